"""What to offer for a value that a model refuses, by the code of the fault."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypedDict

from pydantic import BaseModel, ValidationError

from ..faults.codes import advice
from ..faults.problems import Path
from ..models.common import Financing, SourceRef
from ..models.fields import FieldSpec, fields_of, model_at, spec_at
from ..models.fund import Fund
from ..models.kinds import KINDS
from ..models.project import Budget
from ..models.types import Ref
from ..reading.positions import CutValue
from ..reading.yaml_text import as_value, as_yaml, quoted
from ..text.quantities import only_quantity
from ..text.swedish import shorten, slug
from .key_slips import meant_key, place_of_key
from .names import Meant, Names
from .shape_slips import budget_hint, group_offer, list_offer, without_page
from .source_slips import means_sources, no_source, own_sources_hint
from .value_slips import (
    LONGEST_HINT,
    Offer,
    address_offer,
    choice_offer,
    currency_offer,
    date_offer,
    meant_address,
    number_offer,
)


class Words(TypedDict, total=False):
    """What an offer adds to a fault, as ``Origin.fault`` and ``problem`` take it, and the words of ``{menade}``."""

    offer: str
    advice: str
    menade: str
    sure: bool
    beside: Mapping[str, str]


def offer_for(
    code: str, value: object, path: Path, is_item: bool, model: type[BaseModel], names: Names | None
) -> Words:
    """What to write at ``path`` instead of ``value``; empty when that cannot be known.

    ``is_item`` says that the value is written as an item of a list, not alone in place of one.
    """
    if model is Fund and path == ("historik",) and isinstance(value, str):  # what the key held before it was the log
        return {"advice": advice.RENAME_FIELD.format(fält="historik", rätt="avslutad")}
    spec = spec_at(model, path)
    field = max(index for index, step in enumerate(path) if isinstance(step, str))
    holder = model_at(model, path[:field])
    offer = _out_of_group(value, spec, model) or _offer(code, value, is_item, spec, holder, names) if spec else None
    if spec is None or offer is None or len(offer.hint) > LONGEST_HINT:
        return {}
    if offer.data is None:
        return {"advice": offer.hint}
    if holder is None or not _is_accepted(holder, spec, [offer.data] if is_item else offer.data):
        return {}
    written = as_value(offer.data)
    is_one = not isinstance(offer.data, list | dict)
    question = Meant(shorten(written), offer.name).suggestion() if is_one and not offer.hint else ""
    return {
        "offer": written,
        "advice": offer.hint,
        "menade": question,
        "sure": offer.sure,
        "beside": offer.beside,
    }


def _out_of_group(value: Any, spec: FieldSpec, model: type[BaseModel]) -> Offer | None:
    """To move fields from where only texts fit to the field of that name of ``model``: the calls of a fund's terms."""
    whole = fields_of(model).get(spec.key)
    if spec.part or whole is None or whole.part is None or not isinstance(value, dict):
        return None
    if not value or any(key not in fields_of(whole.part) for key in value):
        return None
    rows = as_yaml({spec.key: [value] if whole.many else value}).rstrip("\n")
    return Offer(None, advice.MOVE_OUT.format(fält=spec.key, rader=rows))


def _is_accepted(holder: type[BaseModel], spec: FieldSpec, data: Any) -> bool:
    """Whether ``holder`` takes ``data`` for the field, whatever else it lacks."""
    try:
        holder.model_validate({spec.key: data})
    except ValidationError as error:
        return all(detail["loc"][0] != spec.key for detail in error.errors(include_url=False))
    return True


def unknown_key_hint(
    key: str, value: object, holder: type[BaseModel], beside: Mapping[str, Any], names: Names | None
) -> str:
    """What to do with a field that ``holder`` lacks: its lines under the right name, or to take it away."""
    known = fields_of(holder)
    is_record = any(holder is kind.model for kind in KINDS)
    if key in _NOT_NEEDED and is_record and not _is_choice_below(key, value, holder):
        return advice.NOT_NEEDED.format(fält=key, varför=_NOT_NEEDED[key])
    meant = meant_key(key, holder, beside)
    if meant is None:
        if place_of_key(key, holder, beside):
            return ""
        if holder is Budget and (hint := budget_hint(beside)):
            return hint
        if not is_record and means_sources(key):
            return own_sources_hint(value, holder, beside, names)
        no_such = advice.NO_SUCH_FIELD.format(tillåtna=", ".join(known), fält=key)
        return advice.REST_OF_TEXT + no_such if " " in key else no_such
    spec = known[meant]
    offer = None
    if isinstance(value, str) and (spec.many or spec.part):
        offer = list_offer(value, spec, names) if spec.many else group_offer(value, spec, names, is_item=False)
    return offer.hint if offer and offer.hint else advice.RENAME_FIELD.format(fält=shorten(key), rätt=meant)


def uncut_hint(cut: CutValue, holder: type[BaseModel] | None) -> str:
    """How to write a value that a comma within { } ended too early: its number, or all of it within quotation marks."""
    spec = fields_of(holder).get(cut.key) if holder else None
    is_refused = spec and holder and spec.base in (int, float) and not _is_accepted(holder, spec, cut.text)
    offer = number_offer(cut.text, spec, holder) if spec and is_refused else None
    if offer is None or offer.data is None:
        return advice.CUT_BY_COMMA.format(rad=f"{cut.key}: {quoted(cut.text)}")
    more = "" if offer.hint == advice.NUMBER_ONLY.format(tal=offer.data) else f"\n{offer.hint}"
    return advice.INSTEAD.format(rad=f"{cut.key}: {offer.data}", råd=more)


