"""The index of searched words on a shared board: lexemes under a GIN index, in no grant, asked by one function.

Row-level security alone would not do: PostgreSQL asks a search only after the policies, row by row, unless it may be
trusted with what is hidden, and full-text search may not. So the function looks as the owner, and shows a person the
cases that the policies would show, by words that the policies would show.
"""

from collections.abc import Iterator

from tumorboard.database.search_sources import SOURCES, TEXT_VIEW, WORDS_TABLE, Source, text_view
from tumorboard.database.search_words import (
    ALONE,
    BLANKS,
    LONGEST_TEXT,
    LONGEST_WORD,
    MARKS,
    MOST_WORDS,
    NARROW,
    WIDE,
)

FUNCTION = "tb_find_cases"
"""What everybody may ask."""

FILL = (
    f"INSERT INTO {WORDS_TABLE} (case_id, names, words)"
    f" SELECT case_id, tb_lexemes(names), tb_lexemes(names || ' ' || clinical) FROM {TEXT_VIEW}"
)
"""Enters all cases into an empty index."""

EMPTY = f"DELETE FROM {WORDS_TABLE}"
"""Takes them out again."""

FOUND = f"SELECT * FROM {FUNCTION}(:sought, CAST(:wanted AS integer), CAST(:before AS bigint))"
"""The newest cases that hold what is sought, before one of them, of those that this person may find by it."""

DIFFERING = (
    f"SELECT coalesce(told.case_id, held.case_id) AS case_id FROM {TEXT_VIEW} AS told FULL JOIN {WORDS_TABLE} AS held"
    " ON held.case_id = told.case_id WHERE held.names IS DISTINCT FROM tb_lexemes(told.names)"
    " OR held.words IS DISTINCT FROM tb_lexemes(told.names || ' ' || told.clinical)"
)
"""The cases whose entry is not what it should be."""

_FIRST_LOOK, _LONGEST_LOOK = 500, 20_000
"""How many of the newest cases are looked at one by one, before the index is asked for all that match."""


def sought(words: tuple[str, ...]) -> str:
    """What is given to the function, which folds it once more: anybody may call it with anything."""
    return " ".join(words)


def removal_statements() -> Iterator[str]:
    """Drop what keeps the index."""
    for source in SOURCES:
        yield f"DROP FUNCTION IF EXISTS tb_words_{source.table}() CASCADE"


def create_statements() -> Iterator[str]:
    """Make the view, the index, what keeps it and what asks it; the index is still empty."""
    yield _fold()
    # Without PostgreSQL's own cutting and its dictionaries, to which TB-2026-0412 is a word, a hyphen and a number.
    yield f"""CREATE FUNCTION tb_lexemes(raw text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(word, {LONGEST_WORD})), '{{}}'))
FROM unnest(string_to_array(left(tb_fold(left(raw, {LONGEST_TEXT})), {LONGEST_TEXT}), ' ')) AS word
WHERE word <> '' $$"""
    yield text_view("string_agg({}, ' ')")
    yield (
        f"CREATE TABLE {WORDS_TABLE} (case_id integer CONSTRAINT pk_{WORDS_TABLE} PRIMARY KEY, names tsvector NOT NULL,"
        " words tsvector NOT NULL)"
    )
    for column in ("names", "words"):
        yield f"CREATE INDEX ix_{WORDS_TABLE}_{column} ON {WORDS_TABLE} USING gin ({column})"
    yield _ENTER
    for source in SOURCES:
        yield from _keeping(source)
    yield _FIND


def right_statements(prefix: str) -> Iterator[str]:
    """Give the index and its view to the owner of the tables, and nobody a grant of them."""
    yield f"ALTER TABLE {WORDS_TABLE} OWNER TO {prefix}_owner"
    yield f"ALTER VIEW {TEXT_VIEW} OWNER TO {prefix}_owner"


def _fold() -> str:
    two = "folded"
    for wide, letters in WIDE:
        two = f"replace({two}, '{wide}', '{letters}')"
    # Lower case in the locale C: elsewhere it is somebody's language that decides what the small I is.
    return f"""CREATE FUNCTION tb_fold(raw text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE folded text := raw;
BEGIN
  IF octet_length(folded) > length(folded) THEN
    folded := regexp_replace(normalize(folded, NFKD), '[{MARKS}]', '', 'g');
    folded := regexp_replace(folded, '[{ALONE}]', ' \\& ', 'g');
    folded := translate({two}, '{NARROW[0]}', '{NARROW[1]}');
  END IF;
  RETURN regexp_replace(lower(folded COLLATE "C"), '[{BLANKS}]', ' ', 'g');
END $$"""


# The row is locked before the text is read: what another act has changed meanwhile is in the next statement's view.
_ENTER = f"""CREATE FUNCTION tb_enter_words(touched integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  PERFORM FROM {WORDS_TABLE} WHERE case_id = ANY(touched) ORDER BY case_id FOR UPDATE;
  DELETE FROM {WORDS_TABLE} WHERE case_id = ANY(touched)
    AND NOT EXISTS (SELECT FROM clinical_case WHERE clinical_case.id = {WORDS_TABLE}.case_id);
  {FILL} WHERE case_id = ANY(touched)
  ON CONFLICT (case_id) DO UPDATE SET names = EXCLUDED.names, words = EXCLUDED.words;
END $$"""


