#include "journal/register.hpp"

#include "journal/codec_write.hpp"

namespace candour::journal {

Result<std::string> dump_rows(Connection& connection, std::string_view query) {
  std::string out;
  auto asked = connection.query(query, {}, [&](const Row& row) {
    for (int column = 0; column < row.columns(); ++column) {
      out += column == 0 ? '[' : ',';
      if (row.is_null(column))
        out += "null";
      else
        codec::write_text(out, row.text(column));
    }
    out += "]\n";
  });
  if (!asked) return asked.error();
  return out;
}

}  // namespace candour::journal
