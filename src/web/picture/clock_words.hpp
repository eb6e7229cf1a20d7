#pragma once
// What the picture says of a clock: its state, how late, and one sentence.

#include "web/picture/case_picture.hpp"

namespace candour::picture {

struct ClockTold {
  const rules::Duty& duty;
  const rules::Happening& trigger;
  const rules::Happening* closing;  // null: nothing closed it
  Day as_of{};
  const rules::LawLibrary* library;  // null: lateness in days and weeks
  std::string_view done;             // “In January 2024”: when it was closed
};

// Sets the words of a clock whose days and `from_words` are set.
void say_clock(const ClockTold& told, PictureClock& clock);

// “: breached, 43 working days late”: what follows the title in the clock's label.
std::string label_end(const PictureClock& clock);

// “in March 2023” at the beginning of a sentence: “In March 2023”; and back.
std::string at_beginning(std::string words);
std::string inside(std::string_view words);
// `when`, the words of a date on their own (“4 March 2024”), within a sentence: “on 4 March 2024”.
std::string said(std::string_view when);

}  // namespace candour::picture
