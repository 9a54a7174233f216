"""A TNM classification as a value: what was written, taken apart, and its canonical spelling.

Only the notation of the AJCC and UICC manuals is modeled. What a category means, and which stage group follows from
it, is left to the clinician: those definitions are licensed and are not part of this program.
"""

from dataclasses import dataclass, field

from tumorboard.errors import InvalidInputError

LETTERS = ("T", "N", "M")

# Canonical order of the remarks after N and M; "i" isolated tumor cells, "mol" molecular, "sn" sentinel node,
# "f" fine-needle aspiration or core biopsy.
MARKERS = ("i-", "i+", "mol-", "mol+", "sn", "f")


class TnmError(InvalidInputError):
    """A text is not TNM notation.

    Attributes:
        position: 0-based index into the text of what is wrong; 0 for an empty text, else always inside it.
    """

    def __init__(self, sentence: str, *, position: int, field: str = "tnm") -> None:
        super().__init__(sentence, field=field)
        self.position = position


@dataclass(frozen=True, slots=True)
class TnmComponent:
    """One of T, N and M.

    Attributes:
        letter: "T", "N" or "M".
        prefix: Lower case, as it is read: c, p or u after an optional r, y or ry; or a, ac, ap. Never blank in what
            the parser returns, which reads a missing prefix as `parse_tnm` says.
        category: "X", "0", "is" and "a" (T only), "1" to "4".
        subdivision: "mi", or a lower-case letter with an optional digit ("a", "c1"); "" if none.
        detail: The text in parentheses after Tis or the site after M1, as written; "" if none.
        multiplicity: T only: "m" multiple, "s" single, or the number of tumors as digits; "" if none.
        markers: Members of `MARKERS`, in that order.
        nodes: N only: nodes with tumor and nodes examined.
    """

    letter: str
    prefix: str
    category: str
    subdivision: str = ""
    detail: str = ""
    multiplicity: str = ""
    markers: tuple[str, ...] = ()
    nodes: tuple[int, int] | None = None

    @property
    def base(self) -> str:
        """The letter with its main category, such as "T2" or "Tis"."""
        return f"{self.letter}{self.category}"

    @property
    def time_class(self) -> str:
        """The kind of classification that the prefix names; two of them cannot be compared with each other.

        Ultrasound (u) is a way of examining the living patient, hence clinical. An autopsy is one class, however the
        prefix goes on.
        """
        return "a" if self.prefix.startswith("a") else self.prefix.replace("u", "c")

    def __str__(self) -> str:
        """The canonical spelling, such as "pN0(i+)(sn)(0/3)"."""
        remarks = [self.detail, self.multiplicity, *self.markers]
        if self.nodes is not None:
            remarks.append(f"{self.nodes[0]}/{self.nodes[1]}")
        return f"{self.prefix}{self.base}{self.subdivision}" + "".join(f"({remark})" for remark in remarks if remark)


@dataclass(frozen=True, slots=True)
class Tnm:
    """A classification; equal to another if it says the same, however it was spelled.

    Attributes:
        t: The T component, or None where none was written.
        n: The N component, or None.
        m: The M component, or None.
        extras: Pairs such as ("G", "2") or ("Pn", "X") in the order G, L, V, Pn, R, S.
        edition: The edition of the manual as stated, or None where it is not.
        text: The text verbatim.
        warnings: A plain sentence for each reading that the text does not spell out.
    """

    t: TnmComponent | None = None
    n: TnmComponent | None = None
    m: TnmComponent | None = None
    extras: tuple[tuple[str, str], ...] = ()
    edition: str | None = None
    text: str = field(default="", compare=False)
    warnings: tuple[str, ...] = field(default=(), compare=False)

    def component(self, letter: str) -> TnmComponent | None:
        """The component of that letter ("T", "N" or "M"), or None where none was written."""
        return {"T": self.t, "N": self.n, "M": self.m}[letter]

    def __str__(self) -> str:
        """The canonical spelling, which parses to an equal value under the same edition."""
        components = [str(part) for part in (self.t, self.n, self.m) if part is not None]
        return " ".join([*components, *(key + value for key, value in self.extras)])
