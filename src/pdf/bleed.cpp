#include "pdf/bleed.h"

#include "pdf/number.h"

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

/// By how much an area goes on beyond each edge: the bleed there if it touches it.
Edges reach(const Rect& area, const Sheet& sheet) {
  const auto& [trim, bleed, medium] = sheet;
  const Length zero;
  return {area.x <= zero ? bleed.left : zero, area.x + area.width >= trim.width ? bleed.right : zero,
          area.y <= zero ? bleed.top : zero, area.y + area.height >= trim.height ? bleed.bottom : zero};
}

/// A reflection of one direction: factor and distance.
struct Reflection {
  int factor = 1;
  Length distance;
};

std::vector<Reflection> reflections(Length before, Length after, Length size) {
  std::vector<Reflection> out = {{}};
  if (before > Length()) out.push_back({-1, Length()});
  if (after > Length()) out.push_back({-1, 2 * size});
  return out;
}

}  // namespace

Rect into_bleed(const Rect& area, const Sheet& sheet) {
  const Edges more = reach(area, sheet);
  return {area.x - more.left, area.y - more.top, area.width + more.left + more.right,
          area.height + more.top + more.bottom};
}

std::vector<std::string> mirrors_into_bleed(const Rect& area, const Sheet& sheet) {
  const Edges more = reach(area, sheet);
  std::vector<std::string> matrices;
  for (const Reflection& across : reflections(more.left, more.right, sheet.trim.width)) {
    for (const Reflection& upwards : reflections(more.bottom, more.top, sheet.trim.height)) {
      if (across.factor > 0 && upwards.factor > 0) continue;
      std::string matrix = fmt::format("{} 0 0 {} ", across.factor, upwards.factor);
      append_length(matrix, across.distance);
      matrix += ' ';
      append_length(matrix, upwards.distance);
      matrices.push_back(matrix + " cm ");
    }
  }
  return matrices;
}

}  // namespace casebound::pdf
