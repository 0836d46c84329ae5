#include "layout/furniture.h"

#include "casebound/document/walk.h"

#include "layout/set_line.h"

#include <string_view>

namespace casebound::layout {

namespace {

/// Where a margin box stands, and how it aligns its text by itself (CSS Paged Media 3 §6).
struct Place {
  Rect area;
  style::TextAlign align = style::TextAlign::center;
};

style::TextAlign align_of(std::string_view name) {
  if (name.ends_with("-left")) return style::TextAlign::left;
  return name.ends_with("-right") ? style::TextAlign::right : style::TextAlign::center;
}

Place place_of(std::string_view name, const style::PageStyle& page) {
  const auto& margin = page.margin;
  const Length width = page.size.width - margin.left - margin.right;
  const Length height = page.size.height - margin.top - margin.bottom;
  if (name.starts_with("top-")) return {{margin.left, {}, width, margin.top}, align_of(name)};
  if (name.starts_with("bottom-")) {
    return {{margin.left, page.size.height - margin.bottom, width, margin.bottom}, align_of(name)};
  }
  const bool left = name.starts_with("left-");
  return {{left ? Length() : page.size.width - margin.right, margin.top, left ? margin.left : margin.right,
           height},
          style::TextAlign::center};
}

std::string text_of(const style::Content& content, const Leaf& leaf, const RunningStrings& strings) {
  std::string out;
  for (const auto& part : content) {
    std::visit(
        Overloaded{[&](const style::ContentString& text) { out += text.text; },
                   [&](const style::ContentCounter& counter) {
                     if (counter.name == "page") out += leaf.folio;
                   },
                   [&](const style::ContentStringRef& reference) { out += strings.value(reference.name); },
                   [](const auto&) {}},
        part);
  }
  return out;
}

style::TextAlign used_align(const style::ComputedStyle& style, style::TextAlign by_place) {
  const bool said = style.text_align == style::TextAlign::left ||
                    style.text_align == style::TextAlign::right ||
                    style.text_align == style::TextAlign::center;
  return said ? style.text_align : by_place;
}

Length start_x(const Rect& area, Length width, style::TextAlign align) {
  if (align == style::TextAlign::left) return area.x;
  if (align == style::TextAlign::right) return area.x + area.width - width;
  return area.x + (area.width - width) / 2;
}

/// The content box: the area within the box's own margins and padding.
Rect content_box(const Rect& area, const style::ComputedStyle& style) {
  const Length left = style.margin.left + style.padding.left,
               right = style.margin.right + style.padding.right;
  const Length top = style.margin.top + style.padding.top,
               bottom = style.margin.bottom + style.padding.bottom;
  return {area.x + left, area.y + top, area.width - left - right, area.height - top - bottom};
}

Length baseline_y(const Rect& box, const style::ComputedStyle& style, Shaper& shaper) {
  const auto [ascent, descent] = shaper.extents(style);
  const Length within = (style.line_height - ascent - descent) / 2 + ascent;
  if (style.vertical_align == style::VerticalAlign::top) return box.y + within;
  if (style.vertical_align == style::VerticalAlign::bottom)
    return box.y + box.height - style.line_height + within;
  return box.y + (box.height - style.line_height) / 2 + within;
}

/// Of the measure: folio and head stand on one line.
constexpr double widest_head = .8;

Length width_of(const std::vector<ShapedRun>& runs) {
  Length width;
  for (const auto& run : runs) width += run.width();
  return width;
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

}  // namespace

void RunningStrings::turn_to(const Leaf& leaf) {
  for (const auto& [name, value] : last_) entering_[name] = value;
  first_.clear();
  last_.clear();
  if (leaf.page == nullptr) return;
  for (const auto& placed : leaf.page->rows) {
    for (const auto& [name, value] : leaf.division->galley.row(placed).strings) {
      first_.emplace(name, value);
      last_[name] = value;
    }
  }
}

std::string RunningStrings::value(const std::string& name) const {
  if (const auto found = first_.find(name); found != first_.end()) return found->second;
  const auto found = entering_.find(name);
  return found == entering_.end() ? std::string() : found->second;
}

std::vector<PageItem> furniture(const Leaf& leaf, const RunningStrings& strings, const std::string& language,
                                Shaper& shaper) {
  std::vector<PageItem> items;
  for (const auto& [name, box] : leaf.style.boxes) {
    Piece piece{text_of(box.content, leaf, strings), &box.style, {}, artifact, language, {}, {}};
    if (piece.text.empty()) continue;
    const Place place = place_of(name, leaf.style);
    const auto runs = fitted_runs(piece, place.area.width.scaled(widest_head), shaper);
    const Length width = width_of(runs);
    const Rect content = content_box(place.area, box.style);
    Length x = start_x(content, width, used_align(box.style, place.align));
    const Length y = baseline_y(content, box.style, shaper);
    const std::size_t before = items.size();
    place_runs(runs, piece, x, items);
    for (std::size_t i = before; i < items.size(); ++i) std::get<GlyphRun>(items[i].content).origin.y += y;
  }
  return items;
}

}  // namespace casebound::layout
