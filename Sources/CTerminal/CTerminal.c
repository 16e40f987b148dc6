#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include "CTerminal.h"

#include "Signals.h"
#include <curses.h>
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
#include <unistd.h>
#include <wchar.h>

// Of <term.h>, which would turn `columns` and `lines` into macros.
char *tigetstr(const char *name);

struct cterminal {
  SCREEN *screen;
  FILE *own_input;  // of /dev/tty; null where standard input serves
  FILE *own_output; // a descriptor of our own on the terminal
  int input, output;
  int colors;
  bool has_own_entry; // direct colours by our entry, which keeps sixteen names
  bool has_default_colors;
  cterminal_encoding encoding;
  bool uses_mouse;
  int cursor_visibility; // -1: not set yet
  wchar_t *letters;      // of the run being painted
  size_t capacity;
};

// Pasting arrives between two marks instead of as keys, which would be commands. Terminals that do not know
// the mode ignore it.
static const char paste_marks_on[] = "\033[?2004h", paste_marks_off[] = "\033[?2004l";
// Presses and the wheel as sequences with numbers (SGR), in the way every terminal of today knows.
static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";

/// Past curses, whose putp writes to stdout even where that is not the terminal, and only when it is flushed.
static void send(const cterminal *t, const char *text) { (void)!write(t->output, text, strlen(text)); }

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

/// The capability without its padding ($<5>), or "".
static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1 ? text : "";
}

