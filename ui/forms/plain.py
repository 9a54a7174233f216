"""Entries as JSON and back, for drafts: what a form does not show of an entry must outlive a restart, too."""

from typing import Any, TypeVar

from cattrs.preconf.json import make_converter

T = TypeVar("T")
Plain = Any
"""What JSON can hold."""

_CONVERTER = make_converter(detailed_validation=False)
# A set has no order, and two ways to write the same set would look like a change.
_CONVERTER.register_unstructure_hook_func(lambda kind: getattr(kind, "__origin__", None) is frozenset, sorted)


def to_plain(value: object) -> Plain:
    """An entry, which is a frozen dataclass of texts, numbers, terms and days, as JSON holds it."""
    return _CONVERTER.unstructure(value)


def from_plain(plain: Plain, kind: type[T]) -> T:
    """The entry again.

    Raises:
        ValueError, KeyError, TypeError: Not how an entry of this kind is written, but perhaps was by another version.
    """
    return _CONVERTER.structure(plain, kind)
