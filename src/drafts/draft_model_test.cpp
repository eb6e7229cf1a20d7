// Whatever several authors keep and adopt, in whatever order, the store holds what a plain model
// holds, also after it was opened again.

#include <rapidcheck.h>

#include <map>
#include <tuple>

#include "drafts/draft_testing.hpp"

namespace candour::drafts {
namespace {

using FieldName = std::pair<std::string, std::string>;  // section, field
using TextName = std::tuple<std::string, std::string, std::string>;

// What the store promises, said without a database: every change is noted.
struct Model {
  std::map<TextName, std::vector<std::string>> all;  // every text there was, the newest last
  std::map<FieldName, std::pair<std::string, std::string>> adopted;  // whose, by whom

  std::string now(const TextName& name) const {
    const auto found = all.find(name);
    return found == all.end() ? "" : found->second.back();
  }
  void keep(const TextName& name, const std::string& text) {
    const auto& [section, field, author] = name;
    if (now(name) == text) return;
    all[name].push_back(text);
    const auto adoption = adopted.find({section, field});
    if (adoption == adopted.end()) return;
    const auto [of, by] = adoption->second;
    const bool other_hand = author == of && by != author;
    const bool gone = author == of && text.empty();
    const bool beside = author != of && !text.empty() && text != now({section, field, of});
    if (other_hand || gone || beside) adopted.erase(adoption);
  }
  bool adopt(const FieldName& name, const std::string& of, const std::string& by) {
    if (now({name.first, name.second, of}).empty()) return false;
    adopted[name] = {of, by};
    return true;
  }
};

// Whether every character of `part` stands in `whole`, in its order.
bool runs_through(std::string_view part, std::string_view whole) {
  std::size_t found = 0;
  for (const char one : whole) found += found < part.size() && part[found] == one ? 1 : 0;
  return found == part.size();
}

struct Both {
  journal::TemporaryFolder folder;
  std::unique_ptr<DraftStore> store = open_store(folder.path() / "drafts.sqlite");
  Model model;

  void reopen() {
    store.reset();
    store = open_store(folder.path() / "drafts.sqlite");
  }
  void do_something(int number) {
    const auto section = *rc::gen::element<std::string>("outcome-A01", "outcome-A02");
    const auto author = *rc::gen::element<std::string>("staff:amira", "staff:joe", "person:p-1");
    const auto field = *rc::gen::element<std::string>("words", "ability");
    if (*rc::gen::inRange(0, 5) == 0) {
      const auto by = *rc::gen::element<std::string>("staff:amira", "staff:joe");
      const auto done = store->adopt(
          camden, assessment, {section, field, ActorId::ours(author), ActorId::ours(by), morning});
      RC_ASSERT(done.has_value() == model.adopt({section, field}, author, by));
      return;
    }
    // Short words of two letters meet, grow and shrink often.
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"ab"}));
    const auto kept = store->keep(key_of(ActorId::ours(author), section), {{{field, text}}},
                                  morning + std::chrono::seconds{number});
    RC_ASSERT(kept.has_value());
    model.keep({section, field, author}, text);
  }
  void compare() const {
    const auto drafts = store->read(camden, assessment);
    RC_ASSERT(drafts.has_value());
    std::map<TextName, std::string> found, expected;
    for (const DraftText& one : drafts->texts)
      found[{one.section, one.field, one.author.text()}] = one.text;
    for (const auto& [name, texts] : model.all)
      if (!texts.back().empty()) expected[name] = texts.back();
    RC_ASSERT(found == expected);
    std::map<FieldName, std::pair<std::string, std::string>> adopted;
    for (const Adoption& one : drafts->adoptions)
      adopted[{one.section, one.field}] = {one.of.text(), one.by.text()};
    RC_ASSERT(adopted == model.adopted);
  }
  // Nothing that was ever kept is lost: it stands in the history, or runs through what came next.
  void compare_history() const {
    for (const auto& [name, texts] : model.all) {
      const auto& [section, field, author] = name;
      const auto history = store->history(key_of(ActorId::ours(author), section), field);
      RC_ASSERT(history.has_value());
      std::vector<std::string> kept;
      for (auto one = history->rbegin(); one != history->rend(); ++one) kept.push_back(one->text);
      kept.push_back(texts.back());
      std::size_t at = 0;
      for (const std::string& text : texts) {
        while (at < kept.size() && !runs_through(text, kept[at])) ++at;
        RC_ASSERT(at < kept.size());
      }
      for (const std::string& text : kept)
        RC_ASSERT(std::find(texts.begin(), texts.end(), text) != texts.end());
    }
  }
};

TEST(Drafts, AreWhatAPlainModelHolds) {
  EXPECT_TRUE(rc::check("random keeps and adoptions by three authors", [] {
    Both both;
    const int count = *rc::gen::inRange(1, 40);
    for (int i = 0; i < count; ++i) both.do_something(i);
    both.compare();
    both.reopen();
    both.compare();
    both.compare_history();
  }));
}

}  // namespace
}  // namespace candour::drafts
