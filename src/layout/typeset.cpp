#include "casebound/layout/typeset.h"

#include "casebound/base/parallel.h"

#include "layout/furniture.h"
#include "layout/missing_faces.h"
#include "layout/move_item.h"
#include "layout/page_details.h"
#include "layout/page_faults.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <set>
#include <string>
#include <string_view>

namespace casebound::layout {

namespace {

using Indices = std::vector<std::size_t>;

/// Casts off some of the divisions, makes them up into pages, and sets their lines. A division that opens on
/// the next page, be it recto or verso, is made up for both, and set when those before it are.
void set_some(std::vector<Division>& divisions, const Indices& which, const Input& input,
              const FolioOf& folios, Founts& founts) {
  for_each_index(which.size(), input.threads,
                 [&](std::size_t i) { make_up_division(divisions[which[i]], input, folios, founts); });
  choose_sides(divisions);
  for_each_index(which.size(), input.threads,
                 [&](std::size_t i) { set_division(divisions[which[i]], input, founts); });
}

bool is_outdated(const Division& division) {
  return division.flow.refers_to_pages || division.set_side != division.side;
}

/// Sets all divisions; then those that refer to pages again, until the pages they name are those they lead
/// to.
void set_divisions(std::vector<Division>& divisions, const Input& input, Founts& founts) {
  constexpr int most_rounds = 4;
  FolioOf folios;
  Indices which(divisions.size());
  std::iota(which.begin(), which.end(), std::size_t{});
  for (int round = 0; round <= most_rounds; ++round) {
    set_some(divisions, which, input, folios, founts);
    FolioOf now = folios_of(impose(divisions, input.stylesheet));
    if (now == folios) return;
    folios = std::move(now);
    which.clear();
    for (std::size_t i = 0; i < divisions.size(); ++i)
      if (is_outdated(divisions[i])) which.push_back(i);
  }
}

/// A character that no font has may stand in many divisions, as may a font without a space, and a rule of the
/// stylesheet hold in them all; it is said where that is so first.
void report_once(Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 6> codes = {"font-without-space", "illegible-style",
                                                     "missing-glyph",      "narrow-measure",
                                                     "off-grid",           "unsupported-property"};
  std::set<std::string> said;
  diagnostics.sort();
  std::erase_if(diagnostics.items(), [&](const Diagnostic& item) {
    const bool once = std::find(codes.begin(), codes.end(), item.code) != codes.end();
    return once && !said.insert(item.message).second;
  });
}

/// Joins the structure trees under one Document; returns where each division's nodes begin.
std::vector<StructureId> join_structures(const std::vector<Division>& divisions, StructureTree& tree,
                                         const std::string& language) {
  tree.nodes.push_back({"Document", artifact, language, {}, {}});
  std::vector<StructureId> offsets;
  for (const auto& division : divisions) {
    const auto offset = static_cast<StructureId>(tree.nodes.size());
    offsets.push_back(offset);
    for (StructureNode node : division.flow.structure.nodes) {
      node.parent = node.parent == artifact ? 0 : node.parent + offset;
      tree.nodes.push_back(std::move(node));
    }
  }
  return offsets;
}

/// Fills the pages' display lists from the leaves: what the galleys hold goes there.
class Assembler {
 public:
  Assembler(const Input& input, std::vector<Division>& divisions, Pages& pages, Shaper& shaper)
      : input_(input), divisions_(divisions), pages_(pages), shaper_(shaper) {}

  void run(const std::vector<Leaf>& leaves) {
    offsets_ = join_structures(divisions_, pages_.structure, input_.language);
    for (const auto& leaf : leaves) add(leaf);
    for (const auto& division : divisions_) {
      std::copy(division.flow.outline.begin(), division.flow.outline.end(),
                std::back_inserter(pages_.outline));
    }
    std::sort(pages_.destinations.begin(), pages_.destinations.end(),
              [](const Destination& a, const Destination& b) { return a.id < b.id; });
  }

 private:
  void add(const Leaf& leaf) {
    Page page;
    page.size = leaf.style.size;
    page.folio = leaf.folio;
    page.blank = leaf.page == nullptr;
    strings_.turn_to(leaf);
    if (leaf.page != nullptr) add_rows(leaf, page);
    auto marginal = furniture(leaf, strings_, input_.language, shaper_);
    std::move(marginal.begin(), marginal.end(), std::back_inserter(page.items));
    pages_.pages.push_back(std::move(page));
  }

