// Shows the wide-character half of curses, which the header hides by default.
#define NCURSES_WIDECHAR 1
#include <curses.h>
