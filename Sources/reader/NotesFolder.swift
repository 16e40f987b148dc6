import Article
import Glibc
import Notebook

/// Where notes are kept: `$XDG_STATE_HOME/reader`, else `~/.local/state/reader`, a small file an article.
///
/// A file is named after a hash of the article's bytes and a hash of its path. Where there is none of this name, one of
/// the same bytes serves (the article was moved or came through a pipe), else the newest of the same path (it was
/// edited). Files are only ever replaced as a whole, under a lock.
final class NotesFolder {
  private let path: String?
  /// The names in the folder, read when first needed.
  private lazy var names: [String] = list()

  init() {
    path = (Environment["XDG_STATE_HOME"] ?? Environment["HOME"].map { $0 + "/.local/state" }).map {
      $0 + "/reader"
    }
  }

  /// Whether notes of any article are kept.
  var hasNotes: Bool { names.contains { $0.hasSuffix(".json") } }

  /// What could not be done with notes.
  struct Trouble: Error { var reason: String }

  /// The notes of one article.
  struct Page {
    /// The name of its file.
    var name: String
    /// What was in it when it was last read or written.
    var notes = ArticleNotes()
    /// What a damaged file was renamed to.
    var setAside: String?
  }

  /// The notes of an article; empty ones if there are none.
  func page(of input: Input) -> Page {
    let (bytes, place) = keys(of: input)
    let name = "\(bytes)-\(place).json"
    var page = Page(name: name)
    guard let path else { return page }
    guard let (found, contents) = contents(name, bytes, place) else { return page }
    do {
      page.notes = try ArticleNotes(json: contents)
    } catch {
      let aside = "\(path)/\(found).damaged"
      if rename("\(path)/\(found)", aside) == 0 { page.setAside = aside }
    }
    return page
  }

  /// Keeps notes, together with what others have kept since `page` was read; `page` is what is kept now.
  func keep(_ notes: ArticleNotes, in page: inout Page) throws(Trouble) {
    guard let path else { throw Trouble(reason: "HOME") }
    try makeFolder(path)
    let lock = open("\(path)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { while flock(lock, LOCK_EX) != 0, errno == EINTR {} }
    let file = "\(path)/\(page.name)"
    var merged = notes
    if let contents = OwnFile.read(file), let theirs = try? ArticleNotes(json: contents) {
      merged = notes.merged(since: page.notes, with: theirs)
    }
    try Self.replace(file, with: merged.json)
    page.notes = merged
  }

  // MARK: Names

  private func keys(of input: Input) -> (bytes: String, place: String) {
    let end = 1 << 16
    var hash = Hash()
    hash.add(withUnsafeBytes(of: UInt64(input.bytes.count).littleEndian) { Array($0) })
    hash.add(input.bytes.prefix(end))
    if input.bytes.count > end { hash.add(input.bytes.suffix(end)) }
    var place = "0"
    if input.isFile, let full = realpath(input.name, nil) {
      var path = Hash()
      path.add(UnsafeRawBufferPointer(start: full, count: strlen(full)))
      free(full)
      place = path.digits
    }
    return (hash.digits, place)
  }

  /// FNV-1a: small, and the same on every machine.
  private struct Hash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325
    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    var digits: String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
  }

  private func contents(_ name: String, _ bytes: String, _ place: String) -> (String, [UInt8])? {
    guard let path else { return nil }
    if let contents = OwnFile.read("\(path)/\(name)") { return (name, contents) }
    let kept = names.filter { $0.hasSuffix(".json") }
    let sameBytes = kept.filter { $0.hasPrefix(bytes + "-") }
    let candidates =
      sameBytes.isEmpty && place != "0" ? kept.filter { $0.hasSuffix("-\(place).json") } : sameBytes
    let newest = candidates.max { age($0) < age($1) }
    return newest.flatMap { name in OwnFile.read("\(path)/\(name)").map { (name, $0) } }
  }

  private func age(_ name: String) -> Int {
    var facts = stat()
    guard let path, stat("\(path)/\(name)", &facts) == 0 else { return 0 }
    return facts.st_mtim.tv_sec * 1000 + facts.st_mtim.tv_nsec / 1_000_000
  }

  private func list() -> [String] {
    guard let path, let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  // MARK: Files

  private func makeFolder(_ path: String) throws(Trouble) {
    for end in path.indices.dropFirst() where path[end] == "/" { mkdir(String(path[..<end]), 0o700) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw Trouble(reason: String(cString: strerror(errno)))
    }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(Trouble) {
    let draft = "\(path).\(getpid())"
    guard OwnFile.write(bytes, to: draft, overwrites: true) == nil, rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw Trouble(reason: reason)
    }
  }
}
