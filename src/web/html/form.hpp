#pragma once
// A form that changes something: a POST with the two hidden fields that the server asks of every
// one (web/http/form_token.hpp checks them).

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

inline constexpr Literal form_token_name = "form_token";
inline constexpr Literal submission_id_name = "submission_id";

struct HiddenField {
  std::string name{};
  std::string value{};
};

Out& operator<<(Out& out, const HiddenField& field);

// Errors are the server's to find and to word, so the browser's own checks are off (novalidate).
struct PostForm {
  std::string action{};
  std::string form_token{};     // shows that the form is ours and was made for this session
  std::string submission_id{};  // by which a form sent twice is taken once; empty: left out
  std::vector<HiddenField> hidden{};
  bool takes_files = false;
  Raw content{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const PostForm& form);

}  // namespace candour::html
