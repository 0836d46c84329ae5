#pragma once

#include "casebound/document/metadata.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound {

enum class Matter { front, body, back };

/// What a division of the book is; the names are those of EPUB's structural semantics.
enum class DivisionRole {
  halftitlepage,
  titlepage,
  copyright_page,
  dedication,
  epigraph,
  toc,
  foreword,
  preface,
  introduction,
  acknowledgments,
  part,
  chapter,
  afterword,
  appendix,
  bibliography,
  contributors,
  endnotes,
  index,
  colophon
};

/// The token, as book.yaml, EPUB and the stylesheet write it: `copyright-page`.
std::string_view token(DivisionRole role);
std::string_view token(Matter matter);
/// The role of a token; nothing if it is none.
std::optional<DivisionRole> role_of(std::string_view token);

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
  std::vector<Note> notes;  ///< those to be set at the foot of the page of their calls
  SourceSpan span;
  bool in_part = false;  ///< belongs to the part before it
};

/// The shared document tree that both back ends read: everything that is printed, in reading order.
struct Book {
  Metadata metadata;
  std::vector<Division> divisions;
  Contents contents = {};  ///< what the table of contents lists, whether it is printed or not
};

}  // namespace casebound
