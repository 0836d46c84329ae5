#include "pdf/picture_objects.h"

#include "casebound/base/parallel.h"
#include "casebound/pdf/pack.h"

#include "pdf/deflate.h"
#include "pdf/drawing_content.h"
#include "pdf/number.h"
#include "pdf/predictor.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

using image::Drawing;
using image::Raster;

std::string deflate_samples(const std::string& samples, const Raster& raster, int components) {
  const auto step = static_cast<std::size_t>(components * raster.bits / 8);
  return deflate(predicted(samples, step * static_cast<std::size_t>(raster.width), step));
}

PictureData raster_data(const Raster& raster) {
  if (!raster.jpeg.empty()) return {.samples = raster.jpeg};
  if (!raster.rows.empty()) return {.samples = raster.rows};
  PictureData data{.samples = deflate_samples(raster.pixels, raster, raster.components)};
  if (!raster.alpha.empty()) data.alpha = deflate_samples(raster.alpha, raster, 1);
  return data;
}

std::string graphics_states(const std::set<Opacity>& opacities) {
  if (opacities.empty()) return {};
  std::string entry = "/ExtGState <<";
  for (const Opacity& opacity : opacities) {
    entry += " /" + opacity.resource() + " << /ca ";
    append_decimal(entry, opacity.fill, 3);
    entry += " /CA ";
    append_decimal(entry, opacity.stroke, 3);
    entry += " >>";
  }
  return entry + " >>";
}

PictureData drawing_data(const PlacedPicture& placed, const EmbeddedFonts& fonts,
                         const colour::Separator* separator) {
  const auto& drawing = std::get<Drawing>(placed.picture->content);
  const DrawingContent content =
      drawing_content(drawing, placed.text, placed.picture->height, fonts, separator);
  return {.samples = deflate(content.operators), .resources = graphics_states(content.opacities)};
}

PictureData data_of(const PlacedPicture& placed, const EmbeddedFonts& fonts,
                    const colour::Separator* separator) {
  if (const auto* raster = std::get_if<Raster>(&placed.picture->content)) return raster_data(*raster);
  return drawing_data(placed, fonts, separator);
}

/// Red, green and blue of the solid inks on coated paper (Fogra39), and of each on top of others: cyan counts
/// 1, magenta 2, yellow 4, black 8.
constexpr std::array<std::array<unsigned char, 3>, 16> solids = {{{255, 255, 255},
                                                                  {0, 158, 224},
                                                                  {230, 0, 126},
                                                                  {49, 39, 131},
                                                                  {255, 237, 0},
                                                                  {0, 150, 64},
                                                                  {227, 6, 19},
                                                                  {55, 52, 53},
                                                                  {29, 29, 27},
                                                                  {0, 18, 24},
                                                                  {26, 0, 13},
                                                                  {6, 4, 14},
                                                                  {29, 27, 0},
                                                                  {0, 17, 7},
                                                                  {26, 1, 2},
                                                                  {6, 6, 6}}};

class PictureWriter {
 public:
  PictureWriter(Objects& objects, const std::string& font_entry, bool in_inks)
      : objects_(objects), font_entry_(font_entry), in_inks_(in_inks) {}

  Dict write(const PlacedPicture& placed, PictureData data) {
    if (const auto* raster = std::get_if<Raster>(&placed.picture->content)) {
      return write_raster(*raster, std::move(data));
    }
    return write_drawing(*placed.picture, std::move(data));
  }

 private:
  Dict image_dict(const Raster& raster, std::string_view colour_space);
  Dict write_raster(const Raster& raster, PictureData data);
  Dict write_drawing(const image::Picture& picture, PictureData data);
  std::string colour_space(const Raster& raster);
  std::string inks();

  Objects& objects_;
  const std::string& font_entry_;
  bool in_inks_;
  std::map<std::pair<std::string_view, int>, Dict> profiles_;  ///< each is written once
  std::string inks_;                                           ///< their colour space, once it is needed
};

Dict PictureWriter::image_dict(const Raster& raster, std::string_view colour_space) {
  return objects_.dict("XObject")
      .name("Subtype", "Image")
      .number("Width", raster.width)
      .number("Height", raster.height)
      .number("BitsPerComponent", raster.bits)
      .raw(fmt::format("/ColorSpace {}", colour_space));
}

