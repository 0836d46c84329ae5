#include "manuscript/claim.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation.h"
#include "manuscript/affiliation_marks.h"
#include "manuscript/parts.h"
#include "manuscript/people_line.h"
#include "manuscript/shape.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <array>
#include <iterator>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

// ---- the words that say that a line is a byline

/// How much they say: `Author:` is followed by a name, `By` by a name or a manner, `Von` by anything.
enum class Saying { nothing, little, much, all };

struct Opening {
  std::string_view words;
  Saying saying;
};

constexpr auto openings = std::to_array<Opening>({{"By ", Saying::much},
                                                  {"by ", Saying::much},
                                                  {"BY ", Saying::much},
                                                  {"By: ", Saying::all},
                                                  {"Written by: ", Saying::all},
                                                  {"Written by ", Saying::much},
                                                  {"Author: ", Saying::all},
                                                  {"Authors: ", Saying::all},
                                                  {"Автор: ", Saying::all},
                                                  {"Авторы: ", Saying::all},
                                                  {"Autor: ", Saying::all},
                                                  {"Autorin: ", Saying::all},
                                                  {"Auteur : ", Saying::all},
                                                  {"Par ", Saying::much},
                                                  {"par ", Saying::much},
                                                  {"Por ", Saying::much},
                                                  {"Von ", Saying::little},
                                                  {"von ", Saying::little},
                                                  {"— ", Saying::little}});

bool are_all(const std::vector<Person>& people, bool (*holds)(std::string_view)) {
  return !people.empty() &&
         std::all_of(people.begin(), people.end(), [&](const Person& person) { return holds(person.name); });
}

/// Whether what follows the opening names people.
bool names_people(const std::vector<Person>& people, Saying saying) {
  if (saying == Saying::little) return are_all(people, has_sign_of_person) && are_all(people, may_be_named);
  return are_all(people, saying == Saying::all ? is_name_shaped : may_follow_by);
}

/// A line without the words that say what it is.
struct Said {
  Saying saying = Saying::nothing;
  PeopleLine line;
};

Said read_said(std::string_view text, SourceSpan span) {
  for (const auto& opening : openings) {
    const auto rest =
        text.starts_with(opening.words) ? trim(text.substr(opening.words.size())) : std::string_view();
    if (rest.empty()) continue;
    PeopleLine line = read_people(rest, span);
    if (names_people(line.people, opening.saying)) return {opening.saying, std::move(line)};
    if (opening.saying == Saying::little || !is_single_name(rest)) continue;
    const std::string name(rest);
    return {opening.saying, {{{name, name, {}, {}, span}}, {}}};
  }
  return {Saying::nothing, read_people(text, span)};
}

/// Whether the line may be a byline by its first words; most paragraphs are none.
bool begins_like_byline(std::string_view opening) {
  constexpr std::size_t date = 8;  // bytes in which a date has a figure: `May 5, 2014 · Jane Roe`
  constexpr auto marks = std::to_array<std::string_view>({"作者", "著者", "文／"});
  const auto begins = [&](std::string_view mark) { return opening.starts_with(mark); };
  return begins_like_name(opening) || std::any_of(marks.begin(), marks.end(), begins) ||
         opening.find_first_of("0123456789") < date ||
         std::any_of(openings.begin(), openings.end(),
                     [&](const Opening& said) { return begins(said.words); });
}

// ---- bylines of several lines

/// What may stand under an affiliation: `Leeds, UK`.
bool is_place(std::string_view line) {
  constexpr std::size_t most_words = 6;
  const auto words = split(line, ' ');
  return words.size() <= most_words && std::all_of(words.begin(), words.end(), [](std::string_view word) {
           std::size_t offset = 0;
           return !word.empty() && u_isupper(static_cast<UChar32>(next_code_point(word, offset)));
         });
}

bool has_affiliation(const std::vector<Person>& people) {
  return std::any_of(people.begin(), people.end(),
                     [](const Person& person) { return !person.affiliation.empty(); });
}

bool are_people(const std::vector<Person>& people) {
  return !people.empty() && std::none_of(people.begin(), people.end(), [](const Person& person) {
    return is_affiliation(person.name) || !may_be_named(person.name);
  });
}

