"""Tool tips for words that people typed: Qt would read a text that looks like HTML as HTML."""

from html import escape

from ui.long_words import breakable

LONGEST = 400
"""Characters of a text that a tool tip shows; all of it stands elsewhere."""

_LONGEST_WORD = 40


def plain_tip(text: str) -> str:
    """A text as the tool tip that shows exactly its words, wrapped and of bounded size; "" for no tool tip.

    Qt guesses whether a tool tip is HTML. A patient's words must neither be lost as tags nor fetch an image, so the
    text is always handed over as HTML in which nothing is markup.
    """
    if not text:
        return ""
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return f'<p style="white-space: pre-wrap">{escape(breakable(shown, _LONGEST_WORD))}</p>'
