#!/usr/bin/env python3
"""candour charge, as other programs call it."""

import json

from program import HOME, ProgramTest, candour, main

SHARED = HOME / "tests" / "charging" / "cases.json"
TARIFF = {"id": "t", "kind": "tariff_income", "capital_assessable": "16999.00"}


class Charge(ProgramTest):
    def write(self, name: str, case) -> object:
        path = self.folder / name
        path.write_text(case if isinstance(case, str) else json.dumps(case), encoding="utf-8")
        return path

    def test_the_shared_cases_to_the_penny(self):
        cases = json.loads(SHARED.read_text(encoding="utf-8"))["cases"]
        ran = candour("charge", SHARED)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        answers = json.loads(ran.stdout)
        self.assertEqual([one["id"] for one in answers], [one["id"] for one in cases])
        for case, answer in zip(cases, answers):
            for key, value in case["expected"].items():
                self.assertEqual(answer[key], value, f"{case['id']} {key}")
            self.assertTrue(answer["lines"])

    def test_one_case_is_one_object(self):
        ran = candour("charge", self.write("one.json", TARIFF))
        self.assertEqual(ran.returncode, 0)
        # 2,749 / 250 is 10.996: eleven steps, the last a part.
        self.assertEqual(json.loads(ran.stdout)["tariff_income"], "11.00")

    def test_a_bad_case_stops_nothing(self):
        path = self.write("some.json", [TARIFF, TARIFF | {"kind": "guess"}, TARIFF])
        ran = candour("charge", path)
        self.assertEqual(ran.returncode, 4)
        answers = json.loads(ran.stdout)
        self.assertEqual([("error" in one) for one in answers], [False, True, False])
        self.assertEqual(answers[1]["error"].keys(), {"code", "line", "field", "message"})
        self.assertEqual(answers[1]["error"]["field"], "kind")

    def test_a_bad_file_stops_nothing(self):
        bad = self.write("bad.json", '{"id": "x",\n "kind" }')
        self.assertEqual(candour("charge", bad).returncode, 3)
        ran = candour("charge", bad, self.write("one.json", TARIFF))
        self.assertEqual(ran.returncode, 4)
        answers = json.loads(ran.stdout)
        self.assertEqual(answers[0]["error"]["line"], 2)
        self.assertEqual(answers[1]["tariff_income"], "11.00")

    def test_as_known_on_a_day(self):
        case = TARIFF | {"known_on": "2026-01-01"}
        self.assertEqual(candour("charge", self.write("one.json", case)).returncode, 0)
        self.assertEqual(
            candour("charge", self.write("one.json", TARIFF), "--known-on", "soon").returncode, 2)

    def test_usage(self):
        for words in ((), ("--loud",)):
            ran = candour("charge", *words)
            self.assertEqual(ran.returncode, 2)
            self.assertEqual(ran.stdout, "")


if __name__ == "__main__":
    main()
