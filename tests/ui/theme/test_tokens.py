"""Every text can be read on every ground that it stands on, in every look (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest

from ui.theme.tokens import LOOKS, ThemeName, Tokens, Tone

TEXT = 4.5
EDGE = 3.0


def luminance(color: str) -> float:
    """Relative luminance by the definition of WCAG 2.2."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def text_pairs(tokens: Tokens) -> dict[str, tuple[str, str]]:
    """Each text color with each ground that the style sheet puts under it."""
    grounds = ("ground", "card", "field")
    named = {
        **{f"{ink} on {ground}": (ink, ground) for ink in ("ink", "muted", "accent", "major") for ground in grounds},
        "text of an accent button": ("accent_ink", "accent"),
        "chosen row": ("selected_ink", "selected"),
        "hint in a field": ("hint", "field"),
        "hint in a field that is read only": ("hint", "ground"),
        "hovered button": ("ink", "accent_soft"),
        "opened tab under focus": ("accent", "accent_soft"),
        "disabled button": ("muted", "neutral_soft"),
        "rail": ("rail_ink", "rail"),
        "open page in the rail": ("rail_ink", "rail_active"),
        "banner": ("major", "major_soft"),
    }
    pairs = {name: (getattr(tokens, ink), getattr(tokens, ground)) for name, (ink, ground) in named.items()}
    return pairs | {f"pill {tone.value}": tokens.tone(tone) for tone in Tone}


def edge_pairs(tokens: Tokens) -> dict[str, tuple[str, str]]:
    """What must be seen without being read: the edges of controls and the ring of the focus."""
    named = {
        **{f"edge of a control on {ground}": ("muted", ground) for ground in ("ground", "card", "field")},
        **{f"focus on {ground}": ("focus", ground) for ground in ("ground", "card", "field")},
        "focus in the rail": ("rail_ink", "rail"),
    }
    return {name: (getattr(tokens, one), getattr(tokens, other)) for name, (one, other) in named.items()}


@pytest.mark.parametrize("name", list(LOOKS))
def test_every_text_has_a_contrast_of_4_5_or_better(name: ThemeName) -> None:
    poor = {what: round(contrast(*pair), 2) for what, pair in text_pairs(LOOKS[name]).items() if contrast(*pair) < TEXT}
    assert poor == {}


@pytest.mark.parametrize("name", list(LOOKS))
def test_every_edge_has_a_contrast_of_3_or_better(name: ThemeName) -> None:
    poor = {what: round(contrast(*pair), 2) for what, pair in edge_pairs(LOOKS[name]).items() if contrast(*pair) < EDGE}
    assert poor == {}


@pytest.mark.parametrize("name", list(LOOKS))
def test_a_hint_is_told_from_what_is_typed_as_an_edge_is_told_from_its_ground(name: ThemeName) -> None:
    assert contrast(LOOKS[name].hint, LOOKS[name].ink) >= EDGE - 0.01


def test_high_contrast_reads_at_7_or_better() -> None:
    tokens = LOOKS[ThemeName.HIGH_CONTRAST]
    assert min(contrast(*pair) for pair in text_pairs(tokens).values()) >= 7


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
