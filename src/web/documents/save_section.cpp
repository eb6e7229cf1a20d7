#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "care/casefile/note_actions.hpp"
#include "web/documents/page_parts.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/unseen_text.hpp"

namespace candour::web {
namespace {

bool is_autosave(const Visit& visit) {
  const std::string* header = visit.request.headers.find("x-candour-autosave");
  return header != nullptr && *header == "1";
}

Response say_not_saved(int status, std::string_view message) {
  return json_text(boost::json::serialize(boost::json::object{{"message", message}}), status);
}

// One saving of one section: what of it is the author’s own, and what is only confirmed.
class Saving {
 public:
  Saving(const Visit& visit, const DocumentView& view, const forms::Section& section,
         const Typed& typed, const std::vector<TypedField>& fields)
      : visit_{visit}, view_{view}, section_{section}, typed_{typed}, fields_{fields} {}

  // Refuses as DraftStore::keep does.
  Result<void> keep(bool takes_picks) const {
    std::vector<drafts::DraftField> kept;
    for (const forms::Question& question : section_.questions) add(kept, question);
    if (takes_picks) add_picks(kept);
    if (kept.empty()) return {};
    return visit_.site.drafts->keep(
        {visit_.site.council.id, view_.open.entry.begun.document, section_.id, visit_.reader.actor},
        kept, visit_.now);
  }

 private:
  // What the author wrote in the field before; empty where that is nothing.
  std::string own(const std::string& field) const {
    const FieldTexts* texts = view_.drafted->field(section_.id, field);
    if (texts == nullptr) return {};
    for (const drafts::DraftText* one : texts->texts)
      if (one->author == visit_.reader.actor) return one->text;
    return {};
  }

  // Whether a text is the author’s to keep: it differs from what they wrote, or from what the page
  // showed of somebody else.
  bool is_own(const TypedField& typed) const {
    const std::string before = own(typed.field);
    const bool as_shown = typed.was == digest_of_shown(typed.text);
    if (before.empty()) return !typed.text.empty() && !as_shown;
    if (before == typed.text) return false;
    const FieldTexts* texts = view_.drafted->field(section_.id, typed.field);
    const bool anothers = as_shown && texts != nullptr && texts->counts != nullptr &&
                          texts->counts->text == typed.text;
    return !anothers;
  }

  bool is_confirmed(const forms::Question& question) const {
    if (unconfirmed(view_, section_, question) == nullptr) return false;
    if (typed_.fields.has("_confirm_all")) return true;
    return std::any_of(
        typed_.fields.items().begin(), typed_.fields.items().end(),
        [&](const Field& one) { return one.name == "_confirm" && one.value == question.id; });
  }

  void add(std::vector<drafts::DraftField>& kept, const forms::Question& question) const {
    std::vector<const TypedField*> mine;
    for (const TypedField& one : fields_)
      if (one.is_kept && place_of_field(section_, one.field).question == &question)
        mine.push_back(&one);
    const bool any_changed =
        std::any_of(mine.begin(), mine.end(), [&](const auto* one) { return is_own(*one); });
    // A group that is brought forward is changed as a whole: its other rows stay.
    const bool whole =
        is_confirmed(question) ||
        (any_changed && is_group(question) && unconfirmed(view_, section_, question) != nullptr);
    for (const TypedField* one : mine)
      if (is_own(*one) || (whole && !one->text.empty())) kept.push_back({one->field, one->text});
  }

  int last_row(const forms::Question& question) const {
    int last = view_.drafted->rows(section_.id, question.id);
    for (const TypedField& one : fields_) {
      const FieldPlace place = place_of_field(section_, one.field);
      if (place.question == &question && !one.text.empty()) last = std::max(last, place.row);
    }
    return last;
  }

