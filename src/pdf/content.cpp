#include "pdf/content.h"

#include "pdf/bleed.h"
#include "pdf/number.h"
#include "pdf/paint.h"
#include "pdf/placement.h"
#include "pdf/text_writer.h"

#include <optional>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

class ContentWriter {
 public:
  ContentWriter(const layout::Page& page, const layout::StructureTree* structure, const EmbeddedFonts& fonts,
                const ShownWords& words, const PlacedPictures& pictures, const Sheet& sheet,
                const colour::Separator* separator)
      : height_(page.size.height),
        pictures_(pictures),
        sheet_(sheet),
        marks_(structure == nullptr ? MarkedContent(out_) : MarkedContent(out_, *structure)),
        text_(out_, fonts, words, marks_),
        separator_(separator) {
    if (separator == nullptr) colour_ = layout::Colour{};  // black, as every page begins
  }

  void write(const layout::PageItem& item) {
    element_ = item.structure;
    std::visit([this](const auto& content) { (*this)(content); }, item.content);
  }

  void operator()(const layout::GlyphRun& run) {
    fill_with(run.colour);
    text_.write(run, element_, height_);
  }

  void operator()(const layout::Rule& rule) {
    text_.close();
    marks_.enter(element_);
    fill_with(rule.colour);
    const Rect area = into_bleed(rule.area, sheet_);
    for (const Length length : {area.x, height_ - area.y - area.height, area.width, area.height}) {
      append_length(out_, length);
      out_ += ' ';
    }
    out_ += "re f\n";
  }

  void operator()(const layout::PlacedImage& image) {
    const PlacedPicture& placed = pictures_.at(image.source);
    text_.close();
    marks_.enter(element_);
    overprint(false);
    place(placed, image.area, {});
    for (const std::string& mirror : mirrors_into_bleed(image.area, sheet_))
      place(placed, image.area, mirror);
  }
  void operator()(const layout::LinkArea&) {}  // an annotation, not content

  PageContent take() {
    text_.close();
    auto marks = marks_.take();
    return {std::move(out_), std::move(marks)};
  }

 private:
  void place(const PlacedPicture& placed, const Rect& area, const std::string& matrix) {
    out_ += "q " + matrix;
    append_placement(out_, *placed.picture, area, height_);
    out_ += "cm /" + placed.resource + " Do Q\n";
  }

  /// A matter of inks only.
  void overprint(bool on) {
    if (separator_ == nullptr || on == overprints_) return;
    overprints_ = on;
    out_ += fmt::format("/{} gs\n", on ? overprint_state : knockout_state);
  }

  void fill_with_inks(const colour::Inks& inks) {
    constexpr int full = 1000;
    append_inks(out_, inks, false);
    overprint(inks == colour::Inks{.black = full});
  }

  void fill_with(const layout::Colour& colour) {
    if (colour == colour_) return;
    colour_ = colour;
    if (separator_ != nullptr)
      return fill_with_inks(colour.inks ? *colour.inks
                                        : separator_->inks_of({colour.red, colour.green, colour.blue}).inks);
    if (colour.is_black()) {
      out_ += "0 g\n";
      return;
    }
    for (const int component : {colour.red, colour.green, colour.blue}) {
      append_decimal(out_, (component * 10000 + 127) / 255, 4);
      out_ += ' ';
    }
    out_ += "rg\n";
  }

  Length height_;
  const PlacedPictures& pictures_;
  const Sheet& sheet_;
  std::string out_;
  MarkedContent marks_;
  TextWriter text_;
  layout::StructureId element_ = layout::artifact;  ///< of the item at hand
  const colour::Separator* separator_;
  std::optional<layout::Colour> colour_;  ///< nothing: not set yet
  bool overprints_ = false;
};

}  // namespace

PageContent page_content(const layout::Page& page, const layout::StructureTree* structure,
                         const EmbeddedFonts& fonts, const ShownWords& words, const PlacedPictures& pictures,
                         const Sheet& sheet, const colour::Separator* separator) {
  ContentWriter writer(page, structure, fonts, words, pictures, sheet, separator);
  for (const layout::PageItem& item : page.items) writer.write(item);
  return writer.take();
}

}  // namespace casebound::pdf
