#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads and writes whole files; a chore that cannot do so says why and ends.
enum Files {
  /// The bytes of a file.
  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { fail(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    if ferror(file) != 0 { fail(path) }
    return bytes
  }

  /// Makes a file of these bytes.
  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { fail(path) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { fail(path) }
  }

  private static func fail(_ path: String) -> Never { end("\(path): \(String(cString: strerror(errno)))") }

  /// Says what is wrong on standard error, and ends.
  static func end(_ reason: String, status: CInt = 2) -> Never {
    fputs("readertool: \(reason)\n", fdopen(STDERR_FILENO, "w"))
    exit(status)
  }
}
