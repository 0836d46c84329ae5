#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/source.h"

#include <string>
#include <string_view>

namespace casebound::tests {

/// One text, `essay.md`, and findings in it.
struct Manuscript {
  explicit Manuscript(std::string text) { sources.add(Source("essay.md", std::move(text))); }

  /// Where `words` first stand.
  SourceSpan at(std::string_view words) const {
    const auto begin = static_cast<std::uint32_t>(sources[0].text().find(words));
    return {0, begin, begin + static_cast<std::uint32_t>(words.size())};
  }

  Sources sources;
  Diagnostics diagnostics;
};

}  // namespace casebound::tests
