"""The reader of TNM notation, after the grammar in the design (concordance, "TNM notation").

Upper and lower case are tolerated, and so is a missing separator. Three spellings then say two things; each is read
by a fixed rule and, where the other reading was possible, with a warning:

* `pn1` is N1 with the prefix p until an N was read, perineural invasion afterwards. Exactly `Pn` is always perineural
  invasion, exactly `pN` always the nodes.
* `T1cN0`: a c directly before N divides T ("T1c"), unless T has itself a prefix ending in c, as in `cT1cN0cM0`.
* `N1cM0`: a c directly before M is the prefix of M.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tumorboard.concordance.tnm_notation import LETTERS, MARKERS, Tnm, TnmComponent, TnmError

LONGEST_TEXT = 250
# Short enough for the canonical spelling, with its added prefixes and spaces, to stay within the longest text.
LONGEST_REMARK = 60

_CATEGORIES = {"T": ("X", "0", "is", "a", "1", "2", "3", "4"), "N": ("X", "0", "1", "2", "3"), "M": ("X", "0", "1")}
_CATEGORY_WORDING = {"T": "X, 0, is, a or 1 to 4", "N": "X, 0 or 1 to 3", "M": "X, 0 or 1"}
_SUBDIVISIONS = {"T": "abcde", "N": "abcd", "M": "abcde"}
_EXTRAS = {"G": "X1234", "L": "X01", "V": "X012", "Pn": "X01", "R": "X012", "S": "X0123"}

_CASELESS = re.IGNORECASE | re.ASCII
_SPACE = re.compile(r"\s*")
_GAP = re.compile(r"[\s,;/]*")
_WORD = re.compile(r"[^\s,;/()]{1,16}|.", re.DOTALL)
_HEAD = re.compile(r"([racypu]*)([tnm])", _CASELESS)
_PREFIX = re.compile(r"(ry|yr|r|y)?[cpu]?|a[cp]?")
_CATEGORY = re.compile(r"is|[xa]|[0-9]+", _CASELESS)
_SUBDIVISION = re.compile(r"([a-e])([0-9]*)", _CASELESS)
_MICRO = re.compile(r"mi", _CASELESS)
_EXTRA = re.compile(r"(pn|ly|[grlvs])([x0-9]+)", _CASELESS)
_OPENING = re.compile(r"\s*\(")
_PARENTHESES = re.compile(r"\(([^()]*)\)")
_COUNT = re.compile(r"[0-9]{1,3}", re.ASCII)
_NODES = re.compile(r"([0-9]{1,3})/([0-9]{1,3})", re.ASCII)
_MULTIPLICITY = ("m", "s")
# A minus or dash typed by a word processor; one character for one, so that positions stay true.
_PLAIN_MINUS = str.maketrans("\u2010\u2011\u2012\u2013\u2212", "-----")


def read_tnm(text: str, edition: str | None = None) -> Tnm:
    """Read a classification; see `tumorboard.concordance.tnm.parse_tnm`, the public door."""
    if not text.strip():
        raise TnmError("Nothing is written here: a TNM classification has at least one of T, N and M.", position=0)
    if len(text) > LONGEST_TEXT:
        raise TnmError(f"This is longer than {LONGEST_TEXT} characters and no TNM classification.", position=0)
    return _Reader(text).read(edition)


class _Reader:
    """Reads one text from left to right; `at` is the index of what comes next."""

    def __init__(self, text: str) -> None:
        self._verbatim = text
        self._text = text.translate(_PLAIN_MINUS)
        self._at = 0
        self._components: dict[str, TnmComponent] = {}
        self._extras: dict[str, str] = {}
        self._warnings: list[str] = []

    def read(self, edition: str | None) -> Tnm:
        """Read the whole text."""
        self._pass_over(_SPACE)
        while self._at < len(self._text):
            if not self._read_extra():
                self._read_component()
            self._pass_over(_GAP)
        if not self._components:
            raise TnmError("A TNM classification has at least one of T, N and M.", position=0)
        components = _with_prefixes(self._components, self._warnings)
        _warn_of_contradictions(components, self._warnings)
        return Tnm(
            t=components.get("T"),
            n=components.get("N"),
            m=components.get("M"),
            extras=tuple((key, self._extras[key]) for key in _EXTRAS if key in self._extras),
            edition=edition,
            text=self._verbatim,
            warnings=tuple(self._warnings),
        )

    def _pass_over(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at

    def _read_extra(self) -> bool:
        """Read grade, resection, invasion or serum marker at this place; False if something else stands here."""
        match = _EXTRA.match(self._text, self._at)
        if not match or (match[1].lower() == "pn" and not self._is_perineural(match[1])):
            return False
        key = {"pn": "Pn", "ly": "L"}.get(match[1].lower(), match[1].upper())
        value = match[2].upper()
        if len(value) > 1 or value not in _EXTRAS[key]:
            allowed = ", ".join(_EXTRAS[key])
            raise TnmError(f"{key}{value[:3]} does not exist: {key} takes one of {allowed}.", position=match.start(2))
        if key in self._extras:
            raise TnmError(f"{key} stands twice.", position=self._at)
        self._extras[key] = value
        self._at = match.end()
        return True

    def _is_perineural(self, spelled: str) -> bool:
        nodes_are_past = "N" in self._components or "M" in self._components or bool(self._extras)
        return spelled == "Pn" or (nodes_are_past and spelled != "pN")

    def _read_component(self) -> None:
        match = _HEAD.match(self._text, self._at)
        if not match:
            word = _WORD.match(self._verbatim, self._at)
            shown = word[0] if word and word[0].isprintable() else "This character"
            raise TnmError(f'"{shown}" is not part of TNM notation.', position=self._at)
        letter = match[2].upper()
        self._refuse_wrong_order(letter)
        prefix = match[1].lower()
        if not _PREFIX.fullmatch(prefix):
            raise TnmError(f'"{match[1]}" is not a prefix: use c, p, yc, yp, r or a.', position=self._at)
        self._at = match.end()
        part = TnmComponent(letter, prefix.replace("yr", "ry"), self._category(letter))
        part = replace(part, subdivision=self._subdivision(part))
        for start, remark in self._remarks():
            part = _ADD_REMARK[letter](part, remark, start)
        self._components[letter] = replace(part, markers=tuple(mark for mark in MARKERS if mark in part.markers))

    def _refuse_wrong_order(self, letter: str) -> None:
        if letter in self._components:
            raise TnmError(f"{letter} stands twice.", position=self._at)
        for later in LETTERS[LETTERS.index(letter) :]:
            if later in self._components:
                raise TnmError(f"{letter} must stand before {later}.", position=self._at)
        if self._extras:
            raise TnmError(f"{letter} must stand before {' and '.join(self._extras)}.", position=self._at)

    def _category(self, letter: str) -> str:
        match = _CATEGORY.match(self._text, self._at)
        takes = f"{letter} takes {_CATEGORY_WORDING[letter]}."
        if not match:
            raise TnmError(f"{letter} has no category: {takes}", position=self._at - 1)
        category = match[0].upper() if match[0] in "xX" else match[0].lower()
        if category not in _CATEGORIES[letter]:
            raise TnmError(f"{letter}{category[:3]} does not exist: {takes}", position=self._at)
        self._at = match.end()
        return category

    def _subdivision(self, part: TnmComponent) -> str:
        if micro := _MICRO.match(self._text, self._at):
            if part.base not in {"T1", "N1"}:
                raise _misplaced("mi", part, self._at)
            self._at = micro.end()
            return "mi"
        match = _SUBDIVISION.match(self._text, self._at)
        if not match or self._is_prefix_of_next(part):
            return ""
        letter, digits = match[1].lower(), match[2]
        if not part.category.isdigit() or part.category == "0":
            raise TnmError(f"{part.base} has no subdivision.", position=self._at)
        if letter not in _SUBDIVISIONS[part.letter]:
            last = _SUBDIVISIONS[part.letter][-1]
            raise TnmError(
                f"{part.base}{letter} does not exist: {part.letter} is divided by a to {last}.", position=self._at
            )
        if digits not in {"", "1", "2", "3"}:
            raise TnmError(
                f"{part.base}{letter}{digits[:3]} does not exist: a subdivision goes on with 1, 2 or 3.",
                position=match.start(2),
            )
        self._at = match.end()
        return letter + digits

    def _is_prefix_of_next(self, part: TnmComponent) -> bool:
        """Whether the c at this place opens the next component; the rule of the module's docstring."""
        following = self._text[self._at : self._at + 3].lower()
        later = "nm" if part.letter == "T" else "m"
        if len(following) < len("cn0") or following[0] != "c" or following[1] not in later:
            return False
        if not (following[2].isdigit() or following[2] == "x"):
            return False
        if not part.category.isdigit() or part.category == "0" or part.letter == "M":
            return True
        next_letter = following[1].upper()
        divided = f"{part.base}c"
        if next_letter == "M" or part.prefix.endswith("c"):
            self._warnings.append(
                f"The c before {next_letter} is read as its prefix; write a space after it if {divided} is meant."
            )
            return True
        self._warnings.append(f"{divided} is read; write a space before the c if c{next_letter} is meant.")
        return False

    def _remarks(self) -> Iterator[tuple[int, str]]:
        """Each text in parentheses that follows, with the index of its opening parenthesis."""
        while opening := _OPENING.match(self._text, self._at):
            start = opening.end() - 1
            match = _PARENTHESES.match(self._verbatim, start)
            if not match:
                raise TnmError("This parenthesis is not closed.", position=start)
            remark = " ".join(match[1].split())
            if not remark or not remark.isprintable():
                raise TnmError("These parentheses hold no readable text.", position=start)
            if len(remark) > LONGEST_REMARK:
                raise TnmError(f"The text in parentheses is longer than {LONGEST_REMARK} characters.", position=start)
            self._at = match.end()
            yield start, remark


