#pragma once

#include "casebound/style/stylesheet.h"

#include "layout/page_fill.h"

#include <vector>

namespace casebound::layout {

/// What is wrong with a page's end because nothing better could be found.
enum class PageFault {
  none,
  widow,      ///< the next page begins with too few lines of a paragraph
  orphan,     ///< it ends with too few lines of one
  hyphen,     ///< it ends in a divided word
  broken,     ///< it cuts what is to stay together
  stranded,   ///< it ends with a heading or with what belongs to what follows
  too_large,  ///< something on it is larger than a page
  short_end,  ///< it is shorter than its neighbours, or than the page that it faces
};

/// One page's rows, in reading order: text with its figures, then notes.
struct MadePage {
  std::vector<PlacedRow> rows;
  bool notes = false;  ///< has notes, with a rule above them
  Length note_rule;    ///< where it stands
  PageFault fault = PageFault::none;
  bool blank = false;  ///< the text after it begins on the other side
};

/// A division made up into pages.
struct MakeUp {
  std::vector<MadePage> pages;
  std::vector<std::size_t> settings;  ///< the way chosen for each passage
};

/// How pages may be made up.
struct MakeUpRules {
  style::Side first = style::Side::recto;  ///< side of the first page
  int slack = 1;  ///< lines by which the two pages of a spread may be longer or shorter than others
};

/// Makes a cast-off up into pages, all page ends and the settings of all paragraphs chosen together for the
/// least cost (dynamic programming over rows; after Plass 1981, and for variants of paragraphs Mittelbach
/// 2018): no widow, orphan, stranded heading or hyphen at a page's foot where it can be helped, pages full,
/// facing pages level, notes on the page of their call and whole if there is room. The two pages of a spread
/// may both be longer or shorter by a line. A figure stands where it was put, or at the top of the next page.
/// The first page follows a forced break, so its first margin stays. A row that begins a page does so
/// whatever that leaves of the page before it, with a blank one between them if it asks for a side.
MakeUp paginate(const CastOff& cast_off, const Column& column, const MakeUpRules& rules = {});

}  // namespace casebound::layout
