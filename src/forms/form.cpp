#include "forms/form.hpp"

#include <algorithm>

namespace candour::forms {

const Section* Form::section(std::string_view wanted) const {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [&](const Section& one) { return one.id == wanted; });
  return found == sections.end() ? nullptr : &*found;
}

const Question* Form::question(std::string_view in, std::string_view wanted) const {
  const Section* where = section(in);
  if (where == nullptr) return nullptr;
  const auto found = std::find_if(where->questions.begin(), where->questions.end(),
                                  [&](const Question& one) { return one.id == wanted; });
  return found == where->questions.end() ? nullptr : &*found;
}

FormBook::FormBook(std::vector<Form> forms) : forms_{std::move(forms)} {
  std::stable_sort(forms_.begin(), forms_.end(), [](const Form& a, const Form& b) {
    return a.id != b.id ? a.id < b.id : a.version < b.version;
  });
}

const Form* FormBook::on(std::string_view id, Day day) const {
  const Form* newest = nullptr;
  for (const Form& one : forms_)
    if (one.id == id && one.in_force_from <= day) newest = &one;
  return newest;
}

const Form* FormBook::version(std::string_view id, std::int64_t version) const {
  const auto found = std::find_if(forms_.begin(), forms_.end(), [&](const Form& one) {
    return one.id == id && one.version == version;
  });
  return found == forms_.end() ? nullptr : &*found;
}

}  // namespace candour::forms
