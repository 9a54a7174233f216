"""The few things of cryptography that the program needs, each in one way. Loaded only where something is sealed."""

import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12


class SealBrokenError(Exception):
    """What was sealed cannot be opened: the key is another one, or something was altered."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What it costs to try one passphrase with argon2id (RFC 9106, its second recommended choice by default).

    Attributes:
        passes: 1 to 16.
        memory_kib: In KiB; 19 MiB, which is the least that is still advised, to 1 GiB.
        lanes: 1 to 16.
    """

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4

    def __post_init__(self) -> None:
        """A forged cost must neither stop the program nor make trying cheap."""
        least, most = 19 * 1024, 1024 * 1024
        if not (1 <= self.passes <= 16 and least <= self.memory_kib <= most and 1 <= self.lanes <= 16):  # noqa: PLR2004 - the ranges above
            raise ValueError("a cost that is out of range")


def new_salt() -> bytes:
    """16 random bytes."""
    return secrets.token_bytes(_SALT_BYTES)


def stretched(words: bytes, salt: bytes, cost: Cost) -> bytes:
    """The 32 bytes that argon2id makes of a passphrase; some tenth of a second, on purpose."""
    kdf = Argon2id(salt=salt, length=_KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return kdf.derive(words)


def derived(secret: bytes, purpose: bytes, salt: bytes = b"") -> bytes:
    """32 bytes for one purpose, made by HKDF with SHA-256 of a secret that nobody could guess."""
    return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=salt, info=purpose).derive(secret)


def seal(key: bytes, content: bytes, about: bytes) -> bytes:
    """Encrypt with AES-256-GCM under a random nonce.

    Args:
        key: 32 bytes, used for few seals only: after some 2³² nonces might repeat.
        content: What nobody may read.
        about: What it belongs to; opening it as something else fails.
    """
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, about)


def unseal(key: bytes, sealed: bytes, about: bytes) -> bytes:
    """What was sealed.

    Raises:
        SealBrokenError: Another key, another `about`, or altered bytes.
    """
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], about)
    except (InvalidTag, ValueError) as error:
        raise SealBrokenError from error
