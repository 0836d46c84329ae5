#pragma once

#include "casebound/cover/draw.h"
#include "casebound/layout/hyphenation.h"
#include "casebound/layout/typeset.h"
#include "casebound/markup/element.h"
#include "casebound/pipeline/build.h"
#include "casebound/press/write.h"
#include "casebound/project/project.h"

#include "pipeline/look.h"
#include "pipeline/pictures.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace casebound::pipeline {

/// What all editions stand on.
struct Prepared {
  project::Project project;
  Book book;
  std::vector<Allowance> allowances;  ///< of all manuscripts
  style::Stylesheet stylesheet;
  std::string styles;  ///< a digest of what it was read from
  std::unique_ptr<const font::FontLibrary> fonts;
  layout::Hyphenation hyphenation;
  layout::Keeping keeping;
  std::vector<markup::SpineDocument> spine;
  NamedPictures named_pictures;
  image::Pictures pictures;
  std::optional<press::Job> press;     ///< if the book has an edition for it
  std::optional<covers::Cover> drawn;  ///< the cover, if it is asked for and the book gives none
  Diagnostics of_cover;                ///< what was found when it was drawn
};

/// Whether nothing stands against making the book.
bool is_sound(const Work& work);

/// Whether the pages are typeset, for themselves or for the e-book's list of them.
bool typesets(const Request& request, const project::Editions& editions);

/// Reads everything and binds the book. What does not need the manuscripts is read beside them. A cover is
/// drawn only if books are made.
Prepared prepare(const Request& request, Work& work, bool makes_books = false);

}  // namespace casebound::pipeline
