#include "registers/person_entry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace candour::registers {
namespace {

using care::NameUse;

PersonEntry some_entry() {
  PersonEntry entry;
  entry.record.id = PersonId::ours("p1");
  entry.record.names = {
      {PersonalText{"Margaret"}, PersonalText{"Whitfield"}, NameUse::current, {}},
      {PersonalText{"Margaret"}, PersonalText{"Jones"}, NameUse::past, make_day(2011, 6, 4)},
      {PersonalText{"Peggy"}, {}, NameUse::also_known, {}}};
  entry.record.born = *parse_vague_date("1941-02-03");
  entry.record.died = *parse_vague_date("2025");
  entry.record.nhs_number = PersonalText{"9990000018"};
  entry.record.phones = {PersonalText{"01632 960123"}};
  entry.record.addresses = {
      {PersonalText{"3 Marine Parade"}, PersonalText{"BN2 1TL"}, make_day(1999, 1, 1), {}, false}};
  return entry;
}

TEST(PersonEntry, WhatIsStoredReadsBack) {
  const PersonEntry entry = some_entry();
  const PersonEntry again = read_stored_form(stored_form(entry));
  EXPECT_EQ(again.record.id, entry.record.id);
  EXPECT_EQ(again.record.names, entry.record.names);
  EXPECT_EQ(again.record.addresses, entry.record.addresses);
  EXPECT_EQ(again.record.phones, entry.record.phones);
  EXPECT_EQ(again.record.born, entry.record.born);
  EXPECT_EQ(again.record.died, entry.record.died);
  EXPECT_EQ(again.record.nhs_number, entry.record.nhs_number);
}

TEST(PersonEntry, TheKeysAreWhatTheHeaderSays) {
  const auto keys = keys_of(some_entry());
  for (const std::string_view key :
       {"whitfield n margaret", "margaret n whitfield", "peggy n jones", "jones b 1941-02-03",
        "whitfield p BN2 1TL", "whitfield a marine", "#b 1941-02-03", "#p BN2 1TL", "#n 9990000018",
        "#t 32106923610", "@marine whitfield"})
    EXPECT_TRUE(std::binary_search(keys.begin(), keys.end(), key)) << key;
  EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
  EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
}

TEST(PersonEntry, AUsualRecordHasFewKeys) {
  PersonEntry entry = some_entry();
  entry.record.names.resize(1);
  EXPECT_LE(keys_of(entry).size(), 14U);
  // And a record without end has not more than can be borne.
  for (int i = 0; i < 1'000; ++i)
    entry.record.names.push_back({PersonalText{"A" + std::to_string(i) + " B C D E F G H I"},
                                  PersonalText{"J K L M N O"},
                                  NameUse::also_known,
                                  {}});
  EXPECT_LE(keys_of(entry).size(), 2'000U);
}

RC_GTEST_PROP(PersonEntry, AnyTextReadsBackOrIsLeftOut, (const std::string& bytes)) {
  PersonEntry entry;
  entry.record.names = {{PersonalText{bytes}, PersonalText{"Jones"}, NameUse::current, {}}};
  const PersonEntry again = read_stored_form(stored_form(entry));
  RC_ASSERT(again.record.names.size() == 1U);
  RC_ASSERT(again.record.names[0].family_name.for_reader() == "Jones");
  RC_ASSERT(stored_form(again) == stored_form(entry));
  (void)keys_of(entry);
}

}  // namespace
}  // namespace candour::registers
