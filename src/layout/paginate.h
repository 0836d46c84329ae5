#pragma once

#include "casebound/style/stylesheet.h"

#include "layout/page_end.h"

#include <vector>

namespace casebound::layout {

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
  double cost = 0;

  /// Whether a page has a fault that is worse than its length, or than a table that had to be divided.
  bool ends_badly() const;
};

/// How pages may be made up.
struct MakeUpRules {
  style::Side first = style::Side::recto;  ///< side of the first page
  Allowance allowance;                     ///< of the two pages of a spread
};

/// Makes a cast-off up into pages, all page ends and the settings of all paragraphs chosen together for the
/// least cost (dynamic programming over rows; after Plass 1981, and for variants of paragraphs Mittelbach
/// 2018): no widow, orphan, stranded heading or hyphen at a page's foot where it can be helped, pages full,
/// facing pages level, notes on the page of their call and whole if there is room. The two pages of a spread
/// may both be longer or shorter by a line. White stands only right before what cannot be divided and has no
/// room; rather than much of it, a table is parted where it should not be. A figure stands where it was put,
/// or at the top of the next page. The first page follows a forced break, so its first margin stays.
/// A row that begins a page does so whatever that leaves of the page before it, with a blank one between them
/// if it asks for a side.
MakeUp paginate(const CastOff& cast_off, const Column& column, const MakeUpRules& rules = {});

}  // namespace casebound::layout
