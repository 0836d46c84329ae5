#include "pdf/content.h"

#include "pdf/number.h"
#include "pdf/placement.h"
#include "pdf/text_writer.h"

namespace casebound::pdf {
namespace {

class ContentWriter {
 public:
  ContentWriter(const layout::Page& page, const layout::StructureTree& structure, const EmbeddedFonts& fonts,
                const PlacedPictures& pictures)
      : height_(page.size.height), pictures_(pictures), marks_(out_, structure), text_(out_, fonts, marks_) {}

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
    for (const Length length :
         {rule.area.x, height_ - rule.area.y - rule.area.height, rule.area.width, rule.area.height}) {
      append_length(out_, length);
      out_ += ' ';
    }
    out_ += "re f\n";
  }

  void operator()(const layout::PlacedImage& image) {
    const PlacedPicture& placed = pictures_.at(image.source);
    text_.close();
    marks_.enter(element_);
    out_ += "q ";
    append_placement(out_, *placed.picture, image.area, height_);
    out_ += "cm /" + placed.resource + " Do Q\n";
  }
  void operator()(const layout::LinkArea&) {}  // an annotation, not content

  PageContent take() {
    text_.close();
    auto marks = marks_.take();
    return {std::move(out_), std::move(marks)};
  }

 private:
  void fill_with(const layout::Colour& colour) {
    if (colour == colour_) return;
    colour_ = colour;
    if (colour == layout::Colour{}) {
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
  std::string out_;
  MarkedContent marks_;
  TextWriter text_;
  layout::StructureId element_ = layout::artifact;  ///< of the item at hand
  layout::Colour colour_;                           ///< black, as every page begins
};

}  // namespace

PageContent page_content(const layout::Page& page, const layout::StructureTree& structure,
                         const EmbeddedFonts& fonts, const PlacedPictures& pictures) {
  ContentWriter writer(page, structure, fonts, pictures);
  for (const layout::PageItem& item : page.items) writer.write(item);
  return writer.take();
}

}  // namespace casebound::pdf
