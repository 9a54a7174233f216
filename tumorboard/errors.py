"""Errors that a user is told about: each carries one plain sentence and, where there is one, the field it belongs to.

Anything that is not a `TumorBoardError` is a bug: it is logged without patient data and reported as such.
"""

NO_SUCH_CASE = "There is no such case, or it is not yours to see."
"""The same words for both: an answer must not tell whether somebody is a patient here."""


class TumorBoardError(Exception):
    """A refusal with a sentence for the user.

    Attributes:
        sentence: What happened, what was kept and what to do, in one or two plain sentences.
        field: The name of the command's or file's field that caused it, or "" where none did.
    """

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field


class InvalidInputError(TumorBoardError):
    """A value cannot be accepted as it is."""


class NotFoundError(TumorBoardError):
    """What was asked for does not exist, or is not for this person to see: the words are the same."""


class NotAllowedError(TumorBoardError):
    """The signed-in person may not do this."""


class WrongCredentialsError(NotAllowedError):
    """The login or its password is not right; nothing says which."""


class ConfirmationNeededError(NotAllowedError):
    """A signature needs the password once more: sign in again for this one act (`Database.confirmed`)."""


class FrozenError(TumorBoardError):
    """Signed or issued rows cannot change; an amendment is a new version."""


class StaleRecordError(TumorBoardError):
    """Someone else changed the record since it was read."""


class GateError(TumorBoardError):
    """Something must be done first; `missing` names each thing.

    Attributes:
        missing: One sentence for each thing that stands in the way.
    """

    def __init__(self, sentence: str, *, missing: tuple[str, ...] = (), field: str = "") -> None:
        super().__init__(sentence, field=field)
        self.missing = missing


class DatabaseError(TumorBoardError):
    """The board cannot be opened, read or written."""


class ImportRefusedError(TumorBoardError):
    """A file cannot be read at all."""


class UndrawableTextError(TumorBoardError):
    """A character of the letter has no glyph in any font at hand; the letter is refused."""
