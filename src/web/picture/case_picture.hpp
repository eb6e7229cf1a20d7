#pragma once
// The picture of a case over time: what happened, what was owed, and what was missed, as a drawing
// that needs no script and as tables that say the same in words.
//
//   html::Out out;
//   picture::render_case_picture(out, picture::picture_of({.seen = seen, .duties = duties,
//                                                          .as_of = day}));
//
// The wide drawing is wider than the column of text, so it stands in a page of full width.
// Pure: the case as seen on a day, its duties and the day are given. One picture a page, since its
// patterns and gradients have fixed ids that begin with “picture-”.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/duty.hpp"
#include "rules/history.hpp"
#include "rules/law_library.hpp"
#include "web/html/html.hpp"

namespace candour::picture {

// Where marks and bars lead; the number of an event or duty follows each prefix. A page that has
// rows of its own for duties leads there, and gives the rows of our table another prefix.
struct LinkTargets {
  std::string event_row = "e";  // id of the table's row of event 12, and the mark's link: “e12”
  std::string duty = "duty-";   // what a bar leads to: “#duty-3”
  std::string duty_row = "duty-";  // id of the table's row of duty 3
};

struct PictureInput {
  const rules::History& seen;  // as seen on `as_of` (History::as_seen_on)
  std::span<const rules::Duty> duties;
  Day as_of{};
  // What each person is called, by PersonIndex; empty: as the history calls them.
  std::span<const std::string> people_labels{};
  // For lateness in working days; null: in days and weeks.
  const rules::LawLibrary* library = nullptr;
  LinkTargets targets{};
};

struct PictureEvent {
  int number = 0;  // place in History::happenings(), from 1
  rules::Matter matter = rules::Matter::other;
  VagueDate on{};
  bool has_date = true;   // false: nothing bounds it, so it has no place in time
  std::string label;      // “Assessment completed (M)”
  std::string sentence;   // “The assessment was completed in April 2023, about M.”
  std::string_view what;  // “The assessment was completed”
  bool claimed = false;   // said by one side only
  std::string when;       // “In April 2023”
  std::string about;      // empty where the record does not say
};

struct DayRange {
  Day from{};
  Day to{};  // included
};

struct PictureClock {
  int number = 0;  // place among the duties, from 1
  rules::Matter matter = rules::Matter::other;
  rules::DutyState state = rules::DutyState::running;
  bool certain = true;   // of a breach
  bool is_step = false;  // a check: it is kept or broken by a step, and has no due day
  // Nothing: it has no place in time, because its start is not recorded.
  std::optional<VagueDate> start{};
  std::optional<VagueDate> due{};
  Day used_to{};                     // how far the bar is solid
  std::optional<DayRange> breach{};  // from the day of breach to the closing or the day looked at
  Day shape_on{};                    // where the shape of its state stands
  std::vector<DayRange> left_out{};  // spans that do not count
  std::string label;                 // “Stage 1 answer (X): breached, 43 working days late”
  std::string sentence;              // what the council must do, from when, and by when
  std::string title;                 // “Stage 1 of the children’s complaints procedure”
  std::string about;                 // empty where the record does not say
  std::string from_words;            // “In November 2023”
  std::string due_words;             // “Between 29 November 2023 and 2 January 2024”
  std::string late_words;            // “At least 43 working days”
};

struct CasePicture {
  Day as_of{};
  std::vector<PictureEvent> events{};  // in the order of the history
  std::vector<PictureClock> clocks{};  // in the order of the duties, without what fell away
  std::string summary;  // “From March 2023 to May 2024: 18 events, 9 breaches, 2 of them possible.”
  LinkTargets targets{};
};

// Builds the picture; asserts that `as_of` and the duties belong to the history given.
CasePicture picture_of(const PictureInput& input);

// Writes the drawing and the tables, one after the other.
void render_case_picture(html::Out& out, const CasePicture& picture);
// The two parts, for a page that places them apart.
void render_drawing(html::Out& out, const CasePicture& picture);
void render_tables(html::Out& out, const CasePicture& picture);

// “breached”, “possibly breached”, “due”: the state of a clock as it is always said.
std::string_view state_words(const PictureClock& clock);

}  // namespace candour::picture
