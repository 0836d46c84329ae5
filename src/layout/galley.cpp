#include "layout/galley.h"

#include "casebound/document/walk.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace casebound::layout {

namespace {

const Length least_width = Length::from_points(1);

/// What an item gives to the first of its rows.
void begin_room(RowRoom& first, const FlowItem& item) {
  first.margin_before = item.margin_before;
  first.padding_before += item.padding_before;
  first.forced_break = item.forced_break;
  if (item.avoid_break_before && !first.begins_page()) first.keep = Keep::with_previous;
}

void begin_item(Rows& rows, const FlowItem& item) {
  if (rows.empty()) return;
  begin_room(rows.front(), item);
  rows.front().anchors = item.anchors;
  rows.front().strings = item.strings;
  rows.front().page_number = item.page_number;
}

/// Sets the items of a column that are set in one way only: notes, figures, and in the text all but its
/// paragraphs.
class ItemSetter {
 public:
  ItemSetter(Length width, TableSetter& tables, const Tools& tools)
      : width_(width), tables_(tables), tools_(tools) {}

  Rows set(const FlowItem& item) const {
    Rows rows = std::visit(
        Overloaded{[&](const TextBlock& block) { return paragraph(item, block).set(0, tools_.shaper); },
                   [&](const TableRowBlock& row) { return tables_.row(row, item.left, tools_); },
                   [&](const PictureBlock& picture) { return Rows{picture_row(item, picture)}; },
                   [&](const RuleBlock& rule) { return Rows{rule_row(item, rule)}; },
                   [](const ExtentBlock&) { return Rows(); }},
        item.content);
    begin_item(rows, item);
    return rows;
  }

  Rows set(const std::vector<FlowItem>& items) const {
    Rows out;
    for (const auto& item : items) {
      Rows rows = set(item);
      std::move(rows.begin(), rows.end(), std::back_inserter(out));
    }
    return out;
  }

  Paragraph paragraph(const FlowItem& item, const TextBlock& block) const {
    return {block, item.left, std::max(width_ - item.left - item.right, least_width), tools_};
  }

 private:
  Row picture_row(const FlowItem& item, const PictureBlock& picture) const {
    Row row;
    row.height = picture.height;
    const Length room = width_ - item.left - item.right - picture.width;
    const bool at_left = picture.align == style::TextAlign::left;
    const bool at_right = picture.align == style::TextAlign::right || picture.align == style::TextAlign::end;
    const Length before = at_left ? Length() : at_right ? room : room / 2;
    const Rect area{item.left + before, Length(), picture.width, picture.height};
    row.items.push_back({item.structure, PlacedImage{area, picture.source, picture.alt}});
    return row;
  }

  Row rule_row(const FlowItem& item, const RuleBlock& rule) const {
    Row row;
    row.height = rule.thickness;
    const Rect area{item.left, Length(), width_ - item.left - item.right, rule.thickness};
    row.items.push_back({artifact, Rule{area, rule.colour}});
    return row;
  }

  Length width_;
  TableSetter& tables_;
  const Tools& tools_;
};

template <class AnyGalley>
auto& row_in(AnyGalley& galley, const PlacedRow& placed) {
  auto& parts = placed.from == PlacedRow::From::note     ? galley.notes
                : placed.from == PlacedRow::From::figure ? galley.figures
                                                         : galley.passages;
  return parts[placed.part][placed.row];
}

std::vector<RowRoom> rooms_of(const Rows& rows) {
  return {rows.begin(), rows.end()};
}

/// Whether an item is a row that stands below another of the same table, both in its head or both not.
bool follows_row_of_table(const Flow& flow, std::size_t index) {
  const auto is_row = [&](std::size_t i) {
    return std::holds_alternative<TableRowBlock>(flow.items[i].content);
  };
  return index > 0 && is_row(index) && is_row(index - 1) &&
         flow.items[index - 1].table_head == flow.items[index].table_head;
}

}  // namespace

const Row& Galley::row(const PlacedRow& placed) const {
  return row_in(*this, placed);
}

Row& Galley::row(const PlacedRow& placed) {
  return row_in(*this, placed);
}

GalleySetter::GalleySetter(const Flow& flow, Length width, const Tools& tools)
    : flow_(flow), width_(width), tables_(flow) {
  for (std::size_t i = 0; i < flow.notes.size(); ++i) note_by_id_.emplace(flow.notes[i].id, i);
  for (const auto& figure : flow.floats) {
    figures_.push_back(ItemSetter(width, tables_, tools).set(figure.items));
    cast_off_.figures.push_back({rooms_of(figures_.back()), figure.margin_after, figure.before});
  }
  for (const auto& item : flow.items) cast_off_item(item, tools);
  close(tools);
  for (auto& passage : cast_off_.passages) {
    if (passage.extent_from) cast_off_.passages[*passage.extent_from].opens_extent = true;
  }
}

