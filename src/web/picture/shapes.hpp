#pragma once
// The shapes, patterns and gradients of the picture, and the key that says what they mean. Each
// state has a word and a shape of its own, so that nothing rests on colour.

#include "web/picture/case_picture.hpp"

namespace candour::picture {

// Written once, before the drawings; takes no room.
void write_definitions(html::Out& out);

// The shape of a clock's state, centred on a place.
void write_shape(html::Out& out, const PictureClock& clock, int x, int y);
// The mark of an event, centred on a place.
void write_event_mark(html::Out& out, int x, int y);

// What the marks, bars and shapes of this picture mean, as a list; only those that occur.
void write_key(html::Out& out, const CasePicture& picture);

// “plan” in “picture-edge--plan”.
html::Literal edge_class(rules::Matter matter);

}  // namespace candour::picture
