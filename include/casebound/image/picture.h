#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/length.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace casebound::image {

/// Pixels, decoded and checked, or a file's own data, checked and passed through. One of `pixels`, `rows` and
/// `jpeg` is not empty.
struct Raster {
  int width = 0, height = 0;  ///< in pixels, as stored (before any turn)
  int components = 3;         ///< 1 grey, 3 RGB, 4 CMYK
  int bits = 8;               ///< of each component, 8 or 16
  std::string pixels;         ///< row by row, components interleaved, big-endian
  std::string alpha;          ///< one component of `bits` bits for each pixel; empty: opaque
  std::string rows;           ///< the same as `pixels`, as a PNG has them: filtered and deflated
  std::string jpeg;           ///< the file's data
  bool inverted = false;      ///< an Adobe CMYK JPEG stores its inks inverted
  std::string profile;        ///< ICC profile, or empty
  bool lost_profile = false;  ///< the file has one that cannot be used
  std::string damage;         ///< of a PNG that can be shown all the same, in words; empty: none
  int turn = 0;               ///< clockwise quarter turns to show it upright (EXIF)
  bool mirrored = false;      ///< left and right are exchanged; to be undone before the turn
  double dpi = 0;             ///< as the file says; 0: it does not say
};

/// One step of an outline, in the drawing's points, y downwards from its top left corner.
struct Segment {
  enum class Kind { move, line, curve, close };
  Kind kind = Kind::move;
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;  ///< control points of a curve
  double x = 0, y = 0;                    ///< end point
};

struct Ink {
  double red = 0, green = 0, blue = 0;  ///< 0 to 1, sRGB
  double opacity = 1;
};

struct Outline {
  std::vector<Segment> segments;
  std::optional<Ink> fill, stroke;
  bool even_odd = false;
  double stroke_width = 1;
  int line_cap = 0, line_join = 0;  ///< as PDF counts them
  std::vector<double> dashes;
};

/// Words in a drawing; set by whoever writes it out, in the book's own faces.
struct DrawnText {
  std::string text;
  double x = 0, y = 0;     ///< of the baseline; where it `continues`, from the end of the words before
  bool continues = false;  ///< goes on where the text mark before it ends, and is anchored with it
  double size = 10;
  double turn = 0;  ///< clockwise about (x, y), in degrees
  enum class Anchor { start, middle, end };
  Anchor anchor = Anchor::start;
  bool bold = false, italic = false, serif = true;
  Ink fill;
};

/// An SVG, reduced to what is painted, in order.
struct Drawing {
  std::vector<std::variant<Outline, DrawnText>> marks;
};

/// A picture of the book, checked: what it is, how large it is by itself, what it shows.
struct Picture {
  std::string media_type;  ///< image/png, image/jpeg or image/svg+xml
  std::string bytes;       ///< the file as it is, for the e-book
  Length width,
      height;  ///< natural size, upright: by its own dpi, else at 300 dpi; an SVG by its width or viewBox
  std::variant<Raster, Drawing> content;
};

/// By the path within the book's folder, as the tree names them.
using Pictures = std::map<std::string, Picture>;

/// Reads a PNG, JPEG or SVG from untrusted bytes, told apart by what they are and not by name. Nothing, and
/// an error
/// (`bad-image`, `image-too-large`, `unsupported-image`) at `place`, if no picture can be made of them;
/// warnings
/// (`oversize-image`, `svg-feature`, `bad-profile`, `damaged-image`) for what is set otherwise than the file
/// asks. Never allocates more than the picture's limits allow (100 million pixels), whatever the file claims.
std::optional<Picture> read_picture(std::string bytes, const std::string& name, SourceSpan place,
                                    Diagnostics& diagnostics);

}  // namespace casebound::image
