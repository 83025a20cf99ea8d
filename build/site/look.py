"""Looks at the built site in Chromium, without a network: no page of a sample is wider than a phone, search finds words, paper has no navigation, and nothing is asked of another host.

    python3 build/site/look.py DIR

This program is Chromium's proxy for everything, so it sees requests to other hosts and does not answer them. A page of its own opens pages of the site in frames, types into the search, and sends back what it saw.
"""
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

SITE = pathlib.Path(sys.argv[1]).resolve()
SAMPLE = ["index.html", "docs/README.html", "docs/analyst.html", "docs/bottom-up.html", "docs/budgets/payments.html", "docs/caseloads/change.html", "docs/clusters/left-out.html", "docs/commands.html",
          "docs/comparing/own-model.html", "docs/files/people.html", "docs/files/results.html", "docs/figures.html", "docs/glossary.html", "docs/rates/agency-or-pa.html", "docs/ways.html",
          "docs/decisions/0021-enough-funding-payments.html", "samples/caseload/README.html", "src/PhbCalc/Costs/CostLine.cs.html", "CHANGELOG.html", "api/PhbCalc.Money.html", "api/PhbCalc.BottomUp.CarePlan.html"]
WORDS = {"bank holiday": "docs/bottom-up/days-and-nights.html", "retainer": "docs/bottom-up/weeks-and-absences.html", "direct payment": "docs/budgets/holding.html", "BottomUpCosting": "api/PhbCalc.BottomUp.BottomUpCosting.html"}
PRINTED, HEADING = "docs/bottom-up.html", "What a schedule of care costs"
NAVIGATION = ["API reference", "In this article", "IN THIS ARTICLE", "Filter by title", "Commissioner", "MIT licence"]  # of the bar, the list of headings, the list of pages and the foot
TRIAL = """<!doctype html><title>trial</title><script type="module">
const wait = ms => new Promise(done => setTimeout(done, ms));
async function open(path, width) {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:800px;border:0`;
  frame.src = '/' + path;
  document.body.append(frame);
  await new Promise(done => frame.onload = done);
  for (let i = 0; i < 50 && !frame.contentDocument.querySelector('#toc a, #affix a, article h1'); i++) await wait(100);
  await wait(300);
  return frame;
}
const seen = { pages: {}, found: {} };
const wide = await open('wide', 375);
seen.canary = wide.contentDocument.documentElement.scrollWidth;
wide.remove();
for (const width of [375, 768, 1280]) for (const path of width === 375 ? SAMPLE : SAMPLE.slice(0, 8)) {
  const frame = await open(path, width), page = frame.contentDocument;
  seen.pages[path + ' at ' + width] = { wide: page.documentElement.scrollWidth, heading: !!page.querySelector('article h1') };
  frame.remove();
}
for (const word of WORDS) {
  const frame = await open('index.html', 1280), page = frame.contentDocument, box = page.getElementById('search-query');
  for (let i = 0; i < 100 && box.disabled; i++) await wait(100);
  box.value = word;
  box.dispatchEvent(new frame.contentWindow.Event('input', { bubbles: true }));
  for (let i = 0; i < 50 && !page.querySelector('.search-list .item-title a, .sr-item a'); i++) await wait(100);
  seen.found[word] = [...page.querySelectorAll('#search-results a')].map(a => new URL(a.href).pathname.slice(1));
  frame.remove();
}
await fetch('/seen', { method: 'POST', body: JSON.stringify(seen) });
</script>"""
OWN = re.compile(r"(https?://)?(accounts|clients\d|update|content-autofill|optimizationguide-pa|safebrowsing|redirector|edgedl\.me)\.(google|googleapis|gvt1)\.com[:/].*")  # what Chromium asks for itself
ELSEWHERE = "http://elsewhere.example/"
WIDE = f'<!doctype html><title>wide</title><div id="toc"><a href="/">wide</a></div><div style="width:900px">wide</div><img src="{ELSEWHERE}" alt="">'
asked, reports, told = set(), [], threading.Event()


class Handler(http.server.SimpleHTTPRequestHandler):
    """The site for our own host; what is asked of another one is kept and refused."""

    def __init__(self, *arguments):
        super().__init__(*arguments, directory=str(SITE))

    def do_GET(self):
        host = self.headers.get("Host", "")
        if host != f"127.0.0.1:{server.server_port}":
            asked.add(self.path)
            return self.send_error(403)
        self.path = self.path.removeprefix(f"http://{host}")
        if self.path in ("/trial", "/wide"):
            page = (WIDE if self.path == "/wide" else TRIAL.replace("SAMPLE", json.dumps(SAMPLE)).replace("WORDS", json.dumps(list(WORDS)))).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            return self.wfile.write(page)
        return super().do_GET()

    def do_CONNECT(self):
        asked.add(self.path)
        self.send_error(403)

    def do_POST(self):
        if self.headers.get("Host", "") != f"127.0.0.1:{server.server_port}":
            asked.add(self.path)
            return self.send_error(403)
        reports.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()
        told.set()

    def log_message(self, *_):
        pass


chromium = shutil.which("chromium") or sys.exit("Chromium is not here: the site is not looked at")
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
def chromium_with(profile, *arguments):
    return subprocess.Popen([
        chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-default-apps", "--disable-features=OptimizationHints,MediaRouter,Translate", f"--proxy-server=127.0.0.1:{server.server_port}", "--proxy-bypass-list=<-loopback>",
        *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
    browser = chromium_with(profile, f"http://127.0.0.1:{server.server_port}/trial")
    told.wait(300)
    browser.terminate()
    browser.wait()
    paper = pathlib.Path(profile, "page.pdf")
    printing = chromium_with(f"{profile}/print", f"--print-to-pdf={paper}", "--no-pdf-header-footer", "--virtual-time-budget=5000", f"http://127.0.0.1:{server.server_port}/{PRINTED}")
    printing.wait(120)
    printed = subprocess.run(["pdftotext", "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
if not reports:
    sys.exit("Chromium did not say what it saw within five minutes")
[seen] = reports
problems = [f"{page} is {one['wide']} px wide" for page, one in seen["pages"].items() if one["wide"] > int(page.rsplit(" ", 1)[1])]
problems += [f"{page} has no heading" for page, one in seen["pages"].items() if not one["heading"]]
problems += [f"search for '{word}' does not find {page}, but {seen['found'][word]}" for word, page in WORDS.items() if page not in seen["found"][word]]
problems += [f"another host was asked for: {one}" for one in sorted(asked) if one != ELSEWHERE and not OWN.fullmatch(one)]
if seen["canary"] < 900 or ELSEWHERE not in asked:  # a page that is too wide, and asks another host, has to be caught
    problems.append(f"the trial does not see what it looks for: {seen['canary']} px, {sorted(asked)}")
if not printed.strip().startswith(HEADING) or any(words in printed for words in NAVIGATION):
    problems.append(f"{PRINTED} is printed with navigation, or not at all: {printed[:200]!r}")
print("\n".join(problems))
print(f"{len(seen['pages'])} views in Chromium, {len(WORDS)} searches, {len(problems)} problems")
sys.exit(bool(problems))
