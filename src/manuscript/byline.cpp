#include "manuscript/byline.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation.h"
#include "manuscript/affiliation_marks.h"
#include "manuscript/byline_search.h"
#include "manuscript/credit.h"
#include "manuscript/date_line.h"
#include "manuscript/parts.h"
#include "manuscript/series_note.h"
#include "manuscript/shape.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

// ---- what is said of it

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

/// `## Jane Roe` may be a heading as well.
bool is_heading_of_name(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.value);
  return heading != nullptr && is_person_shaped(text_of(heading->inlines)) &&
         has_sign_of_person(text_of(heading->inlines));
}

/// `By Design`, `Jane Roe, historian`: a few words that begin as bylines do.
bool may_name_people(const Inlines& words) {
  constexpr std::size_t most_words = 12;
  const std::string text = text_of(words);
  const std::string first = text_of(split_lines(words).front());
  const std::string name = first.substr(0, first.find_first_of(",|(:;"));
  return split(text, ' ').size() <= most_words && !text.ends_with('.') &&
         (begins_with_by(text) || (is_person_shaped(name) && has_sign_of_person(name)));
}

/// A line that has the shape of a byline and was left in the text; empty if there is none.
std::string left_line(const Blocks& body, std::size_t above) {
  for (std::size_t i = above; i < std::min(above + 2, body.size()); ++i) {
    if (is_heading_of_name(body[i])) return text_of(*heading_inlines(body[i]));
    const auto* words = paragraph_inlines(body[i]);
    if (words != nullptr && (!read_claim(body[i]).people.empty() || may_name_people(*words)))
      return text_of(*words);
  }
  return {};
}

/// The text above a byline now follows it.
void report_place(const Blocks& body, std::size_t above, std::size_t at, Diagnostics& diagnostics) {
  const auto first = body.begin() + static_cast<std::ptrdiff_t>(std::min(above, at));
  const bool is_first =
      std::all_of(first, body.begin() + static_cast<std::ptrdiff_t>(at),
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

std::string names_of(const std::vector<Person>& people) {
  std::string out;
  for (const auto& person : people) out += (out.empty() ? "" : ", ") + person.name;
  return out;
}

/// The settings spell the names otherwise, and are followed.
void report_replaced(const Block& block, const std::vector<Person>& people,
                     const std::vector<Person>& authors, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < authors.size(); ++i) {
    if (same_words(people[i].name, authors[i].name)) continue;
    report_said_otherwise(block.span, "author", people[i].name, authors[i].name, diagnostics);
  }
}

/// A byline that names others than the settings do may be the author's all the same.
void report_others(const Document& document, std::size_t above, const project::EssaySettings& known,
                   Diagnostics& diagnostics) {
  if (above >= document.body.size()) return;
  const Block& block = document.body[above];
  const Claim line = read_claim(block);
  if (!line.is_sure || may_be_byline(line.people, known) || recurs(document.body, above)) return;
  diagnostics.note("byline-unclear", block.span,
                   fmt::format("“{}” is left in the text, since the settings name {} as author",
                               text_of(*byline_inlines(block)), names_of(known.authors)),
                   "remove the line, or name its people in the settings");
}

void report_missing(const Document& document, std::size_t above, Diagnostics& diagnostics) {
  const std::string left = left_line(document.body, above);
  diagnostics.note("missing-byline", document.span,
                   left.empty()
                       ? "no author is named under the title"
                       : fmt::format("no author is named under the title; “{}” is left in the text", left),
                   "write “*Name, Affiliation*” under it, or give `author` in the front matter");
}

// ---- taking it

/// The settings go first.
void follow_settings(std::vector<Person>& people, const std::vector<Person>& authors) {
  for (std::size_t i = 0; i < authors.size(); ++i) {
    if (!same_words(people[i].name, authors[i].name))
      std::tie(people[i].name, people[i].sort) = std::tie(authors[i].name, authors[i].sort);
  }
}

/// `Jane Roe <jane@example.org>`: the address is not her name.
Person without_address(Person author, Diagnostics& diagnostics) {
  const auto begin = author.name.find(" <");
  const bool has_address = begin != std::string::npos && author.name.ends_with('>') &&
                           author.name.find('@', begin) != std::string::npos;
  if (!has_address) return author;
  const std::string address = author.name.substr(begin + 2, author.name.size() - begin - 3);
  diagnostics.note("byline-link", author.span, fmt::format("the author's address {} is not kept", address),
                   "give the address in the author's bio");
  const bool is_filed_so = author.sort == sort_name(author.name);
  author.name.erase(begin);
  if (is_filed_so) author.sort = sort_name(author.name);
  return author;
}

/// What is a date or a credit in a line stands on its own line.
void add_edges(std::vector<std::string> edges, SourceSpan span, Document& document) {
  auto at = document.under_byline.begin();
  for (auto& edge : edges) {
    const auto written = read_date_line(edge);
    if (written && document.date.empty()) document.date = written->iso;
    Paragraph line{is_credit(edge) ? ParagraphRole::credit : ParagraphRole::dateline,
                   text_inlines(std::move(edge), span)};
    at = document.under_byline.insert(at, {span, {}, std::move(line)}) + 1;
  }
}

/// The affiliation that stands alone in the block; empty if there is none.
std::string affiliation_at(const Blocks& body, std::size_t at) {
  const auto* line = at < body.size() ? paragraph_inlines(body[at]) : nullptr;
  if (line == nullptr || is_wholly<Strong>(*line)) return {};  // a line in bold is a heading
  const std::string whole = text_of(*line), text(without_affiliation_label(whole));
  return is_affiliation(text) ? text : std::string();
}

bool say_where_they_work(const std::vector<Person>& people) {
  return std::any_of(people.begin(), people.end(),
                     [](const Person& person) { return !person.affiliation.empty(); });
}

/// The line under the names may say where they work.
void take_affiliation(Document& document, std::size_t at, std::size_t first_author) {
  const auto first = document.authors.begin() + static_cast<std::ptrdiff_t>(first_author);
  const bool known = std::any_of(first, document.authors.end(),
                                 [](const Person& person) { return !person.affiliation.empty(); });
  const std::string text = known ? std::string() : affiliation_at(document.body, at);
  if (text.empty()) return;
  std::for_each(first, document.authors.end(), [&](Person& person) { person.affiliation = text; });
  take(document.body, at);
}

/// The lines below that the marks behind the names, which are the last of the authors, refer to. Lines that
/// no mark refers to stay.
void take_marked_affiliations(Document& document, std::size_t at, const std::vector<std::string>& marks) {
  const MarkedLines below = marked_lines(document.body, at);
  const bool all_are_called =
      std::all_of(below.lines.begin(), below.lines.end(), [&](const MarkedLines::Line& line) {
        return std::find(marks.begin(), marks.end(), line.mark) != marks.end();
      });
  auto author = document.authors.end() - std::ssize(marks);
  for (const auto& mark : marks) (author++)->affiliation = below.words(mark);
  for (std::size_t i = 0; all_are_called && i < below.blocks; ++i) take(document.body, at);
}

/// Takes the people of the block, and what else its line says.
void take_claim(Document& document, std::size_t at, Claim claim, Diagnostics& diagnostics) {
  const auto first = document.authors.size();
  const Block block = take(document.body, at);
  if (const auto* line = byline_inlines(block)) report_links(*line, diagnostics);
  add_edges(std::move(claim.edges), block.span, document);
  std::move(claim.people.begin(), claim.people.end(), std::back_inserter(document.authors));
  if (!claim.marks.empty()) return take_marked_affiliations(document, at, claim.marks);
  take_affiliation(document, at, first);
}

/// `Jane Roe, University of Leeds` is followed by one line, or two, for each of those who wrote with her. A
/// name alone may be anything, and stays.
void take_more_authors(Document& document, std::size_t at, Diagnostics& diagnostics) {
  const Blocks& body = document.body;
  while (at < body.size() && say_where_they_work(document.authors)) {
    Claim line = read_claim(body[at]);
    if (line.people.empty() || !line.is_sure || line.is_bold || sentence_goes_on(body, at)) return;
    if (!say_where_they_work(line.people) && affiliation_at(body, at + 1).empty()) {
      diagnostics.note(
          "byline-unclear", body[at].span,
          fmt::format("“{}” under the byline is left in the text", text_of(*byline_inlines(body[at]))),
          "name all authors in one line, if it names one");
      return;
    }
    take_claim(document, at, std::move(line), diagnostics);
  }
}

}  // namespace

