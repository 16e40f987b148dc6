// The Unicode Bidirectional Algorithm, for the setting `bidi`.
#include <fribidi/fribidi.h>