def _is_choice_below(key: str, value: object, holder: type[BaseModel]) -> bool:
    """Whether a field of a group has this name, and takes the value."""
    parts = [spec.part for spec in fields_of(holder).values() if spec.part]
    return any(value in fields_of(part)[key].choices for part in parts if key in fields_of(part))


_PERSONS = (
    "Personer har ingen plats i katalogen. Skriv rollen i fältet ansvarig, och länka till en sida i fältet länkar"
)
_NOT_NEEDED = {
    **dict.fromkeys(("kontakt", "kontaktperson", "kontaktuppgifter", "telefon", "e-post", "epost", "mejl"), _PERSONS),
    "id": "Filens namn är postens id",
    "typ": "Mappen säger vad posten är",
    "slag": "Mappen säger vad posten är",
}


def _offer(
    code: str, value: Any, is_item: bool, spec: FieldSpec, holder: type[BaseModel] | None, names: Names | None
) -> Offer | None:
    if code == "lista-vantad":
        return list_offer(value, spec, names)
    if code == "grupp-vantad":
        return group_offer(value, spec, names, is_item)
    if code == "text-vantad":
        return _only(_one_of_several(value, spec, names), spec, is_item)
    if not isinstance(value, str):
        return None
    if code in ("tal-format", "tal-negativt", "procent-format"):
        return _whole(number_offer(value, spec, holder), value, spec, holder)
    if code == "datum-format":
        return date_offer(value, spec, holder)
    if code == "varde-ej-tillatet":
        return choice_offer(value, spec)
    if code == "valuta-format":
        return currency_offer(value)
    if code in ("adress-schema", "adress-format"):
        return address_offer(value)
    return _id_offer(value, spec, holder, names) if code == "id-format" else None


def _id_offer(value: str, spec: FieldSpec, holder: type[BaseModel] | None, names: Names | None) -> Offer | None:
    """An id that exists, or the form that a new one would have."""
    if not isinstance(spec.marker, Ref) or spec.marker.folder is None:
        meant = slug(re.sub(r"\.yaml$", "", value.rpartition("/")[2]))
        if names and names.is_itself(meant):
            return Offer(None, advice.OWN_FORMER_ID.format(id=meant))
        return Offer(meant, advice.ID.format(id=meant)) if len(meant) > 1 else None
    folder = spec.marker.folder
    if folder == "kallor" and (address := meant_address(value)):
        return Offer(None, advice.ADDRESS_IN_ID.format(mapp=folder, adress=address))
    bare, page = without_page(value) if holder is SourceRef else (value, "")
    found = names.meant(spec.marker, bare) if names else None
    if found:
        lines = as_yaml({"källa": found.value, "sida": page}).rstrip("\n")
        hint = advice.LINES.format(rader=lines) if page else ""
        return Offer(found.value, hint, found.name, sure=found.sure and not page)
    if folder == "kallor":
        return Offer(None, no_source(holder)) if names else None
    if holder is Financing:
        return Offer(None, advice.NO_FUND.format(värde=shorten(value)))
    return Offer(None, advice.NO_RECORD.format(värden=shorten(value), mapp=folder)) if names else None


def _whole(offer: Offer | None, value: str, spec: FieldSpec, holder: type[BaseModel] | None) -> Offer | None:
    """The same, saying what a number was before; of what cannot be a fraction none is made up."""
    number = only_quantity(value)
    if offer is None or offer.data is None or number is None or spec.base is not int:
        return offer
    if number.whole is not None:
        return offer
    is_money = holder is not None and "valuta" in fields_of(holder)
    hint = advice.ROUNDED.format(tal=offer.data) if is_money else advice.NOT_WHOLE
    return Offer(offer.data if is_money else None, hint)


def _only(offer: Offer | None, spec: FieldSpec, is_item: bool) -> Offer | None:
    """The same with what to write: as an item of a list, or as the line of its field."""
    if offer is None:
        return None
    line = advice.LINES.format(rader=as_yaml({spec.key: offer.data}).rstrip("\n"))
    return offer._replace(hint=advice.ONLY_ITEM.format(värde=offer.data) if is_item else line)


def _one_of_several(value: Any, spec: FieldSpec, names: Names | None) -> Offer | None:
    """One text of a list, or the code that somebody has explained: ``"0513": Kinda``."""
    if isinstance(value, dict) and spec.marker and names and len(value) == 1:
        words = [word for pair in value.items() for word in pair if isinstance(word, str)]
        found = next((found for word in words if (found := names.meant(spec.marker, word))), None)
        return Offer(found.value) if found else None
    is_list = isinstance(value, list) and value and all(isinstance(item, str) for item in value)
    if is_list and len(value) == 1:
        return Offer(value[0])
    if is_list and spec.marker is None and spec.key != "avsnitt" and not spec.choices:
        return Offer(", ".join(value))
    return None
