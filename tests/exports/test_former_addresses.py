"""Who fetches a record that has another id now is given it: every file beside a page stays under the former ids too."""

from __future__ import annotations

from generator.exports.bibliography import bibliography
from generator.exports.calendars import calendars
from generator.exports.feeds import Publisher, feed_files
from generator.exports.record_files import record_files
from generator.exports.records_json import record_lines
from generator.linking.links import link
from generator.models.data_files import DATA_FILES
from generator.models.kinds import KINDS
from tests.pages.views.records import NOW, SOURCE, catalogue_of, fund, project

IDS = ("ny", "forst", "sedan")
FORMER = "tidigare_id: [forst, sedan]\n"


def test_every_file_of_a_record_is_under_each_of_its_ids() -> None:
    records = {kind.folder: fund() for kind in KINDS} | {"kallor": SOURCE, "projekt": project()}
    catalogue = catalogue_of({f"{folder}/ny": f"{text}{FORMER}" for folder, text in records.items()})
    links = link(catalogue)
    files: dict[str, str | bytes] = {
        **record_files(catalogue, links, record_lines(catalogue, links), ""),
        **bibliography(catalogue),
        **calendars(catalogue, NOW, "Prov", ""),
        **feed_files(catalogue, links, Publisher("Prov", "", NOW)),
    }
    paths = [file.path for file in DATA_FILES if file.kind]
    assert len(paths) > len(KINDS)
    for path in paths:
        assert len({files[path.format(id=id)] for id in IDS}) == 1, path
