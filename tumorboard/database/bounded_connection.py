"""A connection that does not wait for ever. Apart from `patience`, since boards in files need no psycopg."""

from time import monotonic
from typing import Any, TypeVar

import psycopg
from psycopg.abc import PQGen

RV = TypeVar("RV")


class BoundedConnection(psycopg.Connection[Any]):
    """A connection that gives up a server that stays silent.

    Attributes:
        silence: Seconds until then; 0 means never.
    """

    silence = 0.0

    def wait(self, gen: PQGen[RV], *args: Any, **kwargs: Any) -> RV:  # noqa: ANN401 - as psycopg's own has it
        """Wait for the server, as long as it is not silent for too long.

        Raises:
            OperationalError: It was; the connection is closed.
        """
        return super().wait(self._bounded(gen), *args, **kwargs)

    def _bounded(self, steps: PQGen[RV]) -> PQGen[RV]:
        try:
            wanted = next(steps)
            heard = monotonic()
            while True:
                ready = yield wanted
                # Nothing is ready: psycopg looks up some ten times a second.
                if ready:
                    heard = monotonic()
                elif self.silence and monotonic() - heard > self.silence:
                    self.pgconn.finish()
                    raise psycopg.OperationalError("connection timed out: the server is silent")
                wanted = steps.send(ready)
        except StopIteration as end:
            result: RV = end.value
            return result
