#include "web/pages/workload.hpp"

#include <fmt/format.h>

namespace candour::web {

Result<std::map<std::string, Workload>> workloads(const Visit& visit,
                                                  const std::vector<people::Account>& staff) {
  std::map<std::string, Workload> all;
  const auto looked = visit.site.board.look(visit.today, [&](const registers::BoardView& board) {
    for (const people::Account& account : staff) {
      const registers::Totals totals = board.totals_of_worker(account.id);
      all[account.id.text()] = {totals.people, totals.late, totals.due};
    }
  });
  if (!looked) return looked.error();
  return all;
}

std::string words_of(const Workload& workload) {
  std::string text = workload.people == 0 ? std::string{"No people yet"}
                                          : fmt::format("{} {}", workload.people,
                                                        workload.people == 1 ? "person" : "people");
  if (workload.people == 0) return text;
  if (workload.late == 0 && workload.due == 0) return text + "; nothing is late or due soon";
  return text +
         fmt::format("; something is late for {}, due soon for {}", workload.late, workload.due);
}

}  // namespace candour::web
