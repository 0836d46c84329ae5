#pragma once

#include "casebound/base/colour.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace casebound::colour {

using casebound::Inks;

/// A colour of a stylesheet or a drawing: sRGB.
struct Rgb {
  std::uint8_t red = 0, green = 0, blue = 0;

  bool is_grey() const { return red == green && green == blue; }
  friend auto operator<=>(const Rgb&, const Rgb&) = default;
};

/// What a colour becomes on paper, and how far that is from what was asked for (CIEDE2000; below 1 nobody
/// sees it, from 5 on everybody does).
struct Separated {
  Inks inks;
  double difference = 0;
};

/// Pixels, row by row, components interleaved: 1 grey (0 is black), 3 RGB, 4 CMYK (0 is no ink), of 8 or 16
/// bits, big-endian.
struct Samples {
  int components = 3;
  int bits = 8;
  std::string bytes;
};

/// Turns colours into inks by the ICC profile of a printing condition (ICC.1), relative to the paper's white
/// and with the darkest black scaled to the press's. Black and greys are black ink alone. Where a mixture is
/// more than the press takes, its coloured inks are taken back in proportion. The same on every machine and
/// for any number of threads that share it.
class Separator {
 public:
  /// `profile`: an output profile for CMYK. Throws Error `profile-damaged` (environment), naming `file`, for
  /// anything else. `limit`: the most ink on one place, in 1/1000, 1000 or more.
  Separator(std::string_view profile, const std::string& file, int limit = 4000);
  ~Separator();
  Separator(const Separator&) = delete;
  Separator& operator=(const Separator&) = delete;

  Separated inks_of(Rgb colour) const;

  /// Pixels as inks, 8 bits: of one component where the picture has greys alone (0 is full black ink), else
  /// of four. `profile` is the pixels' own; without one, and if it cannot be used, RGB and grey are sRGB's,
  /// and inks stay as they are, whatever their limit: who mixed them meant them.
  Samples inks_of(Samples pixels, std::string_view profile) const;

  /// The part of RGB pixels, 0 to 1, that are much duller in inks: whose chroma (CIE L*a*b*) is less by 10 or
  /// more. Judged by a few thousand of them, spread evenly. 0 for pixels that are grey or inks.
  double duller(const Samples& pixels, std::string_view profile) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The most ink that stands on one place of a picture that `inks_of` gave, in 1/1000; passes over as many
/// pixels as `share` allows (0.001: one in a thousand), since single ones do not smear.
int heaviest(const Samples& inks, double share);

}  // namespace casebound::colour
