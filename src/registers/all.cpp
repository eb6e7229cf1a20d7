#include "registers/all.hpp"

#include "registers/allocation_list.hpp"
#include "registers/assessor_list.hpp"
#include "registers/case_list.hpp"
#include "registers/desk_list.hpp"
#include "registers/fact_list.hpp"
#include "registers/look_list.hpp"
#include "registers/person_index.hpp"
#include "registers/word_index.hpp"

namespace candour::registers {

std::vector<std::shared_ptr<journal::Register>> all_registers() {
  return {std::make_shared<CaseList>(),    std::make_shared<DeskList>(),
          std::make_shared<FactList>(),    std::make_shared<AllocationList>(),
          std::make_shared<LookList>(),    std::make_shared<WordIndex>(),
          std::make_shared<PersonIndex>(), std::make_shared<AssessorList>()};
}

}  // namespace candour::registers
