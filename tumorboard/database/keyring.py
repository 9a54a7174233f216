"""The key file beside an encrypted board: the board's key, wrapped once for each person and once for recovery.

Whoever has the file and the board still needs a passphrase or the recovery key; whoever has only the board can never
open it. The file names the logins that have a passphrase.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from cattrs.preconf.json import make_converter

from tumorboard.database.credentials import Credentials
from tumorboard.database.data_key import DataKey, key_path
from tumorboard.database.sealing import Cost, SealBrokenError, derived, new_salt, seal, stretched, unseal
from tumorboard.errors import DatabaseError, InvalidInputError, WrongCredentialsError
from tumorboard.private_files import sync_folder, write_private

FORMAT = 1
"""Raised when an older program would misunderstand a key file."""

LEAST_CHARACTERS = 8
"""Of a passphrase, after Unicode's composition (NFC)."""

_WRONG = "The login or the passphrase is not right."
_CONVERTER = make_converter(detailed_validation=False, forbid_extra_keys=True)
_CONVERTER.register_structure_hook(bytes, lambda text, _: bytes.fromhex(text))
_CONVERTER.register_unstructure_hook(bytes, bytes.hex)


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """The board's key, wrapped for one person.

    Attributes:
        salt: Of argon2id.
        cost: Of argon2id.
        wrapped: The sealed key.
    """

    salt: bytes
    cost: Cost
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """The board's key, wrapped for whoever has the recovery key."""

    salt: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class KeyRing:
    """What a key file holds.

    Attributes:
        name: Random; a slot of one board is worth nothing on the ring of another.
        proof: Proves, to who has the board's key, that the slots are for that key.
        people: A slot for each login.
        recovery: None until a recovery key was made.
    """

    name: bytes
    proof: bytes
    people: dict[str, PassphraseSlot] = field(default_factory=dict)
    recovery: RecoverySlot | None = None

    @classmethod
    def new(cls, key: DataKey) -> Self:
        """A ring for a board's key, without any slot."""
        return cls(new_salt(), _proof(key))

    def belongs_to(self, key: DataKey) -> bool:
        """Whether this is the ring of the board with that key."""
        return hmac.compare_digest(self.proof, _proof(key))

    def with_passphrase(self, credentials: Credentials, key: DataKey) -> "KeyRing":
        """The ring with a slot for a person, in place of the person's former one.

        Raises:
            InvalidInputError: The passphrase is too short.
        """
        salt, cost = new_salt(), Cost()
        wrapping = stretched(_new_passphrase(credentials.password), salt, cost)
        wrapped = seal(wrapping, key.secret, self._about(credentials.login, cost))
        return replace(self, people=self.people | {credentials.login: PassphraseSlot(salt, cost, wrapped)})

    def without(self, login: str) -> "KeyRing":
        """The ring without a person's slot."""
        return replace(self, people={name: slot for name, slot in self.people.items() if name != login})

    def with_recovery(self, secret: bytes, key: DataKey) -> "KeyRing":
        """The ring with a slot for a recovery key, in place of the former one."""
        salt = new_salt()
        wrapped = seal(derived(secret, b"tumorboard recovery", salt), key.secret, self._about_recovery())
        return replace(self, recovery=RecoverySlot(salt, wrapped))

    def unlocked(self, credentials: Credentials) -> DataKey:
        """The board's key.

        Raises:
            WrongCredentialsError: After the same work, whether or not the login has a slot.
        """
        # Nothing was ever sealed in the slot of a login that has none, so that it opens for no passphrase.
        unknown = PassphraseSlot(new_salt(), Cost(), secrets.token_bytes(60))
        slot = self.people.get(credentials.login, unknown)
        wrapping = stretched(_typed_passphrase(credentials.password), slot.salt, slot.cost)
        try:
            return DataKey(unseal(wrapping, slot.wrapped, self._about(credentials.login, slot.cost)))
        except SealBrokenError:
            # Without a cause: what the wrong key made of the slot is nobody's business.
            raise WrongCredentialsError(_WRONG, field="passphrase") from None

    def require(self, credentials: Credentials, key: DataKey) -> None:
        """Make sure that credentials still open the board that is open.

        Raises:
            WrongCredentialsError: They do not.
        """
        if self.unlocked(credentials) != key:
            raise WrongCredentialsError(_WRONG, field="passphrase")

    def recovered(self, secret: bytes) -> DataKey:
        """The board's key, by the secret of a recovery key.

        Raises:
            WrongCredentialsError: It is of another board, or was replaced by a newer one.
        """
        if self.recovery is not None:
            try:
                wrapping = derived(secret, b"tumorboard recovery", self.recovery.salt)
                return DataKey(unseal(wrapping, self.recovery.wrapped, self._about_recovery()))
            except SealBrokenError:
                pass
        raise WrongCredentialsError(
            "This is not the recovery key of this board: it is another board's, or a newer one was made.",
            field="recovery_key",
        )

    def _about(self, login: str, cost: Cost) -> bytes:
        """A slot that is moved to another login or another ring, or made cheaper, opens for nobody."""
        parts = [FORMAT, self.name.hex(), "person", login, cost.passes, cost.memory_kib, cost.lanes]
        return json.dumps(parts, ensure_ascii=False).encode()

    def _about_recovery(self) -> bytes:
        return json.dumps([FORMAT, self.name.hex(), "recovery"]).encode()


