"""Waiting for the window: a busy machine is not a failure."""

from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE = 30_000
"""Milliseconds until something that should have happened long ago fails the test; what happens in time costs none."""


class PatientBot(QtBot):
    """A bot that waits long where a test names no time of its own."""

    def waitUntil(self, *arguments: Any, timeout: int = PATIENCE) -> None:  # noqa: ANN401, N802 # as the bot spells it
        """As the bot's own."""
        super().waitUntil(*arguments, timeout=timeout)

    def waitSignal(self, *arguments: Any, timeout: int = PATIENCE, **options: Any) -> Any:  # noqa: ANN401, N802 # the same
        """As the bot's own."""
        return super().waitSignal(*arguments, timeout=timeout, **options)

    def waitSignals(self, *arguments: Any, timeout: int = PATIENCE, **options: Any) -> Any:  # noqa: ANN401, N802 # the same
        """As the bot's own."""
        return super().waitSignals(*arguments, timeout=timeout, **options)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: ANN401, N802 # the same
        """As the bot's own."""
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE) -> Any:  # noqa: ANN401, N802 # the same
        """As the bot's own."""
        return super().waitExposed(widget, timeout=timeout)
