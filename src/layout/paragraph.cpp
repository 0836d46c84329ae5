#include "layout/paragraph.h"

#include "layout/line_faults.h"
#include "layout/move_item.h"
#include "layout/set_line.h"
#include "layout/text_lines.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::layout {

namespace {

/// Room between a list marker and its text, around a leader, and after an initial, in ems of each.
constexpr double marker_gap = .5, leader_gap = .5, initial_gap = .06;

/// An initial is not wider than this part of the measure.
constexpr double widest_initial = .4;

Length total_width(const std::vector<ShapedRun>& runs) {
  Length out;
  for (const auto& run : runs) out += run.width();
  return out;
}

Length leader_room(const TextBlock& block, Shaper& shaper) {
  if (!block.leader) return {};
  return total_width(shaper.runs(block.leader->folio)) + block.style->font_size * 2;
}

RowRoom room_of_line(const style::ComputedStyle& style, Shaper& shaper) {
  RowRoom room;
  room.height = style.line_height;
  room.snapped = style.line_snap == style::LineSnap::baseline;
  room.baseline = shaper.above_baseline(style);
  return room;
}

/// Widows and orphans of a paragraph, and text that must stay together.
Keep keep_of_line(std::size_t line, std::size_t count, const style::ComputedStyle& style) {
  if (line == 0) return Keep::none;
  if (style.break_inside == style::Break::avoid) return Keep::together;
  if (line < static_cast<std::size_t>(std::max(style.orphans, 0))) return Keep::orphan;
  if (count - line < static_cast<std::size_t>(std::max(style.widows, 0))) return Keep::widow;
  return Keep::none;
}

/// Whether a page had better not begin with a line.
bool is_unwelcome(std::size_t line, std::size_t count, const style::ComputedStyle& style) {
  return line > 0 && (line < static_cast<std::size_t>(style.prefer_orphans) ||
                      count - line < static_cast<std::size_t>(style.prefer_widows));
}

/// How far the ink of a run reaches to the right of its origin and below its baseline.
Size reach_of_ink(const ShapedRun& run, const font::Face& face) {
  Size out;
  Length x;
  const auto scaled = [&](int units) {
    return from_font_units(units, run.size, face.metrics().units_per_em);
  };
  for (const auto& glyph : run.glyphs) {
    const auto ink = face.ink(glyph.id);
    out.width = std::max(out.width, x + glyph.x_offset + scaled(ink.right));
    out.height = std::max(out.height, scaled(-ink.bottom) - glyph.y_offset);
    x += glyph.advance;
  }
  return out;
}

/// Dots stand below one another on every line: they are counted from the right edge.
void add_dots(const Leader& leader, Length from, Length to, Row& row, Shaper& shaper) {
  Piece piece = leader.folio;
  piece.text = leader.pattern;
  piece.structure = artifact;
  const auto pattern = shaper.runs(piece);
  if (pattern.empty()) return;
  const Length step = std::max(piece.style->font_size.scaled(.5), total_width(pattern));
  for (Length at = to - step; at >= from; at -= step) {
    Length x = at;
    place_runs(pattern, piece, x, row.items);
  }
}

/// Of all places where lines might end, those where they do.
void keep_used(std::vector<BreakPoint>& points, std::vector<Setting>& settings) {
  constexpr std::size_t unused = 0, used = 1;
  std::vector<std::size_t> places(points.size(), unused);
  places.front() = used;
  for (const auto& setting : settings)
    for (const auto end : setting.ends) places[end] = used;
  std::vector<BreakPoint> kept;
  kept.reserve(static_cast<std::size_t>(std::count(places.begin(), places.end(), used)));
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (places[i] == unused) continue;
    places[i] = kept.size();
    kept.push_back(points[i]);
  }
  for (auto& setting : settings)
    for (auto& end : setting.ends) end = places[end];
  points = std::move(kept);
}

}  // namespace

