#include "manuscript/recognise.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "manuscript/shape.h"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

std::string text_of(const Inlines& inlines) {
  return collapse_spaces(plain_text(inlines));
}

const Inlines* paragraph_inlines(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  return paragraph == nullptr ? nullptr : &paragraph->inlines;
}

/// The inlines without emphasis that spans them all: a line in italics is a line.
const Inlines& plain(const Inlines& inlines) {
  if (const auto* inner = wholly<Emphasis>(inlines)) return plain(*inner);
  if (const auto* inner = wholly<Strong>(inlines)) return plain(*inner);
  return inlines;
}

bool same_words(std::string_view a, std::string_view b) {
  return slugify(a) == slugify(b);
}

Block take(Blocks& blocks, std::size_t index) {
  Block out = std::move(blocks[index]);
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(index));
  return out;
}

/// What has no byline, and its title only if it wants one.
bool is_few_lines(DivisionRole role) {
  return role == DivisionRole::dedication || role == DivisionRole::epigraph || role == DivisionRole::colophon;
}

// ---- title

/// Index of the block that holds the title: the first heading among the first blocks, else a first line in
/// bold.
std::optional<std::size_t> find_title(const Blocks& body) {
  constexpr std::size_t farthest = 4;
  for (std::size_t i = 0; i < std::min(farthest, body.size()); ++i) {
    if (const auto* heading = std::get_if<Heading>(&body[i].value);
        heading && !text_of(heading->inlines).empty())
      return i;
  }
  const auto* first = body.empty() ? nullptr : paragraph_inlines(body.front());
  if (first != nullptr && wholly<Strong>(*first) != nullptr) return 0;
  return std::nullopt;
}

std::optional<std::size_t> find_leading_heading(const Blocks& body) {
  const bool leads = !body.empty() && std::holds_alternative<Heading>(body.front().value);
  return leads ? find_title(body) : std::nullopt;
}

const Inlines& title_inlines(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.value)) return heading->inlines;
  return std::get<Paragraph>(block.value).inlines;
}

void report_bold(const Block& block, Diagnostics& diagnostics) {
  if (wholly<Strong>(title_inlines(block)) == nullptr) return;
  if (std::holds_alternative<Paragraph>(block.value)) {
    diagnostics.note("bold-as-heading", block.span, "a line in bold is taken as the title",
                     "write it as a heading: # …");
  } else {
    diagnostics.note("bold-in-heading", block.span,
                     "the heading is bold from end to end; its bold is dropped",
                     "headings have their own weight: remove the asterisks");
  }
}

void recognise_title(Document& document, const project::EssaySettings& known, const Source& source,
                     Diagnostics& diagnostics) {
  const auto at = is_few_lines(known.role) ? find_leading_heading(document.body) : find_title(document.body);
  if (!known.title.empty()) {
    document.title = text_inlines(known.title, document.span);
    const bool repeated = at && same_words(text_of(title_inlines(document.body[*at])), known.title);
    if (!repeated) return;
  } else if (!at && is_few_lines(known.role)) {
    return;
  } else if (!at) {
    const auto first_line = document.body.empty() ? document.span : document.body.front().span;
    diagnostics.error(
        "missing-title", first_line, fmt::format("{} has no title", source.name()),
        "begin it with a heading (# Title), or give `title` in its front matter or in book.yaml");
    return;
  }
  report_bold(document.body[*at], diagnostics);
  const Block block = take(document.body, *at);
  document.title = plain(title_inlines(block));
}

// ---- byline

/// `By Jane Roe` without its first word.
std::string_view without_by(std::string_view text) {
  constexpr std::array openings = {"By ", "by ", "BY ", "— ", "Author: ", "Автор: "};
  for (const std::string_view opening : openings) {
    if (text.starts_with(opening)) return trim(text.substr(opening.size()));
  }
  return text;
}

/// Whom a line under the title names, if it is a byline: it says "By", is in italics, or is nothing but
/// names.
std::vector<Person> byline_of(const Block& block) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr) return {};
  const std::string text = text_of(plain(*inlines));
  const auto names = without_by(text);
  const bool marked = names.size() != text.size() || wholly<Emphasis>(*inlines) != nullptr;
  auto people = read_byline(names, block.span);
  const bool only_names = !people.empty() && people.front().affiliation.empty();
  return marked || only_names ? people : std::vector<Person>{};
}

bool same_people(const std::vector<Person>& a, const std::vector<Person>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Person& x, const Person& y) { return same_words(x.name, y.name); });
}

void recognise_byline(Document& document, const project::EssaySettings& known, Diagnostics& diagnostics) {
  constexpr std::size_t farthest = 2;
  for (std::size_t i = 0; i < std::min(farthest, document.body.size()); ++i) {
    auto people = byline_of(document.body[i]);
    if (people.empty() || (!known.authors.empty() && !same_people(people, known.authors))) continue;
    for (std::size_t k = 0; k < known.authors.size(); ++k) {
      if (!known.authors[k].affiliation.empty()) people[k].affiliation = known.authors[k].affiliation;
    }
    document.authors = std::move(people);
    take(document.body, i);
    return;
  }
  if (document.authors.empty() && known.role == DivisionRole::chapter) {
    diagnostics.note("missing-byline", document.span, "no author is named under the title",
                     "write “*Name, Affiliation*” under it, or give `author` in the front matter");
  }
}

