from __future__ import annotations

import pytest

from generator.browser.embedded import Script, ScriptError

SCRIPT = Script("globalThis.seen = 0; globalThis.add = (by) => (seen += by);")


@pytest.mark.parametrize("value", ["å\x00\u2028'\"\\", "\ud800", "😀", [1, [2.5, None]], {"a": True}, ""])
def test_values_go_in_and_come_out_as_they_are(value: object) -> None:
    assert SCRIPT.evaluate("(value) => value", value) == value


def test_a_script_remembers() -> None:
    assert [SCRIPT.evaluate("add", 2), SCRIPT.evaluate("add", 3)] == [2, 5]


def test_a_promise_is_waited_for_and_nothing_is_none() -> None:
    assert SCRIPT.evaluate("async () => { await new Promise((resolve) => setTimeout(resolve, 9)); return 7; }") == 7
    assert SCRIPT.evaluate("() => {}") is None


@pytest.mark.parametrize(
    "function",
    ["() => { throw new TypeError('no') }", "async () => { throw new TypeError('no') }", "() => Promise.reject('no')"],
)
def test_what_a_script_throws_is_told(function: str) -> None:
    with pytest.raises(ScriptError, match="no"):
        SCRIPT.evaluate(function)


def test_a_promise_that_is_never_kept_is_told() -> None:
    with pytest.raises(ScriptError):
        SCRIPT.evaluate("() => new Promise(() => {})")


def test_what_the_host_raises_comes_out_and_the_script_goes_on() -> None:
    def read(name: str) -> str:
        if name == "gone":
            raise FileNotFoundError(name)
        return name.upper()

    script = Script("", read=read)
    with pytest.raises(FileNotFoundError, match="gone"):
        script.evaluate("async () => read('gone')")
    assert script.evaluate("() => read('here')") == "HERE"
