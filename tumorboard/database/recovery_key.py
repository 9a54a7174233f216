"""The recovery key of an encrypted board: 160 random bits, written so that they can be read aloud and typed again."""

import hashlib
import re
import secrets

from tumorboard.errors import InvalidInputError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: what looks or sounds like another character is left out."""

_MISREAD = str.maketrans("OIL", "011")
_BITS = 5
_SECRET_BYTES = 20
_SECRET_CHARACTERS = _SECRET_BYTES * 8 // _BITS
_CHECK_CHARACTERS = 4
_GROUP = 4
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015]+")


def new_recovery_secret() -> bytes:
    """20 random bytes."""
    return secrets.token_bytes(_SECRET_BYTES)


def recovery_key_text(secret: bytes) -> str:
    """The key as it is printed: nine groups of four characters, the last of them a check of the others."""
    characters = _base32(int.from_bytes(secret), _SECRET_CHARACTERS) + _check(secret)
    return "-".join(characters[start : start + _GROUP] for start in range(0, len(characters), _GROUP))


def recovery_secret(text: str) -> bytes:
    """The secret that a typed recovery key stands for; case, hyphens and spaces do not matter.

    Raises:
        InvalidInputError: It has not 36 characters of the alphabet, or its check does not agree.
    """
    characters = _BETWEEN.sub("", text).upper().translate(_MISREAD)
    if len(characters) != _SECRET_CHARACTERS + _CHECK_CHARACTERS or not set(characters) <= set(_ALPHABET):
        raise InvalidInputError("A recovery key has nine groups of four letters or digits.", field="recovery_key")
    number = 0
    for character in characters[:_SECRET_CHARACTERS]:
        number = number << _BITS | _ALPHABET.index(character)
    secret = number.to_bytes(_SECRET_BYTES)
    if characters[_SECRET_CHARACTERS:] != _check(secret):
        raise InvalidInputError("The recovery key was mistyped: its last group does not agree.", field="recovery_key")
    return secret


def _check(secret: bytes) -> str:
    digest = hashlib.sha256(b"tumorboard recovery key" + secret).digest()
    return _base32(int.from_bytes(digest[:4]), _CHECK_CHARACTERS)


def _base32(number: int, characters: int) -> str:
    """The lowest digits of a number, the highest of them first."""
    return "".join(_ALPHABET[number >> _BITS * place & 31] for place in reversed(range(characters)))
