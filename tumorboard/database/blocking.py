"""Ends sessions of a shared board that hold up everybody else: a client that stopped in the middle of an act.

Whoever needs what such a session holds hears after three seconds (`lock_timeout`) that the board is busy, and the
server itself ends it after thirty (`idle_in_transaction_session_timeout`). A meeting need not wait for that, nor for a
session whose owner asked for more.

The function belongs to an owner who may signal other sessions and see what they do (member of `pg_signal_backend` and
`pg_read_all_stats`, no superuser), and is run by coordinators alone.
"""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

HELD_MS = 3000
"""A session is ended only if its transaction is open for longer: nobody's ordinary act takes as long."""


@dataclass(frozen=True, slots=True)
class EndedSession:
    """A session that was ended; of its act nothing was kept.

    Attributes:
        login: Whose it was.
        seconds: For how long its transaction had been open.
    """

    login: str
    seconds: float


def unblock_function(coordinators: str | None, *, held_ms: int = HELD_MS) -> str:
    """The statements that make `tb_unblock()`.

    It ends the client sessions of this database, other than the caller's, whose transaction is open for too long and
    which either block somebody at this moment, or wrote or locked something and now wait for their client. A superuser
    of the server is ended by another one only: the owner could not, and one refusal would undo all.

    Args:
        coordinators: The role whose members may call it and to whom it is granted; None: the owner alone, for tests.
        held_ms: How long is too long.

    Returns:
        SQL with several statements. `search_path` is pinned by what installs the protections.
    """
    allowed = "true" if coordinators is None else f"pg_has_role(session_user, {_literal(coordinators)}, 'MEMBER')"
    grant = "" if coordinators is None else f"GRANT EXECUTE ON FUNCTION tb_unblock() TO {_identifier(coordinators)};"
    return f"""CREATE FUNCTION tb_unblock() RETURNS TABLE (login text, seconds double precision)
  LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE session record;
BEGIN
  -- A check that comes out NULL refuses.
  IF NOT coalesce({allowed}, false) THEN
    RAISE EXCEPTION 'permission denied: only coordinators end sessions' USING ERRCODE = '42501';
  END IF;
  FOR session IN
    SELECT holder.pid, holder.usename::text AS login,
      extract(epoch FROM clock_timestamp() - holder.xact_start)::double precision AS seconds
    FROM pg_stat_activity AS holder JOIN pg_roles AS owner ON owner.oid = holder.usesysid
    WHERE holder.datname = current_database() AND holder.backend_type = 'client backend'
      AND holder.pid <> pg_backend_pid()
      AND clock_timestamp() - holder.xact_start > make_interval(secs => {held_ms} / 1000.0)
      AND (NOT owner.rolsuper OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user))
      AND (
        EXISTS (SELECT FROM pg_stat_activity AS waiting
          WHERE waiting.wait_event_type = 'Lock' AND holder.pid = ANY (pg_blocking_pids(waiting.pid)))
        -- A row that is locked or changed gives its transaction a number; an advisory lock does not.
        OR (holder.state LIKE 'idle in transaction%' AND (holder.backend_xid IS NOT NULL OR EXISTS (
          SELECT FROM pg_locks WHERE pg_locks.pid = holder.pid AND locktype = 'advisory' AND granted)))
      )
  LOOP
    IF pg_terminate_backend(session.pid) THEN
      RAISE LOG 'tumorboard: % ended the session of %', session_user, session.login;
      login := session.login;
      seconds := session.seconds;
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION tb_unblock() FROM PUBLIC;
{grant}"""


def unblock(session: Session, _command: None) -> tuple[EndedSession, ...]:
    """End what holds up the board, as `Database.write(unblock, None)`; on a board in a file there is nothing to end.

    Raises:
        DBAPIError: The person is no coordinator.
    """
    if session.get_bind().dialect.name == "sqlite":
        return ()
    rows = session.execute(text("SELECT login, seconds FROM tb_unblock()"))
    return tuple(EndedSession(row.login, row.seconds) for row in rows)


def _literal(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
