#!/usr/bin/env python3
"""Writes PolNeAR articles as `readertool train-syntax` and `train-attributions` read them (see AnnotatedArticle).

    annotated-articles.py READER EVAL CORPUS TREES.conll.xz > articles.dat

READER is the built program, EVAL the folder of the scorers, CORPUS a folder with text/ and attributions/, TREES the
same articles with CoreNLP's tags. Offsets become UTF-8 bytes of the text as the reader shows it.
"""
import json
import lzma
import subprocess
import sys

reader, evaluation, corpus, trees = sys.argv[1:]
sys.path.insert(0, evaluation)
import evallib  # noqa: E402
import score_attribution  # noqa: E402


def sentences():
    articles, current = {}, None
    for line in lzma.open(trees, "rt", encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# article ="):
            current = articles.setdefault(line.split("=", 1)[1].strip(), [])
        else:
            current.append(line.split("\t") if line else None)
    return articles


def documents(paths):
    lines = []
    for first in range(0, len(paths), 200):
        command = [reader, "extract", "--language", "en", "--format", "ndjson", *paths[first:first + 200]]
        lines += subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
    return evallib.by_stem([json.loads(line) for line in lines])


def main():
    files = score_attribution.gold_files(corpus)
    found, tagged = documents([path for path, _ in files.values()]), sentences()
    for name, (path, annotations) in files.items():
        text = found[name]["text"]
        with open(path, encoding="utf-8") as file:
            alignment = evallib.Alignment(text, file.read())
        before = [0]
        for character in text:
            before.append(before[-1] + len(character.encode()))

        def carried(start, end):
            offsets = alignment.characters(int(start), int(end))
            return (before[min(offsets)], before[max(offsets) + 1]) if offsets else (-1, -1)

        def spans(pieces):
            carried_over = [carried(*piece) for piece in pieces]
            return ",".join("%d-%d" % span for span in carried_over if span[0] >= 0)

        print(f"={name}\n@{path}")
        for token in tagged.get(name, []):
            if token is None:
                print("T")
            else:
                _, tag, entity, start, end, head, relation = token[:7]
                print("T", *carried(start, end), tag, head, relation, entity, sep="\t")
        for roles in score_attribution.read_annotations(annotations[0])[0]:
            source, cue, content = (spans(roles[role]) for role in ("source", "cue", "content"))
            if cue and content:
                print("A", source, cue, content, sep="\t")


main()
