#include "pdf/text_writer.h"

#include "pdf/number.h"
#include "pdf/text.h"

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

/// Half away from zero.
std::int64_t round_to_thousandths(std::int64_t millionths) {
  return (millionths + (millionths < 0 ? -500 : 500)) / 1000;
}

}  // namespace

void TextWriter::write(const layout::GlyphRun& run, Length page_height) {
  if (run.glyphs.empty()) return;
  const EmbeddedFont& font = fonts_.at(run.face);
  begin(run, page_height);
  for_each_cluster(run, [&](const Cluster& cluster) {
    if (cluster.is_compound()) {
      write_compound(run, font, cluster);
    } else {
      show(run.glyphs[cluster.first], font, cluster.text);
    }
  });
  rise({});
  close_array();
  out_ += "ET\n";
}

void TextWriter::begin(const layout::GlyphRun& run, Length page_height) {
  size_ = ten_thousandths(run.size);
  const double stretched = static_cast<double>(size_) * (1000 + run.expansion);
  ems_per_unit_ =
      stretched <= 0 ? 0 : 1e6 * 1e4 * 1e3 / (stretched * static_cast<double>(Length::units_per_point));
  place_ = {};
  pen_ = 0;
  out_ += "BT\n";
  scale(run.expansion);
  out_ += "1 0 0 1 ";
  append_length(out_, run.origin.x);
  out_ += ' ';
  append_length(out_, page_height - run.origin.y);
  out_ += " Tm\n";
}

void TextWriter::write_compound(const layout::GlyphRun& run, const EmbeddedFont& font,
                                const Cluster& cluster) {
  close_array();
  out_ += "/Span <</ActualText ";
  append_literal(out_, text_string(cluster.text));
  out_ += ">> BDC\n";
  for (std::size_t i = cluster.first; i < cluster.last; ++i)
    show(run.glyphs[i], font, glyph_text(cluster, i));
  close_array();
  out_ += "EMC\n";
}

/// Called for every glyph of the book.
void TextWriter::show(const layout::Glyph& glyph, const EmbeddedFont& font, std::string_view text) {
  const std::size_t resource = font.first_resource + font.texts.variant(glyph.id, text);
  if (resource != resource_ || size_ != selected_size_) select(resource);
  if (glyph.y_offset != rise_) rise(glyph.y_offset);
  const Length target = place_ + glyph.x_offset;
  const std::int64_t ahead = pen_ - to_nearest(static_cast<double>(target.units()) * ems_per_unit_);
  if (const std::int64_t adjustment = round_to_thousandths(ahead)) move_pen_back(adjustment);
  if (!in_string_) open_string();
  const Code code = font.codes[glyph.id];
  append_escaped(out_, static_cast<char>(code.code >> 8));
  append_escaped(out_, static_cast<char>(code.code & 0xFF));
  pen_ += code.width;
  place_ += glyph.advance;
}

void TextWriter::move_pen_back(std::int64_t adjustment) {
  close_string();
  open_array();
  append_decimal(out_, adjustment, 0);
  pen_ -= adjustment * 1000;
}

void TextWriter::select(std::size_t resource) {
  close_array();
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
  close_array();
  append_length(out_, offset);
  out_ += " Ts\n";
  rise_ = offset;
}

void TextWriter::open_string() {
  open_array();
  out_ += '(';
  in_string_ = true;
}

void TextWriter::close_string() {
  if (!in_string_) return;
  out_ += ')';
  in_string_ = false;
}

void TextWriter::open_array() {
  if (in_array_) return;
  out_ += '[';
  in_array_ = true;
}

void TextWriter::close_array() {
  close_string();
  if (!in_array_) return;
  out_ += "] TJ\n";
  in_array_ = false;
}

}  // namespace casebound::pdf
