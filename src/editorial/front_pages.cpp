#include "casebound/base/text.h"

#include "editorial/build.h"
#include "editorial/divisions.h"
#include "editorial/words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

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

/// A collection of many hands is known by its editors; its authors stand in the contents, unless the
/// settings name them as the book's.
std::string authors_line(const Metadata& metadata, bool are_named) {
  constexpr std::size_t most_found = 4;
  const auto authors = people_of(metadata, ContributorRole::author);
  const bool is_collection =
      authors.size() > most_found || !people_of(metadata, ContributorRole::editor).empty();
  return is_collection && !are_named ? std::string() : joined_names(authors, metadata.language);
}

/// `Edited by Ann Example`.
std::string role_line(const Metadata& metadata, ContributorRole role, std::string_view words) {
  const auto people = people_of(metadata, role);
  if (people.empty()) return {};
  return std::string(words) + ' ' + joined_names(people, metadata.language);
}

std::string isbn_of(std::string_view identifier) {
  constexpr std::string_view scheme = "urn:isbn:";
  return identifier.starts_with(scheme) ? "ISBN " + std::string(identifier.substr(scheme.size())) : "";
}

/// One line if the editions have one number, else a line for each that has one.
std::vector<std::string> isbn_lines(const Metadata& metadata, const project::Editions& editions) {
  std::vector<std::pair<std::string, std::string_view>> numbers;
  const auto add = [&](bool is_made, const std::string& own, std::string_view form) {
    if (is_made) numbers.emplace_back(isbn_of(own.empty() ? metadata.identifier : own), form);
  };
  add(editions.epub, editions.epub_identifier, "EPUB");
  add(editions.reader, editions.reader_identifier, "PDF");
  const bool is_numbered_itself = !editions.press_identifier.empty() || (!editions.epub && !editions.reader);
  add(editions.press && is_numbered_itself, editions.press_identifier, words_in(metadata.language).print);
  const bool is_one = std::all_of(numbers.begin(), numbers.end(),
                                  [&](const auto& number) { return number.first == numbers[0].first; });
  if (is_one) return {numbers.empty() ? std::string() : numbers[0].first};
  std::vector<std::string> lines;
  for (const auto& [isbn, form] : numbers)
    lines.push_back(isbn.empty() ? "" : fmt::format("{} ({})", isbn, form));
  return lines;
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

std::vector<std::string> people_lines(const Metadata& metadata, bool names_authors) {
  const Words& words = words_in(metadata.language);
  std::vector<std::string> out = {
      authors_line(metadata, names_authors), role_line(metadata, ContributorRole::editor, words.edited_by),
      role_line(metadata, ContributorRole::translator, words.translated_by),
      role_line(metadata, ContributorRole::illustrator, words.illustrated_by),
      role_line(metadata, ContributorRole::introduction_by, words.introduction_by)};
  std::erase(out, std::string());
  return out;
}

Division title_page(const Metadata& metadata, bool names_authors, Matter matter) {
  Division out = division(DivisionRole::titlepage, matter, metadata.title, metadata);
  out.blocks.push_back(heading(1, metadata.title));
  add_line(out.blocks, ParagraphRole::subtitle, metadata.subtitle);
  for (const auto& line : people_lines(metadata, names_authors))
    add_line(out.blocks, ParagraphRole::byline, line);
  add_line(out.blocks, ParagraphRole::imprint_line,
           joined({metadata.place, metadata.publisher, year(metadata)}, " · "));
  return out;
}

Division imprint_page(const Metadata& metadata, const project::Editions& editions, const Blocks& series_note,
                      Matter matter) {
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
  for (const auto& isbn : isbn_lines(metadata, editions)) line(isbn);
  std::copy(series_note.begin(), series_note.end(), std::back_inserter(out.blocks));
  return out;
}

}  // namespace casebound::editorial