std::string PictureWriter::colour_space(const Raster& raster) {
  if (raster.profile.empty()) {
    if (raster.components == 4) return in_inks_ ? "/DeviceCMYK" : inks();
    return raster.components == 3 ? "/DeviceRGB" : "/DeviceGray";
  }
  const std::pair<std::string_view, int> key = {raster.profile, raster.components};
  auto found = profiles_.find(key);
  if (found == profiles_.end()) {
    Dict profile = objects_.dict().number("N", raster.components);
    found = profiles_.emplace(key, profile.deflated_stream(deflate(raster.profile))).first;
  }
  return fmt::format("[/ICCBased {}]", found->second.indirect());
}

/// Inks that nobody has told the colours of: a file that means RGB by its bare numbers may not use CMYK so
/// (ISO 19005-2 §6.2.4.3). A function of two samples an ink mixes them from the solids.
std::string PictureWriter::inks() {
  if (inks_.empty()) {
    std::string samples;
    for (const auto& solid : solids) samples.append(solid.begin(), solid.end());
    const Dict mixture =
        objects_.dict()
            .raw("/FunctionType 0/Domain[0 1 0 1 0 1 0 1]/Range[0 1 0 1 0 1]/Size[2 2 2 2]/BitsPerSample 8")
            .plain_stream(samples);
    inks_ = "[/DeviceN[/Cyan/Magenta/Yellow/Black]/DeviceRGB " + mixture.indirect() + "]";
  }
  return inks_;
}

std::string predictor(const Raster& raster, int components) {
  return fmt::format("/DecodeParms << /Predictor 15 /Colors {} /BitsPerComponent {} /Columns {} >>",
                     components, raster.bits, raster.width);
}

Dict PictureWriter::write_raster(const Raster& raster, PictureData data) {
  Dict result = image_dict(raster, colour_space(raster));
  if (!raster.jpeg.empty()) {
    if (raster.inverted) result.raw("/Decode [1 0 1 0 1 0 1 0]");
    return result.stream("DCTDecode", std::move(data.samples));
  }
  if (!data.alpha.empty()) {
    Dict mask = image_dict(raster, "/DeviceGray").raw(predictor(raster, 1));
    result.reference("SMask", mask.deflated_stream(std::move(data.alpha)));
  }
  return result.raw(predictor(raster, raster.components)).deflated_stream(std::move(data.samples));
}

/// Its /Matrix makes a unit square of it, so that it is placed as an image is.
Dict PictureWriter::write_drawing(const image::Picture& picture, PictureData data) {
  std::string box = "/BBox [0 0 ";
  append_length(box, picture.width);
  box += ' ';
  append_length(box, picture.height);
  const Dict resources = objects_.dict().raw(font_entry_ + "\n" + data.resources);
  return objects_.dict("XObject")
      .name("Subtype", "Form")
      .raw(box + "]")
      .raw(fmt::format("/Matrix [{:.9f} 0 0 {:.9f} 0 0]", 1 / picture.width.points(),
                       1 / picture.height.points()))
      .reference("Resources", resources)
      .deflated_stream(std::move(data.samples));
}

}  // namespace

void pack(Raster& raster) {
  if (!raster.alpha.empty() || raster.pixels.empty()) return;
  raster.rows = deflate_samples(raster.pixels, raster, raster.components);
  raster.pixels = std::string();
}

std::map<std::string, PictureData> picture_data(const PlacedPictures& pictures, const EmbeddedFonts& fonts,
                                                const colour::Separator* separator) {
  std::map<std::string, PictureData> data;
  std::vector<std::pair<const PlacedPicture*, PictureData*>> tasks;
  for (const auto& [source, placed] : pictures) tasks.emplace_back(&placed, &data[source]);
  for_each_index(tasks.size(), 0,
                 [&](std::size_t i) { *tasks[i].second = data_of(*tasks[i].first, fonts, separator); });
  return data;
}

std::string write_pictures(Objects& objects, const PlacedPictures& pictures,
                           std::map<std::string, PictureData> data, const std::string& font_entry,
                           bool in_inks) {
  if (pictures.empty()) return {};
  PictureWriter writer(objects, font_entry, in_inks);
  std::string entry = "/XObject <<";
  for (const auto& [source, placed] : pictures) {
    const Dict object = writer.write(placed, std::move(data.at(source)));
    entry += fmt::format(" /{} {}", placed.resource, object.indirect());
  }
  return entry + " >>";
}

}  // namespace casebound::pdf
