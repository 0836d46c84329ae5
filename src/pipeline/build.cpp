#include "casebound/pipeline/build.h"

#include "casebound/base/digest.h"
#include "casebound/base/interrupt.h"
#include "casebound/base/packing.h"
#include "casebound/base/parallel.h"
#include "casebound/base/text.h"
#include "casebound/editorial/bind.h"
#include "casebound/epub/write.h"
#include "casebound/font/library.h"
#include "casebound/layout/typeset.h"
#include "casebound/markup/compose.h"
#include "casebound/pdf/write.h"
#include "casebound/press/write.h"
#include "casebound/project/project.h"
#include "casebound/style/stylesheet.h"

#include "pipeline/built_book.h"
#include "pipeline/claims.h"
#include "pipeline/cover.h"
#include "pipeline/embedded_fonts.h"
#include "pipeline/file_names.h"
#include "pipeline/keeping.h"
#include "pipeline/kept_manuscript.h"
#include "pipeline/long_texts.h"
#include "pipeline/modified.h"
#include "pipeline/pictures.h"
#include "pipeline/policy.h"
#include "pipeline/press_job.h"
#include "pipeline/resolution.h"
#include "pipeline/typefaces.h"
#include "pipeline/typeset_book.h"
#include "pipeline/wanted.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::pipeline {

namespace fs = std::filesystem;