def _mark(remark: str) -> str:
    """A remark as it is compared with the known ones."""
    return remark.translate(_PLAIN_MINUS).lower().replace(" ", "")


def _is_known(mark: str) -> bool:
    """Whether the mark has a meaning of its own and thus is not a text or a site."""
    return mark in MARKERS or mark in _MULTIPLICITY or mark == "mi" or bool(re.fullmatch(r"[0-9/]+", mark))


def _misplaced(mark: str, part: TnmComponent, start: int) -> TnmError:
    """The sentence for a remark that may not stand after this component."""
    if mark in {"i-", "mol-"} or (mark in {"i+", "mol+"} and part.letter == "N"):
        sentence = f"({mark}) may stand only with N0."
    elif mark in {"i+", "mol+"}:
        sentence = f"({mark}) may stand only with N0 or M0."
    elif mark in {"sn", "f"} or _NODES.fullmatch(mark):
        sentence = f"({mark}) may stand only with N."
    elif mark in _MULTIPLICITY or _COUNT.fullmatch(mark):
        sentence = f"({mark}) may stand only with T."
    elif mark == "mi":
        sentence = "mi may stand only with T1 or N1, and without another subdivision."
    else:
        sentence = f'"({mark[:20]})" may not stand after {part.base}{part.subdivision}.'
    return TnmError(sentence, position=start)


