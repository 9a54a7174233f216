"""The building blocks of an outside record: codes, amounts, names and references, each exactly as it was sent.

All are plain frozen values without behavior beyond showing themselves. Text is verbatim; numbers and dates are the
text that came ("1.10", "2019-04"), because rounding or completing them would be a statement of ours.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coding:
    """One code of a code system. `system` is the URL as sent; parts that were not sent are ""."""

    system: str = ""
    version: str = ""
    code: str = ""
    display: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """A coded statement with the sender's own words.

    Attributes:
        text: The free text sent with it, "" where there is none.
        codings: Every code that was sent, in the order sent.
    """

    text: str = ""
    codings: tuple[Coding, ...] = ()

    def __bool__(self) -> bool:
        """A concept with neither words nor codes is false."""
        return bool(self.text or self.codings)

    @property
    def wording(self) -> str:
        """What to show: the text, else the first display, else the first code."""
        displays = (coding.display for coding in self.codings if coding.display)
        codes = (coding.code for coding in self.codings if coding.code)
        return self.text or next(displays, "") or next(codes, "")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit as sent; `number` is decimal text.

    Attributes:
        comparator: "<", "<=", ">=", ">" or "".
    """

    number: str = ""
    unit: str = ""
    system: str = ""
    code: str = ""
    comparator: str = ""

    def __bool__(self) -> bool:
        """An amount of which nothing was sent is false."""
        return bool(self.number or self.unit or self.code)

    @property
    def wording(self) -> str:
        """The amount for people: "<0.05 ng/mL"."""
        return f"{self.comparator}{self.number} {self.unit or self.code}".strip()


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when, as sent; a single date or date and time has `start` only and `single` true.

    Attributes:
        text: What was sent instead of a date: an age, or words such as "childhood".
    """

    start: str = ""
    end: str = ""
    single: bool = False
    text: str = ""

    def __bool__(self) -> bool:
        """A period of which nothing was sent is false."""
        return bool(self.start or self.end or self.text)

    @property
    def wording(self) -> str:
        """The period for people: "2019-04-01", "2019-04-01 to 2019-06-30", "since 2019-04-01", "until 2019-06"."""
        if self.single or self.text:
            return self.start or self.text
        if self.start and self.end:
            return f"{self.start} to {self.end}"
        return f"since {self.start}" if self.start else f"until {self.end}" if self.end else ""


@dataclass(frozen=True, slots=True)
class Value:
    """A result of any type.

    Attributes:
        kind: "concept", "quantity", "text", "number", "boolean", "range", "ratio", "date", "period", "reference",
            "attachment", "absent" (the sender says why there is none), "other", or "" (nothing was sent).
        verbatim: The value for people, in the sender's words, numbers and units.
        concept: The codes, for "concept" and "absent".
        amount: The number and unit, for "quantity" and "number"; the low end of a range; the numerator of a ratio.
        upper: The high end of a range; the denominator of a ratio.
    """

    kind: str = ""
    verbatim: str = ""
    concept: Concept = Concept()
    amount: Amount = Amount()
    upper: Amount = Amount()

    def __bool__(self) -> bool:
        """A value that was not sent, or that the sender calls absent, is false."""
        return bool(self.kind) and self.kind != "absent"


@dataclass(frozen=True, slots=True)
class Identifier:
    """A record number together with who issued it.

    Attributes:
        value: The number as sent.
        issuer: The system's URL, else the assigner's name, else "".
        kind: The code of its type, such as "MR" (medical record) or "SS" (social security), "" where not sent.
        kind_wording: The type for people.
        use: "usual", "official", "temp", "secondary", "old" or "".
    """

    value: str = ""
    issuer: str = ""
    kind: str = ""
    kind_wording: str = ""
    use: str = ""


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as sent. `text` is the sender's own composition, "" where only parts came."""

    text: str = ""
    family: str = ""
    given: tuple[str, ...] = ()
    prefix: tuple[str, ...] = ()
    suffix: tuple[str, ...] = ()
    use: str = ""

    @property
    def wording(self) -> str:
        """The whole name for people."""
        return self.text or " ".join((*self.prefix, *self.given, *([self.family] if self.family else []), *self.suffix))


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address as sent."""

    lines: tuple[str, ...] = ()
    city: str = ""
    district: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    text: str = ""
    use: str = ""

    @property
    def wording(self) -> str:
        """The address on one line."""
        place = " ".join(part for part in (self.postal_code, self.city, self.state) if part)
        return self.text or ", ".join(part for part in (*self.lines, self.district, place, self.country) if part)


@dataclass(frozen=True, slots=True)
class Telecom:
    """A telephone number, e-mail address or the like; `system` is "phone", "email", "fax" and so on."""

    system: str = ""
    value: str = ""
    use: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to another resource.

    Attributes:
        sent: The reference as sent, such as "Practitioner/7"; never fetched.
        wording: The display sent with it, else the name or wording of what it points to, else `sent`.
        entry: The number of the entry it points to, None where that is not in the files.
    """

    sent: str = ""
    wording: str = ""
    entry: int | None = None

    def __bool__(self) -> bool:
        """A reference of which nothing was sent is false."""
        return bool(self.sent or self.wording or self.entry is not None)


NO_CONCEPT = Concept()
NO_AMOUNT = Amount()
NO_PERIOD = Period()
NO_REFERENCE = Reference()