namespace {

/// Runs one stage, timed.
template <class Stage>
auto timed(Timings& timings, const char* name, Stage stage) {
  stop_if_interrupted();
  const auto start = std::chrono::steady_clock::now();
  auto result = stage();
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  timings.emplace_back(name, taken.count());
  return result;
}
template <class Stage>
auto timed(Work& work, const char* name, Stage stage) {
  return timed(work.timings, name, std::move(stage));
}

/// A book with its settings, bound.
struct Bound {
  project::Project project;
  Book book;
  std::vector<Allowance> allowances;  ///< of all manuscripts
};

std::vector<Document> read_manuscripts(const std::vector<project::EssayEntry>& essays, unsigned threads,
                                       Cache* cache, Work& work) {
  std::vector<Document> documents(essays.size());
  std::vector<Diagnostics> findings(essays.size());
  for_each_index(essays.size(), threads, [&](std::size_t i) {
    documents[i].span = {essays[i].source, 0, 0};
    if (essays[i].is_unread) return;
    documents[i] = read_manuscript(work.sources, essays[i], cache, findings[i]);
  });
  for (auto& finding : findings) work.diagnostics.merge(std::move(finding));
  return documents;
}

Bound bind_project(const Request& request, Work& work) {
  Bound out;
  out.project = timed(work, "settings", [&] {
    return project::load(request.book, work.files, work.sources, work.diagnostics);
  });
  auto documents = timed(work, "manuscripts", [&] {
    return read_manuscripts(out.project.essays, request.threads, request.cache, work);
  });
  for (auto& document : documents)
    std::move(document.allowances.begin(), document.allowances.end(), std::back_inserter(out.allowances));
  out.book = timed(work, "editorial", [&] {
    return editorial::bind(work.sources, out.project, std::move(documents), work.diagnostics, request.threads,
                           request.cache);
  });
  return out;
}

/// A stylesheet: where it is, and what people call it.
struct StyleFile {
  fs::path file;
  std::string shown;
};

/// The book's folder as the user names it.
fs::path folder_of(const Request& request, const Work& work) {
  return work.files.is_directory(request.book) ? request.book : request.book.parent_path();
}

StyleFile own_style(const std::string& name, const Request& request) {
  return {request.data / "styles" / (name + ".css"), "styles/" + name + ".css"};
}

std::nullopt_t no_style(const project::Word& style, Work& work) {
  work.diagnostics.error("missing-style", style.span, fmt::format("there is no style “{}”", style.text),
                         "name one of the tool's styles, or a stylesheet in the book's folder");
  return std::nullopt;
}

/// A style is a name among the tool's own, or a path within the book's folder.
std::optional<StyleFile> find_style(const project::Word& style, const project::Project& project,
                                    const Request& request, Work& work) {
  const std::string& name = style.text;
  const StyleFile own = own_style(name, request);
  if (name.find('/') == std::string::npos && !name.ends_with(".css") && work.files.exists(own.file))
    return own;
  const fs::path path = work.files.canonical(project.folder / name);
  if (!work.files.size(path)) return no_style(style, work);
  const auto relative = path.lexically_relative(project.folder);
  if (!relative.empty() && *relative.begin() != "..")
    return StyleFile{path, (folder_of(request, work) / name).lexically_normal().string()};
  work.diagnostics.error("outside-book", style.span,
                         fmt::format("{} lies outside of the book's folder", name),
                         "a book holds all that it is made of: move the file into it");
  return std::nullopt;
}

/// The font manifest of the data folder.
fs::path font_manifest(const Request& request) {
  return request.data / "fonts" / "fonts.yaml";
}

void add_style(const StyleFile& style, style::Stylesheet& stylesheet, Work& work) {
  constexpr std::size_t largest = 1U << 20;
  const auto size = work.files.size(style.file).value_or(0);
  const auto source =
      work.sources.add(Source(style.shown, size > largest ? "" : work.files.read(style.file)));
  if (size > largest) {
    work.diagnostics.error("style-too-large", {source, 0, 0},
                           fmt::format("the stylesheet has {} MiB; the most is 1", size >> 20),
                           "keep what the book needs");
  }
  stylesheet.add(work.sources, source, work.diagnostics);
}

style::Stylesheet load_styles(const project::Project& project, const Request& request, Work& work) {
  style::Stylesheet stylesheet;
  add_style(own_style("base", request), stylesheet, work);
  for (const auto& name : project.styles) {
    if (const auto style = find_style(name, project, request, work)) add_style(*style, stylesheet, work);
  }
  return stylesheet;
}

/// All that pages are made of beside the tree and its pictures. A place in a stylesheet is told by its
/// number.
layout::Keeping keeping(const project::Project& project, std::size_t first_style, const Request& request,
                        Work& work) {
  if (request.cache == nullptr) return {};
  Packer packer;
  packer(work.files.read(font_manifest(request)), project.hyphenation_exceptions, project.hyphenation_off);
  const std::string type = sha256_hex(packer.bytes());
  for (std::size_t i = first_style; i < work.sources.size(); ++i)
    packer(i, work.sources[static_cast<std::int32_t>(i)].text());
  return {request.cache, type, sha256_hex(packer.bytes())};
}

/// Names of font families of which none is there are faults of the style, not of the machine.
void check_families(const style::Stylesheet& stylesheet, const font::FontLibrary& fonts, Work& work) {
  for (const auto& [families, span] : stylesheet.named_families()) {
    if (fonts.knows_any(families)) continue;
    const auto known = fonts.families();
    const auto near = nearest(families.front(), known);
    work.diagnostics.error("unknown-family", span,
                           fmt::format("there is no font family `{}`", work.sources[span.source].slice(span)),
                           near ? fmt::format("did you mean “{}”?", *near)
                                : fmt::format("there are {}", fmt::join(known, ", ")));
  }
}

/// Of the sources from `first` on.
std::string digest_of(const Sources& sources, std::size_t first) {
  std::string digests;
  for (auto i = first; i < sources.size(); ++i)
    digests += sha256_hex(sources[static_cast<std::int32_t>(i)].text());
  return sha256_hex(digests);
}

/// What both back ends stand on.
struct Prepared {
  Bound bound;
  style::Stylesheet stylesheet;
  std::string styles;  ///< a digest of what it was read from
  std::unique_ptr<const font::FontLibrary> fonts;
  layout::Keeping keeping;
  std::vector<markup::SpineDocument> spine;
  NamedPictures named_pictures;
  image::Pictures pictures;
  std::optional<press::Job> press;     ///< if the book has an edition for it
  std::optional<covers::Cover> drawn;  ///< the cover, if it is asked for and the book gives none
  Diagnostics of_cover;                ///< what was found when it was drawn
};

bool has_colophon(const Book& book) {
  return std::any_of(book.divisions.begin(), book.divisions.end(),
                     [](const Division& division) { return division.role == DivisionRole::colophon; });
}

/// The markup, once the colophon names the faces that the style gives it.
std::vector<markup::SpineDocument> compose(Prepared& prepared) {
  auto spine = markup::compose(prepared.bound.book);
  if (!has_colophon(prepared.bound.book)) return spine;
  editorial::name_typefaces(prepared.bound.book, typefaces_of(spine, prepared.stylesheet, *prepared.fonts));
  return markup::compose(prepared.bound.book);
}

bool sound(const Work& work) {
  return !work.diagnostics.has(Severity::error);
}

layout::HyphenationSettings hyphenation(const project::Project& project, const Work& work) {
  return {project.hyphenation_exceptions, project.hyphenation_off, &work.files};
}

/// Reads the pictures and makes the markup.
void make_parts(Prepared& out, const Request& request, Work& work) {
  out.spine = timed(work, "markup", [&] { return compose(out); });
  out.named_pictures = named_pictures(out.bound.book, out.bound.project);
  lint_file_names(out.bound.project, out.named_pictures, work.diagnostics);
  out.pictures = timed(work, "pictures", [&] {
    return load_pictures(out.named_pictures, out.bound.project, request.threads, work);
  });
  out.press = press_job(out.bound.project.editions, request, work);
  if (wants(request, out.bound.project.editions, Edition::reader))
    lint_long_texts(out.bound.book, work.diagnostics);
  lint_endings(out.pictures, out.named_pictures, work.diagnostics);
  lint_cover(out.bound.project.cover, out.pictures, work.diagnostics);
}

/// Draws the cover beside that, where one is wanted: it takes as long.
void make_parts_and_cover(Prepared& out, const Request& request, Work& work) {
  const covers::Words words = cover_words(out.bound.book, out.bound.project);
  const covers::Input input{words, out.stylesheet, *out.fonts, hyphenation(out.bound.project, work)};
  out.drawn = kept_cover(out.keeping, input);
  if (out.drawn) return make_parts(out, request, work);
  Timings timings;
  for_each_index(2, request.threads, [&](std::size_t i) {
    if (i == 0) return make_parts(out, request, work);
    out.drawn = timed(timings, "cover", [&] { return covers::draw(input, out.of_cover); });
  });
  work.timings.insert(work.timings.end(), timings.begin(), timings.end());
  if (out.of_cover.empty()) keep_cover(out.keeping, input, *out.drawn);
}

/// What is wrong with the cover, unless the pages have it too, and say where.
void tell_of_cover(Diagnostics& of_cover, Diagnostics& diagnostics) {
  for (auto& item : of_cover.items()) {
    const auto& told = diagnostics.items();
    const bool is_told = std::any_of(told.begin(), told.end(), [&](const Diagnostic& other) {
      return other.code == item.code && other.message == item.message;
    });
    if (!is_told) diagnostics.add(std::move(item));
  }
}

Prepared prepare(const Request& request, Work& work, bool makes_books = false) {
  Prepared out;
  out.bound = bind_project(request, work);
  const project::Project& project = out.bound.project;
  const std::size_t first_style = work.sources.size();
  out.stylesheet = timed(work, "style", [&] { return load_styles(project, request, work); });
  out.styles = digest_of(work.sources, first_style);
  out.fonts = std::make_unique<font::FontLibrary>(work.files, font_manifest(request));
  check_families(out.stylesheet, *out.fonts, work);
  out.keeping = keeping(project, first_style, request, work);
  const bool draws =
      makes_books && wants(request, project.editions, Edition::epub) && project.cover.is_drawn();
  if (draws && sound(work))
    make_parts_and_cover(out, request, work);
  else
    make_parts(out, request, work);
  return out;
}

/// The essays of a part stand below it.
void nest_outline(layout::Pages& pages, const Book& book) {
  std::map<std::string, int> levels;
  for (const auto& division : book.divisions) levels.emplace(division.id, division.in_part ? 1 : 0);
  int deeper = 0;
  for (auto& entry : pages.outline) {
    const auto division = levels.find(entry.destination);
    if (division != levels.end()) deeper = division->second;
    entry.level += deeper;
  }
}

layout::Pages typeset_book(const Prepared& prepared, const Request& request, Work& work) {
  const auto& project = prepared.bound.project;
  const auto& data = prepared.bound.book.metadata;
  const layout::Input input{data.title,
                            data.language,
                            prepared.spine,
                            prepared.stylesheet,
                            *prepared.fonts,
                            prepared.pictures,
                            hyphenation(project, work),
                            request.threads,
                            &work.sources,
                            prepared.keeping};
  auto pages = timed(work, "typesetting", [&] { return layout::typeset(input, work.diagnostics); });
  nest_outline(pages, prepared.bound.book);
  lint_resolution(pages, prepared.pictures, prepared.named_pictures,
                  wants(request, project.editions, Edition::press), work.diagnostics);
  return pages;
}

/// On which printed page each place stands.
std::map<std::string, std::string> folios_of(const layout::Pages& pages) {
  std::map<std::string, std::string> out;
  for (const auto& place : pages.destinations) out.emplace(place.id, pages.pages[place.page].folio);
  return out;
}

/// None unless the settings ask for them.
std::vector<epub::EmbeddedFont> fonts_of_epub(const Prepared& prepared, unsigned threads, Work& work) {
  const auto& asked = prepared.bound.project.editions.epub_fonts;
  if (!asked.value.value_or(false)) return {};
  return timed(work, "fonts", [&] {
    return embedded_fonts(screen_text(prepared.spine, prepared.stylesheet), *prepared.fonts, asked.span,
                          threads, work.diagnostics);
  });
}

Artifact make_epub(const Prepared& prepared, const CoverPicture& cover, const layout::Pages& pages,
                   std::int64_t modified, unsigned threads, Work& work) {
  const auto& project = prepared.bound.project;
  const bool listed = has_page_list(project.editions);
  const auto page_map = listed ? pages.page_map : decltype(pages.page_map){};
  const auto folios = listed ? folios_of(pages) : std::map<std::string, std::string>{};
  Metadata metadata = prepared.bound.book.metadata;
  if (!project.editions.epub_identifier.empty()) metadata.identifier = project.editions.epub_identifier;
  auto fonts = fonts_of_epub(prepared, threads, work);
  const std::string css = prepared.stylesheet.reflowable_css(fonts.empty() ? style::Typefaces::of_reader
                                                                           : style::Typefaces::of_style);
  const epub::Input input{metadata,
                          prepared.spine,
                          css,
                          modified,
                          prepared.pictures,
                          page_map,
                          folios,
                          listed_identifier(project.editions),
                          cover.name,
                          cover.alt,
                          access_statement(project.accessibility),
                          prepared.bound.book.contents,
                          project.editions.epub_target.cover_page,
                          project.cover.is_drawn(),
                          prepared.keeping.cache,
                          std::move(fonts)};
  lint_claims(input, project.accessibility, work.diagnostics);
  return {metadata.slug + ".epub", timed(work, "epub", [&] { return epub::write(input); })};
}

Artifact make_pdf(const Prepared& prepared, const layout::Pages& pages, std::int64_t modified, Work& work) {
  const auto& metadata = prepared.bound.book.metadata;
  return {metadata.slug + ".pdf",
          timed(work, "pdf",
                [&] {
                  return pdf::write(pages, *prepared.fonts, prepared.pictures, metadata, modified, {},
                                    prepared.keeping.cache);
                }),
          pages.pages.size()};
}

/// From the same pages as the reader edition.
Artifact make_press(const Prepared& prepared, const layout::Pages& pages, const std::string& profile,
                    std::int64_t modified, unsigned threads, Work& work) {
  const auto& metadata = prepared.bound.book.metadata;
  const press::Input input{.pages = pages,
                           .fonts = *prepared.fonts,
                           .pictures = prepared.pictures,
                           .places = prepared.named_pictures,
                           .metadata = metadata,
                           .modified = modified,
                           .job = *prepared.press,
                           .profile = profile,
                           .threads = threads};
  press::Edition edition = timed(work, "press", [&] { return press::write(input, work.diagnostics); });
  return {metadata.slug + "-press.pdf", std::move(edition.pdf), edition.page_count};
}

void apply_policy(const Bound& bound, const Request& request, Made made, Work& work) {
  apply_lint_policy(bound.project, bound.allowances, request.codes, made, work.diagnostics);
}

}  // namespace