def _add_micro(part: TnmComponent, start: int) -> TnmComponent:
    if part.category != "1" or part.subdivision:
        raise _misplaced("mi", part, start)
    return replace(part, subdivision="mi")


def _add_marker(part: TnmComponent, mark: str, start: int) -> TnmComponent:
    if mark in part.markers:
        raise TnmError(f"({mark}) stands twice.", position=start)
    opposite = mark[:-1] + ("-" if mark.endswith("+") else "+")
    if opposite in part.markers:
        raise TnmError(f"({opposite}) and ({mark}) contradict each other.", position=start)
    return replace(part, markers=(*part.markers, mark))


def _add_to_t(part: TnmComponent, remark: str, start: int) -> TnmComponent:
    mark = _mark(remark)
    if mark in _MULTIPLICITY or _COUNT.fullmatch(mark):
        if part.multiplicity:
            raise TnmError("The number of tumors stands twice.", position=start)
        if mark.strip("0") == "":
            raise TnmError("The number of tumors cannot be 0.", position=start)
        return replace(part, multiplicity=mark.lstrip("0"))
    if mark == "mi":
        return _add_micro(part, start)
    if part.category == "is" and not _is_known(mark) and not part.detail and not part.multiplicity:
        return replace(part, detail=remark)
    raise _misplaced(mark, part, start)


