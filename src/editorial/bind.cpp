#include "casebound/editorial/bind.h"

#include "casebound/base/digest.h"
#include "casebound/base/text.h"
#include "casebound/document/walk.h"
#include "casebound/editorial/typography.h"

#include "editorial/divisions.h"
#include "editorial/ids.h"
#include "editorial/lint.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

std::string words_of(Blocks blocks) {
  std::string out;
  for_each_inlines(blocks, [&](Inlines& inlines) { out += collapse_spaces(plain_text(inlines)) + '\n'; });
  return out;
}

void typeset_document(Document& document, const project::Project& project, const std::string& language) {
  if (!document.typography.value_or(project.typography)) return;
  set_typography(document.title, language);
  set_typography(document.subtitle, language);
  for (auto* blocks : {&document.body, &document.bio, &document.series_note})
    set_typography(*blocks, language);
}

// ---- metadata

SourceSpan settings_place(const project::Project& project) {
  const bool has_settings = !project.essays.empty() && project.essays.front().settings.span.known();
  return has_settings ? SourceSpan{project.essays.front().settings.span.source, 0, 0} : SourceSpan{};
}

void complete_language(Metadata& metadata, const project::Project& project,
                       const std::vector<Document>& documents, Diagnostics& diagnostics) {
  if (project.language_given) return;
  const bool single = documents.size() == 1 && !settings_place(project).known();
  if (single && !documents.front().language.empty()) {
    metadata.language = documents.front().language;
    return;
  }
  const SourceSpan place = single ? documents.front().span : settings_place(project);
  diagnostics.warning("missing-language", {place.source, place.begin, place.begin},
                      "no language is given; English is assumed",
                      "add `language: en-US`, or the language it is written in");
}

void complete_title(Metadata& metadata, const std::vector<Document>& documents) {
  if (!metadata.title.empty() || documents.empty()) return;
  metadata.title = collapse_spaces(plain_text(documents.front().title));
  if (metadata.subtitle.empty()) metadata.subtitle = collapse_spaces(plain_text(documents.front().subtitle));
  if (metadata.date.empty()) metadata.date = documents.front().date;
}

void complete_contributors(Metadata& metadata, const std::vector<Document>& documents) {
  auto& all = metadata.contributors;
  const auto is_author = [](const Contributor& other) { return other.role == ContributorRole::author; };
  if (std::any_of(all.begin(), all.end(), is_author)) return;
  std::vector<Contributor> authors;
  for (const auto& document : documents) {
    for (const auto& author : document.authors) {
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
  diagnostics.note("made-identifier", settings_place(project),
                   fmt::format("the book has no identifier; {} is made of its title, language and creators",
                               metadata.identifier),
                   "give it one that stays when the title changes: `identifier: urn:isbn:…`");
}

void complete_metadata(Metadata& metadata, const project::Project& project,
                       const std::vector<Document>& documents, Diagnostics& diagnostics) {
  complete_language(metadata, project, documents, diagnostics);
  complete_title(metadata, documents);
  complete_contributors(metadata, documents);
  complete_identifier(metadata, project, diagnostics);
}

// ---- series note

/// The series note, once for the whole book however many essays repeat it; others than the first stay with
/// their essay's bio.
Blocks take_series_note(std::vector<Document>& documents, Diagnostics& diagnostics) {
  Blocks note;
  for (auto& document : documents) {
    if (document.series_note.empty()) continue;
    if (note.empty()) note = document.series_note;
    if (words_of(document.series_note) == words_of(note)) {
      diagnostics.note("repeated-series-note", document.series_note.front().span,
                       "the series note is printed once for the book, on its imprint page");
    } else {
      std::move(document.series_note.begin(), document.series_note.end(), std::back_inserter(document.bio));
    }
  }
  return note;
}

// ---- divisions

std::vector<Division> make_chapters(const std::vector<Document>& documents, const Metadata& metadata) {
  std::vector<Division> chapters;
  std::vector<std::string> wanted;
  for (const auto& document : documents) {
    chapters.push_back(chapter(document, metadata));
    wanted.push_back(document.id);
  }
  give_ids(chapters, wanted);
  return chapters;
}

bool has_role(const project::Project& project, DivisionRole role) {
  return std::any_of(project.front.begin(), project.front.end(),
                     [role](const project::MatterEntry& entry) { return entry.role == role; });
}

Division front_division(DivisionRole role, const Metadata& metadata, const Blocks& note,
                        const std::vector<Division>& chapters) {
  if (role == DivisionRole::titlepage) return title_page(metadata);
  if (role == DivisionRole::copyright_page) return imprint_page(metadata, note);
  return contents_page(metadata, chapters);
}

}  // namespace

Book bind(const project::Project& project, std::vector<Document> documents, Diagnostics& diagnostics) {
  Book book;
  book.metadata = project.metadata;
  complete_metadata(book.metadata, project, documents, diagnostics);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    lint(documents[i], diagnostics);
    const std::string& own = documents[i].language;
    typeset_document(documents[i], project, own.empty() ? book.metadata.language : own);
  }
  const Blocks note = take_series_note(documents, diagnostics);
  std::vector<Division> chapters = make_chapters(documents, book.metadata);
  if (!has_role(project, DivisionRole::copyright_page) && !chapters.empty()) {
    std::copy(note.begin(), note.end(), std::back_inserter(chapters.back().blocks));
  }
  std::map<std::string, std::string> chapter_files;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    chapter_files[project.essays[i].file.filename().string()] = chapters[i].id;
  }
  for (const auto& entry : project.front) {
    book.divisions.push_back(front_division(entry.role, book.metadata, note, chapters));
  }
  std::move(chapters.begin(), chapters.end(), std::back_inserter(book.divisions));
  give_block_ids(book);
  resolve_links(book, chapter_files, diagnostics);
  return book;
}

}  // namespace casebound::editorial
