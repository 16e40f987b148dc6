#define _GNU_SOURCE 1
#include "CTerminal.h"

#include "Signals.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <curses.h>
#include <term.h> // makes macros of `lines`, `columns` and other words

struct cterminal {
  int input, output;
  bool owns_input; // opened by us; standard input serves otherwise
  int rows, cells;
  cterminal_encoding encoding;
  bool uses_mouse;
};

// Pasting arrives between two marks instead of as keys, which would be commands. Terminals that do not know
// the mode ignore it.
static const char paste_marks_on[] = "\033[?2004h", paste_marks_off[] = "\033[?2004l";
// Presses and the wheel as sequences with numbers (SGR), in the way every terminal of today knows.
static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";

/// setlocale for the letters only. A locale that is not installed counts as what its name says, so that
/// LANG=id_ID.UTF-8 on a bare machine is not told to be no UTF-8.
static cterminal_encoding take_locale(void) {
  if (setlocale(LC_CTYPE, "") && !strcmp(nl_langinfo(CODESET), "UTF-8")) return CTERMINAL_UTF8;
  const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")}, *wanted = "";
  for (int i = 0; i < 3; i++)
    if (names[i] && *names[i]) {
      wanted = names[i];
      break;
    }
  bool asked = strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8");
  if (!setlocale(LC_CTYPE, "C.UTF-8") && !setlocale(LC_CTYPE, "C.utf8")) return CTERMINAL_NO_UTF8;
  return asked ? CTERMINAL_UTF8 : CTERMINAL_UTF8_FORCED;
}

/// Appends a capability without its padding ($<5>).
static void append(char *target, size_t size, const char *text) {
  size_t used = strlen(target);
  for (; text && *text && used + 1 < size; text++) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end) {
        text = end;
        continue;
      }
    }
    target[used++] = *text;
  }
  target[used] = 0;
}

const char *cterminal_text(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1 && *text ? text : NULL;
}

const char *cterminal_text_with(const char *name, int first, int second) {
  const char *text = cterminal_text(name);
  return text ? tiparm(text, first, second) : NULL;
}

int cterminal_number(const char *name) { return tigetnum(name); }
bool cterminal_flag(const char *name) { return tigetflag(name) == 1; }

bool cterminal_describe(const char *name, int output) {
  int found;
  return name && *name && strcmp(name, "dumb") && setupterm(name, output, &found) == OK;
}

void cterminal_send(const cterminal *t, const uint8_t *bytes, size_t length) {
  while (length > 0) {
    ssize_t sent = write(t->output, bytes, length);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && errno == EAGAIN) { // a slow terminal
      struct pollfd ready = {.fd = t->output, .events = POLLOUT};
      if (poll(&ready, 1, 1000) > 0) continue;
    }
    if (sent <= 0) return;
    bytes += sent;
    length -= (size_t)sent;
  }
}

static void send(const cterminal *t, const char *text) { cterminal_send(t, (const uint8_t *)text, strlen(text)); }

/// What brings the terminal back, also from within a signal's handler.
static void prepare_restoring(const cterminal *t) {
  char text[256] = "";
  append(text, sizeof text, cterminal_text("sgr0"));
  append(text, sizeof text, cterminal_text("op"));
  append(text, sizeof text, cterminal_text_with("csr", 0, t->rows - 1));
  if (cterminal_text("kmous")) append(text, sizeof text, mouse_off);
  append(text, sizeof text, paste_marks_off);
  append(text, sizeof text, cterminal_text("rmkx"));
  append(text, sizeof text, cterminal_text("cnorm"));
  append(text, sizeof text, cterminal_text_with("cup", t->rows - 1, 0)); // where there is no other screen to go back from
  append(text, sizeof text, cterminal_text("rmcup"));
  signals_set_restoring(text);
}

/// Raw keys, the other screen, and the modes that terminfo does not know of.
static void take(cterminal *t) {
  signals_remember_terminal(t->output);
  cterminal_take_size(t);
  prepare_restoring(t);
  signals_arm(true);
  signals_make_raw(); // Ctrl-C and Ctrl-Z arrive as keys: what they do is decided with the other keys
  char text[256] = "";
  append(text, sizeof text, cterminal_text("smcup"));
  append(text, sizeof text, cterminal_text("smkx"));
  append(text, sizeof text, paste_marks_on);
  if (t->uses_mouse) append(text, sizeof text, mouse_on);
  send(t, text);
}

static void free_handle(cterminal *t) {
  if (t->owns_input) close(t->input);
  if (t->output >= 0) close(t->output);
  free(t);
}