def _keeping(source: Source) -> Iterator[str]:
    columns = ", ".join(source.columns)
    changed = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in source.columns)
    new, old = (source.cases.format(row=row) for row in ("NEW", "OLD"))
    yield f"""CREATE FUNCTION tb_words_{source.table}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  PERFORM tb_enter_words(CASE TG_OP WHEN 'INSERT' THEN ARRAY({new}) WHEN 'DELETE' THEN ARRAY({old})
    ELSE ARRAY({old} UNION {new}) END);
  RETURN NULL;
END $$"""
    execute = f"EXECUTE FUNCTION tb_words_{source.table}()"
    if not source.precedes:
        yield f"CREATE TRIGGER v_words AFTER INSERT OR DELETE ON {source.table} FOR EACH ROW {execute}"
    yield (
        f"CREATE TRIGGER v_words_changed AFTER UPDATE OF {columns} ON {source.table} FOR EACH ROW WHEN ({changed})"
        f" {execute}"
    )


# The newest cases of those that the person sees are looked at one by one, in growing steps: a word that many cases
# hold is among them soon. A word that they hold seldom is in few places of the index, which is then asked for the rest.
# Administrators find a case by its clinical words once its recommendation is approved, and by its number and names
# always: as the policies of `clinical_case` and of clinical words (`rights_postgresql`) show them to each role.
_FIND = f"""CREATE FUNCTION {FUNCTION}(typed text, wanted integer, before bigint DEFAULT NULL) RETURNS SETOF integer
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 AS $$
DECLARE
  role text := CASE WHEN tb_setup() THEN 'coordinator' ELSE tb_role() END;
  sought tsquery;
  boards integer[];
  mine integer[];
  looked integer[];
  found integer[];
  step integer := {_FIRST_LOOK};
  total integer := 0;
  missing integer := least(wanted, 100000);
  low bigint := coalesce(before, 1 + (SELECT max(id) FROM clinical_case));
  holds text := 'held.words @@ $1';
BEGIN
  SELECT string_agg(quote_literal(word) || ':*', ' & ')::tsquery INTO sought FROM (SELECT left(word, {LONGEST_WORD})
    AS word FROM unnest(string_to_array(tb_fold(left(typed, {LONGEST_TEXT})), ' ')) WITH ORDINALITY AS told(word, place)
    WHERE word <> '' GROUP BY 1 ORDER BY min(place) LIMIT {MOST_WORDS}) AS words;
  IF role IS NULL OR sought IS NULL OR low IS NULL OR NOT coalesce(wanted > 0, false) THEN
    RETURN;
  END IF;
  IF role = 'administrator' THEN
    holds := '(held.names @@ $1 OR (held.words @@ $1 AND EXISTS (SELECT FROM recommendation AS decided'
      ' WHERE decided.case_id = held.case_id AND decided.approved_at IS NOT NULL)))';
  END IF;
  IF role = 'specialist' THEN
    boards := ARRAY(SELECT tb_my_boards());
    mine := ARRAY(SELECT tb_my_cases());
  END IF;
  WHILE step <= {_LONGEST_LOOK} LOOP
    IF role = 'specialist' THEN
      looked := ARRAY(SELECT near.id FROM (SELECT unnest(mine) AS id UNION
          SELECT newest.id FROM unnest(boards) AS own(id) CROSS JOIN LATERAL (SELECT c.id FROM clinical_case AS c
            WHERE c.board_id = own.id AND c.id < low ORDER BY c.id DESC LIMIT step) AS newest) AS near
        WHERE near.id < low ORDER BY near.id DESC LIMIT step);
    ELSE
      looked := ARRAY(SELECT c.id FROM clinical_case AS c WHERE c.id < low ORDER BY c.id DESC LIMIT step);
    END IF;
    EXECUTE 'SELECT ARRAY(SELECT held.case_id FROM unnest($2) WITH ORDINALITY AS near(id, place) JOIN {WORDS_TABLE}'
      ' AS held ON held.case_id = near.id WHERE ' || holds || ' ORDER BY near.place LIMIT $3)'
      INTO found USING sought, looked, missing;
    RETURN QUERY SELECT unnest(found);
    missing := missing - cardinality(found);
    IF missing <= 0 OR cardinality(looked) < step THEN
      RETURN;
    END IF;
    low := looked[cardinality(looked)];
    total := total + cardinality(found);
    -- Twice as many as it takes if the next ones hold it as often as these.
    EXIT WHEN total = 0;
    step := greatest(step, least(2::bigint * step * missing / greatest(cardinality(found), 1), 1000000)::integer);
  END LOOP;
  RETURN QUERY EXECUTE 'SELECT held.case_id FROM {WORDS_TABLE} AS held WHERE held.case_id < $2 AND ' || holds
    || CASE WHEN role = 'specialist' THEN ' AND EXISTS (SELECT FROM clinical_case AS c WHERE c.id = held.case_id'
      ' AND (c.board_id = ANY($4) OR c.id = ANY($5)))' ELSE '' END || ' ORDER BY held.case_id DESC LIMIT $3'
    USING sought, low, missing, boards, mine;
END $$"""
