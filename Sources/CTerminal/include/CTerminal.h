#ifndef CTERMINAL_H
#define CTERMINAL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A terminal behind an opaque handle, and what terminfo (the lower half of ncurses) knows of it. Its header does not
// suit Swift: it is full of macros with names like `lines`.
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

/// Takes the terminal: alternate screen, raw keys, signal handlers. Null and `failure` where it cannot be had;
/// the terminal is then as it was.
cterminal *_Nullable cterminal_open(cterminal_failure *_Nonnull failure);
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
cterminal_encoding cterminal_locale(const cterminal *_Nonnull terminal);
/// Milliseconds to wait for the rest of a sequence that begins with Esc.
int cterminal_escape_delay(const cterminal *_Nonnull terminal);

/// Asks the kernel for the size and takes it over. Whether it has changed.
bool cterminal_take_size(cterminal *_Nonnull terminal);
/// Stops the process group as Ctrl-Z would and comes back after SIGCONT with the screen to be repainted.
void cterminal_suspend(cterminal *_Nonnull terminal);
/// Takes the terminal again after somebody else may have used it (SIGCONT).
void cterminal_take_again(cterminal *_Nonnull terminal);

/// Lets the terminal report clicks and the wheel as sequences of its keyboard, or not. Nothing happens where terminfo
/// knows of no mouse.
void cterminal_use_mouse(cterminal *_Nonnull terminal, bool wanted);
/// Gives the terminal back until cterminal_take_again, so that another program can have it.
void cterminal_lend(cterminal *_Nonnull terminal);

/// Sends bytes as they are.
void cterminal_send(const cterminal *_Nonnull terminal, const uint8_t *_Nonnull bytes, size_t length);

// What terminfo knows of the terminal that is open, or was described last.

/// Reads the description of the terminal called `name`. False where there is none.
bool cterminal_describe(const char *_Nullable name, int output);
/// The sequence of a capability ("el"), of a key ("kcuu1"), with its padding; null where the terminal has none.
const char *_Nullable cterminal_text(const char *_Nonnull name);
/// The sequence with numbers filled in. Valid until the next call.
const char *_Nullable cterminal_text_with(const char *_Nonnull name, int first, int second);
/// A number ("colors"); negative where the terminal has none.
int cterminal_number(const char *_Nonnull name);
/// Whether the terminal has a peculiarity ("bce").
bool cterminal_flag(const char *_Nonnull name);
#endif
