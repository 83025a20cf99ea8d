"""Copies the pages of the repository to where docfx reads them, and makes every link work there.

    python3 build/site/stage.py DIR

A link to a file that is not a page leads to a page that shows the file; a link to a folder to its README.md, or to a page that lists what is in it. README.md of the repository is the first page.
Comments that mark what tests run are left out. Only files in git are used.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = pathlib.Path(sys.argv[1])
PAGES = re.compile(r"(docs|samples|benchmarks|python)/.*\.md|[A-Z]+\.md")
LINK = re.compile(r"(!?\[(?:[^\]\[]|\[[^\]]*\])*\]\()(?!https?:|mailto:)([^)#\s]*)(#[^)\s]*)?\)")
UNSEARCHED = "---\n_noindex: true\n---\n"  # search is for what is written to be read
LANGUAGES = {"cs": "csharp", "py": "python", "json": "json", "c": "c", "h": "c", "sh": "bash", "R": "r", "razor": "html", "csproj": "xml", "js": "javascript"}

tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
tracked += subprocess.run(["git", "ls-files", "--others", "--exclude-standard", "docs", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
files = {name for name in tracked if name and (ROOT / name).is_file()}
pages = {name for name in files if PAGES.fullmatch(name)}
folders = {str(parent) for name in files for parent in pathlib.PurePath(name).parents}
shown = []  # files and folders that links lead to and that still need a page


def page_of(target):
    """The page that stands for a file or a folder of the repository."""
    if target in ("README.md", "."):
        return "index.md"
    if target in pages:
        return target
    if target in files:
        if target.endswith(".png"):
            return target
        shown.append(target)
        return f"{target}.md"
    if target in folders:
        if f"{target}/README.md" in pages:
            return f"{target}/README.md"
        shown.append(target)
        return f"{target}/index.md"
    raise SystemExit(f"a page links to {target}, which is not there")


def outside_code(text, change):
    """Changes the text between blocks of code, and calls blocks in no language text."""
    parts = re.split(r"(^```.*?^```[^\n]*$)", text, flags=re.MULTILINE | re.DOTALL)
    return "".join(re.sub(r"\A```(csv)?\n", "```text\n", part) if part.startswith("```") else change(part) for part in parts)  # what a command prints is not to be coloured


def staged(text, source, place):
    """The text of a page, with links from where it is to be."""
    def link(match):
        path, anchor = match[2], match[3] or ""
        target = os.path.normpath(os.path.join(os.path.dirname(source), path)) if path else source
        if not path:
            return match[0]
        return f"{match[1]}{os.path.relpath(page_of(target), os.path.dirname(place) or '.')}{anchor})"

    return outside_code(text, lambda part: LINK.sub(link, re.sub(r"^<!-- [^\n]* -->\n", "", part, flags=re.MULTILINE)))


def write(place, text):
    path = OUT / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def file_page(name):
    text = (ROOT / name).read_text(encoding="utf-8-sig")
    fence = "`" * (1 + max([2, *(len(run) for run in re.findall(r"`+", text))]))
    return f"{UNSEARCHED}# {name}\n\n{fence}{LANGUAGES.get(name.rsplit('.', 1)[-1], 'text')}\n{text.rstrip()}\n{fence}\n"


def folder_page(name):
    inside = sorted({path[len(name) + 1:].split("/")[0] for path in files if path.startswith(name + "/")})
    lines = []
    for one in inside:
        target = f"{name}/{one}"
        lines.append(f"- [{one}{'/' if target in folders else ''}]({os.path.relpath(page_of(target), name)})" if target in folders or readable(target) else f"- {one}")
    return f"{UNSEARCHED}# {name}\n\nWhat is in this folder of the repository.\n\n" + "\n".join(lines) + "\n"


def readable(name):
    return b"\0" not in (ROOT / name).read_bytes()[:8000]


for name in sorted(pages):
    place = page_of(name)
    write(place, staged((ROOT / name).read_text(encoding="utf-8"), name, place))
done = set()
while shown:
    name = shown.pop()
    if name not in done:
        done.add(name)
        write(*((f"{name}.md", file_page(name)) if name in files else (f"{name}/index.md", folder_page(name))))
for name in files:
    if name.endswith(".png") and name.startswith(("docs/", "icon")):
        (OUT / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, OUT / name)
write("docs/toc.yml", (ROOT / "docs/toc.yml").read_text(encoding="utf-8").replace("../README.md,", "../index.md,").replace("../README.md }", "../index.md }"))
print(f"{len(pages)} pages, {len(done)} files and folders that they link to")
