#!/usr/bin/env python3
"""Turns annotated names into marked text, `Presiden ⟦Rina Wati⟧P tiba`, for `readertool train-names`.

    marked-names.py gold ARTICLE.json…        names of documents of the form reader/1
    marked-names.py sources ARTICLE.json…     sources of their attributions, by form: name O, nominal L, pronoun P
    marked-names.py conll FILE                word (…) label a line, blank lines between sentences; .xz: CoreNLP's

One article (or sentence) a paragraph group; groups are parted by a line with `%%`.
"""
import json, re, sys, lzma

KIND = {}
for letter, names in {"P": "PER PERSON politician per", "O": "ORG ORGANIZATION ORGANISATION politicalparty organisation org corporation group",
                      "L": "LOC LOCATION GPE PLACE PLC country location city CITY COUNTRY STATE_OR_PROVINCE loc FAC"}.items():
    for name in names.split():
        KIND[name] = letter

def gold(paths):
    for path in paths:
        d = json.load(open(path))
        text, out, at = d["text"], [], 0
        marks = sorted((m["start"], m["end"], {"person": "P", "organization": "O", "place": "L", "group": "O"}[a["kind"]]) for a in d["actors"] for m in a["mentions"] if m.get("form", "name") == "name")
        for start, end, kind in marks:
            if start < at: continue
            out.append(text[at:start] + "⟦" + text[start:end] + "⟧" + kind)
            at = end
        out.append(text[at:])
        kinds = {p["start"]: p["kind"] for p in d.get("paragraphs", [])}
        print("".join(out)); print("%%")

def sources(paths):
    for path in paths:
        d = json.load(open(path))
        text, out, at = d["text"], [], 0
        forms = {(m["start"], m["end"]): m["form"] for a in d["actors"] for m in a["mentions"]}
        spans = sorted({(x["source"]["start"], x["source"]["end"]) for f in ("quotes", "claims", "reactions") for x in d[f] if x.get("source")})
        print("=" + path.split("/")[-1][:-5])
        for start, end in spans:
            if start < at: continue
            out.append(text[at:start] + "⟦" + text[start:end] + "⟧" + {"pronoun": "P", "nominal": "L"}.get(forms.get((start, end)), "O"))
            at = end
        out.append(text[at:])
        print("".join(out)); print("%%")

def conll(path, column_word=0):
    f = lzma.open(path, "rt") if path.endswith("xz") else open(path)
    words, n, doc = [], 0, path.endswith("xz")
    def flush():
        nonlocal words, n
        if not words: return
        out, glue, i = "", True, 0
        quote = False
        while i < len(words):
            w, l = words[i]
            kind = l.split("-", 1)[1] if "-" in l else l
            letter = KIND.get(kind)
            j = i + 1
            if letter:
                while j < len(words) and words[j][1] != "O" and not words[j][1].startswith("B-") and words[j][1].split("-", 1)[-1] == kind: j += 1
            piece = ""
            for k in range(i, j):
                w = words[k][0]
                w = {"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"', "-lrb-": "(", "-rrb-": ")"}.get(w, w)
                if w == '"':
                    space = not quote; nxt = quote; quote = not quote; glue2 = not nxt
                    if not space: pre = ""
                    else: pre = "" if glue else " "
                    glue = glue2
                elif w in ".,;:!?)]%'s’s" or w in ("'s", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m", "..."):
                    pre = ""; glue = False
                else:
                    pre = "" if glue else " "; glue = w in "([$"
                if k == i: out += pre
                else: piece += pre
                piece += w
            out += "⟦" + piece + "⟧" + letter if letter else piece
            i = j
        n += 1
        print(out, end="\n\n" if n % 3 == 0 or not doc else " "); words = []
    for line in f:
        line = line.rstrip("\n")
        if line.startswith("# "):
            if doc and line.startswith("# article"): flush(); print("\n%%")
            continue
        if not line.strip():
            flush()
            
            if not doc: print("%%")
            continue
        parts = re.split(r"[\t ]+", line)
        if doc: words.append((parts[0], parts[2]))
        elif len(parts) >= 5 and parts[0].isdigit(): words.append((parts[1], parts[2]))
        elif parts[0] and len(parts) > 1: words.append((parts[0], parts[-1]))
    flush(); print("%%")

if sys.argv[1] == "sources": sources(sys.argv[2:])
elif sys.argv[1] == "gold": gold(sys.argv[2:])
else: conll(sys.argv[2])
