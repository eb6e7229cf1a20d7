"""Which room may look into which: the one table behind src/README.md."""

import re
from dataclasses import dataclass

# From the ground up. A room sees only what it lists; web/html (the components of a page) lies low,
# so that the pages of care may use it.
SEES = {
    "base": set(),
    "rules": {"base"},
    "law": {"base", "rules"},
    "journal": {"base"},
    "people": {"base", "journal"},
    "web/html": {"base"},
    "web/assets": set(),
    "care": {"base", "rules"},
    "timeline": {"base", "rules", "law", "journal", "care"},
    "registers": {"base", "rules", "journal", "people", "care"},
    "demo": {"base", "rules", "journal", "people", "care", "registers"},
    "drafts": {"base", "journal", "people"},
    "files": {"base", "journal"},
    "forms": {"base", "rules", "law"},
    "letters": {"base", "rules", "journal", "people", "care", "forms", "files",
                "web/html"},
    "exchange": {"base", "rules", "law", "journal", "people", "care", "timeline", "registers"},
    "web": {"base", "rules", "law", "journal", "people", "care", "timeline", "registers", "drafts",
            "files", "forms", "letters", "exchange", "web/html", "web/assets"},
}
# Single headers that care sees beyond its rooms: how an event is declared, and the types of a
# statement, a document and a reader.
CARE_ALSO_SEES = re.compile(
    r"journal/(?:event|codec(?:_\w+)?)\.hpp"
    r"|people/(?:statement|document|dispute|visibility|role|reader|action)\.hpp"
)
PAGES_ALSO_SEE = re.compile(r"web/html/.*")
# What every stage of care leans on: the case with the actions on it and, above it, documents in
# general.
SHARED_STAGES = ["casefile", "document"]
PAGES = re.compile(r"src/care/.*pages?(?:_\w+)?(?:_test)?\.[ch]pp")


@dataclass(frozen=True)
class Place:
    room: str  # a key of SEES, or "app"
    stage: str = ""  # the stage of care; empty for what the stages share
    header: str = ""


def place_of(path: str) -> Place:
    """Where a path from src/ lies."""
    parts = path.split("/")
    room = parts[0]
    if room == "web" and len(parts) > 2 and f"web/{parts[1]}" in SEES:
        room = f"web/{parts[1]}"
    stage = parts[1] if room == "care" and len(parts) > 2 else ""
    return Place(room, stage, parts[-1])


def objection(path: str, included: str) -> str:
    """Why a file (its path from the root) may not include a header of ours; empty if it may."""
    here, there = place_of(path.removeprefix("src/")), place_of(included)
    if here.room == "app":
        return ""
    if here.room not in SEES:
        return f"{here.room} is no room that tests/layering/rooms.py knows"
    if here.room == there.room == "care":
        return sideways(path, here, there)
    if here.room == there.room or there.room in SEES[here.room]:
        return ""
    if here.room == "care" and CARE_ALSO_SEES.fullmatch(included):
        return ""
    if PAGES.fullmatch(path) and PAGES_ALSO_SEE.fullmatch(included):
        return ""
    return f"{here.room} does not look into {there.room}"


def sideways(path: str, here: Place, there: Place) -> str:
    if here.stage == there.stage or not there.stage or there.header == "record.hpp":
        return ""
    if there.stage in SHARED_STAGES:
        below = SHARED_STAGES[: SHARED_STAGES.index(there.stage)]
        return f"{here.stage} lies below {there.stage}" if here.stage in below else ""
    if not here.stage:
        # What gathers all stages is a source, so that no stage includes another through it.
        return "" if path.endswith(".cpp") else "what the stages share does not look into a stage"
    return f"{here.stage} sees {there.stage} only through its record.hpp"
