#pragma once

#include "casebound/epub/write.h"

#include <string>
#include <vector>

namespace casebound::epub {

/// A font as a file of the e-book.
struct FontEntry {
  std::string id;          ///< in the manifest
  std::string href;        ///< beside the content documents: `fonts/eb-garamond-400-italic.otf`
  std::string media_type;  ///< a core media type (EPUB 3.3 §3.2)
  const EmbeddedFont* font = nullptr;
};

/// The files in the order of the fonts, which must outlive them.
std::vector<FontEntry> font_entries(const std::vector<EmbeddedFont>& fonts);

/// The `@font-face` rules that lead a stylesheet in a folder of its own to the files.
std::string font_rules(const std::vector<FontEntry>& entries);

}  // namespace casebound::epub
