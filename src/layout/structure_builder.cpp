#include "layout/structure_builder.h"

#include "layout/structure_type.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace casebound::layout {

namespace {

const markup::Element* first_element(const markup::Element& element) {
  return element.children.empty() ? nullptr : std::get_if<markup::Element>(&element.children.front().value);
}

/// A note in a list of notes begins with the way back to its call.
bool is_note(const markup::Element& item) {
  const auto* first = first_element(item);
  return first != nullptr && first->has_class("marker");
}

const markup::Element* picture_in(const markup::Element& figure) {
  const auto* first = first_element(figure);
  return first != nullptr && first->name == "img" ? first : nullptr;
}

/// /ListNumbering (table 347) of what stands before the items.
std::string numbering_of(const style::StyledElement& list) {
  const auto* item =
      list.children.empty() ? nullptr : std::get_if<style::StyledElement>(&list.children.front());
  return item == nullptr ? std::string() : list_numbering(item->style->list_style_type);
}

}  // namespace

StructureId StructureBuilder::add(const char* type, StructureId parent) {
  StructureNode added;
  added.type = type;
  added.parent = parent;
  tree_.nodes.push_back(std::move(added));
  return static_cast<StructureId>(tree_.nodes.size() - 1);
}

StructureId StructureBuilder::enter(const style::StyledElement& styled, StructureId parent) {
  const auto& element = *styled.element;
  StructureId made = make(styled, parent);
  const bool has_lines = styled.style->text_lines != style::TextLines{};
  if (made == parent && (!element.language.empty() || has_lines)) made = add("Span", parent);
  if (made == parent) return parent;
  node(made).language = element.language;
  node(made).id = element.block;
  return made;
}

StructureId StructureBuilder::make(const style::StyledElement& styled, StructureId parent) {
  const auto& element = *styled.element;
  const std::string& name = element.name;
  if (name == "ol" || name == "ul" || name == "dl") return list(styled, parent);
  if (name == "li") return list_item(element, parent);
  if (name == "dt" || name == "dd") return entry_part(element, parent);
  if (name == "a") return link(element, parent);
  if (name == "figure") return figure(element, parent);
  if (name == "figcaption") return caption(parent);
  if (name == "math") return formula(element, parent);
  if (name == "table") return table(parent);
  if (name == "th" || name == "td") return cell(element, parent);
  const std::string type = structure_type(element);
  return type.empty() ? parent : add(type.c_str(), parent);
}

// ---- lists

/// The list inside a `nav` is the table of contents itself; one inside an entry is another.
StructureId StructureBuilder::list(const style::StyledElement& styled, StructureId parent) {
  if (is(parent, "TOC")) return parent;
  if (is(parent, "TOCI")) return add("TOC", parent);
  const StructureId made = add("L", parent);
  if (styled.element->name != "dl") node(made).numbering = numbering_of(styled);
  return made;
}

StructureId StructureBuilder::list_item(const markup::Element& element, StructureId parent) {
  if (is(parent, "TOC")) return add("TOCI", parent);
  const StructureId item = add("LI", parent);
  return is_note(element) ? add("Note", add("LBody", item)) : item;
}

StructureId StructureBuilder::label_of(StructureId item) {
  return is(item, "LI") || is(item, "TOCI") ? add("Lbl", item) : item;
}

StructureId StructureBuilder::body_of(StructureId item) {
  return is(item, "LI") ? add("LBody", item) : item;
}

/// A term that follows a definition begins an item.
StructureId StructureBuilder::entry_part(const markup::Element& element, StructureId list) {
  const bool is_term = element.name == "dt";
  OpenEntry& open = entries_[list];
  if (open.item == artifact || (is_term && open.is_defined)) open = {add("LI", list), false};
  open.is_defined = !is_term;
  return add(is_term ? "Lbl" : "LBody", open.item);
}

// ---- links

StructureId StructureBuilder::link(const markup::Element& element, StructureId parent) {
  if (element.has_class("marker")) parent = add("Lbl", parent);
  if (element.attribute("href") == nullptr) return parent;
  if (element.has_class("noteref") || is(parent, "TOCI")) parent = add("Reference", parent);
  return add("Link", parent);
}

// ---- figures and tables

StructureId StructureBuilder::formula(const markup::Element& element, StructureId parent) {
  const StructureId out = add("Formula", parent);
  if (const auto* words = element.attribute("alt")) node(out).alt = *words;
  return out;
}

/// A table with a caption is a `figure` in HTML; here the caption is a part of the table, and the source
/// below it is not.
StructureId StructureBuilder::figure(const markup::Element& element, StructureId parent) {
  if (element.has_class("table")) {
    open_tables_[parent] = add("Table", parent);
    return parent;
  }
  const auto* image = picture_in(element);
  const auto* alt = image == nullptr ? nullptr : image->attribute("alt");
  return alt != nullptr && !alt->empty() ? add("Figure", parent) : parent;
}

/// Below a picture that is decoration it is a paragraph.
StructureId StructureBuilder::caption(StructureId parent) {
  const auto open = open_tables_.find(parent);
  if (open != open_tables_.end()) return add("Caption", open->second);
  return add(is(parent, "Figure") ? "Caption" : "P", parent);
}

StructureId StructureBuilder::table(StructureId parent) {
  const auto open = open_tables_.find(parent);
  if (open == open_tables_.end()) return add("Table", parent);
  const StructureId out = open->second;
  open_tables_.erase(open);
  return out;
}

StructureId StructureBuilder::cell(const markup::Element& element, StructureId parent) {
  const StructureId out = add(element.name == "th" ? "TH" : "TD", parent);
  if (const auto* scope = element.attribute("scope")) node(out).scope = *scope == "row" ? "Row" : "Column";
  return out;
}

void StructureBuilder::settle(const TableFlow& table, const std::vector<StructureId>& rows,
                              const std::vector<StructureId>& cells) {
  std::vector<std::size_t> columns(rows.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const TableCell& cell = table.cells[i];
    node(cells[i]).rows = static_cast<int>(cell.rows);
    node(cells[i]).columns = static_cast<int>(cell.columns);
    for (std::size_t row = cell.row; row < cell.row + cell.rows; ++row) columns[row] += cell.columns;
  }
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (; columns[row] < table.columns; ++columns[row]) add("TD", rows[row]);
  // A head alone is the body (ISO 32000-1 table 337).
  const auto is_in_head = [&](StructureId row) { return is(node(row).parent, "THead"); };
  if (std::all_of(rows.begin(), rows.end(), is_in_head))
    for (const auto row : rows) node(node(row).parent).type = "TBody";
}

StructureId StructureBuilder::picture(StructureId parent, const std::string& alt, bool in_line) {
  if (alt.empty()) return artifact;
  const StructureId out = is(parent, "Figure") && node(parent).alt.empty() ? parent : add("Figure", parent);
  node(out).alt = alt;
  node(out).in_line = in_line;
  return out;
}

}  // namespace casebound::layout
