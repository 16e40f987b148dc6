// What terminals can do: the lower half of ncurses. Its header wants that of curses before it.
#include <curses.h>
#include <term.h>
