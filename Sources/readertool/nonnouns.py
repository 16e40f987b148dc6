"""Words that head no noun phrase, from a corpus with parts of speech.

    nonnouns.py posp.train.conll > nonnouns.txt

A word is taken when it occurs twice or more and hardly ever (7 % of the times) as a noun, a name, a number or a pronoun.
"""

import collections
import sys

HEADS = {"NNO", "NNP", "NUM", "PRN", "ART", "KUA", "SYM", "PRK", "UNS", "$$$"}
# Tagged otherwise, but heads of phrases, or nouns in other texts.
NOUNS = """eks mantan penerima sipil swasta senior seksi awal areal barunya kandung undang tanam pro pokok
 maraton mini niat share sharing tiba transfer utama""".split()


def main():
    tags = collections.defaultdict(collections.Counter)
    for line in open(sys.argv[1], encoding="utf-8"):
        fields = line.split()
        if len(fields) > 1:
            tags[fields[0].lower()][fields[-1][2:]] += 1
    print("# Words that head no noun phrase: verbs, adjectives, adverbs, particles.")
    print("# Source: POSP (Hoesen & Purwarianti; IndoNLU, Apache-2.0; CC BY-SA 4.0). Made by nonnouns.py.")
    for word, counts in sorted(tags.items()):
        total = sum(counts.values())
        heads = sum(counts[tag] for tag in HEADS)
        is_word = word.isascii() and word.replace("-", "").isalpha() and "ppl" not in word
        nominal = word in NOUNS or word.startswith("ke") and word.endswith("an") or word.startswith("kemen")
        if is_word and total > 1 and len(word) > 2 and heads <= 0.07 * total and not nominal:
            print(f"{word}\tnonnoun")


main()
