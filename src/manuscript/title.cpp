#include "manuscript/title.h"

#include "casebound/base/text.h"

#include "manuscript/byline.h"
#include "manuscript/common_words.h"
#include "manuscript/credit.h"
#include "manuscript/date_line.h"
#include "manuscript/label.h"
#include "manuscript/parts.h"
#include "manuscript/series_note.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

const Heading* heading_at(const Blocks& body, std::size_t i) {
  const auto* heading = i < body.size() ? std::get_if<Heading>(&body[i].value) : nullptr;
  return heading != nullptr && !text_of(heading->inlines).empty() ? heading : nullptr;
}

/// Whether the essay has begun with this block: a paragraph of sentences, and no note of one.
bool begins_text(const Block& block) {
  constexpr std::size_t most_words = 12;
  constexpr std::string_view ends = ".!?…";
  const auto* words = paragraph_inlines(block);
  if (words == nullptr || is_wholly<Emphasis>(*words) || is_wholly<Strong>(*words)) return false;
  const std::string text = text_of(*words);
  const auto first_end = text.find_first_of(".!?");
  const bool has_sentences = first_end != std::string::npos && first_end + 1 < text.size();
  return !text.empty() && ends.find(text.back()) != std::string_view::npos && !is_series_note(block) &&
         (has_sentences || split(text, ' ').size() > most_words) && !is_credit(text);
}

bool has_text_before(const Blocks& body, std::size_t end) {
  return std::any_of(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(end), begins_text);
}

/// Whether another heading has the level of the one at `at`, or a higher one.
bool has_peers(const Blocks& body, std::size_t at) {
  const int level = heading_at(body, at)->level;
  return std::any_of(body.begin() + static_cast<std::ptrdiff_t>(at) + 1, body.end(), [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.value);
    return heading != nullptr && heading->level <= level;
  });
}

/// Whether the heading at `at` is a section's, since the essay has begun above it. The only heading of the
/// first level is a title wherever it stands.
bool is_section(const Blocks& body, std::size_t at) {
  return has_text_before(body, at) && (heading_at(body, at)->level > 1 || has_peers(body, at));
}

/// Index of the block that holds the title.
std::optional<std::size_t> find_title(const Blocks& body) {
  constexpr std::size_t farthest = 4;
  std::size_t at = 0;
  while (at < farthest && heading_at(body, at) == nullptr) ++at;
  const bool has_heading = at < farthest && !is_section(body, at);
  const bool leads_in_bold =
      !body.empty() && heading_inlines(body.front()) != nullptr && paragraph_inlines(body.front()) != nullptr;
  const bool is_bold = leads_in_bold && (!has_heading || (at > 1 && has_peers(body, at)));
  if (is_bold) return 0;
  return has_heading ? std::optional(at) : std::nullopt;
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
  if (says_byline(document.body[at + 1])) return;
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

namespace {

/// Whether the words say the settings' title, be it with the subtitle.
bool says_title(std::string_view words, const project::EssaySettings& known) {
  return same_words(words, known.title) ||
         (!known.subtitle.empty() && same_words(words, known.title + " " + known.subtitle));
}

/// Whether the headings at `at` and under it say the settings' title together: `Rivers` / `A Story of Water`.
bool say_title_together(const Blocks& body, std::size_t at, const project::EssaySettings& known) {
  if (heading_at(body, at) == nullptr || heading_at(body, at + 1) == nullptr) return false;
  const std::string words = text_of(heading_at(body, at)->inlines);
  return !says_title(words, known) &&
         says_title(words + ' ' + text_of(heading_at(body, at + 1)->inlines), known);
}

/// Whether two titles share a word that is more than a joint.
bool share_word(std::string_view a, std::string_view b) {
  const std::string one = slugify(a), other = '-' + slugify(b) + '-';
  const auto words = split(one, '-');
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return word.size() > 3 && !is_function_word(word) &&
           other.find('-' + std::string(word) + '-') != std::string::npos;
  });
}

