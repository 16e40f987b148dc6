#include "LanguageData.h"

#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// `#embed` is C23; the lists stay outside the source and are read from disk by the compiler.
#pragma clang diagnostic ignored "-Wc23-extensions"

typedef struct {
  const char *code, *name;
  const unsigned char *bytes;
  size_t length;
} list;

// A new list: one array here for each language, one row below.

static const unsigned char id_abbreviations[] = {
#embed "id/abbreviations.txt"
};
static const unsigned char en_abbreviations[] = {
#embed "en/abbreviations.txt"
};
static const unsigned char id_function_words[] = {
#embed "id/function-words.txt"
};
static const unsigned char en_function_words[] = {
#embed "en/function-words.txt"
};
static const unsigned char id_cues[] = {
#embed "id/cues.txt"
};
static const unsigned char en_cues[] = {
#embed "en/cues.txt"
};
static const unsigned char id_stance[] = {
#embed "id/stance.txt"
};
static const unsigned char en_stance[] = {
#embed "en/stance.txt"
};
static const unsigned char id_grammar[] = {
#embed "id/grammar.txt"
};
static const unsigned char en_grammar[] = {
#embed "en/grammar.txt"
};
static const unsigned char id_nonnouns[] = {
#embed "id/nonnouns.txt"
};
static const unsigned char en_spellings[] = {
#embed "en/spellings.txt"
};
static const unsigned char id_mute[] = {
#embed "id/mute.txt"
};
static const unsigned char en_mute[] = {
#embed "en/mute.txt"
};
static const unsigned char id_name_cues[] = {
#embed "id/name-cues.txt"
};
static const unsigned char en_name_cues[] = {
#embed "en/name-cues.txt"
};
static const unsigned char id_name_words[] = {
#embed "id/name-words.txt"
};
static const unsigned char en_name_words[] = {
#embed "en/name-words.txt"
};
static const unsigned char id_word_classes[] = {
#embed "id/word-classes.txt"
};
static const unsigned char en_word_classes[] = {
#embed "en/word-classes.txt"
};
static const unsigned char id_names_model[] = {
#embed "id/names.model"
};
static const unsigned char en_names_model[] = {
#embed "en/names.model"
};
static const unsigned char en_syntax_model[] = {
#embed "en/syntax.model"
};
static const unsigned char en_attributions_model[] = {
#embed "en/attributions.model"
};
static const unsigned char en_senses[] = {
#embed "en/senses.txt"
};
static const unsigned char id_references[] = {
#embed "id/references.txt"
};
static const unsigned char en_references[] = {
#embed "en/references.txt"
};
static const unsigned char id_aliases[] = {
#embed "id/aliases.txt"
};
static const unsigned char en_aliases[] = {
#embed "en/aliases.txt"
};
static const unsigned char id_known_names[] = {
#embed "id/known-names.txt"
};
static const unsigned char en_known_names[] = {
#embed "en/known-names.txt"
};

// Of all languages.
static const unsigned char any_reactions_model[] = {
#embed "any/reactions.model"
};

#define LIST(code, name, symbol) {#code, name, code##_##symbol, sizeof code##_##symbol}

static const list lists[] = {
    LIST(id, "abbreviations", abbreviations),
    LIST(en, "abbreviations", abbreviations),
    LIST(id, "function-words", function_words),
    LIST(en, "function-words", function_words),
    LIST(id, "cues", cues),
    LIST(en, "cues", cues),
    LIST(id, "stance", stance),
    LIST(en, "stance", stance),
    LIST(id, "grammar", grammar),
    LIST(en, "grammar", grammar),
    LIST(en, "spellings", spellings),
    LIST(id, "mute", mute),
    LIST(en, "mute", mute),
    LIST(id, "nonnouns", nonnouns),
    LIST(id, "name-cues", name_cues),
    LIST(en, "name-cues", name_cues),
    LIST(id, "name-words", name_words),
    LIST(en, "name-words", name_words),
    LIST(id, "word-classes", word_classes),
    LIST(en, "word-classes", word_classes),
    LIST(id, "names.model", names_model),
    LIST(en, "names.model", names_model),
    LIST(en, "syntax.model", syntax_model),
    LIST(en, "attributions.model", attributions_model),
    LIST(en, "senses", senses),
    LIST(id, "references", references),
    LIST(en, "references", references),
    LIST(id, "aliases", aliases),
    LIST(en, "aliases", aliases),
    LIST(id, "known-names", known_names),
    LIST(en, "known-names", known_names),
    LIST(any, "reactions.model", reactions_model),
};

static const list *find(const char *code, const char *name) {
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
    if (strcmp(lists[i].code, code) == 0 && strcmp(lists[i].name, name) == 0) return &lists[i];
  }
  return NULL;
}

const unsigned char *language_data(const char *code, const char *name, size_t *length) {
  const list *list = find(code, name);
  *length = list ? list->length : 0;
  return list ? list->bytes : NULL;
}

void language_data_release(const char *code, const char *name) {
  const list *list = find(code, name);
  if (!list) return;
  // Whole pages of constants of the program's file: dropped, they are read from it again when touched.
  uintptr_t page = sysconf(_SC_PAGESIZE);
  uintptr_t start = ((uintptr_t)list->bytes + page - 1) & ~(page - 1);
  uintptr_t end = ((uintptr_t)list->bytes + list->length) & ~(page - 1);
  if (start < end) madvise((void *)start, end - start, MADV_DONTNEED);
}
