#include "layout/impose.h"

#include "casebound/base/numeral.h"

namespace casebound::layout {

namespace {

class Imposer {
 public:
  explicit Imposer(const style::Stylesheet& stylesheet) : stylesheet_(stylesheet) {}

  std::vector<Leaf> run(const std::vector<Division>& divisions) {
    for (const auto& division : divisions) add(division);
    complete_signature();
    for (auto& leaf : leaves_) leaf.total = static_cast<int>(leaves_.size());
    return std::move(leaves_);
  }

 private:
  style::Side side() const { return leaves_.size() % 2 == 0 ? style::Side::recto : style::Side::verso; }

  void add(const Division& division) {
    const bool wants_recto = division.break_before == style::Break::recto && side() == style::Side::verso;
    const bool wants_verso = division.break_before == style::Break::verso && side() == style::Side::recto;
    if ((wants_recto || wants_verso) && previous_ != nullptr) add_leaf(*previous_, nullptr, 0);
    const bool first_of_body = division.document->matter == "bodymatter" && !in_body_;
    if (first_of_body) count_ = 0;
    in_body_ = in_body_ || first_of_body;
    previous_ = &division;
    for (std::size_t i = 0; i < division.pages.size(); ++i) {
      const MadePage& page = division.pages[i];
      count_ = page_number(division, page).value_or(count_ + 1) - 1;
      add_leaf(division, page.blank ? nullptr : &page, static_cast<int>(i) + 1);
    }
  }

  /// Blank pages at the end.
  void complete_signature() {
    if (leaves_.empty()) return;
    const auto signature = static_cast<std::size_t>(leaves_.back().style->signature);
    while (leaves_.size() % signature != 0) add_leaf(*previous_, nullptr, 0);
  }

  /// The number that something on the page gives to it.
  static std::optional<int> page_number(const Division& division, const MadePage& page) {
    for (const auto& placed : page.rows) {
      const Row& row = division.galley.row(placed);
      if (row.page_number && !placed.repeated) return row.page_number;
    }
    return std::nullopt;
  }

  void add_leaf(const Division& division, const MadePage* page, int number_in_group) {
    Leaf leaf;
    leaf.division = &division;
    leaf.page = page;
    leaf.context = {division.page_name, side(), page == nullptr, leaves_.empty(), number_in_group};
    leaf.style = &stylesheet_.page(leaf.context);
    leaf.number = ++count_;
    leaf.folio = numeral(leaf.number, leaf.style->folio);
    leaves_.push_back(std::move(leaf));
  }

  const style::Stylesheet& stylesheet_;
  std::vector<Leaf> leaves_;
  const Division* previous_ = nullptr;
  int count_ = 0;
  bool in_body_ = false;
};

}  // namespace

std::vector<Leaf> impose(const std::vector<Division>& divisions, const style::Stylesheet& stylesheet) {
  return Imposer(stylesheet).run(divisions);
}

FolioOf folios_of(const std::vector<Leaf>& leaves, const Targets& targets) {
  FolioOf out;
  if (targets.empty()) return out;
  for (const auto& leaf : leaves) {
    if (leaf.page == nullptr) continue;
    for (const auto& placed : leaf.page->rows) {
      for (const auto& id : leaf.division->galley.row(placed).anchors)
        if (targets.contains(id)) out.emplace(id, leaf.folio);
    }
  }
  return out;
}

}  // namespace casebound::layout
