#pragma once
// Choosing a member of staff on a form: colleagues near the case in a list, anybody else by their
// sign-in name.

#include <string>
#include <vector>

#include "care/casefile/record.hpp"
#include "web/html/html.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {

// Open accounts of the visitor’s team, of the case’s, and of whoever has the case; by name.
Result<std::vector<people::Account>> colleagues_near(const Visit& visit,
                                                     const care::CaseRecord& record);

// The two fields: a list named `field`, and a box named `field`-other.
struct StaffChoice {
  std::string field;
  std::string legend;    // "Who should do it?"
  std::string chosen;    // the id in the list
  std::string other;     // what stands in the box
  std::string error;     // about either
  bool with_me = false;  // whether the visitor can be chosen
};
void write_staff_choice(html::Out& out, const Visit& visit,
                        const std::vector<people::Account>& near, const StaffChoice& choice);

// Whom a form chose: the box counts before the list; nothing where neither was filled in. Refuses
// with not_found (the field) where nobody has the name or the id.
Result<std::optional<people::Account>> chosen_staff(const Visit& visit, const Typed& typed,
                                                    const std::string& field);

}  // namespace candour::web
