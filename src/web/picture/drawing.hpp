#pragma once
// The two drawings of one picture. A style sheet shows the wide one where there is room for it and
// the tall one elsewhere; what is not shown is not announced either.

#include "web/picture/case_picture.hpp"

namespace candour::picture {

// What a drawing is called where it is not seen: its summary, and where the words are.
std::string drawing_label(const CasePicture& picture);

void draw_wide(html::Out& out, const CasePicture& picture);
void draw_tall(html::Out& out, const CasePicture& picture);

}  // namespace candour::picture
