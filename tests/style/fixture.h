#pragma once

#include "casebound/style/stylesheet.h"

#include "support/paths.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace casebound::tests {

/// Style sheets under test with what they had to say.
struct Sheets {
  Sources sources;
  Diagnostics diagnostics;
  style::Stylesheet stylesheet;

  Sheets() = default;
  explicit Sheets(std::string css) { add(std::move(css)); }

  void add(std::string css, std::string name = "book.css") {
    const auto source = sources.add(Source(std::move(name), std::move(css)));
    stylesheet.add(sources, source, diagnostics);
  }

  void add_design(const std::string& name) {
    std::ifstream file(source_folder() / "styles" / name, std::ios::binary);
    add(std::string(std::istreambuf_iterator<char>(file), {}), name);
  }

  /// `code at "what stands there"; …`, in the order found.
  std::string findings() const {
    std::string out;
    for (const auto& item : diagnostics.items()) {
      if (!out.empty()) out += "; ";
      out += item.code + " at \"" + std::string(sources[item.span.source].slice(item.span)) + '"';
    }
    return out;
  }
};

/// The sheets base.css and, on it, the named design.
inline Sheets design(const std::string& name) {
  Sheets out;
  out.add_design("base.css");
  out.add_design(name);
  return out;
}

using Children = std::vector<markup::Node>;

inline markup::Node words(std::string text) {
  return {markup::TextNode{std::move(text), {}}};
}

/// An element from `name.class.class#id`.
inline markup::Node node(std::string_view shape, Children children = {},
                         std::vector<std::pair<std::string, std::string>> attributes = {}) {
  markup::Element out;
  const auto end = std::min(shape.find_first_of(".#"), shape.size());
  out.name = shape.substr(0, end);
  for (auto rest = shape.substr(end); !rest.empty();) {
    const auto stop = std::min(rest.find_first_of(".#", 1), rest.size());
    const std::string word(rest.substr(1, stop - 1));
    rest[0] == '.' ? out.classes.push_back(word) : (void)(out.id = word);
    rest.remove_prefix(stop);
  }
  out.children = std::move(children);
  out.attributes = std::move(attributes);
  return {std::move(out)};
}

inline markup::SpineDocument document(Children children, std::string language = "en") {
  markup::SpineDocument out{.language = std::move(language)};
  out.body = std::get<markup::Element>(node("body.bodymatter", std::move(children)).value);
  return out;
}

/// The element with this id, which must be there.
inline const style::StyledElement* find(const style::StyledElement& element, const std::string& id) {
  if (element.element->id == id) return &element;
  for (const auto& child : element.children)
    if (const auto* inner = std::get_if<style::StyledElement>(&child))
      if (const auto* found = find(*inner, id)) return found;
  return nullptr;
}

/// One paragraph with id `p` under the sheet.
inline style::ComputedStyle style_of_paragraph(const std::string& css) {
  const Sheets sheets(css);
  const auto markup = document({node("p#p", {words("Text")})});
  return *find(sheets.stylesheet.apply(markup), "p")->style;
}

}  // namespace casebound::tests
