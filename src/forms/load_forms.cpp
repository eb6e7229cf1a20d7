#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "forms/form_file.hpp"

namespace candour::forms {
namespace {

namespace files = std::filesystem;

// The TOML files of a folder, by name.
Result<std::vector<files::path>> toml_files(const files::path& folder) {
  std::vector<files::path> found;
  std::error_code error;
  for (files::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".toml") found.push_back(at->path());
  if (error)
    return refuse(RefusalCode::not_readable,
                  fmt::format("The folder {} cannot be read. Check that it is there.",
                              folder.filename().string()),
                  folder.filename().string());
  std::sort(found.begin(), found.end());
  return found;
}

std::string name_in(const files::path& path) {
  return (path.parent_path().filename() / path.filename()).string();
}

Result<std::vector<PlacedForm>> read_shipped(const files::path& folder) {
  const auto paths = toml_files(folder);
  if (!paths) return paths.error();
  std::vector<PlacedForm> forms;
  for (const files::path& path : *paths) {
    const auto file = law::read_toml_file(path, name_in(path));
    if (!file) return file.error();
    auto form = read_form(*file);
    if (!form) return form.error();
    forms.push_back(std::move(*form));
  }
  std::stable_sort(forms.begin(), forms.end(), [](const PlacedForm& a, const PlacedForm& b) {
    return a.form.id != b.form.id ? a.form.id < b.form.id : a.form.version < b.form.version;
  });
  for (std::size_t i = 1; i < forms.size(); ++i) {
    const Form& before = forms[i - 1].form;
    const Form& form = forms[i].form;
    if (form.id != before.id) continue;
    if (form.version == before.version)
      return refuse_at(forms[i].place, "version", RefusalCode::duplicate_key,
                       fmt::format("Version {} of this form stands in {} too.", form.version,
                                   forms[i - 1].place.file));
    if (form.in_force_from <= before.in_force_from)
      return refuse_at(forms[i].place, "in_force_from", RefusalCode::date_out_of_range,
                       "A later version comes into force after the one before.");
  }
  return forms;
}

std::optional<Refusal> facts_are_new(const PlacedForm& form,
                                     const std::set<std::string>& shipped_facts) {
  for (const Section& section : form.form.sections)
    for (const Question& question : section.questions)
      if (question.is_councils_own && shipped_facts.count(question.fact) > 0)
        return refuse_at(
            form.place_of(section.id, question.id), "fact", RefusalCode::duplicate_key,
            fmt::format("“{}” is asked already: no fact is asked twice.", question.fact));
  return std::nullopt;
}

std::optional<Refusal> add_councils_own(std::vector<PlacedForm>& forms, const files::path& folder) {
  std::error_code error;
  if (folder.empty() || !files::is_directory(folder, error)) return std::nullopt;
  std::set<std::string> facts;
  for (const PlacedForm& form : forms)
    for (const Section& section : form.form.sections)
      for (const Question& question : section.questions) facts.insert(question.fact);
  const auto paths = toml_files(folder);
  if (!paths) return paths.error();
  for (const files::path& path : *paths) {
    const auto file = law::read_toml_file(path, name_in(path));
    if (!file) return file.error();
    bool found = false;
    for (PlacedForm& form : forms) {
      if (form.form.id != file->stem) continue;
      found = true;
      auto with = with_councils_own(std::move(form), *file);
      if (!with) return with.error();
      form = std::move(*with);
      if (auto refusal = facts_are_new(form, facts)) return refusal;
    }
    if (!found)
      return refuse_at({file->name, {}, 1}, "form", RefusalCode::unknown_field_value,
                       "There is no form of this name: the file is called after the form’s id.");
  }
  return std::nullopt;
}

}  // namespace

Result<FormBook> load_forms(const files::path& folder, const files::path& councils_folder) {
  auto forms = read_shipped(folder);
  if (!forms) return forms.error();
  if (auto refusal = add_councils_own(*forms, councils_folder)) return std::move(*refusal);
  std::vector<Form> all;
  for (PlacedForm& form : *forms) all.push_back(std::move(form.form));
  return FormBook{std::move(all)};
}

}  // namespace candour::forms
