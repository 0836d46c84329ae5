#include "press/inspection/inspection.h"

#include <array>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace casebound::press {
namespace {

struct Box {
  double left = 0, bottom = 0, right = 0, top = 0;
};

/// Of a page itself or, for the medium, of what it hangs in.
std::optional<Box> box_of(QPDFObjectHandle page, const char* key) {
  QPDFObjectHandle value = page.getKey(key);
  for (QPDFObjectHandle node = page; value.isNull() && node.hasKey("/Parent");) {
    node = node.getKey("/Parent");
    value = node.getKey(key);
  }
  if (!value.isRectangle()) return std::nullopt;
  const auto rectangle = value.getArrayAsRectangle();
  return Box{rectangle.llx, rectangle.lly, rectangle.urx, rectangle.ury};
}

/// A hundredth of a point is less than any press can do.
constexpr double tolerance = 0.01;

bool is_within(const Box& inner, const Box& outer) {
  return inner.left >= outer.left - tolerance && inner.bottom >= outer.bottom - tolerance &&
         inner.right <= outer.right + tolerance && inner.top <= outer.top + tolerance;
}

std::array<double, 4> distances(const Box& outer, const Box& inner) {
  return {inner.left - outer.left, outer.right - inner.right, inner.bottom - outer.bottom,
          outer.top - inner.top};
}

bool are_near(double a, double b) {
  return std::abs(a - b) <= tolerance;
}

/// Each edge has the job's bleed; where that at the binding has none, it is the left of a recto.
bool has_bleed(const Box& bleed, const Box& trim, const Job& job, std::size_t number) {
  const auto found = distances(bleed, trim);
  const std::size_t gutter = number % 2 == 1 ? 0 : 1;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool none = i == gutter && !job.printer.gutter_bleeds;
    if (!are_near(found[i], none ? 0 : job.bleed.points())) return false;
  }
  return true;
}

/// What is bound is cut as one.
void inspect_size(Inspection& inspection, const Box& trim, std::size_t number) {
  const Size size{Length::from_points(trim.right - trim.left), Length::from_points(trim.top - trim.bottom)};
  const Size first = inspection.trim.value_or(size);
  inspection.trim = first;
  if (are_near(size.width.points(), first.width.points()) &&
      are_near(size.height.points(), first.height.points()))
    return;
  inspection.breaches.add(
      "preflight-boxes",
      fmt::format("a page is cut to another size than the first, which is {:g} × {:g} points",
                  first.width.points(), first.height.points()),
      number);
}

}  // namespace

void inspect_boxes(Inspection& inspection, QPDFObjectHandle page, std::size_t number) {
  const auto breach = [&](const std::string& what) {
    inspection.breaches.add("preflight-boxes", what, number);
  };
  const auto media = box_of(page, "/MediaBox"), trim = box_of(page, "/TrimBox"),
             bleed = box_of(page, "/BleedBox");
  if (!media) return breach("a page has no medium");
  if (!trim) return breach("a page does not say where it is cut");
  if (trim->right <= trim->left || trim->top <= trim->bottom) return breach("a page is cut to nothing");
  inspect_size(inspection, *trim, number);
  const Box bled = bleed.value_or(*trim);
  if (!is_within(*trim, bled) || !is_within(bled, *media))
    return breach("the boxes of a page do not lie within one another");
  if (!has_bleed(bled, *trim, inspection.job, number))
    breach(fmt::format("the bleed of a page is not {:g} points", inspection.job.bleed.points()));
  for (const double room : distances(*media, bled)) {
    if (!inspection.job.marks && !are_near(room, 0))
      return breach("the sheet is larger than the bleed, though marks are not asked for");
    if (inspection.job.marks && room <= tolerance) return breach("the sheet has no room for the marks");
  }
}

void inspect_annotations(Inspection& inspection, QPDFObjectHandle page, std::size_t number) {
  QPDFObjectHandle annotations = page.getKey("/Annots");
  if (annotations.isArray() && annotations.getArrayNItems() > 0)
    inspection.breaches.add("preflight-action", "a page has links or other annotations", number);
  if (page.hasKey("/AA")) inspection.breaches.add("preflight-action", "a page has actions", number);
}

}  // namespace casebound::press