std::vector<Person> byline_of(const Block& block) {
  Claim line = read_claim(block);
  return line.is_sure ? std::move(line.people) : std::vector<Person>();
}

bool says_byline(const Block& block) {
  return read_claim(block).says_so;
}

void recognise_byline(Document& document, std::size_t above, const project::EssaySettings& known,
                      Diagnostics& diagnostics) {
  auto found = find_byline(document, above, known);
  if (!found) {
    if (!known.authors.empty()) return report_others(document, above, known, diagnostics);
    if (known.role == DivisionRole::chapter) report_missing(document, above, diagnostics);
    return;
  }
  auto& [at, claim] = *found;
  for (std::size_t k = 0; k < known.authors.size(); ++k) {
    if (!known.authors[k].affiliation.empty()) claim.people[k].affiliation = known.authors[k].affiliation;
  }
  report_place(document.body, above, at, diagnostics);
  report_single_name(document.body[at], claim.people, diagnostics);
  report_replaced(document.body[at], claim.people, known.authors, diagnostics);
  follow_settings(claim.people, known.authors);
  document.authors.clear();
  take_claim(document, at, std::move(claim), diagnostics);
  if (known.authors.empty()) take_more_authors(document, at, diagnostics);
}

std::vector<Person> authors_of_settings(const std::vector<Person>& authors, Diagnostics& diagnostics) {
  std::vector<Person> out;
  for (const auto& written : authors) {
    const Person author = without_address(written, diagnostics);
    const bool is_text =
        author.affiliation.empty() && author.bio.empty() && author.sort == sort_name(author.name);
    auto people = is_text ? read_authors(author.name, author.span) : std::vector<Person>();
    if (people.empty()) people = {author};
    std::move(people.begin(), people.end(), std::back_inserter(out));
  }
  return out;
}

}  // namespace casebound::manuscript
