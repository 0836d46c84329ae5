#include "epub/links.h"

#include "casebound/base/web_address.h"

namespace casebound::epub {

std::string file_name(const markup::SpineDocument& document) {
  return document.file_stem + ".xhtml";
}

Links::Links(const std::vector<markup::SpineDocument>& spine) {
  for (const markup::SpineDocument& document : spine) {
    const std::string file = file_name(document);
    files_.insert(file);
    collect(document.body, file);
  }
}

void Links::collect(const markup::Element& element, const std::string& file) {
  if (!element.id.empty()) file_of_id_.try_emplace(element.id, file);
  for (const markup::Node& node : element.children)
    if (const auto* child = std::get_if<markup::Element>(&node.value)) collect(*child, file);
}

std::optional<std::string> Links::resolve(const std::string& target, const std::string& from) const {
  if (files_.contains(target)) return target;
  if (!target.starts_with('#')) return web_address(target);
  const auto place = file_of_id_.find(target.substr(1));
  if (place == file_of_id_.end()) return std::nullopt;
  return place->second == from ? target : place->second + target;
}

}  // namespace casebound::epub
