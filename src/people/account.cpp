#include "people/account.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace candour::people {
namespace {

constexpr std::size_t name_characters_max = 100;

Result<void> check_text(std::string_view text, Presence presence, std::string_view field) {
  const auto read = read_text(
      text, {.most_characters = name_characters_max, .lines = Lines::one, .presence = presence},
      field);
  if (!read) return read.error();
  return {};
}

}  // namespace

std::string fold_sign_in_name(std::string_view name) {
  std::string folded{is_utf8(name) ? trim(name) : name};
  std::transform(folded.begin(), folded.end(), folded.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return folded;
}

Result<void> check(const Account& account) {
  if (account.council.empty())
    return refuse(RefusalCode::missing_field, "Say which council the account is for.", "council");
  if (account.id.empty())
    return refuse(RefusalCode::missing_field, "The account has no reference.", "id");
  if (auto read = check_text(account.sign_in_name, Presence::required, "sign_in_name"); !read)
    return read;
  if (auto read = check_text(account.display_name, Presence::required, "display_name"); !read)
    return read;
  if (auto read = check_text(account.team, Presence::optional, "team"); !read) return read;
  if (account.sign_in_name != fold_sign_in_name(account.sign_in_name))
    return refuse(RefusalCode::unknown_field_value,
                  "Write the sign-in name in small letters, without spaces around it.",
                  "sign_in_name");
  if (!is_staff(account.role))
    return refuse(RefusalCode::unknown_field_value,
                  "Choose one of the staff roles. People and their representatives do not have "
                  "staff accounts.",
                  "role");
  return {};
}

}  // namespace candour::people
