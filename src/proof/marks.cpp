#include "proof/marks.h"

#include "proof/colours.h"

#include <algorithm>

namespace casebound::proof {

namespace {

const Length hairline = Length::from_points(.3);

// Distances from the text area's edge.
const Length bar_distance = 7_pt, bar_width = Length::from_points(1.6);
const Length number_distance = 13_pt, number_width = 9_pt;
const Length remark_number_distance = 26_pt;

// From the trimmed page's edge.
const Length remark_distance = 9_pt;

const Length number_size = Length::from_points(6), remark_size = Length::from_points(7),
             slug_size = Length::from_points(6.5);

/// A bar of this width whose near edge is so far from a place on the sheet's outer side.
Length bar_x(const Sheet& sheet, Length distance, Length width) {
  return sheet.is_recto() ? sheet.outside_text(distance) : sheet.outside_text(distance) - width;
}

/// From this line's baseline up to the one before, as if all were set at this line's own distance.
Rect beside_line(const Sheet& sheet, Length y, Length size) {
  const Length step = std::max(sheet.page().grid_step, size);
  return {bar_x(sheet, bar_distance, bar_width), y - step.scaled(.75), bar_width, step};
}

}  // namespace

layout::NoteStyle Marker::style(Length size, layout::Colour colour, int weight) const {
  return {families_, size, weight, false, colour};
}

void Marker::number_lines(Sheet& sheet, const std::vector<Line>& lines) {
  const auto look = style(number_size, dim);
  const Length end = sheet.is_recto() ? sheet.outside_text(number_distance + number_width)
                                      : sheet.outside_text(number_distance);
  Length last = Length::from_points(-100);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // Numbers keep clear of one another; lines that stand closer are counted all the same.
    if (lines[i].y - last < number_size.scaled(.8)) continue;
    sheet.add(setter_.line_to(std::to_string(i + 1), look, {end, lines[i].y}));
    last = lines[i].y;
  }
}

void Marker::mark_change(Sheet& sheet, const std::vector<Line>& lines, const Change& change) {
  if (change.kind == Change::Kind::picture)
    return sheet.rule(
        {bar_x(sheet, bar_distance, bar_width), change.place.y - change.height, bar_width, change.height},
        black);
  const auto line = line_at(lines, change.place.y);
  const Length size = line ? lines[*line].size : 10_pt;
  const Length y = line ? lines[*line].y : change.place.y;
  const Rect beside = beside_line(sheet, y, size);
  if (change.kind == Change::Kind::line) return sheet.rule(beside, black);
  const Length stroke = Length::from_points(.6);
  if (change.kind == Change::Kind::words) {
    // A caret below the line where the words stood, and a short bar beside it.
    const Length x = change.place.x - size.scaled(.12), foot = y + size.scaled(.3);
    sheet.rule({x - stroke / 2, y - size.scaled(.1), stroke, size.scaled(.4)}, black);
    sheet.rule({x - size.scaled(.22), foot - stroke / 2, size.scaled(.44), stroke}, black);
    sheet.rule({beside.x, y - size.scaled(.55), beside.width, size.scaled(.6)}, black);
    return;
  }
  const bool is_above = change.kind == Change::Kind::passage;
  const Length at = is_above ? beside.y : beside.y + beside.height;
  const Length length = 9_pt;
  const Length x = bar_x(sheet, bar_distance - 4_pt, length);
  sheet.rule({x, at - stroke / 2, length, stroke}, black);
  sheet.rule({beside.x, at - 3_pt, beside.width, 6_pt}, black);
}

