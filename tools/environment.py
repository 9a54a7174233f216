"""Makes the project's own Python environment, `.venv`, and sees that the system has what windows need.

`run` and `check` start it with the Python that they found, before any package is installed: it uses the standard
library only, and Linux or macOS.

    python tools/environment.py run      # what the program needs: requirements.lock
    python tools/environment.py check    # that and what the checks need: requirements-dev.lock
"""

import ctypes
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
# Stands in the environment while it is being built, so that the next start sees a build that was cut short.
UNFINISHED = ENVIRONMENT / "unfinished"

# For each purpose the lock files that it satisfies; the last one is installed.
LOCKS = {
    "run": (ROOT / "requirements.lock",),
    "check": (ROOT / "requirements.lock", ROOT / "requirements-dev.lock"),
}

# Shared library → Debian package: without these PySide6 cannot be imported, also where there is no screen.
IMPORT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# Without these Qt shows no window on a screen of X11 or Wayland.
SCREEN_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# Program → Debian package: a screen without a monitor, a window manager, and keys that come from outside the program.
# With these the checks also use the program in a real window; without them they leave that part out.
SCREEN_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
}


class SetupError(Exception):
    """The environment cannot be made; the message says why and what to do."""


def tell(sentence: str) -> None:
    """Says a sentence on standard error: standard output belongs to the program that starts afterwards."""
    print(sentence, file=sys.stderr, flush=True)


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library; only trying tells, paths differ by distribution."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """The Debian packages of those libraries that this machine lacks."""
    return [package for library, package in libraries.items() if not loads(library)]


def missing_program_packages(programs: dict[str, str]) -> list[str]:
    """The Debian packages of those programs that this machine lacks."""
    return [package for program, package in programs.items() if shutil.which(program) is None]


def install_command(packages: Sequence[str]) -> str:
    """The command that installs Debian packages, or their names where the system has no apt-get."""
    if shutil.which("apt-get"):
        return f"sudo apt-get install {' '.join(packages)}"
    return f"your system's packages for {', '.join(packages)} (the names that Debian gives them)"


def install_debian_packages(packages: Sequence[str]) -> bool:
    """Installs packages where this process may: as root on a system with apt-get.

    Returns:
        Whether they are installed now.
    """
    apt_get = shutil.which("apt-get")
    if apt_get is None or os.geteuid() != 0:
        return False
    tell(f"Installing {' '.join(packages)} …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A package list that cannot be renewed is no obstacle where the old one still serves. What goes wrong is said on
    # standard error; on standard output there is only progress.
    subprocess.run([apt_get, "update", "-qq"], check=False, stdout=subprocess.DEVNULL, env=environment)
    install = [apt_get, "install", "-qq", "--yes", "--no-install-recommends", *packages]
    return subprocess.run(install, check=False, stdout=subprocess.DEVNULL, env=environment).returncode == 0


def provide_for_windows(purpose: str) -> None:
    """Installs or names what the system must have for PySide6 and for windows on Linux.

    The checks draw off screen and need only what the import needs; with more, they also use a real window. The
    program's commands work without any of it, so for `run` whatever is missing is told and is no error.

    Raises:
        SetupError: The checks cannot import PySide6.
    """
    if sys.platform != "linux":
        return
    needed = missing_packages(IMPORT_LIBRARIES)
    useful = missing_packages(SCREEN_LIBRARIES)
    if purpose == "check":
        useful += missing_program_packages(SCREEN_PROGRAMS)
    missing = needed + useful
    if not missing or install_debian_packages(missing):
        return
    if purpose == "check" and not needed:
        tell(f"No check uses a real window: this needs {install_command(missing)}")
        return
    sentence = f"The window needs libraries that are missing here. Please install: {install_command(missing)}"
    if purpose == "check":
        raise SetupError(sentence)
    tell(sentence)


def provide_ensurepip() -> None:
    """Sees that this Python can make an environment with pip: Debian packs that part apart.

    Raises:
        SetupError: It cannot, and this process may not install it.
    """
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if not install_debian_packages([package]):
        raise SetupError(f"Python's venv module is incomplete here. Please install: {install_command([package])}")


def digest(lock: Path) -> str:
    """What an environment made from a lock file depends on: that file, and how the project describes itself.

    Installing the project in place writes down which folders are packages. One that became a package since would
    still be taken for a bare folder, and what lies in it would not be found.
    """
    packages = sorted(path.parent.name for path in ROOT.glob("*/__init__.py"))
    parts = (lock.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), "\n".join(packages).encode())
    return hashlib.sha256(b"".join(parts)).hexdigest()


def stamp(lock: Path) -> Path:
    """The file in the environment that says which state of a lock file is installed."""
    return ENVIRONMENT / f"{lock.name}.sha256"


def is_whole() -> bool:
    """Whether the environment was built to its end, for this folder, from a Python that is still installed."""
    settings = ENVIRONMENT / "pyvenv.cfg"
    return (
        not UNFINISHED.exists()
        and os.access(PYTHON, os.X_OK)
        and settings.exists()
        # It keeps the command that made it; the scripts in an environment that was moved start nothing.
        and f" {ENVIRONMENT}\n" in settings.read_text(encoding="utf-8")
    )


def is_current(purpose: str) -> bool:
    """Whether the environment is whole and holds what the lock files say."""
    return is_whole() and all(
        stamp(lock).exists() and stamp(lock).read_text(encoding="ascii") == digest(lock) for lock in LOCKS[purpose]
    )


@contextmanager
def only_builder() -> Iterator[None]:
    """Waits until no other process builds this environment; the lock ends with the process, however that ends."""
    folder = os.open(ROOT, os.O_RDONLY)
    # A pip that outlives its killed starter still writes, so it shares the lock.
    os.set_inheritable(folder, True)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def pip_install(*arguments: str) -> None:
    """Runs the environment's pip; `--no-deps`, since a lock file already names everything.

    Raises:
        SetupError: pip failed; it has said why.
    """
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]
    command = [*pip, *arguments]
    # Standard output belongs to the program that starts afterwards. Of open files pip gets the lock: only_builder.
    completed = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=sys.stderr, close_fds=False)
    if completed.returncode:
        raise SetupError("The environment could not be made: see pip's message above, then start again.")


def build(purpose: str) -> None:
    """Makes the environment, or brings it to what the lock files say, and stamps it.

    Only wheels with a known hash are installed; the project itself is installed in place, built by the locked
    setuptools.

    Raises:
        SetupError: A part cannot be made.
    """
    if ENVIRONMENT.exists() and not is_whole():
        shutil.rmtree(ENVIRONMENT)
    if not ENVIRONMENT.exists():
        provide_ensurepip()
        tell("Making the environment in .venv; this takes a few minutes the first time …")
        ENVIRONMENT.mkdir()
        UNFINISHED.touch()
        if subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=False).returncode:
            raise SetupError("Python could not make the environment .venv: see its message above.")
    else:
        tell("Bringing the environment in .venv up to date …")
        UNFINISHED.touch()
    pip_install("--only-binary", ":all:", "--require-hashes", "--requirement", str(LOCKS[purpose][-1]))
    pip_install("--no-build-isolation", "--editable", str(ROOT))
    for lock in LOCKS[purpose]:
        stamp(lock).write_text(digest(lock), encoding="ascii")
    UNFINISHED.unlink()


def main() -> int:
    """Provides what the purpose named on the command line needs.

    Returns:
        0 when everything is there, 1 after a sentence that says what is not.
    """
    purpose = sys.argv[1]
    try:
        provide_for_windows(purpose)
        if not is_current(purpose):
            with only_builder():
                # While this process waited, the other one may have built it.
                if not is_current(purpose):
                    build(purpose)
    except SetupError as error:
        tell(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
