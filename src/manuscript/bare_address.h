#pragma once

#include <cstddef>
#include <string_view>

namespace casebound::manuscript {

/// An address in running text without any mark-up: `https://…`, `www.…`, `name@host`.
struct BareAddress {
  std::size_t size = 0;      ///< bytes of it; 0: there is none
  std::string_view missing;  ///< what a link to it has before them: `http://`, `mailto:`
};

/// The one that begins at this place, as GFM finds it (0.29-gfm, 6.9), but that typographic marks, brackets
/// and braces end it as well as white space does. Takes disguised text too (see protect.h).
BareAddress web_address(std::string_view text, std::size_t at);
BareAddress bare_address(std::string_view text, std::size_t at);

/// Whether there can be one anywhere; in most texts there is none, which is seen at once.
bool has_web_address(std::string_view text);
bool has_bare_address(std::string_view text);

}  // namespace casebound::manuscript
