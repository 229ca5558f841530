from __future__ import annotations

import pytest

from generator.browser.bundle import BundleError, join, joined, sources


def test_a_module_comes_after_what_it_imports_and_only_once() -> None:
    modules = {
        "main.js": 'import { a } from "./a.js";\nimport { b as c } from "./b.js";\na(c);\n',
        "a.js": 'import { b } from "./b.js";\nexport const a = (x) => x + b;\n',
        "b.js": "export const b = 1;\n",
    }
    script = join(modules, "main.js")
    assert script.index("module_b =") < script.index("module_a =") < script.index("module_main =")
    assert script.count("const b = 1") == 1
    assert "const { b: c } = module_b;" in script
    assert "import" not in script
    assert "export" not in script


@pytest.mark.parametrize(
    "modules",
    [
        {"main.js": 'import { a } from "./a.js";\n'},
        {"main.js": 'import "./a.js";\n', "a.js": 'import "./main.js";\n'},
        {"main.js": 'import a from "./a.js";\n', "a.js": ""},
        {"main.js": "export default 1;\n"},
        {"main.js": "const a = 1;\nexport { a };\n"},
    ],
)
def test_what_cannot_be_joined_is_told(modules: dict[str, str]) -> None:
    with pytest.raises(BundleError):
        join(modules, "main.js")


def test_notes_are_left_out_and_nothing_else() -> None:
    source = """/** About a. */

/**
 * @import { B } from "./b.js"
 */
export const a = (/** @type {B} */ b) => {
  /** @type {B[]} */
  const c = [b];
  return c; // as it is: 2 / 1 * 3
};
"""
    script = join({"main.js": source}, "main.js")
    assert "const a = (b) => {\n  const c = [b];\n  return c; // as it is: 2 / 1 * 3\n};\n" in script
    assert "*/" not in script


def test_every_module_is_part_of_what_pages_load_but_those_that_start_commands() -> None:
    script = joined("main.js") + joined("form_main.js") + joined("finder_main.js") + joined("news_main.js")
    left_out = {file for file in sources() if f"module_{file.removesuffix('.js').replace('/', '_')} =" not in script}
    assert left_out == {"command_line.js", "match_command.js"}
