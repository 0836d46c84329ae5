#include "press/pictures.h"

#include "casebound/base/parallel.h"
#include "casebound/image/pixels.h"
#include "casebound/pdf/pack.h"

#include "press/flatten.h"

#include <map>

#include <fmt/format.h>

namespace casebound::press {
namespace {

using image::Drawing;
using image::Picture;
using image::Raster;

/// By name; the pages, of the file, on which they are shown first.
std::map<std::string, std::size_t> shown_on(const layout::Pages& pages) {
  std::map<std::string, std::size_t> out;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    for (const layout::PageItem& item : pages.pages[i].items) {
      if (const auto* image = std::get_if<layout::PlacedImage>(&item.content))
        out.emplace(image->source, i + 1);
    }
  }
  return out;
}

/// One picture to be turned into inks.
struct PictureTask {
  std::string name;
  std::size_t page = 0;  ///< of the file, from 1
  const Picture* picture = nullptr;
  Picture result = {};
  Flattening flattening = Flattening::none;
  int heaviest = 0;   ///< ink on one place, in 1/1000
  double duller = 0;  ///< part of its pixels
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
      if (flattens_) task.flattening = flatten(copy);
      task.result.content = std::move(copy);
    } else {
      Raster raster = image::decoded(picture);
      if (flattens_) task.flattening = flatten(raster);
      task.result.content = in_inks(std::move(raster), task);
    }
  }

 private:
  Raster in_inks(Raster raster, PictureTask& task) const {
    raster.alpha = alpha_of(raster);
    colour::Samples pixels{raster.components, raster.bits, std::move(raster.pixels)};
    task.duller = separator_.duller(pixels, raster.profile);
    colour::Samples inks = separator_.inks_of(std::move(pixels), raster.profile);
    constexpr double speckles = 0.001;
    task.heaviest = colour::heaviest(inks, speckles);
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

void tell(const PictureTask& task, const Input& input, Diagnostics& diagnostics) {
  const std::string standard = name_of(input.job.standard);
  if (task.flattening == Flattening::done)
    diagnostics.warning(
        "transparency-flattened", place_of(task.name, input),
        fmt::format("the picture {} lets through what is under it, which {} has no means for: it is "
                    "painted on white, or on the plain colour that is under it",
                    task.name, standard),
        "look whether it is as you want it, or make the file x-4 if your printer takes that");
  constexpr double much = 0.1;
  if (task.duller >= much)
    diagnostics.note(
        "out-of-gamut", place_of(task.name, input),
        fmt::format("{:.0f} % of the picture {} has colours that cannot be mixed of inks, and will "
                    "look duller",
                    task.duller * 100, task.name),
        "look at a proof in the colours of the paper if that matters");
  if (task.heaviest > input.job.ink_limit() * 10)
    diagnostics.warning(
        "ink-limit", place_of(task.name, input),
        fmt::format("the picture {} has {} % of ink (page {} of the file); the most that is taken is {} %",
                    task.name, task.heaviest / 10, task.page, input.job.ink_limit()),
        "ask the printer, or lighten its dark parts");
  if (task.flattening == Flattening::impossible)
    diagnostics.error(
        "preflight-transparency", place_of(task.name, input),
        fmt::format("in the picture {} something lies under what is see-through, which {} has no means for",
                    task.name, standard),
        "draw it without opacity, or as pixels, or make the file x-4 if your printer takes that");
}

}  // namespace

image::Pictures pictures_in_inks(const Input& input, const colour::Separator& separator,
                                 Diagnostics& diagnostics) {
  std::vector<PictureTask> tasks;
  for (const auto& [name, page] : shown_on(input.pages)) {
    const auto picture = input.pictures.find(name);
    if (picture != input.pictures.end()) tasks.push_back({name, page, &picture->second});
  }
  const PictureSeparation separation(input, separator);
  for_each_index(tasks.size(), input.threads, [&](std::size_t i) { separation.run(tasks[i]); });
  image::Pictures out;
  for (PictureTask& task : tasks) {
    tell(task, input, diagnostics);
    out.emplace(task.name, std::move(task.result));
  }
  return out;
}

}  // namespace casebound::press
