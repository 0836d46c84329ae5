#include "casebound/pipeline/build.h"

#include "casebound/base/parallel.h"
#include "casebound/epub/write.h"
#include "casebound/layout/typeset.h"
#include "casebound/pdf/write.h"
#include "casebound/press/write.h"

#include "pipeline/built_book.h"
#include "pipeline/claims.h"
#include "pipeline/cover.h"
#include "pipeline/embedded_fonts.h"
#include "pipeline/modified.h"
#include "pipeline/policy.h"
#include "pipeline/prepare.h"
#include "pipeline/press_job.h"
#include "pipeline/resolution.h"
#include "pipeline/timed.h"
#include "pipeline/typeset_book.h"
#include "pipeline/wanted.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace casebound::pipeline {

namespace {

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

/// `in_words`: see layout::Input.
layout::Pages typeset_book(const Prepared& prepared, const Request& request, bool in_words, Work& work) {
  const auto& project = prepared.project;
  const auto& data = prepared.book.metadata;
  const layout::Input input{data.title,           data.language,   prepared.spine,
                            prepared.stylesheet,  *prepared.fonts, prepared.pictures,
                            prepared.hyphenation, request.threads, &work.sources,
                            prepared.keeping,     in_words};
  auto pages = timed(work, "typesetting", [&] { return layout::typeset(input, work.diagnostics); });
  nest_outline(pages, prepared.book);
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
  const auto& asked = prepared.project.editions.epub_fonts;
  if (!asked.value.value_or(false)) return {};
  return timed(work, "fonts", [&] {
    return embedded_fonts(screen_text(prepared.spine, prepared.stylesheet), *prepared.fonts, asked.span,
                          threads, work.diagnostics);
  });
}

/// Uses up the spine.
Artifact make_epub(Prepared& prepared, const CoverPicture& cover, const layout::Pages& pages,
                   std::int64_t modified, unsigned threads, Work& work) {
  const auto& project = prepared.project;
  const bool listed = has_page_list(project.editions);
  const auto page_map = listed ? pages.page_map : decltype(pages.page_map){};
  const auto folios = listed ? folios_of(pages) : std::map<std::string, std::string>{};
  Metadata metadata = prepared.book.metadata;
  if (!project.editions.epub_identifier.empty()) metadata.identifier = project.editions.epub_identifier;
  auto fonts = fonts_of_epub(prepared, threads, work);
  const std::string css = prepared.stylesheet.reflowable_css(fonts.empty() ? style::Typefaces::of_reader
                                                                           : style::Typefaces::of_style);
  epub::Input input{metadata,
                    std::move(prepared.spine),
                    css,
                    modified,
                    prepared.pictures,
                    page_map,
                    folios,
                    listed_identifier(project.editions),
                    cover.name,
                    cover.alt,
                    access_statement(project.accessibility),
                    prepared.book.contents,
                    project.editions.epub_target.cover_page,
                    project.cover.is_drawn(),
                    prepared.keeping.cache,
                    std::move(fonts)};
  lint_claims(input, project.accessibility, work.diagnostics);
  return {metadata.slug + ".epub", timed(work, "epub", [&] { return epub::write(std::move(input)); })};
}

Artifact make_pdf(const Prepared& prepared, const layout::Pages& pages, std::int64_t modified, Work& work) {
  const auto& metadata = prepared.book.metadata;
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
  const auto& metadata = prepared.book.metadata;
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

void apply_policy(const Prepared& prepared, const Request& request, Made made, Work& work) {
  apply_lint_policy(prepared.project, prepared.allowances, request.codes, made, work.diagnostics);
}

}  // namespace

Book bind(const Request& request, Work& work) {
  Prepared prepared = prepare(request, work);
  apply_policy(prepared, request, {}, work);
  return std::move(prepared.book);
}

layout::Pages typeset(const Request& request, Work& work) {
  const Prepared prepared = prepare(request, work);
  layout::Pages pages;
  const bool typesets = is_sound(work);
  if (typesets) pages = typeset_book(prepared, request, false, work);
  apply_policy(prepared, request, {.pages = typesets}, work);
  return pages;
}

TypesetBook typeset_book(const Request& request, Work& work, bool typesets) {
  Prepared prepared = prepare(request, work);
  TypesetBook out;
  typesets = typesets && is_sound(work);
  if (typesets) out.pages = typeset_book(prepared, request, false, work);
  apply_policy(prepared, request, {.pages = typesets}, work);
  out.project = std::move(prepared.project);
  out.book = std::move(prepared.book);
  out.fonts = std::move(prepared.fonts);
  out.pictures = std::move(prepared.pictures);
  out.named_pictures = std::move(prepared.named_pictures);
  out.styles = std::move(prepared.styles);
  return out;
}

BuiltBook build_book(const Request& request, Work& work) {
  Prepared prepared = prepare(request, work, true);
  const auto& editions = prepared.project.editions;
  const auto& metadata = prepared.book.metadata;
  const auto modified = modified_time(request.source_date_epoch, metadata.date);
  check_press(request, editions, work);
  const bool epub = wants(request, editions, Edition::epub);
  const bool reader = wants(request, editions, Edition::reader);
  const bool press = wants(request, editions, Edition::press);
  const std::string profile = is_sound(work) && press ? paper_profile(*prepared.press, request, work) : "";
  layout::Pages pages;
  // The e-book's page list is that of the printed pages, whether they are asked for now or not.
  const bool prints = is_sound(work) && typesets(request, editions);
  if (prints) pages = typeset_book(prepared, request, true, work);
  tell_of_cover(prepared.of_cover, work.diagnostics);

  Built built{metadata.slug, {}};
  CoverPicture cover;
  if (epub && !is_sound(work)) lint_claims(prepared.project.accessibility, work.diagnostics);
  const bool binds = is_sound(work) && epub;
  if (binds) {
    cover = cover_picture(prepared.drawn, prepared.project.cover, prepared.pictures);
    built.artifacts.push_back(make_epub(prepared, cover, pages, modified, request.threads, work));
  }
  if (is_sound(work) && reader) built.artifacts.push_back(make_pdf(prepared, pages, modified, work));
  const bool presses = is_sound(work) && press;
  if (presses)
    built.artifacts.push_back(make_press(prepared, pages, profile, modified, request.threads, work));
  std::move(cover.files.begin(), cover.files.end(), std::back_inserter(built.artifacts));
  apply_policy(prepared, request, {prints, presses, binds}, work);
  if (!is_sound(work)) built.artifacts.clear();
  BuiltBook out{std::move(built), std::move(prepared.project), std::move(prepared.book.metadata), modified,
                prepared.fonts->files_opened()};
  discard(std::pair(std::move(prepared), std::move(pages)), request.threads);
  return out;
}

Built build(const Request& request, Work& work) {
  return build_book(request, work).built;
}

}  // namespace casebound::pipeline
