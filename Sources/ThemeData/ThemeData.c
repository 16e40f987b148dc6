#include "ThemeData.h"
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions" // #embed: no file is needed at run time

static const unsigned char terminal[] = {
#embed "../../Themes/terminal.toml"
};
static const unsigned char malam[] = {
#embed "../../Themes/malam.toml"
};
static const unsigned char senja[] = {
#embed "../../Themes/senja.toml"
};
static const unsigned char laut[] = {
#embed "../../Themes/laut.toml"
};
static const unsigned char hutan[] = {
#embed "../../Themes/hutan.toml"
};
static const unsigned char siang[] = {
#embed "../../Themes/siang.toml"
};
static const unsigned char kertas[] = {
#embed "../../Themes/kertas.toml"
};
static const unsigned char high_contrast[] = {
#embed "../../Themes/high-contrast.toml"
};
static const unsigned char mono[] = {
#embed "../../Themes/mono.toml"
};

static const struct {
  const char *name;
  const unsigned char *text;
  size_t length;
} themes[] = {
    {"terminal", terminal, sizeof terminal},
    {"malam", malam, sizeof malam},
    {"senja", senja, sizeof senja},
    {"laut", laut, sizeof laut},
    {"hutan", hutan, sizeof hutan},
    {"siang", siang, sizeof siang},
    {"kertas", kertas, sizeof kertas},
    {"high-contrast", high_contrast, sizeof high_contrast},
    {"mono", mono, sizeof mono},
};

const unsigned char *theme_data(const char *name, size_t *length) {
  for (size_t i = 0; i < sizeof themes / sizeof *themes; i++)
    if (!strcmp(themes[i].name, name)) {
      *length = themes[i].length;
      return themes[i].text;
    }
  *length = 0;
  return NULL;
}

const char *theme_name(size_t index) { return index < sizeof themes / sizeof *themes ? themes[index].name : NULL; }
