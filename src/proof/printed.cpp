#include "casebound/proof/printed.h"

#include "casebound/base/text.h"

#include <optional>
#include <string_view>

namespace casebound::proof {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool joins_over_line_end(char32_t last) {
  return last == U'-' || last == 0x2010 || last == U'/' || (last >= 0x2012 && last <= 0x2015);
}

bool is_space(char32_t character) {
  return character == U' ' || character == U'\t' || character == U'\n';
}

/// A block whose words are being gathered, run by run.
struct Gathering {
  PrintedBlock block;
  bool has_begun = false;
  bool is_open = false;  ///< the last word may go on
  char32_t last = 0;     ///< character
  std::size_t page = 0;
  Length y, end, size;  ///< of the last run
};

class Gatherer {
 public:
  explicit Gatherer(const layout::Pages& pages) : pages_(pages), blocks_(blocks_of(pages.structure)) {}

  std::map<std::string, PrintedBlock> run() {
    for (page_ = 0; page_ < pages_.pages.size(); ++page_)
      for (const auto& item : pages_.pages[page_].items) add(item);
    std::map<std::string, PrintedBlock> out;
    for (auto& [id, gathering] : gatherings_) out.emplace(id, std::move(gathering.block));
    return out;
  }

 private:
  /// For each node the id of the block that it is part of; `block:3` is a piece of a block.
  static std::vector<const std::string*> blocks_of(const layout::StructureTree& tree) {
    std::vector<const std::string*> out;
    for (const auto& node : tree.nodes) {
      const std::string* around = node.parent < 0 ? nullptr : out[static_cast<std::size_t>(node.parent)];
      const bool is_inner =
          around != nullptr && (node.id.empty() || (!around->empty() && node.id.starts_with(*around + ":")));
      out.push_back(is_inner ? around : &node.id);
    }
    return out;
  }

  void add(const layout::PageItem& item) {
    if (item.structure < 0) return;  // furniture
    const std::string& id = *blocks_[static_cast<std::size_t>(item.structure)];
    if (id.empty()) return;
    if (const auto* run = std::get_if<layout::GlyphRun>(&item.content)) {
      reach(gatherings_[id], {page_, run->origin.x, run->origin.y});
      add(*run, gatherings_[id]);
    } else if (const auto* image = std::get_if<layout::PlacedImage>(&item.content)) {
      reach(gatherings_[id], {page_, image->area.x, image->area.y + image->area.height});
    }
  }

  static void reach(Gathering& to, const Place& place) {
    if (!to.has_begun) to.block.first = place;
    to.has_begun = true;
    to.block.last = place;
  }

  void add(const layout::GlyphRun& run, Gathering& to) const {
    constexpr double smaller = .85, touching = .12;
    const Length gap = run.origin.x - to.end;
    const bool touches =
        to.page == page_ && gap < run.size.scaled(touching) && gap > -run.size.scaled(touching);
    const Length off = run.origin.y < to.y ? to.y - run.origin.y : run.origin.y - to.y;
    const bool is_raised = touches && run.size < to.size.scaled(smaller) && off > Length::from_points(.5);
    if (is_raised) {
      to.end = run.origin.x + run.width();
      return;
    }
    const bool same_line = to.page == page_ && off < Length::from_points(.5);
    if (same_line ? !touches : !joins_over_line_end(to.last) && to.last != soft_hyphen) to.is_open = false;
    add_words(run, to);
    to.page = page_;
    to.y = run.origin.y;
    to.size = run.size;
    to.end = run.origin.x + run.width();
  }

  /// Where the character at an offset begins; in a run that is written from right to left, the run's edge.
  static Length x_of(const layout::GlyphRun& run, std::size_t offset) {
    Length x = run.origin.x;
    if (run.right_to_left) return x;
    for (const auto& glyph : run.glyphs) {
      if (glyph.cluster >= offset) break;
      x += glyph.advance;
    }
    return x;
  }

  void add_words(const layout::GlyphRun& run, Gathering& to) const {
    const std::string_view text = run.text;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t begin = i;
      const char32_t character = next_code_point(text, i);
      to.last = character;
      if (is_space(character)) {
        to.is_open = false;
      } else if (character != soft_hyphen) {
        const bool stands_alone = cell_width(character) == 2;
        const Place place{page_, Length(), run.origin.y};
        if (!to.is_open || stands_alone) {
          to.block.words.push_back({{}, place, place});
          to.block.words.back().begin.x = x_of(run, begin);
        }
        to.block.words.back().text += text.substr(begin, i - begin);
        to.block.words.back().end = place;
        to.is_open = !stands_alone;
      }
      if (is_space(character) || i == text.size()) end_word(run, begin, i, is_space(character), to);
    }
  }

  void end_word(const layout::GlyphRun& run, std::size_t begin, std::size_t end, bool at_space,
                Gathering& to) const {
    auto& words = to.block.words;
    if (words.empty() || words.back().end.page != page_ || words.back().end.x != Length()) return;
    words.back().end.x = x_of(run, at_space ? begin : end);
  }

  const layout::Pages& pages_;
  std::vector<const std::string*> blocks_;
  std::map<std::string, Gathering> gatherings_;
  std::size_t page_ = 0;
};

}  // namespace

std::map<std::string, PrintedBlock> printed_blocks(const layout::Pages& pages) {
  return Gatherer(pages).run();
}

}  // namespace casebound::proof
