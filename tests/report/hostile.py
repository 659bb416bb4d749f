"""Makes replays and cases hostile.

hostile.py players PORT REPLAY...   puts a hostile name into each header
hostile.py case PORT IN OUT         a copy of a case whose texts hold markup
"""
import json
import sys


def payloads(port):
    call = f"http://127.0.0.1:{port}/leak"
    return [
        '<script>document.title="RUN"</script>',
        f'"><img src="{call}" onerror="document.title=\'RUN\'"><b id="evil">',
        f'</title></style></script><svg onload="document.title=\'RUN\'"><image href="{call}"/></svg>',
        f"' onmouseover='document.title=1' style='background:url({call})'<!--",
        "\u202egnp.exe\u202c \u2066name\u2069\u200f",
        "bell\u0007 escape\u001b[31m null-ish\u0001 line\nbreak",
        f'{{n}} {{{{who}}}} &lt;script&gt; &amp; <style>@import "{call}";</style><link rel=stylesheet href={call}>',
        "=cmd|' /C calc'!A0 " + "W" * 170,
    ]


def players(port, files):
    names = payloads(port)
    for index, file in enumerate(files):
        with open(file, encoding="utf-8") as source:
            header, rest = source.readline(), source.read()
        fields = json.loads(header)
        fields["player"] = names[index % len(names)]
        with open(file, "w", encoding="utf-8") as out:
            out.write(json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n" + rest)


def case(port, source, out):
    with open(source, encoding="utf-8") as opened:
        document = json.load(opened)
    names = payloads(port)

    def spoil(text, which):
        return {language: words + " " + names[which] for language, words in text.items()} if isinstance(text, dict) else text + " " + names[which]

    document["id"] = "hostile"
    document["title"] = spoil(document["title"], 0)
    for index, person in enumerate(document["people"]):
        person["name"] = spoil(person["name"], index % 4)
    for index, stage in enumerate(document["stages"]):
        if "name" in stage:
            stage["name"] = spoil(stage["name"], index % 3)
    for index, fact in enumerate(document["facts"]):
        fact["name"] = spoil(fact["name"], index % 4)
    with open(out, "w", encoding="utf-8") as opened:
        json.dump(document, opened, ensure_ascii=False)


if sys.argv[1] == "players":
    players(sys.argv[2], sys.argv[3:])
else:
    case(sys.argv[2], sys.argv[3], sys.argv[4])
