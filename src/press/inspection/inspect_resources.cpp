#include "casebound/colour/separation.h"

#include "press/inspection/inspection.h"

#include <fmt/format.h>

namespace casebound::press {
namespace {

/// Calls `visit` for every value of a dictionary of resources that has not been looked at before.
template <typename Visit>
void for_each_new(Inspection& inspection, QPDFObjectHandle resources, const char* key, Visit visit) {
  QPDFObjectHandle entries = resources.getKey(key);
  if (!entries.isDictionary()) return;
  for (const std::string& name : entries.getKeys()) {
    QPDFObjectHandle value = entries.getKey(name);
    if (value.isIndirect() && !inspection.seen.insert(value.getObjGen()).second) continue;
    visit(value);
  }
}

/// A font program in the file; a Type 3 font is drawn by the file itself.
bool is_embedded(QPDFObjectHandle font) {
  if (font.getKey("/Subtype").isNameAndEquals("/Type3")) return true;
  QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
  if (descendants.isArray() && descendants.getArrayNItems() == 1) font = descendants.getArrayItem(0);
  QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
  if (!descriptor.isDictionary()) return false;
  return descriptor.getKey("/FontFile").isStream() || descriptor.getKey("/FontFile2").isStream() ||
         descriptor.getKey("/FontFile3").isStream();
}

void inspect_font(Inspection& inspection, QPDFObjectHandle font, std::size_t number) {
  if (font.isDictionary() && is_embedded(font)) return;
  QPDFObjectHandle name = font.isDictionary() ? font.getKey("/BaseFont") : QPDFObjectHandle::newNull();
  inspection.breaches.add(
      "preflight-font",
      fmt::format("the font {} is not in the file", name.isName() ? name.getName() : "of a page"), number);
}

bool is_faint(QPDFObjectHandle state, const char* key) {
  return state.getKey(key).isNumber() && state.getKey(key).getNumericValue() < 1;
}

bool is_transparent(QPDFObjectHandle state) {
  QPDFObjectHandle mask = state.getKey("/SMask"), mode = state.getKey("/BM");
  const bool masks = !mask.isNull() && !mask.isNameAndEquals("/None");
  const bool blends =
      !mode.isNull() && !mode.isNameAndEquals("/Normal") && !mode.isNameAndEquals("/Compatible");
  return masks || blends || is_faint(state, "/ca") || is_faint(state, "/CA");
}

void inspect_state(Inspection& inspection, QPDFObjectHandle state, std::size_t number) {
  if (!state.isDictionary()) return;
  if (inspection.is_x_1a() && is_transparent(state))
    inspection.breaches.add("preflight-transparency",
                            "something is see-through, which PDF/X-1a does not allow", number);
  for (const char* key : {"/TR", "/TR2", "/HTP"}) {
    if (state.hasKey(key) && !state.getKey(key).isNameAndEquals("/Default"))
      inspection.breaches.add("preflight-content", fmt::format("a graphics state has {}", key), number);
  }
}

void inspect_form(Inspection& inspection, QPDFObjectHandle form, std::size_t number) {
  QPDFObjectHandle dict = form.getDict();
  if (dict.getKey("/Group").isDictionary() && inspection.is_x_1a())
    inspection.breaches.add("preflight-transparency",
                            "a drawing is a transparency group, which PDF/X-1a does not allow", number);
  for (const char* key : {"/Ref", "/OPI", "/PS"}) {
    if (dict.hasKey(key))
      inspection.breaches.add("preflight-content", fmt::format("a drawing has {}", key), number);
  }
  inspect_resources(inspection, dict.getKey("/Resources"), number);
  inspect_content(inspection, form, number);
}

void inspect_object(Inspection& inspection, QPDFObjectHandle object, std::size_t number) {
  if (!object.isStream()) return;
  QPDFObjectHandle kind = object.getDict().getKey("/Subtype");
  if (kind.isNameAndEquals("/Image")) {
    inspect_image(inspection, object, number);
  } else if (kind.isNameAndEquals("/Form")) {
    inspect_form(inspection, object, number);
  } else {
    inspection.breaches.add("preflight-content", "a page holds a program in PostScript", number);
  }
}

}  // namespace

void inspect_resources(Inspection& inspection, QPDFObjectHandle resources, std::size_t number) {
  if (!resources.isDictionary())
    return inspection.breaches.add("preflight-file", "a page has no resources", number);
  if (resources.isIndirect() && !inspection.seen.insert(resources.getObjGen()).second) return;
  for_each_new(inspection, resources, "/Font",
               [&](QPDFObjectHandle font) { inspect_font(inspection, font, number); });
  for_each_new(inspection, resources, "/ExtGState",
               [&](QPDFObjectHandle state) { inspect_state(inspection, state, number); });
  for_each_new(inspection, resources, "/ColorSpace",
               [&](QPDFObjectHandle space) { inspect_colour_space(inspection, space, number); });
  for_each_new(inspection, resources, "/XObject",
               [&](QPDFObjectHandle object) { inspect_object(inspection, object, number); });
  for (const char* key : {"/Shading", "/Pattern"}) {
    if (resources.hasKey(key))
      inspection.breaches.add("preflight-content", fmt::format("a page has {}", key), number);
  }
}

}  // namespace casebound::press
