#include "manuscript/bio.h"

#include "casebound/base/text.h"

#include "manuscript/bio_title.h"
#include "manuscript/common_words.h"
#include "manuscript/credit.h"
#include "manuscript/date_line.h"
#include "manuscript/notes_heading.h"
#include "manuscript/parts.h"
#include "manuscript/series_note.h"
#include "manuscript/shape.h"
#include "manuscript/texts.h"
#include "manuscript/voice.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

// ---- how a text calls an author

/// `Jane Roe` of `Dr. Jane Roe`, `Иван Сидоров` of `Иван Петрович Сидоров`.
std::vector<std::string> spellings(const Person& author) {
  const std::string bare = bare_name(author.name);
  const std::string first = bare.substr(0, bare.find(' '));
  return {author.name, bare, first + ' ' + std::string(family_name(author))};
}

/// `About the author: Jane Roe is …`.
std::string_view without_bio_title(std::string_view text) {
  const auto colon = text.find(": ");
  constexpr std::size_t longest = 40;
  return colon < longest && is_bio_title(text.substr(0, colon)) ? text.substr(colon + 2) : text;
}

std::string_view without_titles(std::string_view text) {
  for (auto gap = text.find(' '); gap != std::string_view::npos; gap = text.find(' ')) {
    if (!is_name_title(text.substr(0, gap))) break;
    text.remove_prefix(gap + 1);
  }
  return text;
}

/// What follows an author's name, if the text begins with it, and the years after it: ` is a writer.`
std::optional<std::string_view> behind_name(std::string_view text, const Person& author) {
  text = without_titles(text);
  std::size_t size = 0;
  for (const auto& name : spellings(author)) {
    const auto next = text.substr(std::min(name.size(), text.size()));
    const bool ends = next.empty() || next.front() == ' ' || next.front() == ',';
    if (text.starts_with(name) && ends) size = std::max(size, name.size());
  }
  if (size == 0) return std::nullopt;
  text.remove_prefix(size);
  const auto close = text.starts_with(" (") ? text.find(')') : std::string_view::npos;
  return close == std::string_view::npos ? text : text.substr(close + 1);
}

bool begins_with_author(std::string_view text, const std::vector<Person>& authors,
                        std::initializer_list<std::string_view> next) {
  return std::any_of(authors.begin(), authors.end(), [&](const Person& author) {
    const auto rest = behind_name(text, author);
    return rest && std::any_of(next.begin(), next.end(),
                               [&](std::string_view word) { return rest->starts_with(word); });
  });
}

/// `Jane Roe is …`: says who somebody is.
bool says_who_is(std::string_view text, const std::vector<Person>& authors) {
  return begins_with_author(text, authors, {" is ", " was ", " ist ", " war ", " est ", " était ", " — "});
}

// ---- under a heading

/// A heading, be it in bold, in capitals, or a line that says what a heading of a bio says.
bool is_heading_line(const Block& block) {
  constexpr std::size_t most_words = 6;
  if (heading_inlines(block) != nullptr) return true;
  const auto* words = paragraph_inlines(block);
  const std::string text = words == nullptr ? std::string() : opening_of(*words, 80);
  return is_bio_title(text) || (split(text, ' ').size() <= most_words && is_in_capitals(text));
}

bool is_bio_heading(const Block& block) {
  const auto* heading = heading_inlines(block);
  const auto* words = heading != nullptr ? heading : paragraph_inlines(block);
  return words != nullptr && is_bio_title(opening_of(*words, 80));
}

/// Whether the block is a paragraph in which an author's family name stands.
bool names_author(const Block& block, const std::vector<Person>& authors) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr) return false;
  const std::string text = ' ' + slugify(plain_text(*inlines)) + ' ';
  return std::any_of(authors.begin(), authors.end(), [&](const Person& author) {
    const std::string name = slugify(family_name(author));
    const auto at = text.find(name);
    return at != std::string::npos && text.find_first_of("- ", at - 1) == at - 1;
  });
}

bool is_paragraph(const Block& block) {
  return paragraph_inlines(block) != nullptr;
}

/// Whether the block may be part of a bio: a paragraph, and neither heading nor credit.
bool may_be_bio(const Block& block) {
  return is_paragraph(block) && !is_heading_line(block) && !is_credit(text_of(*paragraph_inlines(block)));
}

/// Where the bio ends that begins at `begin`. After the essay it is all that stands under its heading, if
/// that is little; before it, only the paragraphs that name an author, since the essay may follow without
/// heading. Other headings and credits end it.
std::size_t end_of_bio(const Blocks& body, std::size_t begin, const std::vector<Person>& authors) {
  constexpr std::size_t most = 6;
  const bool after_essay =
      std::any_of(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(begin) - 1, is_paragraph);
  std::size_t named = begin, whole = begin;
  while (named < body.size() && may_be_bio(body[named]) && names_author(body[named], authors)) ++named;
  while (whole < body.size() && may_be_bio(body[whole])) ++whole;
  return after_essay && named > begin && whole - begin <= most ? whole : named;
}

