"""Runs the program under test: once to its end, or serving until told to stop."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, HOME = (Path(argument).resolve() for argument in sys.argv[1:3])
PUBLISHED = HOME / "cases" / "published"
LONGEST_WAIT_S = 60


def surroundings(**given) -> dict[str, str]:
    """Only what the program reads, so that the machine's own settings decide nothing."""
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR", "LANG") if name in os.environ}
    return kept | {"CANDOUR_HOME": str(HOME)} | {name: str(value) for name, value in given.items()}


def candour(*words, **given) -> subprocess.CompletedProcess:
    """The program run to its end; `given` are environment variables."""
    return subprocess.run([PROGRAM, *map(str, words)], env=surroundings(**given),
                          capture_output=True, text=True, timeout=LONGEST_WAIT_S, check=False)


class Serving:
    """The program while it serves; `with` stops it and checks that it ended well."""

    def __init__(self, data: Path, **given):
        self.process = subprocess.Popen(
            [PROGRAM, "serve"], env=surroundings(**({"PORT": 0, "CANDOUR_DATA": data} | given)),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.welcome = ""
        self.port = 0

    def __enter__(self):
        for line in self.process.stdout:
            self.welcome += line
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
            if "Stop with" in line:
                return self
        raise AssertionError(f"it does not serve: {self.process.stderr.read()}")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        rest, self.complaints = self.process.communicate(timeout=LONGEST_WAIT_S)
        self.welcome += rest


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="candour-program-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def assert_one_sentence(self, ran: subprocess.CompletedProcess, *words: str):
        """A refusal a person can act on: one line, for people, that says what to do."""
        self.assertRegex(ran.stderr, r"\Acandour: [A-Z“/].*[.\])]\n\Z")
        for word in words:
            self.assertIn(word, ran.stderr)


def main():
    unittest.main(argv=sys.argv[:1])
