"""The page as a browser lays it out."""

import json
import os
import re
import subprocess
from html import unescape
from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")
OPTIONS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--virtual-time-budget=3000", "--dump-dom"),
]
PROBE = """<script>
addEventListener("load", () => {
  const link = document.querySelector("a.n");
  link.click();
  setTimeout(() => {
    const opened = document.querySelector(link.getAttribute("href"));
    const box = opened.getBoundingClientRect();
    parent.postMessage(JSON.stringify({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
      open: opened.closest("details").open,
      seen: box.height > 0 && box.top >= 0 && box.bottom <= 800,
    }), "*");
  }, 200);
});
</script></body>"""
FRAME = """<!doctype html><title></title><script>
addEventListener("message", (message) => { document.title = message.data; });
</script><iframe style="border:0;width:%dpx;height:800px" src="page.html"></iframe>"""

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=f"{CHROMIUM} is not installed")


def look(page, width, folder):
    """Lay a page out at a width, follow its first number, and return what there is to see."""
    (folder / "page.html").write_text(page.replace("</body>", PROBE), encoding="utf-8")
    file = folder / "frame.html"
    file.write_text(FRAME % width, encoding="utf-8")
    answer = subprocess.run(
        [CHROMIUM, *OPTIONS, f"--user-data-dir={folder / 'profile'}", file.as_uri()],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "HOME": str(folder)},
    )
    (title,) = re.findall(r"<title>(.+?)</title>", answer.stdout)
    return json.loads(unescape(title))


@pytest.mark.parametrize("width", [390, 1280])
def test_fits_its_width_and_numbers_open_their_sentences(archive, tmp_path, width):
    seen = look(archive.text(), width, tmp_path)
    assert seen["width"] <= width
    assert seen["height"] > 3_000
    assert seen["open"]
    assert seen["seen"]
