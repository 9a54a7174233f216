"""What every page is given: the board, who is signed in, where work runs and where drafts go. Never a global."""

from dataclasses import dataclass

from tumorboard.database.sessions import Database
from tumorboard.queries.snapshots import PersonRowSnapshot
from ui.drafts import DraftKeeper
from ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class AppContext:
    """An open board with a person at the keyboard."""

    database: Database
    person: PersonRowSnapshot
    tasks: TaskRunner
    drafts: DraftKeeper
