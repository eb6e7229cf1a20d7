#include "web/pages/csv.hpp"

#include <gtest/gtest.h>

namespace candour::web {
namespace {

TEST(Csv, PlainCellsStandAsTheyAre) {
  EXPECT_EQ(csv_cell("Mrs Adeyemi"), "Mrs Adeyemi");
  EXPECT_EQ(csv_cell(""), "");
  EXPECT_EQ(csv_cell("12 days late"), "12 days late");
  EXPECT_EQ(csv_cell("Zoë O’Brien"), "Zoë O’Brien");
}

TEST(Csv, QuotesWhatWouldEndACell) {
  EXPECT_EQ(csv_cell("Bell, Arthur"), "\"Bell, Arthur\"");
  EXPECT_EQ(csv_cell("the \"key\""), "\"the \"\"key\"\"\"");
  EXPECT_EQ(csv_cell("two\nlines"), "\"two\nlines\"");
}

TEST(Csv, NoCellIsRunAsAFormula) {
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("+44 20"), "'+44 20");
  EXPECT_EQ(csv_cell("-2"), "'-2");
  EXPECT_EQ(csv_cell("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(csv_cell("  =1+1"), "'  =1+1");
  EXPECT_EQ(csv_cell("\t=1+1"), "'\t=1+1");
  EXPECT_EQ(csv_cell("\r=1+1"), "\"'\r=1+1\"");
  EXPECT_EQ(csv_cell("＝1+1"), "'＝1+1");
  EXPECT_EQ(csv_cell("=HYPERLINK(\"http://x\",\"y\")"),
            "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
}

TEST(Csv, RowsEndAsTheStandardSaysAndTheFileNamesItsEncoding) {
  CsvFile file;
  file.add_row({"Person", "Due"});
  file.add_row({"Bell, Arthur", "=2"});
  EXPECT_EQ(std::move(file).take(), "\xEF\xBB\xBFPerson,Due\r\n\"Bell, Arthur\",'=2\r\n");
}

}  // namespace
}  // namespace candour::web
