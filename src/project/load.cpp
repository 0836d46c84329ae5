#include "casebound/base/error.h"
#include "casebound/base/parallel.h"
#include "casebound/base/text.h"
#include "casebound/project/project.h"

#include "project/book_settings.h"
#include "project/files.h"
#include "project/front_matter.h"
#include "project/matter.h"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casebound::project {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t largest_manuscript = 32U << 20;

SourceSpan whole(const Sources& sources, std::int32_t source) {
  return {source, 0, static_cast<std::uint32_t>(sources[source].text().size())};
}

/// An essay's text; that it cannot be read is told at the place that names it.
std::string read_essay(const EssayEntry& essay, const FileSystem& files) {
  try {
    return files.read(essay.file);
  } catch (const Error& error) {
    Diagnostic finding = error.diagnostic();
    finding.span = essay.settings.span;
    if (finding.hint.empty()) finding.hint = "see that it is a file and may be read";
    throw Error(error.exit(), std::move(finding));
  }
}

/// A manuscript beyond all measure is refused before it is read.
Source open(EssayEntry& essay, const FileSystem& files) {
  essay.is_unread = files.size(essay.file).value_or(0) > largest_manuscript;
  return {essay.shown, essay.is_unread ? "" : read_essay(essay, files)};
}

void add(EssayEntry& essay, Source source, const FileSystem& files, Sources& sources,
         Diagnostics& diagnostics) {
  essay.source = sources.add(std::move(source));
  if (!essay.is_unread) return;
  diagnostics.error("manuscript-too-large", {essay.source, 0, 0},
                    fmt::format("the manuscript has {} MiB; the most is {}",
                                files.size(essay.file).value_or(0) >> 20, largest_manuscript >> 20),
                    "cut it into several essays");
}

/// An e-book lists the pages of a book that is not set only where its settings insist on it.
void settle_page_list(Project& project, std::int32_t settings, Diagnostics& diagnostics) {
  Editions& editions = project.editions;
  const bool is_listed = editions.epub && editions.reader && editions.epub_target.page_list;
  if (!lacks_faces(project.metadata.language) || editions.page_list_given || !is_listed) return;
  editions.page_list = PageList::none;
  diagnostics.note(
      "no-page-list", {settings, 0, 0},
      fmt::format("the e-book lists no printed pages, as no face of the tool has the letters of “{}”",
                  project.metadata.language),
      "say `editions: {epub: {page-list: false}}`, or `reader` once fonts/fonts.yaml has a face "
      "for it");
}

Project load_manuscript(const fs::path& book, const FileSystem& files, Sources& sources,
                        Diagnostics& diagnostics) {
  Project project;
  const auto file = files.canonical(book);
  project.folder = file.parent_path();
  project.front = default_front();
  project.body = {{DivisionRole::chapter, {}, 0}};
  project.essays.push_back({file, book.lexically_normal().string(), {}});
  EssayEntry& essay = project.essays.front();
  add(essay, open(essay, files), files, sources, diagnostics);
  read_single(sources, BookFiles(project.folder, book.parent_path(), files), project, diagnostics);
  project.metadata.date = project.essays.front().settings.date;
  if (project.metadata.slug.empty()) project.metadata.slug = slugify(file.stem().string());
  settle_page_list(project, project.essays.front().source, diagnostics);
  return project;
}

Error missing_book(const fs::path& path, std::string message, std::string hint) {
  return environment_error("missing-book", path.string(), std::move(message), std::move(hint));
}

void read_settings(Project& project, std::int32_t source, const BookFiles& files, const Sources& sources,
                   Diagnostics& diagnostics) {
  if (const auto at = find_invalid_utf8(sources[source].text())) {
    const auto byte = static_cast<std::uint32_t>(*at);
    diagnostics.error("not-utf8", {source, byte, byte + 1}, "book.yaml is not UTF-8", "save it as UTF-8");
    return;
  }
  SettingsReader reader(sources, whole(sources, source), diagnostics);
  const auto root = reader.parse();
  if (root.IsDefined()) read_book(root, reader, files, project);
}

/// The settings' text; empty if there is too much of it.
std::int32_t open_settings(const fs::path& path, const FileSystem& files, Sources& sources,
                           Diagnostics& diagnostics) {
  const auto size = files.size(path).value_or(0);
  const bool is_too_large = size > SettingsReader::largest;
  const auto source =
      sources.add(Source(path.lexically_normal().string(), is_too_large ? "" : files.read(path)));
  if (is_too_large) SettingsReader::refuse_size({source, 0, 0}, size, diagnostics);
  return source;
}

std::vector<std::string> author_names(const Metadata& metadata) {
  std::vector<std::string> out;
  for (const auto& contributor : metadata.contributors) {
    if (contributor.role == ContributorRole::author) out.push_back(contributor.person.name);
  }
  return out;
}

Project load_folder(const fs::path& book, const FileSystem& files, Sources& sources, Diagnostics& diagnostics,
                    unsigned threads) {
  const auto settings = book / "book.yaml";
  if (!files.exists(settings)) {
    throw missing_book(settings, fmt::format("{} has no book.yaml", book.string()),
                       "a book is a folder with a book.yaml, or one manuscript");
  }
  Project project;
  project.folder = files.canonical(book);
  project.front = default_front();
  project.language_given = project.identifier_given = true;  // for all that can be told
  const auto source = open_settings(settings, files, sources, diagnostics);
  if (!diagnostics.has(Severity::error))
    read_settings(project, source, BookFiles(project.folder, book, files), sources, diagnostics);
  if (project.metadata.slug.empty()) project.metadata.slug = slugify(project.folder.filename().string());
  std::vector<std::optional<Source>> texts(project.essays.size());
  for_each_index(texts.size(), threads,
                 [&](std::size_t i) { texts[i].emplace(open(project.essays[i], files)); });
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EssayEntry& essay = project.essays[i];
    add(essay, std::move(*texts[i]), files, sources, diagnostics);
    essay.settings = with_front_matter(std::move(essay.settings), sources, essay.source, diagnostics);
    essay.settings.names = author_names(project.metadata);
    complete_switches(essay.settings, project);
  }
  settle_page_list(project, source, diagnostics);
  return project;
}

}  // namespace

bool lacks_faces(const std::string& language) {
  const std::string primary = language.substr(0, language.find('-'));
  return primary == "zh" || primary == "ja" || primary == "ko";
}

Project load(const fs::path& book, const FileSystem& files, Sources& sources, Diagnostics& diagnostics,
             unsigned threads) {
  if (!files.exists(book)) {
    throw missing_book(book, fmt::format("there is no book at {}", book.string()),
                       "give a folder with a book.yaml, or one manuscript");
  }
  return files.is_directory(book) ? load_folder(book, files, sources, diagnostics, threads)
                                  : load_manuscript(book, files, sources, diagnostics);
}

}  // namespace casebound::project
