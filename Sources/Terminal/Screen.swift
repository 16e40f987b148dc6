import CTerminal
public import Canvas
import Glibc

/// The terminal while it is ours: paints frames, gives events, and is as it was before when this value ends.
///
/// One at a time, on the thread that made it. It is restored by its end, by `exit()`, and by every signal
/// that ends the program; a trap is such a signal.
public struct Screen: ~Copyable {
  /// How well the letters of the locale are known.
  public enum Encoding: Hashable, Sendable {
    /// The locale asks for UTF-8.
    case utf8
    /// It does not; C.UTF-8 was taken in its stead.
    case utf8Forced
    /// There is none with UTF-8: keep to ASCII.
    case ascii
  }

  private let terminal: OpaquePointer
  private var painter: Painter
  private var decoder: KeyDecoder
  private let escapeDelay: Duration

  /// Takes the terminal. With `wantsDirectColors`, 24-bit colours are used where they can be had.
  public init(wantsDirectColors: Bool = false) throws(TerminalError) {
    var failure = CTERMINAL_NO_FAILURE
    guard let terminal = cterminal_open(&failure) else {
      throw switch failure {
      case CTERMINAL_NO_TTY: .noTerminal
      case CTERMINAL_NO_CURSOR_MOVEMENT: .noCursorMovement
      case CTERMINAL_NO_RESOURCES: .noResources
      default: .unknownTerminal
      }
    }
    self.terminal = terminal
    escapeDelay = .milliseconds(Int(cterminal_escape_delay(terminal)))
    decoder = KeyDecoder(sequences: Terminfo.keys)
    let terminfo = Terminfo(wantsDirectColors: wantsDirectColors)
    colors = terminfo.colors
    painter = Painter(terminfo, isASCII: cterminal_locale(terminal) == CTERMINAL_NO_UTF8)
  }

  deinit { cterminal_close(terminal) }

  /// Its size now.
  public var size: Size {
    Size(columns: Int(cterminal_columns(terminal)), rows: Int(cterminal_rows(terminal)))
  }

  /// How many colours it shows. Colours of frames that it cannot show are quantised.
  public let colors: ColorDepth

  /// How well the letters of the locale are known.
  public var encoding: Encoding {
    switch cterminal_locale(terminal) {
    case CTERMINAL_UTF8: .utf8
    case CTERMINAL_UTF8_FORCED: .utf8Forced
    default: .ascii
    }
  }

  /// Makes ``nextEvents(timeout:)`` return with ``Event/wake``. To be called from any thread, also after the
  /// screen has ended.
  public var waker: @Sendable () -> Void { { cterminal_wake() } }

  /// Shows `frame`, sending what differs from the frame before.
  ///
  /// A part that moved up or down is moved by the terminal; of a line that changed, only its changed runs
  /// are painted.
  public mutating func draw(_ frame: Frame) {
    send(painter.bytes(for: frame, size))
  }

  /// Makes ready what ``draw(_:)`` would send now.
  public func painting(of frame: Frame) -> Painting { Painting(of: frame, size, by: painter) }

  /// Shows a frame that was made ready; draws it anew if something else was shown since.
  public mutating func show(_ painting: Painting) {
    guard painting.isFor(painter) else { return draw(painting.frame) }
    send(painting.bytes)
    painter = painting.after
  }

  /// Makes the next ``draw(_:)`` send the whole screen (Ctrl-L).
  public mutating func repaintNext() { painter.forget() }

  /// Lets the wheel and clicks come as events, or leaves them to the terminal.
  public mutating func useMouse(_ wanted: Bool) { cterminal_use_mouse(terminal, wanted) }

  /// Asks for the colour of the background; an answer, if there is one, comes as ``Event/background(isDark:)``.
  public func askBackground() { send(Array("\u{1B}]11;?\u{1B}\\".utf8)) }