  // Rows made of notes and files of the record that were ticked.
  void add_picks(std::vector<drafts::DraftField>& kept) const {
    for (const forms::Question& question : section_.questions) {
      if (question.type != forms::QuestionType::evidence) continue;
      int row = last_row(question);
      for (const Field& one : typed_.fields.items()) {
        if (one.name != "_pick." + question.id || row >= static_cast<int>(question.most_rows))
          continue;
        std::vector<drafts::DraftField> picked = row_of(question, row + 1, one.value);
        if (picked.empty()) continue;
        ++row;
        std::move(picked.begin(), picked.end(), std::back_inserter(kept));
      }
    }
  }

  // The label of whose account something is, as an evidence row says it.
  std::string account_label(const ActorId& account) const {
    if (account == visit_.reader.actor) return "author";
    const care::PersonAdded* person = care::person_of(view_.open.record, account);
    return person == nullptr ? std::string{"other"} : person->label;
  }

  std::vector<drafts::DraftField> row_of(const forms::Question& question, int row,
                                         std::string_view pick) const {
    const auto field = [&](std::string_view column) {
      return care::Answers::field_of_row(question.id, row, column);
    };
    if (pick.starts_with("note:")) {
      const care::Note* note = care::note_named(view_.open.record, pick.substr(5));
      if (note == nullptr ||
          people::visible_to(visit_.reader, note->statement).what != people::Shown::shown)
        return {};
      const people::Statement& said = note->statement;
      return {{field("text"), said.text.for_reader()},
              {field("account"), account_label(said.account_of)},
              {field("how_known"), std::string{people::name_of(said.how_known)}},
              {field("on"), said.happened.exact() ? iso(said.happened.earliest) : std::string{}},
              {field("statement"), said.id.text()}};
    }
    for (const care::KeptFile& file : view_.open.record.files) {
      if ("file:" + file.kept.digest_of_bytes != pick) continue;
      if (people::visible_to(visit_.reader, file.kept.visibility, people::Sharing::not_shared)
              .what != people::Shown::shown)
        return {};
      const PersonalText& what = file.kept.what ? *file.kept.what : file.kept.name;
      return {{field("text"), what.for_reader()},
              {field("account"), account_label(file.kept.account_of)},
              {field("how_known"), "document"},
              {field("file"), file.kept.digest_of_bytes}};
    }
    return {};
  }