/// A descriptor of our own: of `fd` if that is a terminal, else of the terminal of the session.
static int open_tty(int fd) { return isatty(fd) ? fcntl(fd, F_DUPFD_CLOEXEC, 3) : open("/dev/tty", O_RDWR | O_CLOEXEC); }

/// Asks for short turns on the processor, which come sooner: the thread that answers keys works little, but at once.
/// Linux 6.12 and later give them to everybody; what is started by this thread has turns of the usual length.
static void answer_soon(void) {
  // As sched(7) has it; glibc knows it from 2.41 on.
  struct {
    uint32_t size, policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t runtime, deadline, period;
  } turns = {0};
  if (syscall(SYS_sched_getattr, 0, &turns, sizeof turns, 0) != 0 || turns.policy != 0) return;
  turns.size = sizeof turns;
  turns.flags |= 1; // not for its children
  turns.runtime = 100000; // ns
  (void)!syscall(SYS_sched_setattr, 0, &turns, 0);
}

cterminal *cterminal_open(cterminal_failure *failure) {
  cterminal *t = calloc(1, sizeof *t);
  *failure = CTERMINAL_NO_RESOURCES;
  if (!t) return NULL;
  t->output = -1;
  if (!signals_prepare()) return free_handle(t), NULL;
  // `reader -` reads the article from standard input and takes its keys from the terminal.
  *failure = CTERMINAL_NO_TTY;
  t->owns_input = !isatty(STDIN_FILENO);
  t->input = t->owns_input ? open_tty(STDIN_FILENO) : STDIN_FILENO;
  if (t->input < 0) return t->owns_input = false, free_handle(t), NULL;
  if ((t->output = open_tty(STDOUT_FILENO)) < 0) return free_handle(t), NULL;
  *failure = CTERMINAL_UNKNOWN;
  if (!cterminal_describe(getenv("TERM"), t->output)) return free_handle(t), NULL;
  *failure = CTERMINAL_NO_CURSOR_MOVEMENT;
  if (!cterminal_text("cup") || !cterminal_text("clear")) return free_handle(t), NULL;
  *failure = CTERMINAL_NO_FAILURE;
  t->encoding = take_locale();
  signals_install();
  take(t);
  answer_soon();
  return t;
}

void cterminal_close(cterminal *t) {
  signals_restore_terminal();
  signals_uninstall();
  free_handle(t);
}

int cterminal_input(const cterminal *t) { return t->input; }
int cterminal_signals(const cterminal *t) { return signal_pipes.signals[0]; }
int cterminal_wakes(const cterminal *t) { return signal_pipes.wakes[0]; }

void cterminal_wake(void) {
  unsigned char byte = 0;
  (void)!write(signal_pipes.wakes[1], &byte, 1); // full: it is readable already
}

int cterminal_rows(const cterminal *t) { return t->rows; }
int cterminal_columns(const cterminal *t) { return t->cells; }
cterminal_encoding cterminal_locale(const cterminal *t) { return t->encoding; }

int cterminal_escape_delay(const cterminal *t) {
  const char *given = getenv("ESCDELAY"); // of curses, which waits a second
  int delay = given && *given ? atoi(given) : 25;
  return delay < 0 || delay > 10000 ? 25 : delay;
}

bool cterminal_take_size(cterminal *t) {
  struct winsize size;
  int rows = t->rows ? t->rows : tigetnum("lines"), cells = t->cells ? t->cells : tigetnum("cols");
  if (ioctl(t->output, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col) rows = size.ws_row, cells = size.ws_col;
  if (rows < 1) rows = 24;
  if (cells < 1) cells = 80;
  if (rows == t->rows && cells == t->cells) return false;
  t->rows = rows;
  t->cells = cells;
  prepare_restoring(t);
  return true;
}

void cterminal_use_mouse(cterminal *t, bool wanted) {
  if (wanted == t->uses_mouse || !cterminal_text("kmous")) return;
  t->uses_mouse = wanted;
  send(t, wanted ? mouse_on : mouse_off);
}

void cterminal_lend(cterminal *t) { signals_restore_terminal(); }

void cterminal_take_again(cterminal *t) {
  signals_restore_terminal();
  take(t);
}

void cterminal_suspend(cterminal *t) {
  signals_restore_terminal();
  struct sigaction stop, go_on, usual = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &usual, &stop);
  sigaction(SIGCONT, &usual, &go_on); // this one is no news to us
  kill(0, SIGTSTP);                   // the whole job, as the key would: also the `curl` of `curl … | reader -`
  sigaction(SIGCONT, &go_on, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  take(t); // a shell may have changed the modes meanwhile
}
