import Glibc
import Interface

/// Everything that can be wrong with what was asked for, and how it is said: one line and an exit code.
enum Failure: Error {
  case noSuchFile(String)
  case isDirectory(String)
  case isAddress(String)
  case isEmpty(String)
  case isBinary(String)
  case unreadable(String, String)
  case unwritable(String)
  /// A file that could not be written, and the error's number.
  case unwritten(String, CInt)
  case unknownTheme(String, known: [String])
  case usage(String)
  /// Some files of several could not be read; each was told of already.
  case someUnread

  /// 2 for bad input, 64 (EX_USAGE) for a command line that makes no sense.
  var exitCode: CInt {
    if case .usage = self { return 64 }
    return 2
  }

  /// What was found and what was expected.
  func message(_ words: Words) -> String? {
    switch self {
    case .noSuchFile(let path): words.noSuchFile(Self.safe(path))
    case .isAddress(let address): words.settings.isAddress(address)
    case .isDirectory(let path): words.isDirectory(Self.safe(path))
    case .isEmpty(let path): words.isEmpty(path == "-" ? words.standardInput : Self.safe(path))
    case .isBinary(let path): words.isBinary(path == "-" ? words.standardInput : Self.safe(path))
    case .unreadable(let path, let reason): words.unreadable(Self.safe(path), reason)
    case .unwritable(let reason): words.unwritable(reason)
    case .unwritten(let path, let error):
      error == EEXIST
        ? words.notes.fileExists(Self.safe(path))
        : words.notes.notWritten(Self.safe(path), words.reason(error))
    case .unknownTheme(let name, let known):
      words.unknownTheme(Self.safe(name), known.joined(separator: ", "))
    case .usage(let message): Self.safe(message)
    case .someUnread: nil
    }
  }

  /// Prints the message, if there is one, on standard error.
  func report(_ words: Words) {
    if let message = message(words) { Output.error("reader: " + message) }
  }

  /// A name from outside without anything a terminal would obey.
  static func safe(_ name: String) -> String {
    var safe = ""
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        safe += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

extension Words {
  /// What the system says of an error, in this language where it has words for it.
  func reason(_ error: CInt) -> String { systemErrors[error] ?? String(cString: strerror(error)) }
}

/// Writes to standard output and standard error.
enum Output {
  /// Writes all of the bytes to standard output; false when nobody reads them any more.
  static func write(_ bytes: [UInt8]) throws(Failure) -> Bool {
    if write(bytes, to: STDOUT_FILENO) { return true }
    if errno == EPIPE { return false }
    throw .unwritable(String(cString: strerror(errno)))
  }

  @discardableResult
  private static func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    var offset = 0
    return bytes.withUnsafeBytes { buffer in
      while offset < buffer.count {
        let written = Glibc.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        offset += written
      }
      return true
    }
  }

  /// Makes a file, with the folders above it.
  static func create(_ path: String, _ bytes: [UInt8], overwriting: Bool, _ words: Words) throws(Failure) {
    for (index, letter) in path.utf8.enumerated() where letter == UInt8(ascii: "/") && index > 0 {
      mkdir(String(path.utf8.prefix(index)) ?? "", 0o755)
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (overwriting ? O_TRUNC : O_EXCL), 0o644)
    if descriptor < 0, errno == EEXIST { throw .usage(words.settings.exists(path)) }
    guard descriptor >= 0, write(bytes, to: descriptor), close(descriptor) == 0 else {
      throw .unwritable("\(Failure.safe(path)): \(String(cString: strerror(errno)))")
    }
  }

  /// Writes to a terminal's standard error what the next status, or the next line, takes the place of.
  static func status(_ text: String, over before: String = "") {
    write(Array(("\r" + String(repeating: " ", count: before.count) + "\r" + text).utf8), to: STDERR_FILENO)
  }

  /// Writes a line to standard error.
  static func error(_ line: String) { write(Array(line.utf8) + [0x0A], to: STDERR_FILENO) }
}
