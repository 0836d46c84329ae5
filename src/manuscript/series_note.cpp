#include "manuscript/series_note.h"

#include "casebound/base/text.h"

#include "manuscript/common_words.h"
#include "manuscript/parts.h"
#include "manuscript/voice.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// What follows `This essay is part of`; empty if the text does not begin so.
std::string_view whole_of(std::string_view text) {
  constexpr auto kinds =
      std::to_array<std::string_view>({"post", "essay", "article", "piece", "paper", "commentary"});
  constexpr std::string_view opening = "This ";
  if (!text.starts_with(opening)) return {};
  for (const auto kind : kinds) {
    if (!text.substr(opening.size()).starts_with(kind)) continue;
    const auto rest = text.substr(opening.size() + kind.size());
    for (const std::string_view words : {" is part of ", " is a part of "}) {
      if (rest.starts_with(words)) return rest.substr(words.size());
    }
  }
  return {};
}

/// Whether it is something that essays are part of: it has a name, or is said to be a series.
bool is_publication(std::string_view text) {
  constexpr auto kinds = std::to_array<std::string_view>(
      {"anthology",  "blog",       "book",     "collection", "cycle",     "debate",  "dossier",     "edition",
       "forum",      "initiative", "issue",    "magazine",   "program",   "project", "publication", "report",
       "roundtable", "section",    "sequence", "series",     "symposium", "volume"});
  const auto words = split(text, ' ');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    std::size_t offset = 0;
    const std::string small = small_letters(word);
    return u_isupper(static_cast<UChar32>(next_code_point(word, offset))) != 0 ||
           std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return small.starts_with(kind); });
  });
}

bool says(const Block& block, const Inlines& words) {
  const auto* heading = std::get_if<Heading>(&block.value);
  const auto* inlines = heading != nullptr ? &heading->inlines : paragraph_inlines(block);
  return inlines != nullptr && text_of(*inlines) == text_of(words);
}

}  // namespace

bool is_series_note(const Block& block) {
  constexpr std::size_t long_enough = 400;
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr) return false;
  const std::string text = opening_of(*inlines, long_enough);
  const auto whole = whole_of(text);
  return !whole.empty() && !is_told_by_author(text) &&
         (is_wholly<Emphasis>(*inlines) || is_publication(whole));
}

void report_twice(SourceSpan span, std::string_view what, Diagnostics& diagnostics) {
  diagnostics.note("said-twice", span, fmt::format("{} stands in the essay twice; it is printed once", what),
                   "remove one of the two");
}

void report_said_otherwise(SourceSpan span, std::string_view what, std::string_view written,
                           std::string_view said, Diagnostics& diagnostics) {
  diagnostics.note(
      "said-otherwise", span,
      fmt::format("the {} is “{}”, as the settings say; “{}” is not printed", what, said, written),
      "remove one of the two, or write them alike");
}

void recognise_series_note(Document& document, Diagnostics& diagnostics) {
  constexpr std::size_t tail = 5;
  Blocks& body = document.body;
  const auto take_note = [&](std::size_t i) {
    Block note = as_paragraph(take(body, i), ParagraphRole::series_note);
    const auto is_same = [&](const Block& known) { return says(known, *paragraph_inlines(note)); };
    if (std::any_of(document.series_note.begin(), document.series_note.end(), is_same))
      return report_twice(note.span, "the note on the series", diagnostics);
    document.series_note.push_back(std::move(note));
  };
  for (std::size_t i = body.size() - std::min(tail, body.size()); i < body.size();) {
    if (is_series_note(body[i])) {
      take_note(i);
    } else {
      ++i;
    }
  }
  if (!body.empty() && is_series_note(body.front())) take_note(0);
}

}  // namespace casebound::manuscript
