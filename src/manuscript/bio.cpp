#include "manuscript/bio.h"

#include "casebound/base/text.h"

#include "manuscript/parts.h"
#include "manuscript/shape.h"
#include "manuscript/voice.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

// ---- under a heading

bool is_bio_heading(const Block& block) {
  constexpr std::array<std::string_view, 22> headings = {"biography",
                                                         "biographies",
                                                         "bio",
                                                         "about-the-author",
                                                         "about-the-authors",
                                                         "author-bio",
                                                         "author-biography",
                                                         "authors-biography",
                                                         "about-the-contributor",
                                                         "about-the-contributors",
                                                         "biographical-note",
                                                         "note-on-the-author",
                                                         "ob-avtore",
                                                         "ob-avtorah",
                                                         "biografia",
                                                         "svedenia-ob-avtore",
                                                         "uber-den-autor",
                                                         "uber-die-autorin",
                                                         "uber-die-autoren",
                                                         "biographie",
                                                         "a-propos-de-lauteur",
                                                         "a-propos-des-auteurs"};
  const auto* inlines = heading_inlines(block);
  if (inlines == nullptr) return false;
  const std::string slug = slugify(plain_text(*inlines));
  return std::find(headings.begin(), headings.end(), slug) != headings.end();
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

/// Where the bio ends that begins at `begin`. After the essay it is all that stands under its heading, if
/// that is little; before it, only the paragraphs that name an author, since the essay may follow without
/// heading.
std::size_t end_of_bio(const Blocks& body, std::size_t begin, const std::vector<Person>& authors) {
  constexpr std::size_t most = 6;
  const bool after_essay =
      std::any_of(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(begin) - 1, is_paragraph);
  std::size_t named = begin, whole = begin;
  while (named < body.size() && names_author(body[named], authors)) ++named;
  while (whole < body.size() && is_paragraph(body[whole]) && heading_inlines(body[whole]) == nullptr) ++whole;
  return after_essay && named > begin && whole - begin <= most ? whole : named;
}

void report_heading(const Block& heading, const Blocks& bio, Diagnostics& diagnostics) {
  const std::string words = text_of(*heading_inlines(heading));
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
    const std::string one = slugify(author.name), other = slugify(name);
    return one.front() == other.front() && nearest(other, {one}).has_value();
  });
  return name.empty() || found == authors.end() ? nullptr : &*found;
}

bool begins_with_author(std::string_view text, const std::vector<Person>& authors,
                        std::initializer_list<std::string_view> next) {
  return std::any_of(authors.begin(), authors.end(), [&](const Person& author) {
    return text.starts_with(author.name) && std::any_of(next.begin(), next.end(), [&](std::string_view word) {
             return text.substr(author.name.size()).starts_with(word);
           });
  });
}

bool is_bio(const Block& block, const std::vector<Person>& authors, Diagnostics& diagnostics) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr) return false;
  const std::string text = text_of(*inlines);
  if (is_told_by_author(text)) return false;
  if (!is_wholly<Emphasis>(*inlines)) return begins_with_author(text, authors, {" is ", " was "});
  if (begins_with_author(text, authors, {" ", ","})) return true;
  const std::string name = leading_name(text);
  const auto* author = almost(name, authors);
  if (author == nullptr) return false;
  diagnostics.warning("author-spelling-variant", block.span,
                      fmt::format("the byline says “{}” and the bio “{}”", author->name, name),
                      "spell the name the same in both");
  return true;
}

/// Converters have put it under the byline.
void take_bio_at_top(Document& document, Diagnostics& diagnostics) {
  Blocks& body = document.body;
  const auto* first = body.empty() ? nullptr : paragraph_inlines(body.front());
  if (first == nullptr || !document.bio.empty() || !is_wholly<Emphasis>(*first)) return;
  if (is_bio(body.front(), document.authors, diagnostics))
    document.bio.push_back(as_paragraph(take(body, 0), ParagraphRole::body));
}

/// The essay itself comes first: what it begins with is no note that follows it.
void take_bio_at_end(Document& document, Diagnostics& diagnostics) {
  constexpr std::size_t tail = 5;
  Blocks& body = document.body;
  for (std::size_t i = std::max<std::size_t>(body.size(), tail + 1) - tail; i < body.size();) {
    if (is_bio(body[i], document.authors, diagnostics)) {
      document.bio.push_back(as_paragraph(take(body, i), ParagraphRole::body));
    } else {
      ++i;
    }
  }
}

}  // namespace

void recognise_bio(Document& document, Diagnostics& diagnostics) {
  take_bio_section(document, diagnostics);
  take_bio_at_end(document, diagnostics);
  take_bio_at_top(document, diagnostics);
}

}  // namespace casebound::manuscript
