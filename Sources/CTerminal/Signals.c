#define _GNU_SOURCE 1
#include "Signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

struct signal_pipes signal_pipes = {{-1, -1}, {-1, -1}};

static const int handled[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
static const int fatal[] = {SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGXCPU};
enum { handled_count = sizeof handled / sizeof *handled, fatal_count = sizeof fatal / sizeof *fatal };
static struct sigaction before_handled[handled_count], before_fatal[fatal_count];

static int terminal = -1;
static struct termios modes_before;
static char restoring[256];
static volatile size_t restoring_length;
static volatile sig_atomic_t armed, requests_to_end;

void signals_restore_terminal(void) {
  if (!armed) return;
  armed = 0;
  for (size_t done = 0; done < restoring_length;) {
    ssize_t count = write(terminal, restoring + done, restoring_length - done);
    if (count > 0) done += (size_t)count;
    else if (errno != EINTR) break; // the terminal is gone, or full and stuck: the modes still matter
  }
  tcsetattr(terminal, TCSANOW, &modes_before);
}

/// Ends as the signal would have ended us, for the parent and for core dumps.
static void end_by(int number, const struct sigaction *before) {
  signals_restore_terminal();
  struct sigaction action = *before;
  if (action.sa_handler == SIG_IGN) action.sa_handler = SIG_DFL;
  sigaction(number, &action, NULL);
  raise(number); // blocked until the handler returns
}

static void on_signal(int number) {
  int saved = errno;
  // Asked a second time while the first was not even read: the program is stuck, so end here.
  if (number == SIGTERM || number == SIGHUP || number == SIGQUIT) {
    if (requests_to_end++ > 0) {
      struct sigaction none = {.sa_handler = SIG_DFL};
      end_by(number, &none);
      errno = saved;
      return;
    }
  }
  unsigned char byte = (unsigned char)number;
  (void)!write(signal_pipes.signals[1], &byte, 1); // full: enough are waiting already
  errno = saved;
}

static void on_fatal(int number) {
  for (int i = 0; i < fatal_count; i++)
    if (fatal[i] == number) end_by(number, &before_fatal[i]);
}

static bool make_pipe(int ends[2]) { return ends[0] >= 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0; }

bool signals_prepare(void) {
  if (!make_pipe(signal_pipes.signals) || !make_pipe(signal_pipes.wakes)) return false;
  static bool registered;
  if (!registered) registered = atexit(signals_restore_terminal) == 0;
  return registered;
}

void signals_remember_terminal(int fd) {
  terminal = fd;
  tcgetattr(fd, &modes_before);
}

void signals_make_raw(void) {
  struct termios raw = modes_before;
  cfmakeraw(&raw);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  tcsetattr(terminal, TCSADRAIN, &raw);
}

void signals_set_restoring(const char *sequences) {
  size_t length = strlen(sequences);
  restoring_length = 0;
  if (length > sizeof restoring) length = sizeof restoring;
  memcpy(restoring, sequences, length);
  restoring_length = length;
}

void signals_arm(bool on) { armed = on; }

void signals_install(void) {
  // A stack of its own for the handler, so that running out of stack leaves the terminal usable too.
  static char *stack;
  if (!stack && (stack = malloc(65536))) {
    stack_t alternative = {.ss_sp = stack, .ss_size = 65536};
    sigaltstack(&alternative, NULL);
  }
  requests_to_end = 0;
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < handled_count; i++) {
    sigaction(handled[i], NULL, &before_handled[i]);
    // Whoever started us with nohup or without job control meant it.
    bool respected = handled[i] == SIGHUP || handled[i] == SIGTSTP;
    if (respected && before_handled[i].sa_handler == SIG_IGN) continue;
    sigaction(handled[i], &action, NULL);
  }
  struct sigaction last = {.sa_handler = on_fatal, .sa_flags = SA_ONSTACK};
  sigfillset(&last.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &last, &before_fatal[i]);
  // A careless parent may have left some blocked.
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int i = 0; i < handled_count; i++) sigaddset(&wanted, handled[i]);
  sigprocmask(SIG_UNBLOCK, &wanted, NULL);
}

void signals_uninstall(void) {
  for (int i = 0; i < handled_count; i++) sigaction(handled[i], &before_handled[i], NULL);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before_fatal[i], NULL);
}
