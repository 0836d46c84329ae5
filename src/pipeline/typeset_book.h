#pragma once

#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"
#include "casebound/pipeline/build.h"
#include "casebound/project/project.h"

#include "pipeline/pictures.h"

#include <memory>

namespace casebound::pipeline {

/// A book bound and typeset, with what its pages refer to.
struct TypesetBook {
  project::Project project;
  Book book;
  std::unique_ptr<const font::FontLibrary> fonts;
  image::Pictures pictures;
  NamedPictures named_pictures;
  std::string styles;   ///< a digest of its stylesheets
  layout::Pages pages;  ///< none if a diagnostic is an error
};

/// The stages up to the pages of the reader edition, or without `typesets` up to those. Findings that the
/// book allows are left out, those it denies are errors.
TypesetBook typeset_book(const Request& request, Work& work, bool typesets = true);

}  // namespace casebound::pipeline
