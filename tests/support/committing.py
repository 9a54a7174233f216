"""A process that commits one row after another until it is killed, and says each that the board has acknowledged.

python committing.py BOARD LOGIN
"""

import sys
from itertools import count

from tumorboard.database.opening import open_board
from tumorboard.services.people import AddParty, add_party
from tumorboard.vocabulary import PartyKind


def main(location: str, login: str) -> None:
    """Commit and acknowledge for ever."""
    person = open_board(location).signed_in_as(login)
    for number in count():
        person.write(add_party, AddParty(PartyKind.OTHER, f"party {number}"))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
