#pragma once
// HTML in one form, so that two texts that a browser would show alike compare equal: attributes
// sorted, character references decoded, classes one space apart, white space as inline layout
// collapses it. Text, attributes, classes and the order of elements all still count.

#include <string>
#include <string_view>

namespace candour::components {

// One token a line. Throws std::runtime_error on markup that does not close what it opens: the
// fixtures and our own output never do that.
std::string canonical_html(std::string_view html);

}  // namespace candour::components
