"""FHIR data types as values: CodeableConcept, Quantity, Period, value[x], Identifier, HumanName and the like."""

from tumorboard.exchange.fhir.element import Element, scalar
from tumorboard.exchange.fhir.values import (
    Address,
    Amount,
    Coding,
    Concept,
    Identifier,
    Period,
    PersonName,
    Telecom,
    Value,
)

_TEXT_TYPES = frozenset({"String", "Code", "Markdown", "Uri", "Url", "Canonical", "Id", "Oid", "Uuid"})
_NUMBER_TYPES = frozenset({"Integer", "Decimal", "UnsignedInt", "PositiveInt", "Integer64"})
_DATE_TYPES = frozenset({"Date", "DateTime", "Instant", "Time"})
_QUANTITY_TYPES = frozenset({"Quantity", "Age", "Duration", "Distance", "Count", "Money", "SimpleQuantity"})


def coding(element: Element) -> Coding:
    """A Coding as sent."""
    return Coding(
        system=element.text("system"),
        version=element.text("version"),
        code=element.text("code"),
        display=element.text("display"),
    )


def concept(element: Element) -> Concept:
    """A CodeableConcept as sent; of a CodeableReference (FHIR R5) its concept; of a bare Coding that one code."""
    if inner := (element.one("concept") if element.raw("concept") is not None else None):
        element = inner
    codings = tuple(coding(item) for item in element.many("coding"))
    if not codings and element.text("code"):
        codings = (coding(element),)
    return Concept(text=element.text("text"), codings=codings)


def concepts(element: Element, key: str) -> tuple[Concept, ...]:
    """The CodeableConcepts at a key that say anything."""
    found = (concept(item) for item in element.many(key))
    return tuple(item for item in found if item)


def extension_concepts(element: Element, *tails: str) -> tuple[Concept, ...]:
    """The coded values of the extensions whose URL ends in one of the names."""
    found = (value_of(extension).concept for extension in element.extensions(*tails))
    return tuple(item for item in found if item)


def amount(element: Element) -> Amount:
    """A Quantity, its number as the text that was sent. Money's currency counts as the unit."""
    return Amount(
        number=element.text("value"),
        unit=element.text("unit") or element.text("currency"),
        system=element.text("system"),
        code=element.text("code"),
        comparator=element.text("comparator"),
    )


def period(element: Element, stem: str) -> Period:
    """The choice element `stem[x]` as a period: a date, a period, a timing, an age, a range or words."""
    kind, sent = element.choice(stem)
    inner = element.child(stem, sent) if isinstance(sent, dict) else element.child(stem, None)
    if kind == "Period":
        return Period(start=inner.text("start"), end=inner.text("end"))
    if kind == "Timing":
        events = inner.texts("event")
        bounds = inner.one("repeat").one("boundsPeriod")
        if bounds:
            return Period(start=bounds.text("start"), end=bounds.text("end"))
        return Period(start=events[0] if events else "", end=events[-1] if len(events) > 1 else "", single=True)
    if kind in _QUANTITY_TYPES or kind == "Range":
        return Period(text=value(element, stem).verbatim)
    text = scalar(sent).strip()
    # "performedString" says "in childhood"; only date types may pass for dates.
    return Period(start=text, single=True) if kind in _DATE_TYPES else Period(text=text)


def value_of(extension: Element) -> Value:
    """The value of an extension."""
    return value(extension, "value")


def value(element: Element, stem: str = "value") -> Value:
    """The choice element `stem[x]`, or the sender's reason for its absence.

    Args:
        element: An observation, a component or an extension.
        stem: The name before the type, such as "value".
    """
    kind, sent = element.choice(stem)
    if not kind:
        reason = concept(element.one("dataAbsentReason"))
        return Value(kind="absent", verbatim=reason.wording, concept=reason) if reason else Value()
    if isinstance(sent, dict):
        return _object_value(kind, element.child(stem + kind, sent))
    text = scalar(sent).strip()
    if kind in _NUMBER_TYPES:
        return Value(kind="number", verbatim=text, amount=Amount(number=text))
    if kind == "Boolean":
        return Value(kind="boolean", verbatim=text)
    if kind in _DATE_TYPES:
        return Value(kind="date", verbatim=text)
    if kind not in _TEXT_TYPES:
        element.note(f"{stem}{kind} should be an object but is not: it is kept as it is")
    return Value(kind="text", verbatim=text) if text else Value(kind="other", verbatim="")


