#include "manuscript/headings.h"

#include "casebound/document/walk.h"

#include "manuscript/parts.h"
#include "manuscript/title.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

/// The levels of sections that follow one another: they begin at 2 and deepen by one at a time.
class Levels {
 public:
  explicit Levels(int shallowest) : shallowest_(shallowest) {}

  void set(Block& block, Heading& heading, Diagnostics& diagnostics) {
    const int wanted = heading.level - shallowest_ + 2;
    if (wanted > previous_ + 1) {
      diagnostics.warning("heading-skip", block.span,
                          fmt::format("heading of level {} after level {}", wanted, previous_),
                          "headings deepen by one level at a time");
    }
    heading.level = previous_ = std::min(wanted, previous_ + 1);
  }

 private:
  int shallowest_;
  int previous_ = 1;
};

void for_each_heading(Blocks& blocks, const std::function<void(Block&, Heading&)>& visit) {
  for_each_block(blocks, [&](Block& block) {
    if (auto* heading = std::get_if<Heading>(&block.value)) visit(block, *heading);
  });
}

}  // namespace

void drop_empty_headings(Blocks& blocks, Diagnostics& diagnostics) {
  const auto is_empty = [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr || !text_of(heading->inlines).empty()) return false;
    diagnostics.warning("empty-heading", block.span, "a heading without words is dropped", "remove its #");
    return true;
  };
  blocks.erase(std::remove_if(blocks.begin(), blocks.end(), is_empty), blocks.end());
}

void mend_headings(Document& document, Diagnostics& diagnostics) {
  int shallowest = 6;
  for_each_heading(document.body,
                   [&](Block&, Heading& heading) { shallowest = std::min(shallowest, heading.level); });
  Levels levels(shallowest);
  for_each_heading(document.body, [&](Block& block, Heading& heading) {
    report_bold(block, diagnostics);
    heading.inlines = plain(heading.inlines);
    levels.set(block, heading, diagnostics);
  });
}

}  // namespace casebound::manuscript