void Marker::add_remarks(Sheet& sheet, const std::vector<Remark>& remarks, Length room) {
  const auto look = style(remark_size, red);
  const Length indent = 11_pt, leading = remark_size.scaled(1.2);
  Length free = sheet.whole().y + remark_size;  // the first baseline that nothing is on
  for (const auto& remark : remarks) {
    if (room <= Length()) {
      add_outwards(sheet, std::to_string(remark.number), style(remark_size, red, 700),
                   {sheet.outside_text(remark_number_distance), remark.y});
      continue;
    }
    Length y = std::max(free, remark.y);
    lead(sheet, remark.y, y);
    add_outwards(sheet, std::to_string(remark.number), style(remark_size, red, 700),
                 {sheet.outside_page(remark_distance), y});
    for (const auto& line : setter_.broken(remark.text, look, room - indent)) {
      add_outwards(sheet, line, look, {sheet.outside_page(remark_distance + indent), y});
      y += leading;
    }
    free = y + leading.scaled(.3);
  }
}

/// Away from the spine: on a verso a line ends where it begins on a recto.
void Marker::add_outwards(Sheet& sheet, const std::string& text, const layout::NoteStyle& look, Point start) {
  sheet.add(sheet.is_recto() ? setter_.line(text, look, start) : setter_.line_to(text, look, start));
}

/// What leads from a line to its remark, which may stand lower.
void Marker::lead(Sheet& sheet, Length line_y, Length remark_y) {
  const Length from = sheet.outside_text(number_distance + number_width + 3_pt);
  const Length to = sheet.outside_page(remark_distance - 4_pt), rise = remark_size.scaled(.25);
  sheet.rule({std::min(from, to), line_y - rise, std::max(from, to) - std::min(from, to), hairline}, red);
  if (remark_y > line_y) sheet.rule({to, line_y - rise, hairline, remark_y - line_y}, red);
}

void Marker::add_grid(Sheet& sheet) {
  const auto frame = [&](const Rect& area, layout::Colour colour) {
    const Length right = area.x + area.width, foot = area.y + area.height;
    sheet.rule({area.x, area.y, area.width, hairline}, colour);
    sheet.rule({area.x, foot, area.width, hairline}, colour);
    sheet.rule({area.x, area.y, hairline, area.height}, colour);
    sheet.rule({right, area.y, hairline, area.height}, colour);
  };
  const Rect& text = sheet.page().text_area;
  const Length step = sheet.page().grid_step;
  if (step > Length())
    for (Length y = sheet.page().first_line; y <= text.y + text.height; y += step)
      sheet.behind({layout::artifact, layout::Rule{{text.x, y, text.width, hairline}, blue}});
  frame(text, blue);
  frame(sheet.trim(), blue);
}

void Marker::add_trim_marks(Sheet& sheet) {
  const Length distance = 4_pt, length = 8_pt;
  const Rect trim = sheet.trim();
  for (const Length x : {trim.x, trim.width}) {
    sheet.rule({x, -distance - length, hairline, length}, dim);
    sheet.rule({x, trim.height + distance, hairline, length}, dim);
  }
  for (const Length y : {trim.y, trim.height}) {
    sheet.rule({-distance - length, y, length, hairline}, dim);
    sheet.rule({trim.width + distance, y, length, hairline}, dim);
  }
}

void Marker::add_slug(Sheet& sheet, const std::string& text, const std::string& page) {
  const auto look = style(slug_size, black);
  const Length leading = slug_size.scaled(1.25), gap = 18_pt;
  const Rect whole = sheet.whole();
  const Length edge = 14_pt, left = whole.x + edge, right = whole.x + whole.width - edge;
  const Length y = whole.y + whole.height - edge - leading;
  sheet.add(setter_.line_to(page, look, {right, y}));
  auto lines = setter_.broken(text, look, right - left - setter_.width(page, look) - gap);
  constexpr std::size_t most_lines = 2;
  if (lines.size() > most_lines) {
    lines.resize(most_lines);
    lines.back() += " …";
  }
  for (std::size_t i = 0; i < lines.size(); ++i)
    sheet.add(setter_.line(lines[i], look, {left, y + leading * static_cast<std::int64_t>(i)}));
}

}  // namespace casebound::proof
