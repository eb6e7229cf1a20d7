#pragma once
// What a file is, by its bytes and never by its name: the closed list of kinds that are taken in.
// None of them runs in a browser: no HTML, no SVG, no script.

#include <optional>
#include <string>
#include <string_view>

namespace candour::files {

// "image/jpeg"; nothing for a kind that is not taken in. Text must be UTF-8 through and through and
// must not begin as a page or a drawing would.
std::optional<std::string_view> media_type_of(std::string_view bytes);

// Whether every browser shows it as a picture made of dots. The only kinds ever shown in place.
bool is_raster_picture(std::string_view media_type);

// "photo", "PDF", "recording", "text": for a list of files.
std::string_view words_of_media_type(std::string_view media_type);

// The ending with which such a file is saved: ".jpg". Empty for one that is not taken in.
std::string_view file_ending(std::string_view media_type);

// The name under which a file is saved: its own, with an ending that fits what it is, so that no
// computer takes a text called “letter.html” for a page.
std::string name_to_save(std::string_view name, std::string_view media_type);

}  // namespace candour::files
