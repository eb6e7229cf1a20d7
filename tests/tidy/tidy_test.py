#!/usr/bin/env python3
"""Style as a test: every check on the whole tree, and every check on a small bad input."""

import unittest

import checks
from functions import functions
from source import File, code_only, read_tree

CPP = "src/base/day.cpp"


def found(check: checks.Check, *files: tuple[str, str]) -> list[str]:
    return list(check([File(path, text) for path, text in files]))


class TheTree(unittest.TestCase):
    def test_every_check_passes(self):
        tree = read_tree()
        self.assertGreater(len(tree), 50, "the tree was not found")
        for check in checks.CHECKS:
            with self.subTest(check.__name__):
                if findings := list(check(tree)):
                    self.fail("\n" + "\n".join(findings))


class EachCheck(unittest.TestCase):
    def catches(self, check: checks.Check, text: str, path: str = CPP, line: int = 1):
        findings = found(check, (path, text))
        self.assertEqual(len(findings), 1, findings)
        self.assertTrue(findings[0].startswith(f"{path}:{line}:"), findings)

    def passes(self, check: checks.Check, text: str, path: str = CPP):
        self.assertEqual(found(check, (path, text)), [])

    def test_long_lines(self):
        self.catches(checks.long_lines, "\n" + "x" * 101, line=2)
        self.passes(checks.long_lines, "’" * 100)

    def test_long_functions(self):
        body = "  f();\n" * 69
        self.catches(checks.long_functions, "\nint f(int a) {\n" + body + "}\n", line=2)
        self.passes(checks.long_functions, "int f(int a) {\n" + body[7:] + "}\n")
        # What surrounds functions is not one.
        self.passes(checks.long_functions, "class A {\n" + "  int f();\n" * 99 + "};\n")
        self.passes(checks.long_functions, "namespace a {\n" + "int f();\n" * 99 + "}\n")
        self.passes(checks.long_functions, "constexpr int a[] = {\n" + "  1,\n" * 99 + "};\n")

    def test_long_functions_however_they_are_written(self):
        body = "{\n" + "  f();\n" * 70 + "}\n"
        for head in (
            "template <class T, class U = std::vector<T>>\nResult<T> f(T a) ",
            "A::A(int a) : a_{a}, b_{f(a)} ",
            "auto A::f() const noexcept -> std::vector<int> ",
            "TEST(Day, Long) ",
            "const auto f = [](int a) ",
            "class A {\n public:\n  int f() ",
            "struct A { int a = 1; };\nA f() ",
        ):
            self.assertEqual(len(found(checks.long_functions, (CPP, head + body))), 1, head)

    def test_functions_are_found_whatever_strings_and_comments_hold(self):
        text = "// {\nint f() { return '{'; }\n"
        text += 'auto g() { return R"(} {{)"; }\n/* { */ int h() {}\n'
        heads = [head for _, _, head in functions(code_only(text))]
        self.assertEqual(heads, ["int f()", "auto g()", "int h()"])

    def test_file_sizes(self):
        short = [(f"src/a/{i}.hpp", "\n" * 79) for i in range(18)]
        middle = [(f"src/b/{i}.hpp", "\n" * 80) for i in range(18)]
        long = [(f"src/c/{i}.hpp", "\n" * 400) for i in range(2)]
        self.assertEqual(found(checks.file_sizes, *short, *middle), [])
        self.assertEqual(len(found(checks.file_sizes, *short, *middle, *long)), 1)
        self.assertEqual(len(found(checks.file_sizes, *short, *long, *long)), 1)

    def test_banned_calls(self):
        for call in ("sprintf(a, b)", "snprintf(a, b)", "strcpy(a, b)", "std::strcat(a, b)",
                     "std::atoi(a)", "rand()", "std::rand()", "gets(a)", "std::system(a)",
                     "system(a)", "std::views::filter", "using namespace std;"):
            self.catches(checks.banned_calls, f"\n{call};", line=2)
        for fine in ("// sprintf(a)", 'f("system(a)");', "fprintf(a)", "operand()", "a.system()",
                     "using namespace std::chrono;", "std::string_view s", "boost::system::a"):
            self.passes(checks.banned_calls, fine)

    def test_sleeps_in_tests(self):
        test = "src/base/day_test.cpp"
        self.catches(checks.sleeps_in_tests, "std::this_thread::sleep_for(1s);", test)
        self.catches(checks.sleeps_in_tests, "await page.waitForTimeout(5);", "tests/browser/a.mjs")
        self.catches(checks.sleeps_in_tests, "a\nsleep 5\n", "tests/faults/a.sh", 2)
        self.passes(checks.sleeps_in_tests, "// sleep_for(1s)", test)
        self.passes(checks.sleeps_in_tests, "sleep_for(1s);", CPP)

    def test_unfinished(self):
        for word in ("TO" "DO", "FIX" "ME", "X" "XX"):
            self.catches(checks.unfinished, f"a\n// {word}: later", "README.md", 2)
        self.passes(checks.unfinished, "XX" "XX, mastodon")

    def test_machine_paths(self):
        for path in ("/t" "mp/a", "/ro" "ot/a", "/hom" "e/ann/a", "/wor" "k/main/a"):
            self.catches(checks.machine_paths, f"see {path}", "README.md")
            self.catches(checks.machine_paths, f'"{path}"')
        self.catches(checks.machine_paths, "https://registry.npm" "js.org", "package.json")
        self.passes(checks.machine_paths, "GET /work/panel, a/root/b, ${root}/tmp, /homes")

    def test_files_no_target_uses(self):
        lists = ("src/care/CMakeLists.txt", "candour_room(care SOURCES plan/rules.cpp)")
        check = checks.files_no_target_uses
        self.assertEqual(found(check, lists, ("src/care/plan/rules.cpp", "")), [])
        pattern = ("src/web/CMakeLists.txt", "file(GLOB COMPONENTS html/*.cpp)")
        self.assertEqual(found(check, pattern, ("src/web/html/tag.cpp", "")), [])
        self.assertEqual(len(found(check, lists, ("src/care/contact/rules.cpp", ""))), 1)
        self.assertEqual(len(found(check, lists, ("src/care/rules.cpp", ""))), 1)

    def test_headers_without_a_beginning(self):
        header = "src/base/day.hpp"
        self.passes(checks.headers_without_a_beginning, "#pragma once\n// Days.\n", header)
        self.catches(checks.headers_without_a_beginning, "#pragma once\n\nint f();\n", header)
        self.catches(checks.headers_without_a_beginning, "// Days.\n#pragma once\n", header)
        self.catches(checks.headers_without_a_beginning, "#pragma once", header)

    def test_lengths_in_rules(self):
        rules = "src/care/complaint/rules.cpp"
        for length in ("days{20}", "working_days{3}", "std::chrono::months{6}", "weeks(2)",
                       "add_months(received, 6)", "calendar.add(received, 10, known_on)",
                       "response_days = 20"):
            self.catches(checks.lengths_in_rules, f"\na = {length};", rules, 2)
            self.catches(checks.lengths_in_rules, length, "src/care/plan/review_rules.cpp")
            self.passes(checks.lengths_in_rules, length, "src/care/complaint/record.cpp")
        for fine in ("due + days{1}", "days{value.amount}", "// days{20}", '"20 days"',
                     "add_months(received, value.amount)"):
            self.passes(checks.lengths_in_rules, fine, rules)

    def test_unlisted_decisions(self):
        index = ("docs/decisions/README.md", "- [0002](0002-results.md)")
        note = ("docs/decisions/0002-results.md", "")
        other = ("docs/decisions/0003-standing.md", "")
        check = checks.unlisted_decisions
        self.assertEqual(found(check, index, note), [])
        self.assertEqual(len(found(check, index, note, other)), 1)
        self.assertEqual(len(found(check, index)), 1)

    def test_refusals_and_their_list(self):
        source = ("src/base/refusal.cpp",
                  'case RefusalCode::a: return "a";\ncase RefusalCode::b: return "b";\n')
        check = checks.refusals_and_their_list
        both = "### `a`\n\nWhat a is.\n\n### `b`\n\nWhat b is.\n"
        self.assertEqual(found(check, source, ("docs/outcomes.md", both)), [])
        self.assertEqual(len(found(check, source, ("docs/outcomes.md", both[:20]))), 1)
        more = both + "### `c`\n\nNo code of ours.\n"
        self.assertEqual(len(found(check, source, ("docs/outcomes.md", more))), 1)
        swapped = "### `b`\n\nWhat b is.\n\n### `a`\n\nWhat a is.\n"
        self.assertEqual(len(found(check, source, ("docs/outcomes.md", swapped))), 1)

    def test_untested_refusals(self):
        source = ("src/base/refusal.cpp", 'case RefusalCode::a: return "a";\n')
        test = ("src/base/a_test.cpp", "EXPECT_EQ(code, RefusalCode::a);")
        remark = ("src/base/a_test.cpp", "// RefusalCode::a, and RefusalCode::ab")
        self.assertEqual(found(checks.untested_refusals, source, test), [])
        self.assertEqual(len(found(checks.untested_refusals, source, remark)), 1)


if __name__ == "__main__":
    unittest.main()