Paragraph::Paragraph(const TextBlock& block, Length x, Length width, const Tools& tools)
    : block_(block),
      x_(x),
      width_(width),
      hanging_(*block.style),
      line_room_(room_of_line(*block.style, tools.shaper)) {
  const auto& style = *block.style;
  const Length reserved = leader_room(block, tools.shaper);
  take_initial(tools.shaper);
  auto texts = shape(tools.shaper);
  for (auto& text : texts) {
    Part part{place(parts_.size(), texts.size()), std::move(text), {}, measure(reserved), {}};
    part.points = find_breaks(part.text, style, part.measure.width, part.place);
    part.settings = break_lines(part.points, part.measure, style.hyphenate_limit_lines);
    report_line_faults(part.settings.front(), part.points, part.text.text, block.span, tools.diagnostics);
    parts_.push_back(std::move(part));
  }
  if (style.lines_wanted != style::LinesWanted{}) take_wanted_lines(tools.diagnostics);
  report_high_pictures(tools.diagnostics);
  for (auto& part : parts_) {
    keep_used(part.points, part.settings);
    for (const auto& word : part.text.words) {
      const auto& note = pieces()[word.piece].note;
      if (!note.empty()) calls_.emplace_back(part.text.offset + word.begin, note);
    }
  }
}

/// Words of ragged text are whole, but for those that are wider than its lines.
std::vector<ShapedText> Paragraph::shape(Shaper& shaper) const {
  const auto& style = *block_.style;
  const bool justified = style.text_align == style::TextAlign::justify;
  const Length room = width_ - std::max(style.text_indent, Length());
  auto out = shaper.shape(pieces(), justified, std::max(room, Length()));
  const auto has_wide_word = [&](const ShapedText& text) {
    return std::any_of(text.words.begin(), text.words.end(),
                       [&](const Word& word) { return word.picture == nullptr && word.width() > room; });
  };
  if (!justified && std::any_of(out.begin(), out.end(), has_wide_word))
    out = shaper.shape(pieces(), true, std::max(room, Length()));
  return out;
}

/// What stands beside an initial does not begin the paragraph.
PartOfParagraph Paragraph::place(std::size_t part, std::size_t parts) const {
  return {part == 0 && !initial_, part + 1 == parts};
}

/// In as many lines as `-cb-n-lines` asks for, if there are such settings: of these alone.
void Paragraph::take_wanted_lines(Diagnostics& diagnostics) {
  const auto& [more, change] = block_.style->lines_wanted;
  Part& part = parts_.back();
  const auto lines = static_cast<int>(part.settings.front().ends.size());
  std::vector<Setting> found;
  for (const int wanted : change ? std::vector<int>{lines - 1, lines + 1} : std::vector<int>{lines + more}) {
    if (wanted < 1) continue;
    for (auto& setting : settings_in_lines(part.points, part.measure, block_.style->hyphenate_limit_lines,
                                           static_cast<std::size_t>(wanted)))
      found.push_back(std::move(setting));
  }
  if (found.empty()) {
    diagnostics.warning("lines-not-changed", block_.span,
                        fmt::format("a paragraph of {} cannot be set in {}, as `-cb-n-lines` asks",
                                    lines == 1 ? "one line" : fmt::format("{} lines", lines),
                                    change ? "one more or one fewer" : fmt::format("{}", lines + more)),
                        "choose a longer paragraph, or one whose last line is nearly full or nearly empty");
    return;
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Setting& a, const Setting& b) { return a.cost < b.cost; });
  part.settings = {std::move(found.front())};
}

/// Its capitals are as high as the lines that it spans, from the first one's capitals to the last one's
/// baseline. One whose ink reaches down to the capitals of the next line has that beside it too.
void Paragraph::take_initial(Shaper& shaper) {
  if (block_.pieces.size() < 2) return;
  const Piece& piece = block_.pieces.front();
  const auto& wanted = piece.style->initial_letter;
  if (wanted.size < 1) return;
  const auto runs = shaper.runs(piece);
  const Length capitals = shaper.cap_height(*piece.style), leading = block_.style->line_height;
  if (runs.size() != 1 || capitals == Length()) return;
  const double scale = (leading.scaled(wanted.size - 1) + shaper.cap_height(*block_.style)).over(capitals);
  ShapedRun run = runs.front();
  run.size = run.size.scaled(scale);
  for (auto& glyph : run.glyphs)
    glyph = {glyph.id, glyph.cluster, glyph.advance.scaled(scale), glyph.x_offset.scaled(scale),
             glyph.y_offset.scaled(scale)};
  if (run.width() > width_.scaled(widest_initial)) return;
  const int sink = std::max(wanted.sink, 1);
  const Size ink = reach_of_ink(run, shaper.fonts().face(run.face));
  const bool descends = ink.height > leading - shaper.cap_height(*block_.style);
  const Length width =
      (descends ? std::max(run.width(), ink.width) : run.width()) + run.size.scaled(initial_gap);
  initial_ = Initial{std::move(run), leading * (sink - 1), leading.scaled(std::max(wanted.size - sink, 0.0)),
                     width, sink + (descends ? 1 : 0)};
  rest_.assign(block_.pieces.begin() + 1, block_.pieces.end());
}