void GalleySetter::cast_off_item(const FlowItem& item, const Tools& tools) {
  const std::size_t passage = cast_off_.passages.size();
  call_figures_notes(passage, tools);
  const ItemSetter setter(width_, tables_, tools);
  if (const auto* text = std::get_if<TextBlock>(&item.content)) {
    cast_off_paragraph(setter.paragraph(item, *text), tools);
  } else if (const auto* extent = std::get_if<ExtentBlock>(&item.content)) {
    Rows rows(1);
    rows.front().height = extent->height;
    begin_item(rows, item);
    cast_off_rows(std::move(rows), tools);
    cast_off_.passages.back().extent_from = extent->first;
  } else {
    cast_off_rows(setter.set(item), tools);
  }
  Passage& last = cast_off_.passages.back();
  last.table_head = item.table_head;
  if (item.avoid_break_before && follows_row_of_table(flow_, passage))
    for (auto& setting : last.settings) setting.rows.front().keep = Keep::row;
}

/// Notes called in a figure are called by the passage that it stands before.
void GalleySetter::call_figures_notes(std::size_t passage, const Tools& tools) {
  for (; next_figure_ < flow_.floats.size() && flow_.floats[next_figure_].before <= passage; ++next_figure_)
    for (const auto& row : figures_[next_figure_])
      for (const auto& id : row.called) call_note(id, tools);
}

void GalleySetter::cast_off_paragraph(Paragraph paragraph, const Tools& tools) {
  CastOffParagraph cast_off{std::move(paragraph), galley_.notes.size(), {}};
  for (const auto& [place, id] : cast_off.paragraph.calls())
    if (call_note(id, tools)) cast_off.calls.push_back(place);
  cast_off_.passages.emplace_back();
  paragraphs_.emplace_back(std::move(cast_off));
  galley_.passages.emplace_back();
  add_settings(paragraphs_.size() - 1);
}

/// Those that the passage has not got yet.
void GalleySetter::add_settings(std::size_t index) {
  const auto& [paragraph, called_before, calls] = *paragraphs_[index];
  Passage& passage = cast_off_.passages[index];
  for (std::size_t i = passage.settings.size(); i < paragraph.settings(); ++i) {
    Passage::Setting setting{paragraph.room(i), paragraph.extra_cost(i)};
    const auto ends = paragraph.row_ends(i);
    for (std::size_t row = 0; row < setting.rows.size(); ++row) {
      const bool last = row + 1 >= ends.size();
      const auto called = last ? calls.end() : std::lower_bound(calls.begin(), calls.end(), ends[row]);
      setting.rows[row].notes = called_before + static_cast<std::size_t>(called - calls.begin());
    }
    if (!setting.rows.empty()) begin_room(setting.rows.front(), flow_.items[index]);
    passage.settings.push_back(std::move(setting));
  }
}

void GalleySetter::add_looser_settings() {
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    if (!paragraphs_[i]) continue;
    paragraphs_[i]->paragraph.add_looser_settings();
    add_settings(i);
  }
}

void GalleySetter::cast_off_rows(Rows rows, const Tools& tools) {
  for (auto& row : rows) {
    for (const auto& id : row.called) call_note(id, tools);
    row.notes = galley_.notes.size();
  }
  cast_off_.passages.emplace_back();
  cast_off_.passages.back().settings.push_back({rooms_of(rows), 0});
  paragraphs_.emplace_back();
  galley_.passages.push_back(std::move(rows));
}

/// The empty row at the end calls the notes that nothing else calls.
void GalleySetter::close(const Tools& tools) {
  call_figures_notes(flow_.items.size(), tools);
  for (std::size_t i = 0; i < flow_.notes.size(); ++i)
    if (called_.insert(i).second) set_note(i, tools);
  Row last;
  last.keep = Keep::with_previous;
  cast_off_rows({std::move(last)}, tools);
}

/// Only the first call sets the note.
bool GalleySetter::call_note(const std::string& id, const Tools& tools) {
  const auto note = note_by_id_.find(id);
  if (note == note_by_id_.end() || !called_.insert(note->second).second) return false;
  set_note(note->second, tools);
  return true;
}

void GalleySetter::set_note(std::size_t note, const Tools& tools) {
  galley_.notes.push_back(ItemSetter(width_, tables_, tools).set(flow_.notes[note].items));
  cast_off_.notes.push_back(rooms_of(galley_.notes.back()));
}

Galley GalleySetter::set(const std::vector<std::size_t>& chosen, Shaper& shaper) {
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    if (!paragraphs_[i]) continue;
    galley_.passages[i] = paragraphs_[i]->paragraph.set(chosen[i], shaper);
    begin_item(galley_.passages[i], flow_.items[i]);
    paragraphs_[i].reset();
  }
  for (const auto& passage : cast_off_.passages) {
    if (!passage.table_head) continue;
    for (std::size_t head = passage.table_head->first; head <= passage.table_head->second; ++head)
      for (auto& row : galley_.passages[head]) row.repeats = true;
  }
  galley_.figures = std::move(figures_);
  for (const auto& item : flow_.items)
    galley_.table_rows.push_back(std::holds_alternative<TableRowBlock>(item.content) ? 1 : 0);
  return std::move(galley_);
}

}  // namespace casebound::layout
