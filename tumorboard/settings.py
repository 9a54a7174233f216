"""The program's own settings of one user: a TOML file, read and checked once. No clinical data ever goes there."""

import json
import logging
import os
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

from tumorboard.errors import InvalidInputError
from tumorboard.logs import Event, log_event

BOARD_VARIABLE = "TUMORBOARD_BOARD"
LOGIN_VARIABLE = "TUMORBOARD_LOGIN"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered between starts: the board and the login last used, "" for none."""

    last_board: str = ""
    last_login: str = ""


def settings_path() -> Path:
    """Where the settings of this user are kept."""
    return platformdirs.user_config_path("tumorboard", appauthor=False) / "settings.toml"


def read_settings() -> Settings:
    """The settings, or the defaults where there are none yet.

    Raises:
        InvalidInputError: The file cannot be understood; the sentence names it.
    """
    path = settings_path()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise InvalidInputError(f"The settings in {path} cannot be read; correct or remove the file.") from error
    known = {name: content.get(name, "") for name in Settings.__slots__}
    if not all(isinstance(value, str) for value in known.values()):
        raise InvalidInputError(f"The settings in {path} are not text; correct or remove the file.")
    return Settings(**known)


def write_settings(settings: Settings) -> None:
    """Remember the settings. A JSON string is a TOML basic string, so that json.dumps quotes them."""
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{name} = {json.dumps(getattr(settings, name))}\n" for name in Settings.__slots__)
    partial = path.with_suffix(".partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


def remember(location: str, login: str = "") -> None:
    """Remember a board that was opened and, where it is given, who signed in. A disk that refuses is no reason to stop.

    Raises:
        InvalidInputError: The present settings cannot be understood.
    """
    settings = read_settings()
    remembered = replace(settings, last_login=login or settings.last_login)
    # A password in a URL must not reach a file.
    if "://" not in location:
        remembered = replace(remembered, last_board=str(Path(location).resolve()))
    if remembered != settings:
        try:
            write_settings(remembered)
        except OSError as error:
            log_event(_log, Event.SETTINGS_NOT_WRITTEN, error, logging.WARNING)


def chosen_board(argument: str | None) -> str:
    """The board to open: the argument, else $TUMORBOARD_BOARD, else the last one opened.

    Raises:
        InvalidInputError: None of them names one.
    """
    board = argument or os.environ.get(BOARD_VARIABLE, "") or read_settings().last_board
    if not board:
        raise InvalidInputError("Name a board with --board FILE, or make one with `tumorboard init`.", field="board")
    return board
