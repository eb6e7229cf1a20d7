#!/usr/bin/env python3
"""candour replay, as other programs call it."""

import json
import shutil

from program import PUBLISHED, ProgramTest, candour, main

TIMELINE = {
    "ref": "R 1", "service": "adult", "people": {"A": "woman of 81", "B": "her brother"},
    "events": [
        {"on": "2023-01-09", "kind": "assessment.requested", "about": "A"},
        {"on": "2023-02-06", "kind": "assessment.requested", "about": "B"},
        {"on": "2023-09-04", "kind": "moon.landed", "about": "A"},
        {"on": "2023-10-02", "kind": "assessment.completed", "about": "A", "outcome": "needs"},
    ],
}
FINDING = {"code", "about", "rule", "kind", "standing", "due", "warned", "raised", "certain",
           "cite", "because"}


class Replay(ProgramTest):
    def write(self, name: str, timeline) -> object:
        path = self.folder / name
        text = timeline if isinstance(timeline, str) else json.dumps(timeline)
        path.write_text(text, encoding="utf-8")
        return path

    def report(self, path, *words):
        ran = candour("replay", path, "--json", *words)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        return json.loads(ran.stdout)

    def test_text_is_for_people(self):
        ran = candour("replay", self.write("one.json", TIMELINE))
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        for words in ("R 1", "2 October 2023", "Assessment asked for", "not understood"):
            self.assertIn(words, ran.stdout)
        self.assertNotIn("{", ran.stdout)

    def test_json_has_the_promised_shape(self):
        report = self.report(self.write("one.json", TIMELINE))
        self.assertEqual(report["ref"], "R 1")
        self.assertEqual(report["as_of"], "2023-10-02")
        self.assertLessEqual({"findings", "open", "not_understood"}, report.keys())
        found = {(finding["code"], finding["about"]) for finding in report["findings"]}
        # Twelve weeks from 9 January and from 6 February were over by October.
        self.assertLessEqual({("assessment.delay", "A"), ("assessment.delay", "B")}, found)
        for finding in report["findings"]:
            self.assertLessEqual(FINDING, finding.keys())
            self.assertTrue(finding["cite"] and finding["because"])
            self.assertIsInstance(finding["certain"], bool)
            self.assertLessEqual(finding["warned"], finding["raised"])
        self.assertEqual(len(report["not_understood"]), 1)
        self.assertIn("moon.landed", json.dumps(report["not_understood"]))

    def test_a_late_assessment_is_raised_the_day_after_it_was_due(self):
        report = self.report(self.write("one.json", TIMELINE))
        (delay,) = (finding for finding in report["findings"]
                    if (finding["code"], finding["about"]) == ("assessment.delay", "A"))
        # 9 January and 84 days.
        self.assertEqual((delay["due"], delay["raised"]), ("2023-04-03", "2023-04-04"))

    def test_findings_stand_in_order(self):
        longest = 0
        for report in json.loads(candour("replay", PUBLISHED).stdout):
            order = [(one["raised"], one["code"], one["about"] or "")
                     for one in report["findings"]]
            self.assertEqual(order, sorted(order), report["file"])
            longest = max(longest, len(order))
        self.assertGreater(longest, 3)

    def test_the_day_looked_at(self):
        dated = TIMELINE | {"as_of": "2023-06-01", "decided": "2023-08-01"}
        path = self.write("dated.json", dated)
        self.assertEqual(self.report(path, "--as-of", "2023-03-01")["as_of"], "2023-03-01")
        self.assertEqual(self.report(path, "--as-of=2023-03-01")["as_of"], "2023-03-01")
        self.assertEqual(self.report(path)["as_of"], "2023-06-01")
        del dated["as_of"]
        self.assertEqual(self.report(self.write("dated.json", dated))["as_of"], "2023-08-01")

    def test_on_the_eve_nothing_is_said(self):
        path = self.write("one.json", TIMELINE)
        self.assertEqual(self.report(path, "--as-of", "2023-04-03")["findings"], [])
        self.assertEqual(len(self.report(path, "--as-of", "2023-04-04")["findings"]), 1)

    def test_before_the_first_event_there_is_nothing(self):
        report = self.report(self.write("one.json", TIMELINE), "--as-of", "2023-01-08")
        self.assertEqual((report["findings"], report["open"]), ([], []))

    def test_usage(self):
        path = self.write("one.json", TIMELINE)
        for words in ((), (path, path), (path, "--jsn"), (path, "--as-of"),
                      (path, "--as-of", "yesterday"), (path, "--as-of", "2023-02-30")):
            ran = candour("replay", *words)
            self.assertEqual(ran.returncode, 2, words)
            self.assertEqual(ran.stdout, "")
            self.assertTrue(ran.stderr)

    def test_a_refused_file(self):
        cases = {
            "malformed": '{"ref": "x",\n "events": [}\n]}',
            "unknown_person": TIMELINE | {"events": [{"on": "2023-01-09", "kind": "other",
                                                      "about": "Z"}]},
            "no_such_date": TIMELINE | {"events": [{"on": "2023-02-30", "kind": "other"}]},
            "wrong_type": TIMELINE | {"events": "none"},
            "duplicate_key": '{"ref": "x", "ref": "y", "events": []}',
        }
        for code, timeline in cases.items():
            with self.subTest(code):
                path = self.write("bad.json", timeline)
                self.assert_one_sentence(candour("replay", path))
                ran = candour("replay", path, "--json")
                self.assertEqual(ran.returncode, 3)
                refused = json.loads(ran.stdout)
                self.assertEqual(refused["file"], "bad.json")
                self.assertEqual(refused["error"].keys(), {"code", "line", "field", "message"})
                self.assertEqual(refused["error"]["code"], code)
                self.assertTrue(refused["error"]["line"] or refused["error"]["field"])
                self.assertEqual(candour("replay", path).returncode, 3)

    def test_a_file_that_is_not_there(self):
        ran = candour("replay", self.folder / "none.json", "--json")
        self.assertEqual(ran.returncode, 3)
        self.assertEqual(json.loads(ran.stdout)["error"]["code"], "not_readable")
        self.assert_one_sentence(ran, "none.json")

    def test_bytes_that_are_no_text(self):
        for code, data in {"not_utf8": b'{"ref": "\xff"}', "too_large": b" " * (1 << 20) + b"{}",
                           "malformed": b""}.items():
            path = self.folder / "bytes.json"
            path.write_bytes(data)
            ran = candour("replay", path, "--json")
            self.assertEqual(ran.returncode, 3, code)
            self.assertEqual(json.loads(ran.stdout)["error"]["code"], code)

    def test_a_folder_is_one_array(self):
        for name in ("b.json", "a.json", "c.json"):
            self.write(name, TIMELINE | {"ref": name})
        self.write("notes.txt", "not a timeline")
        ran = candour("replay", self.folder)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        reports = json.loads(ran.stdout)
        self.assertEqual([report["file"] for report in reports], ["a.json", "b.json", "c.json"])
        alone = self.report(self.folder / "b.json")
        self.assertEqual(alone, {name: value for name, value in reports[1].items()
                                 if name != "file"})

    def test_a_refused_file_stops_no_other(self):
        self.write("a.json", TIMELINE)
        self.write("b.json", "{")
        self.write("c.json", TIMELINE)
        ran = candour("replay", self.folder)
        self.assertEqual(ran.returncode, 4)
        first, refused, last = json.loads(ran.stdout)
        self.assertEqual(first["findings"], last["findings"])
        self.assertEqual(refused.keys(), {"file", "error"})
        self.assertEqual(refused["file"], "b.json")
        self.assertEqual(refused["error"]["code"], "malformed")

    def test_a_folder_looks_from_one_day(self):
        self.write("a.json", TIMELINE)
        self.write("b.json", TIMELINE | {"as_of": "2023-06-01"})
        ran = candour("replay", self.folder, "--as-of", "2023-05-01")
        self.assertEqual({report["as_of"] for report in json.loads(ran.stdout)}, {"2023-05-01"})

    def test_an_empty_folder_is_an_empty_array(self):
        ran = candour("replay", self.folder)
        self.assertEqual((ran.returncode, json.loads(ran.stdout)), (0, []))

    def test_every_published_case(self):
        ran = candour("replay", PUBLISHED)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        names = [report["file"] for report in json.loads(ran.stdout)]
        self.assertEqual(names, sorted(path.name for path in PUBLISHED.glob("*.json")))
        self.assertGreater(len(names), 40)

    def test_it_needs_no_data_folder_and_writes_none(self):
        shutil.copy(PUBLISHED / "23-019-542.json", self.folder)
        before = sorted(self.folder.iterdir())
        candour("replay", self.folder, CANDOUR_DATA=self.folder / "data")
        self.assertEqual(sorted(self.folder.iterdir()), before)


if __name__ == "__main__":
    main()
