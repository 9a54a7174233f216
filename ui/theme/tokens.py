"""The colors and measures of the program. Every pair of text and ground here has a contrast of 4.5:1 or better."""

from dataclasses import dataclass
from enum import StrEnum


class ThemeName(StrEnum):
    """The looks to choose from; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Tone(StrEnum):
    """What a colored label means. Its word and symbol always stand beside the color."""

    AGREES = "agrees"
    MINOR = "minor"
    MAJOR = "major"
    NEUTRAL = "neutral"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One look. Colors are #RRGGBB; each tone has a text color and its soft ground.

    Attributes:
        hint: What may be typed into an empty field: to be read, and never taken for something typed.
        selected: The ground of the chosen row of a list or table, with `selected_ink` on it.
        focus: The ring around what has the focus, `focus_px` wide.
        icons: Which drawings of the small arrows and check marks fit: resources/icons/…-ICONS.svg.
    """

    ink: str
    muted: str
    line: str
    ground: str
    card: str
    rail: str
    rail_ink: str
    rail_active: str
    field: str
    hint: str
    accent: str
    accent_ink: str
    agrees: str
    minor: str
    major: str
    neutral: str
    accent_soft: str
    agrees_soft: str
    minor_soft: str
    major_soft: str
    neutral_soft: str
    selected: str
    selected_ink: str
    focus: str
    focus_px: int
    icons: str

    def tone(self, tone: Tone) -> tuple[str, str]:
        """The text color and the ground of a tone."""
        color: str = getattr(self, tone.value)
        ground: str = getattr(self, f"{tone.value}_soft")
        return color, ground


LIGHT = Tokens(
    ink="#16212B",
    muted="#5B6B79",
    line="#DDE3E8",
    ground="#F4F6F8",
    card="#FFFFFF",
    rail="#10202C",
    rail_ink="#DDE6ED",
    rail_active="#1E3A4D",
    field="#FFFFFF",
    hint="#5F6F7D",
    accent="#0B5C8A",
    accent_ink="#FFFFFF",
    agrees="#0B6E4C",
    minor="#7F5200",
    major="#A8281E",
    neutral="#53626F",
    accent_soft="#E3F0F7",
    agrees_soft="#E2F4EC",
    minor_soft="#FBF0D9",
    major_soft="#FBE6E3",
    neutral_soft="#ECEFF2",
    selected="#E3F0F7",
    selected_ink="#16212B",
    focus="#0B5C8A",
    focus_px=2,
    icons="light",
)

DARK = Tokens(
    ink="#E8EEF3",
    muted="#A3B3C0",
    line="#314452",
    ground="#0F1A22",
    card="#172631",
    rail="#0A131A",
    rail_ink="#D5E0E8",
    rail_active="#1E3A4D",
    field="#111E28",
    hint="#7B8A97",
    accent="#6CB8E6",
    accent_ink="#06202F",
    agrees="#6FD3A8",
    minor="#EBC06A",
    major="#F59A90",
    neutral="#B5C3CE",
    accent_soft="#12364A",
    agrees_soft="#12382B",
    minor_soft="#3B2E10",
    major_soft="#451C18",
    neutral_soft="#24343F",
    selected="#12364A",
    selected_ink="#E8EEF3",
    focus="#9AD2F5",
    focus_px=2,
    icons="dark",
)

HIGH_CONTRAST = Tokens(
    ink="#000000",
    muted="#000000",
    line="#000000",
    ground="#FFFFFF",
    card="#FFFFFF",
    rail="#000000",
    rail_ink="#FFFFFF",
    rail_active="#003A5C",
    field="#FFFFFF",
    hint="#595959",
    accent="#003A5C",
    accent_ink="#FFFFFF",
    agrees="#004D33",
    minor="#5C3B00",
    major="#7A0000",
    neutral="#000000",
    accent_soft="#FFFFFF",
    agrees_soft="#FFFFFF",
    minor_soft="#FFFFFF",
    major_soft="#FFFFFF",
    neutral_soft="#FFFFFF",
    selected="#003A5C",
    selected_ink="#FFFFFF",
    focus="#000000",
    focus_px=3,
    icons="contrast",
)

LOOKS = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.HIGH_CONTRAST: HIGH_CONTRAST}

STEP = 4
"""Spacing comes in steps of this many pixels."""

BODY_PX = 14
CAPTION_PX = 12
TITLE_PX = 20

TONE_ROLE = 0x0101
"""The role under which an item model gives a cell's tone: one after Qt's UserRole."""

SPANS_ROLE = 0x0102
"""The role under which it says where in a cell's text the words stand that were looked for: pairs of places."""
