#!/usr/bin/env python3
"""candour serve: how it starts, how it refuses to, and how it stops."""

import http.client
import re

from program import HOME, ProgramTest, Serving, candour, main


class Serve(ProgramTest):
    def setUp(self):
        super().setUp()
        self.data = self.folder / "data"

    def ask(self, port: int, path: str) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.addCleanup(connection.close)
        connection.request("GET", path)
        return connection.getresponse().status

    def head(self) -> str:
        return candour("verify", CANDOUR_DATA=self.data).stdout

    def test_it_says_where_it_is_and_how_to_sign_in(self):
        with Serving(self.data) as serving:
            self.assertEqual(self.ask(serving.port, "/sign-in"), 200)
            self.assertEqual(self.ask(serving.port, "/"), 303)
            self.assertEqual(self.ask(serving.port, "/nothing"), 404)
            for words in ("three odd words", "amira", "23 019 542", "Ctrl+C"):
                self.assertIn(words, serving.welcome)
        self.assertEqual(serving.process.returncode, 0)
        self.assertEqual(serving.complaints, "")

    def test_it_begins_where_it_left_off(self):
        with Serving(self.data) as serving:
            self.assertRegex(serving.welcome, r"Brought in 2000 people")
        before = self.head()
        with Serving(self.data) as serving:
            self.assertNotIn("Brought in", serving.welcome)
        self.assertEqual(self.head(), before)

    def test_what_it_keeps_is_its_owners_alone(self):
        with Serving(self.data):
            pass
        for kept in self.data.iterdir():
            self.assertEqual(kept.stat().st_mode & 0o077, 0, kept.name)

    def test_a_taken_port(self):
        with Serving(self.data) as serving:
            ran = candour("serve", PORT=serving.port, CANDOUR_DATA=self.folder / "other")
            self.assertEqual(ran.returncode, 1)
            self.assert_one_sentence(ran, str(serving.port), "taken")
            self.assertEqual(self.ask(serving.port, "/sign-in"), 200)

    def test_a_port_that_is_none(self):
        for port in ("eighty", "70000", "-1", "80 80", "1e3"):
            ran = candour("serve", PORT=port, CANDOUR_DATA=self.data)
            self.assertEqual(ran.returncode, 2, port)
            self.assert_one_sentence(ran, "PORT")
        self.assertFalse(self.data.exists())

    def test_a_data_folder_that_cannot_be_made(self):
        a_file = self.folder / "file"
        a_file.write_text("taken")
        for place in (a_file, a_file / "below", "/proc/candour"):
            ran = candour("serve", PORT=0, CANDOUR_DATA=place)
            self.assertEqual(ran.returncode, 1, place)
            self.assert_one_sentence(ran, str(place), "CANDOUR_DATA")

    def test_a_data_folder_in_which_nothing_can_be_made(self):
        # Also for a superuser, whom permissions do not stop.
        ran = candour("serve", PORT=0, CANDOUR_DATA="/proc")
        self.assertEqual(ran.returncode, 1)
        self.assert_one_sentence(ran)

    def test_an_installation_without_its_law(self):
        ran = candour("serve", PORT=0, CANDOUR_DATA=self.data, CANDOUR_HOME=self.folder)
        self.assertEqual(ran.returncode, 1)
        self.assert_one_sentence(ran, "law")

    def test_usage(self):
        for words in (("serve", "now"), ("serve", "--port", "1"), ("dance",), ()):
            ran = candour(*words, CANDOUR_DATA=self.data, PORT=0)
            self.assertEqual(ran.returncode, 2, words)
            self.assertRegex(ran.stderr, "^usage: candour")
        asked = candour("help")
        self.assertEqual((asked.returncode, asked.stderr), (0, ""))
        for command in ("serve", "demo", "replay", "lawbook", "verify", "rebuild"):
            self.assertRegex(asked.stdout, rf"(?m)^  {re.escape(command)}\b")

    def test_it_reads_what_ships_with_it_and_writes_nothing_there(self):
        before = sorted(str(path) for path in (HOME / "cases").rglob("*"))
        with Serving(self.data):
            pass
        self.assertEqual(sorted(str(path) for path in (HOME / "cases").rglob("*")), before)


if __name__ == "__main__":
    main()
