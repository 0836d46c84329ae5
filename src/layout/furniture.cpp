#include "layout/furniture.h"

#include "casebound/base/numeral.h"
#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "layout/move_item.h"
#include "layout/set_line.h"
#include "layout/white_space.h"

#include <algorithm>
#include <string_view>

namespace casebound::layout {

namespace {

// ---- where the boxes stand (CSS Paged Media 3 §5)

Rect corner_area(std::string_view name, const style::PageStyle& page) {
  const auto& margin = page.margin;
  const bool left = name.find("left") != name.npos, top = name.starts_with("top-");
  return {left ? Length() : page.size.width - margin.right, top ? Length() : page.size.height - margin.bottom,
          left ? margin.left : margin.right, top ? margin.top : margin.bottom};
}

/// The part of the margin that a box stands in: a corner, or the whole of its edge.
Rect area_of(std::string_view name, const style::PageStyle& page) {
  const auto& margin = page.margin;
  const Length width = page.size.width - margin.left - margin.right;
  const Length height = page.size.height - margin.top - margin.bottom;
  if (name.ends_with("-corner")) return corner_area(name, page);
  if (name.starts_with("top-")) return {margin.left, {}, width, margin.top};
  if (name.starts_with("bottom-"))
    return {margin.left, page.size.height - margin.bottom, width, margin.bottom};
  if (name.starts_with("left-")) return {{}, margin.top, margin.left, height};
  return {page.size.width - margin.right, margin.top, margin.right, height};
}

Rect inset(const Rect& area, const style::Edges& by) {
  return {area.x + by.left, area.y + by.top, area.width - by.left - by.right,
          area.height - by.top - by.bottom};
}

style::Edges widths_of(const style::Borders& border) {
  return {border.top.width, border.right.width, border.bottom.width, border.left.width};
}

Rect border_box(const Rect& area, const style::ComputedStyle& style) {
  return inset(area, style.margin);
}

Rect content_box(const Rect& area, const style::ComputedStyle& style) {
  return inset(inset(border_box(area, style), widths_of(style.border)), style.padding);
}

void add_borders(const Rect& box, const style::Borders& border, std::vector<PageItem>& items) {
  const auto add = [&](const Rect& area, const style::Border& side) {
    if (side.width <= Length()) return;
    items.push_back({artifact, Rule{area, side.colour}});
  };
  const Length right = box.x + box.width, foot = box.y + box.height;
  add({box.x, box.y, box.width, border.top.width}, border.top);
  add({right - border.right.width, box.y, border.right.width, box.height}, border.right);
  add({box.x, foot - border.bottom.width, box.width, border.bottom.width}, border.bottom);
  add({box.x, box.y, border.left.width, box.height}, border.left);
}

// ---- what the boxes say

std::string page_counter_text(const style::ContentCounter& counter, const Leaf& leaf) {
  if (counter.name == "pages") return numeral(leaf.total, counter.format);
  if (counter.name != "page") return {};
  return counter.format.empty() ? leaf.folio : numeral(leaf.number, counter.format);
}

std::string text_of(const style::Content& content, const Leaf& leaf, const RunningStrings& strings) {
  std::string out;
  for (const auto& part : content) {
    std::visit(
        Overloaded{[&](const style::ContentString& text) { out += text.text; },
                   [&](const style::ContentCounter& counter) { out += page_counter_text(counter, leaf); },
                   [&](const style::ContentStringRef& reference) { out += strings.value(reference); },
                   [](const auto&) {}},
        part);
  }
  return out;
}

Length width_of(const std::vector<ShapedRun>& runs) {
  Length width;
  for (const auto& run : runs) width += run.width();
  return width;
}

/// A box with its lines, before it has its place.
struct FilledBox {
  const style::ComputedStyle* style = nullptr;
  std::vector<Piece> lines;
  Length width;  ///< of the longest line, and what parts it from the next box
};

FilledBox filled(const style::MarginBox& box, const Leaf& leaf, const RunningStrings& strings,
                 const std::string& language, Shaper& shaper) {
  std::string text = transformed(text_of(box.content, leaf, strings), box.style.text_transform, language);
  if (!preserves_lines(box.style.white_space)) std::replace(text.begin(), text.end(), '\n', ' ');
  FilledBox out{&box.style, {}, {}};
  for (const auto line : split(text, '\n'))
    out.lines.push_back({std::string(line), &box.style, {}, artifact, language, {}, {}, {}});
  for (const auto& line : out.lines) out.width = std::max(out.width, width_of(shaper.runs(line)));
  if (out.width > Length()) out.width += box.style.font_size;
  return out;
}

using FilledBoxes = std::map<std::string, FilledBox>;

/// What the other boxes at the page's head or foot leave to this one; a third at least.
Length room_of(const std::string& name, Length whole, const FilledBoxes& boxes) {
  if (name.ends_with("-corner") || !(name.starts_with("top-") || name.starts_with("bottom-"))) return whole;
  const auto width = [&](const char* place) {
    const auto found = boxes.find(name.substr(0, name.find('-')) + place);
    return found == boxes.end() ? Length() : found->second.width;
  };
  const Length left = width("-left"), center = width("-center"), right = width("-right");
  Length taken = name.ends_with("-left") ? right : left;
  if (center > Length()) taken = (whole + center) / 2;
  if (name.ends_with("-center")) taken = std::max(left, right) * 2;
  return std::max(whole - taken, whole / 3);
}

/// A head that is too long for its place ends in an ellipsis.
std::vector<ShapedRun> fitted_runs(Piece& piece, Length room, Shaper& shaper) {
  auto runs = shaper.runs(piece);
  while (width_of(runs) > room && piece.text.find(' ') != std::string::npos) {
    piece.text.resize(piece.text.rfind(' '));
    Piece shortened = piece;
    shortened.text += "…";
    runs = shaper.runs(shortened);
  }
  return runs;
}

Length start_x(const Rect& area, Length width, style::TextAlign align) {
  if (align == style::TextAlign::right || align == style::TextAlign::end) return area.x + area.width - width;
  if (align == style::TextAlign::center) return area.x + (area.width - width) / 2;
  return area.x;
}

/// Of the first of so many lines.
Length baseline_y(const Rect& box, const style::ComputedStyle& style, std::size_t lines, Shaper& shaper) {
  const auto [ascent, descent] = shaper.extents(style);
  const Length within = (style.line_height - ascent - descent) / 2 + ascent;
  const Length left = box.height - style.line_height * static_cast<std::int64_t>(lines);
  if (style.vertical_align == style::VerticalAlign::top) return box.y + within;
  if (style.vertical_align == style::VerticalAlign::bottom) return box.y + left + within;
  return box.y + left / 2 + within;
}

void add_lines(FilledBox& box, const Rect& area, Length room, Shaper& shaper, std::vector<PageItem>& items) {
  Length y = baseline_y(area, *box.style, box.lines.size(), shaper);
  for (auto& line : box.lines) {
    const auto runs = fitted_runs(line, room, shaper);
    Length x = start_x(area, width_of(runs), box.style->text_align);
    const std::size_t before = items.size();
    place_runs(runs, line, x, items);
    for (std::size_t i = before; i < items.size(); ++i) move_item(items[i], {}, y);
    y += box.style->line_height;
  }
}

StructureId kind_of(std::string_view name) {
  return name.starts_with("top-") ? page_head : name.starts_with("bottom-") ? page_foot : artifact;
}

using Values = std::map<std::string, std::string>;

const std::string* find_value(const Values& values, const std::string& name) {
  const auto found = values.find(name);
  return found == values.end() ? nullptr : &found->second;
}

}  // namespace

void RunningStrings::turn_to(const Leaf& leaf) {
  for (const auto& [name, value] : last_) entering_[name] = value;
  first_.clear();
  last_.clear();
  top_.clear();
  if (leaf.page == nullptr) return;
  for (const auto& placed : leaf.page->rows) {
    for (const auto& [name, value] : leaf.division->galley.row(placed).strings) {
      if (&placed == &leaf.page->rows.front()) top_.emplace(name, value);
      first_.emplace(name, value);
      last_[name] = value;
    }
  }
}

std::string RunningStrings::value(const style::ContentStringRef& reference) const {
  const Values& preferred = reference.of == style::StringOf::start  ? top_
                            : reference.of == style::StringOf::last ? last_
                                                                    : first_;
  const auto* set = find_value(preferred, reference.name);
  if (set != nullptr) return reference.of == style::StringOf::first_except ? std::string() : *set;
  const auto* entering = find_value(entering_, reference.name);
  return entering == nullptr ? std::string() : *entering;
}

std::optional<Length> white_above_foot(const style::PageStyle& page, Shaper& shaper) {
  std::optional<Length> out;
  for (const auto& [name, box] : page.boxes) {
    const bool below_text = name.starts_with("bottom-") && !name.ends_with("-corner");
    if (!below_text || box.content.empty()) continue;
    const Rect area = area_of(name, page);
    const bool has_rule = box.style.border.top.width > Length();
    const Length letters =
        baseline_y(content_box(area, box.style), box.style, 1, shaper) - shaper.cap_height(box.style);
    const Length white = (has_rule ? border_box(area, box.style).y : letters) - area.y;
    out = std::min(out.value_or(white), white);
  }
  return out;
}

std::vector<PageItem> furniture(const Leaf& leaf, const RunningStrings& strings, const std::string& language,
                                Shaper& shaper) {
  std::vector<PageItem> items;
  FilledBoxes boxes;
  for (const auto& [name, box] : leaf.style->boxes)
    boxes.emplace(name, filled(box, leaf, strings, language, shaper));
  for (auto& [name, box] : boxes) {
    const Rect area = area_of(name, *leaf.style);
    const Rect content = content_box(area, *box.style);
    const std::size_t first = items.size();
    add_borders(border_box(area, *box.style), box.style->border, items);
    add_lines(box, content, room_of(name, content.width, boxes), shaper, items);
    for (std::size_t i = first; i < items.size(); ++i) items[i].structure = kind_of(name);
  }
  return items;
}

}  // namespace casebound::layout
