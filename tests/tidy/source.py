"""The source tree as the checks see it: files, and C++ without its comments and strings."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".git", "build", "node_modules", "data"}

CPP_TOKEN = re.compile(
    r'R"(?P<mark>[^()\\ ]{0,16})\((?P<raw>.*?)\)(?P=mark)"'
    r"|//[^\n]*"
    r"|/\*.*?\*/"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


def blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def without_comments(text: str) -> str:
    """C++ with its comments blanked out, line for line."""
    return CPP_TOKEN.sub(lambda m: blank(m[0]) if m[0].startswith("/") else m[0], text)


def code_only(text: str) -> str:
    """C++ with its comments and what its literals hold blanked out, line for line."""
    return CPP_TOKEN.sub(
        lambda m: blank(m[0]) if m[0].startswith("/") else '"' + blank(m[0][1:-1]) + '"', text
    )


@dataclass(frozen=True)
class File:
    path: str  # from the root, with "/"
    text: str

    @cached_property
    def code(self) -> str:
        return code_only(self.text)

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @property
    def name(self) -> str:
        return self.path.rsplit("/", 1)[-1]

    @property
    def is_cpp(self) -> bool:
        return self.path.endswith((".cpp", ".hpp"))

    @property
    def is_test(self) -> bool:
        return self.name.endswith("_test.cpp") or self.path.startswith("tests/")


def read_tree(root: Path = ROOT) -> list[File]:
    """Every text file that is ours."""
    files = []
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if NOT_OURS.intersection(relative.parts) or relative.parts[0].startswith("build-"):
            continue
        if not path.is_file():
            continue
        try:
            files.append(File(relative.as_posix(), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue  # a picture or the like
    return files


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
