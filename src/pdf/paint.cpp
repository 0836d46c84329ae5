#include "pdf/paint.h"

#include "pdf/number.h"

#include <cmath>
#include <cstdint>

namespace casebound::pdf {
namespace {

std::uint8_t eight_bits(double component) {
  return static_cast<std::uint8_t>(std::lround(component * 255));
}

}  // namespace

void append_inks(std::string& out, const colour::Inks& inks, bool to_stroke) {
  for (const int ink : {inks.cyan, inks.magenta, inks.yellow, inks.black}) {
    append_decimal(out, ink, 3);
    out += ' ';
  }
  out += to_stroke ? "K\n" : "k\n";
}

void append_colour(std::string& out, double red, double green, double blue, bool to_stroke,
                   const colour::Separator* separator) {
  if (separator != nullptr) {
    append_inks(out, separator->inks_of({eight_bits(red), eight_bits(green), eight_bits(blue)}).inks,
                to_stroke);
    return;
  }
  for (const double component : {red, green, blue}) {
    append_decimal(out, std::llround(component * 10'000), 4);
    out += ' ';
  }
  out += to_stroke ? "RG\n" : "rg\n";
}

}  // namespace casebound::pdf
