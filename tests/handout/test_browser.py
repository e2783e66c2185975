"""The page in a real browser: it stands as it was written, and phones read its codes."""

import http.server
import threading
from pathlib import Path

import pytest

from tests.support import camera, chromium, handouts, shipped
from tests.support.page import Page

pytestmark = chromium.needed
WIDTH, HEIGHT = 900, 6000  # pixels; a topic is shorter
CODED = ("resources/nasro", "roles/law-enforcer", "considerations/mou")


def saved(folder: Path, text: str) -> Path:
    file = folder / "handout.html"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("language", shipped.LANGUAGES)
def test_the_browser_understands_the_whole_pack_as_it_was_written(
    tmp_path: Path, language: str
) -> None:
    written = handouts.html(language=language)
    seen = Page(chromium.dom(saved(tmp_path, written)))
    for name in ("h1", "h2", "h3", "h4", "p", "li", "a", "td", "svg"):
        assert [e.label for e in seen.all(name)] == [e.label for e in Page(written).all(name)], name


@pytest.mark.parametrize("address", CODED)
def test_a_phone_reads_every_code_from_the_screen(tmp_path: Path, address: str) -> None:
    text = handouts.html(address)
    file = chromium.picture(saved(tmp_path, text), tmp_path / "seen.png", WIDTH, HEIGHT)
    said = {svg.label.removeprefix("QR code of ") for svg in Page(text).all("svg")}
    assert said
    assert set(camera.read_files(file)) == said


def test_what_somebody_slips_into_the_page_neither_runs_nor_asks_the_network(
    tmp_path: Path,
) -> None:
    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

    with http.server.HTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}"
        slipped = (
            f'<img src="{home}/image"><link rel="stylesheet" href="{home}/style">'
            f"<script>document.title = 'ran'; fetch('{home}/fetch')</script>"
            f'<p style="background: url({home}/background)">here</p>'
        )
        page = handouts.html("roles/educator").replace("<main>", f"<main>{slipped}")
        seen = Page(chromium.dom(saved(tmp_path, page)))
        plain = slipped.join(("<!DOCTYPE html><body>", ""))
        ran = Page(chromium.dom(saved(tmp_path, plain)))
        server.shutdown()
    assert [p for p in seen.all("p") if p.text == "here"]
    assert "ran" not in [title.text for title in seen.all("title")]
    assert [title.text for title in ran.all("title")] == ["ran"]  # without the policy it does
    assert {path for path in asked if path != "/favicon.ico"} == {
        *("/image", "/style", "/fetch", "/background")
    }  # once each, by the page without a policy
    assert len(asked) == len(set(asked))
