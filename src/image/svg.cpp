#include "image/svg.h"

#include "image/refusal.h"
#include "image/svg_document.h"
#include "image/svg_matrix.h"
#include "image/svg_path.h"
#include "image/svg_scanner.h"
#include "image/svg_shapes.h"
#include "image/svg_text.h"
#include "image/svg_viewport.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::image {
namespace {

/// Elements drawn, each time a `use` repeats them, and steps of their outlines: more is a trap or a map.
constexpr int max_elements = 200'000;
constexpr std::size_t max_segments = 2'000'000;
constexpr int max_drawn_depth = 120;
/// Width of a pen, or length of a dash, in points.
constexpr double longest_stroke = 100'000;

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Draws nothing by itself.
bool is_definition(std::string_view name) {
  constexpr std::array<std::string_view, 12> names = {"clipPath",       "defs",   "desc",  "filter",
                                                      "linearGradient", "marker", "mask",  "pattern",
                                                      "radialGradient", "symbol", "title", "metadata"};
  return contains(names, name);
}

bool is_container(std::string_view name) {
  constexpr std::array<std::string_view, 2> names = {"g", "a"};
  return contains(names, name);
}

class SvgReader {
 public:
  explicit SvgReader(SvgDocument& document)
      : document_(document), find_([this](std::string_view id) { return document_.find(id); }) {}

  Svg read();

 private:
  void read_children(pugi::xml_node node, const Style& style, const Matrix& matrix, int depth);
  void read_node(pugi::xml_node node, const Style& around, const Matrix& around_matrix, int depth);
  void read_element(std::string_view name, pugi::xml_node node, const Style& style, const Matrix& matrix,
                    int depth);
  void read_use(pugi::xml_node use, const Style& style, const Matrix& matrix, int depth);
  void read_switch(pugi::xml_node node, const Style& style, const Matrix& matrix, int depth);
  void read_text(pugi::xml_node node, const Style& around, const Matrix& matrix);

  bool read_shape(std::string_view name, pugi::xml_node node, std::vector<Segment>& segments);
  std::vector<Segment> read_rectangle(pugi::xml_node node);
  std::vector<Segment> read_path(pugi::xml_node node);
  void draw(std::vector<Segment> segments, const Style& style, const Matrix& matrix);

  Matrix own_transform(pugi::xml_node node);
  double length(pugi::xml_node node, const char* name, double fallback = 0) const;

  SvgDocument& document_;
  FindNode find_;
  Svg svg_;
  Viewport viewport_;
  int elements_ = 0;
  std::size_t segments_ = 0;
};

Svg SvgReader::read() {
  const pugi::xml_node root = document_.root();
  if (local_name(root.name()) != "svg") {
    throw Refusal("unsupported-image", "is not a picture", "PNG, JPEG and SVG can be used");
  }
  viewport_ = outer_viewport(root);
  svg_.width = viewport_.width;
  svg_.height = viewport_.height;
  const Style style = style_of(root, {}, find_, svg_.features);
  if (style.displayed) read_children(root, style, viewport_.matrix, 0);
  return std::move(svg_);
}

void SvgReader::read_children(pugi::xml_node node, const Style& style, const Matrix& matrix, int depth) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) read_node(child, style, matrix, depth + 1);
  }
}

void SvgReader::read_node(pugi::xml_node node, const Style& around, const Matrix& around_matrix, int depth) {
  if (++elements_ > max_elements) {
    throw Refusal("image-too-large", fmt::format("draws more than {} elements", max_elements),
                  "simplify it or export it as PNG");
  }
  if (depth > max_drawn_depth) {
    throw Refusal("unsupported-image", fmt::format("is nested more than {} elements deep", max_drawn_depth),
                  "flatten its groups; a `use` may not show itself");
  }
  const std::string_view full = node.name();
  const std::string_view name = local_name(full);
  const bool foreign = name.size() != full.size() && !full.starts_with("svg:");
  if (foreign || is_definition(name)) return;
  const Matrix matrix = around_matrix * own_transform(node);
  if (name == "text") return read_text(node, around, matrix);
  const Style style = style_of(node, around, find_, svg_.features);
  if (style.displayed) read_element(name, node, style, matrix, depth);
}

void SvgReader::read_element(std::string_view name, pugi::xml_node node, const Style& style,
                             const Matrix& matrix, int depth) {
  std::vector<Segment> segments;
  if (is_container(name)) return read_children(node, style, matrix, depth);
  if (name == "use") return read_use(node, style, matrix, depth);
  if (name == "switch") return read_switch(node, style, matrix, depth);
  if (name == "svg") {
    const Matrix place = {1, 0, 0, 1, length(node, "x"), length(node, "y")};
    return read_children(node, style, matrix * place * inner_viewport(node, -1, -1), depth);
  }
  if (read_shape(name, node, segments)) {
    draw(std::move(segments), style, matrix);
  } else {
    svg_.features.insert(std::string(name.substr(0, 40)));
  }
}

