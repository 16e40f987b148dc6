import Article
import Formats
import Glibc
import Interface

/// The bytes of an article: a mapped file, or what came through a pipe. Stays until ``close()``.
struct Input: @unchecked Sendable {
  /// What the article is called.
  let name: String
  /// Never written to.
  let bytes: UnsafeBufferPointer<UInt8>

  private let isMapped: Bool

  /// Whether it can be opened again under its name.
  let isFile: Bool
  /// What is known of the article besides its words.
  private let publication: Publication
  private let links: [String]
  private let notices: [Notice]

  private init(
    name: String, bytes: UnsafeBufferPointer<UInt8>, isMapped: Bool, isFile: Bool = false,
    publication: Publication = Publication(), links: [String] = [], notices: [Notice] = []
  ) {
    self.name = name
    self.isFile = isFile
    self.bytes = bytes
    self.isMapped = isMapped
    self.publication = publication
    self.links = links
    self.notices = notices
  }

  /// The article; with `keepsLines` its lines stay as they are.
  func article(keepsLines: Bool = false) -> Article {
    PlainText.article(
      bytes, source: name, keepsLines: keepsLines, publication: publication, links: links,
      notices: notices)
  }

  /// As much of it as is sure to fill a screen; nil when that is the whole.
  func beginning(keepsLines: Bool = false) -> Article? {
    PlainText.beginning(
      of: bytes, source: name, keepsLines: keepsLines, publication: publication, links: links,
      notices: notices)
  }

  /// Gives the bytes back to the system. They must not be used any more.
  func close() {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count)
    } else {
      bytes.deallocate()
    }
  }

  /// A text of ours.
  init(name: String, text: String) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = copy.initialize(from: text.utf8)
    self.init(name: name, bytes: UnsafeBufferPointer(copy), isMapped: false)
  }

  /// Opens a file, or standard input for "-".
  static func open(_ path: String) throws(Failure) -> Input {
    if path == "-" { return try Input(name: "-", descriptor: STDIN_FILENO) }
    if path.hasPrefix("file://") { return try open(Self.path(ofAddress: path)) }
    if Links.isSafe(path), access(path, F_OK) != 0 { throw .isAddress(path) }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .noSuchFile(path) : .unreadable(path, String(cString: strerror(errno)))
    }
    defer { Glibc.close(descriptor) }
    return try Input(name: path, descriptor: descriptor)
  }

  /// `file://host/a%20b` as a path; newsboat's `browser` is given such.
  private static func path(ofAddress address: String) -> String {
    var bytes: [UInt8] = []
    let body = address.utf8.dropFirst(7).drop { $0 != UInt8(ascii: "/") }
    var rest = body[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let digits = String(rest.prefix(2)),
        let value = UInt8(digits, radix: 16), value != 0
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private init(name: String, descriptor: CInt) throws(Failure) {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .unreadable(name, String(cString: strerror(errno))) }
    let kind = facts.st_mode & S_IFMT
    if kind == S_IFDIR { throw .isDirectory(name) }
    let isFile = kind == S_IFREG && name != "-"
    var raw: UnsafeBufferPointer<UInt8>
    var isMapped = false
    if kind == S_IFREG, facts.st_size > 0, lseek(descriptor, 0, SEEK_CUR) == 0,
      let start = mmap(nil, Int(facts.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    {
      raw = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: Int(facts.st_size))
      isMapped = true
    } else {
      raw = try Self.readAll(descriptor, name)
    }
    let text = SourceText(raw, name: name)
    if let words = text.words {
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: words.count)
      _ = copy.initialize(from: words)
      Input(name: name, bytes: raw, isMapped: isMapped).close()
      raw = UnsafeBufferPointer(copy)
      isMapped = false
    }
    self.init(
      name: name, bytes: raw, isMapped: isMapped, isFile: isFile, publication: text.publication,
      links: text.links, notices: text.notices)
    let isBlank = !bytes.contains { $0 > 0x20 }
    if isBlank { throw .isEmpty(name) }
    if PlainText.isBinary(bytes) { throw .isBinary(name) }
  }

  private static func readAll(_ descriptor: CInt, _ name: String) throws(Failure) -> UnsafeBufferPointer<
    UInt8
  > {
    var capacity = 1 << 16
    var count = 0
    var buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let isWatched = isatty(STDERR_FILENO) == 1 && isatty(descriptor) == 0
    var notice: String?  // that the writer is waited for
    defer { if let notice { Output.status("", over: notice) } }
    while true {
      if isWatched, notice == nil, poll(&source, 1, 100) == 0 {
        notice = Environment.localWords.reading + "…"
        Output.status(notice!)
      }
      if count == capacity {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: buffer, count: count)
        buffer.deallocate()
        buffer = larger
        capacity *= 2
      }
      let got = read(descriptor, buffer + count, capacity - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .unreadable(name, String(cString: strerror(errno))) }
      if got == 0 { return UnsafeBufferPointer(start: buffer, count: count) }
      count += got
    }
  }

  /// A line without its end and without what a terminal could obey; nil when there are no more.
  static func line(from file: UnsafeMutablePointer<FILE>) -> String? {
    var bytes: [UInt8] = []
    while true {
      let byte = getc(file)
      if byte == EOF { return bytes.isEmpty ? nil : Failure.safe(String(decoding: bytes, as: UTF8.self)) }
      if byte == 0x0A { return Failure.safe(String(decoding: bytes, as: UTF8.self)) }
      if bytes.count < 4096 { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    }
  }
}
