#include "editorial/lint.h"

#include "casebound/document/walk.h"

#include "editorial/lint_access.h"

#include <functional>
#include <map>

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

/// A compound such as `U.S.-Russian`: two members and the mark between them.
struct Compound {
  std::string first, mark, second;
  SourceSpan span;

  std::string text() const { return first + mark + second; }
  /// The same compound, however it is inflected.
  std::string key() const { return first + '|' + second.substr(0, 4); }
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The compound around the mark at `at`; one without members if there is none.
Compound compound_at(const std::string& text, std::size_t at, std::string mark, SourceSpan span) {
  std::size_t begin = at;
  while (begin > 0 && (is_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const std::size_t second = at + mark.size();
  std::size_t end = second;
  while (end < text.size() && is_letter(text[end])) ++end;
  return {text.substr(begin, at - begin), std::move(mark), text.substr(second, end - second),
          part(span, begin, end - begin)};
}

void find_compounds(const std::string& text, SourceSpan span, const std::string& mark,
                    std::vector<Compound>& out) {
  constexpr std::size_t shortest = 3;
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + mark.size())) {
    Compound compound = compound_at(text, at, mark, span);
    if (!compound.first.empty() && compound.second.size() >= shortest) out.push_back(std::move(compound));
  }
}

/// The same compound written once with a hyphen and once with an en dash.
void lint_dashes(Document& document, Diagnostics& diagnostics) {
  std::vector<Compound> hyphened, dashed;
  for_each_source_text(document, [&](const std::string& text, SourceSpan span) {
    find_compounds(text, span, "-", hyphened);
    find_compounds(text, span, "–", dashed);
  });
  std::map<std::string, std::string> hyphened_texts;
  for (const auto& compound : hyphened) hyphened_texts.emplace(compound.key(), compound.text());
  for (const auto& compound : dashed) {
    const auto other = hyphened_texts.find(compound.key());
    if (other == hyphened_texts.end()) continue;
    diagnostics.warning(
        "mixed-dash", compound.span,
        fmt::format("“{}” has an en dash where “{}” has a hyphen", compound.text(), other->second),
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

}  // namespace

void lint(Document& document, Diagnostics& diagnostics) {
  lint_dashes(document, diagnostics);
  lint_quotes(document, diagnostics);
}

}  // namespace casebound::editorial
