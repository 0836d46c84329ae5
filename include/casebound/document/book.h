#pragma once

#include "casebound/document/metadata.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound {

enum class Matter { front, body, back };

/// What a division of the book is; the names are those of EPUB's structural semantics.
enum class DivisionRole { titlepage, copyright_page, toc, chapter };

/// The token, as book.yaml, EPUB and the stylesheet write it: `copyright-page`.
std::string_view token(DivisionRole role);
std::string_view token(Matter matter);

/// A piece of the book that begins on a page, and a file, of its own.
struct Division {
  DivisionRole role = DivisionRole::chapter;
  Matter matter = Matter::body;
  std::string id;         ///< unique in the book
  std::string file_stem;  ///< name of its file in the EPUB, without ending; unique without regard to case
  std::string title;      ///< plain text, for navigation and running heads
  std::string running_author;  ///< plain text, for running heads; may be empty
  std::string language;        ///< never empty
  Blocks blocks;
  SourceSpan span;
};

/// The shared document tree that both back ends read: everything that is printed, in reading order.
struct Book {
  Metadata metadata;
  std::vector<Division> divisions;
};

}  // namespace casebound
