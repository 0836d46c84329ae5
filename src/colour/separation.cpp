#include "casebound/colour/separation.h"

#include "casebound/base/error.h"

#include "colour/grey_scale.h"
#include "colour/lcms.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace casebound::colour {
namespace {

constexpr cmsUInt32Number lab = TYPE_Lab_DBL;

extern "C" {
static void keep_quiet(cmsContext, cmsUInt32Number, const char*) {}
}

Context quiet_context() {
  Context context(cmsCreateContext(nullptr, nullptr));
  cmsSetLogErrorHandlerTHR(context.get(), keep_quiet);
  return context;
}

/// 8 bits are enough for a press; the rest is rounded away.
void to_eight_bits(Samples& samples) {
  if (samples.bits == 8) return;
  const std::size_t count = samples.bytes.size() / 2;
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned value = static_cast<unsigned char>(samples.bytes[2 * i]) * 256U +
                           static_cast<unsigned char>(samples.bytes[2 * i + 1]);
    samples.bytes[i] = static_cast<char>((value + 128) / 257);
  }
  samples.bytes.resize(count);
  samples.bits = 8;
}

bool is_grey_only(const Samples& rgb) {
  for (std::size_t i = 0; i + 2 < rgb.bytes.size(); i += 3) {
    if (rgb.bytes[i] != rgb.bytes[i + 1] || rgb.bytes[i] != rgb.bytes[i + 2]) return false;
  }
  return true;
}

Samples first_components(const Samples& rgb) {
  Samples grey{.components = 1, .bits = 8, .bytes = std::string(rgb.bytes.size() / 3, '\0')};
  for (std::size_t i = 0; i < grey.bytes.size(); ++i) grey.bytes[i] = rgb.bytes[3 * i];
  return grey;
}

/// No more than `most` and a few, spread evenly.
Samples sampled(const Samples& pixels, std::size_t most) {
  const auto size = static_cast<std::size_t>(pixels.components * pixels.bits / 8);
  const std::size_t count = pixels.bytes.size() / size, step = std::max(std::size_t{1}, count / most);
  Samples out{pixels.components, pixels.bits, {}};
  for (std::size_t i = 0; i < count; i += step) out.bytes.append(pixels.bytes, i * size, size);
  return out;
}

double chroma(const cmsCIELab& place) {
  return std::hypot(place.a, place.b);
}

int thousandths(int byte) {
  return (byte * 1000 + 127) / 255;
}

/// How much of the coloured inks may stay, of `full` parts each, so that with the black they are within the
/// limit.
int kept(int coloured, int black, int limit, int full) {
  return coloured + black <= limit ? full : full * (limit - black) / coloured;
}

Inks within(Inks inks, int limit) {
  constexpr int full = 1 << 16;
  const int share = kept(inks.total() - inks.black, inks.black, limit, full);
  for (int* ink : {&inks.cyan, &inks.magenta, &inks.yellow}) *ink = *ink * share / full;
  return inks;
}

/// The same for pixels; `limit` in bytes' units.
void keep_within(std::string& cmyk, int limit) {
  constexpr int full = 1 << 16;
  for (std::size_t i = 0; i + 3 < cmyk.size(); i += 4) {
    const auto ink = [&](std::size_t at) {
      return static_cast<int>(static_cast<unsigned char>(cmyk[i + at]));
    };
    const int share = kept(ink(0) + ink(1) + ink(2), ink(3), limit, full);
    if (share == full) continue;
    for (std::size_t at = 0; at < 3; ++at) cmyk[i + at] = static_cast<char>(ink(at) * share / full);
  }
}

}  // namespace

struct Separator::State {
  Context context = quiet_context();
  Profile press, srgb, lab_space;
  Transform to_inks, to_lab, inks_to_lab;
  GreyScale greys{};
  int limit;

  State(std::string_view profile, const std::string& file, int limit);

