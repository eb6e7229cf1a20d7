#!/usr/bin/env python3
"""Runs clang-tidy over src/, two files at a time, and remembers what passed.

    lint.py BUILD_FOLDER [FILE…]

A file is linted again when it, a header of ours that it includes, its compile command, .clang-tidy
or clang-tidy itself has changed. The tests, and the few files that include Boost.Beast (a minute
each), are left to the compilers.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from source import ROOT

BEAST = re.compile(r"#include <boost/(?:beast|asio)")


def headers_of(build: Path) -> dict[str, list[str]]:
    """For each object file of the build, the source and the headers of ours that it read."""
    listing = subprocess.run(
        ["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True
    ).stdout
    read: dict[str, list[str]] = {}
    output = ""
    for line in listing.splitlines():
        if line.startswith("    "):
            path = os.path.normpath(build / line.strip())
            if path.startswith(str(ROOT) + os.sep):
                read[output].append(path)
        elif line:
            output = line.split(":")[0]
            read[output] = []
    return read


def sources(commands: list[dict], wanted: list[str]) -> list[dict]:
    chosen = {}
    for command in commands:
        path = Path(command["file"])
        relative = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else ""
        if not relative.startswith("src/") or relative.endswith("_test.cpp"):
            continue
        if wanted and relative not in wanted:
            continue
        if not BEAST.search(path.read_text(encoding="utf-8")):
            chosen[relative] = command
    return [chosen[relative] for relative in sorted(chosen)]


def key_of(command: dict, inputs: list[str], settings: bytes) -> str:
    digest = hashlib.sha256(settings)
    digest.update(command["command"].replace(str(ROOT), "").encode())
    for path in sorted(set(inputs) | {command["file"]}):
        digest.update(os.path.relpath(path, ROOT).encode() + b"\0" + Path(path).read_bytes())
    return digest.hexdigest()


def lint(build: Path, command: dict, stamp: Path) -> str:
    """What clang-tidy says of one file; empty where it has nothing to say."""
    ran = subprocess.run(
        ["clang-tidy", "-p", build, "--quiet", command["file"]], capture_output=True, text=True
    )
    if ran.returncode == 0:
        stamp.touch()
        return ""
    return ran.stdout.replace(str(ROOT) + "/", "") + ran.stderr


def main() -> int:
    build = Path(sys.argv[1]).resolve()
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    settings = version + (ROOT / ".clang-tidy").read_bytes()
    stamps = build / "lint"
    stamps.mkdir(exist_ok=True)

    chosen = sources(commands, sys.argv[2:])
    if not chosen:
        print("no file to lint")
        return 1
    read = headers_of(build)
    waiting = []
    for command in chosen:
        output = re.search(r" -o (\S+)", command["command"])
        stamp = stamps / key_of(command, read.get(output[1], []) if output else [], settings)
        if output is None or output[1] not in read or not stamp.exists():
            waiting.append((command, stamp))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(lambda job: lint(build, *job), waiting))
    for complaint in filter(None, found):
        print(complaint)
    print(f"{len(chosen)} files, {len(waiting)} linted now, {len(list(filter(None, found)))} fail")
    return 1 if any(found) else 0


if __name__ == "__main__":
    sys.exit(main())
