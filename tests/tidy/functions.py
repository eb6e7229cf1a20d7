"""Finds the functions of a C++ file by their braces: enough to measure them."""

import re

CONTAINER = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")
TEMPLATE = re.compile(r"\btemplate\s*<")
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)


def matching(code: str, at: int) -> int:
    """The offset of the bracket that closes the one at `at`."""
    opening = code[at]
    closing = {"{": "}", "<": ">", "(": ")"}[opening]
    depth = 0
    for i in range(at, len(code)):
        if code[i] == opening:
            depth += 1
        elif code[i] == closing:
            depth -= 1
            if depth == 0:
                return i
    return len(code) - 1


def without_template_heads(head: str) -> str:
    while found := TEMPLATE.search(head):
        end = matching(head, found.end() - 1)
        head = head[: found.start()] + " " * (end + 1 - found.start()) + head[end + 1 :]
    return head


def functions(code: str) -> list[tuple[int, int, str]]:
    """(first line, last line, head) of each function; lambdas belong to what they stand in."""
    code = DIRECTIVE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), code)
    found = []
    head_start = i = 0
    while i < len(code):
        char = code[i]
        if char in ";}":
            head_start = i + 1
        elif char == "{":
            head = without_template_heads(code[head_start:i])
            if CONTAINER.search(head) and "(" not in head.split("alignas")[0]:
                head_start = i + 1
            else:
                end = matching(code, i)
                # A member that a constructor initialises, or an argument: the head goes on.
                goes_on = code[end + 1 :].lstrip()[:1] in (",", "{", ")")
                if "(" in head and not goes_on:
                    first = code.count("\n", 0, head_start + len(head) - len(head.lstrip())) + 1
                    found.append((first, code.count("\n", 0, end) + 1, " ".join(head.split())))
                    head_start = end + 1
                i = end
        i += 1
    return found
