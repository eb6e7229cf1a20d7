#!/usr/bin/env python3
"""candour lawbook: a folder of pages that opens from disk, and what it will not print into."""

import re
from html.parser import HTMLParser

from program import ProgramTest, candour, main


class Links(HTMLParser):
    def __init__(self, text: str):
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found += [value for name, value in attrs if name in ("href", "src", "action")]


class Lawbook(ProgramTest):
    def setUp(self):
        super().setUp()
        self.out = self.folder / "book"

    def printed(self, *more: str):
        ran = candour("lawbook", "--out", self.out, *more)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        return ran

    def test_every_file_that_a_page_asks_for_lies_beside_it(self):
        self.printed()
        pages = list(self.out.rglob("*.html"))
        self.assertGreater(len(pages), 100)
        for page in pages:
            for link in Links(page.read_text()).found:
                if not re.match("https?://", link) and not link.startswith("#"):
                    self.assertTrue((page.parent / link.split("#")[0]).is_file(), (page, link))

    def test_it_prints_the_law_of_a_day(self):
        self.assertIn("28 February 2016", self.printed("--on", "2016-02-28").stdout)
        self.assertIn("28 February 2016", (self.out / "index.html").read_text())

    def test_it_prints_over_a_law_book(self):
        self.printed()
        left = self.out / "rules" / "no.longer.html"
        left.write_text("a rule that is no more")
        self.printed()
        self.assertFalse(left.exists())

    def test_it_touches_no_other_folder(self):
        self.out.mkdir()
        kept = self.out / "rules" / "mine.txt"
        kept.parent.mkdir()
        kept.write_text("mine")
        ran = candour("lawbook", "--out", self.out)
        self.assertEqual(ran.returncode, 2)
        self.assert_one_sentence(ran, "empty folder")
        self.assertEqual([path for path in self.out.rglob("*") if path.is_file()], [kept])
        ran = candour("lawbook", "--out", kept)
        self.assertEqual(ran.returncode, 2)
        self.assert_one_sentence(ran, "not a folder")

    def test_a_place_that_cannot_be_written(self):
        ran = candour("lawbook", "--out", "/proc/none")
        self.assertEqual(ran.returncode, 1)
        self.assert_one_sentence(ran, "cannot be written")

    def test_usage(self):
        for words in ((), ("--out",), ("--out", ""), (self.out,), ("--out", self.out, "more"),
                      ("--out", self.out, "--as-of", "2020-01-01")):
            ran = candour("lawbook", *words)
            self.assertEqual(ran.returncode, 2, words)
            self.assertIn("usage: candour lawbook --out", ran.stderr)
        ran = candour("lawbook", "--out", self.out, "--on", "2026-02-30")
        self.assertEqual(ran.returncode, 2)
        self.assert_one_sentence(ran, "2026-02-30")
        self.assertFalse(self.out.exists())


if __name__ == "__main__":
    main()
