#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "CTerminal.h"
#include <curses.h>
int cterminal_placeholder(void) { return COLORS; }
