#include "casebound/base/text.h"

#include "editorial/build.h"
#include "editorial/divisions.h"
#include "editorial/words.h"

#include <algorithm>
#include <iterator>

namespace casebound::editorial {

namespace {

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

}  // namespace

Division half_title_page(const Metadata& metadata, Matter matter) {
  const Words& words = words_in(metadata.language);
  Division out = division(DivisionRole::halftitlepage, matter, std::string(words.half_title), metadata);
  out.blocks.push_back(heading(1, metadata.title));
  return out;
}

Division title_page(const Metadata& metadata, Matter matter) {
  Division out = division(DivisionRole::titlepage, matter, metadata.title, metadata);
  out.blocks.push_back(heading(1, metadata.title));
  add_line(out.blocks, ParagraphRole::subtitle, metadata.subtitle);
  add_line(out.blocks, ParagraphRole::byline, title_page_byline(metadata));
  add_line(out.blocks, ParagraphRole::imprint_line,
           joined({metadata.place, metadata.publisher, year(metadata)}, " · "));
  return out;
}

Division imprint_page(const Metadata& metadata, const Blocks& series_note, Matter matter) {
  const Words& words = words_in(metadata.language);
  Division out = division(DivisionRole::copyright_page, matter, std::string(words.imprint), metadata);
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

}  // namespace casebound::editorial
