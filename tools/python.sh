# Read by run and check: names a Python that the project's environment can be made from.

# A Python that starts and is one of 3.11 to 3.14, for which the lock files have wheels.
suits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1
}

find_python() {
    for candidate in python3 python3.13 python3.12 python3.11 python3.14; do
        if suits "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "Tumorboard needs Python 3.11 to 3.14 and finds none here. On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2
    return 1
}
