#pragma once
// The parts that every form field has.

#include "components/options.hpp"
#include "web/html/govuk/fieldset.hpp"
#include "web/html/govuk/form_group.hpp"
#include "web/html/govuk/messages.hpp"
#include "web/html/govuk/tag.hpp"

namespace candour::components {

html::Label label_of(const Options& options);
html::Hint hint_of(const Options& options);
html::ErrorMessage error_of(const Options& options);
html::Fieldset fieldset_of(const Options& options);
html::PluralText plural_of(const Options& options);
html::Tag tag_of(const Options& options);
// `plural` is what the component calls its slots: beforeInput or beforeInputs.
html::FormGroup form_group_of(const Options& options, std::string_view before = "beforeInput",
                              std::string_view after = "afterInput");

}  // namespace candour::components
