#include "press/pictures.h"

#include "casebound/base/parallel.h"
#include "casebound/image/pixels.h"
#include "casebound/pdf/pack.h"

#include <set>

#include <fmt/format.h>

namespace casebound::press {
namespace {

using image::Drawing;
using image::Picture;
using image::Raster;

std::set<std::string> shown_on(const layout::Pages& pages) {
  std::set<std::string> names;
  for (const layout::Page& page : pages.pages) {
    for (const layout::PageItem& item : page.items) {
      if (const auto* image = std::get_if<layout::PlacedImage>(&item.content)) names.insert(image->source);
    }
  }
  return names;
}

unsigned byte_at(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// Of 8 bits, whatever they were.
std::string alpha_of(const Raster& raster) {
  if (raster.bits == 8) return raster.alpha;
  std::string alpha(raster.alpha.size() / 2, '\0');
  for (std::size_t i = 0; i < alpha.size(); ++i) {
    const unsigned value = byte_at(raster.alpha, 2 * i) * 256 + byte_at(raster.alpha, 2 * i + 1);
    alpha[i] = static_cast<char>((value + 128) / 257);
  }
  return alpha;
}

/// Paints grey or RGB of 8 or 16 bits on white: of 16 bits each byte is, to within one part in 256.
void flatten(Raster& raster) {
  const std::string alpha = alpha_of(raster);
  const auto step = static_cast<std::size_t>(raster.components * raster.bits / 8);
  for (std::size_t i = 0; i < raster.pixels.size(); ++i) {
    const unsigned opacity = byte_at(alpha, i / step);
    const unsigned painted = byte_at(raster.pixels, i) * opacity + 255 * (255 - opacity);
    raster.pixels[i] = static_cast<char>((painted + 127) / 255);
  }
  raster.alpha.clear();
}

/// On white, which is the paper.
bool flatten(std::optional<image::Ink>& ink) {
  if (!ink || ink->opacity >= 1) return false;
  for (double* component : {&ink->red, &ink->green, &ink->blue})
    *component = *component * ink->opacity + 1 - ink->opacity;
  ink->opacity = 1;
  return true;
}

bool flatten(image::Outline& outline) {
  const bool fill = flatten(outline.fill), stroke = flatten(outline.stroke);
  return fill || stroke;
}

bool flatten(image::DrawnText& text) {
  std::optional<image::Ink> ink = text.fill;
  const bool changed = flatten(ink);
  text.fill = *ink;
  return changed;
}

bool flatten(Drawing& drawing) {
  bool changed = false;
  for (auto& mark : drawing.marks) changed |= std::visit([](auto& one) { return flatten(one); }, mark);
  return changed;
}

/// One picture to be turned into inks.
struct PictureTask {
  const std::string* name = nullptr;
  const Picture* picture = nullptr;
  Picture result = {};
  bool was_flattened = false;
};

class PictureSeparation {
 public:
  PictureSeparation(const Input& input, const colour::Separator& separator)
      : flattens_(pdf::is_x_1a(input.job.standard)), separator_(separator) {}

  void run(PictureTask& task) const {
    const Picture& picture = *task.picture;
    task.result = {picture.media_type, {}, picture.width, picture.height, {}};
    if (const auto* drawing = std::get_if<Drawing>(&picture.content)) {
      Drawing copy = *drawing;
      task.was_flattened = flattens_ && flatten(copy);
      task.result.content = std::move(copy);
    } else {
      task.result.content = in_inks(image::decoded(picture), task.was_flattened);
    }
  }

 private:
  Raster in_inks(Raster raster, bool& was_flattened) const {
    was_flattened = flattens_ && !raster.alpha.empty();
    if (was_flattened) flatten(raster);
    raster.alpha = alpha_of(raster);
    colour::Samples inks =
        separator_.inks_of({raster.components, raster.bits, std::move(raster.pixels)}, raster.profile);
    raster.components = inks.components;
    raster.bits = inks.bits;
    raster.pixels = std::move(inks.bytes);
    raster.profile.clear();
    pdf::pack(raster);
    return raster;
  }

  bool flattens_;
  const colour::Separator& separator_;
};

SourceSpan place_of(const std::string& name, const Input& input) {
  const auto place = input.places.find(name);
  return place == input.places.end() ? input.job.place : place->second;
}

}  // namespace

image::Pictures pictures_in_inks(const Input& input, const colour::Separator& separator,
                                 Diagnostics& diagnostics) {
  const std::set<std::string> names = shown_on(input.pages);
  std::vector<PictureTask> tasks;
  for (const std::string& name : names) {
    const auto picture = input.pictures.find(name);
    if (picture != input.pictures.end()) tasks.push_back({&name, &picture->second});
  }
  const PictureSeparation separation(input, separator);
  for_each_index(tasks.size(), input.threads, [&](std::size_t i) { separation.run(tasks[i]); });
  image::Pictures out;
  for (PictureTask& task : tasks) {
    if (task.was_flattened) {
      diagnostics.warning(
          "transparency-flattened", place_of(*task.name, input),
          fmt::format("the picture {} lets through what is under it, which {} has no means for: it is "
                      "painted on white",
                      *task.name, name_of(input.job.standard)),
          "look whether it is as you want it, or make the file x-4 if your printer takes that");
    }
    out.emplace(*task.name, std::move(task.result));
  }
  return out;
}

}  // namespace casebound::press
