#pragma once

#include "casebound/base/cache.h"
#include "casebound/base/diagnostic.h"
#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/hyphenation.h"
#include "casebound/layout/pages.h"
#include "casebound/markup/element.h"
#include "casebound/style/stylesheet.h"

#include <string>
#include <vector>

namespace casebound::layout {

/// Where words are kept as they were shaped, and divisions as they were set, so that what has not changed is
/// not set again.
struct Keeping {
  Cache* cache = nullptr;  ///< null: everything is set
  std::string type;        ///< digest of the font manifest and the settings of hyphenation
  std::string basis;       ///< of these and of the stylesheet
};

struct Input {
  std::string title;     ///< of the book
  std::string language;  ///< of the book, BCP 47
  const std::vector<markup::SpineDocument>& spine;
  const style::Stylesheet& stylesheet;
  const font::FontLibrary& fonts;
  const image::Pictures& pictures;
  Hyphenation hyphenation = Hyphenation();
  unsigned threads = 0;              ///< 0: one for each core; the result does not depend on it
  const Sources* sources = nullptr;  ///< the texts of the spans; with them findings can point at a character
  Keeping keeping = {};
  bool in_words = false;  ///< runs may be of words (see GlyphRun): what writes them knows how
};

/// Sets the book in type, each spine document beginning a page:
/// cascade → collect → shape → hyphenate → break lines → cast off → make up pages → set lines → furniture.
/// References to pages (contents) are set once the pages they lead to are known.
///
/// Every word of the markup is on the pages, once and in order. Reports `missing-glyph` (error),
/// `overfull-line`, `loose-line`, `word-cut`, `words-cut`, `columns-not-set`, `page-fault`, `missing-face`,
/// `font-without-space`, `narrow-measure`, `off-grid`, `unsupported-property` and `illegible-style`, whose
/// value is not obeyed (warnings), `page-length`, `note-divided`, `table-divided`, `smaller-table`,
/// `picture-in-line` and `picture-shrunk` (notes); throws Error if a font or a hyphenation dictionary is not
/// installed.
Pages typeset(const Input& input, Diagnostics& diagnostics);

}  // namespace casebound::layout
