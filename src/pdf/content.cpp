#include "pdf/content.h"

#include "pdf/number.h"
#include "pdf/placement.h"
#include "pdf/text_writer.h"

namespace casebound::pdf {
namespace {

class ContentWriter {
 public:
  ContentWriter(const layout::Page& page, const EmbeddedFonts& fonts, const PlacedPictures& pictures)
      : height_(page.size.height), pictures_(pictures), text_(out_, fonts) {}

  void operator()(const layout::GlyphRun& run) {
    fill_with(run.colour);
    text_.write(run, height_);
  }

  void operator()(const layout::Rule& rule) {
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
    out_ += "q ";
    append_placement(out_, *placed.picture, image.area, height_);
    out_ += "cm /" + placed.resource + " Do Q\n";
  }
  void operator()(const layout::LinkArea&) {}  // an annotation, not content

  std::string take() { return std::move(out_); }

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
  TextWriter text_;
  layout::Colour colour_;  ///< black, as every page begins
};

}  // namespace

std::string page_content(const layout::Page& page, const EmbeddedFonts& fonts,
                         const PlacedPictures& pictures) {
  ContentWriter writer(page, fonts, pictures);
  for (const layout::PageItem& item : page.items) std::visit(writer, item.content);
  return writer.take();
}

}  // namespace casebound::pdf