  const Visit& visit_;
  const DocumentView& view_;
  const forms::Section& section_;
  const Typed& typed_;
  const std::vector<TypedField>& fields_;
};

// "field author", from the button “Use this one”.
Result<void> adopt(const Visit& visit, const DocumentView& view, const forms::Section& section,
                   std::string_view given) {
  const auto space = given.find(' ');
  auto author = ActorId::parse(space == std::string_view::npos ? std::string_view{}
                                                               : given.substr(space + 1));
  if (!author) return author.error();
  return visit.site.drafts->adopt(visit.site.council.id, view.open.entry.begun.document,
                                  {section.id, std::string{given.substr(0, space)},
                                   std::move(*author), visit.reader.actor, visit.now});
}

std::string path_of_section(const Visit& visit, std::string_view section) {
  return path_of_document(visit, visit.parameters["document"],
                          fmt::format("/sections/{}", section));
}

// Where saving leads: to the same section, the list, or the next one that arises.
std::string next_place(const Visit& visit, const DocumentView& now, const forms::Section& section,
                       const Typed& typed) {
  if (const std::string group = typed.text("_add"); !group.empty())
    return fmt::format("{}?more={}#q-{}", path_of_section(visit, section.id), group, group);
  if (const std::string adopted = typed.text("_adopt"); !adopted.empty())
    return fmt::format("{}#q-{}", path_of_section(visit, section.id),
                       adopted.substr(0, adopted.find_first_of(" .")));
  std::string list = path_of_document(visit, visit.parameters["document"]);
  if (typed.fields.has("_list")) return list;
  bool is_past = false;
  for (const forms::Section& one : now.form->sections) {
    if (is_past && is_asked(one, now.answers)) return path_of_section(visit, one.id);
    is_past = is_past || one.id == section.id;
  }
  return list;
}

Response not_saved(const Visit& visit, const DocumentView& view, const forms::Section& section,
                   const std::vector<TypedField>& fields, const Refusal& refusal) {
  if (is_autosave(visit)) return say_not_saved(status_of(refusal.code), refusal.message);
  std::map<std::string, TypedField, std::less<>> typed;
  for (const TypedField& one : fields) typed[one.field] = one;
  // The first field carries what is wrong with the whole.
  if (!typed.empty()) {
    const auto named = typed.find(refusal.field);
    (named == typed.end() ? typed.begin() : named)->second.error = refusal.message;
  }
  return section_page(visit, view, section, std::move(typed), {}, status_of(refusal.code));
}

Response after_saving(const Visit& visit, const forms::Section& section, const Typed& typed,
                      const std::vector<TypedField>& fields) {
  const auto now = view_document(visit);
  if (!now) return sorry_page(visit, now.error());
  if (!now->may_write) return stale_section(visit, *now, section, fields);
  const bool any_wrong = std::any_of(fields.begin(), fields.end(),
                                     [](const TypedField& one) { return !one.error.empty(); });
  if (!any_wrong) return see_other(next_place(visit, *now, section, typed));
  std::map<std::string, TypedField, std::less<>> shown;
  for (const TypedField& one : fields) shown[one.field] = one;
  return section_page(visit, *now, section, std::move(shown), typed.text("_add"), 422);
}

// A text with a character that cannot be seen is shown again, marked, and not kept; the others are.
void refuse_unseen(const Visit& visit, std::vector<TypedField>& fields) {
  const auto unseen = unseen_text(visit);
  if (!unseen) return;
  for (TypedField& one : fields) {
    if (one.text.find("\xEF\xBF\xBD") == std::string::npos) continue;
    one.error = unseen->message;
    one.is_kept = false;
  }
}

Response save(const Visit& visit, const DocumentView& view, const forms::Section& section,
              const Typed& typed) {
  std::vector<TypedField> fields = typed_answers(section, typed);
  refuse_unseen(visit, fields);
  if (!view.may_write) {
    if (view.is_open())
      return not_permitted_page(visit, "Your role does not let you write in this document.");
    if (is_autosave(visit))
      return say_not_saved(status_of(RefusalCode::stale_version),
                           "This was signed or given up while you were writing. Press Save to see "
                           "what you typed beside it.");
    return stale_section(visit, view, section, fields);
  }
  const auto kept = Saving{visit, view, section, typed, fields}.keep(!is_autosave(visit));
  if (!kept) return not_saved(visit, view, section, fields, kept.error());
  const bool any_left =
      std::any_of(fields.begin(), fields.end(), [](const TypedField& one) { return !one.is_kept; });
  if (is_autosave(visit)) {
    if (any_left)
      return say_not_saved(
          422,
          "Something here is too long, not in the list, or holds a character that cannot be seen.");
    return json_text(boost::json::serialize(boost::json::object{{"saved_at", iso(visit.now)}}));
  }
  if (const std::string adopted = typed.text("_adopt"); !adopted.empty()) {
    if (auto done = adopt(visit, view, section, adopted); !done)
      return not_saved(visit, view, section, fields, done.error());
  }
  return after_saving(visit, section, typed, fields);
}

}  // namespace

Response save_section(const Visit& visit) {
  const auto view = view_document(visit);
  if (!view && view.error().code == RefusalCode::not_found) return not_found_page(visit);
  if (!view) return sorry_page(visit, view.error());
  const forms::Section* section =
      view->form == nullptr ? nullptr : view->form->section(visit.parameters["section"]);
  if (section == nullptr || visit.site.drafts == nullptr) return not_found_page(visit);
  const auto typed = read_typed(visit);
  if (!typed) {
    if (is_autosave(visit))
      return say_not_saved(status_of(typed.error().code), typed.error().message);
    return sorry_page(visit, typed.error());
  }
  return save(visit, *view, *section, *typed);
}

}  // namespace candour::web
