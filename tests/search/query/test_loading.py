"""In which order a query asks for files: none waits for another that it does not need."""

from __future__ import annotations

from generator.linking.links import link
from generator.search.indexing.assets import search_files
from generator.search.indexing.data_scripts import read_data_script
from tests.browser.modules import modules
from tests.search.samples import catalogue

_EVENTS = """async (scripts, query) => {
  const events = [];
  const loader = {
    async data(name) {
      events.push(`${name} asked`);
      await null;
      events.push(`${name} given`);
      return JSON.parse(scripts[name]);
    },
  };
  await searchEngine(loader).find(query, {});
  return events;
}"""


def events(query: str) -> list[str]:
    found = catalogue(projekt__aa={"titel": "Handledare"}, projekt__bb={"titel": "Samtal"})
    files = {path: str(text) for path, text in search_files(found, link(found)).items() if path.startswith("data/sok-")}
    names = {path: path.removeprefix("data/sok-").removesuffix(".js") for path in files}
    scripts = {name: read_data_script(name, files[path])[1] for path, name in names.items()}
    happened: list[str] = modules().evaluate(_EVENTS, scripts, query)
    return happened


def test_places_of_a_misspelt_word_do_not_wait_for_what_is_swedish() -> None:
    happened = events("handleadre")
    given = [event for event in happened if event.startswith("svenska-") and event.endswith("given")]
    assert given
    assert happened.index("index-0 asked") < happened.index(given[0])
