public import Canvas

/// Something that happened outside: what a main loop waits for.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was pressed or its wheel turned.
  case mouse(Mouse)
  /// The terminal answered ``Screen/askBackground()``.
  case background(isDark: Bool)
  /// Text was pasted; control characters are left out.
  case paste(String)
  /// The terminal has another size; comes once for a storm of changes.
  case resized(Size)
  /// A worker called ``Screen/waker``.
  case wake
  /// Somebody asked the program to end (SIGTERM, SIGHUP, SIGQUIT), or the terminal is gone.
  case terminate
  /// The program was stopped and goes on; the next frame repaints everything.
  case resumed
}
