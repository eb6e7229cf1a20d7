"""Style as checks: each takes files and yields what it finds, as "path:line: sentence"."""

import re
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import PurePosixPath

from functions import functions
from source import File, line_of, without_comments

LONGEST_LINE = 100
LONGEST_FUNCTION = 70

# Words that these checks look for are written in two halves, or they would find themselves.
UNFINISHED = re.compile(r"\b(?:" + "|".join(["TO" "DO", "FIX" "ME", "X" "XX"]) + r")\b")
MACHINE_PATH = re.compile(
    r"(?<![\w.$}-])/(?:" + "|".join(["tmp", "root", "home/[a-z]+"]) + r")\b"
    r"|/wor" r"k/(?:main|shared|\.library)\b"
)
REGISTRY = re.compile("|".join([r"registry\.npm" r"js", r"deb\.deb" r"ian\.org", r"pypi\.o" r"rg"]))

BANNED = {
    r"\bv?sn?printf\s*\(": "use fmt::format",
    r"\bstr(?:n?cpy|n?cat|tok)\s*\(": "use std::string",
    r"\bgets\s*\(": "use std::getline",
    r"\bato(?:i|l|ll|f)\s*\(": "use std::from_chars; a view does not end with a NUL",
    r"(?<![.\w>])s?rand\s*\(": "chance arrives as an argument",
    r"\bstd::system\s*\(|(?<![\w.:>])system\s*\(": "start no shell",
    r"\bstd::views\b|\bstd::ranges::views\b": "clang 14 cannot read them",
    r"\busing\s+namespace\s+std\s*;": "name what you use",
}
SLEEPS = re.compile(
    r"\bsleep_(?:for|until)\s*\(|\b(?:u|nano)?sleep\s*\(|\bwaitForTimeout\s*\(|^\s*sleep\s+\d",
    re.MULTILINE,
)
# days{20}, months(6), add_months(day, 6), calendar.add(day, 10, …), twenty_days = 20. One day more
# or less is arithmetic, not a length that a law gives.
LENGTH = re.compile(
    r"\b(?:working_days|days|weeks|months|years)\s*[{(]\s*(?!0*[01]\s*[})])\d"
    r"|\b(?:add_months|last_of_months_including)\s*\([^;]*?,\s*\d+\s*\)"
    r"|(?:\.|->)add\s*\([^,;]+,\s*\d"
    r"|_(?:days|weeks|months)\s*=\s*\d"
)

Check = Callable[[list[File]], Iterator[str]]


def long_lines(files: list[File]) -> Iterator[str]:
    for file in files:
        if not file.path.endswith((".cpp", ".hpp", ".py", ".js", ".mjs")):
            continue
        for number, line in enumerate(file.lines, 1):
            if len(line) > LONGEST_LINE:
                yield f"{file.path}:{number}: {len(line)} columns, {LONGEST_LINE} at most"


def long_functions(files: list[File]) -> Iterator[str]:
    for file in files:
        if not file.is_cpp:
            continue
        for first, last, head in functions(file.code):
            if last - first + 1 > LONGEST_FUNCTION:
                length = last - first + 1
                yield f"{file.path}:{first}: {length} lines, {LONGEST_FUNCTION} at most: {head}"


def file_sizes(files: list[File]) -> Iterator[str]:
    """Half of the C++ files under 80 lines, nine in ten under 400."""
    sizes = sorted(((len(f.lines) - 1, f.path) for f in files if f.is_cpp), reverse=True)
    for limit, share in ((80, 0.5), (400, 0.9)):
        over = [(lines, path) for lines, path in sizes if lines >= limit]
        if len(over) > len(sizes) * (1 - share):
            longest = ", ".join(f"{path} ({lines})" for lines, path in over[:5])
            yield (
                f"src:1: {len(over)} of {len(sizes)} files have {limit} lines or more; "
                f"the longest: {longest}"
            )


def banned_calls(files: list[File]) -> Iterator[str]:
    for file in files:
        if not file.is_cpp:
            continue
        for pattern, instead in BANNED.items():
            for found in re.finditer(pattern, file.code):
                yield f"{file.path}:{line_of(file.code, found.start())}: {found[0]} – {instead}"


def sleeps_in_tests(files: list[File]) -> Iterator[str]:
    for file in files:
        if not file.is_test or not file.path.endswith((".cpp", ".hpp", ".js", ".mjs", ".sh")):
            continue
        code = file.code if file.is_cpp else file.text
        for found in SLEEPS.finditer(code):
            line = line_of(code, found.start())
            yield f"{file.path}:{line}: a test waits for an event, not for a time"


