package import Article
package import Canvas
package import Notebook

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
  /// A theme is to be used from now on, with what was wrong with it; the name by which somebody chose it, nil where he only
  /// looks at it.
  case themeLoaded(Theme, chosen: String?, notice: String?)
  /// Something that was asked for could not be had.
  case failed(String)
  case timerFired(Timer)
  /// The names of all themes, for the list of ``Effect/listThemes``, and the one that is shown.
  case themesListed([String], current: String)
  /// Patterns to divide words by, for ``Effect/loadHyphenation(_:)``; nil where none are installed.
  case hyphenationLoaded(Hyphenator?, Language)
  /// The mouse did something at a place on the screen.
  case mouse(Mouse)
  /// Another article, or the same file read again, stands in place of the old one.
  case reloaded(Article)
  /// The notes of an earlier reading, and what was wrong with them.
  case notesRead(ArticleNotes, notice: String?)
  /// The notes as they are kept now, with what another reader of the same article has left there.
  case notesKept(ArticleNotes)
  /// A search in the background has ended.
  case searched(SearchJob, SearchJob.Result)
  /// A file was written (``Effect/export(_:overwrites:)``, ``Effect/write(_:overwrites:)``) or could not be.
  case written(String, isError: Bool)
  /// The terminal is ours again.
  case resumed
}

/// Something to be done outside: ``Model/update(_:)`` returns these as data.
package enum Effect: Hashable, Sendable {
  case quit
  case suspend
  /// Paint everything anew.
  case redraw
  /// Send ``Message/themesListed(_:current:)``.
  case listThemes
  /// Load the theme of this name, and say so if `isChosen`; else it is only tried.
  case loadTheme(String, isChosen: Bool)
  /// Send ``Message/hyphenationLoaded(_:_:)``.
  case loadHyphenation(Language)
  /// Let the terminal report the mouse, or not.
  case useMouse(Bool)
  /// Show this address in the browser.
  case browse(String)
  /// Open the file in the editor, then read it again.
  case edit
  /// Read the file again.
  case reload
  /// Search in the background; send ``Message/searched(_:_:)``. A search that still goes on is of no use any more.
  case search(SearchJob)
  case cancelSearch
  /// Look for who says what; send ``Message/extracted(percent:)`` and ``Message/annotated(_:beginning:)``.
  case look
  /// Look no longer for who says what.
  case cancelWork
  /// Give this to the clipboard.
  case copy(String)
  /// Keep the notes (``Model/notesToKeep``), now.
  case keepNotes
  /// Write what was found, in the form that the file's name asks for; send ``Message/written(_:isError:)``.
  case export(String, overwrites: Bool)
  /// Write the text; send ``Message/written(_:isError:)``.
  case write(String, overwrites: Bool)
  /// Run a program with its arguments and give it this to read.
  case pipe(String, String)
  /// Leave off what is being written.
  case cancelWriting
  /// Send ``Message/timerFired(_:)`` in so many milliseconds.
  case startTimer(Timer, milliseconds: Int)
}

/// What a timer ends.
package enum Timer: Hashable, Sendable {
  case toast(Int)
  case interrupt
  case keepNotes
  case quotesToggle(Int)
  case chord
}
