"""Seals what is typed and not saved. Loaded only where there are drafts.

On an encrypted board the key comes from the board's own, so that its drafts are as safe as the board. Drafts of other
boards are sealed with a key of this computer, a file beside the settings: that protects a file of drafts that was
copied, synchronized or backed up alone, and not against somebody who reads all that its user can read.
"""

import json
import secrets
from pathlib import Path

from tumorboard.database.data_key import DataKey
from tumorboard.database.sealing import SealBrokenError, derived, new_salt, seal, unseal
from tumorboard.errors import DatabaseError
from tumorboard.private_files import sync_folder, write_private

_KEY_BYTES = 32
_SALT_BYTES = len(new_salt())


def key_from_board(key: DataKey) -> bytes:
    """The key of the drafts of an encrypted board."""
    return derived(key.secret, b"tumorboard drafts")


def read_computer_key(path: Path) -> bytes | None:
    """The key of this computer for drafts, from its file; None where there is none yet.

    Raises:
        DatabaseError: The file cannot be read, or is none of ours.
    """
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DatabaseError(f"The key of the drafts in {path} cannot be read.") from error
    if len(key) != _KEY_BYTES:
        raise DatabaseError(f"The key of the drafts in {path} is damaged; remove the file, and a new one is made.")
    return key


def made_computer_key(path: Path) -> bytes:
    """The key of this computer, made where there is none; whoever asks holds the lock of the drafts.

    Raises:
        DatabaseError: The file cannot be read or written, or is none of ours.
    """
    key = read_computer_key(path)
    if key is None:
        key = secrets.token_bytes(_KEY_BYTES)
        write_private(path, key)
        sync_folder(path.parent)
    return key


def seal_draft(key: bytes, title: str, content: str, *about: str) -> bytes:
    """Seal one draft with a key of its own, derived from `key` and a random salt.

    Args:
        key: Of the board or of the computer.
        title: What people call the place.
        content: What was typed.
        about: Where it belongs: nobody can put it elsewhere.
    """
    salt = new_salt()
    words = json.dumps([title, content], ensure_ascii=False).encode("utf-8", "surrogatepass")
    return salt + seal(derived(key, b"tumorboard draft", salt), words, _about(about))


def open_draft(key: bytes, sealed: bytes, *about: str) -> tuple[str, str] | None:
    """The title and the content of a sealed draft; None where the key is another one or something was altered."""
    salt, rest = sealed[:_SALT_BYTES], sealed[_SALT_BYTES:]
    try:
        title, content = json.loads(unseal(derived(key, b"tumorboard draft", salt), rest, _about(about)))
    except (SealBrokenError, ValueError):
        return None
    return title, content


def _about(about: tuple[str, ...]) -> bytes:
    return json.dumps(about).encode()
