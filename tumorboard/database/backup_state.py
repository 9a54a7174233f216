"""What a database and its copy must have in common, on SQLite and on PostgreSQL."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, inspect, select, table, text

from tumorboard.database.revisions import stored_revision
from tumorboard.database.schema import fingerprint, read_schema
from tumorboard.database.search_index import INDEX_TABLES
from tumorboard.errors import DatabaseError

OWNS = "owns"
"""Among the rights: that the role owns the thing."""

# An owner's rights over what it owns are left out: which there are depends on the server's version.
_RIGHTS = text("""
WITH kept AS (
  SELECT 'database' AS kind, '' AS name, datdba AS owner, coalesce(datacl, acldefault('d', datdba)) AS acl
  FROM pg_database WHERE datname = current_database()
  UNION ALL SELECT 'schema', '', nspowner, coalesce(nspacl, acldefault('n', nspowner))
  FROM pg_namespace WHERE oid = current_schema()::regnamespace
  UNION ALL SELECT 'relation', relname, relowner, relacl
  FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
  UNION ALL SELECT 'column', c.relname || '.' || a.attname, c.relowner, a.attacl
  FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND a.attacl IS NOT NULL AND NOT a.attisdropped
  UNION ALL SELECT 'function', oid::regprocedure::text, proowner, coalesce(proacl, acldefault('f', proowner))
  FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
  UNION ALL SELECT concat('future ', defaclobjtype), '', defaclrole, defaclacl
  FROM pg_default_acl WHERE defaclnamespace IN (0, current_schema()::regnamespace::oid)
)
SELECT kind, name, CASE grantee WHEN 0 THEN '' ELSE pg_get_userbyid(grantee) END AS role,
  privilege_type AS privilege, is_grantable AS grantable
FROM kept CROSS JOIN aclexplode(acl) WHERE grantee <> owner
UNION SELECT kind, name, pg_get_userbyid(owner), CAST(:owns AS text), false FROM kept WHERE kind <> 'database'
ORDER BY 1, 2, 3, 4, 5
""")


@dataclass(frozen=True, slots=True)
class Right:
    """What a role may do on a shared board.

    Attributes:
        kind: What it is a right to: "database", "schema", "relation", "column", "function".
        name: The thing's name; "" for the database and the schema themselves.
        role: Who has it; "" for everybody.
        privilege: In PostgreSQL's word, or `OWNS`.
        grantable: Whether the role may pass it on.
    """

    kind: str
    name: str
    role: str
    privilege: str
    grantable: bool


@dataclass(frozen=True, slots=True)
class BoardState:
    """One state of a board: every change of a row moves the head of the audit trail.

    Attributes:
        board: Which board it is; see `board_of`.
        revision: Of its schema.
        position: How many links the audit trail has.
        head: The hash of the last one.
        rows: How many rows each table has, by its name.
        schema: The fingerprint of its schema, 64 hexadecimal digits.
        rights: Who may do what; none in a file.
    """

    board: str
    revision: str
    position: int
    head: str
    rows: dict[str, int]
    schema: str
    rights: tuple[Right, ...] = ()

    def same_records(self, other: "BoardState") -> bool:
        """Whether another state has the same records. Two versions of a server word the same schema differently."""
        mine = (self.board, self.revision, self.position, self.head, self.rows)
        return mine == (other.board, other.revision, other.position, other.head, other.rows)


def read_state(connection: Connection) -> BoardState:
    """The state that a connection's transaction sees.

    Raises:
        DatabaseError: There is no board.
        DBAPIError: It cannot be read.
    """
    revision = stored_revision(connection)
    if revision is None:
        raise DatabaseError("This is not a tumor board, or it was never set up (`tumorboard init`).", field="board")
    position, head = connection.execute(text("SELECT position, hash FROM audit_head")).one()
    tables = set(inspect(connection).get_table_names()) - INDEX_TABLES
    rights = () if connection.dialect.name == "sqlite" else _read_rights(connection)
    return BoardState(
        board=board_of(connection),
        revision=revision,
        position=position,
        head=head,
        rows={name: connection.scalar(select(func.count()).select_from(table(name))) or 0 for name in sorted(tables)},
        schema=fingerprint(read_schema(connection)),
        rights=rights,
    )


def board_of(connection: Connection) -> str:
    """Which board this is: the hash of the first link of its audit trail, "" where nothing was written yet."""
    return connection.scalar(text("SELECT hash FROM audit_link ORDER BY position LIMIT 1")) or ""


def _read_rights(connection: Connection) -> tuple[Right, ...]:
    return tuple(Right(*row) for row in connection.execute(_RIGHTS, {"owns": OWNS}))
