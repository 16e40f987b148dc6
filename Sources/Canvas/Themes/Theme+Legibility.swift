extension Theme {
  /// Letters that do not stand out from what is behind them by `least` (body text wants 4.5), each scope with its contrast.
  /// Colours that are the terminal's own are not known, and not told of.
  public func illegible(below least: Double = 4.5) -> [(scope: Scope, contrast: Double)] {
    Scope.allCases.compactMap { scope in
      guard !scope.isLine, let contrast = completeStyle(scope).contrast, contrast < least else { return nil }
      return (scope, contrast)
    }
  }
}

extension Scope {
  /// Whether it is drawn as lines, which carry no letters.
  public var isLine: Bool {
    [.uiPaneBorder, .uiPaneBorderFocused, .uiRuler, .uiRulerThumb].contains(self)
  }
}
