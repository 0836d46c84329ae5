#include "editorial/lint_access.h"

#include "casebound/base/text.h"
#include "casebound/project/project.h"

#include "editorial/walk.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

std::string words_of(const Inlines& inlines) {
  return collapse_spaces(plain_text(inlines));
}

std::string file_name(const std::string& source) {
  return source.substr(source.find_last_of('/') + 1);
}

bool is_file_name(const std::string& alt, const std::string& source) {
  constexpr std::array<std::string_view, 7> endings = {".png", ".jpg",  ".jpeg", ".svg",
                                                       ".gif", ".webp", ".tif"};
  const std::string name = file_name(source);
  const bool has_ending = std::any_of(endings.begin(), endings.end(),
                                      [&](std::string_view ending) { return alt.ends_with(ending); });
  return has_ending || (!name.empty() && alt == name.substr(0, name.rfind('.')));
}

/// What is wrong with the words that stand for a picture.
void lint_alt(const std::string& alt, const std::string& source, SourceSpan span, Diagnostics& diagnostics) {
  if (alt.empty()) {
    diagnostics.warning("missing-alt", span, fmt::format("the picture {} has no words", file_name(source)),
                        "say between the brackets what it shows: ![words](file)");
  } else if (is_file_name(alt, source)) {
    diagnostics.warning("alt-is-filename", span, fmt::format("“{}” names a file, not what is seen", alt),
                        "say between the brackets what the picture shows");
  }
}

void lint_figure(const Figure& figure, SourceSpan span, Diagnostics& diagnostics) {
  if (figure.decorative) return;
  const std::string alt = words_of(figure.alt);
  lint_alt(alt, figure.source, span, diagnostics);
  if (!alt.empty() && alt == words_of(figure.caption)) {
    diagnostics.note("alt-equals-caption", span, "what the picture shows is said by its caption alone",
                     "give it an alt of its own: ![caption](file){alt=\"what it shows\"}");
  }
}

void lint_table(const Table& table, SourceSpan span, Diagnostics& diagnostics) {
  const auto& head = table.head.cells;
  const bool is_empty = std::all_of(head.begin(), head.end(),
                                    [](const TableCell& cell) { return words_of(cell.inlines).empty(); });
  if (!is_empty) return;
  diagnostics.warning("table-without-header", span, "the table's columns have no headings",
                      "say in its first row what each column holds");
}

void lint_inline(Inline& item, Diagnostics& diagnostics) {
  if (const auto* image = std::get_if<Image>(&item.value))
    lint_alt(words_of(image->alt), image->source, item.span, diagnostics);
  auto* span = std::get_if<Span>(&item.value);
  if (span == nullptr || span->language.empty() || project::is_language_tag(span->language)) return;
  diagnostics.warning("bad-language-tag", item.span,
                      fmt::format("“{}” is not a language tag", span->language),
                      "a BCP 47 tag such as ru or de-AT");
  span->language.clear();
}

void lint_blocks(Blocks& blocks, Diagnostics& diagnostics) {
  for_each_block(blocks, [&](Block& block) {
    if (const auto* figure = std::get_if<Figure>(&block.value)) lint_figure(*figure, block.span, diagnostics);
    if (const auto* table = std::get_if<Table>(&block.value)) lint_table(*table, block.span, diagnostics);
  });
  for_each_inlines(blocks, [&](Inlines& inlines) {
    for_each_inline(inlines, [&](Inline& item) { lint_inline(item, diagnostics); });
  });
}

}  // namespace

void lint_access(Document& document, Diagnostics& diagnostics) {
  for (auto* blocks : parts_of(document)) lint_blocks(*blocks, diagnostics);
  for (auto& note : document.notes) lint_blocks(note.blocks, diagnostics);
}

}  // namespace casebound::editorial