  double ink_lightness(int black) const;
  double difference(const unsigned char* rgb, const Inks& inks) const;
  /// A transform to L*a*b* of greys or RGB, of 8 bits.
  GreyScale scale_of(const Transform& to_lab_of, int components) const;
  Samples grey(Samples pixels, const GreyScale& scale) const;
  Samples grey(Samples pixels, std::string_view profile) const;
  Samples rgb(const Samples& pixels, std::string_view profile) const;
  Samples cmyk(Samples pixels, std::string_view profile) const;
  Samples converted(const Samples& pixels, const Transform& transform) const;
  std::vector<cmsCIELab> places(const Samples& pixels, const Transform& transform) const;
  double duller(Samples pixels, std::string_view profile) const;
};

Separator::State::State(std::string_view profile, const std::string& file, int most)
    : press(open_profile(context, profile)),
      srgb(cmsCreate_sRGBProfileTHR(context.get())),
      lab_space(cmsCreateLab4ProfileTHR(context.get(), nullptr)),
      limit(most) {
  const bool is_press = press && cmsGetColorSpace(press.get()) == cmsSigCmykData &&
                        cmsGetDeviceClass(press.get()) == cmsSigOutputClass;
  if (is_press) {
    to_inks = transform(context, srgb, TYPE_RGB_8, press, TYPE_CMYK_16);
    to_lab = transform(context, srgb, TYPE_RGB_8, lab_space, lab);
    inks_to_lab = transform(context, press, TYPE_CMYK_16, lab_space, lab);
  }
  if (!to_inks || !to_lab || !inks_to_lab) {
    throw environment_error("profile-damaged", file, "this is no ICC profile for printing in four inks",
                            "install the package that it comes from anew");
  }
  greys = scale_of(to_lab, 3);
}

double Separator::State::ink_lightness(int black) const {
  const cmsUInt16Number inks[4] = {0, 0, 0, static_cast<cmsUInt16Number>(black * 257)};
  cmsCIELab place;
  cmsDoTransform(inks_to_lab.get(), inks, &place, 1);
  return place.L;
}

double Separator::State::difference(const unsigned char* rgb, const Inks& inks) const {
  const auto amount = [](int ink) { return static_cast<cmsUInt16Number>((ink * 65535 + 500) / 1000); };
  const cmsUInt16Number printed_inks[4] = {amount(inks.cyan), amount(inks.magenta), amount(inks.yellow),
                                           amount(inks.black)};
  cmsCIELab wanted, printed;
  cmsDoTransform(to_lab.get(), rgb, &wanted, 1);
  cmsDoTransform(inks_to_lab.get(), printed_inks, &printed, 1);
  return cmsCIE2000DeltaE(&wanted, &printed, 1, 1, 1);
}

GreyScale Separator::State::scale_of(const Transform& to_lab_of, int components) const {
  const auto lightness = [&](int grey) {
    const std::vector<unsigned char> pixel(static_cast<std::size_t>(components),
                                           static_cast<unsigned char>(grey));
    cmsCIELab place;
    cmsDoTransform(to_lab_of.get(), pixel.data(), &place, 1);
    return place.L;
  };
  return grey_scale(lightness, [this](int black) { return ink_lightness(black); });
}

Samples Separator::State::grey(Samples pixels, const GreyScale& scale) const {
  for (char& byte : pixels.bytes) {
    byte = static_cast<char>(255 - scale[static_cast<unsigned char>(byte)]);
  }
  return pixels;
}

Samples Separator::State::grey(Samples pixels, std::string_view profile) const {
  const Profile own = open_profile(context, profile);
  const Transform own_to_lab = own ? transform(context, own, TYPE_GRAY_8, lab_space, lab) : nullptr;
  return grey(std::move(pixels), own_to_lab ? scale_of(own_to_lab, 1) : greys);
}

Samples Separator::State::converted(const Samples& pixels, const Transform& transform) const {
  const std::size_t count = pixels.bytes.size() / static_cast<std::size_t>(pixels.components);
  Samples out{.components = 4, .bits = 8, .bytes = std::string(count * 4, '\0')};
  cmsDoTransform(transform.get(), pixels.bytes.data(), out.bytes.data(), static_cast<cmsUInt32Number>(count));
  return out;
}

