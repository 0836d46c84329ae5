#pragma once

#include "casebound/font/library.h"

#include "font/manifest.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::font {

/// How far a face is from what is asked, in the sense of CSS Fonts 4 §5.2: style before weight. Smaller is
/// nearer.
struct Distance {
  bool other_style = false;
  int tier = 0;    ///< of the search for weights: the side looked at first is 0
  int weight = 0;  ///< apart
  friend auto operator<=>(const Distance&, const Distance&) = default;
};

Distance distance(const FaceRequest& request, int weight, bool italic);

/// Adds a family that the list does not have yet.
void append_new(std::vector<std::string>& families, const std::string& family);

/// The families of the manifest that a request's list means, nearest first: named or generic ones in the
/// order asked, ASCII case ignored; unknown ones are passed over.
std::vector<std::string> known_families(const Manifest& manifest, const FaceRequest& request);

/// The first of the names that is a family of the manifest, as that has it; nothing if a generic kind that
/// some family is of comes before, or there is none.
std::optional<std::string> first_named_family(const Manifest& manifest,
                                              const std::vector<std::string>& names);

/// Faces of one family (indices into the manifest), nearest first.
std::vector<std::size_t> rank_family(const Manifest& manifest, std::string_view family,
                                     const FaceRequest& request);

/// Every face, nearest first: the families asked for, then those of the same generic kind, then the others.
std::vector<std::size_t> rank_all(const Manifest& manifest, const FaceRequest& request);

}  // namespace casebound::font
