#!/usr/bin/env python3
"""Prints the list `senses` of English from WordNet: what verbs and nouns are about.

    word-senses.py /usr/share/wordnet > Sources/LanguageData/en/senses.txt

Debian's package `wordnet-base` holds the files. A verb counts when one of its first three senses is of saying,
thinking, feeling or perceiving, or takes a clause; and both only if WordNet has met them in a text.
"""
import os
import re
import sys

FOLDER = sys.argv[1]
SPELLINGS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "LanguageData", "en", "spellings.txt")
VERBS = {32: "say", 31: "think", 37: "feel", 39: "perceive"}  # numbers of lexicographer files: lexnames(5WN)
NOUNS = {18: "person", 14: "group", 10: "text", 9: "idea", 12: "emotion", 4: "act", 28: "time", 15: "location",
         6: "thing", 21: "goods", 11: "event", 26: "state"}
HEADER = """\
# What English verbs and nouns are about, by their senses in WordNet 3.0, for trained models. Made by word-senses.py of readertool.
# Verbs: say, think, feel, perceive (the first sense; `also-…` a later one), that (takes a clause), to (an infinitive).
# Nouns, by the first sense: person, group, text, idea, emotion, act, time, location, thing, goods, event, state.
"""


def lines(name):
    with open(os.path.join(FOLDER, name), encoding="latin-1") as file:
        return [line for line in file if not line.startswith("  ")]


def license():
    with open(os.path.join(FOLDER, "index.verb"), encoding="latin-1") as file:
        head = [re.sub(r"^ +\d+ ", "", line).strip() for line in file if line.startswith("  ")]
    return "".join(f"# {line}".rstrip() + "\n" for line in head)


def senses(part):
    """Offsets of synsets -> (number of the file, frames)."""
    result = {}
    for line in lines(f"data.{part}"):
        fields = line.split(" | ")[0].split()
        words = int(fields[3], 16)
        at = 4 + 2 * words
        at += 1 + 4 * int(fields[at])
        frames = set()
        if part == "verb" and at < len(fields):
            frames = {int(fields[at + 2 + 3 * n]) for n in range(int(fields[at])) if fields[at + 3 + 3 * n] == "00"}
        result[fields[0]] = int(fields[1]), frames
    return result


def exceptions(part):
    forms = {}
    for line in lines(f"{part}.exc"):
        form, *lemmas = line.split()
        for lemma in lemmas:
            forms.setdefault(lemma, set()).add(form)
    return forms


def inflected(lemma, part, irregular):
    vowel = lemma[-2:-1] in "aeiou"
    s = lemma[:-1] + "ies" if lemma[-1] == "y" and not vowel else lemma + (
        "es" if re.search(r"(s|x|z|ch|sh)$", lemma) else "s")
    if part == "noun":
        return {lemma, *(irregular.get(lemma) or {s})}
    past = lemma + "d" if lemma[-1] == "e" else lemma[:-1] + "ied" if lemma[-1] == "y" and not vowel else lemma + "ed"
    going = lemma[:-1] + "ing" if re.search(r"[^eoy]e$", lemma) else lemma + "ing"
    own = irregular.get(lemma, set())
    return {lemma, s, *own, *([] if any(not form.endswith("ing") for form in own) else [past]),
            *([] if any(form.endswith("ing") for form in own) else [going])}


def main():
    entries = {}
    for part, names in ("verb", VERBS), ("noun", NOUNS):
        synsets, irregular = senses(part), exceptions(part)
        for line in lines(f"index.{part}"):
            fields = line.split()
            lemma, count = fields[0], int(fields[2])
            if not re.fullmatch("[a-z]{2,}", lemma):
                continue
            met = int(fields[4 + int(fields[3]) + 1])
            own = [synsets[offset] for offset in fields[-count:]]
            classes = set()
            if part == "verb" and met > 0:
                for place, (number, frames) in enumerate(own[:3]):
                    if number in names:
                        classes.add(names[number] if place == 0 else "also-" + names[number])
                    if 26 in frames:
                        classes.add("that")
                    if 28 in frames:
                        classes.add("to")
            elif part == "noun" and own[0][0] in names and met > 0:
                classes.add(names[own[0][0]])
            if classes:
                for form in inflected(lemma, part, irregular):
                    entries.setdefault(form, set()).update(classes)
    print(HEADER + license(), end="")
    # Words of two spellings stand in the usual one only, as texts are read: see spellings.txt.
    usual = dict(line.rstrip("\n").split("\t") for line in open(SPELLINGS) if line[0] != "#")
    for form in sorted(entries):
        if form not in usual:
            print("\t".join([form, *sorted(entries[form])]))
        elif usual[form] not in entries:
            print("\t".join([usual[form], *sorted(entries[form])]))


main()
