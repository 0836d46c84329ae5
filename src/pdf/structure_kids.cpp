#include "pdf/structure_kids.h"

#include <utility>

namespace casebound::pdf {
namespace {

constexpr std::size_t no_element = static_cast<std::size_t>(-1);

/// A kid and the element that it stands in.
struct Placed {
  std::size_t element = 0;
  Kid kid;
};

bool is_kept_empty(const layout::StructureNode& node) {
  return node.type == "TD" || node.type == "TH" || node.type == "TR";
}

/// Elements that have content, or kids that have, or that a table would have a hole without.
std::vector<bool> kept_elements(const layout::StructureTree& tree, const PageMarks& marks,
                                const std::vector<LinkMark>& links) {
  std::vector<bool> kept(tree.nodes.size());
  for (const auto& page : marks)
    for (const auto element : page) kept[static_cast<std::size_t>(element)] = true;
  for (const auto& link : links)
    if (link.element >= 0) kept[static_cast<std::size_t>(link.element)] = true;
  for (std::size_t i = tree.nodes.size(); i-- > 0;) {
    const auto& node = tree.nodes[i];
    if (is_kept_empty(node)) kept[i] = true;
    if (kept[i] && node.parent >= 0) kept[static_cast<std::size_t>(node.parent)] = true;
  }
  return kept;
}

/// Puts kids in order. Before anything of an element is placed, it is placed in its parent, after the
/// elements that stand before it there.
class Placer {
 public:
  Placer(const layout::StructureTree& tree, const std::vector<bool>& kept)
      : tree_(tree),
        next_(tree.nodes.size(), no_element),
        waiting_(tree.nodes.size(), no_element),
        is_placed_(tree.nodes.size()) {
    std::vector<std::size_t> last(tree.nodes.size(), no_element);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
      if (!kept[i] || tree.nodes[i].parent < 0) continue;
      const auto parent = static_cast<std::size_t>(tree.nodes[i].parent);
      (last[parent] == no_element ? waiting_[parent] : next_[last[parent]]) = i;
      last[parent] = i;
    }
  }

  void content(std::size_t element, std::size_t page, std::size_t number) {
    place(element);
    placed_.push_back({element, {Kid::Kind::content, page, number}});
  }

  void annotation(std::size_t element, std::size_t page, std::size_t number) {
    place(element);
    placed_.push_back({element, {Kid::Kind::annotation, page, number}});
  }

  void place(std::size_t element) {
    if (is_placed_[element]) return;
    if (tree_.nodes[element].parent < 0) {
      is_placed_[element] = true;
      return;
    }
    const auto parent = static_cast<std::size_t>(tree_.nodes[element].parent);
    place(parent);
    while (!is_placed_[element]) {
      const std::size_t kid = std::exchange(waiting_[parent], next_[waiting_[parent]]);
      is_placed_[kid] = true;
      placed_.push_back({parent, {Kid::Kind::element, 0, kid}});
    }
  }

  const std::vector<Placed>& placed() const { return placed_; }

 private:
  const layout::StructureTree& tree_;
  std::vector<std::size_t> next_;     ///< element of the same parent
  std::vector<std::size_t> waiting_;  ///< the first kid that is not placed yet
  std::vector<bool> is_placed_;
  std::vector<Placed> placed_;
};

}  // namespace

StructureKids::StructureKids(const layout::StructureTree& tree, const PageMarks& marks,
                             const std::vector<LinkMark>& links)
    : kept_(kept_elements(tree, marks, links)), begin_(tree.nodes.size() + 2) {
  Placer placer(tree, kept_);
  std::size_t link = 0;
  for (std::size_t page = 0; page < marks.size(); ++page) {
    for (std::size_t i = 0; i < marks[page].size(); ++i)
      placer.content(static_cast<std::size_t>(marks[page][i]), page, i);
    for (; link < links.size() && links[link].page == page; ++link)
      if (links[link].element >= 0)
        placer.annotation(static_cast<std::size_t>(links[link].element), page, link);
  }
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (!kept_[i]) continue;
    placer.place(i);
    if (tree.nodes[i].parent < 0) roots_.push_back(i);
  }
  // Sorted by element: counted, then dealt out in order.
  for (const auto& one : placer.placed()) ++begin_[one.element + 2];
  for (std::size_t i = 2; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
  kids_.resize(placer.placed().size());
  for (const auto& one : placer.placed()) kids_[begin_[one.element + 1]++] = one.kid;
}

}  // namespace casebound::pdf
