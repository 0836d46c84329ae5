#pragma once

#include "casebound/base/diagnostic.h"

#include "layout/column_builder.h"
#include "layout/table_builder.h"

#include <string_view>
#include <vector>

namespace casebound::layout {

/// The boxes around the items of a column: margins, padding, borders, and where pages may end.
class BoxBuilder {
 public:
  /// `width`: of the text area. Tells what a style asks for and cannot have here.
  BoxBuilder(ColumnBuilder& column, Length width, Diagnostics& diagnostics)
      : column_(column), width_(width), diagnostics_(diagnostics) {}

  /// The block that opens the columns at a flow's end, before which a page may be broken although they are
  /// not of the text.
  void set_columned(const style::StyledElement* block) { columned_ = block; }

  /// `table`: that which draws the box's borders, or nullptr.
  void begin(const style::StyledElement& box, const TextContext& inside, TableBuilder* table);
  void end(const style::StyledElement& box, const TextContext& inside, TableBuilder* table);

  /// The borders at the sides of a box that holds the items from `first` on.
  void add_side_rules(const style::StyledElement& box, const TextContext& inside, std::size_t first,
                      std::vector<SideRule>& out);

 private:
  void force_break(style::Break wanted, const markup::Element& element);
  void no_effect(std::string_view what, const markup::Element& element);

  ColumnBuilder& column_;
  Length width_;
  Diagnostics& diagnostics_;
  const style::StyledElement* columned_ = nullptr;
};

}  // namespace casebound::layout
