#include "pipeline/embedded_fonts.h"

#include "casebound/base/error.h"
#include "casebound/base/parallel.h"

#include <optional>
#include <set>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

/// Finds the faces, each once, and tells of those that may not be embedded.
class FaceChoice {
 public:
  FaceChoice(const font::FontLibrary& fonts, SourceSpan asked, Diagnostics& diagnostics)
      : fonts_(fonts), asked_(asked), diagnostics_(diagnostics) {}

  void add(font::FaceRequest request) {
    auto family = fonts_.named_family(request.families);
    if (!family) return;
    request.families = {std::move(*family)};
    try {
      faces_.insert(fonts_.find(request));
    } catch (const Error& error) {
      if (error.diagnostic().code != "font-licence") throw;
      refuse(request.families.front(), error.diagnostic());
    }
  }

  std::vector<std::size_t> faces() {
    if (faces_.empty() && refused_.empty())
      diagnostics_.warning("font-not-embedded", asked_,
                           "the style names no font that the e-book could bring along",
                           "name a family of fonts/fonts.yaml before the generic one, or leave `fonts` out");
    return {faces_.begin(), faces_.end()};
  }

 private:
  void refuse(const std::string& family, const Diagnostic& reason) {
    if (!refused_.insert(reason.file).second) return;
    diagnostics_.warning(
        "font-not-embedded", asked_,
        fmt::format("{} ({}) stays out of the e-book: {}", family, reason.file, reason.message), reason.hint);
  }

  const font::FontLibrary& fonts_;
  SourceSpan asked_;
  Diagnostics& diagnostics_;
  std::set<std::size_t> faces_;
  std::set<std::string> refused_;  ///< files
};

}  // namespace

std::vector<epub::EmbeddedFont> embedded_fonts(const ScreenText& text, const font::FontLibrary& fonts,
                                               SourceSpan asked, unsigned threads, Diagnostics& diagnostics) {
  FaceChoice choice(fonts, asked, diagnostics);
  for (const auto& request : text.faces) choice.add(request);
  const auto faces = choice.faces();
  std::vector<epub::EmbeddedFont> out(faces.size());
  for_each_index(faces.size(), threads, [&](std::size_t i) {
    const auto described = fonts.description(faces[i]);
    const auto& face = fonts.face(faces[i]);
    out[i] = {described.families.front(), described.weight, described.italic, face.is_truetype(),
              face.subset_file(text.characters)};
  });
  return out;
}

}  // namespace casebound::pipeline
