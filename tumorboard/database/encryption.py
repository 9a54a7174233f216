"""Connections to encrypted files, by SQLCipher. Loaded only when one is opened."""

from sqlcipher3 import dbapi2 as driver

from tumorboard.database.connections import ActingConnection
from tumorboard.database.data_key import DataKey

__all__ = ["EncryptedConnection", "connect_encrypted", "driver"]


class EncryptedConnection(ActingConnection, driver.Connection):
    """A connection to an encrypted file."""


def connect_encrypted(uri: str, key: DataKey) -> EncryptedConnection:
    """Connect to an encrypted file that is named by a URI. A wrong key is noticed by the first reading."""
    connection: EncryptedConnection = driver.connect(
        uri, uri=True, timeout=10, isolation_level=None, check_same_thread=False, factory=EncryptedConnection
    )
    # Else SQLCipher prints what it thinks of a wrong key to standard error, which has one sentence from us.
    connection.execute("PRAGMA cipher_log_level = NONE")
    # The key must be the first thing that is said of the file, and a pragma takes no parameters.
    connection.execute(f"PRAGMA key = \"x'{key.secret.hex()}'\"")
    # A later SQLCipher may choose other ciphers for new files and must still read those of today.
    connection.execute("PRAGMA cipher_compatibility = 4")
    return connection