/// `Jane Roe` / `Institute of Physics` / `Leeds, UK` / `3 May 2012`, line by line.
class LinesReader {
 public:
  explicit LinesReader(SourceSpan span) : span_(span) {}

  /// False if the line is nothing of the kind. A line with an affiliation must be ended by its author, since
  /// it may be wrapped.
  bool read(const std::string& text, bool is_ended) {
    if (text.empty()) return true;
    Said said = text.ends_with(',') ? Said() : read_said(text, span_);
    if (!out_.people.empty() && is_date_or_credit(text)) {
      out_.edges.push_back(text);
    } else if (are_people(said.line.people) && (is_ended || !has_affiliation(said.line.people)) &&
               begins_person(said)) {
      add_people(std::move(said));
    } else if (!out_.people.empty() && (is_affiliation(text) || (is_placed_ && is_place(text)))) {
      add_affiliation(text);
    } else {
      return false;
    }
    return true;
  }

  Said take() { return {saying_, std::move(out_)}; }

 private:
  /// Under an affiliation a place has the shape of a name.
  bool begins_person(const Said& said) const {
    return !is_placed_ || said.saying != Saying::nothing || are_all(said.line.people, has_sign_of_person);
  }

  void add_people(Said said) {
    auto& [people, edges] = said.line;
    if (out_.people.empty()) saying_ = said.saying;
    if (is_placed_) first_ = out_.people.size();
    is_placed_ = has_affiliation(people);
    std::move(people.begin(), people.end(), std::back_inserter(out_.people));
    std::move(edges.begin(), edges.end(), std::back_inserter(out_.edges));
  }

  void add_affiliation(const std::string& text) {
    is_placed_ = true;
    for (auto i = first_; i < out_.people.size(); ++i) {
      auto& affiliation = out_.people[i].affiliation;
      affiliation += affiliation.empty() ? "" : ", ";
      affiliation += without_affiliation_label(text);
    }
  }

  SourceSpan span_;
  Saying saying_ = Saying::nothing;
  PeopleLine out_;
  std::size_t first_ = 0;   ///< of those who share the next affiliation
  bool is_placed_ = false;  ///< they have one
};

bool has_ended_lines(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(),
                     [](const Inline& item) { return std::holds_alternative<LineBreak>(item.value); });
}

/// Whether the lines are wrapped, so that one goes on in the next: names end with a joint, or have none.
bool is_wrapped(const std::vector<Inlines>& lines, SourceSpan span) {
  const std::string first = text_of(lines.front()), second = text_of(lines[1]);
  std::size_t offset = 0;
  const bool goes_on = second.empty() || second.starts_with("&") ||
                       u_islower(static_cast<UChar32>(next_code_point(second, offset)));
  const Said said = read_said(first, span);
  return goes_on || first.ends_with(',') || first.ends_with(" and") || first.ends_with(" &") ||
         has_affiliation(said.line.people) || !are_all(said.line.people, has_sign_of_person);
}

/// The lines one by one; or in one, if they are wrapped.
Said read_lines(const Inlines& inlines, SourceSpan span, bool& by_lines) {
  const auto lines = split_lines(inlines);
  by_lines = false;
  if (lines.size() < 2) return read_said(text_of(inlines), span);
  LinesReader reader(span);
  by_lines = std::all_of(lines.begin(), lines.end(), [&](const Inlines& line) {
    return reader.read(text_of(line), has_ended_lines(inlines));
  });
  if (by_lines) return reader.take();
  return is_wrapped(lines, span) ? read_said(text_of(inlines), span) : Said();
}

// ---- how sure it is

/// Whether every affiliation names an institution or office, or there is none.
bool are_plain(const std::vector<Person>& people) {
  return std::all_of(people.begin(), people.end(), [](const Person& person) {
    return person.affiliation.empty() || is_affiliation(person.affiliation);
  });
}