void report_heading(const Block& heading, const Blocks& bio, Diagnostics& diagnostics) {
  const auto* inlines = heading_inlines(heading);
  const std::string words = text_of(inlines != nullptr ? *inlines : *paragraph_inlines(heading));
  if (bio.empty()) {
    diagnostics.note("bio-unclear", heading.span,
                     fmt::format("“{}” is not followed by the name of an author; it stays a section", words),
                     "begin each paragraph on the author with the name that stands under the title");
  } else {
    diagnostics.note(
        "section-taken", heading.span,
        fmt::format("what follows “{}” is taken as the author's bio, and this heading is not printed", words),
        "`recognise: false` in the front matter leaves the text as it stands");
  }
}

void take_bio_section(Document& document, Diagnostics& diagnostics) {
  Blocks& body = document.body;
  const auto found = std::find_if(body.begin(), body.end(), is_bio_heading);
  if (found == body.end()) return;
  const auto at = static_cast<std::size_t>(found - body.begin());
  const auto end = body.begin() + static_cast<std::ptrdiff_t>(end_of_bio(body, at + 1, document.authors));
  const Block heading = *found;
  for (auto block = found + 1; block != end; ++block)
    document.bio.push_back(as_paragraph(std::move(*block), ParagraphRole::body));
  report_heading(heading, document.bio, diagnostics);
  if (!document.bio.empty()) body.erase(found, end);
}

// ---- near the end

/// The name that a text begins with: words in the shape of one before a verb or a comma.
std::string leading_name(std::string_view text) {
  const auto end = std::min({text.find(" is "), text.find(" was "), text.find(", ")});
  const auto name = text.substr(0, end);
  return end != std::string_view::npos && is_name_shaped(name) ? std::string(name) : std::string();
}

/// The author who is called almost so.
const Person* almost(const std::string& name, const std::vector<Person>& authors) {
  const auto found = std::find_if(authors.begin(), authors.end(), [&](const Person& author) {
    const std::string one = slugify(bare_name(author.name)), other = slugify(name);
    return one.front() == other.front() && nearest(other, {one}).has_value();
  });
  return name.empty() || found == authors.end() ? nullptr : &*found;
}

/// Whether a paragraph is in italics, but for the titles in it, which then are not.
bool is_in_italics(const Inlines& inlines) {
  const auto is_italic = [](const Inline& item) { return std::holds_alternative<Emphasis>(item.value); };
  return is_wholly<Emphasis>(inlines) ||
         (inlines.size() > 1 && is_italic(inlines.front()) && is_italic(inlines.back()));
}

/// Whether lines of the paragraph are ended by its author.
bool has_lines_of_its_own(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    const auto* inner = children(item);
    return std::holds_alternative<LineBreak>(item.value) ||
           (inner != nullptr && has_lines_of_its_own(*inner));
  });
}

/// Whether lines are ended where no sentence ends.
bool is_in_verse(const Inlines& inlines) {
  if (!has_lines_of_its_own(inlines)) return false;
  const auto lines = split_lines(inlines);
  return std::any_of(lines.begin(), lines.end() - 1, [](const Inlines& line) {
    const std::string text = text_of(line);
    return !text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos;
  });
}

/// What says that a paragraph is a bio: nothing; its words alone (`Jane Roe was …`), as those of a story may;
/// or its italics, or a label, as well.
enum class BioSign { none, words, type };

BioSign sign_of_bio(const Block& block, const std::vector<Person>& authors, Diagnostics& diagnostics) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr) return BioSign::none;
  const std::string text = text_of(*inlines);
  const auto words = without_bio_title(text);
  if (is_told_by_author(text) || is_in_verse(*inlines)) return BioSign::none;
  const bool is_labelled = words.size() != text.size();
  const bool in_italics = is_in_italics(*inlines) && !has_lines_of_its_own(*inlines);
  if (says_who_is(words, authors)) return is_labelled || in_italics ? BioSign::type : BioSign::words;
  if (!in_italics && !is_labelled) return BioSign::none;
  if (begins_with_author(words, authors, {" ", ","})) return BioSign::type;
  if (!in_italics || !is_wholly<Emphasis>(*inlines)) return BioSign::none;
  const std::string name = leading_name(text);
  const auto* author = almost(name, authors);
  if (author == nullptr) return BioSign::none;
  diagnostics.warning("author-spelling-variant", block.span,
                      fmt::format("the byline says “{}” and the bio “{}”", author->name, name),
                      "spell the name the same in both");
  return BioSign::type;
}

/// Whether a paragraph under a bio goes on with it: `Her website is …`, or another author.
bool goes_on(const Block& block, const std::vector<Person>& authors) {
  constexpr auto pronouns = std::to_array<std::string_view>(
      {"he ", "she ", "his ", "her ", "they ", "their ", "er ", "sie ", "il ", "elle ", "он ", "она "});
  if (!may_be_bio(block)) return false;
  const std::string text = text_of(*paragraph_inlines(block)), small = small_letters(text.substr(0, 12));
  return !is_told_by_author(text) && !is_in_verse(*paragraph_inlines(block)) &&
         (begins_with_author(text, authors, {" ", ","}) ||
          std::any_of(pronouns.begin(), pronouns.end(),
                      [&](std::string_view pronoun) { return small.starts_with(pronoun); }));
}

