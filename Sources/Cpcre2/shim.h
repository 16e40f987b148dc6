// Regular expressions as less has them, in UTF-8. Swift's own know no limit to what a pattern may cost, and are a
// hundred times slower.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
