#include "image/svg_document.h"

#include "casebound/base/text.h"

#include "image/refusal.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

namespace casebound::image {
namespace {

constexpr std::size_t max_size = 16'000'000;
constexpr int max_depth = 100;

[[noreturn]] void refuse_kind(const std::string& what, const std::string& hint) {
  throw Refusal("unsupported-image", what, hint);
}

/// What must be known before a parser sees the file.
void check_text(std::string_view bytes) {
  if (bytes.size() > max_size) {
    throw Refusal("image-too-large", fmt::format("has {} bytes", bytes.size()),
                  "an SVG may have 16 million bytes; simplify it or export it as PNG");
  }
  if (find_invalid_utf8(bytes)) {
    refuse_kind("is an SVG in another encoding than UTF-8", "save it anew as UTF-8");
  }
  const std::size_t doctype = bytes.find("<!DOCTYPE");
  if (bytes.find("<!ENTITY") != std::string_view::npos ||
      (doctype != std::string_view::npos &&
       bytes.substr(doctype, bytes.find('>', doctype) - doctype).find('[') != std::string_view::npos)) {
    refuse_kind("is an SVG with a document type of its own", "save it as plain SVG, without entities");
  }
}

/// Visits all elements without recursion.
struct Walker : pugi::xml_tree_walker {
  explicit Walker(std::function<void(pugi::xml_node, int)> visitor) : visit(std::move(visitor)) {}
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_element) visit(node, depth());
    return true;
  }
  std::function<void(pugi::xml_node, int)> visit;
};

bool is_active(std::string_view name) {
  constexpr std::array<std::string_view, 11> names = {
      "script",        "foreignObject",    "iframe", "audio",   "video",   "animate",
      "animateMotion", "animateTransform", "set",    "handler", "listener"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Does a style or an attribute fetch something from elsewhere?
bool leads_out(std::string_view value) {
  for (std::size_t at = value.find("url("); at != std::string_view::npos; at = value.find("url(", at + 1)) {
    std::string_view target = value.substr(at + 4);
    while (!target.empty() && (target[0] == '"' || target[0] == '\'' || target[0] == ' ')) {
      target.remove_prefix(1);
    }
    if (!target.starts_with('#')) return true;
  }
  return value.find("@import") != std::string_view::npos;
}

bool is_outward(pugi::xml_node node, pugi::xml_attribute attribute) {
  const std::string_view name = attribute.name(), value = attribute.value();
  if (local_name(name) != "href") return leads_out(value);
  return !value.starts_with('#') && local_name(node.name()) != "a";
}

bool is_trigger(std::string_view name) {
  return name.size() > 2 && name.starts_with("on");
}

std::vector<pugi::xml_attribute> unwanted_attributes(pugi::xml_node node) {
  std::vector<pugi::xml_attribute> found;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view value = attribute.value();
    const bool script = local_name(attribute.name()) == "href" && trim(value).starts_with("javascript:");
    if (is_trigger(attribute.name()) || script || is_outward(node, attribute)) found.push_back(attribute);
  }
  return found;
}

}  // namespace

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view href(pugi::xml_node node) {
  const pugi::xml_attribute plain = node.attribute("href");
  return plain ? plain.value() : node.attribute("xlink:href").value();
}

SvgDocument::SvgDocument(std::string_view bytes) {
  check_text(bytes);
  const pugi::xml_parse_result result =
      document_.load_buffer(bytes.data(), bytes.size(),
                            pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype |
                                pugi::parse_declaration | pugi::parse_comments,
                            pugi::encoding_utf8);
  if (!result) throw Refusal("bad-image", fmt::format("is not well-formed SVG ({})", result.description()));
  Walker walker([&](pugi::xml_node, int depth) {
    if (depth > max_depth) {
      refuse_kind(fmt::format("is nested more than {} elements deep", max_depth), "flatten its groups");
    }
  });
  document_.traverse(walker);
  index();
}

void SvgDocument::index() {
  ids_.clear();
  Walker walker([&](pugi::xml_node node, int) {
    if (const std::string_view id = node.attribute("id").value(); !id.empty()) ids_.emplace(id, node);
  });
  document_.traverse(walker);
}

pugi::xml_node SvgDocument::find(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? pugi::xml_node() : found->second;
}

void SvgDocument::make_passive(const std::function<void(const std::string&)>& report) {
  std::vector<pugi::xml_node> elements;
  Walker walker([&](pugi::xml_node node, int) {
    const std::string_view name = local_name(node.name());
    const bool outward_style = name == "style" && leads_out(node.text().get());
    const bool outward_image = name == "image" && !href(node).starts_with("data:image/");
    if (is_active(name) || outward_style || outward_image) elements.push_back(node);
    for (const pugi::xml_attribute attribute : unwanted_attributes(node)) {
      if (name == "image" && local_name(attribute.name()) == "href" && !outward_image) continue;
      if (!is_trigger(attribute.name())) report("reference out of the file");
      node.remove_attribute(attribute);
      changed_ = true;
    }
  });
  document_.traverse(walker);
  // From the end, so that what is within another removed element goes first.
  for (auto node = elements.rbegin(); node != elements.rend(); ++node) {
    report(std::string(local_name(node->name())));
    changed_ = node->parent().remove_child(*node) || changed_;
  }
  while (document_.remove_child(
      document_.find_child([](pugi::xml_node node) { return node.type() == pugi::node_doctype; }))) {
    changed_ = true;
  }
  index();
}

std::string SvgDocument::changed_bytes() const {
  if (!changed_) return {};
  struct Writer : pugi::xml_writer {
    std::string out;
    void write(const void* data, std::size_t size) override {
      out.append(static_cast<const char*>(data), size);
    }
  } writer;
  document_.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return writer.out;
}

}  // namespace casebound::image
