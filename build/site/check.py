"""Checks the built site: every link leads to an existing page and anchor, every page has a link to it, and nothing is asked of another host.

    python3 build/site/check.py DIR

A link to another host is text to click on and is allowed; a script, picture, style or font from there is not.
"""
import html.parser
import pathlib
import re
import sys
import urllib.parse

SITE = pathlib.Path(sys.argv[1]).resolve()
LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src"}
problems = []


class Page(html.parser.HTMLParser):
    """The anchors of a page, its links and what it loads."""

    def __init__(self, path):
        super().__init__()
        self.anchors, self.links = set(), []
        self.path = path
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        self.anchors |= {has[name] for name in ("id", "name") if has.get(name)}
        if tag == "a" and has.get("href"):
            self.links.append(has["href"])
        loaded = has.get(LOADED.get(tag, ""))
        if loaded and re.match(r"(https?:)?//", loaded):
            problems.append(f"{self.path.relative_to(SITE)} loads {loaded}")
        elif loaded:
            self.links.append(loaded)

    def handle_comment(self, data):
        if re.match(r" (output|snippet|content|file|faults|cases|red)\b", data):
            problems.append(f"{self.path.relative_to(SITE)} has the mark of a test: {data.strip()}")


pages = {path: Page(path) for path in SITE.rglob("*.html") if "public" not in path.relative_to(SITE).parts}
led = set()
for path, page in pages.items():
    for link in page.links:
        where, anchor = urllib.parse.urldefrag(link)
        if re.match(r"[a-z]+:|//", where):
            continue
        target = (path.parent / urllib.parse.unquote(where)).resolve() if where else path
        target = target / "index.html" if target.is_dir() else target
        if not target.exists():
            problems.append(f"{path.relative_to(SITE)} links to {link}, which is not there")
        elif anchor and target in pages and urllib.parse.unquote(anchor) not in pages[target].anchors:
            problems.append(f"{path.relative_to(SITE)} links to {link}, and there is no such heading")
        if target != path:
            led.add(target)
problems += [f"nothing links to {path.relative_to(SITE)}" for path in pages if path not in led and path.name not in ("toc.html", "index.html")]
for style in (SITE / "public").rglob("*.css"):
    problems += [f"{style.name} loads {url}" for url in re.findall(r"url\([\"']?((?:https?:)?//[^)\"']*)", style.read_text(encoding="utf-8"))]
if len(pages) < 100:
    problems.append(f"there are only {len(pages)} pages")
print("\n".join(sorted(set(problems))))
print(f"{len(pages)} pages, {sum(len(page.links) for page in pages.values())} links, {len(set(problems))} problems")
sys.exit(bool(problems))
