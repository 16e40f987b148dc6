/// A key as pressed: what the terminal decodes and key maps name.
public enum Key: Hashable, Sendable {
  /// A printable character (a space too).
  case character(Character)
  /// Control with a lower-case letter.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
  /// A function key, from 1.
  case function(Int)
}