/// Of the next part.
Measure Paragraph::measure(Length reserved) const {
  const auto& style = *block_.style;
  Measure out{width_ - reserved, {}, style.text_align, style.justify_limits};
  out.em = style.font_size;
  out.balanced = style.text_wrap == style::TextWrap::balance;
  out.whole_before_last = style.hyphenate_limit_last == style::HyphenateLast::always;
  if (!parts_.empty()) return out;
  out.first_indent = style.text_indent;
  if (!initial_) return out;
  out.first_indent = initial_->width;
  out.indented_lines = initial_->lines;
  return out;
}

std::size_t Paragraph::settings() const {
  return parts_.size() == 1 ? parts_.front().settings.size() : 1;
}

void Paragraph::add_looser_settings() {
  if (parts_.size() != 1 || block_.style->lines_wanted != style::LinesWanted{}) return;
  Part& part = parts_.front();
  layout::add_looser_settings(part.settings, part.points, part.measure, block_.style->hyphenate_limit_lines);
}

double Paragraph::extra_cost(std::size_t setting) const {
  if (setting == 0) return 0;
  const auto& settings = parts_.front().settings;
  return settings[setting].cost - settings.front().cost;
}

const Setting& Paragraph::chosen(const Part& part, std::size_t setting) const {
  return part.settings[parts_.size() == 1 ? setting : 0];
}

std::vector<Paragraph::Line> Paragraph::lines(std::size_t setting) const {
  std::vector<Line> out;
  for (const auto& part : parts_) {
    std::size_t begin = 0;
    int number = 0;
    const auto& ends = chosen(part, setting).ends;
    out.reserve(out.size() + ends.size());
    for (const auto end : ends) {
      out.push_back({part, part.points[begin], part.points[end], number++});
      begin = end;
    }
  }
  return out;
}

std::vector<RowRoom> Paragraph::room(std::size_t setting) const {
  std::vector<RowRoom> out;
  const auto lines = this->lines(setting);
  out.reserve(lines.size());
  for (const auto& line : lines) {
    out.push_back(line_room_);
    make_room_for_pictures(line, out.back());
    const bool hyphened =
        line.end.kind == BreakPoint::Kind::hyphen || line.end.kind == BreakPoint::Kind::explicit_hyphen;
    out.back().hyphened = hyphened && block_.style->hyphenate_limit_last != style::HyphenateLast::none;
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].keep = keep_of_line(i, out.size(), *block_.style);
    out[i].unwelcome = is_unwelcome(i, out.size(), *block_.style);
  }
  if (initial_) make_room_for_initial(out);
  return out;
}

/// A picture that is higher than its line keeps it away from the one above.
void Paragraph::make_room_for_pictures(const Line& line, RowRoom& row) const {
  const ShapedText& text = line.part.text;
  if (text.pictures.empty()) return;
  for (const auto& word : text.words) {
    const bool stands_in_line = word.begin >= line.begin.offset && word.begin < line.end.offset;
    if (word.picture == nullptr || !stands_in_line) continue;
    const Length above = word.picture->size.height + pieces()[word.piece].rise - line_room_.baseline;
    row.padding_before = std::max(row.padding_before, above);
  }
}

void Paragraph::report_high_pictures(Diagnostics& diagnostics) const {
  for (const auto& part : parts_)
    for (const auto& word : part.text.words) {
      if (word.picture == nullptr) continue;
      const Piece& piece = pieces()[word.piece];
      if (word.picture->size.height + piece.rise <= line_room_.baseline + Length::from_points(.01)) continue;
      diagnostics.note(
          "picture-in-line", piece.span,
          fmt::format("the picture “{}” is higher than its line, which stands lower for it",
                      piece.picture->source),
          "give it a `height` at which it fits, or a paragraph of its own, which makes it a figure");
    }
}

/// Where a line begins in the text of the tree's block, which has no characters for pictures.
std::size_t Paragraph::place_in_block(const Line& line) const {
  std::size_t out = line.part.text.offset + line.begin.offset;
  for (const auto& part : parts_) {
    if (part.text.pictures.empty()) continue;
    for (const auto& picture : part.text.words)
      if (picture.picture != nullptr &&
          part.text.offset + picture.begin < line.part.text.offset + line.begin.offset)
        out -= object_replacement.size();
  }
  return out;
}