  /// Leaves the terminal to `job` and takes it again; then draw anew, the size may differ.
  public mutating func lend(to job: () -> Void) {
    cterminal_lend(terminal)
    job()
    cterminal_take_again(terminal)
    painter.forget()
  }

  /// Sends bytes between two frames.
  func send(_ bytes: [UInt8]) { cterminal_send(terminal, bytes, bytes.count) }

  /// Stops the program as Ctrl-Z does, and comes back when it goes on; then draw anew, the size may differ.
  public mutating func suspend() {
    cterminal_suspend(terminal)
    painter.forget()
  }

  /// Waits until something happens or `timeout` is over, and gives all that is there by then.
  ///
  /// All keys that wait are taken together. Nil waits for ever. Empty only after the timeout. SIGINT from
  /// outside comes as Ctrl-C.
  public mutating func nextEvents(timeout: Duration? = nil) -> [Event] {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    var events: [Event] = []
    while events.isEmpty {
      var limit = deadline.map { $0 - .now }
      if decoder.isWaiting {
        let patience = decoder.isPasting ? .seconds(2) : escapeDelay
        limit = limit.map { min($0, patience) } ?? patience
      }
      var sources = [cterminal_input(terminal), cterminal_signals(terminal), cterminal_wakes(terminal)].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let ready = poll(&sources, nfds_t(sources.count), limit.map(Self.milliseconds) ?? -1)
      if ready == 0, decoder.isWaiting {
        events += decoder.finish()
      }
      if ready > 0 {
        if sources[1].revents != 0 { takeSignals(&events) }
        if sources[0].revents != 0, !takeKeys(&events) { events.append(.terminate) }
        if sources[2].revents != 0 {
          Self.drain(sources[2].fd) { _ in }
          events.append(.wake)
        }
      }
      if events.isEmpty, let deadline, ContinuousClock.now >= deadline { break }
    }
    return events
  }

  /// Reads what the keyboard has sent; false when the terminal is gone.
  private mutating func takeKeys(_ events: inout [Event]) -> Bool {
    let before = events.count
    let fd = cterminal_input(terminal)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { buffer in
      // A flood of keys is settled by one frame.
      while true {
        let count = read(fd, buffer.baseAddress, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK }
        if count == 0 { return events.count > before }
        let keys = decoder.decode(UnsafeBufferPointer(rebasing: buffer[..<count]))
        if events.isEmpty { events = keys } else { events += keys }
        // A single key is answered at once; where there are many, more may have come meanwhile.
        if count < 16 { return true }
        var waiting: CInt = 0
        if ioctl(fd, UInt(FIONREAD), &waiting) != 0 || waiting == 0 { return true }
      }
    }
  }

  private mutating func takeSignals(_ events: inout [Event]) {
    var numbers: Set<CInt> = []
    Self.drain(cterminal_signals(terminal)) { numbers.insert(CInt($0)) }
    if !numbers.isDisjoint(with: [SIGTERM, SIGHUP, SIGQUIT]) { events.append(.terminate) }
    if numbers.contains(SIGINT) { events.append(.key(.control("c"))) }
    if numbers.contains(SIGTSTP) {
      suspend()
      events.append(.resumed)
    } else if numbers.contains(SIGCONT) {
      cterminal_take_again(terminal)
      painter.forget()
      events.append(.resumed)
    }
    if cterminal_take_size(terminal) || numbers.contains(SIGWINCH) {
      painter.forget()
      events.append(.resized(size))
    }
  }

  /// Empties a pipe that does not block.
  private static func drain(_ fd: CInt, _ take: (UInt8) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(fd, &buffer, buffer.count)
      guard count > 0 else { return }
      for byte in buffer[..<count] { take(byte) }
      if count < buffer.count { return }
    }
  }

  /// For poll: rounded up, so that a wait is never cut short into a busy loop.
  private static func milliseconds(_ duration: Duration) -> CInt {
    guard duration > .zero else { return 0 }
    let (seconds, attoseconds) = duration.components
    guard seconds < 1_000_000 else { return .max }
    return CInt(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