def _object_value(kind: str, inner: Element) -> Value:
    if kind in {"CodeableConcept", "Coding", "CodeableReference"}:
        found = concept(inner)
        return Value(kind="concept", verbatim=found.wording, concept=found)
    if kind in _QUANTITY_TYPES or kind in {"Range", "Ratio"}:
        return _measure(kind, inner)
    if kind == "Period":
        return Value(kind="period", verbatim=Period(start=inner.text("start"), end=inner.text("end")).wording)
    words = {"Reference": ("display", "reference"), "Attachment": ("title", "contentType")}
    first, second = words.get(kind, ("text", "value"))
    return Value(kind=kind.lower() if kind in words else "other", verbatim=inner.text(first) or inner.text(second))


def _measure(kind: str, inner: Element) -> Value:
    if kind == "Range":
        low, high = amount(inner.one("low")), amount(inner.one("high"))
        return Value(kind="range", verbatim=_range_wording(low, high), amount=low, upper=high)
    if kind == "Ratio":
        top, bottom = amount(inner.one("numerator")), amount(inner.one("denominator"))
        return Value(kind="ratio", verbatim=f"{top.wording} / {bottom.wording}", amount=top, upper=bottom)
    number = amount(inner)
    return Value(kind="quantity", verbatim=number.wording, amount=number)


def _range_wording(low: Amount, high: Amount) -> str:
    if low and high:
        return f"{low.number} to {high.wording}" if low.unit == high.unit else f"{low.wording} to {high.wording}"
    return f"from {low.wording}" if low else f"up to {high.wording}"


def identifiers(element: Element, key: str = "identifier") -> tuple[Identifier, ...]:
    """The Identifiers that have a value. The issuer is the system, else the assigner's name."""
    found = []
    for item in element.many(key):
        kind = concept(item.one("type"))
        codes = [code.code for code in kind.codings if code.code]
        assigner = item.one("assigner")
        found.append(
            Identifier(
                value=item.text("value"),
                issuer=item.text("system") or assigner.text("display") or assigner.text("reference"),
                kind=codes[0] if codes else "",
                kind_wording=kind.wording,
                use=item.text("use"),
            )
        )
    return tuple(item for item in found if item.value)


def names(element: Element) -> tuple[PersonName, ...]:
    """The HumanNames as sent."""
    return tuple(
        PersonName(
            text=item.text("text"),
            family=item.text("family"),
            given=item.texts("given"),
            prefix=item.texts("prefix"),
            suffix=item.texts("suffix"),
            use=item.text("use"),
        )
        for item in element.many("name")
    )


def addresses(element: Element) -> tuple[Address, ...]:
    """The Addresses as sent."""
    return tuple(
        Address(
            lines=item.texts("line"),
            city=item.text("city"),
            district=item.text("district"),
            state=item.text("state"),
            postal_code=item.text("postalCode"),
            country=item.text("country"),
            text=item.text("text"),
            use=item.text("use"),
        )
        for item in element.many("address")
    )


def telecoms(element: Element) -> tuple[Telecom, ...]:
    """The ContactPoints that have a value."""
    found = (Telecom(item.text("system"), item.text("value"), item.text("use")) for item in element.many("telecom"))
    return tuple(item for item in found if item.value)


def notes(element: Element, key: str = "note") -> tuple[str, ...]:
    """The texts of the Annotations at a key."""
    texts = (item.text("text") for item in element.many(key))
    return tuple(text for text in texts if text)
