#ifndef CTERMINAL_H
#define CTERMINAL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Curses behind an opaque handle. Its header does not suit Swift: the wide half is hidden behind a switch,
// stdscr and LINES are "shared mutable state", A_BOLD and ACS_* do not import, and names like `refresh` leak.
// One terminal at a time; all functions but cterminal_wake belong to the thread that opened it.

/// The terminal while it is ours.
typedef struct cterminal cterminal;

/// Why a terminal could not be had.
typedef enum : int {
  CTERMINAL_NO_FAILURE = 0,
  /// Neither standard input nor /dev/tty is a terminal.
  CTERMINAL_NO_TTY,
  /// TERM is not set, "dumb", or names an entry that is not installed.
  CTERMINAL_UNKNOWN,
  /// The entry cannot move the cursor.
  CTERMINAL_NO_CURSOR_MOVEMENT,
  /// Out of memory or descriptors.
  CTERMINAL_NO_RESOURCES,
} cterminal_failure;

/// How the letters of the locale are written.
typedef enum : int {
  /// The locale asks for UTF-8.
  CTERMINAL_UTF8 = 0,
  /// It does not; C.UTF-8 was taken in its stead.
  CTERMINAL_UTF8_FORCED,
  /// No locale with UTF-8 is there.
  CTERMINAL_NO_UTF8,
} cterminal_encoding;

/// Bits of cterminal_paint's `attributes`; the same as those of Style.Attributes.
enum : uint8_t {
  CTERMINAL_BOLD = 1,
  CTERMINAL_DIM = 2,
  CTERMINAL_ITALIC = 4,
  CTERMINAL_UNDERLINE = 8,
  CTERMINAL_REVERSED = 16,
};

/// Takes the terminal: alternate screen, raw keys, signal handlers. Null and `failure` where it cannot be had;
/// the terminal is then as it was. `direct` asks for 24-bit colours where they can be had.
cterminal *_Nullable cterminal_open(bool direct, cterminal_failure *_Nonnull failure);
/// Gives the terminal back as it was and frees the handle.
void cterminal_close(cterminal *_Nonnull terminal);

/// Where keys come from.
int cterminal_input(const cterminal *_Nonnull terminal);
/// A pipe of one byte a signal: its number.
int cterminal_signals(const cterminal *_Nonnull terminal);
/// A pipe that has a byte when somebody called cterminal_wake.
int cterminal_wakes(const cterminal *_Nonnull terminal);
/// Makes cterminal_wakes readable. From any thread, at any time after the first cterminal_open, even after
/// cterminal_close.
void cterminal_wake(void);

int cterminal_rows(const cterminal *_Nonnull terminal);
int cterminal_columns(const cterminal *_Nonnull terminal);
/// 0, 8, 16, 256, or 1 << 24.
int cterminal_colors(const cterminal *_Nonnull terminal);
/// How many of the numbers from 0 on are colours with names: 8 or 16.
int cterminal_named_colors(const cterminal *_Nonnull terminal);
cterminal_encoding cterminal_locale(const cterminal *_Nonnull terminal);
/// Milliseconds to wait for the rest of a sequence that begins with Esc.
int cterminal_escape_delay(const cterminal *_Nonnull terminal);
/// What the key of this terminfo name ("kcuu1") sends; null where the terminal has none.
const char *_Nullable cterminal_key_sequence(const cterminal *_Nonnull terminal, const char *_Nonnull name);

/// Asks the kernel for the size and takes it over. Whether it has changed.
bool cterminal_take_size(cterminal *_Nonnull terminal);
/// Stops the process group as Ctrl-Z would and comes back after SIGCONT with the screen to be repainted.
void cterminal_suspend(cterminal *_Nonnull terminal);
/// Takes the terminal again after somebody else may have used it (SIGCONT).
void cterminal_take_again(cterminal *_Nonnull terminal);

/// Lets the terminal report clicks and the wheel as sequences of its keyboard, or not. Nothing happens where terminfo
/// knows of no mouse.
void cterminal_use_mouse(cterminal *_Nonnull terminal, bool wanted);
/// Sends a sequence as it stands: a question that the terminal answers through its keyboard.
void cterminal_ask(const cterminal *_Nonnull terminal, const char *_Nonnull sequence);
/// Gives the terminal back until cterminal_take_again, so that another program can have it.
void cterminal_lend(cterminal *_Nonnull terminal);

/// Sets the look of blank cells; -1 is the terminal's own colour.
void cterminal_set_background(cterminal *_Nonnull terminal, int32_t foreground, int32_t background,
                              uint8_t attributes);
/// Blanks everything; the next cterminal_show sends the whole screen if `forced`.
void cterminal_erase(cterminal *_Nonnull terminal, bool forced);
/// Moves rows `top` to `bottom` (inclusive) up by `lines`, down if negative; blanks what becomes free.
void cterminal_scroll(cterminal *_Nonnull terminal, int top, int bottom, int lines);
/// Writes `length` bytes of UTF-8 into `columns` cells: too long is cut, too short is filled with blanks.
/// Bytes that are no UTF-8 and control characters become '?'.
void cterminal_paint(cterminal *_Nonnull terminal, int row, int column, int columns, const uint8_t *_Nonnull utf8,
                     size_t length, int32_t foreground, int32_t background, uint8_t attributes);
/// Blanks a row from `column` to its end.
void cterminal_clear_to_end(cterminal *_Nonnull terminal, int row, int column);
/// Sends bytes as they are, past curses, between two cterminal_show: nothing that shows.
void cterminal_send(cterminal *_Nonnull terminal, const uint8_t *_Nonnull bytes, size_t length);
/// Parks the cursor and sends all changes in one go.
void cterminal_show(cterminal *_Nonnull terminal, int row, int column, bool visible);
#endif
