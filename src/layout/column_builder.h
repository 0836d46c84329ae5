#pragma once

#include "layout/text_context.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace casebound::layout {

/// Gathers the items of a column. What is said between two of them, margins and breaks, places and running
/// heads, waits for the next one.
class ColumnBuilder {
 public:
  /// The items of the text, of a note or of a figure, and what waits among them.
  struct Column {
    std::vector<FlowItem> items;
    std::vector<std::string> anchors;
    Length margin, padding;
    bool keep_next = false;
    style::Break forced_break = style::Break::auto_;
    bool of_text = false;  ///< not of a note, a figure or a block in columns
  };

  ColumnBuilder() { column_.of_text = true; }

  /// Goes on in another column; returns the one so far.
  Column exchange(Column other) {
    std::swap(column_, other);
    return other;
  }
  std::size_t size() const { return column_.items.size(); }
  std::vector<FlowItem>& items() { return column_.items; }
  bool is_of_text() const { return column_.of_text; }
  void set_of_text(bool of_text) { column_.of_text = of_text; }

  /// Margins of adjoining boxes collapse; padding keeps them apart.
  void add_margin(Length margin) { column_.margin = std::max(column_.margin, margin); }
  Length margin() const { return column_.margin; }
  void add_padding(Length padding) { column_.padding += padding; }
  /// The next item stays with the one before it.
  void keep_next() { column_.keep_next = true; }
  /// The next item begins a page; a side that is asked for outweighs none.
  void force_break(style::Break wanted) {
    style::Break& forced = column_.forced_break;
    if (forced == style::Break::auto_ || wanted != style::Break::page) forced = wanted;
  }
  void anchor(const std::string& id) { column_.anchors.push_back(id); }
  void set_string(const std::string& name, std::string text) { strings_.emplace_back(name, std::move(text)); }
  void number_page(int number) { page_number_ = number; }

  void begin_unbreakable() {
    if (unbreakable_++ == 0) inside_unbreakable_ = false;
  }
  void end_unbreakable() { --unbreakable_; }

  /// The items from `first` on are the head of the table that we are in.
  void note_table_head(std::size_t first);
  /// The table that began with the item `first` has ended: at a page's end or beginning it has two rows at
  /// least, besides its head.
  void keep_table_ends(std::size_t first);

  /// An item with all that waits for it. `keep`: it belongs to the one before it.
  void add(decltype(FlowItem::content) content, const TextContext& context, bool keep);

 private:
  Column column_;
  std::vector<std::pair<std::string, std::string>> strings_;
  std::optional<int> page_number_;
  std::optional<std::pair<std::size_t, std::size_t>> table_head_;
  int unbreakable_ = 0;  ///< boxes around us that are not to be divided
  bool inside_unbreakable_ = false;
};

}  // namespace casebound::layout