def ring_to_bytes(ring: KeyRing) -> bytes:
    """What stands in the key file of a ring."""
    content = _CONVERTER.unstructure(ring)
    file = {"format": FORMAT, "keys": content, "sha256": _sum(content)}
    return f"{json.dumps(file, ensure_ascii=False, indent=2)}\n".encode()


def ring_from_bytes(content: bytes, name: str) -> KeyRing:
    """The ring that a key file holds.

    Args:
        content: Of the file.
        name: Of the file, for the sentence.

    Raises:
        DatabaseError: It is damaged, or of a newer program.
    """
    damaged = f"The key file {name} is damaged; put that of a backup in its place. The board itself was not touched."
    try:
        file = json.loads(content)
        number, keys, digest = file["format"], file["keys"], file["sha256"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DatabaseError(damaged, field="board") from error
    if number != FORMAT:
        raise DatabaseError(f"The key file {name} was written by a newer version of the program; use that one.")
    try:
        if digest == _sum(keys):
            return _CONVERTER.structure(keys, KeyRing)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DatabaseError(damaged, field="board") from error
    raise DatabaseError(damaged, field="board")


def read_key_file(board: Path) -> bytes:
    """The bytes of the key file beside an encrypted board.

    Raises:
        DatabaseError: There is none, or it cannot be read.
    """
    path = key_path(board)
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DatabaseError(
            f"The board is encrypted and its key file {path.name} is missing beside it; put it back, from a backup if"
            " need be. Without it nobody can open the board.",
            field="board",
        ) from error
    except OSError as error:
        raise DatabaseError(f"The key file {path.name} cannot be read.", field="board") from error


def read_key_ring(board: Path) -> KeyRing:
    """The ring of the key file beside an encrypted board.

    Raises:
        DatabaseError: There is none, or it cannot be read, or it is damaged.
    """
    return ring_from_bytes(read_key_file(board), key_path(board).name)


def write_key_file(board: Path, content: bytes) -> None:
    """Put a key file beside a board in place of the former one: at every moment one of the two is there, whole.

    Raises:
        DatabaseError: It cannot be written; then the former one stays.
    """
    path = key_path(board)
    write_private(path, content)
    # Until then the power might fail and bring the former one back, with a passphrase that was thought to be gone.
    sync_folder(path.parent)


def write_key_ring(board: Path, ring: KeyRing) -> None:
    """The same with the file of a ring.

    Raises:
        DatabaseError: It cannot be written; then the former one stays.
    """
    write_key_file(board, ring_to_bytes(ring))


def _new_passphrase(text: str) -> bytes:
    if len(unicodedata.normalize("NFC", text)) < LEAST_CHARACTERS:
        raise InvalidInputError(f"A passphrase has at least {LEAST_CHARACTERS} characters.", field="passphrase")
    try:
        return _normal(text)
    except UnicodeEncodeError as error:
        raise InvalidInputError("The passphrase holds characters that are none.", field="passphrase") from error


def _typed_passphrase(text: str) -> bytes:
    try:
        return _normal(text)
    except UnicodeEncodeError:
        return b""  # no passphrase is empty, so that this one is wrong


def _normal(text: str) -> bytes:
    """The same bytes whichever way a keyboard composes ü."""
    return unicodedata.normalize("NFC", text).encode()


def _proof(key: DataKey) -> bytes:
    return derived(key.secret, b"tumorboard key ring")


def _sum(content: object) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
