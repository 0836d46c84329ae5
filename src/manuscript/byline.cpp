#include "manuscript/byline.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation.h"
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

/// `By Jane Roe` without its first word. What is left of `Von Neumann` is no name, and so it is one itself.
std::string_view without_by(std::string_view text) {
  for (const std::string_view opening : openings) {
    const auto rest = text.starts_with(opening) ? trim(text.substr(opening.size())) : std::string_view();
    if (!rest.empty() && !read_byline(rest, {}).empty()) return rest;
  }
  return text;
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
    } else if (!out.empty() && (read_date_line(text) || (placed == out.size() && is_place(text)))) {
      // A date is told apart afterwards (see take_date).
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

/// `Institute, 12 March 2014`: takes the date that an affiliation ends with to its own line.
void take_date(std::vector<Person>& people, Document& document) {
  const std::string all = people.front().affiliation;
  for (auto end = all.size(); end > 0;) {
    const auto [comma, begin] = last_part(all, end);
    if (const auto written = read_date_line(std::string_view(all).substr(begin))) {
      for (auto& person : people) person.affiliation = begin == 0 ? std::string() : all.substr(0, comma);
      if (document.date.empty()) document.date = written->iso;
      Paragraph line{ParagraphRole::dateline, text_inlines(all.substr(begin), people.front().span)};
      document.under_byline.insert(document.under_byline.begin(), {people.front().span, {}, std::move(line)});
      return;
    }
    end = comma;
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

/// The block that is the byline, and whom it names.
struct Found {
  std::size_t at;
  std::vector<Person> people;
};

/// Under the title, else near the end.
std::optional<Found> find_byline(const Blocks& body, const project::EssaySettings& known) {
  constexpr std::size_t farthest = 2, tail = 3;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const bool may_be = i < farthest || (i + tail >= body.size() && is_closing_byline(body[i]));
    auto people = may_be ? byline_of(body[i]) : std::vector<Person>();
    if (is_byline(people, known)) return Found{i, std::move(people)};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Person> byline_of(const Block& block) {
  const auto* inlines = byline_inlines(block);
  if (inlines == nullptr) return {};
  if (!begins_like_byline(opening_of(*inlines, 80))) return {};
  const Inlines line = plain(*inlines);
  const std::string text = text_of(line);
  const auto names = without_by(text);
  const bool marked = names.size() != text.size() || is_wholly<Emphasis>(*inlines);
  auto people = has_lines(line) ? read_lines(line, block.span) : std::vector<Person>();
  const bool by_lines = !people.empty();
  if (!by_lines) people = read_byline(names, block.span);
  if (auto told = read_marked_byline(text, block.span); !told.empty()) return told;
  const bool is_plain =
      !people.empty() && (people.front().affiliation.empty() || is_affiliation(people.front().affiliation));
  if (people.empty() || (!marked && !is_plain && !by_lines)) return {};
  std::string before;
  add_calls(*inlines, before, people);
  return people;
}

void recognise_byline(Document& document, const project::EssaySettings& known, Diagnostics& diagnostics) {
  if (auto found = find_byline(document.body, known)) {
    auto& [at, people] = *found;
    for (std::size_t k = 0; k < known.authors.size(); ++k) {
      if (!known.authors[k].affiliation.empty()) people[k].affiliation = known.authors[k].affiliation;
    }
    take_date(people, document);
    join_lines(people);
    document.authors = std::move(people);
    if (const auto* line = byline_inlines(document.body[at])) report_links(*line, diagnostics);
    take(document.body, at);
    take_affiliation(document, at);
  } else if (document.authors.empty() && known.role == DivisionRole::chapter) {
    diagnostics.note("missing-byline", document.span, "no author is named under the title",
                     "write “*Name, Affiliation*” under it, or give `author` in the front matter");
  }
}

}  // namespace casebound::manuscript
