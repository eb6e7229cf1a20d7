#include "letters/said_to_person.hpp"

#include <fmt/format.h>

namespace candour::letters {

std::string outcome_words(std::string_view code) {
  for (const care::OutcomeRow& row : care::outcome_rows)
    if (row.code == code) return std::string{row.words};
  if (code == care::health_need) return "Your own health";
  return std::string{code};
}

std::string_view said_to_person(care::Limb limb) {
  switch (limb) {
    case care::Limb::needs_assistance: return "You cannot do it without help.";
    case care::Limb::pain_or_distress:
      return "You can do it, with significant pain, distress or anxiety.";
    case care::Limb::danger: return "You can do it, and it endangers you or somebody else.";
    case care::Limb::takes_longer:
      return "You can do it, and it takes you much longer than one would expect.";
  }
  return {};
}

std::string_view said_to_person(care::WellBeing area) {
  switch (area) {
    case care::WellBeing::dignity: return "your dignity, and being treated with respect";
    case care::WellBeing::health: return "your physical and mental health, and how you feel";
    case care::WellBeing::protection: return "your protection from abuse and neglect";
    case care::WellBeing::control: return "your control over your daily life";
    case care::WellBeing::work_and_learning: return "your part in work, learning or leisure";
    case care::WellBeing::social_and_economic: return "your social and economic well-being";
    case care::WellBeing::relationships: return "your family and other relationships";
    case care::WellBeing::home: return "whether your home is right for you";
    case care::WellBeing::contribution: return "what you contribute to society";
  }
  return {};
}

std::string_view said_to_person(care::MetBy met_by) {
  switch (met_by) {
    case care::MetBy::council: return "The council arranges it";
    case care::MetBy::direct_payment: return "You buy it with a direct payment";
    case care::MetBy::person: return "You do it yourself";
    case care::MetBy::carer: return "Family or a friend, who wants to";
    case care::MetBy::community: return "Something that is open to everybody";
    case care::MetBy::health: return "The National Health Service";
    case care::MetBy::other_body: return "Another body";
    case care::MetBy::equipment: return "Equipment";
    case care::MetBy::nobody_yet: return "Nobody yet: this is not met";
  }
  return {};
}

std::string list_in_words(const std::vector<std::string>& items) {
  std::string all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) all += i + 1 == items.size() ? " and " : ", ";
    all += items[i];
  }
  return all;
}

std::string finding_sentence(const care::Finding& finding) {
  switch (finding.ability) {
    case care::Ability::not_answered: return {};
    case care::Ability::able: return "You can do this.";
    case care::Ability::does_not_arise: return "This does not arise for you.";
    case care::Ability::not_known_yet: return "This is not known yet.";
    case care::Ability::unable: break;
  }
  std::string text = finding.limbs.empty() ? "You cannot do this." : "";
  for (const care::Limb limb : finding.limbs)
    text += (text.empty() ? "" : " ") + std::string{said_to_person(limb)};
  std::vector<std::string> areas;
  for (const care::WellBeing area : finding.areas) areas.emplace_back(said_to_person(area));
  if (!areas.empty()) text += fmt::format(" It affects {}.", list_in_words(areas));
  if (finding.likely_later) text += " The effect is likely, if not there yet.";
  return text;
}

}  // namespace candour::letters
