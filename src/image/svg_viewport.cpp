#include "image/svg_viewport.h"

#include "image/refusal.h"
#include "image/svg_scanner.h"

#include <algorithm>
#include <array>
#include <optional>

namespace casebound::image {
namespace {

constexpr double points_per_pixel = 0.75;
/// 200 inches, the largest page of PDF.
constexpr double largest_side = 14'400;
/// Drawings that are smaller than a point count in other units; they are as large as an inch.
constexpr double smallest_side = 1, usual_side = 72;

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
};

std::optional<Box> view_box(pugi::xml_node node) {
  Scanner scanner(node.attribute("viewBox").value());
  std::array<double, 4> v{};
  for (double& value : v) {
    const auto number = scanner.number();
    if (!number) return std::nullopt;
    value = *number;
  }
  if (v[2] <= 0 || v[3] <= 0) return std::nullopt;
  return Box{v[0], v[1], v[2], v[3]};
}

/// Where free space goes: 0 before, 0.5 halved, 1 after.
double alignment(std::string_view value, std::string_view axis) {
  const std::size_t at = value.find(axis);
  if (at == std::string_view::npos) return 0.5;
  const std::string_view side = value.substr(at + axis.size(), 3);
  return side == "Min" ? 0 : side == "Max" ? 1 : 0.5;
}

/// Maps the box into an area at the origin as `preserveAspectRatio` says.
Matrix fit(const Box& box, double width, double height, std::string_view ratio) {
  double across = width / box.width, down = height / box.height;
  if (ratio.find("none") == std::string_view::npos) {
    const bool slice = ratio.find("slice") != std::string_view::npos;
    across = down = slice ? std::max(across, down) : std::min(across, down);
  }
  const double x = (width - box.width * across) * alignment(ratio, "x");
  const double y = (height - box.height * down) * alignment(ratio, "Y");
  return {across, 0, 0, down, x - box.x * across, y - box.y * down};
}

std::optional<double> own_length(pugi::xml_node node, const char* name) {
  const std::string_view value = node.attribute(name).value();
  if (value.find('%') != std::string_view::npos) return std::nullopt;
  return parse_length(value, 0);
}

}  // namespace

Viewport outer_viewport(pugi::xml_node svg) {
  const std::optional<Box> box = view_box(svg);
  std::optional<double> width = own_length(svg, "width"), height = own_length(svg, "height");
  if (box) {
    if (!width) width = height ? *height * box->width / box->height : box->width;
    if (!height) height = *width * box->height / box->width;
  }
  if (!width || !height) {
    throw Refusal("bad-image", "is an SVG that does not say how large it is",
                  "give its outermost element a `viewBox`");
  }
  if (*width <= 0 || *height <= 0) throw Refusal("bad-image", "is an SVG without any size");
  Viewport viewport = {*width * points_per_pixel, *height * points_per_pixel, {}};
  const double side = std::max(viewport.width, viewport.height);
  const double scale = side > largest_side    ? largest_side / side
                       : side < smallest_side ? usual_side / side
                                              : 1;
  viewport.width *= scale;
  viewport.height *= scale;
  viewport.matrix = fit(box.value_or(Box{0, 0, *width, *height}), viewport.width, viewport.height,
                        svg.attribute("preserveAspectRatio").value());
  return viewport;
}

Matrix inner_viewport(pugi::xml_node node, double width, double height) {
  const std::optional<Box> box = view_box(node);
  if (!box) return {};
  if (width < 0) width = own_length(node, "width").value_or(box->width);
  if (height < 0) height = own_length(node, "height").value_or(box->height);
  return fit(*box, width, height, node.attribute("preserveAspectRatio").value());
}

}  // namespace casebound::image
