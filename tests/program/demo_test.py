#!/usr/bin/env python3
"""candour demo: the same arguments make the same council, once, whole and after an interruption."""

import os
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from program import PROGRAM, ProgramTest, candour, main, surroundings

DAY = "2026-11-23"


def tables(data: Path) -> dict[str, list[tuple]]:
    """Every table of the journal's file that a register keeps, row by row in order."""
    with closing(sqlite3.connect(data / "journal.sqlite")) as file:
        names = [name for (name,) in file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
            "('event', 'register_state') AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        return {name: sorted(file.execute(f"SELECT {columns(file, name)} FROM {name}"), key=repr)
                for name in names}


def columns(file: sqlite3.Connection, table: str) -> str:
    return ", ".join(column for _, column, *_ in file.execute(f"PRAGMA table_info({table})"))


def events(data: Path) -> list[tuple]:
    """What happened, without when it was written down and how it is sealed."""
    with closing(sqlite3.connect(data / "journal.sqlite")) as file:
        return list(file.execute("SELECT number, stream, stream_version, kind, happened, actor, "
                                 "command_key, reason, body FROM event ORDER BY number"))


def accounts(data: Path) -> list[tuple]:
    with closing(sqlite3.connect(data / "people.sqlite")) as file:
        return sorted(file.execute("SELECT id, sign_in_name, display_name, role, team, closed "
                                   "FROM account"))


class Demo(ProgramTest):
    def make(self, name: str, people=300, seed=1, today=DAY) -> Path:
        data = self.folder / name
        ran = self.demo(data, people, seed, today)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""), ran.stdout)
        return data

    def demo(self, data: Path, people, seed, today) -> subprocess.CompletedProcess:
        return candour("demo", "--people", people, "--seed", seed, "--today", today,
                       CANDOUR_DATA=data)

    def test_the_same_arguments_make_the_same_registers(self):
        first, second = self.make("first"), self.make("second")
        self.assertEqual(events(first), events(second))
        self.assertEqual(accounts(first), accounts(second))
        self.assertGreater(len(tables(first)["case_list"]), 300)
        self.assertEqual(tables(first), tables(second))

    def test_another_seed_makes_another_council(self):
        first, other = self.make("first", 60), self.make("other", 60, seed=2)
        self.assertNotEqual(tables(first)["case_list"], tables(other)["case_list"])

    def test_the_seals_hold_and_the_registers_follow_from_the_journal(self):
        data = self.make("data", 60)
        for command in ("verify", "rebuild"):
            ran = candour(command, CANDOUR_DATA=data)
            self.assertEqual((ran.returncode, ran.stderr), (0, ""), command)

    def test_made_again_it_stays_as_it_is(self):
        data = self.make("data", 60)
        before = events(data)
        ran = self.demo(data, 60, 1, DAY)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        self.assertIn("there already", ran.stdout)
        self.assertEqual(events(data), before)

    def test_it_goes_on_where_it_was_cut_off(self):
        whole = self.make("whole", 3_000)
        data = self.folder / "data"
        for _ in range(2):
            self.cut_off_midway(data)
        cut = len(events(data))
        self.assertLess(cut, len(events(whole)))
        ran = self.demo(data, 3_000, 1, DAY)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        self.assertEqual(events(data), events(whole))
        self.assertEqual(tables(data), tables(whole))

    def cut_off_midway(self, data: Path):
        """Kills it once some of its people are in the journal."""
        process = subprocess.Popen(
            [PROGRAM, "demo", "--people", "3000", "--seed", "1", "--today", DAY],
            env=surroundings(CANDOUR_DATA=data), stdout=subprocess.DEVNULL)
        while process.poll() is None:
            try:
                if any(key.startswith("demo-lives") for *_, key, _, _ in events(data)):
                    break
            except sqlite3.Error:
                continue
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        self.assertTrue(any(key.startswith("demo-lives") for *_, key, _, _ in events(data)))

    def test_a_folder_with_another_council_or_cases_is_refused(self):
        data = self.make("data", 20)
        before = events(data)
        for people, seed, today in ((21, 1, DAY), (20, 2, DAY), (20, 1, "2026-11-24")):
            ran = self.demo(data, people, seed, today)
            self.assertEqual(ran.returncode, 1)
            self.assert_one_sentence(ran, "--people 20 --seed 1 --today 2026-11-23", "CANDOUR_DATA")
        self.assertEqual(events(data), before)

    def test_usage(self):
        data = self.folder / "data"
        for option, values in (("--people", ("0", "-1", "ten", "240001", "1e3", "")),
                               ("--seed", ("-1", "x", "1000000000")),
                               ("--today", ("yesterday", "2026-02-30", "23/11/26", "1999-01-01"))):
            for value in values:
                with self.subTest(f"{option} {value}"):
                    ran = candour("demo", f"{option}={value}", CANDOUR_DATA=data)
                    self.assertEqual(ran.returncode, 2)
                    self.assert_one_sentence(ran, option)
        for words in (("demo", "2000"), ("demo", "--persons", "3"), ("demo", "--people")):
            self.assertEqual(candour(*words, CANDOUR_DATA=data).returncode, 2, words)
        self.assertFalse(data.exists())


if __name__ == "__main__":
    main()
