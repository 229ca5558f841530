"""Click in Swedish: help, usage errors and the way a run ends.

Click's own texts are English; its errors are told apart by type and values, never by text.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from ..text.swedish import did_you_mean, enumerate_words

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended (128 + SIGINT)."""


class Choices(click.ParamType[str]):
    """One of a few words."""

    name = "val"

    def __init__(self, *choices: str) -> None:
        self.choices = choices

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self.choices:
            return str(value)
        advice = did_you_mean(str(value), self.choices)
        raise click.BadParameter(
            f"{value} går inte att välja.{advice} Välj {enumerate_words(self.choices, 'eller')}.", ctx, param
        )


class WholeNumber(click.ParamType[int]):
    """A whole number within limits."""

    name = "tal"

    def __init__(self, smallest: int, largest: int | None = None) -> None:
        self.smallest = smallest
        self.largest = largest

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        text = str(value)
        if text.isascii() and text.isdigit() and len(text) < 10:
            number = int(text)
            if number >= self.smallest and (self.largest is None or number <= self.largest):
                return number
        limits = f"från {self.smallest} till {self.largest}" if self.largest else f"som är minst {self.smallest}"
        raise click.BadParameter(f"{value} går inte. Ange ett heltal {limits}.", ctx, param)


class SwedishCommand(click.Command):
    """A command whose help is Swedish."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[FLAGGOR]")
        super().__init__(*args, **kwargs)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # without it the command's usage could not be shown
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "Visa den här hjälpen."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Användning: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        with formatter.section("Flaggor"):
            formatter.write_dl([row for row in (option.get_help_record(ctx) for option in options) if row])


class SwedishGroup(SwedishCommand, click.Group):
    """The group of commands; ``modules`` says in which module of this package each one is."""

    def __init__(self, *args: Any, modules: Mapping[str, str], **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", "KOMMANDO [ARGUMENT]…")
        super().__init__(*args, **kwargs)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.modules:
            return None
        module = importlib.import_module(f".{self.modules[cmd_name]}", __package__)
        command = getattr(module, cmd_name, None) or getattr(module, f"{cmd_name}_")  # import is a word of Python
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.modules and not args[0].startswith("-"):
            raise WrongUsage(f"Kommandot {args[0]} finns inte.{did_you_mean(args[0], self.modules)}", ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        rows = [(name, self.get_command(ctx, name)) for name in self.modules]
        with formatter.section("Kommandon"):
            formatter.write_dl([(name, command.get_short_help_str(90)) for name, command in rows if command])


class WrongUsage(click.UsageError):
    """A usage error that is already told in Swedish."""


def run(commands: click.Command, arguments: Sequence[str] | None = None) -> int:
    """Runs ``commands`` and gives the exit code; whatever happens, it is told in Swedish."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by who started us
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = commands.main(args=arguments, prog_name="kunskapsbank", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        tell(_usage(error))
        return 2
    except click.Abort as error:
        if isinstance(error.__cause__, EOFError):
            tell("Avbrutet: svaren tog slut.")
            return 1
        return INTERRUPTED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that the last flush finds a reader
        return 1
    except Exception as error:
        tell(_unforeseen(error))
        return 1
    return code if isinstance(code, int) else 0


def tell(message: str) -> None:
    """Says what went wrong. What a user wrote is repeated, but no personal data in it: logs are public."""
    from ..text.personal import masked  # only when something went wrong

    click.echo(masked(message), err=True)


def _usage(error: click.UsageError) -> str:
    ctx = error.ctx
    if ctx is None:
        return f"Fel: {_reason(error)}"
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return ctx.get_help()
    return f"{ctx.get_usage()}\nFel: {_reason(error)}\nHjälp: {ctx.command_path} --help"


def _reason(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        known = [name for param in _params(error) for name in param.opts if name.startswith("--")]
        return f"Flaggan {error.option_name} finns inte.{did_you_mean(error.option_name, known)}"
    if isinstance(error, click.BadOptionUsage):
        option = next((param for param in _params(error) if error.option_name in param.opts), None)
        takes_none = isinstance(option, click.Option) and option.is_flag
        return f"Flaggan {error.option_name} {'tar inget värde' if takes_none else 'behöver ett värde'}."
    if isinstance(error, click.MissingParameter):
        return f"{_name(error.param)} saknas."
    if isinstance(error, click.BadParameter):
        return f"{_name(error.param)}: {error.message}"
    if isinstance(error, WrongUsage):
        return error.message
    return "Ange ett kommando." if isinstance(error.cmd, click.Group) else "Det är för många argument."


def _params(error: click.UsageError) -> list[click.Parameter]:
    return error.ctx.command.get_params(error.ctx) if error.ctx else []


def _name(param: click.Parameter | None) -> str:
    """How a user writes the parameter: ``--format`` or ``SÖKVÄG``."""
    if param is None:
        return "Argumentet"
    return param.opts[0] if isinstance(param, click.Option) else str(getattr(param, "metavar", None) or param.name)


def _unforeseen(error: Exception) -> str:
    """What a user can report about a fault of the program itself."""
    if isinstance(error, OSError):
        from ..reading.files import reason

        name = f" {error.filename}" if error.filename else ""
        return f"Det gick inte att läsa eller skriva{name}: {reason(error)}."
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" ({Path(trace.tb_frame.f_code.co_filename).name}, rad {trace.tb_lineno})" if trace else ""
    return f"Programmet stötte på något det inte klarar: {type(error).__name__}{where}. Anmäl det gärna som ett fel."
