#pragma once

#include "casebound/cover/draw.h"
#include "casebound/document/book.h"
#include "casebound/image/picture.h"
#include "casebound/pipeline/build.h"
#include "casebound/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace casebound::pipeline {

/// The cover among the book's pictures, and as files beside the e-book, which shops and libraries ask for.
struct CoverPicture {
  std::string name, alt;
  std::vector<Artifact> files;
};

/// What a drawn cover says: the title page's words, and the series.
covers::Words cover_words(const Book& book, const project::Project& project);

/// What shops would find wrong with a cover that the book gives: `cover-too-small`, `cover-shape`,
/// `cover-colours`, `missing-alt` (warnings).
void lint_cover(const project::Cover& cover, const image::Pictures& pictures, Diagnostics& diagnostics);
/// The book's own picture, or the drawn one, which is added to the book's.
CoverPicture cover_picture(const std::optional<covers::Cover>& drawn, const project::Cover& cover,
                           image::Pictures& pictures);

}  // namespace casebound::pipeline
