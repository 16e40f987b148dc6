// The CommonMark parser of GitHub, with its tables; it has no dependencies of its own.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
