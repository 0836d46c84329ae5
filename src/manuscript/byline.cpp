#include "manuscript/byline.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation.h"
#include "manuscript/credit.h"
#include "manuscript/date_line.h"
#include "manuscript/parts.h"
#include "manuscript/shape.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// What a line may begin with that says that it is a byline.
constexpr std::array openings = {
    "By ",      "by ",  "BY ",  "— ",      "Author: ",  "Authors: ", "By: ", "Written by ", "Автор: ",
    "Авторы: ", "Von ", "von ", "Autor: ", "Autorin: ", "Par ",      "par ", "Auteur : ",   "Por ",
};

/// Whether the line may be a byline by its first words; most paragraphs are none.
bool begins_like_byline(std::string_view opening) {
  return begins_like_name(opening) || opening.starts_with("作者") || opening.starts_with("著者") ||
         opening.starts_with("文／") ||
         std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view word) { return opening.starts_with(word); });
}

/// After `Von` and a dash one word is as often no name.
bool wants_two_words(std::string_view opening) {
  return opening.starts_with("Von") || opening.starts_with("von") || opening.starts_with("—");
}

/// `By Jane Roe` without its first word. What is left of `Von Neumann` is no name, and so it is one itself.
std::string_view without_by(std::string_view text) {
  for (const std::string_view opening : openings) {
    const auto rest = text.starts_with(opening) ? trim(text.substr(opening.size())) : std::string_view();
    if (rest.empty()) continue;
    const auto people = read_byline(rest, {});
    if (!people.empty() && may_be_named(people.front().name)) return rest;
    if (!wants_two_words(opening) && is_single_name(rest)) return rest;
  }
  return text;
}

/// The people of a line from which the words that say so are taken.
std::vector<Person> named_in(std::string_view names, bool said, SourceSpan span) {
  auto people = read_byline(names, span);
  if (!people.empty() || !said || !is_single_name(names)) return people;
  return {{std::string(names), std::string(names), {}, {}, span}};
}

/// `Carnegie Moscow Center` has the shape of a name, and is none.
bool are_people(const std::vector<Person>& people) {
  return !people.empty() && std::none_of(people.begin(), people.end(),
                                         [](const Person& person) { return is_affiliation(person.name); });
}

/// What may stand under an affiliation: `Leeds, UK`.
bool is_place(std::string_view line) {
  constexpr std::size_t most_words = 6;
  const auto words = split(line, ' ');
  return words.size() <= most_words && std::all_of(words.begin(), words.end(), [](std::string_view word) {
           std::size_t offset = 0;
           return !word.empty() && u_isupper(static_cast<UChar32>(next_code_point(word, offset)));
         });
}

/// The lines of a byline whose author ended them, or whose first has nothing but names: `Jane Roe` /
/// `Institute of Physics`. Nobody if one of them is neither name nor affiliation, since lines may be wrapped.
std::vector<Person> read_lines(const Inlines& inlines, SourceSpan span) {
  const bool ended = std::any_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    return std::holds_alternative<LineBreak>(item.value);
  });
  std::vector<Person> out;
  std::size_t placed = 0;  // those whose affiliation is known
  for (const auto& line : split_lines(inlines)) {
    const std::string text = text_of(line);
    auto people = text.ends_with(',') ? std::vector<Person>() : read_byline(without_by(text), span);
    if (are_people(people) && (ended || people.front().affiliation.empty())) {
      if (!people.front().affiliation.empty()) placed = out.size() + people.size();
      std::move(people.begin(), people.end(), std::back_inserter(out));
    } else if (placed < out.size() && is_affiliation(text)) {
      for (; placed < out.size(); ++placed) out[placed].affiliation = text;
    } else if (!out.empty() &&
               (read_date_line(text) || is_credit(text) || (placed == out.size() && is_place(text)))) {
      // A date or a credit is told apart afterwards (see take_edge_lines).
      for (auto& person : out) person.affiliation += (person.affiliation.empty() ? "" : "\n") + text;
    } else {
      return {};
    }
  }
  return out;
}