// ---- epigraph

/// An epigraph that the text begins with is the essay's.
void recognise_epigraph(Document& document) {
  Blocks& body = document.body;
  const auto* group = body.empty() ? nullptr : std::get_if<Group>(&body.front().value);
  if (group == nullptr || group->role != GroupRole::epigraph) return;
  document.epigraph = std::get<Group>(take(body, 0).value).blocks;
}

// ---- bio

bool starts_with_author(std::string_view text, const std::vector<Person>& authors) {
  return std::any_of(authors.begin(), authors.end(), [&](const Person& author) {
    return text.starts_with(author.name + " ") || text.starts_with(author.name + ",");
  });
}

bool says_who(std::string_view text, const std::vector<Person>& authors) {
  return std::any_of(authors.begin(), authors.end(), [&](const Person& author) {
    return text.starts_with(author.name + " is ") || text.starts_with(author.name + " was ");
  });
}

bool is_bio(const Block& block, const std::vector<Person>& authors) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr) return false;
  const std::string text = text_of(plain(*inlines));
  return wholly<Emphasis>(*inlines) != nullptr ? starts_with_author(text, authors) : says_who(text, authors);
}

bool is_series_note(const Block& block) {
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr) return false;
  const std::string text = text_of(plain(*inlines));
  constexpr std::array kinds = {"post", "essay", "article", "piece", "paper", "commentary"};
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
    return text.starts_with(fmt::format("This {} is part of", kind)) ||
           text.starts_with(fmt::format("This {} is a part of", kind));
  });
}

Block as_paragraph(Block block, ParagraphRole role) {
  Inlines inlines = plain(std::get<Paragraph>(block.value).inlines);
  block.value = Paragraph{role, std::move(inlines)};
  return block;
}

void recognise_edges(Document& document) {
  Blocks& body = document.body;
  constexpr std::size_t tail = 5;
  for (std::size_t i = body.size() - std::min(tail, body.size()); i < body.size();) {
    if (is_series_note(body[i])) {
      document.series_note.push_back(as_paragraph(take(body, i), ParagraphRole::series_note));
    } else if (is_bio(body[i], document.authors)) {
      document.bio.push_back(as_paragraph(take(body, i), ParagraphRole::body));
    } else {
      ++i;
    }
  }
  if (!body.empty() && is_series_note(body.front())) {
    document.series_note.push_back(as_paragraph(take(body, 0), ParagraphRole::series_note));
  }
  // A rule that set the notes apart from the essay has nothing left to part.
  if (!document.bio.empty() || !document.series_note.empty()) {
    while (!body.empty() && std::holds_alternative<SceneBreak>(body.back().value)) body.pop_back();
  }
}

}  // namespace

void recognise(Document& document, const project::EssaySettings& known, const Source& source,
               Diagnostics& diagnostics) {
  recognise_title(document, known, source, diagnostics);
  document.authors = known.authors;
  if (is_few_lines(known.role)) return;
  recognise_byline(document, known, diagnostics);
  recognise_epigraph(document);
  recognise_edges(document);
}

namespace {

// ---- headings

/// The levels of sections that follow one another: they begin at 2 and deepen by one at a time.
class Levels {
 public:
  explicit Levels(int shallowest) : shallowest_(shallowest) {}

  void set(Block& block, Heading& heading, Diagnostics& diagnostics) {
    const int wanted = heading.level - shallowest_ + 2;
    if (wanted > previous_ + 1) {
      diagnostics.warning("heading-skip", block.span,
                          fmt::format("heading of level {} after level {}", wanted, previous_),
                          "headings deepen by one level at a time");
    }
    heading.level = previous_ = std::min(wanted, previous_ + 1);
  }

 private:
  int shallowest_;
  int previous_ = 1;
};

void for_each_heading(Blocks& blocks, const std::function<void(Block&, Heading&)>& visit) {
  for_each_block(blocks, [&](Block& block) {
    if (auto* heading = std::get_if<Heading>(&block.value)) visit(block, *heading);
  });
}

void drop_empty_headings(Blocks& blocks, Diagnostics& diagnostics) {
  const auto is_empty = [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr || !text_of(heading->inlines).empty()) return false;
    diagnostics.warning("empty-heading", block.span, "a heading without words is dropped", "remove its #");
    return true;
  };
  blocks.erase(std::remove_if(blocks.begin(), blocks.end(), is_empty), blocks.end());
}

}  // namespace

void mend_headings(Document& document, Diagnostics& diagnostics) {
  drop_empty_headings(document.body, diagnostics);
  int shallowest = 6;
  for_each_heading(document.body,
                   [&](Block&, Heading& heading) { shallowest = std::min(shallowest, heading.level); });
  Levels levels(shallowest);
  for_each_heading(document.body, [&](Block& block, Heading& heading) {
    report_bold(block, diagnostics);
    heading.inlines = Inlines(plain(heading.inlines));
    levels.set(block, heading, diagnostics);
  });
}

}  // namespace casebound::manuscript
