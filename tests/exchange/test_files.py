"""Files, folders and archives are opened within limits, and what is not read is named."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from tumorboard.errors import ImportRefusedError
from tumorboard.exchange.files import Limits, open_files


def make_zip(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def zip_bytes(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def test_a_single_file_is_read_with_its_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"{}")
    (file,) = open_files(path).files
    assert (file.name, file.content) == ("a.json", b"{}")
    assert file.sha256 == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def test_a_missing_path_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match=r"absent\.json was not found"):
        open_files(tmp_path / "absent.json")


def test_a_folder_is_read_in_the_order_of_its_names_and_hidden_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.json").write_bytes(b"1")
    (tmp_path / "a.json").write_bytes(b"2")
    (tmp_path / ".DS_Store").write_bytes(b"3")
    assert [file.name for file in open_files(tmp_path).files] == ["a.json", "b/1.json"]


def test_links_are_not_followed_but_named(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"secret")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.json").symlink_to(secret)
    opened = open_files(folder)
    assert opened.files == ()
    assert opened.skipped[0].reason == "link.json is a link or a device, which is not followed."


def test_a_second_copy_of_a_file_is_named_and_not_read_again(tmp_path: Path) -> None:
    (tmp_path / "bundle (1).json").write_bytes(b"same")
    (tmp_path / "bundle.json").write_bytes(b"same")
    opened = open_files(tmp_path)
    assert [file.name for file in opened.files] == ["bundle (1).json"]
    assert opened.skipped[0].reason == "bundle.json is an exact copy of bundle (1).json."


def test_a_zip_is_read_member_by_member_and_its_paths_lead_nowhere(tmp_path: Path) -> None:
    path = make_zip(
        tmp_path / "a.zip", {"../../etc/x.json": b"1", "/abs/y.json": b"2", "sub\\z.json": b"3", "dir/": b""}
    )
    opened = open_files(path)
    assert [file.name for file in opened.files] == ["abs/y.json", "etc/x.json", "sub/z.json"]
    assert [item.name for item in tmp_path.iterdir()] == ["a.zip"]


def test_an_archive_inside_an_archive_stays_closed(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "a.zip", {"inner.zip": zip_bytes({"x.json": b"{}"}), "y.json": b"{}"})
    opened = open_files(path)
    assert [file.name for file in opened.files] == ["y.json"]
    assert opened.skipped[0].reason.startswith("inner.zip is a zip archive or an Office document; it was not opened")


def test_an_archive_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = make_zip(tmp_path / "bomb.zip", {"zeros.json": b"\0" * 5_000_000})
    assert path.stat().st_size < 10_000
    with pytest.raises(ImportRefusedError, match="more than 200 times larger than its compressed form"):
        open_files(path)


def test_an_archive_that_lies_about_its_sizes_is_refused(tmp_path: Path) -> None:
    content = bytearray(zip_bytes({"a.json": os.urandom(1000) + b"\0" * 300_000}))
    central = content.rindex(b"PK\x01\x02")
    content[central + 24 : central + 28] = (100).to_bytes(4, "little")
    path = tmp_path / "liar.zip"
    path.write_bytes(content)
    with pytest.raises(ImportRefusedError, match="not a readable zip archive"):
        open_files(path)


@pytest.mark.parametrize(
    ("limits", "sentence"),
    [
        (Limits(files=1), "holds more than 1 files"),
        (Limits(total_bytes=3), "MB when unpacked"),
        (Limits(file_bytes=1), "larger than 0 MB"),
    ],
)
def test_too_many_or_too_large_files_are_refused_in_folders_and_archives(
    tmp_path: Path, limits: Limits, sentence: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("a.json", "b.json"):
        (folder / name).write_bytes(name.encode()[:2])
    archive = make_zip(tmp_path / "a.zip", {"a.json": b"aa", "b.json": b"bb"})
    for path in (folder, archive):
        if limits.file_bytes == 1 and path == folder:
            continue  # covered by the next test: a folder's file is refused as it would be alone
        with pytest.raises(ImportRefusedError, match=sentence):
            open_files(path, limits)


def test_a_file_over_the_limit_is_refused_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{}")
    for path in (tmp_path, tmp_path / "a.json"):
        with pytest.raises(ImportRefusedError, match=r"a\.json is larger than"):
            open_files(path, Limits(file_bytes=1))


@pytest.mark.parametrize("damage", [b"PK\x03\x04 and then nothing", b"PK\x05\x06"])
def test_a_damaged_archive_is_refused_with_what_to_do(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(damage)
    with pytest.raises(ImportRefusedError, match="unpack it yourself"):
        open_files(path)


def test_names_that_are_no_text_can_still_be_shown(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"a\xff.json")).write_bytes(b"{}")
    (file,) = open_files(tmp_path).files
    assert file.name == "a�.json"