Samples Separator::State::rgb(const Samples& pixels, std::string_view profile) const {
  const Profile own = open_profile(context, profile);
  if (is_grey_only(pixels)) {
    const Transform own_to_lab = own ? transform(context, own, TYPE_RGB_8, lab_space, lab) : nullptr;
    return grey(first_components(pixels), own_to_lab ? scale_of(own_to_lab, 3) : greys);
  }
  Transform to_press = own ? transform(context, own, TYPE_RGB_8, press, TYPE_CMYK_8) : nullptr;
  if (!to_press) to_press = transform(context, srgb, TYPE_RGB_8, press, TYPE_CMYK_8);
  Samples out = converted(pixels, to_press);
  keep_within(out.bytes, limit * 255 / 1000);
  return out;
}

std::vector<cmsCIELab> Separator::State::places(const Samples& pixels, const Transform& transform) const {
  std::vector<cmsCIELab> out(pixels.bytes.size() / static_cast<std::size_t>(pixels.components));
  cmsDoTransform(transform.get(), pixels.bytes.data(), out.data(), static_cast<cmsUInt32Number>(out.size()));
  return out;
}

double Separator::State::duller(Samples pixels, std::string_view profile) const {
  constexpr double much = 10;
  to_eight_bits(pixels);
  const Samples inks = rgb(pixels, profile);
  if (inks.components != 4) return 0;
  const Profile own = open_profile(context, profile);
  const Transform own_to_lab = own ? transform(context, own, TYPE_RGB_8, lab_space, lab) : nullptr;
  const auto wanted = places(pixels, own_to_lab ? own_to_lab : to_lab);
  const auto printed = places(inks, transform(context, press, TYPE_CMYK_8, lab_space, lab));
  std::size_t count = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (chroma(wanted[i]) - chroma(printed[i]) >= much) ++count;
  return wanted.empty() ? 0 : static_cast<double>(count) / static_cast<double>(wanted.size());
}

/// Black that is ink alone stays so.
Samples Separator::State::cmyk(Samples pixels, std::string_view profile) const {
  const Profile own = open_profile(context, profile);
  if (!own) return pixels;
  const Transform from_own =
      transform(context, own, TYPE_CMYK_8, press, TYPE_CMYK_8, INTENT_PRESERVE_K_ONLY_RELATIVE_COLORIMETRIC);
  return from_own ? converted(pixels, from_own) : pixels;
}

Separator::Separator(std::string_view profile, const std::string& file, int limit)
    : state_(std::make_unique<State>(profile, file, limit)) {}
Separator::~Separator() = default;

Separated Separator::inks_of(Rgb colour) const {
  if (colour.is_grey()) return {{.black = thousandths(state_->greys[colour.red])}, 0};
  const unsigned char pixel[3] = {colour.red, colour.green, colour.blue};
  cmsUInt16Number mixed[4] = {};
  cmsDoTransform(state_->to_inks.get(), pixel, mixed, 1);
  const auto amount = [&](int ink) { return (mixed[ink] * 1000 + 32767) / 65535; };
  const Inks inks = within({amount(0), amount(1), amount(2), amount(3)}, state_->limit);
  return {inks, state_->difference(pixel, inks)};
}

Samples Separator::inks_of(Samples pixels, std::string_view profile) const {
  to_eight_bits(pixels);
  if (pixels.components == 1) return state_->grey(std::move(pixels), profile);
  return pixels.components == 3 ? state_->rgb(pixels, profile) : state_->cmyk(std::move(pixels), profile);
}

double Separator::duller(const Samples& pixels, std::string_view profile) const {
  constexpr std::size_t enough = 4096;
  return pixels.components == 3 ? state_->duller(sampled(pixels, enough), profile) : 0;
}

int heaviest(const Samples& inks, double share) {
  if (inks.components != 4) return inks.bytes.empty() ? 0 : 1000;
  std::vector<std::size_t> counts(4 * 255 + 1);
  for (std::size_t i = 0; i + 3 < inks.bytes.size(); i += 4) {
    std::size_t total = 0;
    for (std::size_t ink = 0; ink < 4; ++ink) total += static_cast<unsigned char>(inks.bytes[i + ink]);
    ++counts[total];
  }
  auto passed_over = static_cast<std::size_t>(share * static_cast<double>(inks.bytes.size() / 4));
  std::size_t total = counts.size() - 1;
  while (total > 0 && counts[total] <= passed_over) passed_over -= counts[total--];
  return thousandths(static_cast<int>(total));
}

}  // namespace casebound::colour
