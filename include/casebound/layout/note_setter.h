#pragma once

#include "casebound/font/library.h"
#include "casebound/layout/pages.h"

#include <memory>
#include <string>
#include <vector>

namespace casebound::layout {

/// How a note of the compositor's is set. Figures are lining and of one width, so that they stand in columns.
struct NoteStyle {
  std::vector<std::string> families;  ///< in order of preference
  Length size = Length::from_points(7);
  int weight = 400;
  bool italic = false;
  Colour colour;
};

/// Sets single lines that are no part of the book's text: line numbers, slug lines, remarks in the margin.
/// They are shaped like the book, in its faces; a character that no font has is set as `?`.
class NoteSetter {
 public:
  /// `language` is that of the notes, BCP 47.
  NoteSetter(const font::FontLibrary& fonts, std::string language);
  ~NoteSetter();
  NoteSetter(const NoteSetter&) = delete;
  NoteSetter& operator=(const NoteSetter&) = delete;

  Length width(const std::string& text, const NoteStyle& style);
  /// Artifacts: the line from `start`, whose y is its baseline.
  std::vector<PageItem> line(const std::string& text, const NoteStyle& style, Point start);
  /// The same, ending there.
  std::vector<PageItem> line_to(const std::string& text, const NoteStyle& style, Point end);
  /// The text in lines that are not wider than `width`, broken at spaces, or within a word that is wider.
  std::vector<std::string> broken(const std::string& text, const NoteStyle& style, Length width);

 private:
  struct Composing;
  std::unique_ptr<Composing> composing_;
};

}  // namespace casebound::layout