Book bind(const Request& request, Work& work) {
  Prepared prepared = prepare(request, work);
  apply_policy(prepared.bound, request, {}, work);
  return std::move(prepared.bound.book);
}

layout::Pages typeset(const Request& request, Work& work) {
  const Prepared prepared = prepare(request, work);
  layout::Pages pages;
  const bool typesets = sound(work);
  if (typesets) pages = typeset_book(prepared, request, work);
  apply_policy(prepared.bound, request, {.pages = typesets}, work);
  return pages;
}

TypesetBook typeset_book(const Request& request, Work& work, bool typesets) {
  Prepared prepared = prepare(request, work);
  TypesetBook out;
  typesets = typesets && sound(work);
  if (typesets) out.pages = typeset_book(prepared, request, work);
  apply_policy(prepared.bound, request, {.pages = typesets}, work);
  out.project = std::move(prepared.bound.project);
  out.book = std::move(prepared.bound.book);
  out.fonts = std::move(prepared.fonts);
  out.pictures = std::move(prepared.pictures);
  out.named_pictures = std::move(prepared.named_pictures);
  out.styles = std::move(prepared.styles);
  return out;
}

BuiltBook build_book(const Request& request, Work& work) {
  Prepared prepared = prepare(request, work, true);
  const auto& editions = prepared.bound.project.editions;
  const auto& metadata = prepared.bound.book.metadata;
  const auto modified = modified_time(request.source_date_epoch, metadata.date);
  check_press(request, editions, work);
  const bool epub = wants(request, editions, Edition::epub);
  const bool reader = wants(request, editions, Edition::reader);
  const bool press = wants(request, editions, Edition::press);
  const std::string profile = sound(work) && press ? paper_profile(*prepared.press, request, work) : "";
  layout::Pages pages;
  // The e-book's page list is that of the printed pages, whether they are asked for now or not.
  const bool typesets = sound(work) && (reader || press || has_page_list(editions));
  if (typesets) pages = typeset_book(prepared, request, work);
  tell_of_cover(prepared.of_cover, work.diagnostics);

  Built built{metadata.slug, {}};
  CoverPicture cover;
  if (epub && !sound(work)) lint_claims(prepared.bound.project.accessibility, work.diagnostics);
  const bool binds = sound(work) && epub;
  if (binds) {
    cover = cover_picture(prepared.drawn, prepared.bound.project.cover, prepared.pictures);
    built.artifacts.push_back(make_epub(prepared, cover, pages, modified, request.threads, work));
  }
  if (sound(work) && reader) built.artifacts.push_back(make_pdf(prepared, pages, modified, work));
  const bool presses = sound(work) && press;
  if (presses)
    built.artifacts.push_back(make_press(prepared, pages, profile, modified, request.threads, work));
  std::move(cover.files.begin(), cover.files.end(), std::back_inserter(built.artifacts));
  apply_policy(prepared.bound, request, {typesets, presses, binds}, work);
  if (!sound(work)) built.artifacts.clear();
  give_back(pages.pages, request.threads);
  give_back(prepared.spine, request.threads);
  return {std::move(built), std::move(prepared.bound.project), std::move(prepared.bound.book.metadata),
          modified, prepared.fonts->files_opened()};
}

Built build(const Request& request, Work& work) {
  return build_book(request, work).built;
}

}  // namespace casebound::pipeline
