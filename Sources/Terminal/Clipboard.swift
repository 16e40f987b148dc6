/// Gives text to the clipboard of whoever sits at the terminal, be it far away: OSC 52.
public enum Clipboard {
  /// How much is given at most, in bytes: terminals take no more.
  public static let limit = 100_000

  /// A program between us and the terminal, through which the sequence has to be handed.
  public enum Multiplexer: Sendable { case tmux, screen }

  /// What is to be sent; nil for more than ``limit``.
  ///
  /// tmux gets it twice: it takes the one itself if `set-clipboard` is on, and hands the other through if
  /// `allow-passthrough` is.
  static func sequence(_ text: String, through multiplexer: Multiplexer?) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    switch multiplexer {
    case nil: return plain
    case .tmux: return plain + Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8)
    case .screen:  // strings of at most 768 bytes
      var result: [UInt8] = []
      for start in stride(from: 0, to: plain.count, by: 700) {
        result +=
          Array("\u{1B}P".utf8) + plain[start..<min(plain.count, start + 700)] + Array("\u{1B}\\".utf8)
      }
      return result
    }
  }

  /// RFC 4648.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(bytes.count, start + 3)]
      let value = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
      for digit in 0..<4 {
        result.append(
          digit <= group.count ? digits[value >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}

extension Screen {
  /// Gives text to the terminal's clipboard; false where it is too much for that. Only to be called for a key.
  public func copy(_ text: String, through multiplexer: Clipboard.Multiplexer?) -> Bool {
    guard let sequence = Clipboard.sequence(text, through: multiplexer) else { return false }
    send(sequence)
    return true
  }
}
