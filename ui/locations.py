"""Where a board is, without the password that an address may have in it."""

from urllib.parse import SplitResult, unquote, urlsplit


def shown_location(location: str) -> str:
    """A board's location as it may be shown: of a URL everything but the login and its password."""
    scheme, mark, rest = location.partition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}" if mark else location


def taken_apart(location: str) -> tuple[str, str, str]:
    """A location without its password, the login that it names, and the password; "" for what it has not.

    What is remembered, or shown, is never the location with the password.
    """
    if "://" not in location:
        return location, "", ""
    parts = urlsplit(location)
    user, _, host = parts.netloc.rpartition("@")
    login, _, password = user.partition(":")
    if not password:
        return location, unquote(login), ""
    plain = SplitResult(parts.scheme, f"{login}@{host}", parts.path, parts.query, parts.fragment).geturl()
    return plain, unquote(login), unquote(password)
