#!/usr/bin/env python3
"""The calendar of what is due, served by the program and read by another implementation."""

import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request

from icalendar import Calendar

from program import ProgramTest, Serving, main

PASSWORD = "three odd words"


class Visitor:
    """A browser as far as forms need one: cookies, and the hidden fields of a form."""

    def __init__(self, port: int):
        self.origin = f"http://127.0.0.1:{port}"
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar)

    def open(self, path: str, fields: dict[str, str] | None = None) -> str:
        body = urllib.parse.urlencode(fields).encode() if fields is not None else None
        with self.opener.open(self.origin + path, body, timeout=30) as answer:
            return answer.read().decode()

    def send(self, page: str, action: str, **fields: str) -> str:
        """Fills in the form of a page that is posted to `action`."""
        place = re.escape(action)
        form = re.search(rf'<form[^>]*action="{place}".*?</form>', self.open(page), re.S)
        hidden = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', form[0]))
        return self.open(action, hidden | fields)


def sign_in(port: int, name: str) -> Visitor:
    visitor = Visitor(port)
    visitor.send("/sign-in", "/sign-in", name=name, password=PASSWORD)
    return visitor


class Feed(ProgramTest):
    def make(self, visitor: Visitor) -> str:
        shown = visitor.send("/account/calendar", "/account/calendar")
        return re.search(r'id="to-dos">http://[^/]*(/calendar/[^<]*)<', shown)[1]

    def setUp(self):
        super().setUp()
        serving = Serving(self.folder / "data")
        self.enterContext(serving)
        self.port = serving.port
        self.amira = sign_in(self.port, "amira")
        self.address = self.make(self.amira)

    def read(self, tail: str = "") -> bytes:
        # Without a cookie: the address is the key.
        address = f"http://127.0.0.1:{self.port}{self.address}{tail}"
        with urllib.request.urlopen(address, timeout=30) as answer:
            self.assertEqual(answer.headers["Content-Type"], "text/calendar; charset=utf-8")
            return answer.read()

    def test_another_implementation_reads_it(self):
        raw = self.read()
        calendar = Calendar.from_ical(raw)
        to_dos = list(calendar.walk("VTODO"))
        self.assertGreater(len(to_dos), 0)
        self.assertEqual(calendar["VERSION"], "2.0")
        ids = [str(one["UID"]) for one in to_dos]
        self.assertEqual(len(set(ids)), len(ids))
        for one in to_dos:
            self.assertFalse(one.errors, one)
            self.assertRegex(str(one["SUMMARY"]), r"^\S.*: \S")
            self.assertIn(str(one["STATUS"]), ("NEEDS-ACTION", "COMPLETED", "CANCELLED"))
            self.assertGreater(one["SEQUENCE"], 0)
            self.assertIsNotNone(one["DTSTAMP"].dt.tzinfo)
            self.assertFalse(hasattr(one["DUE"].dt, "hour"), "a day, not a time")
        for line in raw.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            line.decode()  # no character is cut in two
        self.assertNotIn(b"\n", raw.replace(b"\r\n", b""))

    def test_days_in_a_calendar_are_the_same_days(self):
        due = {str(one["UID"]): one["DUE"].dt
               for one in Calendar.from_ical(self.read()).walk("VTODO") if "DUE" in one}
        days = {str(one["UID"]): one["DTSTART"].dt
                for one in Calendar.from_ical(self.read("?as=events")).walk("VEVENT")}
        self.assertEqual(days, due)

    def test_it_names_nobody_of_the_list(self):
        mine = self.amira.open("/my-work")
        names = set(re.findall(r'href="/cases/[^"]*"[^>]*>([^<]{4,})<', mine))
        self.assertGreater(len(names), 0)
        text = self.read().replace(b"\r\n ", b"").decode()
        for name in names:
            self.assertNotIn(name, text)

    def test_it_is_the_same_again_and_ends_when_withdrawn(self):
        self.assertEqual(self.read(), self.read())
        self.amira.send("/account/calendar", "/account/calendar/withdraw")
        with self.assertRaises(urllib.error.HTTPError) as refused:
            self.read()
        self.addCleanup(refused.exception.close)
        self.assertEqual(refused.exception.code, 404)


if __name__ == "__main__":
    main()
