#include "press/inspection/inspection.h"

#include <string_view>

#include <fmt/format.h>

namespace casebound::press {
namespace {

bool is_name_of(QPDFObjectHandle space, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (space.isNameAndEquals(std::string(name))) return true;
  return false;
}

int components_of_profile(QPDFObjectHandle profile) {
  if (!profile.isStream() || !profile.getDict().getKey("/N").isInteger()) return 0;
  return profile.getDict().getKey("/N").getIntValueAsInt();
}

/// Whether a colour space is one of inks: grey, CMYK, or spots that stand for them. A colour space by a
/// profile is one of PDF/X-4 only.
bool is_of_inks(QPDFObjectHandle space, bool profiles_are_allowed) {
  if (space.isName()) return is_name_of(space, {"/DeviceGray", "/DeviceCMYK"});
  if (!space.isArray() || space.getArrayNItems() < 2) return false;
  QPDFObjectHandle family = space.getArrayItem(0), base = space.getArrayItem(1);
  if (is_name_of(family, {"/Indexed"})) return is_of_inks(base, profiles_are_allowed);
  if (is_name_of(family, {"/Separation", "/DeviceN"}))
    return space.getArrayNItems() > 2 && is_of_inks(space.getArrayItem(2), profiles_are_allowed);
  const int components = is_name_of(family, {"/ICCBased"}) ? components_of_profile(base) : 0;
  return profiles_are_allowed && (components == 1 || components == 4);
}

void inspect_filters(Inspection& inspection, QPDFObjectHandle filter, std::size_t number) {
  const auto look = [&](QPDFObjectHandle one) {
    if (is_name_of(one, {"/LZWDecode", "/JPXDecode", "/JBIG2Decode"}))
      inspection.breaches.add("preflight-content", fmt::format("a picture is packed by {}", one.getName()),
                              number);
  };
  if (filter.isName()) return look(filter);
  if (!filter.isArray()) return;
  for (QPDFObjectHandle one : filter.getArrayAsVector()) look(one);
}

}  // namespace

void inspect_colour_space(Inspection& inspection, QPDFObjectHandle space, std::size_t number) {
  if (is_of_inks(space, !inspection.is_x_1a())) return;
  inspection.breaches.add("preflight-colour", "a colour space is not one of inks", number);
}

void inspect_image(Inspection& inspection, QPDFObjectHandle image, std::size_t number) {
  QPDFObjectHandle dict = image.getDict();
  const bool is_stencil = dict.getKey("/ImageMask").isBool() && dict.getKey("/ImageMask").getBoolValue();
  if (!is_stencil) inspect_colour_space(inspection, dict.getKey("/ColorSpace"), number);
  if (inspection.is_x_1a() && !dict.getKey("/SMask").isNull() &&
      !dict.getKey("/SMask").isNameAndEquals("/None"))
    inspection.breaches.add("preflight-transparency",
                            "a picture is see-through, which PDF/X-1a does not allow", number);
  if (dict.getKey("/Interpolate").isBool() && dict.getKey("/Interpolate").getBoolValue())
    inspection.breaches.add("preflight-content", "a picture is to be smoothed by whoever shows it", number);
  for (const char* key : {"/Alternates", "/OPI"}) {
    if (dict.hasKey(key))
      inspection.breaches.add("preflight-content", fmt::format("a picture has {}", key), number);
  }
  inspect_filters(inspection, dict.getKey("/Filter"), number);
}

}  // namespace casebound::press
