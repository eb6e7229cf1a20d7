#include "letters/letter_kind.hpp"

#include <algorithm>
#include <array>

namespace candour::letters {
namespace {

using enum Need;
using enum PartFrom;

// ---- Contact ----

constexpr std::array contact_parts{
    PartKind{"asked", "What you asked us", subject, words, "Care Act guidance para 6.22",
             "Their own words, as far as you can."},
    PartKind{"happens", "What happens now", guidance, words, "Care Act guidance para 6.22", ""},
    PartKind{"timescale", "When", guidance, words, "Care Act guidance para 6.29",
             "An indicative date: “by 16 December 2026”."},
    PartKind{"self", "If you would like to assess yourself", guidance, standard,
             "SI 2014/2827 reg 2(2)", ""},
    PartKind{"format", "How we write to you", guidance, standard, "SI 2014/2827 reg 3(4)",
             "The format that the record holds."},
    PartKind{"urgent", "If you cannot wait", guidance, standard, "Care Act 2014 s19(3)", ""},
    PartKind{"charges", "What it may cost", guidance, standard, "Care Act 2014 s14(1)", ""},
};
constexpr std::array contact_records{Recorded{"assessment.timescale_told", "timescale", true}};

constexpr std::array delay_parts{
    PartKind{"date", "The new date", subject, words, "Care Act guidance para 6.29", ""},
    PartKind{"why", "Why it takes longer", guidance, words, "Care Act guidance para 6.29", ""},
    PartKind{"meanwhile", "Until then", guidance, words, "Care Act 2014 s19(3)",
             "What help there is meanwhile, or that none was needed."},
};
constexpr std::array delay_records{Recorded{"assessment.timescale_told", "date"}};

// ---- Assessment and eligibility ----

constexpr std::array assessment_parts{
    PartKind{"findings", "What we found", guidance, record, "Care Act 2014 s9(4)(a)", ""},
    PartKind{"outcomes", "What you want to achieve", guidance, record, "Care Act 2014 s9(4)(b)",
             ""},
    PartKind{"record", "The record of your assessment", by_law, record, "Care Act 2014 s12(3)", ""},
    PartKind{"disputes", "What you disagree with", guidance, record, "", ""},
};
constexpr std::array carer_assessment_parts{
    PartKind{"findings", "What we found", guidance, record, "Care Act 2014 s10(5)", ""},
    PartKind{"outcomes", "What you want to achieve", guidance, record, "Care Act 2014 s10(5)(d)",
             ""},
    PartKind{"record", "The record of your assessment", by_law, record, "Care Act 2014 s12(4)", ""},
    PartKind{"disputes", "What you disagree with", guidance, record, "", ""},
};
constexpr std::array assessment_records{Recorded{"assessment.copy_sent", "record"}};

constexpr std::array eligibility_parts{
    PartKind{"decision", "Our decision", by_law, record, "Care Act 2014 s13(2)", ""},
    PartKind{"needs", "Each of your needs", by_law, record, "Care Act 2014 s13(2)", ""},
    PartKind{"steps", "How we came to it", guidance, record, "SI 2015/313", ""},
    PartKind{"wishes", "What we need to know from you", guidance, standard,
             "Care Act 2014 s13(3), s13(4)", ""},
    PartKind{"disputes", "What you disagree with", guidance, record, "", ""},
};
constexpr std::array eligibility_records{Recorded{"eligibility.written_sent", "needs"}};

constexpr std::array advice_parts{
    PartKind{"decision", "Our decision", subject, record, "Care Act 2014 s13(5)", ""},
    PartKind{"reduce", "What can be done to meet or reduce your needs", by_law, words,
             "Care Act 2014 s13(5)(a)", "For this person: what, where, how to get it."},
    PartKind{"prevent", "What can be done so that you do not need more", by_law, words,
             "Care Act 2014 s13(5)(b)", ""},
};
constexpr std::array advice_records{Recorded{"advice.written", "reduce"}};

constexpr std::array not_meeting_parts{
    PartKind{"which", "Which needs we are not going to meet", by_law, record,
             "Care Act 2014 s24(2)(a)", "Chosen above."},
    PartKind{"reasons", "Why we do not have to meet them", by_law, words, "Care Act 2014 s24(2)(a)",
             "Which condition of section 18 or 20(1) is not there, and on what facts."},
    PartKind{"power", "Why we do not choose to meet them", by_law, words, "Care Act 2014 s24(2)(a)",
             "Why the power in section 19(1) or 20(6) is not used."},
    PartKind{"advice", "What you can do about these needs", by_law, words,
             "Care Act 2014 s24(2)(b)",
             "Advice on meeting, reducing and preventing them; not asked again where it was given "
             "in writing before."},
};
constexpr std::array not_meeting_records{Recorded{"needs.not_to_be_met", "", true},
                                         Recorded{"decision.reasons_given", "reasons"},
                                         Recorded{"advice.written", "advice"}};

// ---- Money ----

constexpr std::array charge_parts{
    PartKind{"amount", "What you pay", by_law, record, "Care Act 2014 s17(6)", ""},
    PartKind{"working", "How it was worked out", by_law, record, "Care Act 2014 s17(6)", ""},
    PartKind{"unknown", "What is not certain yet", guidance, record, "", ""},
    PartKind{"changes", "If something changes", guidance, standard, "Care Act guidance ch. 8", ""},
};
constexpr std::array charge_records{Recorded{"finance.record_sent", "working"}};

constexpr std::array indicative_parts{
    PartKind{"amount", "The amount to begin with", subject, record, "Care Act guidance para 11.7",
             ""},
    PartKind{"lines", "How we came to it", guidance, record, "Care Act guidance para 11.24", ""},
    PartKind{"change", "It can go up or down", guidance, standard, "Care Act guidance para 11.24",
             ""},
};
constexpr std::array indicative_records{Recorded{"budget.indicative", "amount", true},
                                        Recorded{"budget.explained", "lines", true}};

// ---- Plan ----

constexpr std::array plan_parts{
    PartKind{"needs", "All your needs", by_law, record, "Care Act 2014 s25(1)(a), (b)", ""},
    PartKind{"met", "What will be done, and by whom", by_law, record, "Care Act 2014 s25(1)(c)",
             ""},
    PartKind{"matters", "What matters to you", by_law, record, "Care Act 2014 s25(1)(d)", ""},
    PartKind{"budget", "Your personal budget", by_law, record, "Care Act 2014 s25(1)(e)", ""},
    PartKind{"advice", "Advice and information", by_law, words, "Care Act 2014 s25(1)(f)",
             "On meeting or reducing the needs, and on preventing more."},
    PartKind{"direct", "Your direct payment", by_law, record, "Care Act 2014 s25(2)", ""},
    PartKind{"open", "What we do not agree on", guidance, record, "Care Act 2014 s25(5)", ""},
    PartKind{"record", "The plan as it was signed", guidance, record, "Care Act 2014 s25(1)", ""},
};
constexpr std::array plan_records{Recorded{"plan.copy_sent", "met"},
                                  Recorded{"budget.explained", "budget", true}};

constexpr std::array statement_parts{
    PartKind{"cost", "What it costs to meet your needs", by_law, record, "Care Act 2014 s26(1)(a)",
             ""},
    PartKind{"person", "What you pay", by_law, record, "Care Act 2014 s26(1)(b)", ""},
    PartKind{"council", "What the council pays", by_law, record, "Care Act 2014 s26(1)(c)", ""},
    PartKind{"lines", "Line by line", guidance, record, "Care Act guidance para 11.24", ""},
    PartKind{"different", "What is different from before", guidance, record, "", ""},
    PartKind{"enough", "If it is not enough", guidance, standard, "Care Act guidance para 11.24",
             ""},
};
constexpr std::array statement_records{Recorded{"budget.explained", "lines", true}};

constexpr std::array not_agreed_parts{
    PartKind{"offered", "What we offered", subject, record, "Care Act 2014 s25(5)", ""},
    PartKind{"asked", "What you asked for", guidance, record, "Care Act guidance para 10.86", ""},
    PartKind{"why", "Why we do not agree", guidance, record, "Care Act guidance para 10.86", ""},
    PartKind{"meanwhile", "What happens to your care meanwhile", guidance, words,
             "Care Act guidance para 10.86", ""},
};
constexpr std::array not_agreed_records{Recorded{"decision.reasons_given", "why"}};

// ---- Every letter ----

constexpr std::array every_part{
    PartKind{"next", "What happens next", guidance, words, "", "What, by whom and by when."},
    PartKind{"disagree", "If you disagree", guidance, standard, "", ""},
    PartKind{"advocate", "Somebody to help you have your say", guidance, standard,
             "Care Act 2014 s67", ""},
    PartKind{"decided", "Who decided", guidance, record, "", ""},
    PartKind{"rests", "What this letter rests on", guidance, record, "", ""},
};

constexpr std::string_view adult_copy =
    "The adult, always. A carer or anyone else only if the adult asks.";
constexpr std::string_view carer_copy =
    "The carer, always. The adult who needs care, or anyone else, only if the carer asks.";
constexpr std::string_view concerned_only =
    "The adult or carer concerned. The Act gives nobody else a copy: others only if that person "
    "agrees.";

constexpr std::array kinds{
    LetterKind{"L01", "We have heard from you", "Somebody got in touch", Basis::statutory_guidance,
               "Care Act guidance paras 6.22 and 6.29; SI 2014/2827 regs 2(2), 3(4)", "V2",
               Addressee::whom_it_is_about, "The person. A carer with their consent.",
               "Care Act guidance para 6.29", "contact", "", false, contact_parts, contact_records},
    LetterKind{"L02", "It is taking longer", "A date was missed or moved",
               Basis::statutory_guidance, "Care Act guidance para 6.29", "V2",
               Addressee::whom_it_is_about, "The person.", "Care Act guidance para 6.29", "", "",
               false, delay_parts, delay_records},
    LetterKind{"L04", "Your needs assessment", "The assessment is signed", Basis::statute,
               "Care Act 2014 s12(3)", "V", Addressee::adult, adult_copy, "Care Act 2014 s12(3)",
               "needs_assessment", "", true, assessment_parts, assessment_records},
    LetterKind{"L05", "Your carer’s assessment", "The assessment is signed", Basis::statute,
               "Care Act 2014 s12(4)", "V", Addressee::carer, carer_copy, "Care Act 2014 s12(4)",
               "carers_assessment", "", true, carer_assessment_parts, assessment_records},
    LetterKind{"L06", "Our decision on your needs", "Needs were determined", Basis::statute,
               "Care Act 2014 s13(2)", "V", Addressee::whom_it_is_about, concerned_only,
               "Care Act 2014 s13(2)", "needs_assessment", "carers_assessment", false,
               eligibility_parts, eligibility_records},
    LetterKind{"L07", "Advice on your needs", "No need was found eligible", Basis::statute,
               "Care Act 2014 s13(5)", "V", Addressee::whom_it_is_about, concerned_only,
               "Care Act 2014 s13(5)", "needs_assessment", "carers_assessment", false, advice_parts,
               advice_records},
    LetterKind{"L08", "Needs that we are not going to meet",
               "The council is not required to meet needs, and decides not to", Basis::statute,
               "Care Act 2014 s24(2)", "V", Addressee::whom_it_is_about, concerned_only,
               "Care Act 2014 s24(2)", "needs_assessment", "carers_assessment", false,
               not_meeting_parts, not_meeting_records},
    LetterKind{"L10", "Your financial assessment", "The financial assessment is done",
               Basis::statute, "Care Act 2014 s17(6)", "V", Addressee::whom_it_is_about,
               "The person assessed. Nobody else unless that person agrees.",
               "Care Act 2014 s17(6)", "financial_assessment", "", true, charge_parts,
               charge_records},
    LetterKind{"L12", "An amount to begin planning with", "Planning begins",
               Basis::statutory_guidance, "Care Act guidance paras 11.7 and 11.24", "V2",
               Addressee::whom_it_is_about, "The person; a carer or advocate if the person asks.",
               "Care Act guidance para 11.24", "care_plan", "carers_support_plan", false,
               indicative_parts, indicative_records},
    LetterKind{"L13", "Your care and support plan", "The plan is signed", Basis::statute,
               "Care Act 2014 s25(1), (2), (9)", "V", Addressee::adult, adult_copy,
               "Care Act 2014 s25(9)", "care_plan", "", true, plan_parts, plan_records},
    LetterKind{"L14", "Your support plan", "The plan is signed", Basis::statute,
               "Care Act 2014 s25(1), (2), (10)", "V", Addressee::carer, carer_copy,
               "Care Act 2014 s25(10)", "carers_support_plan", "", true, plan_parts, plan_records},
    LetterKind{"L15", "Your personal budget", "The budget is set", Basis::statute,
               "Care Act 2014 s26(1)", "V", Addressee::whom_it_is_about, adult_copy,
               "Care Act 2014 s25(9), (10)", "care_plan", "carers_support_plan", false,
               statement_parts, statement_records},
    LetterKind{"L18", "Where we do not agree on your plan", "The plan was not agreed",
               Basis::statutory_guidance, "Care Act 2014 s25(5); Care Act guidance para 10.86",
               "V2", Addressee::whom_it_is_about, "The person whose plan it is.",
               "Care Act 2014 s25(5)", "care_plan", "carers_support_plan", false, not_agreed_parts,
               not_agreed_records},
};

}  // namespace

std::string_view words_of(Basis basis) {
  switch (basis) {
    case Basis::statute: return "Required in writing by an act or regulations";
    case Basis::statutory_guidance: return "Asked for by statutory guidance, not by an act";
    case Basis::fairness: return "Not in any act: fairness asks for it";
  }
  return {};
}

const PartKind* LetterKind::part(std::string_view name) const {
  const auto named = [&](const PartKind& one) { return one.id == name; };
  if (const auto own = std::find_if(parts.begin(), parts.end(), named); own != parts.end())
    return &*own;
  const auto shared = std::find_if(every_part.begin(), every_part.end(), named);
  return shared == every_part.end() ? nullptr : &*shared;
}

std::span<const LetterKind> all_letter_kinds() { return kinds; }

const LetterKind* letter_kind_named(std::string_view id) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const LetterKind& one) { return one.id == id; });
  return found == kinds.end() ? nullptr : &*found;
}

std::span<const PartKind> parts_of_every_letter() { return every_part; }

}  // namespace candour::letters
