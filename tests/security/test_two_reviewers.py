"""Two reviewers at two computers, each with the program and with plain SQL under their own login."""

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from tests.support.board import ONCOLOGIST, RADIOLOGIST
from tests.support.proving import ProvingBoard

ROOT = Path(__file__).resolve().parents[2]
WORDS = {ONCOLOGIST: "quokkaquokka", RADIOLOGIST: "wombatwombat"}


def reviewer(board: ProvingBoard, login: str, other: str) -> subprocess.Popen[str]:
    """A process in which somebody writes an opinion and then waits."""
    arguments = (board.location, login, board.spine.draft_case_number, WORDS[login], WORDS[other])
    return subprocess.Popen(
        [sys.executable, "-m", "tests.security.reviewer_process", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def test_neither_finds_the_other_s_sealed_words_and_each_finds_their_own(shared_board: ProvingBoard) -> None:
    with ExitStack() as stack:
        both = [
            stack.enter_context(reviewer(shared_board, login, other))
            for login, other in ((ONCOLOGIST, RADIOLOGIST), (RADIOLOGIST, ONCOLOGIST))
        ]
        for process in both:
            assert process.stdout is not None
            assert process.stdout.readline() == "written\n"
        found = [json.loads(process.communicate("look\n", timeout=120)[0]) for process in both]
        assert [process.returncode for process in both] == [0, 0]
    for login, places in zip((ONCOLOGIST, RADIOLOGIST), found, strict=True):
        assert places["theirs"] == []
        assert places["program"] == [WORDS[login]]
        # The search itself works: the own words stand in each table of an opinion.
        tables = ("opinion", "opinion_shown", "answer", "treatment_option", "conditional_step", "plan_component")
        assert {f"SELECT public.{name}" for name in tables} <= set(places["mine"])
        assert "COPY ( public.opinion" in places["mine"]
