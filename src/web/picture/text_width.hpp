#pragma once
// How wide words are drawn, without a font at hand. An upper estimate, so that what fits here fits
// on the reader's screen.

#include <string_view>
#include <utility>

namespace candour::picture {

// Pixels that `text` takes at `font_size` pixels: the widths of Arial (Adobe’s metrics of
// Helvetica, which Arial shares), and 6% more for another sans serif of the reader; 13% in bold.
int text_width(std::string_view text, int font_size, bool bold = false);

// The first words of `text` that fit `width`, and the rest. A single word that does not fit is cut
// between letters. Both parts are views of `text`.
std::pair<std::string_view, std::string_view> first_line(std::string_view text, int font_size,
                                                         int width, bool bold = false);

}  // namespace candour::picture
