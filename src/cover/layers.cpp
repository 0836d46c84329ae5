#include "cover/layers.h"

#include <string_view>

#include <fmt/format.h>

namespace casebound::covers {
namespace {

using markup::Element;
using markup::Node;

Element layer(const char* name, int size) {
  return {.name = "section", .classes = {"cover", name, fmt::format("size-{}", size)}};
}

void add(Element& layer, Element element) {
  layer.children.push_back({std::move(element)});
}

void add_line(Element& layer, const char* name, const char* kind, const std::string& text) {
  if (text.empty()) return;
  Element line{.name = name, .classes = {kind}};
  line.children.push_back({markup::TextNode{text, {}}});
  add(layer, std::move(line));
}

/// Boxes in one another, whose borders are bands, frames and fields of colour.
Element ground(int size) {
  Element inner{.name = "div", .classes = {"inner"}};
  Element middle{.name = "div", .classes = {"middle"}};
  Element outer{.name = "div", .classes = {"outer"}};
  add(middle, std::move(inner));
  add(outer, std::move(middle));
  Element out = layer("cover-ground", size);
  add(out, std::move(outer));
  return out;
}

Element head(const Words& words, int size) {
  Element out = layer("cover-head", size);
  add_line(out, "p", "series", words.series);
  add_line(out, "h1", "title", words.title);
  add_line(out, "p", "subtitle", words.subtitle);
  return out;
}

Element foot(const Words& words, int size) {
  Element out = layer("cover-foot", size);
  for (const std::string& line : words.people) add_line(out, "p", "byline", line);
  return out;
}

Element imprint(const Words& words, int size) {
  Element out = layer("cover-imprint", size);
  add_line(out, "p", "publisher", words.publisher);
  return out;
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

}  // namespace

std::vector<markup::SpineDocument> layers(const Words& words, int size) {
  std::vector<markup::SpineDocument> out;
  for (Element& section :
       std::vector{ground(size), head(words, size), foot(words, size), imprint(words, size)}) {
    if (section.children.empty()) continue;
    markup::SpineDocument document{
        .title = words.title, .language = words.language, .role = "cover", .body = {.name = "body"}};
    add(document.body, std::move(section));
    out.push_back(std::move(document));
  }
  return out;
}

std::string spoken(const Words& words) {
  std::string out;
  const auto say = [&](const std::string& text) {
    if (text.empty()) return;
    if (!out.empty()) out += ends_sentence(out) ? " " : ". ";
    out += text;
  };
  say(words.series);
  say(words.title);
  say(words.subtitle);
  for (const std::string& line : words.people) say(line);
  say(words.publisher);
  return out;
}

}  // namespace casebound::covers
