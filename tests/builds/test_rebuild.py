"""A rebuild makes anew what has changed, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builds.sample import build_in, content, edit
from tests.site.same_pages import differences


def changed_record(folder: Path) -> None:
    edit(folder / "catalogue/projekt/fika-och-jobb.yaml", "Språkfika på arbetsplatser", "Fika och språk på jobbet")


def removed_record(folder: Path) -> None:
    (folder / "catalogue/projekt/farlig-text.yaml").unlink()


def renamed_record(folder: Path) -> None:
    record = folder / "catalogue/projekt/farlig-text.yaml"
    record.rename(record.with_name("omdopt-text.yaml"))


def changed_vocabulary(folder: Path) -> None:
    edit(folder / "catalogue/ordlistor/kommuner.yaml", "Linköping", "Linköpings stad")


def changed_hand_written_page(folder: Path) -> None:
    (folder / "site_src/hjalp.md").write_text("# Hjälp\n\nSe [kokboken](exempel/kokboken.md).\n")


def target_of_hand_written_link_gone(folder: Path) -> None:
    changed_hand_written_page(folder)
    assert build_in(folder).built
    edit(folder / "site_src/hjalp.md", "exempel/kokboken", "projekt/farlig-text")
    assert build_in(folder).built
    removed_record(folder)


CHANGES = (
    changed_record,
    removed_record,
    renamed_record,
    changed_vocabulary,
    changed_hand_written_page,
    target_of_hand_written_link_gone,
)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_rebuild_after_a_change_equals_a_clean_build(copy_of_built: Path, change: Callable[[Path], None]) -> None:
    change(copy_of_built)
    result = build_in(copy_of_built)
    assert result.built
    assert 0 < result.reused < result.pages
    assert build_in(copy_of_built, "clean").reused == 0
    assert content(copy_of_built / "site") == content(copy_of_built / "clean")


def test_when_nothing_has_changed_every_page_is_taken_over(
    copy_of_built: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.MEMORY", copy_of_built / "nothing is remembered")
    result = build_in(copy_of_built)
    assert result.reused == result.pages
    assert content(copy_of_built / "site") == content(built / "site")


def test_other_code_builds_every_page_anew(copy_of_built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.hashes", lambda *_: {"render.py": "another version"})
    assert build_in(copy_of_built).reused == 0


def test_a_link_to_a_page_that_is_taken_over_leads_there(copy_of_built: Path) -> None:
    changed_hand_written_page(copy_of_built)
    assert build_in(copy_of_built).reused > 0
    assert 'href="exempel/kokboken.html"' in (copy_of_built / "site/hjalp.html").read_text()


def test_a_page_changed_by_hand_is_built_again(copy_of_built: Path, built: Path) -> None:
    page = copy_of_built / "site/exempel/kokboken.html"
    page.write_text("vandalised")
    assert build_in(copy_of_built).built
    assert page.read_bytes() == (built / "site/exempel/kokboken.html").read_bytes()


def test_a_record_that_is_gone_leaves_no_page(copy_of_built: Path) -> None:
    (copy_of_built / "catalogue/projekt/farlig-text.yaml").unlink()
    assert build_in(copy_of_built).built
    assert not (copy_of_built / "site/projekt/farlig-text.html").exists()


def test_only_pages_of_the_same_builder_are_taken_over(built: Path, copy_of_built: Path) -> None:
    reused = [build_in(copy_of_built, builder=name).reused for name in ("properdocs", "properdocs", "zensical")]
    assert reused[0] == reused[2] == 0
    assert reused[1] > 0
    assert list(differences(built / "site", copy_of_built / "site")) == []