bool has_lines(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), is_line_end);
}

/// Gives each call to the last of the people whose name stands before it.
void add_calls(const Inlines& line, std::string& before, std::vector<Person>& people) {
  for (const auto& item : line) {
    if (std::holds_alternative<NoteReference>(item.value)) {
      const auto last = std::find_if(people.rbegin(), people.rend(), [&](const Person& person) {
        return before.find(person.name) != std::string::npos;
      });
      (last == people.rend() ? people.front() : *last).calls.push_back(item);
    } else if (const auto* inner = children(item)) {
      add_calls(*inner, before, people);
    } else {
      before += plain_text({item});
    }
  }
}

/// The line that may be a byline; of headings only one that says so.
const Inlines* byline_inlines(const Block& block) {
  constexpr std::uint32_t longest = 2000;  // in bytes
  if (block.span.end - block.span.begin > longest) return nullptr;
  const auto* heading = std::get_if<Heading>(&block.value);
  if (heading == nullptr) return paragraph_inlines(block);
  const std::string text = text_of(heading->inlines);
  return without_by(text).size() != text.size() ? &heading->inlines : nullptr;
}

bool same_people(const std::vector<Person>& a, const std::vector<Person>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Person& x, const Person& y) { return same_words(x.name, y.name); });
}

/// Whether the line can be the byline of those whom the settings name, if they name any.
bool is_byline(const std::vector<Person>& people, const project::EssaySettings& known) {
  return !people.empty() && (known.authors.empty() || same_people(people, known.authors));
}

/// Whether the line is `By [Jane Roe](address)`, as blogs end with.
bool is_closing_byline(const Block& block) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr || !text_of(*inlines).starts_with("By ")) return false;
  return std::any_of(inlines->begin(), inlines->end(),
                     [](const Inline& item) { return std::holds_alternative<Link>(item.value); });
}

/// Of a byline the words are kept, and not where they lead.
void report_links(const Inlines& line, Diagnostics& diagnostics) {
  for (const auto& item : line) {
    if (const auto* link = std::get_if<Link>(&item.value)) {
      diagnostics.note("byline-link", item.span,
                       fmt::format("the byline's link to {} is not kept", link->target),
                       "give the address in the author's bio");
    } else if (const auto* inner = children(item)) {
      report_links(*inner, diagnostics);
    }
  }
}

/// Lines of an affiliation are one.
void join_lines(std::vector<Person>& people) {
  for (auto& person : people) {
    for (auto at = person.affiliation.find('\n'); at != std::string::npos; at = person.affiliation.find('\n'))
      person.affiliation.replace(at, 1, ", ");
  }
}

/// Where the last line of an affiliation begins, or what follows its last comma; `end` is behind it.
std::pair<std::size_t, std::size_t> last_part(const std::string& affiliation, std::size_t end) {
  if (const auto line = affiliation.rfind('\n', end - 1); line != std::string::npos) return {line, line + 1};
  const auto comma = affiliation.rfind(", ", end - 1);
  return comma == std::string::npos ? std::pair<std::size_t, std::size_t>{0, 0} : std::pair{comma, comma + 2};
}

/// What the end of an affiliation is, if it is none: the date, or a credit.
std::optional<ParagraphRole> edge_role_of(const std::string& part, Document& document) {
  if (const auto written = read_date_line(part)) {
    if (document.date.empty()) document.date = written->iso;
    return ParagraphRole::dateline;
  }
  return is_credit(part) ? std::optional(ParagraphRole::credit) : std::nullopt;
}

/// `Institute, 12 March 2014`: takes the date or the credit that an affiliation ends with to its own line.
bool take_edge_line(std::vector<Person>& people, Document& document) {
  const std::string all = people.front().affiliation;
  for (auto end = all.size(); end > 0;) {
    const auto [comma, begin] = last_part(all, end);
    if (const auto role = edge_role_of(all.substr(begin), document)) {
      for (auto& person : people) person.affiliation = begin == 0 ? std::string() : all.substr(0, comma);
      Paragraph line{*role, text_inlines(all.substr(begin), people.front().span)};
      document.under_byline.insert(document.under_byline.begin(), {people.front().span, {}, std::move(line)});
      return true;
    }
    end = comma;
  }
  return false;
}

