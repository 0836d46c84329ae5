#include "editorial/metadata.h"

#include "casebound/base/digest.h"
#include "casebound/base/text.h"
#include "casebound/editorial/typography.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// Where the settings begin: in book.yaml, or in the manuscript that is the whole book.
SourceSpan settings_place(const project::Project& project) {
  if (project.essays.empty()) return {};
  const auto& essay = project.essays.front();
  return {essay.settings.span.known() ? essay.settings.span.source : essay.source, 0, 0};
}

void complete_language(const project::Project& project, Diagnostics& diagnostics) {
  if (project.language_given) return;
  diagnostics.warning("missing-language", settings_place(project), "no language is given; English is assumed",
                      "add `language: en-US`, or the language it is written in");
}

void complete_title(Metadata& metadata, const std::vector<Document>& documents) {
  if (!metadata.title.empty() || documents.empty()) return;
  metadata.title = collapse_spaces(plain_text(documents.front().title));
  if (metadata.subtitle.empty()) metadata.subtitle = collapse_spaces(plain_text(documents.front().subtitle));
}

/// The authors of the essays; who wrote the preface alone is not the book's author.
void complete_contributors(Metadata& metadata, const project::Project& project,
                           const std::vector<Document>& documents) {
  auto& all = metadata.contributors;
  const auto is_author = [](const Contributor& other) { return other.role == ContributorRole::author; };
  if (std::any_of(all.begin(), all.end(), is_author)) return;
  std::vector<Contributor> authors;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (project.essays[i].settings.role != DivisionRole::chapter) continue;
    for (const auto& author : documents[i].authors) {
      const bool named = std::any_of(authors.begin(), authors.end(), [&](const Contributor& other) {
        return other.person.name == author.name;
      });
      if (!named) authors.push_back({ContributorRole::author, author});
    }
  }
  all.insert(all.begin(), authors.begin(), authors.end());
}

void complete_identifier(Metadata& metadata, const project::Project& project, Diagnostics& diagnostics) {
  if (!metadata.identifier.empty()) return;
  std::string name = metadata.title + '\n' + metadata.language;
  for (const auto& contributor : metadata.contributors) name += '\n' + contributor.person.name;
  metadata.identifier = "urn:uuid:" + uuid_v5(name);
  if (project.identifier_given) return;  // it is wrong, or cannot be read, and that has been told
  diagnostics.note("made-identifier", settings_place(project),
                   fmt::format("the book has no identifier; {} is made of its title, language and creators",
                               metadata.identifier),
                   "give it one that stays when the title changes: `identifier: urn:isbn:…`");
}

/// Whether a manuscript could not be read, which then says nothing of itself and its author.
bool has_unread(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.items().begin(), diagnostics.items().end(), [](const Diagnostic& item) {
    const bool is_unread = item.code == "not-utf8" || item.code == "manuscript-too-large" ||
                           item.code == "empty-manuscript" || item.code == "missing-file";
    return is_unread && item.severity == Severity::error;
  });
}

/// Whether the book is one manuscript, and has no settings beside it.
bool is_manuscript(const project::Project& project) {
  return project.essays.size() == 1 && !project.essays.front().settings.span.known();
}

}  // namespace

void complete_metadata(Metadata& metadata, const project::Project& project,
                       const std::vector<Document>& documents, Diagnostics& diagnostics) {
  Diagnostics unsaid;
  const bool is_unread = has_unread(diagnostics);
  complete_language(project, is_unread && is_manuscript(project) ? unsaid : diagnostics);
  complete_title(metadata, documents);
  complete_contributors(metadata, project, documents);
  complete_identifier(metadata, project, is_unread ? unsaid : diagnostics);
}

void set_typography(Metadata& metadata, Typography parts) {
  for (auto* text : {&metadata.title, &metadata.subtitle, &metadata.description, &metadata.publisher,
                     &metadata.rights, &metadata.edition, &metadata.place})
    set_typography(*text, metadata.language, parts);
  for (auto& subject : metadata.subjects) set_typography(subject.text, metadata.language, parts);
  for (auto& contributor : metadata.contributors)
    set_typography(contributor.person, metadata.language, parts);
  if (!metadata.series) return;
  for (auto* text : {&metadata.series->name, &metadata.series->note})
    set_typography(*text, metadata.language, parts);
}

void set_typography(Person& person, const std::string& language, Typography parts) {
  for (auto* text : {&person.affiliation, &person.bio}) set_typography(*text, language, parts);
  parts.spaces = false;  // catalogues have names with plain ones
  for (auto* text : {&person.name, &person.sort}) set_typography(*text, language, parts);
}

}  // namespace casebound::editorial