def _add_to_n(part: TnmComponent, remark: str, start: int) -> TnmComponent:
    mark = _mark(remark)
    if mark in MARKERS and (part.category == "0" or mark in {"sn", "f"}):
        return _add_marker(part, mark, start)
    if nodes := _NODES.fullmatch(mark):
        positive, examined = int(nodes[1]), int(nodes[2])
        if part.nodes is not None:
            raise TnmError("The number of nodes stands twice.", position=start)
        if positive > examined:
            raise TnmError(
                f"{positive} nodes with tumor out of {examined} examined cannot be: "
                "the first number must not exceed the second.",
                position=start,
            )
        return replace(part, nodes=(positive, examined))
    if mark == "mi":
        return _add_micro(part, start)
    raise _misplaced(mark, part, start)


def _add_to_m(part: TnmComponent, remark: str, start: int) -> TnmComponent:
    mark = _mark(remark)
    if part.category == "0" and mark in {"i+", "mol+"}:
        return _add_marker(part, mark, start)
    if part.category == "1" and not _is_known(mark) and not part.detail:
        return replace(part, detail=remark)
    raise _misplaced(mark, part, start)


_ADD_REMARK = {"T": _add_to_t, "N": _add_to_n, "M": _add_to_m}


def _with_prefixes(written: dict[str, TnmComponent], warnings: list[str]) -> dict[str, TnmComponent]:
    """Give every component the prefix that it is read with; `parse_tnm` states the rules."""
    read: dict[str, TnmComponent] = {}
    for letter, part in written.items():
        prefix = part.prefix
        before = next((read[other].prefix for other in ("T", "N") if other in read and written[other].prefix), "")
        if prefix == "" and letter == "N":
            prefix = before
        elif prefix == "" and letter == "M" and before[:1] in {"r", "a"}:
            # Recurrence and autopsy are times, not methods: they hold for the whole classification.
            prefix = before[0]
        if prefix in {"", "r", "y", "ry"}:
            prefix += "c"
        if prefix != part.prefix:
            meaning = "as clinical (c)" if prefix == "c" else f"with the prefix {prefix}"
            as_written = f"{part.prefix}{letter}" if part.prefix else f"{letter} has no prefix and"
            warnings.append(f"{as_written} is read {meaning}.")
        if part.prefix.endswith("u"):
            warnings.append(f"{part.prefix}{letter}: u (ultrasound) is read as clinical (c).")
        read[letter] = replace(part, prefix=prefix)
    return read


def _warn_of_contradictions(components: dict[str, TnmComponent], warnings: list[str]) -> None:
    """Warn of what is read although the notation does not know it or it contradicts itself."""
    metastasis, nodes = components.get("M"), components.get("N")
    if metastasis is not None and metastasis.category == "X":
        warnings.append("MX is no longer a category: write cM0, or leave M out.")
    if metastasis is not None and metastasis.category == "0" and metastasis.prefix.endswith("p"):
        warnings.append("pM0 is not a category, because no examination of tissue can exclude metastasis: write cM0.")
    if nodes is None or nodes.nodes is None:
        return
    positive, examined = nodes.nodes
    isolated_cells = "i+" in nodes.markers or "mol+" in nodes.markers
    if nodes.category == "0" and positive and not isolated_cells:
        warnings.append(f"N0 does not fit with {positive} of {examined} nodes with tumor.")
    if nodes.category in {"1", "2", "3"} and not positive and nodes.time_class.endswith("p"):
        warnings.append(f"N{nodes.category} does not fit with 0 of {examined} nodes with tumor.")
