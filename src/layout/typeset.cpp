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
#include <memory>
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
                 [&](std::size_t i) { set_division(divisions[which[i]], input, folios, founts); });
}

/// Their indices; those that take longest begin first.
Indices heaviest_first(const std::vector<Division>& divisions) {
  Indices out(divisions.size());
  std::iota(out.begin(), out.end(), std::size_t{});
  std::stable_sort(out.begin(), out.end(),
                   [&](std::size_t a, std::size_t b) { return divisions[a].weight > divisions[b].weight; });
  return out;
}

bool is_on_other_side(const Division& division) {
  return division.set_side != division.side;
}

bool is_outdated(const Division& division) {
  return division.flow.refers_to_pages || is_on_other_side(division);
}

void add_targets(const markup::Element& element, Targets& targets) {
  for (const auto& [name, value] : element.attributes)
    if (value.starts_with('#')) targets.insert(std::string_view(value).substr(1));
  for (const auto& child : element.children)
    if (const auto* inner = std::get_if<markup::Element>(&child.value)) add_targets(*inner, targets);
}

/// Places whose pages somebody may name.
Targets targets_of(const std::vector<Division>& divisions) {
  Targets out;
  for (const auto& division : divisions)
    if (division.flow.refers_to_pages) add_targets(division.document->body, out);
  return out;
}