void take_edge_lines(std::vector<Person>& people, Document& document) {
  while (take_edge_line(people, document)) {
  }
}

/// The line under the names may say where they work.
void take_affiliation(Document& document, std::size_t at) {
  const auto* line = at < document.body.size() ? paragraph_inlines(document.body[at]) : nullptr;
  const bool known = std::any_of(document.authors.begin(), document.authors.end(),
                                 [](const Person& person) { return !person.affiliation.empty(); });
  if (line == nullptr || known || is_wholly<Strong>(*line)) return;  // a line in bold is a heading
  const std::string text = text_of(*line);
  if (!is_affiliation(text)) return;
  for (auto& person : document.authors) person.affiliation = text;
  take(document.body, at);
}

/// What a line says of authors, and how surely.
struct Claim {
  std::vector<Person> people;
  bool says_so = false;  ///< it begins with `By` or the like
  bool is_thin = false;  ///< it has the shape of names, and words that are none
};

Claim read_line(const Block& block) {
  const auto* inlines = byline_inlines(block);
  if (inlines == nullptr) return {};
  if (!begins_like_byline(opening_of(*inlines, 80))) return {};
  const Inlines line = plain(*inlines);
  const std::string text = text_of(line);
  if (auto told = read_marked_byline(text, block.span); !told.empty()) return {std::move(told), true};
  const auto names = without_by(text);
  const bool says_so = names.size() != text.size() && !text.starts_with("—");
  const bool marked = names.size() != text.size() || is_wholly<Emphasis>(*inlines);
  auto people = has_lines(line) ? read_lines(line, block.span) : std::vector<Person>();
  const bool by_lines = !people.empty();
  if (!by_lines) people = named_in(names, marked, block.span);
  const bool is_plain =
      !people.empty() && (people.front().affiliation.empty() || is_affiliation(people.front().affiliation));
  if (people.empty() || (!marked && !is_plain && !by_lines)) return {};
  const bool is_thin = !says_so && !std::all_of(people.begin(), people.end(), [](const Person& person) {
    return is_person_shaped(person.name);
  });
  std::string before;
  add_calls(*inlines, before, people);
  return {std::move(people), says_so, is_thin};
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

bool is_sentence(const Block& block) {
  const auto* words = paragraph_inlines(block);
  return words != nullptr && !is_wholly<Emphasis>(*words) && text_of(*words).ends_with('.');
}

/// Whether a sentence that a line in roman type begins goes on in the next block.
bool sentence_goes_on(const Blocks& body, std::size_t at) {
  const auto* line = paragraph_inlines(body[at]);
  const auto* next = at + 1 < body.size() ? paragraph_inlines(body[at + 1]) : nullptr;
  if (line == nullptr || next == nullptr || is_wholly<Emphasis>(*line)) return false;
  const std::string opening = opening_of(*next, 8);
  std::size_t offset = 0;
  return !opening.empty() && u_islower(static_cast<UChar32>(next_code_point(opening, offset))) != 0;
}

/// The block that is the byline, and whom it names.
struct Found {
  std::size_t at;
  std::vector<Person> people;
};

/// The first line under the title that says that it is the byline, and no more than one line above it that
/// might be text.
std::optional<Found> find_said(const Blocks& body, const project::EssaySettings& known) {
  constexpr std::size_t farthest = 6;
  std::size_t plain_lines = 0;
  for (std::size_t i = 0; i < std::min(farthest, body.size()) && plain_lines < 2; ++i) {
    Claim line = read_line(body[i]);
    if (line.says_so && is_byline(line.people, known)) return Found{i, std::move(line.people)};
    if (!may_precede(body[i])) return std::nullopt;
    const auto* words = paragraph_inlines(body[i]);
    if (words != nullptr && !is_wholly<Emphasis>(*words)) ++plain_lines;
  }
  return std::nullopt;
}

std::optional<Found> find_unsaid(const Blocks& body, const project::EssaySettings& known) {
  constexpr std::size_t farthest = 2;
  for (std::size_t i = 0; i < std::min(farthest, body.size()); ++i) {
    Claim line = read_line(body[i]);
    const bool is_sure = !known.authors.empty() || (!line.is_thin && !sentence_goes_on(body, i));
    if (is_sure && is_byline(line.people, known)) return Found{i, std::move(line.people)};
    if (!may_precede(body[i]) || is_sentence(body[i])) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Found> find_closing(const Blocks& body, const project::EssaySettings& known) {
  constexpr std::size_t tail = 3;
  for (std::size_t i = body.size() - std::min(tail, body.size()); i < body.size(); ++i) {
    Claim line = is_closing_byline(body[i]) ? read_line(body[i]) : Claim();
    if (is_byline(line.people, known)) return Found{i, std::move(line.people)};
  }
  return std::nullopt;
}

/// Under the title, else near the end.
std::optional<Found> find_byline(const Blocks& body, const project::EssaySettings& known) {
  if (auto said = find_said(body, known)) return said;
  if (auto unsaid = find_unsaid(body, known)) return unsaid;
  return find_closing(body, known);
}

/// A line that has the shape of a byline and was left in the text; empty if there is none.
std::string left_line(const Blocks& body) {
  for (std::size_t i = 0; i < std::min<std::size_t>(2, body.size()); ++i) {
    if (read_line(body[i]).people.empty()) continue;
    const auto* words = paragraph_inlines(body[i]);
    if (words != nullptr) return text_of(*words);
  }
  return {};
}

// ---- what is said of it

/// The text above a byline now follows it.
void report_place(const Blocks& body, std::size_t at, Diagnostics& diagnostics) {
  const bool is_first =
      std::all_of(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(at),
                  [](const Block& block) { return std::holds_alternative<SceneBreak>(block.value); });
  if (is_first || is_closing_byline(body[at])) return;
  diagnostics.note("order-changed", body[at].span,
                   "what stands between the title and this byline is printed after it",
                   "write the byline directly under the title");
}

void report_single_name(const Block& block, const std::vector<Person>& people, Diagnostics& diagnostics) {
  const auto& name = people.front().name;
  if (people.size() > 1 || name.find(' ') != std::string::npos || !people.front().affiliation.empty()) return;
  diagnostics.note("byline-unclear", block.span, fmt::format("“{}” is read as the author's name", name),
                   "`recognise: {byline: false}` in the front matter leaves the line in the text");
}

void report_missing(const Document& document, Diagnostics& diagnostics) {
  const std::string left = left_line(document.body);
  diagnostics.note("missing-byline", document.span,
                   left.empty()
                       ? "no author is named under the title"
                       : fmt::format("no author is named under the title; “{}” is left in the text", left),
                   "write “*Name, Affiliation*” under it, or give `author` in the front matter");
}

}  // namespace

std::vector<Person> byline_of(const Block& block) {
  Claim line = read_line(block);
  return line.is_thin ? std::vector<Person>() : std::move(line.people);
}

bool says_byline(const Block& block) {
  return read_line(block).says_so;
}

void recognise_byline(Document& document, const project::EssaySettings& known, Diagnostics& diagnostics) {
  if (auto found = find_byline(document.body, known)) {
    auto& [at, people] = *found;
    for (std::size_t k = 0; k < known.authors.size(); ++k) {
      if (!known.authors[k].affiliation.empty()) people[k].affiliation = known.authors[k].affiliation;
    }
    report_place(document.body, at, diagnostics);
    report_single_name(document.body[at], people, diagnostics);
    take_edge_lines(people, document);
    join_lines(people);
    document.authors = std::move(people);
    if (const auto* line = byline_inlines(document.body[at])) report_links(*line, diagnostics);
    take(document.body, at);
    take_affiliation(document, at);
  } else if (document.authors.empty() && known.role == DivisionRole::chapter) {
    report_missing(document, diagnostics);
  }
}

}  // namespace casebound::manuscript
