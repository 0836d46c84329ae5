#include "manuscript/byline_search.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation_marks.h"
#include "manuscript/bio.h"
#include "manuscript/epigraph.h"
#include "manuscript/parts.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

bool same_people(const std::vector<Person>& a, const std::vector<Person>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Person& x, const Person& y) { return same_words(x.name, y.name); });
}

/// `Jane Roe` and `Jane A. Roe`: one person, as far as can be seen.
bool are_spelt_otherwise(const std::vector<Person>& a, const std::vector<Person>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Person& x, const Person& y) {
    const auto given = [](const Person& person) {
      const auto comma = person.sort.find(", ");
      return comma == std::string::npos ? std::string() : slugify(person.sort.substr(comma + 2));
    };
    return same_words(family_name(x), family_name(y)) && given(x).substr(0, 1) == given(y).substr(0, 1);
  });
}

/// Whether the settings, the book or a note about the author name those whom a line names.
bool are_named_elsewhere(const std::vector<Person>& people, const Document& document,
                         const project::EssaySettings& known) {
  if (people.empty()) return false;
  if (!known.authors.empty() && same_people(people, known.authors)) return true;
  return std::all_of(people.begin(), people.end(), [&](const Person& person) {
    return std::any_of(known.names.begin(), known.names.end(),
                       [&](const std::string& name) { return same_words(name, person.name); }) ||
           has_bio_of(document, person, people);
  });
}

// ---- what else the line may be

/// Whether the paragraph is bold from end to end, as headings are.
bool is_bold_line(const Block& block) {
  const auto* words = paragraph_inlines(block);
  return words != nullptr && is_wholly<Strong>(*words);
}

/// What follows `A.` or `I.` where sections are counted; empty if the line begins with neither.
std::string_view next_number(std::string_view text) {
  if (text.starts_with("I. ")) return "II. ";
  if (text.starts_with("A. ")) return "B. ";
  if (text.starts_with("А. ")) return "Б. ";
  return {};
}

// ---- where it stands

bool is_one_sentence(std::string_view text) {
  const auto end = text.find_first_of(".!?");
  return end == std::string_view::npos || end + 1 == text.size();
}

/// What may stand between a title and its byline: headings, mottoes and lines; no running text.
bool may_precede(const Block& block) {
  constexpr std::size_t most_words = 16;
  const auto* words = paragraph_inlines(block);
  if (words == nullptr) return !std::holds_alternative<List>(block.value);
  if (is_wholly<Emphasis>(*words)) return true;
  const std::string text = text_of(*words);
  return split(text, ' ').size() <= most_words && is_one_sentence(text);
}

/// Whether a sentence ends with the block, or leads to what follows.
bool is_sentence(const Block& block) {
  const auto* words = paragraph_inlines(block);
  if (words == nullptr || is_wholly<Emphasis>(*words)) return false;
  const std::string text = text_of(*words);
  return text.ends_with('.') || text.ends_with(':');
}

/// A paragraph that is one name and nothing else.
bool is_name_alone(const Block& block) {
  const Claim line = read_claim(block);
  return !line.says_so && line.people.size() == 1 && line.people.front().affiliation.empty() &&
         line.edges.empty();
}

/// Whether so many names follow one another, each in its paragraph, that they are a list: of the dead, of
/// those who signed.
bool begins_list_of_names(const Blocks& body, std::size_t at) {
  constexpr std::size_t fewest = 3;
  const auto first = body.begin() + static_cast<std::ptrdiff_t>(at);
  return body.size() >= at + fewest && std::all_of(first, first + fewest, is_name_alone);
}

/// What the block says of authors; nothing if there are marks in it that no line below explains.
Claim claim_at(const Blocks& body, std::size_t at) {
  Claim claim = read_claim(body[at]);
  const MarkedLines below = claim.marks.empty() ? MarkedLines() : marked_lines(body, at + 1);
  const bool is_explained = std::none_of(claim.marks.begin(), claim.marks.end(),
                                         [&](const std::string& mark) { return below.words(mark).empty(); });
  return is_explained ? claim : Claim();
}

