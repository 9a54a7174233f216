"""TNM notation is read as written, refused with the place and the reason, and compared component by component."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tumorboard.concordance.tnm import (
    Tnm,
    TnmError,
    compare_tnm,
    parse_tnm,
    propose_component,
    same_edition,
    stage_shift,
)
from tumorboard.errors import InvalidInputError
from tumorboard.vocabulary import Agreement

MARKS = st.sampled_from(["(i-)", "(i+)", "(mol-)", "(mol+)", "(sn)", "(f)", "(m)", "(s)", "(3)", "(2/14)", "(mi)"])
PREFIXES = st.sampled_from(["", "c", "p", "yc", "yp", "rp", "ryp", "a", "u", "C", "YP"])


@st.composite
def notations(draw: st.DrawFn) -> str:
    """A valid classification in some spelling."""
    separator = draw(st.sampled_from([" ", ", ", "; ", "/"]))
    t = draw(st.sampled_from(["TX", "T0", "Tis", "Tis(DCIS)", "Ta", "T1mi", "T1", "T1c", "T2a2", "t3", "T4d", ""]))
    t += draw(st.sampled_from(["", "(m)", "(s)", "(3)", " (m)"])) if t else ""
    n = draw(st.sampled_from(["NX", "N0", "N0(i-)", "N0(i+)(sn)", "N0(mol+)(f)", "N1mi", "N1 (mi)", "N2b", "n3c", ""]))
    n += draw(st.sampled_from(["", " (0/3)", "(12/14)"])) if n else ""
    m = draw(st.sampled_from(["M0", "M0(i+)", "M1", "M1a1", "M1(OSS)", "M1b(liver, bone)", "MX", "m1c2"]))
    components = [draw(PREFIXES) + part for part in (t, n, m) if part]
    extras = draw(st.lists(st.sampled_from(["G2", "GX", "L1", "V2", "Pn0", "R0", "S3"]), unique_by=lambda it: it[0]))
    return separator.join([*components, *extras])


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("pT2a(m) pN1mi(sn) cM0 G2 L1 V0 Pn1 R0", "pT2a(m) pN1mi(sn) cM0 G2 L1 V0 Pn1 R0"),
        ("ypTis(DCIS) ypN0(i+)(sn) cM0", "ypTis(DCIS) ypN0(i+)(sn) cM0"),
        ("cT4d cN3c pM1(OSS)", "cT4d cN3c pM1(OSS)"),
        ("pT2N1M0", "pT2 pN1 cM0"),
        ("pT2, pN0; cM0", "pT2 pN0 cM0"),
        ("pT2/pN0/cM0", "pT2 pN0 cM0"),
        ("PT2A(M) PN1MI(SN) CM0", "pT2a(m) pN1mi(sn) cM0"),
        ("pT1a1 pN1b2 cM1a1", "pT1a1 pN1b2 cM1a1"),
        ("pTa cN0 cM0", "pTa cN0 cM0"),
        ("pT1(mi) pN1(mi) (1/12)", "pT1mi pN1mi(1/12)"),
        ("rpT2 rpN0", "rpT2 rpN0"),
        ("yrpT2", "rypT2"),
        ("ycT1 ycN0 cM0(i+)", "ycT1 ycN0 cM0(i+)"),
        ("pN0(sn)(i\u2212)", "pN0(i-)(sn)"),
        ("pT2(03) pN1(02/014)", "pT2(3) pN1(2/14)"),
        ("cTX cNX cM0 GX Ly1 RX S0", "cTX cNX cM0 GX L1 RX S0"),
        ("pT1 R0 G2", "pT1 G2 R0"),
        ("  pT1\n", "pT1"),
        ("pT2\u00a0pN0", "pT2 pN0"),
    ],
)
def test_valid_notation_is_read_and_spelled_canonically(text: str, canonical: str) -> None:
    assert str(parse_tnm(text)) == canonical


@pytest.mark.parametrize(
    ("text", "position", "sentence"),
    [
        ("pT5 pN0", 2, "T5 does not exist: T takes X, 0, is, a or 1 to 4."),
        (
            "pT2 pN1a(3/2) cM0",
            8,
            "3 nodes with tumor out of 2 examined cannot be: the first number must not exceed the second.",
        ),
        ("cT2 cN1(i+) cM0", 7, "(i+) may stand only with N0."),
        ("pT2mi pN0", 3, "mi may stand only with T1 or N1, and without another subdivision."),
        ("pT0a", 3, "T0 has no subdivision."),
        ("cM1(i+)", 3, "(i+) may stand only with N0 or M0."),
        ("", 0, "Nothing is written here: a TNM classification has at least one of T, N and M."),
        ("  \n", 0, "Nothing is written here: a TNM classification has at least one of T, N and M."),
        ("G2 R0", 0, "A TNM classification has at least one of T, N and M."),
        ("pT", 1, "T has no category: T takes X, 0, is, a or 1 to 4."),
        ("pT2 N", 4, "N has no category: N takes X, 0 or 1 to 3."),
        ("T10", 1, "T10 does not exist: T takes X, 0, is, a or 1 to 4."),
        ("N4", 1, "N4 does not exist: N takes X, 0 or 1 to 3."),
        ("M2", 1, "M2 does not exist: M takes X, 0 or 1."),
        ("cN0 cT2", 4, "T must stand before N."),
        ("cM0 cT2", 4, "T must stand before M."),
        ("cT2 G2 cN0", 7, "N must stand before G."),
        ("cT2 cT3", 4, "T stands twice."),
        ("cT2 G1 G2", 7, "G stands twice."),
        ("cT2 G5", 5, "G5 does not exist: G takes one of X, 1, 2, 3, 4."),
        ("cT2 R3", 5, "R3 does not exist: R takes one of X, 0, 1, 2."),
        ("TXa", 2, "TX has no subdivision."),
        ("Tisa", 3, "Tis has no subdivision."),
        ("pN1e", 3, "N1e does not exist: N is divided by a to d."),
        ("T1a4", 3, "T1a4 does not exist: a subdivision goes on with 1, 2 or 3."),
        ("cpT2", 0, '"cp" is not a prefix: use c, p, yc, yp, r or a.'),
        ("pT2(", 3, "This parenthesis is not closed."),
        ("pT2()", 3, "These parentheses hold no readable text."),
        ("pT2(m)(3)", 6, "The number of tumors stands twice."),
        ("pT2(0)", 3, "The number of tumors cannot be 0."),
        ("pT2(large)", 3, '"(large)" may not stand after T2.'),
        ("pT2(sn)", 3, "(sn) may stand only with N."),
        ("pN0(m)", 3, "(m) may stand only with T."),
        ("cM0(i-)", 3, "(i-) may stand only with N0."),
        ("cM0(OSS)", 3, '"(oss)" may not stand after M0.'),
        ("pN0(sn)(sn)", 7, "(sn) stands twice."),
        ("pN0(i-)(i+)", 7, "(i-) and (i+) contradict each other."),
        ("pN1(1/2)(1/3)", 8, "The number of nodes stands twice."),
        ("carcinoma", 0, '"carcinoma" is not part of TNM notation.'),
        ("cT2 cN0 stage II", 8, '"stage" is not part of TNM notation.'),
    ],
)
def test_invalid_notation_is_refused_with_its_place_and_a_sentence(text: str, position: int, sentence: str) -> None:
    with pytest.raises(TnmError) as refusal:
        parse_tnm(text)
    assert refusal.value.position == position
    assert refusal.value.sentence == sentence
    assert isinstance(refusal.value, InvalidInputError)


def test_every_part_of_a_classification_is_kept() -> None:
    text = "pT2a(m) pN0(i+)(sn)(0/23) cM1b(OSS) G2"
    tnm = parse_tnm(text, "AJCC 8")
    assert tnm.t is not None
    assert tnm.n is not None
    assert tnm.m is not None
    assert (tnm.t.prefix, tnm.t.category, tnm.t.subdivision, tnm.t.multiplicity) == ("p", "2", "a", "m")
    assert (tnm.n.category, tnm.n.markers, tnm.n.nodes) == ("0", ("i+", "sn"), (0, 23))
    assert (tnm.m.prefix, tnm.m.subdivision, tnm.m.detail) == ("c", "b", "OSS")
    assert tnm.extras == (("G", "2"),)
    assert (tnm.text, tnm.edition, tnm.warnings) == (text, "AJCC 8", ())


@pytest.mark.parametrize("text", ["pN0(i+)", "cM0", "ypT1c", "uT2a2", "pN1mi(sn)(1/2)"])
def test_a_single_component_is_read_alone(text: str) -> None:
    assert str(parse_tnm(text)) == text


@pytest.mark.parametrize(
    ("text", "canonical", "warning"),
    [
        ("T2", "cT2", "T has no prefix and is read as clinical (c)."),
        ("N1", "cN1", "N has no prefix and is read as clinical (c)."),
        ("pT2N1", "pT2 pN1", "N has no prefix and is read with the prefix p."),
        ("pT2M0", "pT2 cM0", "M has no prefix and is read as clinical (c)."),
        ("rpT2M1", "rpT2 rcM1", "M has no prefix and is read with the prefix rc."),
        ("aT2M1", "aT2 aM1", "M has no prefix and is read with the prefix a."),
        ("yT2", "ycT2", "yT is read with the prefix yc."),
        ("uT2a2", "uT2a2", "uT: u (ultrasound) is read as clinical (c)."),
        ("cMX", "cMX", "MX is no longer a category: write cM0, or leave M out."),
        (
            "pM0",
            "pM0",
            "pM0 is not a category, because no examination of tissue can exclude metastasis: write cM0.",
        ),
        ("pN0(1/3)", "pN0(1/3)", "N0 does not fit with 1 of 3 nodes with tumor."),
        ("pN1(0/3)", "pN1(0/3)", "N1 does not fit with 0 of 3 nodes with tumor."),
    ],
)
def test_what_the_text_leaves_open_is_read_with_a_warning(text: str, canonical: str, warning: str) -> None:
    tnm = parse_tnm(text)
    assert str(tnm) == canonical
    assert tnm.warnings == (warning,)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("pT1cN0M0", "pT1c pN0 cM0"),
        ("cT1cN0cM0", "cT1 cN0 cM0"),
        ("pT2pN1cM0", "pT2 pN1 cM0"),
        ("pT2N1cM0", "pT2 pN1 cM0"),
    ],
)
def test_a_c_that_may_belong_to_either_side_is_read_by_rule_and_warned_of(text: str, canonical: str) -> None:
    tnm = parse_tnm(text)
    assert str(tnm) == canonical
    assert any("write a space" in warning for warning in tnm.warnings)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("pt2 pn1 cm0 pn1", "pT2 pN1 cM0 Pn1"),
        ("pT0cN0", "pT0 cN0"),
        ("pT1cpN0", "pT1c pN0"),
        ("pT2 Pn1", "pT2 Pn1"),
    ],
)
def test_look_alike_spellings_are_told_apart(text: str, canonical: str) -> None:
    tnm = parse_tnm(text)
    assert str(tnm) == canonical
    assert tnm.warnings == ()


def test_exactly_pn_with_capital_n_is_never_perineural() -> None:
    with pytest.raises(TnmError) as refusal:
        parse_tnm("pT2 pN1 pN0")
    assert refusal.value.sentence == "N stands twice."


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(TnmError, match="longer than"):
        parse_tnm("pT2" + " " * 300)


@settings(deadline=None, max_examples=400)
@given(
    st.one_of(
        st.text(max_size=60), st.text("TNMtnmcpyraisXx0123456789()+-/,; GRLVPSmolsnfDCIe\u2212\u0130", max_size=25)
    )
)
def test_any_text_is_either_read_or_refused_at_a_place_inside_it(text: str) -> None:
    try:
        tnm = parse_tnm(text)
    except TnmError as error:
        refusal = error
    else:
        assert tnm.text == text
        assert parse_tnm(str(tnm)) == tnm
        return
    assert 0 <= refusal.position < max(len(text), 1)
    assert refusal.sentence.endswith(".")


@settings(deadline=None, max_examples=300)
@given(notations(), st.sampled_from([None, "7", "AJCC 8"]))
def test_the_canonical_spelling_means_the_same(text: str, edition: str | None) -> None:
    tnm = parse_tnm(text, edition)
    again = parse_tnm(str(tnm), edition)
    assert again == tnm
    assert str(again) == str(tnm)


@settings(deadline=None, max_examples=300)
@given(notations(), notations())
def test_the_class_does_not_depend_on_which_side_came_first(one: str, other: str) -> None:
    first, second = parse_tnm(one), parse_tnm(other)
    assert compare_tnm(first, second) == compare_tnm(second, first)
    opposite = {"up": "down", "down": "up", None: None}
    for letter in "TNM":
        assert stage_shift(second, first, letter) == opposite[stage_shift(first, second, letter)]


@settings(deadline=None, max_examples=150)
@given(notations())
def test_a_classification_agrees_with_itself(text: str) -> None:
    assert set(compare_tnm(parse_tnm(text), parse_tnm(text.upper())).values()) == {Agreement.AGREES}


@pytest.mark.parametrize(
    ("outside", "review", "agreement"),
    [
        ("pT2", "pT2", Agreement.AGREES),
        ("pT2", "PT2", Agreement.AGREES),
        ("uT2", "cT2", Agreement.AGREES),
        ("cM1", "pM1", Agreement.AGREES),
        ("pT1", "pT1c", Agreement.REFINED),
        ("pT1c", "pT1", Agreement.REFINED),
        ("pT1a", "pT1a1", Agreement.REFINED),
        ("pT1", "pT1mi", Agreement.REFINED),
        ("pN0", "pN0(i+)", Agreement.REFINED),
        ("pN0", "pN0(i+)(sn)", Agreement.REFINED),
        ("pN1", "pN1mi", Agreement.REFINED),
        ("cM1", "cM1(OSS)", Agreement.REFINED),
        ("cM1(OSS)", "cM1(oss, hep)", Agreement.REFINED),
        ("pTis", "pTis(DCIS)", Agreement.REFINED),
        ("pT1a", "pT1b", Agreement.MINOR),
        ("pT1mi", "pT1a", Agreement.MINOR),
        ("pN0(i-)", "pN0(i+)", Agreement.MINOR),
        ("cM1(OSS)", "cM1(HEP)", Agreement.MINOR),
        ("pT2", "pT2(m)", Agreement.MINOR),
        ("pN1", "pN1(sn)", Agreement.MINOR),
        ("pN1(2/14)", "pN1(3/14)", Agreement.MINOR),
        ("pT2", "pT3", Agreement.MAJOR),
        ("pTis", "pT1", Agreement.MAJOR),
        ("pTa", "pTis", Agreement.MAJOR),
        ("pN0", "pN1", Agreement.MAJOR),
        ("pN3", "pN0", Agreement.MAJOR),
        ("pN0(i+)", "pN1mi", Agreement.MAJOR),
        ("cM0", "cM1", Agreement.MAJOR),
        ("cM0", "pM1", Agreement.MAJOR),
        ("cNX", "pN1", Agreement.NEW),
        ("pN1", "pNX", Agreement.NEW),
        ("cT2", "pT2", Agreement.NOT_COMPARABLE),
        ("pN0", "ypN0", Agreement.NOT_COMPARABLE),
        ("cN0", "pN1", Agreement.NOT_COMPARABLE),
        ("pT2", "rpT2", Agreement.NOT_COMPARABLE),
        ("pT2", "aT2", Agreement.NOT_COMPARABLE),
    ],
)
def test_one_component_is_classed(outside: str, review: str, agreement: Agreement) -> None:
    compared = compare_tnm(parse_tnm(outside), parse_tnm(review))
    assert list(compared.values()) == [agreement]


def test_each_component_that_either_side_states_is_compared() -> None:
    compared = compare_tnm(parse_tnm("pT2 pN0"), parse_tnm("pT2 pN1 cM0"))
    assert compared == {"T": Agreement.AGREES, "N": Agreement.MAJOR, "M": Agreement.NEW}


def test_editions_must_be_the_same() -> None:
    assert compare_tnm(parse_tnm("pT2", "7"), parse_tnm("pT2", "8")) == {"T": Agreement.NOT_COMPARABLE}
    assert compare_tnm(parse_tnm("pT2", "8"), parse_tnm("pT2")) == {"T": Agreement.NOT_COMPARABLE}
    assert compare_tnm(parse_tnm("pT2", "AJCC 8th edition"), parse_tnm("pT2", "8")) == {"T": Agreement.AGREES}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        ("", None, True),
        ("8", " 8 ", True),
        ("8. Auflage", "UICC 8", True),
        ("AJCC 8", "UICC 8", False),
        ("8", "9", False),
        ("8", None, False),
        ("eighth", "eighth", True),
    ],
)
def test_editions_are_told_apart(one: str | None, other: str | None, same: bool) -> None:
    assert same_edition(one, other) is same


@pytest.mark.parametrize(
    ("outside", "review", "shift"),
    [
        ("pT1", "pT2", "up"),
        ("pT2", "pTis", "down"),
        ("pT0", "pTa", "up"),
        ("pTa", "pTis", None),
        ("pT1a", "pT1b", None),
        ("pTX", "pT2", None),
        ("cT1", "pT2", None),
        ("pN0", "pT2", None),
    ],
)
def test_a_shift_of_the_main_category_is_named(outside: str, review: str, shift: str | None) -> None:
    assert stage_shift(parse_tnm(outside), parse_tnm(review), "T") == shift


def test_the_reason_names_both_values() -> None:
    proposal = propose_component(parse_tnm("pN0"), parse_tnm("pN0(i+)"), "N")
    assert proposal is not None
    assert proposal.reason == "pN0 against pN0(i+): the same main category, the review is more specific."
    upstaged = propose_component(parse_tnm("pT1"), parse_tnm("pT3"), "T")
    assert upstaged is not None
    assert upstaged.reason == "pT1 against pT3: upstaged by the review."
    assert propose_component(Tnm(), Tnm(), "T") is None
