"""What the repository's files may not contain, since they are read on other machines than the one they grew on."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# The hosts of package indexes and their mirrors: the lock files must work with whichever index a hospital has.
# Put together here, or this file would be found itself, by this search and by any other.
INDEX_NAMES = ("py" + "pi", "python" + "hosted", "ana" + "conda", "npm" + "js")
INDEX_HOST = re.compile(rf"(?:{'|'.join(INDEX_NAMES)})\.(?:org|com)|/{'sim' + 'ple'}/[a-z]".encode(), re.IGNORECASE)

# Absolute paths into somebody's machine; the same words inside a longer path or an address are no such path.
MACHINE_PATH = re.compile(rb"(?<![\w.:/$}~-])/(?:work|root|home|tmp|Users|opt|mnt)/[\w.-]")


def repository_files() -> list[Path]:
    """The files that are, or would be, committed."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: there is no list of the project's files")
    listing = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = (ROOT / name.decode() for name in listing.stdout.split(b"\0") if name)
    return [path for path in paths if path.is_file()]


def places(pattern: re.Pattern[bytes]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {match.group().decode()}"
        for path in repository_files()
        for match in pattern.finditer(path.read_bytes())
    ]


def test_no_file_names_the_host_of_a_package_index() -> None:
    assert places(INDEX_HOST) == []


def test_no_file_names_a_path_of_somebody_s_machine() -> None:
    assert places(MACHINE_PATH) == []


def test_the_patterns_find_what_they_are_for() -> None:
    # Put together here, or this file would be found itself.
    host = b"https://py" + b"pi.org/" + b"simple" + b"/ruff/"
    assert len(INDEX_HOST.findall(host)) == 2
    for folder in (b"root", b"home", b"tmp"):
        assert MACHINE_PATH.search(b"see /" + folder + b"/board.sqlite")
    assert not MACHINE_PATH.search(b"https://example.org/" + b"home/page")