/// Whether what stands behind every name is a name itself, of several words: `Paper Mill`. One word alone
/// would more often be that of a country.
bool are_with_something_named(const std::vector<Person>& people) {
  return std::all_of(people.begin(), people.end(), [](const Person& person) {
    const std::string_view named = person.affiliation;
    const bool has_article = named.starts_with("A ") || named.starts_with("An ") || named.starts_with("The ");
    return !has_article && named.find(' ') != std::string_view::npos && is_place(named);
  });
}

/// Whether the words of a line that does not say "By" are a byline, in italics or not.
bool are_surely_people(const std::vector<Person>& people, bool in_italics) {
  if (are_all(people, is_person_shaped) && are_all(people, has_sign_of_person)) return true;
  if (!has_affiliation(people)) return false;
  if (in_italics && are_all(people, is_organisation)) return true;
  const bool is_heading = std::any_of(people.begin(), people.end(),
                                      [](const Person& person) { return has_common_word(person.name); });
  if (is_heading) return false;
  if (are_plain(people)) return in_italics || are_all(people, is_person_shaped);
  return in_italics && are_all(people, is_person_shaped) && are_with_something_named(people);
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

/// Whether the link says only where it leads: `<jane@example.org>`.
bool is_address(const Inline& item) {
  const auto* link = std::get_if<Link>(&item.value);
  return link != nullptr && (link->target == "mailto:" + plain_text(link->children) ||
                             link->target == plain_text(link->children));
}

/// Of a byline the words are kept, and not where they lead (see report_links).
Inlines without_addresses(Inlines inlines) {
  inlines.erase(std::remove_if(inlines.begin(), inlines.end(), is_address), inlines.end());
  return inlines;
}

}  // namespace

const Inlines* byline_inlines(const Block& block) {
  constexpr std::uint32_t longest = 2000;  // in bytes
  if (block.span.end - block.span.begin > longest) return nullptr;
  const auto* heading = std::get_if<Heading>(&block.value);
  if (heading == nullptr) return paragraph_inlines(block);
  const bool says_so = read_said(text_of(heading->inlines), block.span).saying > Saying::little;
  return says_so ? &heading->inlines : nullptr;
}

std::vector<Person> read_authors(std::string_view text, SourceSpan span) {
  auto line = read_said(text, span).line;
  const bool is_sure = line.edges.empty() && are_all(line.people, may_follow_by) && are_people(line.people);
  return is_sure && are_plain(line.people) ? std::move(line.people) : std::vector<Person>();
}

bool begins_with_by(std::string_view text) {
  return std::any_of(openings.begin(), openings.end(), [&](const Opening& opening) {
    return opening.saying > Saying::little && text.starts_with(opening.words);
  });
}

Claim read_claim(const Block& block) {
  const auto* inlines = byline_inlines(block);
  if (inlines == nullptr) return {};
  const auto marks = affiliation_marks(*inlines);
  const Inlines without_marks = marks.empty() ? Inlines() : without_affiliation_marks(*inlines);
  const Inlines& unmarked = marks.empty() ? *inlines : without_marks;
  if (!begins_like_byline(opening_of(unmarked, 80))) return {};
  const Inlines line = without_addresses(plain(unmarked));
  if (auto told = read_marked_byline(text_of(line), block.span); !told.empty())
    return {std::move(told), {}, true, true};
  bool by_lines = false;
  Said said = read_lines(line, block.span, by_lines);
  auto& people = said.line.people;
  const bool says_so = said.saying > Saying::little, marked = said.saying != Saying::nothing;
  const bool in_italics = is_wholly<Emphasis>(*inlines);
  if (!says_so && !are_people(people) && !(in_italics && has_affiliation(people)) &&
      !are_all(people, is_organisation))
    return {};
  const bool is_dated = !said.line.edges.empty() && are_all(people, has_sign_of_person);
  if (!marked && !in_italics && !by_lines && !is_dated && !are_plain(people)) return {};
  if (!marks.empty() && marks.size() != people.size()) return {};
  std::string before;
  add_calls(*inlines, before, people);
  const bool sure = marked || are_surely_people(people, in_italics);
  return {std::move(people), std::move(said.line.edges), says_so, sure, is_wholly<Strong>(*inlines), marks};
}

}  // namespace casebound::manuscript
