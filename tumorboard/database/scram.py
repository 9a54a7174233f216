"""Password verifiers as PostgreSQL keeps them, computed here: a plain password never reaches the server."""

import base64
import hashlib
import hmac
import secrets
import unicodedata

from tumorboard.errors import InvalidInputError

ITERATIONS = 100_000
"""Of PBKDF2: some 90 ms for whoever signs in, and for whoever guesses (RFC 5802 asks for 4,096 at least)."""

SHORTEST = 8
"""Characters of a password."""


def scram_verifier(password: str, salt: bytes | None = None, iterations: int = ITERATIONS) -> str:
    """The SCRAM-SHA-256 verifier of a password (RFC 5803).

    Args:
        password: Normalized as SASLprep does: compatible characters and blanks are one (RFC 4013).
        salt: 16 random bytes; None for new ones.
        iterations: From 4,096.

    Raises:
        InvalidInputError: The password is shorter than 8 characters.
    """
    if len(password) < SHORTEST:
        raise InvalidInputError(f"A password has {SHORTEST} characters at least.", field="password")
    salt = secrets.token_bytes(16) if salt is None else salt
    salted = hashlib.pbkdf2_hmac("sha256", _prepared(password).encode(), salt, iterations)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    return f"SCRAM-SHA-256${iterations}:{_base64(salt)}${_base64(stored)}:{_base64(server)}"


def _prepared(password: str) -> str:
    if password.isascii():
        return password
    blanks = "".join(" " if unicodedata.category(character) == "Zs" else character for character in password)
    return unicodedata.normalize("NFKC", blanks)


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
