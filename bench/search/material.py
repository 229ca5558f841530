"""Material's own search as it runs on a stock site: its worker, its configuration, its index, in Chromium.

The page fetches the built ``search_index.json`` and starts the worker that its ``__config`` names. Queries are sent
to the worker with the messages that the search box sends, and answered with the groups of hits that the box
would list, a group per page.
"""

from __future__ import annotations

from playwright.sync_api import Page

from bench.search.ours import Search

_START = """async () => {
    const { base, search } = JSON.parse(document.getElementById("__config").textContent);
    const root = new URL(base, location);
    const [SETUP, QUERY] = [0, 2];
    const index = await (await fetch(new URL("search/search_index.json", root))).json();
    const worker = new Worker(new URL(search, root));
    const ask = (message) => new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data.data);
        worker.postMessage(message);
    });
    await ask({ type: SETUP, data: { ...index, options: { suggest: false } } });
    globalThis.askMaterial = async (query) => {
        const { items } = await ask({ type: QUERY, data: query });
        return items.map(([{ location }]) => location.split("#")[0]);
    };
}"""


def material_search(page: Page, address: str) -> Search:
    """The search of the stock site at ``address``; ids are the paths of pages without ``.html``."""
    page.goto(address)
    page.evaluate(_START)

    def search(query: str) -> list[str]:
        locations: list[str] = page.evaluate("(query) => askMaterial(query)", query)
        return [location.removesuffix(".html") for location in locations]

    return search