  void add_rows(const Leaf& leaf, Page& page) {
    const auto index = static_cast<std::size_t>(leaf.division - divisions_.data());
    Galley& galley = divisions_[index].galley;
    const auto& margin = leaf.style.margin;
    for (const auto& placed : leaf.page->rows) {
      Row& row = galley.row(placed);
      for (auto& held : row.items) {
        PageItem item = row.repeats ? held : std::move(held);
        item.structure =
            item.structure == artifact || placed.repeated ? artifact : item.structure + offsets_[index];
        move_item(item, margin.left + placed.shift, margin.top + placed.baseline);
        page.items.push_back(std::move(item));
      }
      if (placed.repeated) continue;
      for (const auto& id : row.anchors)
        pages_.destinations.push_back({id, pages_.pages.size(), margin.top + placed.top});
    }
    if (leaf.page->notes) page.items.push_back(note_rule(leaf));
    add_side_rules(leaf, page);
    map_page(leaf, galley);
  }

  /// The rules beside what stands on the page of their boxes.
  void add_side_rules(const Leaf& leaf, Page& page) const {
    for (const auto& rule : leaf.division->flow.side_rules) {
      std::optional<Length> top, foot;
      const Galley& galley = leaf.division->galley;
      for (const auto& placed : leaf.page->rows) {
        const bool within = placed.from == PlacedRow::From::text && !placed.repeated &&
                            placed.part >= rule.first && placed.part <= rule.last;
        if (!within) continue;
        const bool is_first = placed.part == rule.first && placed.row == 0;
        if (!top) top = placed.top - (is_first ? rule.above : Length());
        const bool is_last =
            placed.part == rule.last && placed.row + 1 == galley.passages[placed.part].size();
        foot = placed.top + galley.row(placed).height + (is_last ? rule.below : Length());
      }
      if (!top) continue;
      const auto& margin = leaf.style.margin;
      const Rect area{margin.left + rule.x, margin.top + *top, rule.width, *foot - *top};
      page.items.push_back({artifact, Rule{area, rule.colour}});
    }
  }

  /// The rule above the notes: the upper border of `@footnote`.
  static PageItem note_rule(const Leaf& leaf) {
    const auto& page = leaf.style;
    const auto& [width, colour] = page.footnote.border.top;
    const Length measure = page.size.width - page.margin.left - page.margin.right;
    const double share = page.footnote.width_share;
    const Length length = share > 0 ? measure.scaled(share) : page.footnote.width.value_or(measure);
    const Rect area{page.margin.left, page.margin.top + leaf.page->note_rule, length, width};
    return {artifact, Rule{area, {colour.red, colour.green, colour.blue}}};
  }

  /// A page that opens with a figure or a note is known by the first word of its text.
  void map_page(const Leaf& leaf, const Galley& galley) {
    for (const auto& placed : leaf.page->rows) {
      const Row& row = galley.row(placed);
      if (placed.from != PlacedRow::From::text || placed.repeated || row.block.empty()) continue;
      pages_.page_map.push_back({leaf.folio, row.block, row.offset});
      return;
    }
  }

  const Input& input_;
  std::vector<Division>& divisions_;
  Pages& pages_;
  Shaper& shaper_;
  std::vector<StructureId> offsets_;
  RunningStrings strings_;
};

}  // namespace

Pages typeset(const Input& input, Diagnostics& diagnostics) {
  std::vector<Division> divisions(input.spine.size());
  for_each_index(divisions.size(), input.threads,
                 [&](std::size_t i) { divisions[i] = begin_division(input.spine[i], input); });
  join_breaks(divisions);
  Founts founts(input.fonts, input.hyphenation);
  set_divisions(divisions, input, founts);

  Pages pages;
  pages.title = input.title;
  pages.language = input.language;
  Diagnostics found;
  Shaper shaper(founts, input.sources, found);
  const auto leaves = impose(divisions, input.stylesheet);
  report_page_faults(leaves, found, pages.faults);
  Assembler(input, divisions, pages, shaper).run(leaves);
  add_page_details(leaves, pages);
  report_missing_faces(divisions, input.fonts, found);
  for (auto& division : divisions) {
    found.merge(std::move(division.of_style));
    found.merge(std::move(division.diagnostics));
  }
  report_once(found);
  diagnostics.merge(std::move(found));
  // What galleys were made of is given back side by side: there is much of it.
  for_each_index(divisions.size(), input.threads,
                 [&](std::size_t i) { const Division spent = std::move(divisions[i]); });
  return pages;
}

}  // namespace casebound::layout
