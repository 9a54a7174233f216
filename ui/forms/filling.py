"""Tells apart what a form is filled with from what a person types into it."""

from types import TracebackType


class Filling:
    """A block in which a form is filled. However it ends, typing counts as typing again afterwards.

    Attributes:
        active: Whether such a block is under way.
    """

    def __init__(self) -> None:
        self.active = False

    def __enter__(self) -> None:
        """Begin to fill."""
        self.active = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """It is filled, or it could not be."""
        self.active = False
