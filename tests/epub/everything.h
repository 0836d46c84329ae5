#pragma once

#include "casebound/document/book.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"

#include "fixture.h"

#include <map>
#include <string>
#include <vector>

namespace casebound::tests {

/// A book with what it is printed from: its pictures and its pages.
struct Everything {
  Book book;
  image::Pictures pictures;
  std::vector<layout::PageMapEntry> page_map;
  std::map<std::string, std::string> folios;
};

/// Every role of a division, every kind of block and inline, parts, notes at the foot and gathered, pictures
/// under hostile names, an index, printed pages.
Everything everything();

std::string epub_of(const Everything& book);

/// A PNG of one pixel, and a drawing.
image::Picture dot();
image::Picture drawing(const std::string& inside = "<circle cx=\"5\" cy=\"5\" r=\"4\"/>");

}  // namespace casebound::tests
