"""Puts a look on the whole program, and remembers which."""

from importlib.resources import files

from PySide6.QtCore import QDir, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme.fonts import complete_application_font
from ui.theme.style import ICON_PREFIX, palette, style_sheet
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, LOOKS, ThemeName, Tokens

SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class Looks(QObject):
    """The look and the size of the text, for the whole application.

    Signals:
        changed: The tokens that now hold.
    """

    changed = Signal(object)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        stored = str(settings.value("look", ThemeName.SYSTEM.value))
        self.name = ThemeName(stored) if stored in set(ThemeName) else ThemeName.SYSTEM
        try:
            self.scale = min(max(float(str(settings.value("scale", 1.0))), SCALES[0]), SCALES[-1])
        except ValueError:
            self.scale = 1.0
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def tokens(self) -> Tokens:
        """The tokens of the chosen look; the system's scheme decides where none is chosen."""
        if self.name in LOOKS:
            return LOOKS[self.name]
        hints = QGuiApplication.styleHints()
        # Qt knows of the system's contrast from version 6.10 on.
        if hasattr(hints, "accessibility"):
            contrast = hints.accessibility().contrastPreference()
            if contrast == Qt.ContrastPreference.HighContrast:
                return HIGH_CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def apply(self) -> None:
        """Dress the application."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        QDir.setSearchPaths(ICON_PREFIX, [_icon_folder()])
        if application.style().name().lower() != "fusion":
            application.setStyle(QStyleFactory.create("Fusion"))
        complete_application_font(application)
        application.setPalette(palette(self.tokens))
        application.setStyleSheet(style_sheet(self.tokens, self.scale))
        self.changed.emit(self.tokens)

    def choose(self, name: ThemeName) -> None:
        """Take another look and remember it."""
        self.name = name
        self._settings.setValue("look", name.value)
        self.apply()

    def choose_scale(self, scale: float) -> None:
        """Show all text at another size, 1.0 to 2.0, and remember it."""
        self.scale = min(max(scale, SCALES[0]), SCALES[-1])
        self._settings.setValue("scale", self.scale)
        self.apply()

    def resize(self, steps: int) -> None:
        """Make all text larger (1) or smaller (-1) by one step, between 100 % and 200 %."""
        nearest = min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - self.scale))
        self.choose_scale(SCALES[min(max(nearest + steps, 0), len(SCALES) - 1)])

    def _follow_system(self) -> None:
        if self.name is ThemeName.SYSTEM:
            self.apply()


def _icon_folder() -> str:
    # Joined rather than named, since `resources` is a folder of files, not a package with a module of its own.
    return str(files("resources").joinpath("icons"))
