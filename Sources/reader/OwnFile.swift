import Glibc

/// Reads and writes files as wholes.
enum OwnFile {
  /// The file's bytes, of at most 16 MiB.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_size <= 16 << 20 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress! + count, $0.count - count)
      }
      if got <= 0 { break }
      count += got
    }
    return Array(bytes[..<count])
  }

  /// Writes a file; the error number if it cannot be done: EEXIST where there is one already and it is not to be
  /// overwritten. A new file that is left off because it no longer `goesOn` is taken away again.
  static func write(
    _ bytes: [UInt8], to path: String, overwrites: Bool, goesOn: () -> Bool = { true }
  ) -> CInt? {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (overwrites ? O_TRUNC : O_EXCL)
    let descriptor = open(path, flags, 0o600 | (overwrites ? 0 : 0o066))
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var offset = 0
    return bytes.withUnsafeBytes { buffer -> CInt? in
      while offset < buffer.count {
        guard overwrites || goesOn() else {
          unlink(path)
          return ECANCELED
        }
        let written = Glibc.write(
          descriptor, buffer.baseAddress! + offset, min(1 << 20, buffer.count - offset))
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return errno }
        offset += written
      }
      return nil
    }
  }
}
