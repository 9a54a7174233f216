"""The key file: what opens it, what does not, and what is said of one that is damaged."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.encrypted import FOUNDER
from tests.support.every_table import FilledBoard
from tumorboard.database import keyring
from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import DataKey, key_path
from tumorboard.database.keyring import (
    KeyRing,
    PassphraseSlot,
    read_key_ring,
    ring_from_bytes,
    ring_to_bytes,
    write_key_ring,
)
from tumorboard.database.recovery_key import new_recovery_secret
from tumorboard.database.sealing import Cost
from tumorboard.errors import DatabaseError, InvalidInputError, WrongCredentialsError

KEY = DataKey.new()
OSEI = Credentials("osei", "Äpfel & Birnen")
IVANOV = Credentials("ivanov", "two words here")
SECRET = new_recovery_secret()


@pytest.fixture(scope="module", autouse=True)
def full_cost() -> Iterator[None]:
    """What a passphrase costs to try is what these tests are about."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(keyring, "Cost", Cost)
        yield


@pytest.fixture(scope="module")
def ring() -> KeyRing:
    """A ring that two people and a recovery key open."""
    return KeyRing.new(KEY).with_passphrase(OSEI, KEY).with_passphrase(IVANOV, KEY).with_recovery(SECRET, KEY)


def test_each_passphrase_and_the_recovery_key_open_it(ring: KeyRing) -> None:
    assert ring.unlocked(OSEI) == ring.unlocked(IVANOV) == ring.recovered(SECRET) == KEY


def test_it_is_the_same_after_it_was_written_and_read(ring: KeyRing, tmp_path: Path) -> None:
    board = tmp_path / "board.sqlite"
    write_key_ring(board, ring)
    assert read_key_ring(board) == ring
    assert key_path(board).name == "board.sqlite.keys"
    assert key_path(board).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "credentials",
    [
        Credentials("osei", "äpfel & Birnen"),
        Credentials("osei", "two words here"),
        Credentials("ivanov", "Äpfel & Birnen"),
        Credentials("nobody", "Äpfel & Birnen"),
        Credentials("", ""),
        Credentials("osei", "\udc80"),
    ],
)
def test_nothing_else_opens_it_and_all_refusals_are_the_same(ring: KeyRing, credentials: Credentials) -> None:
    with pytest.raises(WrongCredentialsError) as caught:
        ring.unlocked(credentials)
    assert caught.value.sentence == "The login or the passphrase is not right."
    assert caught.value.__cause__ is None


def test_it_does_not_matter_how_a_keyboard_composes_a_letter(ring: KeyRing) -> None:
    decomposed = unicodedata.normalize("NFD", OSEI.password)
    assert decomposed != OSEI.password
    assert ring.unlocked(Credentials("osei", decomposed)) == KEY


def test_a_slot_is_worth_nothing_under_another_login_or_on_another_ring(ring: KeyRing) -> None:
    stolen = ring.people["osei"]
    for other in (
        replace(ring, people=ring.people | {"ivanov": stolen}),
        replace(KeyRing.new(KEY), people={"ivanov": stolen}),
    ):
        with pytest.raises(WrongCredentialsError):
            other.unlocked(Credentials("ivanov", OSEI.password))
    with pytest.raises(WrongCredentialsError):
        replace(KeyRing.new(KEY), people={"osei": stolen}).unlocked(OSEI)
    with pytest.raises(WrongCredentialsError):
        replace(KeyRing.new(KEY), recovery=ring.recovery).recovered(SECRET)


def test_a_slot_cannot_be_made_cheaper_to_try(ring: KeyRing) -> None:
    slot = ring.people["osei"]
    cheaper = PassphraseSlot(slot.salt, Cost(passes=1, memory_kib=19 * 1024, lanes=1), slot.wrapped)
    with pytest.raises(WrongCredentialsError):
        replace(ring, people={"osei": cheaper}).unlocked(OSEI)


def test_a_former_recovery_key_opens_nothing(ring: KeyRing) -> None:
    newer = ring.with_recovery(new_recovery_secret(), KEY)
    with pytest.raises(WrongCredentialsError, match="a newer one was made"):
        newer.recovered(SECRET)
    with pytest.raises(WrongCredentialsError, match="not the recovery key"):
        KeyRing.new(KEY).recovered(SECRET)


@pytest.mark.parametrize("passphrase", ["", "seven 7", "ä" * 7, unicodedata.normalize("NFD", "ä" * 7)])
def test_a_short_passphrase_is_refused(passphrase: str) -> None:
    with pytest.raises(InvalidInputError, match="at least 8 characters"):
        KeyRing.new(KEY).with_passphrase(Credentials("osei", passphrase), KEY)


@pytest.mark.parametrize("passphrase", ["eight 88", "ключ к доске", "鍵鍵鍵鍵鍵鍵鍵鍵", "🔑" * 8, " " * 8])
def test_any_eight_characters_are_a_passphrase(passphrase: str) -> None:
    credentials = Credentials("osei", passphrase)
    assert KeyRing.new(KEY).with_passphrase(credentials, KEY).unlocked(credentials) == KEY


def test_a_ring_knows_its_board_s_key(ring: KeyRing) -> None:
    assert ring.belongs_to(KEY)
    assert not ring.belongs_to(DataKey.new())


def test_no_representation_shows_a_key_or_a_passphrase(ring: KeyRing) -> None:
    shown = f"{KEY!r} {KEY} {OSEI!r} {ring!r}"
    assert KEY.secret.hex() not in shown
    assert repr(KEY.secret) not in shown
    assert OSEI.password not in shown
    content = ring_to_bytes(ring)
    assert KEY.secret.hex().encode() not in content
    assert KEY.secret not in content


def damaged(content: bytes) -> list[bytes]:
    """What a bad disk or a careless hand makes of a key file."""
    whole: dict[str, Any] = json.loads(content)
    sum_kept = json.loads(content)
    sum_kept["keys"]["people"]["osei"]["wrapped"] = "00" * 60
    return [
        b"",
        content[: len(content) // 2],
        b"\xff\xfe" + content,
        b"[]",
        b"[" * 100_000,
        json.dumps({**whole, "keys": []}).encode(),
        json.dumps(sum_kept).encode(),
        json.dumps({"format": 1}).encode(),
    ]


def test_a_damaged_key_file_is_said_to_be_damaged(ring: KeyRing) -> None:
    for content in damaged(ring_to_bytes(ring)):
        with pytest.raises(DatabaseError, match=r"The key file board\.keys is damaged; put that of a backup"):
            ring_from_bytes(content, "board.keys")


def test_a_cost_that_would_stop_the_program_is_damage(ring: KeyRing) -> None:
    absurd = ring_to_bytes(ring).replace(b'"memory_kib": 65536', b'"memory_kib": 65536000000')
    with pytest.raises(DatabaseError, match="damaged"):
        ring_from_bytes(absurd, "board.keys")


def test_a_key_file_of_a_newer_program_is_not_guessed_at(ring: KeyRing) -> None:
    newer = ring_to_bytes(ring).replace(b'"format": 1', b'"format": 2')
    with pytest.raises(DatabaseError, match="newer version"):
        ring_from_bytes(newer, "board.keys")


def test_a_missing_key_file_is_named(filled_encrypted: FilledBoard) -> None:
    board = Path(filled_encrypted.location)
    assert read_key_ring(board).unlocked(FOUNDER) == filled_encrypted.key
    key_path(board).unlink()
    with pytest.raises(DatabaseError, match=r"key file encrypted\.sqlite\.keys is missing"):
        read_key_ring(board)
