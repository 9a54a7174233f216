"""What a killed program loses of what was being typed: the longest stretch that its next start does not find."""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random
from time import monotonic

from benchmarks.board import SyntheticBoard
from benchmarks.measure import Count, Topic
from benchmarks.processes import environment
from benchmarks.sample import SURGEON
from tumorboard.database.drafts import DraftStore
from tumorboard.queries.identity import board_identity

_LIMIT_MS = 2000
_TYPED = re.compile(r"n(\d+) ")


def killed_topic(board: SyntheticBoard, folder: Path, kills: int) -> Topic:
    """Kill a typing program at moments that it cannot know of, so many times."""
    moments = Random(20261120)  # noqa: S311 - not for secrets
    lost = [_lost_ms(board, folder / f"killed-{turn}", moments.uniform(0.5, 3)) for turn in range(kills)]
    return Topic("killed", counts=(Count(f"typing lost by a kill, longest of {kills}, ms", max(lost), _LIMIT_MS),))


def _lost_ms(board: SyntheticBoard, folder: Path, after: float) -> float:
    """Let a program type for so many seconds, kill it, and give how much of that was not kept, in milliseconds."""
    surroundings = environment(folder)
    number = board.raw.execute(
        "SELECT number FROM clinical_case WHERE id = ?", (board.sample.opinion.case_id,)
    ).fetchone()[0]
    command = [sys.executable, "-m", "benchmarks.typing_window", str(board.path), str(folder / "window.ini"), SURGEON]
    typed: list[float] = []
    # Our own interpreter and script; no shell, nothing from a visitor.
    with subprocess.Popen(  # noqa: S603 - see above
        [*command, number], stdout=subprocess.PIPE, text=True, env=surroundings, cwd=Path(__file__).parents[1]
    ) as process:
        if process.stdout is None:
            raise TypeError
        for line in process.stdout:
            typed.append(float(line.split()[1]))
            if typed[-1] - typed[0] > after:
                process.kill()
                killed_at = monotonic()
    kept = _last_kept(board, surroundings)
    return 1000 * (killed_at - typed[kept + 1]) if kept + 1 < len(typed) else 0


def _last_kept(board: SyntheticBoard, surroundings: Mapping[str, str]) -> int:
    """The last number that the next start would find; -1 for none."""
    owner = f"{board.database.read(board_identity)}/{SURGEON}"
    state, config = (Path(surroundings[f"XDG_{kind}_HOME"]) / "tumorboard" for kind in ("STATE", "CONFIG"))
    drafts = DraftStore(state / "drafts.sqlite", config / "drafts.key").read(owner)
    numbers = [int(found) for draft in drafts for found in _TYPED.findall(draft.content)]
    return max(numbers, default=-1)
