#ifndef SIGNALS_H
#define SIGNALS_H
#include <stdbool.h>

// Signals and what must be done at once: everything here that a handler calls uses only write,
// tcsetattr and sigaction, which POSIX allows there.

/// Ends of pipes made once and never closed, so that a late writer cannot hit a descriptor used anew.
struct signal_pipes {
  int signals[2];
  int wakes[2];
};
extern struct signal_pipes signal_pipes;

/// Makes the pipes. False where there are no descriptors left.
bool signals_prepare(void);
/// Remembers how the terminal `fd` is now; to be called before it is changed.
void signals_remember_terminal(int fd);
/// Lets every key through as it is pressed.
void signals_make_raw(void);
/// What to write to bring the terminal back; cut at the capacity of the buffer.
void signals_set_restoring(const char *sequences);
/// From here on exit() and fatal signals restore the terminal.
void signals_arm(bool armed);
/// Installs the handlers.
void signals_install(void);
/// Puts back what was installed before.
void signals_uninstall(void);
/// Restores the terminal with write and tcsetattr, once.
void signals_restore_terminal(void);
#endif
