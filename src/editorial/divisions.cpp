#include "editorial/divisions.h"

#include "casebound/base/numeral.h"
#include "casebound/base/text.h"

#include "editorial/build.h"
#include "editorial/words.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

bool share_affiliation(const std::vector<Person>& people) {
  return std::all_of(people.begin(), people.end(),
                     [&](const Person& person) { return person.affiliation == people.front().affiliation; });
}

/// The people of one byline, and under them, on its own line, where they work.
void add_byline(Inlines& line, const std::vector<Person>& people, const std::string& language) {
  const std::string conjunction = " " + std::string(words_in(language).conjunction) + " ";
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i > 0) line.push_back({people[i].span, Text{i + 1 == people.size() ? conjunction : ", "}});
    line.push_back(span_inline("author", people[i].name, people[i].span));
    std::copy(people[i].calls.begin(), people[i].calls.end(), std::back_inserter(line));
  }
  if (people.front().affiliation.empty()) return;
  line.push_back({people.front().span, LineBreak{}});
  line.push_back(span_inline("affiliation", people.front().affiliation, people.front().span));
}

Block byline(const std::vector<Person>& people, const std::string& language) {
  Inlines line;
  if (share_affiliation(people)) {
    add_byline(line, people, language);
  } else {
    for (const auto& person : people) {
      if (!line.empty()) line.push_back({person.span, LineBreak{}});
      add_byline(line, {person}, language);
    }
  }
  return paragraph(ParagraphRole::byline, std::move(line), people.front().span);
}

Block opening(const Document& document, const std::string& language) {
  Group group{GroupRole::opening, {}};
  const SourceSpan span = document.title.empty() ? document.span : document.title.front().span;
  if (!document.label.empty())
    group.blocks.push_back(paragraph(ParagraphRole::number, document.label, document.label.front().span));
  group.blocks.push_back({span, {}, Heading{1, document.title}});
  if (!document.subtitle.empty())
    group.blocks.push_back(paragraph(ParagraphRole::subtitle, document.subtitle, span));
  if (!document.authors.empty()) group.blocks.push_back(byline(document.authors, language));
  std::copy(document.under_byline.begin(), document.under_byline.end(), std::back_inserter(group.blocks));
  return {span, {}, std::move(group)};
}

/// What a few lines without a title of their own are called in the navigation.
std::string_view title_word(DivisionRole role, const Words& words) {
  switch (role) {
    case DivisionRole::dedication: return words.dedication;
    case DivisionRole::epigraph: return words.epigraph;
    case DivisionRole::colophon: return words.colophon;
    default: return {};
  }
}

void add_opening(Division& out, const Document& document, bool untitled) {
  if (!untitled) return out.blocks.push_back(opening(document, out.language));
  if (!document.authors.empty()) out.blocks.push_back(byline(document.authors, out.language));
  std::copy(document.under_byline.begin(), document.under_byline.end(), std::back_inserter(out.blocks));
}

void add_group(Division& out, GroupRole role, const Blocks& blocks) {
  if (blocks.empty()) return;
  const SourceSpan span = cover(blocks.front().span, blocks.back().span);
  out.blocks.push_back({span, {}, Group{role, blocks}});
}

}  // namespace

std::string joined_names(const std::vector<Person>& people, const std::string& language) {
  std::string out;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (i > 0) out += i + 1 == people.size() ? " " + std::string(words_in(language).conjunction) + " " : ", ";
    out += people[i].name;
  }
  return out;
}

Division manuscript_division(const Document& document, DivisionRole role, const Metadata& metadata,
                             Matter matter) {
  const bool untitled = document.title.empty();
  std::string title = untitled ? std::string(title_word(role, words_in(metadata.language)))
                               : collapse_spaces(plain_text(document.title));
  Division out = division(role, matter, std::move(title), metadata);
  if (!document.language.empty()) out.language = document.language;
  out.running_author = joined_names(document.authors, out.language);
  out.span = document.span;
  add_opening(out, document, untitled);
  add_group(out, GroupRole::epigraph, document.epigraph);
  std::copy(document.body.begin(), document.body.end(), std::back_inserter(out.blocks));
  add_group(out, GroupRole::bio, document.bio);
  out.notes = document.notes;
  return out;
}

Division part_page(const std::string& title, int number, const Metadata& metadata, Matter matter) {
  Division out = division(DivisionRole::part, matter, title, metadata);
  Group opening{GroupRole::opening, {}};
  if (number > 0) {
    opening.blocks.push_back(
        paragraph(ParagraphRole::number,
                  fmt::format("{} {}", words_in(metadata.language).part, numeral(number, "upper-roman"))));
  }
  opening.blocks.push_back(heading(1, title));
  out.blocks.push_back({{}, {}, std::move(opening)});
  return out;
}

Division colophon_page(const Metadata& metadata, Matter matter) {
  const Words& words = words_in(metadata.language);
  Division out = division(DivisionRole::colophon, matter, std::string(words.colophon), metadata);
  out.blocks.push_back(heading(1, out.title));
  out.blocks.push_back(paragraph(ParagraphRole::body, std::string(words.set_by)));
  return out;
}

Division contents_page(const Metadata& metadata, Matter matter) {
  const Words& words = words_in(metadata.language);
  Division out = division(DivisionRole::toc, matter, std::string(words.contents), metadata);
  out.id = out.file_stem = "contents";
  out.blocks.push_back(heading(1, out.title));
  return out;
}

Division endnotes_page(const Metadata& metadata, Matter matter) {
  const Words& words = words_in(metadata.language);
  Division out = division(DivisionRole::endnotes, matter, std::string(words.notes), metadata);
  out.blocks.push_back(heading(1, out.title));
  return out;
}

Division index_page(const Metadata& metadata, Matter matter) {
  const Words& words = words_in(metadata.language);
  Division out = division(DivisionRole::index, matter, std::string(words.index), metadata);
  out.blocks.push_back(heading(1, out.title));
  out.blocks.push_back({{}, {}, IndexList{}});
  return out;
}

}  // namespace casebound::editorial
