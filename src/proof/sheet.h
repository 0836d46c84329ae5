#pragma once

#include "casebound/layout/pages.h"

#include <string>
#include <vector>

namespace casebound::proof {

/// How much larger the sheet is than the trimmed page.
struct Surround {
  Length head, foot, inner, outer;
};

/// A sheet of the proof: a page of the book, and what is written on and around it. All places that are given
/// to it are on the trimmed page, as layout counts them; it moves them when it is taken.
class Sheet {
 public:
  /// `index` is the page's place in the book, from 0; the first is a recto.
  Sheet(layout::Page page, std::size_t index, const Surround& surround);

  const layout::Page& page() const { return page_; }
  bool is_recto() const { return is_recto_; }
  /// How far the trimmed page's corner is from the sheet's.
  Point corner() const { return {is_recto_ ? surround_.inner : surround_.outer, surround_.head}; }
  Rect trim() const { return {{}, {}, page_.size.width, page_.size.height}; }
  /// The whole sheet, from the trimmed page's corner.
  Rect whole() const;

  /// So far out from the text area's edge that is away from the spine, and from the trimmed page's.
  Length outside_text(Length distance) const;
  Length outside_page(Length distance) const;

  /// Added over the text, in this order, as artifacts; `behind` before it.
  void rule(const Rect& area, layout::Colour colour);
  void add(std::vector<layout::PageItem> items);
  void behind(layout::PageItem item);

  layout::Page take();

 private:
  layout::Page page_;
  Surround surround_;
  bool is_recto_;
  std::vector<layout::PageItem> behind_, over_;
};

}  // namespace casebound::proof
