// Tables in pandoc's own forms.
#include "manuscript/fixture.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

struct DrawnTables : tests::Desk {
  /// The table's cells between bars, a row a line, after its columns; `-` if there is no table.
  std::string table(const std::string& text) {
    const Document document = read("# T\n\nBy Jane Roe\n\n" + text);
    if (document.body.size() != 1 || !std::holds_alternative<Table>(document.body[0].value)) return "-";
    const auto& table = std::get<Table>(document.body[0].value);
    std::string out;
    for (const auto align : table.columns) out += "?lcr"[static_cast<int>(align)];
    out += '\n' + cells(table.head);
    for (const auto& row : table.rows) out += cells(row);
    return table.caption.empty() ? out : out + plain_text(table.caption);
  }

  static std::string cells(const TableRow& row) {
    std::string out;
    for (const auto& cell : row.cells) {
      for (const auto& item : cell)
        out += std::holds_alternative<LineBreak>(item.value) ? "/" : plain_text({item});
      out += '|';
    }
    return out + '\n';
  }

  bool is_code(const std::string& text) {
    return body(text).starts_with("    code-block") && found() == "5:1 warning drawn-table\n";
  }
};

BOOST_FIXTURE_TEST_SUITE(manuscript_drawn_tables, DrawnTables)

BOOST_AUTO_TEST_CASE(a_simple_table_has_a_rule_for_each_column) {
  const std::string text =
      "  Right     Left     Center     Default\n-------     ------ ----------   -------\n"
      "     12     12        *12*         12\n    123     123                    123\n";
  const std::string wanted = "rlc?\nRight|Left|Center|Default|\n12|12|12|12|\n123|123||123|\n";
  BOOST_TEST(table(text) == wanted);
  BOOST_TEST(table(text + "-------     ------ ----------   -------\n\nTable: Four columns.\n") ==
             wanted + "Four columns.");
  BOOST_TEST(table("Year  What\n----  ----\n1914  The war began\n") ==
             "??\nYear|What|\n1914|The war began|\n");
  BOOST_TEST(table(": Four columns.\n\n" + text) == wanted + "Four columns.");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(a_table_may_have_no_head) {
  BOOST_TEST(table("----  --------\n1914  The war\n1918  Its end\n----  --------\n") ==
             "?l\n||\n1914|The war|\n1918|Its end|\n");
}

BOOST_AUTO_TEST_CASE(rows_of_several_lines_are_parted_by_empty_ones) {
  BOOST_TEST(
      table("---------------\nYear  What\n      happened\n----  ---------\n1914  The war\n      began\n\n"
            "1918  Its end\n---------------\n") ==
      "?l\nYear|What happened|\n1914|The war began|\n1918|Its end|\n");
  BOOST_TEST(table("----  ---------\n1914  The war\n      began\n\n1918  Its end\n----  ---------\n") ==
             "?l\n||\n1914|The war began|\n1918|Its end|\n");
}

BOOST_AUTO_TEST_CASE(a_grid_has_bars_between_its_cells) {
  BOOST_TEST(table("+------+:----:+\n| Год  | Что   |\n| 1914 | Война |\n+------+-------+\n") == "-");
  BOOST_TEST(
      table("+------+-------+\n| Год  | Что   |\n+======+:=====:+\n| 1914 | Война |\n|      | идёт  |\n"
            "+------+-------+\n| 1918 | a     |\n|      |       |\n|      | b     |\n+------+-------+\n") ==
      "?c\nГод|Что|\n1914|Война идёт|\n1918|a/b|\n");
  BOOST_TEST(table("+---+---+\n| a | b |\n+---+---+\n") == "??\n||\na|b|\n");
  BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(wide_characters_take_two_columns) {
  BOOST_TEST(table("年    出来事\n----  ------\n1914  戦争\n一九  終戦\n") ==
             "l?\n年|出来事|\n1914|戦争|\n一九|終戦|\n");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_told_apart_is_set_as_it_is_typed) {
  for (const std::string text :
       {"Year  What\n----  -------\n1914a The war\n1918Its end  x\n",  // words across a column
        "+---+---+\n| a | b |\n+---+---+\n| a and b |\n+---+---+\n",   // a cell over two columns
        "+-----+---+\n| - a | b |\n| - c |   |\n+-----+---+\n",        // a list in a cell
        "----  -------\n1914  The war\n1918Its end\n----  -------\n"})
    BOOST_TEST(is_code(text), text);
}

BOOST_AUTO_TEST_CASE(rules_and_headings_are_no_tables) {
  for (const std::string text :
       {"--- --- ---\n\nProse between breaks.\n\n--- --- ---\n\nMore.\n", "A heading\n---------\n\nText.\n",
        "The war\n--- --- ---\nIt was long ago that it began.\n", "-----------\n\nText.\n\n-----------\n",
        "--- --- ---\nOne day it was over.\n--- --- ---\n", "- - - - - -\n\nText.\n",
        "A pipe | table\n-------|------\na | b\n", "+ an item\n+ another\n"}) {
    BOOST_TEST(table(text).find("\n||\n") == std::string::npos, text);
    body(text);
    BOOST_TEST(tests::count_of(diagnostics, "drawn-table") == 0U, text);
  }
}

BOOST_AUTO_TEST_CASE(nothing_in_them_is_mended_in_the_manuscript) {
  read(
      "# T\n\nBy Jane Roe\n\nYear  What\n----  -------------------------\n1914  the tribe’s**「war」**--it "
      "began\n");
  for (const auto& item : diagnostics.items()) BOOST_TEST(item.fixes.empty(), item.code);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
