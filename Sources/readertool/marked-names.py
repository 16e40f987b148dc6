#!/usr/bin/env python3
"""Turns annotated names into marked text, `Presiden ⟦Rina Wati⟧P tiba`, for `readertool train-names`.

    marked-names.py gold ARTICLE.json…        names of documents of the form reader/1
    marked-names.py sources ARTICLE.json…     sources of their attributions, by form: name O, nominal L, pronoun P
    marked-names.py alone FILE                half of the sentences of such a text, each an article of its own
    marked-names.py conll FILE                word (…) label a line, blank lines between sentences; .xz: CoreNLP's

Articles (or sentences, where the corpus has no articles) are parted by a line with `%%`, and start with `=` and their name if
they have one. P is a person, O an organisation, L a place; names of other kinds are not marked.
"""
import json
import lzma
import random
import re
import sys

KINDS = {
    "P": "PER PERSON PPL politician",
    "O": "ORG ORGANIZATION ORGANISATION IND politicalparty corporation group",
    "L": "LOC LOCATION GPE PLACE PLC country CITY COUNTRY STATE_OR_PROVINCE FAC",
}
LETTERS = {kind.upper(): letter for letter, kinds in KINDS.items() for kind in kinds.split()}
ESCAPED = {"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"'}
CLOSING, OPENING = set(",.;:!?)]}%”’…") | {"..."}, set("([{“‘")
CLITIC = re.compile(r"(?i)^(n['’]t|['’](s|re|ve|ll|d|m))$")


def marked(text, marks):
    """The text with the marks (start, end, letter) in it, of overlapping ones the first."""
    out, at = [], 0
    for start, end, letter in sorted(marks):
        if start >= at:
            out += [text[at:start], "⟦", text[start:end], "⟧", letter]
            at = end
    return "".join(out) + text[at:]


def gold(paths):
    for path in paths:
        article = json.load(open(path))
        letters = {"person": "P", "organization": "O", "group": "O", "place": "L"}
        marks = [(m["start"], m["end"], letters[a["kind"]])
                 for a in article["actors"] for m in a["mentions"] if m.get("form", "name") == "name"]
        print(marked(article["text"], marks) + "\n%%")


def alone(paths):
    """Half of the sentences, the same ones each time."""
    random.seed(1)
    for article in open(paths[0]).read().split("\n%%\n"):
        for paragraph in map(str.strip, article.split("\n")):
            for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z⟦\"“])", paragraph):
                if len(sentence) > 30 and random.random() < 0.5:
                    print(sentence + "\n%%")


def sources(paths):
    letters = {"pronoun": "P", "nominal": "L"}
    for path in paths:
        article = json.load(open(path))
        forms = {(m["start"], m["end"]): m["form"] for a in article["actors"] for m in a["mentions"]}
        spans = {(x["source"]["start"], x["source"]["end"])
                 for layer in ("quotes", "claims", "reactions") for x in article[layer] if x.get("source")}
        marks = [(*span, letters.get(forms.get(span), "O")) for span in spans]
        print("=" + path.split("/")[-1][:-5])
        print(marked(article["text"], marks) + "\n%%")


def joins_hyphen(left, right):
    """Whether a hyphen between them stood inside one word: orang-orang, Covid-19, U-23."""
    left, right = left.casefold(), right.casefold()
    same = len(left) >= 3 and (right.startswith(left[:4]) or left.startswith(right))
    return same or left[:1].isdigit() or right[:1].isdigit() or len(left) <= 2


def spaced(words):
    """Text of these words as people write it, and where each stands in it."""
    text, spans, is_open = "", [], False
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        after = words[index + 1] if index + 1 < len(words) else ""
        glued = not text or word in CLOSING or before in OPENING or bool(CLITIC.match(word))
        if word == '"':
            glued, is_open = glued or is_open, not is_open
        elif before == '"':
            glued = glued or is_open
        elif word == "-" and before and after:
            glued = joins_hyphen(before, after)
        elif before == "-" and index > 1:
            glued = joins_hyphen(words[index - 2], word)
        text += ("" if glued else " ") + word
        spans.append((len(text) - len(word), len(text)))
    return text, spans


def sentence(tokens):
    """The marked text of a sentence of (word, label)."""
    text, spans = spaced([ESCAPED.get(word, word) for word, _ in tokens])
    marks, last = [], None
    for (start, end), (_, label) in zip(spans, tokens):
        prefix, _, kind = label.rpartition("-")
        letter = LETTERS.get(kind.upper())
        if letter and prefix != "B" and last == kind:
            marks[-1] = (marks[-1][0], end, letter)
        elif letter:
            marks.append((start, end, letter))
        last = kind
    return marked(text, marks)


def settled(sentences):
    """Sentences of an article in which the surname of a person named in full is a person wherever it stands alone: CoreNLP,
    which sees one sentence at a time, takes it for anything."""
    surnames = set()
    for tokens in sentences:
        for (_, before), (word, label), (_, after) in zip(tokens, tokens[1:], tokens[2:] + [("", "O")]):
            if before == label == "PERSON" != after:
                surnames.add(word)
    for tokens in sentences:
        labels = ["O"] + [label for _, label in tokens] + ["O"]
        yield [(word, "PERSON" if word in surnames and label not in (before, after) else label)
               for (word, label), before, after in zip(tokens, labels, labels[2:])]


def sentences(path):
    """Sentences of (word, label); None where an article begins."""
    tokens = []
    with (lzma.open if path.endswith(".xz") else open)(path, "rt") as lines:
        for line in lines:
            fields = re.split(r"[\t ]+", line.strip())
            if fields == [""] or line.startswith("# ") and len(fields) > 2:
                if tokens:
                    yield tokens
                tokens = []
                if line.startswith("# article"):
                    yield None
            elif path.endswith(".xz"):
                tokens.append((fields[0], fields[2]))
            elif len(fields) >= 5 and fields[0].isdigit():
                tokens.append((fields[1], fields[2]))
            elif len(fields) > 1:
                tokens.append((fields[0], fields[-1]))
    if tokens:
        yield tokens


def conll(path):
    article = []
    for tokens in list(sentences(path)) + [None]:
        if tokens and not path.endswith(".xz"):
            print(sentence(tokens) + "\n%%")
        elif tokens:
            article.append(tokens)
        elif article:
            marked_sentences = [sentence(tokens) for tokens in settled(article)]
            paragraphs = (marked_sentences[start:start + 3] for start in range(0, len(marked_sentences), 3))
            print("\n\n".join(map(" ".join, paragraphs)) + "\n%%")
            article = []


if __name__ == "__main__":
    {"gold": gold, "sources": sources, "alone": alone}.get(sys.argv[1], lambda paths: conll(paths[0]))(sys.argv[2:])