void SvgReader::read_use(pugi::xml_node use, const Style& style, const Matrix& matrix, int depth) {
  const std::string_view target = href(use);
  const pugi::xml_node node = target.starts_with('#') ? find_(target.substr(1)) : pugi::xml_node();
  if (!node) {
    svg_.features.insert("use of nothing");
    return;
  }
  const Matrix placed = matrix * Matrix{1, 0, 0, 1, length(use, "x"), length(use, "y")};
  if (local_name(node.name()) != "symbol") return read_node(node, style, placed, depth + 1);
  const double width = length(use, "width", -1), height = length(use, "height", -1);
  const Style inner = style_of(node, style, find_, svg_.features);
  read_children(node, inner, placed * inner_viewport(node, width, height), depth + 1);
}

/// The first alternative that asks for nothing special.
void SvgReader::read_switch(pugi::xml_node node, const Style& style, const Matrix& matrix, int depth) {
  for (const pugi::xml_node child : node.children()) {
    const bool plain = child.type() == pugi::node_element && !child.attribute("requiredExtensions") &&
                       !child.attribute("systemLanguage");
    if (plain) return read_node(child, style, matrix, depth + 1);
  }
}

void SvgReader::read_text(pugi::xml_node node, const Style& around, const Matrix& matrix) {
  for (DrawnText& mark : text_marks(node, around, matrix, find_, svg_.features)) {
    svg_.drawing.marks.emplace_back(std::move(mark));
  }
}

bool SvgReader::read_shape(std::string_view name, pugi::xml_node node, std::vector<Segment>& out) {
  const auto at = [&](const char* attribute) { return length(node, attribute); };
  if (name == "path") {
    out = read_path(node);
  } else if (name == "rect") {
    out = read_rectangle(node);
  } else if (name == "circle") {
    if (at("r") > 0) out = ellipse(at("cx"), at("cy"), at("r"), at("r"));
  } else if (name == "ellipse") {
    if (at("rx") > 0 && at("ry") > 0) out = ellipse(at("cx"), at("cy"), at("rx"), at("ry"));
  } else if (name == "line") {
    out = line(at("x1"), at("y1"), at("x2"), at("y2"));
  } else if (name == "polyline" || name == "polygon") {
    out = polyline(node.attribute("points").value(), name == "polygon");
  } else {
    return false;
  }
  return true;
}

std::vector<Segment> SvgReader::read_rectangle(pugi::xml_node node) {
  const double width = length(node, "width"), height = length(node, "height");
  if (width <= 0 || height <= 0) return {};
  const double rx = length(node, "rx", length(node, "ry"));
  return rectangle(length(node, "x"), length(node, "y"), width, height, rx, length(node, "ry", rx));
}

std::vector<Segment> SvgReader::read_path(pugi::xml_node node) {
  std::vector<Segment> segments;
  if (!append_path(node.attribute("d").value(), segments)) svg_.features.insert("path data with an error");
  return segments;
}

void SvgReader::draw(std::vector<Segment> segments, const Style& style, const Matrix& matrix) {
  segments_ += segments.size();
  if (segments_ > max_segments) {
    throw Refusal("image-too-large", fmt::format("draws more than {} lines and curves", max_segments),
                  "simplify it or export it as PNG");
  }
  Outline outline{.fill = fill_ink(style),
                  .stroke = stroke_ink(style),
                  .even_odd = style.even_odd,
                  .line_cap = style.line_cap,
                  .line_join = style.line_join};
  const bool seen = outline.fill || outline.stroke;
  if (!style.visible || !seen || segments.size() < 2) return;
  transform(segments, matrix);
  outline.segments = std::move(segments);
  const auto scaled = [&](double length) { return std::min(length * matrix.scale(), longest_stroke); };
  outline.stroke_width = scaled(style.stroke_width);
  for (const double dash : style.dashes) outline.dashes.push_back(scaled(dash));
  svg_.drawing.marks.emplace_back(std::move(outline));
}

Matrix SvgReader::own_transform(pugi::xml_node node) {
  const auto matrix = parse_transform(node.attribute("transform").value());
  if (!matrix) svg_.features.insert("transform with an error");
  return matrix.value_or(Matrix{});
}

double SvgReader::length(pugi::xml_node node, const char* name, double fallback) const {
  const double scale = std::max(viewport_.matrix.scale(), 1e-9);
  const bool down = std::string_view(name).find_first_of("yh") != std::string_view::npos;
  const double whole = (down ? viewport_.height : viewport_.width) / scale;
  return parse_length(node.attribute(name).value(), whole).value_or(fallback);
}

}  // namespace

bool is_svg(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes.starts_with("<?xml") || bytes.starts_with("<svg") || bytes.starts_with("<!") ||
         bytes.starts_with("<svg:");
}

Svg read_svg(std::string_view bytes) {
  SvgDocument document(bytes);
  Features removed;
  document.make_passive([&](const std::string& kind) { removed.insert(kind); });
  Svg svg = SvgReader(document).read();
  svg.passive_bytes = document.changed_bytes();
  svg.features.merge(removed);
  return svg;
}

}  // namespace casebound::image