/// Whether the heading at `at` says another title than the settings do, for sure: its byline follows it, or
/// it is of the first level, has several words, and one of theirs.
bool is_other_title(const Blocks& body, std::size_t at, const project::EssaySettings& known) {
  if (heading_at(body, at) == nullptr || has_text_before(body, at) || has_peers(body, at)) return false;
  const std::string words = text_of(heading_at(body, at)->inlines);
  const bool has_byline = at + 1 < body.size() && !byline_of(body[at + 1]).empty();
  const bool is_alike =
      heading_at(body, at)->level == 1 && split(words, ' ').size() > 1 && share_word(words, known.title);
  return !is_label(words) && (has_byline || is_alike);
}

/// Whether the heading at `at` is the title though the settings give it; says so if its words are others.
bool is_given_title(const Document& document, std::size_t at, const project::EssaySettings& known,
                    Diagnostics& diagnostics) {
  const Block& block = document.body[at];
  const std::string words = text_of(*heading_inlines(block));
  if (says_title(words, known) || say_title_together(document.body, at, known)) return true;
  if (!is_other_title(document.body, at, known)) return false;
  report_said_otherwise(block.span, "title", words, known.title, diagnostics);
  return true;
}

}  // namespace

std::optional<std::size_t> recognise_title(Document& document, const project::EssaySettings& known,
                                           const Source& source, Diagnostics& diagnostics) {
  const auto at = is_few_lines(known.role) ? find_leading_heading(document.body) : find_title(document.body);
  if (!known.title.empty()) {
    document.title = text_inlines(known.title, document.span);
    if (!at || !is_given_title(document, *at, known, diagnostics)) return std::nullopt;
  } else if (!at && is_few_lines(known.role)) {
    return std::nullopt;
  } else if (!at) {
    const auto first_line = document.body.empty() ? document.span : document.body.front().span;
    diagnostics.error(
        "missing-title", first_line, fmt::format("{} has no title", source.name()),
        "begin it with a heading (# Title), or give `title` in its front matter or in book.yaml");
    return std::nullopt;
  } else if (known.recognise.value_or(project::Recognition()).label) {
    recognise_label(document, *at, diagnostics);
  }
  report_bold(source, document.body[*at], diagnostics);
  if (has_text_before(document.body, *at)) {
    diagnostics.note("order-changed", document.body[*at].span,
                     "the text above this title is printed after it", "move the title to the top");
  }
  if (!known.title.empty() && say_title_together(document.body, *at, known)) take(document.body, *at + 1);
  const Block block = take(document.body, *at);
  document.title_id = block.id;
  if (known.title.empty()) document.title = without_title_word(plain(*heading_inlines(block)));
  return at;
}

namespace {

/// Whether the paragraph is a line that may go on with the title above it: `A Play in One Act`.
bool is_line_of_title(const Block& block) {
  constexpr std::size_t most_words = 16;
  constexpr std::string_view ends = ".,;:!?…—";
  const auto* words = paragraph_inlines(block);
  const std::string text = words == nullptr ? std::string() : text_of(*words);
  std::size_t offset = 0;
  return !text.empty() && split(text, ' ').size() <= most_words &&
         u_isalnum(static_cast<UChar32>(next_code_point(text, offset))) != 0 &&
         ends.find(text.back()) == std::string_view::npos && !is_dedication(text) && !is_credit(text) &&
         !read_date_line(text);
}

}  // namespace

void recognise_subtitle(Document& document, std::size_t above) {
  const Blocks& body = document.body;
  if (body.size() < above + 2 || !byline_of(body[above]).empty()) return;
  const auto* heading = heading_inlines(body[above]);
  if (heading != nullptr && read_date_line(text_of(*heading))) return;
  const bool is_subtitle = heading != nullptr ? !byline_of(body[above + 1]).empty()
                                              : is_line_of_title(body[above]) && says_byline(body[above + 1]);
  if (!is_subtitle) return;
  document.subtitle = plain(heading != nullptr ? *heading : *paragraph_inlines(body[above]));
  take(document.body, above);
}

}  // namespace casebound::manuscript
