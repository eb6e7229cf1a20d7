#pragma once
// The instruments that the rules of care cite, by their names in law/instruments.

#include "rules/outline.hpp"

namespace candour::care {

using rules::Citation;

constexpr Citation care_act(std::string_view at) { return {"ukpga-2014-23", at}; }
constexpr Citation care_guidance(std::string_view at) { return {"care-act-guidance", at}; }
constexpr Citation assessment_regulations(std::string_view at) { return {"si-2014-2827", at}; }
constexpr Citation direct_payment_regulations(std::string_view at) { return {"si-2014-2871", at}; }
constexpr Citation accommodation_regulations(std::string_view at) { return {"si-2014-2670", at}; }
constexpr Citation case_law(std::string_view at) { return {"case-law", at}; }
constexpr Citation children_act(std::string_view at) { return {"ukpga-1989-41", at}; }
constexpr Citation disabled_persons_act(std::string_view at) { return {"ukpga-1970-44", at}; }
constexpr Citation capacity_act(std::string_view at) { return {"ukpga-2005-9", at}; }
constexpr Citation equality_act(std::string_view at) { return {"ukpga-2010-15", at}; }
constexpr Citation working_together(std::string_view at) { return {"working-together-2023", at}; }
constexpr Citation adult_complaints(std::string_view at) { return {"si-2009-309", at}; }
constexpr Citation children_complaints(std::string_view at) { return {"si-2006-1738", at}; }
constexpr Citation complaint_code(std::string_view at) { return {"lgsco-complaint-code", at}; }
constexpr Citation remedies_guidance(std::string_view at) { return {"lgsco-remedies", at}; }
constexpr Citation ombudsman_practice(std::string_view at) { return {"ombudsman-practice", at}; }
constexpr Citation advocacy_regulations(std::string_view at) { return {"si-2014-2889", at}; }
constexpr Citation register_regulations(std::string_view at) { return {"si-2014-2854", at}; }
constexpr Citation mental_health_act(std::string_view at) { return {"ukpga-1983-20", at}; }
constexpr Citation data_protection(std::string_view at) { return {"uk-gdpr", at}; }
constexpr Citation data_protection_act(std::string_view at) { return {"ukpga-2018-12", at}; }
constexpr Citation local_government_act(std::string_view at) { return {"ukpga-1974-7", at}; }
constexpr Citation young_carer_regulations(std::string_view at) { return {"si-2015-527", at}; }
constexpr Citation benchmark(std::string_view at) { return {"candour-benchmarks", at}; }

}  // namespace candour::care
