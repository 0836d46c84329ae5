#include "casebound/cover/draw.h"

#include "cover/forms.h"
#include "cover/layers.h"
#include "cover/outlines.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace casebound::covers {
namespace {

constexpr int sizes = 8;

/// A layer in type, and what was found on the way.
struct Attempt {
  std::vector<layout::Page> pages;
  Diagnostics findings;
  bool fits = false;
};

/// Words that stand out of their lines or had to be cut.
bool is_crowded(const Diagnostics& findings) {
  constexpr std::array<std::string_view, 4> codes = {"narrow-measure", "overfull-line", "word-cut",
                                                     "words-cut"};
  const auto& items = findings.items();
  return std::any_of(items.begin(), items.end(), [&](const Diagnostic& item) {
    return std::find(codes.begin(), codes.end(), item.code) != codes.end();
  });
}

Attempt set(const Input& input, std::size_t layer, int size) {
  const std::vector<markup::SpineDocument> spine = {layers(input.words, size).at(layer)};
  const image::Pictures none;
  Attempt out;
  out.pages = layout::typeset({.title = input.words.title,
                               .language = input.words.language,
                               .spine = spine,
                               .stylesheet = input.stylesheet,
                               .fonts = input.fonts,
                               .pictures = none,
                               .hyphenation = input.hyphenation,
                               .threads = 1},
                              out.findings)
                  .pages;
  std::erase_if(out.pages, [](const layout::Page& page) { return page.blank; });
  out.fits = out.pages.size() == 1 && !is_crowded(out.findings);
  return out;
}

Attempt largest_that_fits(const Input& input, std::size_t layer) {
  for (int size = 1; size < sizes; ++size) {
    Attempt attempt = set(input, layer, size);
    if (attempt.fits) return attempt;
  }
  return set(input, layer, sizes);
}

/// All layers, each as large as its words allow.
Attempt all_layers(const Input& input) {
  Attempt out{.fits = true};
  for (std::size_t layer = 0; layer < layers(input.words, 1).size(); ++layer) {
    Attempt taken = largest_that_fits(input, layer);
    std::move(taken.pages.begin(), taken.pages.end(), std::back_inserter(out.pages));
    out.findings.merge(std::move(taken.findings));
    out.fits = out.fits && taken.fits;
  }
  return out;
}

}  // namespace

Cover draw(const Input& input, Diagnostics& diagnostics) {
  Attempt taken = all_layers(input);
  std::erase_if(taken.findings.items(), [](const Diagnostic& item) { return item.code != "missing-glyph"; });
  diagnostics.merge(std::move(taken.findings));
  if (!taken.fits)
    diagnostics.warning("cover-crowded", {}, "the words of the cover do not have room on it",
                        "give the book a picture: `cover: {image: cover.jpg, alt: …}`");
  const Size size = taken.pages.front().size;
  const image::Drawing drawing = outlines(taken.pages, input.fonts);
  const std::string alt = spoken(input.words);
  return {svg_of(drawing, size, alt), jpeg_of(drawing, size), alt};
}

}  // namespace casebound::covers