/// A date line, a credit or a note on the series.
bool is_end_line(const Block& block) {
  constexpr std::size_t longest = 1200;  // in bytes
  const auto* words = paragraph_inlines(block);
  if (words == nullptr) return false;
  const std::string text = opening_of(*words, longest);
  return is_credit(text) || read_date_line(text) || is_series_note(block);
}

enum class StandsUnder { bio, text };

/// Whether no text of the essay stands from `at` on: only more bios, rules, notes, credits, dates, and what
/// goes on with a bio.
bool is_all_end_matter(const Blocks& body, std::size_t at, const std::vector<Person>& authors,
                       StandsUnder above) {
  Diagnostics unsaid;
  for (; at < body.size() && !is_notes_heading(body[at]) && !is_bio_heading(body[at]); ++at) {
    const bool is_bio = sign_of_bio(body[at], authors, unsaid) != BioSign::none ||
                        (above == StandsUnder::bio && goes_on(body[at], authors));
    if (!is_bio && !std::holds_alternative<SceneBreak>(body[at].value) && !is_end_line(body[at]))
      return false;
    above = is_bio ? StandsUnder::bio : StandsUnder::text;
  }
  return true;
}

/// Where the bio at `at` ends. What goes on with it is part of it only if no text follows, but for a section.
std::size_t end_of_closing_bio(const Blocks& body, std::size_t at, const std::vector<Person>& authors) {
  std::size_t end = at + 1;
  while (end < body.size() && goes_on(body[end], authors)) ++end;
  const bool is_whole = end == body.size() || is_heading_line(body[end]) ||
                        is_all_end_matter(body, end, authors, StandsUnder::bio);
  return is_whole ? end : at + 1;
}

/// Whether the paragraph at `at`, near the end, is a bio. What is so by its words alone is one only behind
/// the essay.
bool is_closing_bio(const Blocks& body, std::size_t at, const std::vector<Person>& authors,
                    Diagnostics& diagnostics) {
  const auto sign = sign_of_bio(body[at], authors, diagnostics);
  return sign == BioSign::type ||
         (sign == BioSign::words && is_all_end_matter(body, at + 1, authors, StandsUnder::bio));
}

/// The block with which the end of an essay may begin: one for each author, and some more.
std::size_t begin_of_tail(const Blocks& body, std::size_t more, const std::vector<Person>& authors) {
  const std::size_t tail = more + std::max<std::size_t>(authors.size(), 1);
  return std::max(body.size(), tail + 1) - tail;
}

/// Converters have put it under the byline.
void take_bio_at_top(Document& document, Diagnostics& diagnostics) {
  Blocks& body = document.body;
  const auto* first = body.empty() ? nullptr : paragraph_inlines(body.front());
  if (first == nullptr || !document.bio.empty() || !is_wholly<Emphasis>(*first)) return;
  if (sign_of_bio(body.front(), document.authors, diagnostics) == BioSign::type)
    document.bio.push_back(as_paragraph(take(body, 0), ParagraphRole::body));
}

/// The essay itself comes first: what it begins with is no note that follows it.
void take_bio_at_end(Document& document, Diagnostics& diagnostics) {
  constexpr std::size_t more = 4;
  Blocks& body = document.body;
  for (std::size_t i = begin_of_tail(body, more, document.authors); i < body.size();) {
    if (!is_closing_bio(body, i, document.authors, diagnostics)) {
      ++i;
      continue;
    }
    for (auto end = end_of_closing_bio(body, i, document.authors); end > i; --end)
      document.bio.push_back(as_paragraph(take(body, i), ParagraphRole::body));
  }
}

}  // namespace

bool has_bio_of(const Document& document, const Person& person, const std::vector<Person>& all) {
  constexpr std::size_t more = 5;
  const Blocks& body = document.body;
  Diagnostics unsaid;
  for (std::size_t i = begin_of_tail(body, more, all); i < body.size(); ++i) {
    const auto* words = paragraph_inlines(body[i]);
    if (words == nullptr) continue;
    const std::string text = opening_of(*words, 200);
    if (is_bio_heading(body[i - 1]) && behind_name(text, person)) return true;
    if (says_who_is(without_bio_title(text), {person}) && is_closing_bio(body, i, all, unsaid)) return true;
  }
  return false;
}

bool is_behind_text(const Document& document, std::size_t at) {
  return is_all_end_matter(document.body, at, document.authors, StandsUnder::text);
}

void recognise_bio(Document& document, Diagnostics& diagnostics) {
  take_bio_section(document, diagnostics);
  take_bio_at_end(document, diagnostics);
  take_bio_at_top(document, diagnostics);
}

}  // namespace casebound::manuscript
