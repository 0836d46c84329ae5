#include "pdf/sheet.h"

#include "pdf/marks.h"
#include "pdf/number.h"

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

std::string numbers(std::initializer_list<Length> lengths) {
  std::string out;
  for (const Length length : lengths) {
    if (!out.empty()) out += ' ';
    append_length(out, length);
  }
  return out;
}

bool is_whole_sheet(const Edges& medium) {
  const Length zero;
  return medium.left == zero && medium.right == zero && medium.top == zero && medium.bottom == zero;
}

Edges bleed_of(const Target& target, std::size_t index) {
  Edges edges{target.bleed, target.bleed, target.bleed, target.bleed};
  const bool recto = index % 2 == 0;
  if (!target.gutter_bleeds) (recto ? edges.left : edges.right) = {};
  return edges;
}

}  // namespace

Sheet sheet_of(const Target& target, Size trim, std::size_t index) {
  const Edges bleed = bleed_of(target, index);
  if (!target.marks) return {trim, bleed, bleed};
  const Length room = marks_room();
  return {trim, bleed, {bleed.left + room, bleed.right + room, bleed.top + room, bleed.bottom + room}};
}

std::string page_boxes(const Sheet& sheet, const Target& target) {
  const auto& [trim, bleed, medium] = sheet;
  const Length zero, left = medium.left, bottom = medium.bottom;
  const Length right = left + trim.width, top = bottom + trim.height;
  const std::string media = numbers({zero, zero, right + medium.right, top + medium.top});
  if (target.standard == Standard::pdf_1_7) return fmt::format("/MediaBox [{}]", media);
  return fmt::format(
      "/MediaBox [{}] /BleedBox [{}] /TrimBox [{}]", media,
      numbers({left - bleed.left, bottom - bleed.bottom, right + bleed.right, top + bleed.top}),
      numbers({left, bottom, right, top}));
}

std::string on_sheet(std::string content, const std::string& beyond, const Sheet& sheet) {
  const auto& [trim, bleed, medium] = sheet;
  if (is_whole_sheet(medium)) return content;
  const std::string clip = numbers({-bleed.left, -bleed.bottom, bleed.left + trim.width + bleed.right,
                                    bleed.bottom + trim.height + bleed.top});
  return fmt::format("1 0 0 1 {} cm\nq\n{} re W n\n{}Q\n{}", numbers({medium.left, medium.bottom}), clip,
                     content, beyond);
}

}  // namespace casebound::pdf
