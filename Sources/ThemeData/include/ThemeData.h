#ifndef THEME_DATA_H
#define THEME_DATA_H
#include <stddef.h>

/// The text of the built-in theme `name`: UTF-8 TOML, not ended by NUL. Null where there is none.
const unsigned char *_Nullable theme_data(const char *_Nonnull name, size_t *_Nonnull length);
/// The name of the built-in theme at `index`; null behind the last.
const char *_Nullable theme_name(size_t index);
#endif
