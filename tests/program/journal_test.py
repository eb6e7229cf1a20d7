#!/usr/bin/env python3
"""candour verify and candour rebuild, on data that candour serve made, sound and tampered with."""

import re
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from program import ProgramTest, Serving, candour, main


class Journal(ProgramTest):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="candour-program-")
        cls.addClassCleanup(folder.cleanup)
        cls.sound = Path(folder.name) / "data"
        with Serving(cls.sound):
            pass

    def setUp(self):
        super().setUp()
        self.data = self.folder / "data"
        shutil.copytree(self.sound, self.data)

    def run_on_it(self, *words):
        return candour(*words, CANDOUR_DATA=self.data)

    def change(self, statement: str, *values):
        """A hand from outside, past everything that Candour guards."""
        with closing(sqlite3.connect(self.data / "journal.sqlite")) as file:
            changed = file.execute(statement, values).rowcount
            file.commit()
        self.assertEqual(changed, 1)

    def ask(self, question: str):
        with closing(sqlite3.connect(self.data / "journal.sqlite")) as file:
            return file.execute(question).fetchone()

    def head(self) -> str:
        ran = self.run_on_it("verify")
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        return re.search(r"\b\d+:[0-9a-f]{64}\b", ran.stdout)[0]

    def test_sound_data_is_green(self):
        ran = self.run_on_it("verify")
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        self.assertIn("Green", ran.stdout)
        number, seal = self.head().split(":")
        count, newest = self.ask("SELECT count(*), max(number) FROM event")
        self.assertEqual((int(number), int(number)), (count, newest))
        stored = self.ask(f"SELECT hex(seal) FROM event WHERE number = {number}")[0]
        self.assertEqual(stored.lower(), seal)
        # It says what it cannot show without a head from outside.
        self.assertIn("cannot show", ran.stdout)

    def test_with_its_own_head(self):
        ran = self.run_on_it("verify", "--head", self.head())
        self.assertEqual(ran.returncode, 0, ran.stdout)
        self.assertNotIn("cannot show", ran.stdout)

    def test_with_an_earlier_head(self):
        seal = self.ask("SELECT hex(seal) FROM event WHERE number = 100")[0].lower()
        self.assertEqual(self.run_on_it("verify", "--head", f"100:{seal}").returncode, 0)

    def test_with_a_head_of_another_history(self):
        number, seal = self.head().split(":")
        of_another = seal.translate(str.maketrans("0123456789abcdef", "123456789abcdef0"))
        for head in (f"{number}:{of_another}", f"9999999:{seal}"):
            ran = self.run_on_it("verify", "--head", head)
            self.assertEqual(ran.returncode, 1, head)
            self.assertIn("head_missing", ran.stdout)

    def test_with_no_head_at_all(self):
        for head in ("", "12", "12:xyz", "a:" + "a" * 64):
            ran = self.run_on_it("verify", "--head", head)
            self.assertEqual(ran.returncode, 2, head)

    def test_one_changed_letter_is_found(self):
        number, body = self.ask("SELECT number, body FROM event WHERE kind = 'case.happened' "
                                "AND body LIKE '%note%' ORDER BY number LIMIT 1 OFFSET 7")
        # The value behind "note", not the key, so that the JSON stays whole.
        at = body.index('"note":"') + len('"note":"')
        letter = "x" if body[at] != "x" else "y"
        self.change("UPDATE event SET body = ? WHERE number = ?",
                    body[:at] + letter + body[at + 1:], number)
        self.assert_broken_at(number)

    def test_one_changed_bit_of_a_seal_is_found(self):
        number = 50
        seal = bytearray(self.ask(f"SELECT seal FROM event WHERE number = {number}")[0])
        seal[0] ^= 1
        self.change("UPDATE event SET seal = ? WHERE number = ?", bytes(seal), number)
        self.assert_broken_at(number)

    def test_a_changed_day_or_actor_is_found(self):
        for column, value in (("happened", "2020-01-01"), ("actor", "staff:nobody"),
                              ("recorded", 1)):
            with self.subTest(column):
                shutil.rmtree(self.data)
                shutil.copytree(self.sound, self.data)
                self.change(f"UPDATE event SET {column} = ? WHERE number = 77", value)
                self.assert_broken_at(77)

    def test_an_event_taken_out_is_found(self):
        self.change("DELETE FROM event WHERE number = 60")
        ran = self.run_on_it("verify")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("broken_seal", ran.stdout)

    def test_a_shortened_history_needs_the_head_to_be_found(self):
        noted = self.head()
        self.change("DELETE FROM event WHERE number = (SELECT max(number) FROM event)")
        ran = self.run_on_it("verify", "--head", noted)
        self.assertEqual(ran.returncode, 1)
        self.assertIn("head_missing", ran.stdout)

    def test_rebuilding_changes_nothing(self):
        for _ in range(2):
            ran = self.run_on_it("rebuild")
            self.assertEqual((ran.returncode, ran.stderr), (0, ""))
            self.assertIn("identical", ran.stdout)

    def test_rebuilding_puts_right_what_a_hand_changed(self):
        self.change("UPDATE case_list SET worker = 'nobody' WHERE case_id = 'D-1001'")
        ran = self.run_on_it("rebuild")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("differ", ran.stdout)
        worker = self.ask("SELECT worker FROM case_list WHERE case_id = 'D-1001'")[0]
        self.assertEqual(worker, "amira")
        self.assertEqual(self.run_on_it("rebuild").returncode, 0)

    def test_a_file_that_is_no_journal(self):
        (self.data / "journal.sqlite").write_bytes(b"not a database, and long enough " * 200)
        for suffix in ("-wal", "-shm"):
            (self.data / f"journal.sqlite{suffix}").unlink(missing_ok=True)
        for command in ("verify", "rebuild", "serve"):
            ran = candour(command, CANDOUR_DATA=self.data, PORT=0)
            self.assertEqual(ran.returncode, 1, command)
            self.assert_one_sentence(ran)

    def test_usage(self):
        for words in (("verify", "now"), ("verify", "--tail", "1:a"), ("rebuild", "all")):
            self.assertEqual(self.run_on_it(*words).returncode, 2, words)

    def assert_broken_at(self, number: int):
        ran = self.run_on_it("verify")
        self.assertEqual(ran.returncode, 1, ran.stdout)
        self.assertIn("broken_seal", ran.stdout)
        self.assertRegex(ran.stdout, rf"\b{number}\b")
        self.assertNotIn("Green", ran.stdout)


if __name__ == "__main__":
    main()