static void append(char *target, size_t size, const char *text) {
  size_t used = strlen(target);
  for (; *text && used + 1 < size; text++) {
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

/// What signals write when there is no time for curses.
static void prepare_restoring(void) {
  char text[256] = "";
  append(text, sizeof text, capability("sgr0"));
  append(text, sizeof text, capability("op"));
  if (!strncmp(capability("csr"), "\033[", 2)) append(text, sizeof text, "\033[r");
  if (*capability("kmous")) append(text, sizeof text, mouse_off);
  append(text, sizeof text, paste_marks_off);
  append(text, sizeof text, capability("rmkx"));
  append(text, sizeof text, capability("cnorm"));
  append(text, sizeof text, capability("rmcup"));
  signals_set_restoring(text);
}

static void free_handle(cterminal *t) {
  if (t->own_input) fclose(t->own_input);
  if (t->own_output) fclose(t->own_output);
  free(t->letters);
  free(t);
}

/// A stream on a descriptor of its own: of `fd` if that is a terminal, else of the terminal of the session.
static FILE *open_tty(int fd, const char *mode) {
  int own = isatty(fd) ? fcntl(fd, F_DUPFD_CLOEXEC, 3) : open("/dev/tty", O_RDWR | O_CLOEXEC);
  return own < 0 ? NULL : fdopen(own, mode);
}

/// Curses sends what it has before every movement of the cursor as long as it believes that no screen was begun,
/// and it only believes so after it came back from endwin: six writes for a key instead of one. So it is led out
/// and back once, with nobody listening, before there are colours to be reset. (ncurses 6.4: _endwin stays
/// ewInitial after newterm. Can go when a strace shows one write for a key without it.)
static void pretend_suspension(cterminal *t) {
  int nobody = open("/dev/null", O_WRONLY | O_CLOEXEC), listener = fcntl(t->output, F_DUPFD_CLOEXEC, 3);
  if (nobody >= 0 && listener >= 0) {
    dup2(nobody, t->output);
    endwin();
    dup2(listener, t->output);
    doupdate(); // back: takes the alternate screen, of which nobody heard
  }
  if (nobody >= 0) close(nobody);
  if (listener >= 0) close(listener);
}

static void set_up(cterminal *t) {
  raw(); // Ctrl-C and Ctrl-Z arrive as keys: what they do is decided with the other keys
  noecho();
  nonl(); // Enter is CR, and curses may move down with LF
  keypad(stdscr, TRUE);
  typeahead(-1); // a whole frame is always sent: waiting keys are taken together before it is made
  idlok(stdscr, TRUE);
  leaveok(stdscr, FALSE); // the cursor stays on the focused item, for screen readers
  send(t, paste_marks_on);
  if (has_colors() && start_color() == OK) {
    t->colors = COLORS;
    t->has_default_colors = use_default_colors() == OK;
  }
}

/// Whether the terminal is one that does what xterm does, so that our entry fits it.
static bool is_like_xterm(const char *name) {
  static const char *const families[] = {"xterm", "tmux", "alacritty", "foot", "kitty", "wezterm", "ghostty", "konsole",
                                         "gnome", "vte", "st-", "contour", "iterm", "mintty"};
  for (size_t i = 0; i < sizeof families / sizeof *families; i++)
    if (!strncasecmp(name, families[i], strlen(families[i]))) return true;
  return false;
}

/// newterm with an entry of our own, handed over in the environment: terminfo on a small machine has none with 24-bit
/// colours. Children get the environment as it was.
static SCREEN *open_direct(FILE *output, FILE *input) {
  static const char entry[] =
#include "reader-direct.inc"
      ;
  const char *before = getenv("TERMINFO");
  char *kept = before ? strdup(before) : NULL;
  if (setenv("TERMINFO", entry, 1)) return free(kept), NULL;
  SCREEN *screen = newterm("reader-direct", output, input);
  if (kept) setenv("TERMINFO", kept, 1);
  else unsetenv("TERMINFO");
  free(kept);
  return screen;
}

cterminal *cterminal_open(bool direct, cterminal_failure *failure) {
  const char *name = getenv("TERM");
  *failure = CTERMINAL_UNKNOWN;
  if (!name || !*name || !strcmp(name, "dumb")) return NULL;
  *failure = CTERMINAL_NO_RESOURCES;
  cterminal *t = calloc(1, sizeof *t);
  if (!t) return NULL;
  t->cursor_visibility = -1;
  if (!signals_prepare()) {
    free_handle(t);
    return NULL;
  }
  // `reader -` reads the article from standard input and takes its keys from the terminal.
  *failure = CTERMINAL_NO_TTY;
  if (!isatty(STDIN_FILENO) && !(t->own_input = open_tty(STDIN_FILENO, "r"))) {
    free_handle(t);
    return NULL;
  }
  if (!(t->own_output = open_tty(STDOUT_FILENO, "w"))) {
    free_handle(t);
    return NULL;
  }
  FILE *input = t->own_input ? t->own_input : stdin, *output = t->own_output;
  t->input = fileno(input);
  t->output = fileno(output);
  t->encoding = take_locale();

  signals_remember_terminal(t->output);
  signals_install(); // before curses, which then leaves SIGWINCH to us
  use_tioctl(TRUE);
  if (direct && is_like_xterm(name)) t->has_own_entry = (t->screen = open_direct(output, input)) != NULL;
  if (!t->screen) t->screen = newterm(name, output, input);
  if (!t->screen) {
    signals_uninstall();
    *failure = CTERMINAL_UNKNOWN;
    free_handle(t);
    return NULL;
  }
  if (!*capability("cup")) {
    endwin();
    delscreen(t->screen);
    signals_uninstall();
    *failure = CTERMINAL_NO_CURSOR_MOVEMENT;
    free_handle(t);
    return NULL;
  }
  prepare_restoring();
  signals_arm(true);
  pretend_suspension(t);
  set_up(t);
  cterminal_take_size(t);
  *failure = CTERMINAL_NO_FAILURE;
  return t;
}

/// Modes that curses does not know of.
static void take_modes(const cterminal *t) {
  send(t, paste_marks_on);
  if (t->uses_mouse) send(t, mouse_on);
}

static void leave(const cterminal *t) {
  if (t->uses_mouse) send(t, mouse_off);
  send(t, paste_marks_off);
  endwin();
}

void cterminal_close(cterminal *t) {
  leave(t);
  signals_arm(false);
  signals_uninstall();
  delscreen(t->screen);
  free_handle(t);
}

int cterminal_input(const cterminal *t) { return t->input; }
int cterminal_signals(const cterminal *t) { return signal_pipes.signals[0]; }
int cterminal_wakes(const cterminal *t) { return signal_pipes.wakes[0]; }

void cterminal_wake(void) {
  unsigned char byte = 0;
  (void)!write(signal_pipes.wakes[1], &byte, 1); // full: it is readable already
}

int cterminal_rows(const cterminal *t) { return getmaxy(stdscr); }
int cterminal_columns(const cterminal *t) { return getmaxx(stdscr); }
int cterminal_colors(const cterminal *t) { return t->colors; }
int cterminal_named_colors(const cterminal *t) { return t->colors < 16 ? t->colors : t->colors > 256 && !t->has_own_entry ? 8 : 16; }
cterminal_encoding cterminal_locale(const cterminal *t) { return t->encoding; }

int cterminal_escape_delay(const cterminal *t) {
  // Curses waits a second by default; 25 ms are enough for a sequence that is on its way.
  const char *given = getenv("ESCDELAY");
  int delay = given ? atoi(given) : 25;
  return delay < 0 || delay > 10000 || (given && !*given) ? 25 : delay;
}

const char *cterminal_key_sequence(const cterminal *t, const char *name) {
  const char *text = capability(name);
  return *text ? text : NULL;
}

bool cterminal_take_size(cterminal *t) {
  struct winsize size;
  if (ioctl(t->output, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col) return false;
  if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return false;
  resizeterm(size.ws_row, size.ws_col);
  clearok(curscr, TRUE);
  return true;
}

void cterminal_use_mouse(cterminal *t, bool wanted) {
  if (wanted == t->uses_mouse || !*capability("kmous")) return;
  t->uses_mouse = wanted;
  send(t, wanted ? mouse_on : mouse_off);
}

void cterminal_ask(const cterminal *t, const char *sequence) { send(t, sequence); }

void cterminal_lend(cterminal *t) {
  leave(t);
  signals_arm(false);
}

void cterminal_take_again(cterminal *t) {
  leave(t);
  signals_remember_terminal(t->output); // a shell may have changed the modes meanwhile
  signals_arm(true);
  reset_prog_mode();
  take_modes(t);
  t->cursor_visibility = -1;
  clearok(curscr, TRUE);
  cterminal_take_size(t);
}

void cterminal_suspend(cterminal *t) {
  leave(t);
  signals_arm(false);
  struct sigaction stop, go_on, usual = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &usual, &stop);
  sigaction(SIGCONT, &usual, &go_on); // this one is no news to us
  kill(0, SIGTSTP);                   // the whole job, as the key would: also the `curl` of `curl … | reader -`
  sigaction(SIGCONT, &go_on, NULL);
  sigaction(SIGTSTP, &stop, NULL);
  signals_remember_terminal(t->output);
  signals_arm(true);
  reset_prog_mode();
  take_modes(t);
  t->cursor_visibility = -1;
  clearok(curscr, TRUE);
  cterminal_take_size(t);
}

static attr_t curses_attributes(uint8_t bits) {
  attr_t attributes = 0;
  if (bits & CTERMINAL_BOLD) attributes |= A_BOLD;
  if (bits & CTERMINAL_DIM) attributes |= A_DIM;
  if (bits & CTERMINAL_ITALIC) attributes |= A_ITALIC;
  if (bits & CTERMINAL_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & CTERMINAL_REVERSED) attributes |= A_REVERSE;
  return attributes;
}

static int pair_of(cterminal *t, int32_t foreground, int32_t background) {
  if (!t->colors || (foreground < 0 && background < 0 && t->has_default_colors)) return 0;
  if (!t->has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

void cterminal_set_background(cterminal *t, int32_t foreground, int32_t background, uint8_t attributes) {
  int pair = pair_of(t, foreground, background);
  cchar_t blank;
  setcchar(&blank, L" ", curses_attributes(attributes), (short)pair, &pair);
  wbkgrndset(stdscr, &blank);
}

void cterminal_erase(cterminal *t, bool forced) {
  werase(stdscr);
  if (forced) clearok(curscr, TRUE);
}

void cterminal_scroll(cterminal *t, int top, int bottom, int lines) {
  scrollok(stdscr, TRUE);
  wsetscrreg(stdscr, top, bottom);
  wscrl(stdscr, lines);
  wsetscrreg(stdscr, 0, getmaxy(stdscr) - 1);
  scrollok(stdscr, FALSE); // else writing the last cell of the screen would scroll it
}

/// The next code point and its length; 0xFFFFFFFF and 1 where the bytes are no UTF-8.
static uint32_t decode(const uint8_t *bytes, size_t left, size_t *length) {
  uint8_t first = bytes[0];
  *length = 1;
  if (first < 0x80) return first;
  size_t wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || left < wanted) return UINT32_MAX;
  uint32_t value = first & (0x7F >> wanted);
  for (size_t i = 1; i < wanted; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return UINT32_MAX;
    value = value << 6 | (bytes[i] & 0x3F);
  }
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[wanted] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return UINT32_MAX;
  *length = wanted;
  return value;
}

void cterminal_paint(cterminal *t, int row, int column, int columns, const uint8_t *utf8, size_t length,
                     int32_t foreground, int32_t background, uint8_t attributes) {
  int room = getmaxx(stdscr) - column;
  if (row < 0 || row >= getmaxy(stdscr) || column < 0 || room <= 0) return;
  if (columns < room) room = columns;
  size_t wanted = length + (size_t)room + 1;
  if (t->capacity < wanted) {
    wchar_t *larger = realloc(t->letters, wanted * sizeof *larger);
    if (!larger) return;
    t->letters = larger;
    t->capacity = wanted;
  }
  size_t count = 0;
  int used = 0;
  for (size_t i = 0, step; i < length; i += step) {
    uint32_t letter = decode(utf8 + i, length - i, &step);
    int width = 1;
    // Belt and braces: texts were made safe when they were read, and nothing unsafe leaves here either.
    if (letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == UINT32_MAX) letter = '?';
    else if (letter >= 0x7F && (width = wcwidth((wchar_t)letter)) < 0) {
      letter = t->encoding == CTERMINAL_NO_UTF8 ? '?' : 0xFFFD;
      width = 1;
    }
    if (used + width > room) break;
    used += width;
    t->letters[count++] = (wchar_t)letter;
  }
  for (; used < room; used++) t->letters[count++] = L' ';
  int pair = pair_of(t, foreground, background);
  wattr_set(stdscr, curses_attributes(attributes), (short)pair, &pair);
  wmove(stdscr, row, column);
  waddnwstr(stdscr, t->letters, (int)count);
}

void cterminal_clear_to_end(cterminal *t, int row, int column) {
  if (row < getmaxy(stdscr) && column < getmaxx(stdscr) && wmove(stdscr, row, column) == OK) wclrtoeol(stdscr);
}

void cterminal_show(cterminal *t, int row, int column, bool visible) {
  if (t->cursor_visibility != visible) {
    curs_set(visible);
    t->cursor_visibility = visible;
  }
  int last = getmaxy(stdscr) - 1, edge = getmaxx(stdscr) - 1;
  wmove(stdscr, row < 0 ? 0 : row > last ? last : row, column < 0 ? 0 : column > edge ? edge : column);
  wnoutrefresh(stdscr);
  doupdate();
}

void cterminal_send(cterminal *t, const uint8_t *bytes, size_t length) {
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
