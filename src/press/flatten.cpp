#include "press/flatten.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

namespace casebound::press {
namespace {

using image::Drawing;
using image::DrawnText;
using image::Ink;
using image::Outline;
using image::Segment;

unsigned byte_at(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

constexpr Ink paper = {1, 1, 1};

/// In the drawing's points.
struct Area {
  double left = std::numeric_limits<double>::infinity(), top = left, right = -left, bottom = -left;

  void add(double x, double y) {
    left = std::min(left, x);
    right = std::max(right, x);
    top = std::min(top, y);
    bottom = std::max(bottom, y);
  }
  Area grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
  bool meets(const Area& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  bool holds(const Area& other) const {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }
};

bool is_faint(const std::optional<Ink>& ink) {
  return ink && ink->opacity < 1;
}

/// How far a stroke reaches from its line at most: joins are mitred up to four times its width.
double reach(const Outline& outline) {
  if (!outline.stroke) return 0;
  constexpr double mitre = 4, corner = 1.5;
  return outline.stroke_width / 2 * (outline.line_join == 0 ? mitre : corner);
}

/// All of its points; a curve stays within those that it is drawn to.
Area points_of(const Outline& outline) {
  Area area;
  for (const Segment& segment : outline.segments) {
    if (segment.kind == Segment::Kind::close) continue;
    area.add(segment.x, segment.y);
    if (segment.kind != Segment::Kind::curve) continue;
    area.add(segment.x1, segment.y1);
    area.add(segment.x2, segment.y2);
  }
  return area;
}

/// One outline of four upright and level edges.
bool is_rectangle(const Outline& outline) {
  std::vector<std::pair<double, double>> corners;
  for (const Segment& segment : outline.segments) {
    const bool is_last = &segment == &outline.segments.back();
    if (segment.kind == Segment::Kind::close && is_last) break;
    const auto wanted = corners.empty() ? Segment::Kind::move : Segment::Kind::line;
    if (segment.kind != wanted || corners.size() == 5) return false;
    corners.emplace_back(segment.x, segment.y);
  }
  if (corners.size() == 5 && corners.back() == corners.front()) corners.pop_back();
  if (corners.size() != 4) return false;
  const auto& [a, b, c, d] = std::tie(corners[0], corners[1], corners[2], corners[3]);
  const bool begins_upright = a.first == b.first && b.second == c.second && c.first == d.first;
  const bool begins_level = a.second == b.second && b.first == c.first && c.second == d.second;
  return (begins_upright && d.second == a.second) || (begins_level && d.first == a.first);
}

/// From above the tallest letters to below the deepest; turned, anywhere around its beginning.
Area area_of_words(const DrawnText& head, double width, double size) {
  const double high = size * 1.2, deep = size * .5;
  if (head.turn != 0) return Area{head.x, head.y, head.x, head.y}.grown(width + high);
  const bool goes_left = head.anchor != DrawnText::Anchor::start;
  const bool goes_right = head.anchor != DrawnText::Anchor::end;
  return {head.x - (goes_left ? width : 0), head.y - high, head.x + (goes_right ? width : 0), head.y + deep};
}

/// Where each text mark is: the whole line of those that go on from one to the next, since that is anchored
/// as one.
std::vector<Area> areas_of_words(const Drawing& drawing) {
  std::vector<Area> out(drawing.marks.size());
  const DrawnText* head = nullptr;
  std::vector<std::size_t> line;
  double width = 0, size = 0;
  const auto end_line = [&] {
    for (const std::size_t mark : line) out[mark] = area_of_words(*head, width, size);
    line.clear();
    width = size = 0;
  };
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto* text = std::get_if<DrawnText>(&drawing.marks[i]);
    if (text == nullptr) continue;
    if (!text->continues || head == nullptr) {
      end_line();
      head = text;
    }
    line.push_back(i);
    width += text->size * static_cast<double>(count_code_points(text->text));
    size = std::max(size, text->size);
  }
  end_line();
  return out;
}

/// What has been painted so far.
class Ground {
 public:
  explicit Ground(std::size_t marks) { marks_.reserve(marks); }

  /// The one colour under an area; nothing if there are several.
  std::optional<Ink> under(const Area& area) const {
    const auto top =
        std::find_if(marks_.rbegin(), marks_.rend(), [&](const Mark& mark) { return mark.area.meets(area); });
    if (top == marks_.rend()) return paper;
    return top->plain.holds(area) ? top->ink : std::nullopt;
  }
  void add(const Outline& outline) {
    const Area points = points_of(outline);
    Mark mark{points.grown(reach(outline)), {}, outline.fill};
    if (outline.fill && is_rectangle(outline))
      mark.plain = points.grown(outline.stroke ? -outline.stroke_width / 2 : 0);
    marks_.push_back(mark);
  }
  void add(const Area& words) { marks_.push_back({words, {}, {}}); }

 private:
  struct Mark {
    Area area;   ///< that it is within
    Area plain;  ///< that is `ink` all over
    std::optional<Ink> ink;
  };
  std::vector<Mark> marks_;
};

class Flattener {
 public:
  explicit Flattener(const Drawing& drawing)
      : ground_(drawing.marks.size()), words_(areas_of_words(drawing)) {}

  void operator()(Outline& outline, std::size_t) {
    drop_invisible(outline.fill);
    drop_invisible(outline.stroke);
    const Area area = points_of(outline).grown(reach(outline));
    if (is_faint(outline.stroke) && outline.fill) result_ = Flattening::impossible;
    for (auto* ink : {&outline.fill, &outline.stroke})
      if (is_faint(*ink)) paint(**ink, ground_.under(area));
    if (outline.fill || outline.stroke) ground_.add(outline);
  }

  void operator()(DrawnText& text, std::size_t mark) {
    if (!text.continues) {
      under_line_ = ground_.under(words_[mark]);
      ground_.add(words_[mark]);
    }
    if (text.fill.opacity < 1) paint(text.fill, under_line_);
  }

  Flattening result() const { return result_; }

 private:
  void drop_invisible(std::optional<Ink>& ink) {
    if (!ink || ink->opacity > 0) return;
    ink.reset();
    result_ = std::max(result_, Flattening::done);
  }

  void paint(Ink& ink, const std::optional<Ink>& ground) {
    result_ = std::max(result_, ground ? Flattening::done : Flattening::impossible);
    const Ink under = ground.value_or(paper);
    for (const auto component : {&Ink::red, &Ink::green, &Ink::blue})
      ink.*component = ink.*component * ink.opacity + under.*component * (1 - ink.opacity);
    ink.opacity = 1;
  }

  Ground ground_;
  std::vector<Area> words_;                ///< of the text marks
  std::optional<Ink> under_line_ = paper;  ///< of the text marks that go on from one to the next
  Flattening result_ = Flattening::none;
};

}  // namespace

std::string alpha_of(const image::Raster& raster) {
  if (raster.bits == 8) return raster.alpha;
  std::string alpha(raster.alpha.size() / 2, '\0');
  for (std::size_t i = 0; i < alpha.size(); ++i) {
    const unsigned value = byte_at(raster.alpha, 2 * i) * 256 + byte_at(raster.alpha, 2 * i + 1);
    alpha[i] = static_cast<char>((value + 128) / 257);
  }
  return alpha;
}

/// Of 16 bits each byte is painted, to within one part in 256.
Flattening flatten(image::Raster& raster) {
  if (raster.alpha.empty()) return Flattening::none;
  const std::string alpha = alpha_of(raster);
  const auto step = static_cast<std::size_t>(raster.components * raster.bits / 8);
  for (std::size_t i = 0; i < raster.pixels.size(); ++i) {
    const unsigned opacity = byte_at(alpha, i / step);
    const unsigned painted = byte_at(raster.pixels, i) * opacity + 255 * (255 - opacity);
    raster.pixels[i] = static_cast<char>((painted + 127) / 255);
  }
  raster.alpha.clear();
  return Flattening::done;
}

Flattening flatten(image::Drawing& drawing) {
  Flattener flattener(drawing);
  for (std::size_t i = 0; i < drawing.marks.size(); ++i)
    std::visit([&](auto& mark) { flattener(mark, i); }, drawing.marks[i]);
  return flattener.result();
}

}  // namespace casebound::press
