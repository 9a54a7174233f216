"""The lock files pin, by hash, everything that pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = re.compile(r"^(?P<name>[A-Za-z0-9_.-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)


def requirements(*groups: str) -> list[str]:
    """The project's own dependencies and those of dependency groups, nested groups resolved."""
    found = list(PROJECT["project"]["dependencies"])
    for group in groups:
        for entry in PROJECT["dependency-groups"][group]:
            found += PROJECT["dependency-groups"][entry["include-group"]] if isinstance(entry, dict) else [entry]
    return found


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="ascii")
    return {canonicalize_name(match["name"]): match["version"] for match in PINNED.finditer(text)}


@pytest.mark.parametrize(("lock", "group"), [("requirements.lock", "build"), ("requirements-dev.lock", "dev")])
def test_every_requirement_is_pinned_to_a_version_that_satisfies_it(lock: str, group: str) -> None:
    pinned = pins(lock)
    for text in requirements(group):
        requirement = Requirement(text)
        version = pinned.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement.name} is not in {lock}: run tools/lock.sh"
        assert version in requirement.specifier, f"{lock} pins {requirement.name} {version}: run tools/lock.sh"


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_pinned_package_has_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="ascii")
    entries = re.split(r"^(?=\S)", text, flags=re.MULTILINE)
    without = [entry.split()[0] for entry in entries if PINNED.match(entry) and "--hash=sha256:" not in entry]
    assert without == []
    assert len(pins(lock)) > 10


def test_the_checks_run_on_the_versions_that_users_get() -> None:
    checked = pins("requirements-dev.lock")
    assert {name: checked.get(name) for name in pins("requirements.lock")} == pins("requirements.lock")
