#include "epub/pictures.h"

#include "casebound/base/text.h"

#include "epub/drawing.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include <fmt/format.h>

namespace casebound::epub {
namespace {

using markup::Element;

std::string* find_attribute(Element& element, std::string_view name) {
  const auto found = std::ranges::find(element.attributes, name, [](const auto& it) { return it.first; });
  return found == element.attributes.end() ? nullptr : &found->second;
}

void erase_attribute(Element& element, std::string_view name) {
  std::erase_if(element.attributes, [&](const auto& attribute) { return attribute.first == name; });
}

bool carries_its_bytes(std::string_view source) {
  constexpr std::array<std::string_view, 3> kinds = {"data:image/png;", "data:image/jpeg;",
                                                     "data:image/gif;"};
  return std::ranges::any_of(kinds, [&](std::string_view kind) { return source.starts_with(kind); });
}

std::string_view ending(const std::string& media_type) {
  if (media_type == drawing_type) return ".svg";
  return media_type == "image/png" ? ".png" : ".jpg";
}

/// The file's own name, without its folders and its ending.
std::string_view stem_of(std::string_view source) {
  source.remove_prefix(source.find_last_of("/\\") + 1);
  const std::size_t dot = source.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? source : source.substr(0, dot);
}

/// Names that some systems give to devices and to no file.
bool is_reserved(std::string_view name) {
  constexpr std::array<std::string_view, 4> devices = {"aux", "con", "nul", "prn"};
  const bool port = name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt"));
  return port || std::ranges::find(devices, name) != devices.end();
}

/// Lower case letters, digits and hyphens: a name on every system, whatever the author called the file.
std::string safe_stem(std::string_view source) {
  std::string words(stem_of(source));
  std::ranges::replace(words, '.', ' ');
  std::string name = slugify(words).substr(0, Stems::longest);
  return is_reserved(name) ? "image-" + name : name;
}

/// Per cent of the measure; 0 if the value is none.
int width_of(std::string_view value) {
  int width = 0;
  std::from_chars(value.data(), value.data() + value.size(), width);
  return std::clamp(width, 0, 100);
}

}  // namespace

bool is_shown_picture(const Element& element) {
  const std::string* source = element.attribute("src");
  return element.name == "img" && source != nullptr &&
         (source->starts_with(PictureFiles::folder) || carries_its_bytes(*source));
}

bool is_decoration(const Element& picture) {
  return picture.role == "presentation" || picture.role == "none";
}

bool is_described(const Element& picture) {
  const std::string* words = picture.attribute("alt");
  return words != nullptr && !collapse_spaces(*words).empty();
}

void PictureFiles::place(markup::SpineDocument& document) {
  place(document.body);
}

void PictureFiles::place(Element& element) {
  if (element.name == "img") place_picture(element);
  for (markup::Node& node : element.children)
    if (auto* child = std::get_if<Element>(&node.value)) place(*child);
}

void PictureFiles::place_picture(Element& picture) {
  if (const std::string* value = find_attribute(picture, "data-width")) {
    if (const int width = width_of(*value); width > 0) {
      picture.classes.push_back(fmt::format("w{}", width));
      widths_.insert(width);
    }
    erase_attribute(picture, "data-width");
  }
  std::string* source = find_attribute(picture, "src");
  if (source == nullptr) return;
  const auto found = pictures_.find(*source);
  if (found != pictures_.end())
    *source = file_of(*source, found->second);
  else if (!carries_its_bytes(*source))
    erase_attribute(picture, "src");
}

const std::string& PictureFiles::file_of(const std::string& source, const image::Picture& picture) {
  const auto [known, is_new] = file_of_source_.try_emplace(source, files_.size());
  if (is_new) {
    const std::string stem = stems_.take(safe_stem(source));
    files_.push_back({.id = "image-" + stem,
                      .href = folder + stem + std::string(ending(picture.media_type)),
                      .picture = &picture});
  }
  return files_[known->second].href;
}

std::string PictureFiles::width_rules() const {
  std::string rules;
  for (const int width : widths_) rules += fmt::format("img.w{0} {{ width: {0}%; }}\n", width);
  return rules;
}

}  // namespace casebound::epub
