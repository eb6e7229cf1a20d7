#include "web/picture/axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "web/picture/text_width.hpp"

namespace candour::picture {
namespace {

using html::Out;
using html::Text;

constexpr int year_font = 14;
constexpr int month_font = 12;
constexpr int as_at_bottom = 24;
constexpr int year_baseline = 43;
constexpr int month_baseline = 59;
constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// Every so many months has a word or a line; 0: none.
int month_step(const TimeScale& scale, int pixels_needed) {
  for (const int step : {1, 3, 6}) {
    if (scale.month_width() * step >= pixels_needed) return step;
  }
  return 0;
}

// Calls `each` with the first of every month of what is not folded.
void each_month(const TimeScale::Stretch& stretch, auto each) {
  const std::chrono::year_month_day first{stretch.first};
  auto month = first.year() / first.month();
  while (Day{month / 1} < stretch.after) {
    each(Day{month / 1}, static_cast<unsigned>(month.month()));
    month += std::chrono::months{1};
  }
}

void add_fold_words(const TimeScale::Stretch& fold, Day as_of, std::vector<AxisWord>& words) {
  const int first = year_of(fold.first);
  const int last = year_of(fold.after) - 1;
  const int middle = (fold.from + fold.to) / 2;
  words.push_back({middle, true, 0,
                   first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last)});
  words.push_back({middle, true, 1, fold.first > as_of ? "nothing falls due" : "nothing recorded"});
}

void add_words_of(const TimeScale::Stretch& stretch, const TimeScale& scale,
                  std::vector<AxisWord>& words) {
  const int step = month_step(scale, text_width("May", month_font) + 6);
  int year_free_from = stretch.from;
  int month_free_from = stretch.from;
  each_month(stretch, [&](Day first, unsigned month) {
    const int x = scale.at(first) + 4;
    if (month == 1 || first == stretch.first) {
      std::string year = fmt::format("{}", year_of(first));
      const int ends = x + text_width(year, year_font, true);
      // A first year that ends too soon leaves its room to the next.
      const Day next = make_day(year_of(first) + 1, 1, 1);
      const bool is_short = month != 1 && next < stretch.after && scale.at(next) < ends;
      if (x >= year_free_from && ends <= stretch.to && !is_short) {
        words.push_back({x, false, 0, std::move(year)});
        year_free_from = ends + 6;
      }
    }
    if (step == 0 || (month - 1) % static_cast<unsigned>(step) != 0) return;
    const std::string_view name = months[month - 1];
    const int ends = x + text_width(name, month_font);
    if (x < month_free_from || ends > stretch.to) return;
    words.push_back({x, false, 1, std::string{name}});
    month_free_from = ends + 2;
  });
}

void write_lines(Out& out, const WideLayout& layout) {
  const int step = std::max(1, month_step(layout.scale, 14));
  for (const bool years : {false, true}) {
    years ? out << "<path class=\"picture-year\" d=\""
          : out << "<path class=\"picture-month\" d=\"";
    for (const TimeScale::Stretch& stretch : layout.scale.stretches()) {
      if (stretch.folded) continue;
      each_month(stretch, [&](Day first, unsigned month) {
        if (years != (month == 1) || (month - 1) % static_cast<unsigned>(step) != 0) return;
        out << "M" << layout.scale.at(first) << " " << (years ? as_at_bottom + 6 : 48) << "V"
            << layout.lanes_bottom;
      });
    }
    out << "\"/>";
  }
}

}  // namespace

std::vector<AxisWord> axis_words(const TimeScale& scale, Day as_of) {
  std::vector<AxisWord> words;
  for (const TimeScale::Stretch& stretch : scale.stretches())
    stretch.folded ? add_fold_words(stretch, as_of, words) : add_words_of(stretch, scale, words);
  return words;
}

void write_axis(Out& out, const WideLayout& layout, Day as_of) {
  write_lines(out, layout);
  for (const TimeScale::Stretch& stretch : layout.scale.stretches()) {
    if (!stretch.folded) continue;
    out << "<rect class=\"picture-fold\" x=\"" << stretch.from << "\" y=\"" << as_at_bottom + 4
        << "\" width=\"" << stretch.to - stretch.from << "\" height=\""
        << layout.lanes_bottom - as_at_bottom - 4 << "\"/>";
  }
  for (const AxisWord& word : axis_words(layout.scale, as_of)) {
    word.line == 0 ? out << "<text class=\"picture-year-word\""
                   : out << "<text class=\"picture-month-word\"";
    if (word.is_centred) out << " text-anchor=\"middle\"";
    out << " x=\"" << word.x << "\" y=\"" << (word.line == 0 ? year_baseline : month_baseline)
        << "\">" << Text(word.words) << "</text>";
  }
  out << "\n";
}

void write_as_at(Out& out, const WideLayout& layout, Day as_of) {
  const std::string words = "As at " + say(as_of);
  const int half = text_width(words, event_font, true) / 2 + 8;
  const int middle = std::min(layout.as_at_x, wide_width - half - 2);
  out << "<path class=\"picture-as-at\" d=\"M" << layout.as_at_x << " " << as_at_bottom << "V"
      << layout.lanes_bottom << "\"/><rect class=\"picture-as-at-tag\" x=\"" << middle - half
      << "\" y=\"1\" width=\"" << 2 * half << "\" height=\"" << as_at_bottom - 1
      << "\"/><text class=\"picture-as-at-word\" text-anchor=\"middle\" x=\"" << middle
      << "\" y=\"17\">" << Text(words) << "</text>\n";
}

}  // namespace candour::picture
