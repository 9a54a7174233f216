"""The import contracts of pyproject.toml hold for what import-linter sees; here: it sees everything."""

from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[2]


def module_name(source: Path) -> str:
    parts = source.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.mark.parametrize("package", ["tumorboard", "ui"])
def test_import_linter_sees_every_module_on_disk(package: str) -> None:
    # A folder without __init__.py would be left out silently, and with it every import in it.
    on_disk = {module_name(source) for source in (ROOT / package).rglob("*.py")}
    seen = grimp.build_graph(package, cache_dir=None).modules
    assert sorted(on_disk - seen) == []
    assert package in on_disk
