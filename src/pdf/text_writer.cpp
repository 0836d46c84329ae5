#include "pdf/text_writer.h"

#include "casebound/base/text.h"

#include "pdf/number.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

bool is_private(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

bool has_private_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_private(next_code_point(text, at))) return true;
  }
  return false;
}

}  // namespace

bool may_have_private_characters(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) >= 0xEE; });
}

double ems_per_unit(std::int64_t size, int expansion) {
  const double stretched = static_cast<double>(size) * (1000 + expansion);
  return stretched <= 0 ? 0 : 1e6 * 1e4 * 1e3 / (stretched * static_cast<double>(Length::units_per_point));
}

void TextWriter::write(const layout::GlyphRun& run, layout::StructureId element, Length page_height) {
  if (run.empty()) return;
  if (!run.words.empty() && !words_.are_plain(run.words)) {
    layout::GlyphRun spelled = run;
    spelled.spell_out();
    return write(spelled, element, page_height);
  }
  const EmbeddedFont& font = fonts_.at(run.face);
  begin(run, element, page_height);
  write_words(run);
  for_each_cluster(run, [&](const Cluster& cluster) { write(run, font, cluster); });
  rise({});
  shown_.close();
}

void TextWriter::close() {
  shown_.close();
  if (in_object_) out_ += "ET\n";
  in_object_ = is_placed_ = false;
}

void TextWriter::begin(const layout::GlyphRun& run, layout::StructureId element, Length page_height) {
  size_ = ten_thousandths(run.size);
  ems_per_unit_ = ems_per_unit(size_, run.expansion);
  element_ = element;
  reversed_ = run.right_to_left;
  may_be_private_ = may_have_private_characters(run.text);
  origin_ = {run.origin.x, page_height - run.origin.y};
  place_ = {};
  is_placed_ = false;
  scale(run.expansion);
}

/// Spelled is what the ToUnicode map alone cannot tell (ISO 19005-2 §6.2.11.7.3).
inline void TextWriter::write(const layout::GlyphRun& run, const EmbeddedFont& font, const Cluster& cluster) {
  if (cluster.is_compound() || (may_be_private_ && has_private_characters(cluster.text)))
    return write_spelled(run, font, cluster);
  if (!is_placed_) enter();
  show(run.glyphs[cluster.first], font, cluster.text);
}

void TextWriter::write_spelled(const layout::GlyphRun& run, const EmbeddedFont& font,
                               const Cluster& cluster) {
  close();
  marks_.enter_spelled(element_, cluster.text);
  for (std::size_t i = cluster.first; i < cluster.last; ++i)
    show(run.glyphs[i], font, glyph_text(cluster, i));
  close();
  marks_.leave();
}

void TextWriter::enter() {
  if (!marks_.is_in(element_, reversed_)) close();
  marks_.enter(element_, reversed_);
}

/// Counted from the line before, which is short and alike from line to line.
void TextWriter::place_line() {
  if (!in_object_) {
    out_ += "BT\n";
    line_x_ = line_y_ = 0;
    in_object_ = true;
  }
  const std::int64_t x = ten_thousandths(origin_.x + place_), y = ten_thousandths(origin_.y);
  append_decimal(out_, x - std::exchange(line_x_, x), 4);
  out_ += ' ';
  append_decimal(out_, y - std::exchange(line_y_, y), 4);
  out_ += " Td\n";
  begin_ = place_;
  pen_ = 0;
  is_placed_ = true;
}

void TextWriter::write_words(const layout::GlyphRun& run) {
  const double scale = run.scale();
  for (const layout::SetWord& word : run.words) {
    const ShownWord& shown = words_.of(word);
    if (!is_placed_) enter();
    if (shown.resource != resource_ || size_ != selected_size_) select(shown.resource);
    if (!is_placed_) place_line();
    move_pen_to(place_ - begin_);
    shown_.add(shown.operand);
    pen_ += shown.width;
    place_ += shown.natural.scaled(scale) + word.space + word.kern;
  }
}

inline void TextWriter::move_pen_to(Length target) {
  const std::int64_t ahead = pen_ - to_nearest(static_cast<double>(target.units()) * ems_per_unit_);
  if (is_visible(ahead)) move_pen_back(to_thousandths(ahead));
}

/// Called for every glyph that is shown by itself.
inline void TextWriter::show(const layout::Glyph& glyph, const EmbeddedFont& font, std::string_view text) {
  const std::size_t resource = font.first_resource + font.texts.variant(glyph.id, text);
  if (resource != resource_ || size_ != selected_size_) select(resource);
  if (glyph.y_offset != rise_) rise(glyph.y_offset);
  if (!is_placed_) place_line();
  move_pen_to(place_ - begin_ + glyph.x_offset);
  const Code& code = font.codes[glyph.id];
  shown_.add(code);
  pen_ += code.width;
  place_ += glyph.advance;
}

void TextWriter::move_pen_back(std::int64_t thousandths) {
  shown_.move_back(thousandths);
  pen_ -= thousandths * thousandth;
}

void TextWriter::select(std::size_t resource) {
  shown_.close();
  out_ += fmt::format("/{} ", resource_name(resource));
  append_decimal(out_, size_, 4);
  out_ += " Tf\n";
  resource_ = resource;
  selected_size_ = size_;
}

void TextWriter::scale(int expansion) {
  if (expansion == expansion_) return;
  append_decimal(out_, 1000 + expansion, 1);
  out_ += " Tz\n";
  expansion_ = expansion;
}

void TextWriter::rise(Length offset) {
  if (offset == rise_) return;
  shown_.close();
  append_length(out_, offset);
  out_ += " Ts\n";
  rise_ = offset;
}

}  // namespace casebound::pdf
