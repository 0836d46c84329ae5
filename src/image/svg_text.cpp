#include "image/svg_text.h"

#include "image/svg_document.h"
#include "image/svg_scanner.h"

#include <algorithm>
#include <optional>

namespace casebound::image {
namespace {

/// In points.
constexpr double largest_text = 10'000;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The first of an attribute's lengths.
std::optional<double> first_length(pugi::xml_node node, const char* name, double font_size) {
  return parse_length(node.attribute(name).value(), 0, font_size);
}

class TextReader {
 public:
  TextReader(const Matrix& matrix, const FindNode& find, Features& features)
      : matrix_(matrix), find_(find), features_(features) {}

  void read(pugi::xml_node node, const Style& around);
  std::vector<DrawnText> take();

 private:
  void place(pugi::xml_node node, double font_size);
  void add(std::string_view text, const Style& style);
  std::string collapse(std::string_view text);
  DrawnText mark(std::string text, const Style& style, const Ink& fill);

  Matrix matrix_;
  const FindNode& find_;
  Features& features_;
  std::vector<DrawnText> marks_;
  double x_ = 0, y_ = 0;    ///< where the next words begin, if they do not go on
  double dx_ = 0, dy_ = 0;  ///< by how much they are moved if they do
  bool begins_ = true;      ///< the next words have a place of their own
  bool after_space_ = true;
};

void TextReader::read(pugi::xml_node node, const Style& around) {
  const Style style = style_of(node, around, find_, features_);
  if (!style.displayed) return;
  place(node, style.font_size);
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) add(child.value(), style);
    if (child.type() != pugi::node_element) continue;
    const std::string_view name = local_name(child.name());
    if (name == "title" || name == "desc") continue;
    if (name != "tspan" && name != "a") features_.insert(std::string(name.substr(0, 40)));
    read(child, style);
  }
}

void TextReader::place(pugi::xml_node node, double font_size) {
  const auto x = first_length(node, "x", font_size), y = first_length(node, "y", font_size);
  const double old_y = y_;
  if (y) y_ = *y;
  if (x) {
    x_ = *x;
    begins_ = after_space_ = true;
    dx_ = dy_ = 0;
  } else if (!begins_) {
    dy_ += y_ - old_y;
  }
  const double dx = first_length(node, "dx", font_size).value_or(0);
  const double dy = first_length(node, "dy", font_size).value_or(0);
  (begins_ ? x_ : dx_) += dx;
  y_ += dy;
  if (!begins_) dy_ += dy;
}

std::string TextReader::collapse(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!after_space_) {
      out += ' ';
    }
    after_space_ = is_space(c);
  }
  return out;
}

DrawnText TextReader::mark(std::string text, const Style& style, const Ink& fill) {
  DrawnText mark{.text = std::move(text),
                 .continues = !begins_,
                 .anchor = style.anchor,
                 .bold = style.bold,
                 .italic = style.italic,
                 .serif = style.serif,
                 .fill = fill};
  mark.size = std::min(style.font_size * matrix_.scale(), largest_text);
  mark.turn = matrix_.turn();
  if (begins_) {
    mark.x = matrix_.x(x_, y_);
    mark.y = matrix_.y(x_, y_);
  } else {
    mark.x = matrix_.a * dx_ + matrix_.c * dy_;
    mark.y = matrix_.b * dx_ + matrix_.d * dy_;
  }
  return mark;
}

void TextReader::add(std::string_view text, const Style& style) {
  std::string words = collapse(text);
  if (words.empty()) return;
  std::optional<Ink> fill = fill_ink(style);
  if (!fill) fill = stroke_ink(style);
  if (!style.visible || !fill) return;
  marks_.push_back(mark(std::move(words), style, *fill));
  begins_ = false;
  dx_ = dy_ = 0;
}

std::vector<DrawnText> TextReader::take() {
  const auto ends_here = [&](std::size_t i) { return i + 1 == marks_.size() || !marks_[i + 1].continues; };
  for (std::size_t i = 0; i < marks_.size(); ++i) {
    if (ends_here(i) && marks_[i].text.ends_with(' ')) marks_[i].text.pop_back();
  }
  return std::move(marks_);
}

}  // namespace

std::vector<DrawnText> text_marks(pugi::xml_node text, const Style& around, const Matrix& matrix,
                                  const FindNode& find, Features& features) {
  TextReader reader(matrix, find, features);
  reader.read(text, around);
  return reader.take();
}

}  // namespace casebound::image
