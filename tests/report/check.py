"""Looks at what a browser made of a page. Each command prints what is wrong and returns 1.

check.py dom DOM PAGE            the page as the browser has it: only our own elements, charts with all their points
check.py picture PPM             a picture of a page: not blank, with the curve's blue in it
check.py frames N PPM...         pictures of the printed pages: the frames of N charts are whole and within the paper
check.py undo PAGE OUT           the page as it would be without escaping
check.py open PAGE OUT           the same, and without its policy
check.py framed PAGE OUT CSS     a copy for `frames`: a frame around each chart, and CSS
"""
import html
import re
import sys
from html.parser import HTMLParser

FRAME = (255, 0, 255)
ALLOWED = set(
    "html head meta title style body main header footer section article aside details summary h1 h2 h3 p span strong b "
    "q a bdi ul ol li div figure figcaption table thead tbody tr th td svg desc g rect circle polygon polyline path text".split())


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.problems, self.open = [], []
        self.title, self.lang, self.policy = "", "", ""
        self.charts, self.points, self.described = 0, 0, 0

    def handle_starttag(self, name, attributes):
        given = dict(attributes)
        if name not in ALLOWED:
            self.problems.append(f"<{name}> is none of our elements")
        for key, value in attributes:
            value = value or ""
            if key.startswith("on") or key in ("src", "srcset", "style", "xlink:href", "action", "id"):
                self.problems.append(f"{name} has the attribute {key}")
            if key == "href" and not re.fullmatch(r"[a-z0-9-]+\.html", value):
                self.problems.append(f"a link leads to {value}")
        if name == "html":
            self.lang = given.get("lang", "")
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given.get("content", "")
        if name == "svg" and "chart" in given.get("class", "").split():
            self.charts += 1
            self.described += given.get("role") == "img" and len(given.get("aria-label", "")) > 20
        if name == "circle" and given.get("class") == "point":
            self.points += 1
        if name != "meta":
            self.open.append(name)

    def handle_endtag(self, name):
        if name in self.open:
            while self.open.pop() != name:
                pass

    def handle_data(self, data):
        if self.open and self.open[-1] == "title" and "svg" not in self.open:
            self.title += data


def parsed(file):
    page = Page()
    with open(file, encoding="utf-8") as opened:
        page.feed(opened.read())
    return page


def dom(seen_file, page_file):
    seen, sent = parsed(seen_file), parsed(page_file)
    problems = list(seen.problems)
    for what in ("title", "lang", "charts", "points", "described"):
        if getattr(seen, what) != getattr(sent, what):
            problems.append(f"{what}: sent {getattr(sent, what)!r}, the browser has {getattr(seen, what)!r}")
    if "default-src 'none'" not in seen.policy:
        problems.append("no policy")
    if seen.charts == 0 or seen.described != seen.charts:
        problems.append(f"{seen.charts} charts, {seen.described} of them described")
    with open(page_file, encoding="utf-8") as opened:
        text = opened.read()
    if re.search(r"[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\x00-\x09\x0b-\x1f\x7f]", text):
        problems.append("a control character stands in the page")
    return problems, f"{seen.lang} {seen.charts} charts {seen.points} points"


def pixels(file):
    with open(file, "rb") as opened:
        data = opened.read()
    head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", data)
    return int(head[1]), int(head[2]), data[head.end():]


def picture(file):
    width, height, data = pixels(file)
    colours = {data[at:at + 3] for at in range(0, len(data), 3)}
    blue = sum(data[at:at + 3] == bytes((0x0F, 0x66, 0xAE)) for at in range(0, len(data), 3))
    problems = [] if len(colours) > 30 and blue > 100 else [f"{len(colours)} colours, {blue} pixels of the curve's blue"]
    return problems, f"{width}x{height}, {len(colours)} colours"


def edges(width, height, data):
    """Where level lines of the frame's colour begin and end, each as (y, from, to), those of neighbouring rows once."""
    found, before = [], []
    mark = bytes(FRAME)
    for y in range(height):
        row = data[y * width * 3:(y + 1) * width * 3]
        here, x = [], 0
        while mark in row[x * 3:]:
            at = row.index(mark, x * 3)
            if at % 3:
                x = at // 3 + 1
                continue
            start = end = at // 3
            while row[end * 3:end * 3 + 3] == mark:
                end += 1
            if end - start > 60:
                here.append((start, end))
            x = end
        found += [(y, *each) for each in here if not any(abs(each[0] - old[0]) < 4 for old in before)]
        before = here
    return found


def frames(expected, files):
    problems, level = [], 0
    for number, file in enumerate(files, 1):
        width, height, data = pixels(file)
        lines = edges(width, height, data)
        level += len(lines)
        if len(lines) % 2:
            problems.append(f"page {number}: a chart is cut, its frame has {len(lines)} level lines")
        problems += [f"page {number}: a chart leaves the paper" for _, start, end in lines if start < 8 or end > width - 8]
    if level != 2 * expected:
        problems.append(f"{expected} charts, {level} level lines of their frames")
    return problems, f"{len(files)} pages, {expected} charts whole"


def rewrite(source, out, change):
    with open(source, encoding="utf-8") as opened:
        text = opened.read()
    with open(out, "w", encoding="utf-8") as opened:
        opened.write(change(text))
    return [], ""


def unescaped(text):
    return html.unescape(html.unescape(text)) if "&lt;" in text else text


def main(command, *rest):
    if command == "dom":
        problems, told = dom(*rest)
    elif command == "picture":
        problems, told = picture(*rest)
    elif command == "frames":
        problems, told = frames(int(rest[0]), rest[1:])
    elif command == "undo":
        problems, told = rewrite(*rest, unescaped)
    elif command == "open":
        problems, told = rewrite(*rest, lambda text: unescaped(re.sub(r"<meta http-equiv[^>]*>", "", text)))
    else:
        style = "svg.chart{outline:3px solid #f0f;outline-offset:-3px}" + rest[2]
        problems, told = rewrite(rest[0], rest[1], lambda text: text.replace("</style>", style + "</style>"))
    if problems or told:
        print("\n".join(problems) if problems else told)
    return 1 if problems else 0


sys.exit(main(*sys.argv[1:]))