def unfinished(files: list[File]) -> Iterator[str]:
    for file in files:
        for found in UNFINISHED.finditer(file.text):
            yield f"{file.path}:{line_of(file.text, found.start())}: {found[0]} left over"


def machine_paths(files: list[File]) -> Iterator[str]:
    for file in files:
        for pattern in (MACHINE_PATH, REGISTRY):
            for found in pattern.finditer(file.text):
                line = line_of(file.text, found.start())
                yield f"{file.path}:{line}: {found[0]} belongs to one machine"


def files_no_target_uses(files: list[File]) -> Iterator[str]:
    """A CMakeLists.txt beside or above the file names it, or names a pattern that it fits."""
    named = {
        file.path.rpartition("/")[0]: re.findall(r"[\w/.*-]+\.cpp\b", file.text)
        for file in files
        if file.name == "CMakeLists.txt"
    }
    for file in files:
        folders = [str(folder) for folder in PurePosixPath(file.path).parents if folder.name]
        used = any(
            fnmatch(file.path, f"{folder}/{pattern}")
            for folder in folders
            for pattern in named.get(folder, [])
        )
        if file.path.endswith(".cpp") and not used:
            yield f"{file.path}:1: no CMakeLists.txt names this file"


def headers_without_a_beginning(files: list[File]) -> Iterator[str]:
    for file in files:
        if not file.path.endswith(".hpp"):
            continue
        if not file.text.startswith("#pragma once\n// "):
            yield f"{file.path}:1: begin with #pragma once and a comment on what the header is for"


def lengths_in_rules(files: list[File]) -> Iterator[str]:
    for file in files:
        if not re.search(r"^src/care/.*(?:rules[^/]*|_rules)\.cpp$", file.path) or file.is_test:
            continue
        for found in LENGTH.finditer(file.code):
            line = line_of(file.code, found.start())
            yield f"{file.path}:{line}: {found[0]} – the length of a clock is a value of the law"


def unlisted_decisions(files: list[File]) -> Iterator[str]:
    index = next((f.text for f in files if f.path == "docs/decisions/README.md"), "")
    for file in files:
        if re.fullmatch(r"docs/decisions/\d{4}-[\w-]+\.md", file.path) and file.name not in index:
            yield f"{file.path}:1: docs/decisions/README.md does not list this note"
    present = {f.name for f in files if f.path.startswith("docs/decisions/")}
    for named in re.findall(r"\d{4}-[\w-]+\.md", index):
        if named not in present:
            yield f"docs/decisions/README.md:1: lists {named}, which is not there"


def refusals_and_their_list(files: list[File]) -> Iterator[str]:
    """docs/outcomes.md has a paragraph for every code of the closed list, in its order."""
    texts = {f.path: f.text for f in files}
    source = without_comments(texts.get("src/base/refusal.cpp", ""))
    codes = re.findall(r'case RefusalCode::\w+:\s*return "(\w+)"', source)
    outcomes = texts.get("docs/outcomes.md", "")
    described = re.findall(r"^### `(\w+)`\n\n(?=\S)", outcomes, re.MULTILINE)
    for code in codes:
        if code not in described:
            yield f"docs/outcomes.md:1: no paragraph on {code}"
    for code in described:
        if code not in codes:
            yield f"docs/outcomes.md:1: describes {code}, which is no code"
    if [c for c in described if c in codes] != [c for c in codes if c in described]:
        yield "docs/outcomes.md:1: the codes are not in the order of the list"


def untested_refusals(files: list[File]) -> Iterator[str]:
    """Every code of the closed list is expected by a test that lies beside what refuses."""
    source = next((f.text for f in files if f.path == "src/base/refusal.cpp"), "")
    tests = "".join(f.code for f in files if f.is_test and f.is_cpp)
    for code in re.findall(r"case RefusalCode::(\w+):", source):
        if not re.search(rf"\bRefusalCode::{code}\b", tests):
            yield f"src/base/refusal.hpp:1: no test expects {code}"


CHECKS: list[Check] = [
    long_lines,
    long_functions,
    file_sizes,
    banned_calls,
    sleeps_in_tests,
    unfinished,
    machine_paths,
    files_no_target_uses,
    headers_without_a_beginning,
    lengths_in_rules,
    unlisted_decisions,
    refusals_and_their_list,
    untested_refusals,
]
