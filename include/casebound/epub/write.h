#pragma once

#include "casebound/base/cache.h"
#include "casebound/document/book.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"
#include "casebound/markup/element.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace casebound::epub {

/// What its publisher says of the e-book's accessibility (EPUB Accessibility 1.1); empty: not said.
struct AccessStatement {
  std::string certified_by, credential, exemption;
  std::string summary;                ///< in place of the one that is made of what the book holds
  std::vector<std::string> features;  ///< of schema.org's accessibilityFeature, beyond what the tree shows
  std::string conforms_to;            ///< `WCAG 2.1 Level AA`; said only with the name of who certifies it
  std::vector<std::string> hazards;   ///< of accessibilityHazard, in place of what can be known
};

/// A word of the publisher's that the book does not bear out, or that is none.
struct ClaimFault {
  std::string word;
  std::string when = {};                      ///< what it would need: `the book has an index`
  std::vector<std::string> known_words = {};  ///< not empty: it is none of these
};

/// A font that the e-book brings along, so that the `font-family` of its stylesheet finds it everywhere.
struct EmbeddedFont {
  std::string family;  ///< as the stylesheet names it
  int weight = 400;
  bool italic = false;
  bool is_truetype = false;  ///< outlines in `glyf`, otherwise in a CFF
  std::string bytes;         ///< of an OpenType file
};

/// What goes into one e-book.
struct Input {
  const Metadata& metadata;
  std::vector<markup::SpineDocument> spine;
  const std::string& stylesheet;    ///< CSS for reading systems
  std::int64_t modified = 0;        ///< seconds since 1970 (UTC)
  const image::Pictures& pictures;  ///< every picture that the markup names
  /// Where each printed page begins (for the page list) and the label of the page on which each id stands
  /// (for the index); empty if the book is not printed or wants no page list.
  const std::vector<layout::PageMapEntry>& page_map;
  const std::map<std::string, std::string>& folios;
  std::string page_source =
      {};                      ///< identifier of the edition that the pages are those of; empty: it has none
  std::string cover = {};      ///< among the pictures; empty: the book has none
  std::string cover_alt = {};  ///< what it shows; empty: its title is said
  AccessStatement access = {};
  Contents contents = {};       ///< what the navigation lists where the book prints none; empty: its pieces
  bool has_cover_page = true;   ///< the cover is shown as the first page, too
  bool cover_is_drawn = false;  ///< it shows nothing but words that the book has elsewhere
  Cache* cache = nullptr;       ///< of documents that have been deflated before; null: none
  std::vector<EmbeddedFont> fonts = {};
};

/// The EPUB 3.3 file: package, navigation, one XHTML file for each spine document; byte-identical for the
/// same input. Throws Error (`epub-write`) if libzip refuses.
std::string write(Input input);

/// What is wrong with the features and hazards that the publisher adds; nothing where none are added.
std::vector<ClaimFault> claim_faults(const Input& input);
/// The same while the book is not finished: only what no book at all would bear out.
std::vector<ClaimFault> claim_faults(const AccessStatement& said);

}  // namespace casebound::epub
