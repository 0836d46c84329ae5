#pragma once

#include "casebound/layout/pages.h"

#include <cstddef>
#include <span>
#include <vector>

namespace casebound::pdf {

/// The elements that the marked content of each page belongs to, by its identifiers.
using PageMarks = std::vector<std::vector<layout::StructureId>>;

/// A link annotation, and the element that it belongs to.
struct LinkMark {
  std::size_t page = 0;
  layout::StructureId element = layout::artifact;
};

/// What stands in a structure element: another one, marked content of a page, or an annotation.
struct Kid {
  enum class Kind { element, content, annotation };
  Kind kind = Kind::element;
  std::size_t page = 0;
  std::size_t number = 0;  ///< of the element, the marked content on its page, the annotation among all
};

/// The kids of all elements, in the order in which they are read: elements as they stand in the tree, with
/// content between them as the pages have it. Elements without any are left out; but cells of tables stay.
class StructureKids {
 public:
  StructureKids(const layout::StructureTree& tree, const PageMarks& marks,
                const std::vector<LinkMark>& links);

  /// Whether the element is written.
  bool has(std::size_t element) const { return kept_[element]; }
  std::span<const Kid> of(std::size_t element) const {
    return {kids_.data() + begin_[element], kids_.data() + begin_[element + 1]};
  }
  const std::vector<std::size_t>& roots() const { return roots_; }

 private:
  std::vector<bool> kept_;
  std::vector<std::size_t> begin_;  ///< in `kids_`, of each element's; and their end
  std::vector<Kid> kids_;
  std::vector<std::size_t> roots_;
};

}  // namespace casebound::pdf
