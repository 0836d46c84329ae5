#pragma once

#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"

#include <cstddef>
#include <string>
#include <vector>

namespace casebound::proof {

/// What is added to the pages besides the slug line.
struct Settings {
  bool line_numbers = true;  ///< of every line of text, from 1 on each page
  bool margins = true;       ///< a wide outer margin for notes, and marks where the page will be trimmed
  bool grid = false;         ///< the baseline grid and the frame of the text area
  std::string watermark;     ///< behind the text; empty: none
};

/// What the slug line says; empty parts are left out.
struct Slug {
  std::string title, revision, digest, date;
  std::string since;  ///< what the change bars are against
};

/// A place on a page.
struct Place {
  std::size_t page = 0;  ///< index into Pages::pages
  Length x, y;           ///< of the baseline, from the page's top left corner
};

/// Something that layout could not do well.
struct Finding {
  std::string code, message, hint;
  std::string source;  ///< `essay.md:14`; may be empty
  bool is_placed = true;
  Place place;
};

/// What differs from an earlier state of the book.
struct Change {
  enum class Kind {
    line,     ///< a line with words that were not there, or elsewhere
    words,    ///< a place in a line where words are gone
    passage,  ///< a place between lines, above this one, where whole paragraphs are gone
    passage_below,
    picture  ///< another one than was there; `place` is its lower left corner
  };
  Kind kind = Kind::line;
  Place place;
  Length height = {};  ///< of a picture
  friend bool operator==(const Change&, const Change&);
};

struct Input {
  const layout::Pages& pages;
  const image::Pictures& pictures;
  const font::FontLibrary& fonts;
  Settings settings;
  Slug slug;
  std::vector<Finding> findings;
  std::vector<Change> changes;
  std::vector<std::string> other_changes = {};  ///< that have no place on the pages; sentences
};

struct Proof {
  layout::Pages pages;
  image::Pictures pictures;  ///< the book's, and the watermark
};

/// The pages as print staff want to read them. Lines and pages end where they did, every item of the text
/// stands where it stood on its page, and everything that is added is an artifact. The sheet is larger: at
/// its foot is the slug line, at the outer side room for notes. Findings are numbered, marked beside their
/// lines, and listed with page, line and source on pages after the last, which are A5 at least; of one code
/// the first 200 and the number of the others.
Proof decorate(const Input& input);

}  // namespace casebound::proof
