#!/usr/bin/env python3
"""The layers as a test: every check on the whole tree, and every check on a small bad input."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tidy"))

import layers  # noqa: E402
from rooms import SEES  # noqa: E402
from source import File, read_tree  # noqa: E402


def found(check, path: str, text: str) -> list[str]:
    return list(check([File(path, text)]))


class TheTree(unittest.TestCase):
    def test_every_check_passes(self):
        tree = read_tree()
        self.assertGreater(len(tree), 50, "the tree was not found")
        for check in layers.CHECKS:
            with self.subTest(check.__name__):
                if findings := list(check(tree)):
                    self.fail("\n" + "\n".join(findings))

    def test_no_two_rooms_see_each_other(self):
        for room, seen in SEES.items():
            for other in seen:
                self.assertNotIn(room, SEES[other], f"{room} and {other} see each other")


class Includes(unittest.TestCase):
    def refused(self, path: str, included: str):
        findings = found(layers.upward_includes, path, f'\n#include "{included}"\n')
        self.assertEqual(len(findings), 1, (path, included))
        self.assertTrue(findings[0].startswith(f"{path}:2:"), findings)

    def allowed(self, path: str, included: str):
        findings = found(layers.upward_includes, path, f'#include "{included}"\n')
        self.assertEqual(findings, [])

    def test_nothing_points_upwards(self):
        self.refused("src/base/day.cpp", "rules/rule.hpp")
        self.refused("src/base/day_test.cpp", "law/load_law.hpp")
        self.refused("src/rules/rule.hpp", "law/load_law.hpp")
        self.refused("src/rules/rule.hpp", "care/kinds.hpp")
        self.refused("src/journal/store.hpp", "people/may.hpp")
        self.refused("src/people/may.hpp", "care/kinds.hpp")
        self.refused("src/registers/gap.cpp", "web/http/server.hpp")
        self.refused("src/web/http/server.cpp", "app/main.hpp")
        self.refused("src/web/html/html.hpp", "web/http/request.hpp")
        self.refused("src/web/html/html.hpp", "journal/event.hpp")
        self.refused("src/attic/a.cpp", "base/day.hpp")

    def test_what_lies_below_is_seen(self):
        self.allowed("src/base/day.cpp", "base/day.hpp")
        self.allowed("src/law/load_law.cpp", "rules/law_library.hpp")
        self.allowed("src/people/may.cpp", "journal/codec.hpp")
        self.allowed("src/web/pages/case.cpp", "registers/gap.hpp")
        self.allowed("src/web/http/server.cpp", "web/html/html.hpp")
        self.allowed("src/app/main.cpp", "web/http/server.hpp")

    def test_a_stage_of_care_sees_another_only_through_its_record(self):
        self.refused("src/care/plan/actions.cpp", "care/assessment/events.hpp")
        self.allowed("src/care/plan/actions.cpp", "care/assessment/record.hpp")
        self.allowed("src/care/plan/actions.cpp", "care/plan/events.hpp")
        self.allowed("src/care/plan/rules.cpp", "care/rules.hpp")
        self.allowed("src/care/rules.cpp", "care/plan/events.hpp")
        self.refused("src/care/rules.hpp", "care/plan/events.hpp")

    def test_care_sees_declarations_and_not_the_store(self):
        self.allowed("src/care/plan/events.hpp", "journal/event.hpp")
        self.allowed("src/care/plan/events.hpp", "people/statement.hpp")
        self.refused("src/care/plan/actions.cpp", "journal/store.hpp")
        self.refused("src/care/plan/actions.cpp", "people/password.hpp")

    def test_only_the_pages_of_care_see_components(self):
        self.allowed("src/care/plan/pages.cpp", "web/html/govuk/tag.hpp")
        self.refused("src/care/plan/pages.cpp", "web/http/server.hpp")
        self.refused("src/care/plan/actions.cpp", "web/html/govuk/tag.hpp")

    def test_a_comment_includes_nothing(self):
        text = '// #include "care/kinds.hpp"\n/*\n#include "care/kinds.hpp"\n*/\n'
        self.assertEqual(found(layers.upward_includes, "src/base/day.cpp", text), [])


class Purity(unittest.TestCase):
    def test_pure_rooms_read_nothing(self):
        for line in ("#include <fstream>", "#include <iostream>", "#include <filesystem>",
                     "#include <thread>", "#include <random>", "#include <sqlite3.h>",
                     "#include <date/tz.h>", "auto a = std::chrono::system_clock::now();",
                     "std::random_device chance;", "auto a = std::time(nullptr);",
                     "auto a = time(0);", 'auto a = std::getenv("TZ");', 'fopen("a", "r");'):
            for path in ("src/base/day.cpp", "src/rules/rule.hpp", "src/care/plan/rules.cpp",
                         "src/care/plan/record.hpp", "src/care/plan/actions.cpp"):
                findings = found(layers.impure, path, "\n" + line)
                self.assertEqual(len(findings), 1, (path, line))
                self.assertTrue(findings[0].startswith(f"{path}:2:"), findings)
            for path in ("src/journal/store.cpp", "src/base/day_test.cpp", "src/app/main.cpp"):
                self.assertEqual(found(layers.impure, path, line), [], (path, line))

    def test_what_only_looks_like_it_is_allowed(self):
        for line in ("#include <chrono>", "// system_clock::now()", "say_time(0)", "x.time(0)",
                     'auto a = "time(0)";', "local_time(nullptr)"):
            self.assertEqual(found(layers.impure, "src/base/day.cpp", line), [], line)
        self.assertEqual(found(layers.impure, layers.LONDON_TIME, "#include <date/tz.h>"), [])
        self.assertEqual(len(found(layers.impure, layers.LONDON_TIME, "#include <thread>")), 1)


class Sql(unittest.TestCase):
    def test_sql_stays_in_the_stores(self):
        for text in ('"SELECT a FROM b"', '"INSERT INTO a VALUES (?)"', '"DELETE FROM a"',
                     '"UPDATE a SET b = ?"', '"CREATE TABLE a (b)"', "sqlite3_open(a);",
                     "#include <sqlite3.h>"):
            for path in ("src/web/pages/a.cpp", "src/care/plan/actions.cpp"):
                self.assertEqual(len(found(layers.sql_outside_the_stores, path, text)), 1, text)
            for path in ("src/journal/a.cpp", "src/registers/a.cpp", "src/people/a.cpp"):
                self.assertEqual(found(layers.sql_outside_the_stores, path, text), [], text)

    def test_english_is_no_sql(self):
        for text in ('"Select the council from the list"', '"Update your plan"',
                     "// SELECT a FROM b", '"SELECTED"'):
            self.assertEqual(found(layers.sql_outside_the_stores, "src/web/a.cpp", text), [], text)


if __name__ == "__main__":
    unittest.main()