/// The lines beside an initial stay together; where there are too few of them empty ones follow.
void Paragraph::make_room_for_initial(std::vector<RowRoom>& rows) const {
  const auto beside = static_cast<std::size_t>(parts_.front().measure.indented_lines);
  rows.resize(std::max(rows.size(), beside), line_room_);
  for (std::size_t i = 1; i < beside; ++i) rows[i].keep = Keep::together;
  rows.front().padding_before += initial_->raised;
}

std::vector<std::size_t> Paragraph::row_ends(std::size_t setting) const {
  std::vector<std::size_t> out;
  const auto lines = this->lines(setting);
  out.reserve(lines.size());
  for (const auto& line : lines) out.push_back(line.part.text.offset + line.end.offset);
  return out;
}

Rows Paragraph::set(std::size_t setting, Shaper& shaper) const {
  Rows out;
  const auto rooms = room(setting);
  out.reserve(rooms.size());
  Length line_end;
  for (const auto& line : lines(setting)) {
    out.push_back(set_row(line, rooms[out.size()], line_end, shaper));
    if (out.size() == 1 && block_.marker) add_marker(out.front(), shaper);
    if (out.size() == 1 && initial_) add_initial(out.front());
  }
  for (std::size_t i = out.size(); i < rooms.size(); ++i) out.push_back({rooms[i]});
  if (block_.leader && !out.empty()) add_leader(out.back(), line_end, shaper);
  return out;
}

Row Paragraph::set_row(const Line& line, const RowRoom& room, Length& line_end, Shaper& shaper) const {
  const Measure& measure = line.part.measure;
  const Length indent = measure.indent(line.number);
  const bool goes_on = &line.part != &parts_.back() || block_.leader;
  const bool ends_in_space = line.end.kind == BreakPoint::Kind::end && goes_on;
  const Length x = block_.right_to_left ? x_ : x_ + indent;
  const LineRange range{line.begin,
                        line.end,
                        x,
                        measure.width - indent,
                        measure.align,
                        hanging_,
                        line.part.place,
                        measure.limits,
                        ends_in_space,
                        block_.right_to_left};
  SetLine set = set_line(line.part.text, pieces(), range);
  line_end = set.end;
  Row row{room};
  row.items = std::move(set.items);
  add_text_lines(pieces(), shaper.fonts(), row.items);
  row.called = std::move(set.notes);
  row.block = block_.block;
  row.offset = place_in_block(line);
  row.span = block_.span;
  const auto fault = fault_of_line(line.begin, line.end, line.number, measure);
  if (!fault.empty()) row.faults.push_back({std::string(fault), block_.span, {}});
  return row;
}

void Paragraph::add_initial(Row& row) const {
  std::vector<PageItem> items;
  Length x = block_.right_to_left ? x_ + width_ - initial_->run.width() : x_;
  place_runs({initial_->run}, block_.pieces.front(), x, items);
  move_item(items.front(), {}, initial_->baseline);
  row.items.insert(row.items.begin(), items.begin(), items.end());
}

void Paragraph::add_marker(Row& row, Shaper& shaper) const {
  const Piece& piece = block_.marker->piece;
  const auto runs = shaper.runs(piece);
  const Length gap = piece.style->font_size.scaled(marker_gap);
  Length at = block_.right_to_left ? x_ + width_ + gap : x_ - total_width(runs) - gap;
  std::vector<PageItem> items;
  place_runs(runs, piece, at, items);
  row.items.insert(row.items.begin(), items.begin(), items.end());
}

void Paragraph::add_leader(Row& row, Length line_end, Shaper& shaper) const {
  const Leader& leader = *block_.leader;
  const auto runs = shaper.runs(leader.folio);
  const Length size = block_.style->font_size, gap = size.scaled(leader_gap), end = x_ + width_;
  Length at = end - total_width(runs);
  if (!leader.pattern.empty() && leader.pattern != " ")
    add_dots(leader, line_end + gap, at - gap, row, shaper);
  place_runs(runs, leader.folio, at, row.items);
  if (leader.folio.link.empty()) return;
  const Rect area{line_end, -size.scaled(.75), end - line_end, size};
  row.items.push_back({leader.folio.structure, LinkArea{area, leader.folio.link}});
}

}  // namespace casebound::layout
