#include "casebound/proof/lines.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <map>

namespace casebound::proof {

namespace {

/// Baselines that are no further apart are one.
const Length same_baseline = Length::from_points(.75);

struct Group {
  Length y;
  std::map<Length, std::size_t> glyphs;  ///< of each size

  Length size() const {
    return std::max_element(glyphs.begin(), glyphs.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }
};

std::vector<Group> groups_of(const layout::Page& page) {
  std::vector<const layout::GlyphRun*> runs;
  for (const auto& item : page.items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.content);
    if (run != nullptr && item.structure >= 0 && !trim(run->text).empty()) runs.push_back(run);
  }
  std::stable_sort(runs.begin(), runs.end(),
                   [](const auto* a, const auto* b) { return a->origin.y < b->origin.y; });
  std::vector<Group> out;
  for (const auto* run : runs) {
    if (out.empty() || run->origin.y > out.back().y + same_baseline) out.push_back({run->origin.y, {}});
    out.back().glyphs[run->size] += run->glyphs.size();
  }
  return out;
}

/// Whether a group is of figures that are raised or lowered beside the other.
bool is_beside(const Group& small, const Group& large) {
  constexpr double smaller = .85, near = .5;
  const Length distance = small.y < large.y ? large.y - small.y : small.y - large.y;
  return small.size() < large.size().scaled(smaller) && distance < large.size().scaled(near);
}

}  // namespace

std::vector<Line> lines_of(const layout::Page& page) {
  std::vector<Line> out;
  const auto groups = groups_of(page);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool joins = (i > 0 && is_beside(groups[i], groups[i - 1])) ||
                       (i + 1 < groups.size() && is_beside(groups[i], groups[i + 1]));
    if (!joins) out.push_back({groups[i].y, groups[i].size()});
  }
  return out;
}

std::optional<std::size_t> line_at(const std::vector<Line>& lines, Length y) {
  if (lines.empty()) return std::nullopt;
  const auto after = std::upper_bound(lines.begin(), lines.end(), y + same_baseline,
                                      [](Length place, const Line& line) { return place < line.y; });
  return after == lines.begin() ? 0 : static_cast<std::size_t>(after - lines.begin()) - 1;
}

}  // namespace casebound::proof
