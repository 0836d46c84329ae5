#include "manuscript/byline.h"

#include "casebound/base/text.h"

#include "manuscript/parts.h"
#include "manuscript/shape.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

/// `By Jane Roe` without its first word.
std::string_view without_by(std::string_view text) {
  constexpr std::array openings = {"By ", "by ", "BY ", "— ", "Author: ", "Автор: "};
  for (const std::string_view opening : openings) {
    if (text.starts_with(opening)) return trim(text.substr(opening.size()));
  }
  return text;
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

/// Under the title, else near the end.
std::optional<std::size_t> find_byline(const Blocks& body, const project::EssaySettings& known) {
  constexpr std::size_t farthest = 2, tail = 3;
  for (std::size_t i = 0; i < std::min(farthest, body.size()); ++i) {
    if (is_byline(byline_of(body[i]), known)) return i;
  }
  for (std::size_t i = body.size() - std::min(tail, body.size()); i < body.size(); ++i) {
    if (is_closing_byline(body[i]) && is_byline(byline_of(body[i]), known)) return i;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Person> byline_of(const Block& block) {
  const auto* inlines = byline_inlines(block);
  if (inlines == nullptr) return {};
  const std::string text = text_of(plain(*inlines));
  const auto names = without_by(text);
  const bool marked = names.size() != text.size() || is_wholly<Emphasis>(*inlines);
  auto people = read_byline(names, block.span);
  const bool only_names = !people.empty() && people.front().affiliation.empty();
  if (people.empty() || (!marked && !only_names)) return {};
  std::string before;
  add_calls(*inlines, before, people);
  return people;
}

void recognise_byline(Document& document, const project::EssaySettings& known, Diagnostics& diagnostics) {
  if (const auto at = find_byline(document.body, known)) {
    auto people = byline_of(document.body[*at]);
    for (std::size_t k = 0; k < known.authors.size(); ++k) {
      if (!known.authors[k].affiliation.empty()) people[k].affiliation = known.authors[k].affiliation;
    }
    document.authors = std::move(people);
    if (const auto* line = byline_inlines(document.body[*at])) report_links(*line, diagnostics);
    take(document.body, *at);
  } else if (document.authors.empty() && known.role == DivisionRole::chapter) {
    diagnostics.note("missing-byline", document.span, "no author is named under the title",
                     "write “*Name, Affiliation*” under it, or give `author` in the front matter");
  }
}

}  // namespace casebound::manuscript