/// The first line under the title that says that it is the byline, and no more than one line above it that
/// might be text.
std::optional<Found> find_said(const Blocks& body, std::size_t from, const project::EssaySettings& known) {
  constexpr std::size_t farthest = 6;
  std::size_t plain_lines = 0;
  for (std::size_t i = from; i < std::min(from + farthest, body.size()) && plain_lines < 2; ++i) {
    Claim line = claim_at(body, i);
    if (line.says_so && may_be_byline(line.people, known)) return Found{i, std::move(line)};
    if (!may_precede(body[i])) return std::nullopt;
    const auto* words = paragraph_inlines(body[i]);
    if (words != nullptr && !is_wholly<Emphasis>(*words)) ++plain_lines;
  }
  return std::nullopt;
}

std::optional<Found> find_unsaid(const Document& document, std::size_t from,
                                 const project::EssaySettings& known) {
  constexpr std::size_t farthest = 2;
  const Blocks& body = document.body;
  for (std::size_t i = from; i < std::min(from + farthest, body.size()); ++i) {
    Claim line = claim_at(body, i);
    if (attributes_quotation(body, i) || begins_list_of_names(body, i)) return std::nullopt;
    if (may_be_byline(line.people, known) &&
        (are_named_elsewhere(line.people, document, known) ||
         (line.is_sure && !sentence_goes_on(body, i) && !recurs(body, i))))
      return Found{i, std::move(line)};
    if (!may_precede(body[i]) || is_sentence(body[i])) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Found> find_closing(const Blocks& body, const project::EssaySettings& known) {
  constexpr std::size_t tail = 3;
  for (std::size_t i = body.size() - std::min(tail, body.size()); i < body.size(); ++i) {
    Claim line = is_closing_byline(body[i]) ? read_claim(body[i]) : Claim();
    if (may_be_byline(line.people, known)) return Found{i, std::move(line)};
  }
  return std::nullopt;
}

}  // namespace

bool may_be_byline(const std::vector<Person>& people, const project::EssaySettings& known) {
  return !people.empty() && (known.authors.empty() || same_people(people, known.authors) ||
                             are_spelt_otherwise(people, known.authors));
}

bool recurs(const Blocks& body, std::size_t at) {
  const auto* line = byline_inlines(body[at]);
  const auto next = next_number(text_of(*line));
  const bool is_bold = is_bold_line(body[at]);
  return std::any_of(body.begin() + static_cast<std::ptrdiff_t>(at) + 1, body.end(), [&](const Block& block) {
    const auto* heading = heading_inlines(block);
    const auto* words = heading != nullptr ? heading : paragraph_inlines(block);
    return (is_bold && is_bold_line(block)) ||
           (!next.empty() && words != nullptr && opening_of(*words, 8).starts_with(next));
  });
}

bool is_closing_byline(const Block& block) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr || !text_of(*inlines).starts_with("By ")) return false;
  return std::any_of(inlines->begin(), inlines->end(),
                     [](const Inline& item) { return std::holds_alternative<Link>(item.value); });
}

bool sentence_goes_on(const Blocks& body, std::size_t at) {
  const auto* line = paragraph_inlines(body[at]);
  const auto* next = at + 1 < body.size() ? paragraph_inlines(body[at + 1]) : nullptr;
  if (line == nullptr || next == nullptr || is_wholly<Emphasis>(*line)) return false;
  const std::string opening = opening_of(*next, 8);
  std::size_t offset = 0;
  return !opening.empty() && u_islower(static_cast<UChar32>(next_code_point(opening, offset))) != 0;
}

std::optional<Found> find_byline(const Document& document, std::size_t above,
                                 const project::EssaySettings& known) {
  for (const std::size_t from : {above, std::size_t(0)}) {
    if (auto said = find_said(document.body, from, known)) return said;
    if (auto unsaid = find_unsaid(document, from, known)) return unsaid;
  }
  return find_closing(document.body, known);
}

}  // namespace casebound::manuscript
