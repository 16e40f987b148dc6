// The HTML5 parser that browsers agree with; it has no dependencies of its own.
#include <gumbo.h>
