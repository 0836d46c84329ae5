#include "pipeline/prepare.h"

#include "casebound/base/digest.h"
#include "casebound/base/packing.h"
#include "casebound/base/parallel.h"
#include "casebound/editorial/bind.h"
#include "casebound/markup/compose.h"

#include "pipeline/claims.h"
#include "pipeline/cover.h"
#include "pipeline/file_names.h"
#include "pipeline/keeping.h"
#include "pipeline/kept_manuscript.h"
#include "pipeline/long_texts.h"
#include "pipeline/press_job.h"
#include "pipeline/resolution.h"
#include "pipeline/timed.h"
#include "pipeline/typefaces.h"
#include "pipeline/wanted.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace casebound::pipeline {

namespace {

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

/// Reads the pictures as soon as they are known.
class PictureReader {
 public:
  PictureReader(const project::Project& project, const Request& request, const FileSystem& files)
      : project_(project), request_(request), files_(files) {}

  void begin(const std::vector<Document>& documents) {
    reading_.emplace(request_.threads, [this, named = named_pictures(documents, project_)] {
      return timed(timings_, "pictures",
                   [&] { return read_pictures(named, project_, request_.threads, files_); });
    });
  }

  image::Pictures take(const NamedPictures& named, Work& work) {
    auto read = reading_->take();
    work.timings.insert(work.timings.end(), timings_.begin(), timings_.end());
    return take_pictures(std::move(read), named, project_, request_.threads, files_, work.diagnostics);
  }

 private:
  const project::Project& project_;
  const Request& request_;
  const FileSystem& files_;
  Timings timings_;
  std::optional<Ahead<ReadPictures>> reading_;
};

void bind_book(Prepared& out, const Request& request, Work& work, PictureReader& pictures) {
  auto documents = timed(work, "manuscripts", [&] {
    return read_manuscripts(out.project.essays, request.threads, request.cache, work);
  });
  for (auto& document : documents)
    std::move(document.allowances.begin(), document.allowances.end(), std::back_inserter(out.allowances));
  out.book = timed(work, "editorial", [&] {
    return editorial::bind(work.sources, out.project, std::move(documents), work.diagnostics, request.threads,
                           request.cache,
                           [&](const std::vector<Document>& edited) { pictures.begin(edited); });
  });
}

/// All that pages are made of beside the tree and its pictures. A place in a stylesheet is told by its
/// number.
layout::Keeping keeping(const project::Project& project, const std::vector<std::int32_t>& styles,
                        const Request& request, Work& work) {
  if (request.cache == nullptr) return {};
  Packer packer;
  packer(work.files.read(font_manifest(request)), project.hyphenation_exceptions, project.hyphenation_off);
  const std::string type = sha256_hex(packer.bytes());
  for (const auto style : styles) packer(style, work.sources[style].text());
  return {request.cache, type, sha256_hex(packer.bytes())};
}

bool has_colophon(const Book& book) {
  return std::any_of(book.divisions.begin(), book.divisions.end(),
                     [](const Division& division) { return division.role == DivisionRole::colophon; });
}

/// The markup, once the colophon names the faces that the style gives it.
std::vector<markup::SpineDocument> compose(Prepared& prepared) {
  auto spine = markup::compose(prepared.book);
  if (!has_colophon(prepared.book)) return spine;
  editorial::name_typefaces(prepared.book, typefaces_of(spine, prepared.stylesheet, *prepared.fonts));
  return markup::compose(prepared.book);
}

void make_parts(Prepared& out, const Request& request, Work& work, PictureReader& pictures) {
  out.spine = timed(work, "markup", [&] { return compose(out); });
  out.named_pictures = named_pictures(out.book, out.project);
  lint_file_names(out.project, out.named_pictures, work.diagnostics);
  out.pictures = pictures.take(out.named_pictures, work);
  out.press = press_job(out.project.editions, request, work);
  if (wants(request, out.project.editions, Edition::reader)) lint_long_texts(out.book, work.diagnostics);
  lint_endings(out.pictures, out.named_pictures, work.diagnostics);
  lint_cover(out.project.cover, out.pictures, work.diagnostics);
}

/// Draws the cover beside that, where one is wanted: it takes as long.
void make_parts_and_cover(Prepared& out, const Request& request, Work& work, PictureReader& pictures) {
  const covers::Words words = cover_words(out.book, out.project);
  const covers::Input input{words, out.stylesheet, *out.fonts, out.hyphenation};
  out.drawn = kept_cover(out.keeping, input);
  if (out.drawn) return make_parts(out, request, work, pictures);
  Timings timings;
  for_each_index(2, request.threads, [&](std::size_t i) {
    if (i == 0) return make_parts(out, request, work, pictures);
    out.drawn = timed(timings, "cover", [&] { return covers::draw(input, out.of_cover); });
  });
  work.timings.insert(work.timings.end(), timings.begin(), timings.end());
  if (out.of_cover.empty()) keep_cover(out.keeping, input, *out.drawn);
}

}  // namespace

bool is_sound(const Work& work) {
  return !work.diagnostics.has(Severity::error);
}

bool typesets(const Request& request, const project::Editions& editions) {
  return wants(request, editions, Edition::reader) || wants(request, editions, Edition::press) ||
         has_page_list(editions);
}

Prepared prepare(const Request& request, Work& work, bool makes_books) {
  Prepared out;
  Ahead<std::unique_ptr<const font::FontLibrary>> fonts(request.threads, [&] {
    return std::make_unique<const font::FontLibrary>(work.files, font_manifest(request));
  });
  out.project = timed(work, "settings", [&] {
    return project::load(request.book, work.files, work.sources, work.diagnostics, request.threads);
  });
  const project::Project& project = out.project;
  const auto styles = open_styles(project, request, work);
  out.hyphenation = layout::Hyphenation(
      {project.hyphenation_exceptions, project.hyphenation_off, &std::as_const(work.files)});
  const bool draws =
      makes_books && wants(request, project.editions, Edition::epub) && project.cover.is_drawn();

  Ahead<Look> look(request.threads, [&] { return read_look(styles, work.sources); });
  Errand patterns(request.threads, [&] {
    const bool are_wanted = draws || typesets(request, project.editions);
    if (are_wanted && request.cache == nullptr)
      out.hyphenation.read_ahead(project.metadata.language, work.files.unrecorded());
  });
  PictureReader pictures(project, request, work.files);
  bind_book(out, request, work, pictures);
  Look made = look.take();
  out.stylesheet = std::move(made.stylesheet);
  out.fonts = fonts.take();
  work.diagnostics.merge(std::move(made.diagnostics));
  check_families(out.stylesheet, *out.fonts, work.sources, work.diagnostics);
  std::move(made.timings.begin(), made.timings.end(), std::back_inserter(work.timings));
  out.styles = digest_of(styles, work.sources);
  out.keeping = keeping(project, styles, request, work);
  if (draws && is_sound(work))
    make_parts_and_cover(out, request, work, pictures);
  else
    make_parts(out, request, work, pictures);
  return out;
}

}  // namespace casebound::pipeline
