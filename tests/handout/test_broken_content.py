"""Content with mistakes still makes handouts: of what can be shown, in every format."""

from pathlib import Path

import pytest

from sro_kiosk.content import Address
from sro_kiosk.content.load import load
from sro_kiosk.errors import BadContent, KioskError
from sro_kiosk.handout.pdf import as_pdf
from tests.content.test_invalid import CASES, DATA, laid_out
from tests.support import handouts, pdfs
from tests.support.page import Page


@pytest.mark.parametrize("case", CASES)
def test_every_mistake_leaves_handouts_whole(case: str, tmp_path: Path) -> None:
    try:
        pack = load(laid_out(case, tmp_path)).pack
    except BadContent:
        return
    for language, edition in pack.editions.items():
        stems = [[], *([str(Address(stem))] for stem in edition.screens)]
        for addresses in stems:
            made = handouts.every_format(
                handouts.document(*addresses, language=language, notes=True, pack=pack), pack
            )
            anchors = [e.attributes.get("id") for e in Page(made["html"]).elements]
            named = [anchor for anchor in anchors if anchor]
            assert len(set(named)) == len(named)
            plan = handouts.plan(*addresses, language=language, notes=True, pack=pack)
            try:
                assert pdfs.read(as_pdf(plan)).pages
            except KioskError as error:
                assert "its fonts lack" in str(error)  # noqa: PT017 - or it is made


@pytest.mark.parametrize("folder", sorted((DATA / "valid").iterdir()), ids=lambda path: path.name)
def test_everything_that_content_may_hold_can_be_handed_out(folder: Path) -> None:
    pack = load(folder).pack
    for language in pack.editions:
        plan = handouts.plan(language=language, notes=True, pack=pack)
        assert pdfs.text_of(as_pdf(plan)).startswith(plan.origin or plan.title)


def test_a_question_without_a_right_answer_is_left_out(tmp_path: Path) -> None:
    folder = handouts.write_hostile(tmp_path / "pack")
    file = folder / "en/one.toml"
    file.write_text(file.read_text("utf-8").replace("answer = 2", "answer = 40"), "utf-8")
    pack = load(folder).pack
    assert [one.about for one in handouts.document(pack=pack).questions] == ["Second"]
