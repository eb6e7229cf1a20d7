#include "exchange/calendar_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.hpp"

namespace candour::exchange {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = text.find("\r\n", at);
    if (end == text.npos) return {};
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ", at))
    text.erase(at, 3);
  return text;
}

// What a reader makes of escaped text (3.3.11).
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    const char next = text[++i];
    out += next == 'n' || next == 'N' ? '\n' : next;
  }
  return out;
}

CalendarEntry entry() {
  CalendarEntry made;
  made.uid = "duty-1@north.candour";
  made.summary = "D 1; plan, or \\ review";
  made.due = make_day(2026, 3, 9);
  made.stamp = moment_at(1'772'442'000'000);  // 2 March 2026, 9:00
  made.sequence = 7;
  return made;
}

TEST(CalendarText, EscapesWhatHasAMeaning) {
  EXPECT_EQ(escape_text("a;b,c\\d"), "a\\;b\\,c\\\\d");
  EXPECT_EQ(escape_text("one\ntwo\r\nthree\rfour"), "one\\ntwo\\nthree\\nfour");
  EXPECT_EQ(escape_text("12:30 “said”"), "12:30 “said”");
}

TEST(CalendarText, FoldsAtSeventyFiveOctets) {
  EXPECT_EQ(fold_line(std::string(75, 'x')), std::string(75, 'x') + "\r\n");
  EXPECT_EQ(fold_line(std::string(76, 'x')), std::string(75, 'x') + "\r\n x\r\n");
  EXPECT_EQ(fold_line(std::string(150, 'x')),
            std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
  EXPECT_EQ(fold_line(""), "\r\n");
}

TEST(CalendarText, NeverFoldsInsideACharacter) {
  // The 75th octet would be in the middle of the curly quote.
  const std::string line = std::string(74, 'x') + "’y";
  EXPECT_EQ(fold_line(line), std::string(74, 'x') + "\r\n ’y\r\n");
  for (std::size_t before = 70; before < 80; ++before) {
    std::string long_line = std::string(before, 'x') + "😀é€";
    for (int i = 0; i < 90; ++i) long_line += "é";
    for (const std::string& part : lines_of(fold_line(long_line))) {
      EXPECT_LE(part.size(), 75U);
      EXPECT_TRUE(is_utf8(part)) << before;
    }
    EXPECT_EQ(unfolded(fold_line(long_line)), long_line + "\r\n");
  }
}

RC_GTEST_PROP(CalendarText, WhatIsWrittenReadsBack, (const std::vector<std::uint8_t>& picks)) {
  static constexpr std::string_view pieces[] = {"a", ";", ",", "\\", "\n", "é", "€", "😀", " ", ":"};
  std::string text;
  for (const std::uint8_t pick : picks) text += pieces[pick % std::size(pieces)];
  const std::string folded = fold_line("SUMMARY:" + escape_text(text));
  for (const std::string& line : lines_of(folded)) {
    RC_ASSERT(line.size() <= 75U);
    RC_ASSERT(is_utf8(line));
  }
  const std::string whole = unfolded(folded);
  RC_ASSERT(whole.ends_with("\r\n"));
  RC_ASSERT(unescaped(whole.substr(8, whole.size() - 10)) == text);
}

TEST(CalendarText, WritesAThingToDo) {
  const std::string text = write_calendar({"Work", {entry()}}, CalendarAs::to_dos);
  EXPECT_EQ(text,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Candour//Social care duties//EN\r\n"
            "CALSCALE:GREGORIAN\r\nX-WR-CALNAME:Work\r\nBEGIN:VTODO\r\n"
            "UID:duty-1@north.candour\r\nDTSTAMP:20260302T090000Z\r\nSEQUENCE:7\r\n"
            "SUMMARY:D 1\\; plan\\, or \\\\ review\r\nDUE;VALUE=DATE:20260309\r\n"
            "STATUS:NEEDS-ACTION\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
}

TEST(CalendarText, WritesAWholeDayThatMakesNobodyBusy) {
  CalendarEntry undated = entry();
  undated.due.reset();
  CalendarEntry gone = entry();
  gone.due = make_day(2026, 12, 31);
  gone.status = EntryStatus::cancelled;
  const std::string text = write_calendar({"Work", {undated, gone}}, CalendarAs::events);
  EXPECT_EQ(text.find("VTODO"), text.npos);
  EXPECT_EQ(text.find("BEGIN:VEVENT"), text.rfind("BEGIN:VEVENT")) << "without a day: left out";
  EXPECT_NE(text.find("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), text.npos);
  EXPECT_NE(text.find("STATUS:CANCELLED\r\n"), text.npos);
}

TEST(CalendarText, SaysWhenSomethingWasDone) {
  CalendarEntry done = entry();
  done.status = EntryStatus::completed;
  done.completed = moment_at(1'772'442'000'000);
  const std::string text = write_calendar({"Work", {done}}, CalendarAs::to_dos);
  EXPECT_NE(text.find("COMPLETED:20260302T090000Z\r\nSTATUS:COMPLETED\r\n"), text.npos);
}

}  // namespace
}  // namespace candour::exchange
