"""Two states of one form: nothing that either side wrote is lost without a question."""

import pytest

from ui.forms.pieces import Conflict, Piece, UnreadableDraftError, differ, dump, load, merge, texts

BASE = {"comment": Piece("Comment", "as it was", "as it was"), "grade": Piece("Grade", "2", {"text": "2"})}


def changed(**contents: str | None) -> dict[str, Piece]:
    """The base with other texts; None takes a piece out."""
    found = dict(BASE)
    for key, text in contents.items():
        if text is None:
            del found[key]
        else:
            found[key] = Piece(key.title(), text, text)
    return found


def test_changes_of_different_pieces_are_put_together_without_a_question() -> None:
    merged, conflicts = merge(BASE, changed(comment="theirs"), changed(lesion="lung, 17 mm"))
    assert conflicts == ()
    assert {key: piece.text for key, piece in merged.items()} == {
        "comment": "theirs",
        "grade": "2",
        "lesion": "lung, 17 mm",
    }


def test_where_both_changed_one_piece_mine_stands_and_all_three_texts_are_shown() -> None:
    merged, conflicts = merge(BASE, changed(comment="theirs"), changed(comment="mine"))
    assert merged["comment"].text == "mine"
    assert conflicts == (Conflict("comment", "Comment", "as it was", "theirs", "mine"),)


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    assert merge(BASE, changed(comment="same"), changed(comment="same")) == (changed(comment="same"), ())


def test_a_piece_that_they_removed_goes_unless_i_changed_it() -> None:
    assert "grade" not in merge(BASE, changed(grade=None), BASE)[0]
    merged, (conflict,) = merge(BASE, changed(grade=None), changed(grade="3"))
    assert (merged["grade"].text, conflict.theirs) == ("3", "")


def test_a_piece_that_both_added_is_asked_about() -> None:
    merged, (conflict,) = merge(BASE, changed(lesion="theirs"), changed(lesion="mine"))
    assert (merged["lesion"].text, conflict.original, conflict.theirs) == ("mine", "", "theirs")


HEBREW = "\u202e\u05e9\u05dc\u05d5\u05dd\u202c"
NURSE = "👩🏽\u200d⚕️"


@pytest.mark.parametrize("text", ["ungeschönt", HEBREW, NURSE, "a\x00b", "\ud800", "x" * 100_000])
def test_every_text_comes_back_from_what_was_dumped(text: str) -> None:
    base, mine = load(dump(BASE, changed(comment=text)))
    assert not differ(base, BASE)
    assert mine["comment"].content == text


@pytest.mark.parametrize("content", ["", "{", "[1, 2]", "[[], [[1]]]", "null", '{"a": 1}'])
def test_what_was_never_dumped_is_refused_but_can_be_read(content: str) -> None:
    with pytest.raises(UnreadableDraftError):
        load(content)
    assert [conflict.mine for conflict in texts(content)] == [content]


def test_only_what_was_typed_is_shown_as_texts() -> None:
    assert texts(dump(BASE, changed(comment="typed"))) == (Conflict("", "Comment", "as it was", "", "typed"),)
