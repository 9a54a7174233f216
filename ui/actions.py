"""Every act with a shortcut, in one table: menus, buttons, the palette and the help read it."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from ui.translation import QT_TRANSLATE_NOOP, translated


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One act: its name in code, its text, its keys ("" for none) and its icon's name."""

    name: str
    text: str
    keys: str = ""
    icon: str = ""


ACTIONS: dict[str, ActionSpec] = {
    spec.name: spec
    for spec in (
        ActionSpec("today", QT_TRANSLATE_NOOP("actions", "Today"), "Ctrl+1", "ph.sun-horizon"),
        ActionSpec("cases", QT_TRANSLATE_NOOP("actions", "Cases"), "Ctrl+2", "ph.folders"),
        ActionSpec("meeting", QT_TRANSLATE_NOOP("actions", "Meeting"), "Ctrl+3", "ph.users-three"),
        ActionSpec("chase", QT_TRANSLATE_NOOP("actions", "Chase"), "Ctrl+Shift+R", "ph.package"),
        ActionSpec("audit", QT_TRANSLATE_NOOP("actions", "Audit"), "Ctrl+4", "ph.shield-check"),
        ActionSpec("settings", QT_TRANSLATE_NOOP("actions", "Settings"), "Ctrl+,", "ph.gear"),
        ActionSpec("palette", QT_TRANSLATE_NOOP("actions", "Find a case, patient, diagnosis or command"), "Ctrl+K"),
        ActionSpec("intake", QT_TRANSLATE_NOOP("actions", "New case"), "Ctrl+N", "ph.folder-plus"),
        ActionSpec("back", QT_TRANSLATE_NOOP("actions", "Back"), "Esc"),
        ActionSpec("file_records", QT_TRANSLATE_NOOP("actions", "File outside records"), "Ctrl+I"),
        ActionSpec("filters", QT_TRANSLATE_NOOP("actions", "Filters and views"), "Ctrl+Shift+F"),
        ActionSpec("list_on_agenda", QT_TRANSLATE_NOOP("actions", "List on an agenda"), "Ctrl+Shift+A"),
        ActionSpec("copy_numbers", QT_TRANSLATE_NOOP("actions", "Copy the numbers"), "Ctrl+Shift+C"),
        ActionSpec("save_list", QT_TRANSLATE_NOOP("actions", "Save the list as a file"), "Ctrl+Shift+E"),
        ActionSpec("sign", QT_TRANSLATE_NOOP("actions", "Sign or approve"), "Ctrl+Return"),
        ActionSpec("dissent", QT_TRANSLATE_NOOP("actions", "Dissent from the recommendation"), "Ctrl+D"),
        ActionSpec("save_draft", QT_TRANSLATE_NOOP("actions", "Save draft"), "Ctrl+S"),
        ActionSpec("new_version", QT_TRANSLATE_NOOP("actions", "Draft a new version"), "Ctrl+Shift+N"),
        ActionSpec("record_next", QT_TRANSLATE_NOOP("actions", "Record and next"), "Ctrl+Right"),
        ActionSpec("hide_names", QT_TRANSLATE_NOOP("actions", "Hide or show patients' names"), "F8"),
        ActionSpec("room_size", QT_TRANSLATE_NOOP("actions", "Text for the whole room"), "F9"),
        ActionSpec("meeting_mode", QT_TRANSLATE_NOOP("actions", "Keep the window open during the meeting"), "Ctrl+M"),
        ActionSpec("next_tab", QT_TRANSLATE_NOOP("actions", "Next tab"), "Ctrl+Tab"),
        ActionSpec("previous_tab", QT_TRANSLATE_NOOP("actions", "Previous tab"), "Ctrl+Shift+Tab"),
        ActionSpec("next_section", QT_TRANSLATE_NOOP("actions", "Next section"), "Ctrl+PgDown"),
        ActionSpec("previous_section", QT_TRANSLATE_NOOP("actions", "Previous section"), "Ctrl+PgUp"),
        ActionSpec("accept_all", QT_TRANSLATE_NOOP("actions", "Accept all that is clear"), "Alt+A"),
        ActionSpec("larger_text", QT_TRANSLATE_NOOP("actions", "Larger text"), "Ctrl++"),
        ActionSpec("smaller_text", QT_TRANSLATE_NOOP("actions", "Smaller text"), "Ctrl+-"),
        ActionSpec("next_look", QT_TRANSLATE_NOOP("actions", "Light, dark or high contrast"), "Ctrl+Shift+D"),
        ActionSpec("lock", QT_TRANSLATE_NOOP("actions", "Lock the window"), "Ctrl+L"),
        ActionSpec("change_person", QT_TRANSLATE_NOOP("actions", "Sign in as somebody else")),
        ActionSpec("change_password", QT_TRANSLATE_NOOP("actions", "Change your password or passphrase")),
        ActionSpec("other_board", QT_TRANSLATE_NOOP("actions", "Open another board"), "Ctrl+O"),
        ActionSpec("quit", QT_TRANSLATE_NOOP("actions", "Quit"), "Ctrl+Q"),
    )
}


def action_text(name: str) -> str:
    """What an act is called."""
    return translated("actions", ACTIONS[name].text)


def action_keys(name: str) -> str:
    """An act's keys as this computer and its keyboard write them, e.g. "Ctrl+K" or "⌘K"; "" for none."""
    keys = QKeySequence(ACTIONS[name].keys).toString(QKeySequence.SequenceFormat.NativeText)
    return keys.replace("Return", "Enter").replace("Right", "→")


def button_text(name: str) -> str:
    """What stands on an act's button: its text, and its keys so that they are learned."""
    return "   ".join(part for part in (action_text(name), action_keys(name)) if part)
