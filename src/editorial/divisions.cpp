#include "editorial/divisions.h"

#include "casebound/base/text.h"

#include "editorial/words.h"

#include <algorithm>
#include <iterator>

namespace casebound::editorial {

namespace {

Block paragraph(ParagraphRole role, Inlines inlines, SourceSpan span = {}) {
  return {span, {}, Paragraph{role, std::move(inlines)}};
}

Block paragraph(ParagraphRole role, std::string text) {
  return paragraph(role, text_inlines(std::move(text)));
}

void add_line(Blocks& blocks, ParagraphRole role, const std::string& text) {
  if (!text.empty()) blocks.push_back(paragraph(role, text));
}

std::vector<Person> people_of(const Metadata& metadata, ContributorRole role) {
  std::vector<Person> out;
  for (const auto& contributor : metadata.contributors) {
    if (contributor.role == role) out.push_back(contributor.person);
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const auto& part : parts) {
    if (!part.empty()) out += (out.empty() ? "" : std::string(separator)) + part;
  }
  return out;
}

std::string year(const Metadata& metadata) {
  return metadata.date.substr(0, 4);
}

/// A collection of many hands is known by its editors; its authors stand in the contents.
std::string title_page_byline(const Metadata& metadata) {
  constexpr std::size_t most_authors = 4;
  const auto editors = people_of(metadata, ContributorRole::editor);
  if (!editors.empty()) {
    return std::string(words_in(metadata.language).edited_by) + ' ' +
           joined_names(editors, metadata.language);
  }
  const auto authors = people_of(metadata, ContributorRole::author);
  return authors.size() > most_authors ? std::string() : joined_names(authors, metadata.language);
}

std::string isbn_line(const Metadata& metadata) {
  constexpr std::string_view scheme = "urn:isbn:";
  if (!metadata.identifier.starts_with(scheme)) return {};
  return "ISBN " + metadata.identifier.substr(scheme.size());
}

std::string series_line(const Series& series) {
  return joined({series.name, series.position}, ", ");
}

Inline span_inline(std::string name, const std::string& text, SourceSpan span) {
  return {span, Span{{}, {std::move(name)}, {}, text_inlines(text, span)}};
}

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
  group.blocks.push_back({span, {}, Heading{1, document.title}});
  if (!document.subtitle.empty())
    group.blocks.push_back(paragraph(ParagraphRole::subtitle, document.subtitle, span));
  if (!document.authors.empty()) group.blocks.push_back(byline(document.authors, language));
  return {span, {}, std::move(group)};
}

Division division(DivisionRole role, Matter matter, std::string title, const Metadata& metadata) {
  Division out;
  out.role = role;
  out.matter = matter;
  out.id = out.file_stem = token(role);
  out.title = std::move(title);
  out.language = metadata.language;
  return out;
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

Division title_page(const Metadata& metadata) {
  Division out = division(DivisionRole::titlepage, Matter::front, metadata.title, metadata);
  out.blocks.push_back({{}, {}, Heading{1, text_inlines(metadata.title)}});
  add_line(out.blocks, ParagraphRole::subtitle, metadata.subtitle);
  add_line(out.blocks, ParagraphRole::byline, title_page_byline(metadata));
  add_line(out.blocks, ParagraphRole::imprint_line,
           joined({metadata.place, metadata.publisher, year(metadata)}, " · "));
  return out;
}

Division imprint_page(const Metadata& metadata, const Blocks& series_note) {
  const Words& words = words_in(metadata.language);
  Division out = division(DivisionRole::copyright_page, Matter::front, std::string(words.imprint), metadata);
  out.file_stem = "imprint";
  const auto line = [&](const std::string& text) { add_line(out.blocks, ParagraphRole::imprint_line, text); };
  line(joined({metadata.title, metadata.subtitle}, ": "));
  if (metadata.series && metadata.series->name != metadata.title) line(series_line(*metadata.series));
  line(metadata.edition);
  line(joined({metadata.publisher, metadata.place}, ", "));
  if (!metadata.date.empty()) line(written_date(metadata.date, metadata.language));
  line(metadata.rights);
  line(isbn_line(metadata));
  std::copy(series_note.begin(), series_note.end(), std::back_inserter(out.blocks));
  return out;
}

Division contents_page(const Metadata& metadata, const std::vector<Division>& chapters) {
  const Words& words = words_in(metadata.language);
  Division out = division(DivisionRole::toc, Matter::front, std::string(words.contents), metadata);
  out.id = out.file_stem = "contents";
  out.blocks.push_back({{}, {}, Heading{1, text_inlines(out.title)}});
  const bool one_author = std::all_of(chapters.begin(), chapters.end(), [&](const Division& chapter) {
    return chapter.running_author == chapters.front().running_author;
  });
  Contents contents;
  for (const auto& chapter : chapters) {
    contents.entries.push_back(
        {chapter.id, text_inlines(chapter.title), one_author ? "" : chapter.running_author});
  }
  out.blocks.push_back({{}, {}, std::move(contents)});
  return out;
}

Division chapter(const Document& document, const Metadata& metadata) {
  Division out =
      division(DivisionRole::chapter, Matter::body, collapse_spaces(plain_text(document.title)), metadata);
  if (!document.language.empty()) out.language = document.language;
  out.running_author = joined_names(document.authors, out.language);
  out.span = document.span;
  out.blocks.push_back(opening(document, out.language));
  std::copy(document.body.begin(), document.body.end(), std::back_inserter(out.blocks));
  if (!document.bio.empty()) {
    const SourceSpan span = cover(document.bio.front().span, document.bio.back().span);
    out.blocks.push_back({span, {}, Group{GroupRole::bio, document.bio}});
  }
  return out;
}

}  // namespace casebound::editorial
