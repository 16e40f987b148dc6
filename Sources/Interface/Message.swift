package import Article
package import Canvas

/// Something that happened: every key, resize and worker's result comes to ``Model/update(_:)`` as one of these.
package enum Message: Sendable {
  case keyPressed(Key)
  /// Text that was pasted: for a prompt.
  case pasted(String)
  case resized(Size)
  /// The rest of the article was read.
  case articleRead(Article)
  /// So much of the article was looked at for who says what.
  case extracted(percent: Int)
  /// What was found in it; `megabytes` is set when only so much of its beginning was looked at.
  case annotated(Findings, beginning: Int?)
  /// A theme is to be used from now on, with what was wrong with it.
  case themeLoaded(Theme, notice: String?)
  /// Something that was asked for could not be had.
  case failed(String)
  case timerFired(Timer)
  /// The terminal is ours again.
  case resumed
}

/// Something to be done outside: ``Model/update(_:)`` returns these as data.
package enum Effect: Hashable, Sendable {
  case quit
  case suspend
  /// Paint everything anew.
  case redraw
  /// Load the theme of this name, or, if nil, the one after the current one.
  case loadTheme(String?)
  /// Send ``Message/timerFired(_:)`` in so many milliseconds.
  case startTimer(Timer, milliseconds: Int)
}

/// What a timer ends.
package enum Timer: Hashable, Sendable {
  case toast(Int)
  case interrupt
  case quotesToggle(Int)
}
