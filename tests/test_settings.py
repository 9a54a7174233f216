"""What is remembered between starts, and what never is."""

from pathlib import Path

import pytest

from tumorboard.errors import InvalidInputError
from tumorboard.settings import chosen_board, read_settings, remember, settings_path


def test_the_last_board_and_login_are_there_again() -> None:
    remember("board.sqlite", "osei")
    settings = read_settings()
    assert settings.last_board == str(Path("board.sqlite").resolve())
    assert settings.last_login == "osei"
    assert chosen_board(None) == settings.last_board


def test_a_board_alone_leaves_the_login() -> None:
    remember("board.sqlite", "osei")
    remember("other.sqlite")
    assert read_settings().last_login == "osei"


def test_an_address_with_its_password_reaches_no_file() -> None:
    remember("board.sqlite")
    remember("postgresql://osei:secret@server/board", "osei")
    assert "secret" not in settings_path().read_text(encoding="utf-8")
    assert read_settings().last_board.endswith("board.sqlite")


def test_a_damaged_file_is_named() -> None:
    settings_path().parent.mkdir(parents=True)
    settings_path().write_text("last_board = [", encoding="utf-8")
    with pytest.raises(InvalidInputError, match=r"settings\.toml"):
        remember("board.sqlite")
