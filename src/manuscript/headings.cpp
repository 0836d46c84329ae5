#include "manuscript/headings.h"

#include "casebound/base/repeated.h"
#include "casebound/document/walk.h"

#include "manuscript/parts.h"
#include "manuscript/title.h"

#include <algorithm>
#include <functional>
#include <optional>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

/// The heading with as many number signs as its level wants; nothing if it is underlined.
std::optional<Fix> with_signs(const Source& source, SourceSpan heading, int count) {
  const auto text = source.slice(heading);
  const auto signs = std::min(text.find_first_not_of('#'), text.size());
  if (signs == 0) return std::nullopt;
  return Fix{{heading.source, heading.begin, heading.begin + static_cast<std::uint32_t>(signs)},
             std::string(static_cast<std::size_t>(count), '#'),
             true};
}

/// The levels of sections that follow one another: they begin at 2 and deepen by one at a time.
class Levels {
 public:
  Levels(const Source& source, int shallowest) : source_(source), shallowest_(shallowest) {}

  void set(const Block& block, Heading& heading) {
    while (!open_.empty() && open_.back() >= heading.level) open_.pop_back();
    const int level = static_cast<int>(open_.size()) + 2;
    const int wanted = heading.level - shallowest_ + 2;
    const std::string above = open_.empty() ? "the title" : fmt::format("one of level {}", open_.back());
    open_.push_back(heading.level);
    if (wanted > level) {
      found_.add(
          block.span, [&] { return fmt::format("heading of level {} under {}", open_.back(), above); },
          with_signs(source_, block.span, heading.level - wanted + level));
    }
    heading.level = level;
  }

  void report(Diagnostics& diagnostics) { found_.report(diagnostics); }

 private:
  const Source& source_;
  int shallowest_;
  std::vector<int> open_;  ///< of the sections that the next heading may be in, as they are written
  Repeated found_ =
      Repeated::warning("heading-skip", "such headings", "headings deepen by one level at a time");
};

void for_each_heading(Blocks& blocks, const std::function<void(Block&, Heading&)>& visit) {
  for_each_block(blocks, [&](Block& block) {
    if (auto* heading = std::get_if<Heading>(&block.value)) visit(block, *heading);
  });
}

}  // namespace

void drop_empty_headings(const Source& source, Blocks& blocks, Diagnostics& diagnostics) {
  const auto is_empty = [&](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr || !text_of(heading->inlines).empty()) return false;
    diagnostics.warning("empty-heading", block.span, "a heading without words is dropped", "remove its #");
    if (source.slice(block.span).find_first_not_of("# \t") == std::string_view::npos)
      diagnostics.items().back().fixes = {{block.span, {}, true}};
    return true;
  };
  blocks.erase(std::remove_if(blocks.begin(), blocks.end(), is_empty), blocks.end());
}

void mend_headings(const Source& source, Document& document, Diagnostics& diagnostics) {
  int shallowest = 6;
  for_each_heading(document.body,
                   [&](Block&, Heading& heading) { shallowest = std::min(shallowest, heading.level); });
  Levels levels(source, shallowest);
  for_each_heading(document.body, [&](Block& block, Heading& heading) {
    report_bold(source, block, diagnostics);
    heading.inlines = plain(heading.inlines);
    levels.set(block, heading);
  });
  levels.report(diagnostics);
}

}  // namespace casebound::manuscript
