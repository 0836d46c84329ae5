#include "casebound/style/stylesheet.h"

#include <cstdint>
#include <string>

namespace {

using namespace casebound;

markup::Node element(std::string name, std::vector<std::string> classes, std::vector<markup::Node> children) {
  markup::Element out;
  out.name = std::move(name);
  out.classes = std::move(classes);
  out.children = std::move(children);
  return {std::move(out)};
}

markup::Node words(std::string text) {
  return {markup::TextNode{std::move(text), {}}};
}

/// A chapter with something for most selectors to match.
markup::SpineDocument chapter() {
  auto head = element("h1", {"title"}, {words("A title")});
  auto opening =
      element("p", {"opening"}, {words("Words "), element("em", {}, {words("and")}), words(" words")});
  auto list = element("ol", {}, {element("li", {}, {words("one")}), element("li", {}, {words("two")})});
  auto section = element("section", {"chapter"}, {std::move(head), std::move(opening), std::move(list)});
  markup::SpineDocument out;
  out.language = "en";
  out.role = "chapter";
  out.matter = "bodymatter";
  out.body.name = "body";
  out.body.children.push_back(std::move(section));
  return out;
}

}  // namespace

// Any bytes as a style sheet: parsed, cascaded over a chapter and its pages, and written for an e-book.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto document = chapter();
  Sources sources;
  Diagnostics diagnostics;
  style::Stylesheet sheet;
  sheet.add(sources, sources.add(Source("fuzz.css", {reinterpret_cast<const char*>(data), size})),
            diagnostics);
  sheet.apply(document);
  sheet.apply(document, style::Medium::screen);
  sheet.page({.name = "chapter", .side = style::Side::verso});
  sheet.reflowable_css();
  sheet.reflowable_css(style::Typefaces::of_style);
  return 0;
}
