#include "editorial/lint.h"

#include "casebound/document/walk.h"

#include <functional>
#include <map>
#include <regex>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// Calls `visit(text, span)` for every text of the essay whose bytes are those of the manuscript.
void for_each_source_text(Document& document,
                          const std::function<void(const std::string&, SourceSpan)>& visit) {
  const auto visit_inlines = [&](Inlines& inlines) {
    for_each_text(inlines, [&](Inline& item) {
      const auto* text = std::get_if<Text>(&item.value);
      if (text != nullptr && item.span.end - item.span.begin == text->text.size())
        visit(text->text, item.span);
    });
  };
  visit_inlines(document.title);
  for (auto* blocks : {&document.body, &document.bio, &document.series_note})
    for_each_inlines(*blocks, visit_inlines);
}

SourceSpan part(SourceSpan span, std::size_t offset, std::size_t size) {
  const auto begin = span.begin + static_cast<std::uint32_t>(offset);
  return {span.source, begin, begin + static_cast<std::uint32_t>(size)};
}

/// A compound such as `U.S.-Russian`, told apart by its first member and the beginning of its second.
struct Compound {
  std::string text;
  SourceSpan span;
};

std::string compound_key(const std::string& first, const std::string& second) {
  return first + '|' + second.substr(0, 4);
}

/// The same compound written once with a hyphen and once with an en dash.
void lint_dashes(Document& document, Diagnostics& diagnostics) {
  static const std::regex pattern("([A-Za-z][A-Za-z.]*)(-|\xE2\x80\x93)([A-Za-z]{3,})");
  std::map<std::string, Compound> hyphened;
  std::vector<std::pair<std::string, Compound>> dashed;
  for_each_source_text(document, [&](const std::string& text, SourceSpan span) {
    for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it) {
      const auto& match = *it;
      Compound compound{match.str(),
                        part(span, static_cast<std::size_t>(match.position()), match.str().size())};
      const auto key = compound_key(match.str(1), match.str(3));
      if (match.str(2) == "-") {
        hyphened.emplace(key, std::move(compound));
      } else {
        dashed.emplace_back(key, std::move(compound));
      }
    }
  });
  for (const auto& [key, compound] : dashed) {
    const auto other = hyphened.find(key);
    if (other == hyphened.end()) continue;
    diagnostics.warning(
        "mixed-dash", compound.span,
        fmt::format("“{}” has an en dash where “{}” has a hyphen", compound.text, other->second.text),
        "let the author choose one; nothing is changed");
  }
}

void lint_quotes(Document& document, Diagnostics& diagnostics) {
  bool curly = false;
  SourceSpan straight;
  std::size_t count = 0;
  for_each_source_text(document, [&](const std::string& text, SourceSpan span) {
    curly = curly || text.find("“") != std::string::npos || text.find("’") != std::string::npos;
    for (auto at = text.find_first_of("'\""); at != std::string::npos;
         at = text.find_first_of("'\"", at + 1)) {
      if (count++ == 0) straight = part(span, at, 1);
    }
  });
  if (!curly || count == 0) return;
  diagnostics.note("straight-quote", straight,
                   fmt::format("{} straight quote{} beside curly ones; set as typographic quotes", count,
                               count == 1 ? "" : "s"),
                   "`typography: false` leaves them as they are");
}

void lint_footnotes(Document& document, Diagnostics& diagnostics) {
  SourceSpan first;
  for_each_source_text(document, [&](const std::string& text, SourceSpan span) {
    const auto at = text.find("[^");
    if (at != std::string::npos && !first.known()) first = part(span, at, 2);
  });
  if (first.known()) {
    diagnostics.warning("footnote-not-read", first,
                        "footnotes are not read by this version; their text is set as it stands");
  }
}

}  // namespace

void lint(Document& document, Diagnostics& diagnostics) {
  lint_dashes(document, diagnostics);
  lint_quotes(document, diagnostics);
  lint_footnotes(document, diagnostics);
}

}  // namespace casebound::editorial
