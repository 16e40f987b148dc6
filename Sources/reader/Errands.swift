import Article
import Exports
import Glibc
import Interface
import Notebook
import Terminal

/// What a reader wants done with an article besides reading it: copies, files, notes.
final class Errands {
  private let words: Words
  private let folder = NotesFolder()
  private var page: NotesFolder.Page
  private let keepsNotes: Bool

  /// Reads the notes of the article in `input`, if they are kept: what a pager is given, nobody wants to find again.
  init(_ input: Input, _ words: Words, keepsNotes: Bool) {
    self.words = words
    self.keepsNotes = keepsNotes
    page = keepsNotes ? folder.page(of: input) : NotesFolder.Page(name: "")
  }

  /// Whether somebody has read here before, as far as notes tell.
  var hasRead: Bool { folder.hasNotes }

  /// What the notes of an earlier reading say, if there are any.
  var first: Message? {
    let notice = page.setAside.map { words.notes.damaged(Failure.safe($0)) }
    return page.notes.isEmpty && notice == nil ? nil : .notesRead(page.notes, notice: notice)
  }

  /// The same article was read again.
  func reread(_ input: Input, _ notes: ArticleNotes) -> Message {
    try? folder.keep(notes, in: &page)
    let kept = page.notes
    page = folder.page(of: input)
    page.notes = ArticleNotes()  // all of it is ours to write under the new name
    return .notesKept(kept)
  }

  /// Keeps the notes if there is anything in them, or was; says so only if it cannot be done.
  func keep(_ notes: ArticleNotes) -> Message? {
    var known = page.notes
    known.source = notes.source
    guard keepsNotes, notes != known, !(notes.isEmpty && page.notes.isEmpty) else { return nil }
    do throws(NotesFolder.Trouble) {
      try folder.keep(notes, in: &page)
    } catch {
      return .failed(words.notes.notKept(error.reason))
    }
    var kept = page.notes
    kept.place = notes.place
    return kept == notes ? nil : .notesKept(kept)
  }

  /// Gives words to the clipboard: through the terminal, and to a program of this machine.
  func copy(_ text: String, on screen: borrowing Screen) -> Message? {
    let isRemote = Environment["SSH_CONNECTION"] != nil || Environment["SSH_TTY"] != nil
    let multiplexer: Clipboard.Multiplexer? =
      Environment["TMUX"] != nil ? .tmux : Environment["STY"] != nil ? .screen : nil
    let isSent = screen.copy(text, through: multiplexer)
    let isTaken = isRemote && isSent ? false : Self.giveToProgram(text)
    return isSent || isTaken ? nil : .failed(words.notes.tooMuchToCopy)
  }

  private static func giveToProgram(_ text: String) -> Bool {
    var programs: [[String]] = []
    if Environment["WAYLAND_DISPLAY"] != nil { programs.append(["wl-copy"]) }
    if Environment["DISPLAY"] != nil {
      programs += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    programs.append(["pbcopy"])
    return programs.contains { Program.feed(text, to: $0) }
  }

  /// Has a file written in the background: the article in the form that the file's name asks for.
  func export(
    _ path: String, overwrites: Bool, _ article: Article, _ annotations: Annotations, _ notes: ArticleNotes,
    by writer: Worker
  ) {
    guard let form = ExportForm(path: path) else {
      return writer.post(.written(words.notes.unknownFormat(Failure.safe(path)), isError: true))
    }
    write(to: path, overwrites: overwrites, by: writer) { [language = words.language] in
      form.document(article, annotations, notes, labels: .of(language))
    }
  }

  /// Has a file written in the background; one that exists only if that is asked for.
  func write(
    to path: String, overwrites: Bool, by writer: Worker, _ bytes: @escaping @Sendable () -> [UInt8]
  ) {
    var full = path
    if path == "~" || path.hasPrefix("~/"), let home = Environment["HOME"] { full = home + path.dropFirst() }
    writer.start { [words, full] writer in
      let bytes = bytes()
      guard writer.goesOn else { return }
      let name = Failure.safe(path)
      switch OwnFile.write(bytes, to: full, overwrites: overwrites, goesOn: { writer.goesOn }) {
      case nil: writer.post(.written(words.notes.written(name, bytes.count), isError: false))
      case EEXIST: writer.post(.written(words.notes.exists(name), isError: true))
      case let error?:
        writer.post(.written(words.notes.notWritten(name, words.reason(error)), isError: true))
      }
    }
  }
}
