#ifndef LANGUAGE_DATA_H
#define LANGUAGE_DATA_H
#include <stddef.h>

/// The list `name` ("cues", "persons", …) of the language `code` ("id", "en"): UTF-8, not ended by NUL.
/// Null where there is none. Lives as long as the program.
const unsigned char *_Nullable language_data(const char *_Nonnull code, const char *_Nonnull name,
                                             size_t *_Nonnull length);

/// Gives the memory of a list back to the system; its bytes are there again when they are next looked at.
void language_data_release(const char *_Nonnull code, const char *_Nonnull name);
#endif
