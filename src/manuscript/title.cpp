#include "manuscript/title.h"

#include "casebound/base/text.h"

#include "manuscript/byline.h"
#include "manuscript/label.h"
#include "manuscript/parts.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

const Heading* heading_at(const Blocks& body, std::size_t i) {
  const auto* heading = i < body.size() ? std::get_if<Heading>(&body[i].value) : nullptr;
  return heading != nullptr && !text_of(heading->inlines).empty() ? heading : nullptr;
}

/// Index of the block that holds the title.
std::optional<std::size_t> find_title(const Blocks& body) {
  constexpr std::size_t farthest = 4;
  for (std::size_t i = 0; i < farthest; ++i) {
    if (heading_at(body, i) != nullptr) return i;
  }
  const bool leads_in_bold =
      !body.empty() && heading_inlines(body.front()) != nullptr && paragraph_inlines(body.front()) != nullptr;
  return leads_in_bold ? std::optional<std::size_t>(0) : std::nullopt;
}

std::optional<std::size_t> find_leading_heading(const Blocks& body) {
  return heading_at(body, 0) != nullptr ? std::optional<std::size_t>(0) : std::nullopt;
}

/// Without the word that some write before it: `Title: The Long March`.
Inlines without_title_word(Inlines inlines) {
  constexpr std::string_view word = "Title:";
  auto* text = inlines.empty() ? nullptr : std::get_if<Text>(&inlines.front().value);
  if (text != nullptr && text->text.starts_with(word)) text->text = trim(text->text.substr(word.size()));
  return inlines;
}

/// Takes the label that the heading at `at` is, if it is one; reports two headings that may be anything.
void recognise_label(Document& document, std::size_t at, Diagnostics& diagnostics) {
  const auto* first = heading_at(document.body, at);
  const auto* second = heading_at(document.body, at + 1);
  if (first == nullptr || second == nullptr || first->level != second->level) return;
  if (is_label(text_of(first->inlines))) {
    document.label = plain(first->inlines);
    take(document.body, at);
    return;
  }
  diagnostics.warning(
      "multiple-titles", document.body[at + 1].span,
      "a second heading of the title's level follows it; it is read as a section's",
      "write a subtitle as `subtitle` in the front matter, a section's heading one level deeper");
}

bool is_strong_mark(std::string_view text) {
  return text == "**" || text == "__";
}

/// The words as they are written, without the asterisks; nothing if they are not written so.
std::optional<Fix> without_bold(const Source& source, const Inlines& inlines) {
  constexpr std::size_t mark = 2;
  Fix out{cover(inlines.front().span, inlines.back().span), {}, true};
  auto at = out.span.begin;
  for (const auto& item : inlines) {
    if (!std::holds_alternative<Strong>(item.value)) continue;
    const auto written = source.slice(item.span);
    if (item.span.begin < at || written.size() < 2 * mark || !is_strong_mark(written.substr(0, mark)) ||
        !is_strong_mark(written.substr(written.size() - mark)))
      return std::nullopt;
    out.replacement += source.slice({out.span.source, at, item.span.begin});
    out.replacement += written.substr(mark, written.size() - 2 * mark);
    at = item.span.end;
  }
  out.replacement += source.slice({out.span.source, at, out.span.end});
  return out;
}

}  // namespace

bool is_few_lines(DivisionRole role) {
  return role == DivisionRole::dedication || role == DivisionRole::epigraph || role == DivisionRole::colophon;
}

void report_bold(const Source& source, const Block& block, Diagnostics& diagnostics) {
  const auto* inlines = heading_inlines(block);
  if (inlines == nullptr || !is_wholly<Strong>(*inlines)) return;
  auto words = without_bold(source, *inlines);
  if (std::holds_alternative<Paragraph>(block.value)) {
    diagnostics.note("bold-as-heading", block.span, "a line in bold is taken as the title",
                     "write it as a heading: # …");
    if (words && words->replacement.find('\n') != std::string::npos) return;
    if (words) words->replacement.insert(0, "# ");
  } else {
    diagnostics.note("bold-in-heading", block.span,
                     "the heading is bold from end to end; its bold is dropped",
                     "headings have their own weight: remove the asterisks");
  }
  if (words) diagnostics.items().back().fixes = {*std::move(words)};
}

bool recognise_title(Document& document, const project::EssaySettings& known, const Source& source,
                     Diagnostics& diagnostics) {
  const auto at = is_few_lines(known.role) ? find_leading_heading(document.body) : find_title(document.body);
  if (!known.title.empty()) {
    document.title = text_inlines(known.title, document.span);
    const bool repeated = at && same_words(text_of(*heading_inlines(document.body[*at])), known.title);
    if (!repeated) return false;
  } else if (!at && is_few_lines(known.role)) {
    return false;
  } else if (!at) {
    const auto first_line = document.body.empty() ? document.span : document.body.front().span;
    diagnostics.error(
        "missing-title", first_line, fmt::format("{} has no title", source.name()),
        "begin it with a heading (# Title), or give `title` in its front matter or in book.yaml");
    return false;
  } else if (known.recognise.value_or(project::Recognition()).label) {
    recognise_label(document, *at, diagnostics);
  }
  report_bold(source, document.body[*at], diagnostics);
  const Block block = take(document.body, *at);
  document.title = without_title_word(plain(*heading_inlines(block)));
  return true;
}

void recognise_subtitle(Document& document) {
  const auto* heading = heading_at(document.body, 0);
  if (heading == nullptr || document.body.size() < 2 || !byline_of(document.body[0]).empty()) return;
  if (byline_of(document.body[1]).empty()) return;
  document.subtitle = plain(heading->inlines);
  take(document.body, 0);
}

}  // namespace casebound::manuscript