/// Sets all divisions; then those that refer to pages again, until the pages they name are those they lead
/// to.
std::vector<Leaf> set_divisions(std::vector<Division>& divisions, const Input& input, Founts& founts) {
  constexpr int most_rounds = 4;
  FolioOf folios;
  Indices which = heaviest_first(divisions);
  for (int round = 0;; ++round) {
    set_some(divisions, which, input, folios, founts);
    auto leaves = impose(divisions, input.stylesheet);
    FolioOf now = folios_of(leaves, targets_of(divisions));
    const bool stand = now == folios && std::ranges::none_of(divisions, is_on_other_side);
    if (stand || round == most_rounds) return leaves;
    folios = std::move(now);
    which = heaviest_first(divisions);
    std::erase_if(which, [&](std::size_t i) { return !is_outdated(divisions[i]); });
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

/// `H1` to `H6`: 1 to 6; else 0.
int heading_level(const std::string& type) {
  return type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6' ? type[1] - '0' : 0;
}

/// Headings as deep as they are nested: where the text leaves out a level, the deeper ones move up.
void close_up_headings(StructureTree& tree) {
  std::vector<int> open;
  for (auto& node : tree.nodes) {
    const int level = heading_level(node.type);
    if (level == 0) continue;
    while (!open.empty() && open.back() >= level) open.pop_back();
    open.push_back(level);
    node.type[1] = static_cast<char>('0' + open.size());
  }
}

/// Joins the structure trees under one Document; returns where each division's nodes begin.
std::vector<StructureId> join_structures(const std::vector<Division>& divisions, StructureTree& tree,
                                         const std::string& language) {
  tree.nodes.push_back({"Document", artifact, language});
  std::vector<StructureId> offsets;
  for (const auto& division : divisions) {
    const auto offset = static_cast<StructureId>(tree.nodes.size());
    offsets.push_back(offset);
    for (StructureNode node : division.flow.structure.nodes) {
      const bool is_division = node.parent == artifact;
      node.parent = is_division ? 0 : node.parent + offset;
      if (is_division && node.language.empty() && division.document->language != language)
        node.language = division.document->language;
      tree.nodes.push_back(std::move(node));
    }
  }
  close_up_headings(tree);
  return offsets;
}

/// Pages that are filled at once, in their order.
constexpr std::size_t leaves_at_once = 16;

/// Fills the pages' display lists from the leaves: what the galleys hold goes there.
class Assembler {
 public:
  Assembler(const Input& input, std::vector<Division>& divisions, Pages& pages, Founts& founts)
      : input_(input), divisions_(divisions), pages_(pages), founts_(founts) {}

  void run(const std::vector<Leaf>& leaves, Diagnostics& diagnostics) {
    offsets_ = join_structures(divisions_, pages_.structure, input_.language);
    std::vector<RunningStrings> strings(leaves.size());
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      if (i > 0) strings[i] = strings[i - 1];
      strings[i].turn_to(leaves[i]);
    }
    std::vector<Filled> filled((leaves.size() + leaves_at_once - 1) / leaves_at_once);
    pages_.pages.resize(leaves.size());
    for_each_index(filled.size(), input_.threads, [&](std::size_t part) {
      Shaper shaper(founts_, input_.sources, filled[part].diagnostics);
      const std::size_t begin = part * leaves_at_once, end = std::min(begin + leaves_at_once, leaves.size());
      for (std::size_t i = begin; i < end; ++i) fill(i, leaves[i], strings[i], shaper, filled[part]);
    });
    for (auto& part : filled) take(std::move(part), diagnostics);
    for (const auto& division : divisions_) {
      std::copy(division.flow.outline.begin(), division.flow.outline.end(),
                std::back_inserter(pages_.outline));
    }
    std::sort(pages_.destinations.begin(), pages_.destinations.end(),
              [](const Destination& a, const Destination& b) { return a.id < b.id; });
  }

 private:
  /// What some pages add to the book besides themselves.
  struct Filled {
    std::vector<Destination> destinations;
    std::vector<PageMapEntry> page_map;
    Diagnostics diagnostics;
  };

  void take(Filled&& part, Diagnostics& diagnostics) {
    std::move(part.destinations.begin(), part.destinations.end(), std::back_inserter(pages_.destinations));
    std::move(part.page_map.begin(), part.page_map.end(), std::back_inserter(pages_.page_map));
    diagnostics.merge(std::move(part.diagnostics));
  }

  void fill(std::size_t number, const Leaf& leaf, const RunningStrings& strings, Shaper& shaper,
            Filled& filled) {
    Page& page = pages_.pages[number];
    page.size = leaf.style->size;
    page.folio = leaf.folio;
    page.blank = leaf.page == nullptr;
    if (leaf.page != nullptr) add_rows(leaf, number, filled);
    auto marginal = furniture(leaf, strings, input_.language, shaper);
    std::move(marginal.begin(), marginal.end(), std::back_inserter(page.items));
  }

  void add_rows(const Leaf& leaf, std::size_t number, Filled& filled) {
    const auto index = static_cast<std::size_t>(leaf.division - divisions_.data());
    Galley& galley = divisions_[index].galley;
    Page& page = pages_.pages[number];
    const auto& margin = leaf.style->margin;
    constexpr std::size_t furniture = 4;
    std::size_t items = furniture;
    for (const auto& placed : leaf.page->rows) items += galley.row(placed).items.size();
    page.items.reserve(items);
    for (const auto& placed : leaf.page->rows) {
      Row& row = galley.row(placed);
      for (auto& held : row.items) {
        PageItem item = row.repeats ? held : std::move(held);
        item.structure =
            item.structure == artifact || placed.repeated ? artifact : item.structure + offsets_[index];
        move_item(item, margin.left + placed.shift, margin.top + placed.baseline);
        if (auto* run = std::get_if<GlyphRun>(&item.content); run != nullptr && !input_.in_words)
          run->spell_out();
        page.items.push_back(std::move(item));
      }
      if (placed.repeated) continue;
      for (const auto& id : row.anchors) filled.destinations.push_back({id, number, margin.top + placed.top});
    }
    if (leaf.page->notes) page.items.push_back(note_rule(leaf));
    add_side_rules(leaf, page);
    map_page(leaf, galley, filled);
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
      const auto& margin = leaf.style->margin;
      const Rect area{margin.left + rule.x, margin.top + *top, rule.width, *foot - *top};
      page.items.push_back({artifact, Rule{area, rule.colour}});
    }
  }

  /// The rule above the notes: the upper border of `@footnote`.
  static PageItem note_rule(const Leaf& leaf) {
    const auto& page = *leaf.style;
    const auto& [width, colour] = page.footnote.border.top;
    const Length measure = page.size.width - page.margin.left - page.margin.right;
    const double share = page.footnote.width_share;
    const Length length = share > 0 ? measure.scaled(share) : page.footnote.width.value_or(measure);
    const Rect area{page.margin.left, page.margin.top + leaf.page->note_rule, length, width};
    return {artifact, Rule{area, colour}};
  }

  /// A page that opens with a figure or a note is known by the first word of its text.
  static void map_page(const Leaf& leaf, const Galley& galley, Filled& filled) {
    for (const auto& placed : leaf.page->rows) {
      const Row& row = galley.row(placed);
      if (placed.from != PlacedRow::From::text || placed.repeated || row.block.empty()) continue;
      filled.page_map.push_back({leaf.folio, row.block, row.offset});
      return;
    }
  }

  const Input& input_;
  std::vector<Division>& divisions_;
  Pages& pages_;
  Founts& founts_;
  std::vector<StructureId> offsets_;
};

}  // namespace

Pages typeset(const Input& input, Diagnostics& diagnostics) {
  std::vector<Division> divisions(input.spine.size());
  for_each_index(divisions.size(), input.threads,
                 [&](std::size_t i) { divisions[i] = begin_division(input.spine[i], input); });
  join_breaks(divisions);
  const auto type = std::make_shared<Founts>(input.fonts, input.hyphenation, input.keeping);
  Founts& founts = *type;
  const auto leaves = set_divisions(divisions, input, founts);

  Pages pages;
  pages.title = input.title;
  pages.language = input.language;
  Diagnostics found;
  report_page_faults(leaves, found, pages.faults);
  Assembler(input, divisions, pages, founts).run(leaves, found);
  add_page_details(leaves, pages);
  report_missing_faces(divisions, input.fonts, found);
  for (auto& division : divisions) {
    found.merge(std::move(division.of_style));
    found.merge(std::move(division.diagnostics));
  }
  report_once(found);
  diagnostics.merge(std::move(found));
  founts.keep_words();
  give_back(divisions, input.threads);
  if (input.in_words) {
    pages.type = type;
    pages.words = founts.words();
  }
  return pages;
}

}  // namespace casebound::layout
