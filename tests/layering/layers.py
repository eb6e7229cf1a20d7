"""What an include or a call says about the layers."""

import re
from collections.abc import Iterator

from rooms import objection, place_of
from source import File, line_of, without_comments

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)

# Reads the machine's time zone data once; everything else in the pure rooms reads nothing.
LONDON_TIME = "src/base/london_time.cpp"
IO_HEADERS = re.compile(
    r"fstream|iostream|filesystem|thread|future|mutex|condition_variable|random"
    r"|sqlite3\.h|libpq-fe\.h|date/tz\.h|unistd\.h|sys/.*|boost/(?:asio|beast)/.*|boost/asio\.hpp"
)
IO_CALLS = re.compile(
    r"\b(?:system_clock|steady_clock|high_resolution_clock)::now\b|\brandom_device\b"
    r"|(?<![\w.>:])(?:std::)?time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)"
    r"|\bf(?:open|read|write)\s*\(|\b(?:std::)?getenv\s*\(|\bgettimeofday\s*\("
)
PURE_CARE = re.compile(r"src/care/.*(?:record|rules|actions|events)(?:_\w+)?\.[ch]pp")

KEEPS_TABLES = {"journal", "registers", "people", "drafts"}
SQL = re.compile(
    r'"[^"]*\b(?:SELECT\b[^"]*\bFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET'
    r"|DELETE\s+FROM|CREATE\s+(?:UNIQUE\s+)?(?:TABLE|INDEX|VIEW)|DROP\s+TABLE)\b"
)
SQLITE = re.compile(r"\bsqlite3\w*\b")


def in_src(files: list[File]) -> list[File]:
    return [f for f in files if f.is_cpp and f.path.startswith("src/")]


def upward_includes(files: list[File]) -> Iterator[str]:
    for file in in_src(files):
        text = without_comments(file.text)
        for found in INCLUDE.finditer(text):
            if found[1] and (why := objection(file.path, found[1])):
                yield f"{file.path}:{line_of(text, found.start(1))}: {found[1]}: {why}"


def pure(file: File) -> bool:
    room = place_of(file.path.removeprefix("src/")).room
    return not file.is_test and (room in ("base", "rules") or bool(PURE_CARE.fullmatch(file.path)))


def impure(files: list[File]) -> Iterator[str]:
    for file in in_src(files):
        if not pure(file):
            continue
        text = without_comments(file.text)
        for found in INCLUDE.finditer(text):
            header = found[2] or found[1]
            allowed = file.path == LONDON_TIME and header == "date/tz.h"
            if IO_HEADERS.fullmatch(header) and not allowed:
                line = line_of(text, found.start(0) + 1)
                yield f"{file.path}:{line}: <{header}> in a room without input or output"
        for found in IO_CALLS.finditer(file.code):
            line = line_of(file.code, found.start())
            yield f"{file.path}:{line}: {found[0]}: time and chance arrive as arguments"


def sql_outside_the_stores(files: list[File]) -> Iterator[str]:
    for file in in_src(files):
        if file.path.split("/")[1] in KEEPS_TABLES:
            continue
        text = without_comments(file.text)
        for pattern in (SQL, SQLITE):
            for found in pattern.finditer(text):
                line = line_of(text, found.start())
                yield f"{file.path}:{line}: SQL lives in the stores and the registers"


CHECKS = [upward_includes, impure, sql_outside_the_stores]
