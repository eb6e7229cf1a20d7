#include "people/demo_staff.hpp"

namespace candour::people {

Result<void> add_demo_staff(PeopleStore& store, SignIn& sign_in, const CouncilId& council) {
  const auto found = store.council(council);
  if (!found) return found.error();
  if (!*found)
    return refuse(RefusalCode::not_found, "There is no such council here. Add it first.",
                  "council");
  if ((*found)->kind != CouncilKind::demonstration)
    return refuse(RefusalCode::not_permitted,
                  "Demonstration staff have a password that everybody knows. They are added to a "
                  "demonstration council only.",
                  "council");
  for (const DemoAccount& demo : demo_staff) {
    const StaffId id = StaffId::ours(demo.id);
    const auto there = store.account(council, id);
    if (!there) return there.error();
    if (*there) continue;
    auto added = sign_in.add_account(
        Account{council, id, std::string{demo.sign_in_name}, std::string{demo.display_name},
                demo.role, std::string{demo.team}, AccountState::open},
        demo_password);
    if (!added) return added;
  }
  return {};
}

}  // namespace candour::people
