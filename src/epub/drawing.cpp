#include "epub/drawing.h"

#include "epub/xml.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casebound::epub {
namespace {

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

bool is_foreign(std::string_view name) {
  constexpr std::array<std::string_view, 11> names = {
      "script",           "foreignObject", "a",       "animate",  "animateColor", "animateMotion",
      "animateTransform", "set",           "handler", "listener", "metadata"};
  return std::ranges::find(names, local_name(name)) != names.end();
}

/// A link to another place: not a piece of the drawing itself, and no picture that it carries.
bool leads_elsewhere(std::string_view name, std::string_view value) {
  if (local_name(name) == "href") return !value.starts_with('#') && !value.starts_with("data:image/");
  return value.find("url(http") != std::string_view::npos || value.find("url(//") != std::string_view::npos;
}

bool is_foreign(const pugi::xml_attribute& attribute) {
  const std::string_view name = attribute.name();
  return name.starts_with("on") || name == "xml:base" || leads_elsewhere(name, attribute.value());
}

/// The children of a link are drawn without it.
void lift_children(pugi::xml_node node) {
  while (pugi::xml_node child = node.first_child()) node.parent().insert_move_before(child, node);
}

bool clean_attributes(pugi::xml_node node) {
  bool changed = false;
  for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
    const pugi::xml_attribute next = attribute.next_attribute();
    if (is_foreign(attribute)) changed = node.remove_attribute(attribute) || changed;
    attribute = next;
  }
  return changed;
}

/// Whether anything had to go.
bool clean(pugi::xml_node node) {
  bool changed = clean_attributes(node);
  for (pugi::xml_node child = node.first_child(); child;) {
    if (local_name(child.name()) == "a") {
      const pugi::xml_node first = child.first_child() ? child.first_child() : child.next_sibling();
      lift_children(child);
      node.remove_child(child);
      child = first;
      changed = true;
      continue;
    }
    const pugi::xml_node next = child.next_sibling();
    const bool goes = child.type() == pugi::node_doctype || child.type() == pugi::node_pi ||
                      is_foreign(std::string_view(child.name()));
    changed = (goes ? node.remove_child(child) : clean(child)) || changed;
    child = next;
  }
  return changed;
}

}  // namespace

std::string safe_drawing(const std::string& bytes) {
  pugi::xml_document document;
  constexpr unsigned all = pugi::parse_full | pugi::parse_ws_pcdata;
  if (!document.load_buffer(bytes.data(), bytes.size(), all)) return bytes;
  return clean(document) ? as_it_stands(document) : bytes;
}

}  // namespace casebound::epub
