#include "casebound/cover/draw.h"

#include "cover/forms.h"
#include "cover/layers.h"
#include "cover/outlines.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casebound::covers {
namespace {

constexpr int sizes = 8;

/// The layers in type, and what was found on the way.
struct Attempt {
  layout::Pages pages;
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

Attempt set(const Input& input, int size) {
  const auto spine = layers(input.words, size);
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
                              out.findings);
  std::erase_if(out.pages.pages, [](const layout::Page& page) { return page.blank; });
  out.fits = out.pages.pages.size() == spine.size() && !is_crowded(out.findings);
  return out;
}

Attempt largest_that_fits(const Input& input) {
  for (int size = 1; size < sizes; ++size) {
    Attempt attempt = set(input, size);
    if (attempt.fits) return attempt;
  }
  return set(input, sizes);
}

}  // namespace

Cover draw(const Input& input, Diagnostics& diagnostics) {
  Attempt taken = largest_that_fits(input);
  std::erase_if(taken.findings.items(), [](const Diagnostic& item) { return item.code != "missing-glyph"; });
  diagnostics.merge(std::move(taken.findings));
  if (!taken.fits)
    diagnostics.warning("cover-crowded", {}, "the words of the cover do not have room on it",
                        "give the book a picture: `cover: {image: cover.jpg, alt: …}`");
  const Size size = taken.pages.pages.front().size;
  const image::Drawing drawing = outlines(taken.pages.pages, input.fonts);
  const std::string alt = spoken(input.words);
  return {svg_of(drawing, size, alt), jpeg_of(drawing, size), alt};
}

}  // namespace casebound::covers
