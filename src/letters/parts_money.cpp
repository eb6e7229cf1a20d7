// What the person pays and how it was worked out; what the care costs, line by line. Nothing that
// is provisional stands as if it were certain, and none of it is an invoice.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "letters/part_fillers.hpp"
#include "letters/said_to_person.hpp"

namespace candour::letters {
namespace {

const care::BudgetEntry* newest(const LetterSource& source, care::BudgetKind kind) {
  const care::BudgetEntry* found = nullptr;
  for (const care::BudgetEntry& one : source.budgets)
    if (one.set.kind == kind) found = &one;
  return found;
}

const care::BudgetEntry* budget_of(const Filling& filling, Part& part) {
  const bool indicative = filling.source.kind->id == "L12";
  const auto* found =
      newest(filling.source, indicative ? care::BudgetKind::indicative : care::BudgetKind::final);
  if (found == nullptr)
    is_missing(part,
               indicative ? "No indicative budget is set yet." : "No final budget is set yet.",
               document_page(filling.source));
  return found;
}

std::string when(const std::optional<Day>& day) { return day ? " on " + say(*day) : std::string{}; }

constexpr std::string_view provisional_words =
    "This is provisional: a price or rate in it is not confirmed. It is not a bill, and nothing is "
    "to be paid on it.";

// ---- The financial assessment ----

void fill_charge_amount(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (source.charge == nullptr)
    return is_missing(part, "What the person can pay is not worked out yet.",
                      document_page(source));
  const care::ChargeAssessed& what = source.charge->what;
  if (what.basis == care::ChargeBasis::free) {
    part.blocks.push_back(paragraph("You pay nothing for this care."));
  } else if (!what.most_weekly) {
    return is_missing(part,
                      what.unknown.empty()
                          ? std::string{"No amount is recorded."}
                          : "The amount cannot be worked out: " + what.unknown.front().why,
                      document_page(source));
  } else {
    part.blocks.push_back(paragraph(
        fmt::format("The most that you pay is {}. You never pay more than the care costs.",
                    say(*what.most_weekly))));
  }
  if (what.from) part.blocks.push_back(paragraph(fmt::format("This is from {}.", say(*what.from))));
  if (what.provisional()) part.blocks.push_back(paragraph(std::string{provisional_words}));
}

std::string_view basis_words(care::ChargeBasis basis) {
  switch (basis) {
    case care::ChargeBasis::assessed: return "We worked it out from what you have and receive.";
    case care::ChargeBasis::light_touch:
      return "We did not need a full assessment (SI 2014/2672 reg 10(2), (3)).";
    case care::ChargeBasis::refused:
      return "We were not told what we needed to know, so the full cost is charged (SI 2014/2672 "
             "reg 10(1)).";
    case care::ChargeBasis::full_cost: return "Your capital is above the upper limit.";
    case care::ChargeBasis::free: return "Nothing in this care may be charged for.";
  }
  return {};
}

void fill_working(const Filling& filling, Part& part) {
  const LetterSource& source = filling.source;
  if (source.charge == nullptr)
    return is_missing(part, "The financial assessment is not done yet.", document_page(source));
  const care::ChargeAssessed& what = source.charge->what;
  part.blocks.push_back(paragraph(std::string{basis_words(what.basis)}));
  Block table{Block::Kind::table, {}, {}, {{"What", "How", "A week"}}};
  for (const care::ChargeLine& line : what.lines) {
    std::string how = line.working;
    if (!line.cite.empty()) how += how.empty() ? line.cite : fmt::format(" ({})", line.cite);
    table.rows.push_back(
        {line.what, std::move(how),
         line.weekly ? say_with_pence(Money::of_pence(line.weekly->pence())) : std::string{}});
  }
  if (table.rows.size() > 1) part.blocks.push_back(std::move(table));
  part.blocks.push_back(paragraph(fmt::format("We used the rates of {}, as they were known on {}.",
                                              say(what.on), say(what.known_on))));
  if (what.lines.empty())
    is_missing(part, "No working is recorded: the person must be able to follow it.",
               document_page(source));
}

void fill_unknown(const Filling& filling, Part& part) {
  const auto* charge = filling.source.charge;
  if (charge == nullptr || (charge->what.unknown.empty() && charge->what.unconfirmed.empty())) {
    part.applies = false;
    return;
  }
  std::vector<std::string> items;
  const auto add = [&](const std::vector<care::UnknownRate>& rates, std::string_view what) {
    for (const care::UnknownRate& rate : rates)
      items.push_back(
          fmt::format("{}, for {}: {}. {}", rate.parameter, say(rate.date), what, rate.why));
  };
  add(charge->what.unknown, "not known");
  add(charge->what.unconfirmed, "not confirmed");
  part.blocks.push_back(paragraph(std::string{provisional_words}));
  part.blocks.push_back(list_of(std::move(items)));
}

// ---- Budgets ----

void fill_lines(const Filling& filling, Part& part) {
  const auto* budget = budget_of(filling, part);
  if (budget == nullptr) return;
  Block table{Block::Kind::table, {}, {}, {{"Why", "What", "How much", "Price", "A week"}}};
  for (const care::BudgetLine& line : budget->set.lines) {
    const std::string weekly = line.weekly ? say_with_pence(Money::of_pence(line.weekly->pence()))
                               : line.once ? say_with_pence(*line.once) + " once"
                                           : line.missing;
    table.rows.push_back({line.need.empty() ? std::string{} : outcome_words(line.need), line.what,
                          line.how_much, line.each ? say_with_pence(*line.each) : std::string{},
                          weekly});
  }
  if (table.rows.size() == 1)
    return is_missing(part, "The budget holds no line.", document_page(filling.source));
  part.blocks.push_back(std::move(table));
  part.blocks.push_back(
      paragraph(fmt::format("These are the prices of {}.", say(budget->set.prices_of))));
}

void add_provisional(Part& part, const care::BudgetEntry& budget) {
  if (budget.set.provisional) part.blocks.push_back(paragraph(std::string{provisional_words}));
}

void fill_indicative(const Filling& filling, Part& part) {
  const auto* budget = budget_of(filling, part);
  if (budget == nullptr) return;
  part.blocks.push_back(paragraph(fmt::format("The amount to begin planning with is {}, set{}.",
                                              say(budget->set.cost_weekly), when(budget->on))));
  if (budget->set.once != Money{})
    part.blocks.push_back(
        paragraph(fmt::format("Beside it, {} to be paid once.", say(budget->set.once))));
  add_provisional(part, *budget);
}

void fill_cost(const Filling& filling, Part& part) {
  const auto* budget = budget_of(filling, part);
  if (budget == nullptr) return;
  part.blocks.push_back(
      paragraph(fmt::format("It costs the council {} to meet the needs that it must or will meet.",
                            say(budget->set.cost_weekly))));
  if (budget->set.once != Money{})
    part.blocks.push_back(
        paragraph(fmt::format("Beside it, {} to be paid once.", say(budget->set.once))));
  add_provisional(part, *budget);
}

void fill_person_pays(const Filling& filling, Part& part) {
  const auto* budget = budget_of(filling, part);
  if (budget == nullptr) return;
  if (!budget->set.person_pays_weekly)
    return is_missing(part, "What the person pays is not assessed yet.",
                      document_page(filling.source));
  part.blocks.push_back(
      paragraph(fmt::format("You pay {}.", say(*budget->set.person_pays_weekly))));
}

void fill_council_pays(const Filling& filling, Part& part) {
  const auto* budget = budget_of(filling, part);
  if (budget == nullptr) return;
  if (!budget->set.council_pays_weekly)
    return is_missing(part, "What the council pays is not known yet.",
                      document_page(filling.source));
  part.blocks.push_back(
      paragraph(fmt::format("The council pays {}.", say(*budget->set.council_pays_weekly))));
}

void fill_different(const Filling& filling, Part& part) {
  const auto* last = newest(filling.source, care::BudgetKind::final);
  const auto* before = newest(filling.source, care::BudgetKind::indicative);
  if (last == nullptr || before == nullptr || before->set.cost_weekly == last->set.cost_weekly) {
    part.applies = false;
    return;
  }
  part.blocks.push_back(
      paragraph(fmt::format("The indicative amount{} was {}. It is now {}.", when(before->on),
                            say(before->set.cost_weekly), say(last->set.cost_weekly))));
  if (last->set.why_different)
    part.blocks.push_back(paragraph("Why: " + last->set.why_different->for_reader()));
  else
    is_missing(part, "Why the budget differs from the indicative one is not recorded.",
               document_page(filling.source));
}

void fill_budget_sums(const Filling& filling, Part& part) {
  fill_cost(filling, part);
  if (part.filled()) fill_person_pays(filling, part);
  if (part.filled()) fill_council_pays(filling, part);
  if (part.filled()) fill_lines(filling, part);
}

void fill_direct(const Filling& filling, Part& part) {
  const auto* budget = newest(filling.source, care::BudgetKind::final);
  std::vector<std::string> needs;
  if (filling.source.plan != nullptr) {
    for (const care::LineOnTheTable& line : filling.source.plan->lines) {
      const care::LineContent* content = line.counts();
      if (content != nullptr && content->met_by == care::MetBy::direct_payment)
        needs.push_back(
            fmt::format("{}: {}", outcome_words(content->need), content->what.for_reader()));
    }
  }
  if (needs.empty()) {
    part.applies = false;
    return;
  }
  part.blocks.push_back(paragraph("These needs are met with a direct payment:"));
  part.blocks.push_back(list_of(std::move(needs)));
  if (budget == nullptr)
    return is_missing(part, "The amount of the direct payment is not set yet.",
                      document_page(filling.source));
  part.blocks.push_back(
      paragraph(fmt::format("The direct payment is {}.", say(budget->set.direct_payment_weekly))));
}

constexpr std::array fillers{PartFiller{"L10", "amount", fill_charge_amount},
                             PartFiller{"L10", "working", fill_working},
                             PartFiller{"L10", "unknown", fill_unknown},
                             PartFiller{"L12", "amount", fill_indicative},
                             PartFiller{"L12 L15", "lines", fill_lines},
                             PartFiller{"L15", "cost", fill_cost},
                             PartFiller{"L15", "person", fill_person_pays},
                             PartFiller{"L15", "council", fill_council_pays},
                             PartFiller{"L15", "different", fill_different},
                             PartFiller{"L13 L14", "budget", fill_budget_sums},
                             PartFiller{"L13 L14", "direct", fill_direct}};

}  // namespace

std::span<const PartFiller> money_fillers() { return fillers; }

}  // namespace candour::letters
