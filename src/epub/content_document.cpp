#include "epub/content_document.h"

#include "casebound/document/walk.h"

#include "epub/pictures.h"
#include "epub/xml.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/uloc.h>

namespace casebound::epub {
namespace {

using markup::Element;
using markup::Node;
using markup::TextNode;

template <std::size_t n>
bool is_one_of(const std::string& name, const std::array<std::string_view, n>& names) {
  return std::ranges::find(names, name) != names.end();
}

/// Elements that HTML writes without an end tag.
bool is_void(const std::string& name) {
  constexpr std::array<std::string_view, 6> names = {"br", "col", "hr", "img", "link", "wbr"};
  return is_one_of(name, names);
}

/// Elements between which white space means nothing, whatever the stylesheet says of their text.
bool is_block(const std::string& name) {
  constexpr std::array<std::string_view, 35> names = {
      "address", "article",    "aside",  "blockquote", "body", "caption", "dd", "div", "dl",
      "dt",      "figcaption", "figure", "footer",     "h1",   "h2",      "h3", "h4",  "h5",
      "h6",      "header",     "hr",     "li",         "nav",  "ol",      "p",  "pre", "section",
      "table",   "tbody",      "td",     "tfoot",      "th",   "thead",   "tr", "ul"};
  return is_one_of(name, names);
}

bool is_block(const Node& node) {
  const auto* element = std::get_if<Element>(&node.value);
  return element && is_block(element->name);
}

bool holds_only_blocks(const Element& element) {
  return !element.children.empty() &&
         std::ranges::all_of(element.children, [](const Node& node) { return is_block(node); });
}

/// Writes the elements of one file. Ids are written once, and links only where they lead somewhere.
class BodyWriter {
 public:
  BodyWriter(const Surroundings& around, std::string file)
      : around_(around), file_(std::move(file)), last_entry_(file_) {}

  void write(pugi::xml_node parent, const Element& element) {
    const bool is_contents = &element == around_.contents;
    if (is_contents) in_contents_ = true;
    if (element.name == "img" && !is_shown_picture(element))
      write_words_of(parent, element);
    else if (element.name == "table")
      write_element(table_area(parent), element);
    else
      write_element(parent, element);
    if (is_contents) in_contents_ = false;
  }

 private:
  void write_element(pugi::xml_node parent, const Element& element) {
    pugi::xml_node node = append(parent, element.name);
    write_identity(node, element);
    write_attributes(node, element);
    if (element.name == "a" && !node.attribute("href")) drop_semantics(node);
    if (&element == around_.contents) mark_as_contents(node);
    if (element.has_class("formula")) make_movable(node);
    if (element.name == "math")
      write_formula(node, element.math);
    else
      write_children(node, element);
  }

  static void write_formula(pugi::xml_node node, const std::vector<MathElement>& elements) {
    if (std::string_view(node.name()) == "math") set(node, "xmlns", "http://www.w3.org/1998/Math/MathML");
    for (const MathElement& element : elements) {
      pugi::xml_node made = append(node, element.name, element.text);
      for (const auto& [name, value] : element.attributes) set(made, name, value);
      write_formula(made, element.children);
    }
  }

  /// What moves a table that is wider than the window.
  static pugi::xml_node table_area(pugi::xml_node parent) {
    pugi::xml_node area = append(parent, "div");
    set(area, "class", "table-area");
    make_movable(area);
    return area;
  }

  /// What moves under the stylesheet moves for the keyboard, too.
  static void make_movable(pugi::xml_node node) { set(node, "tabindex", "0"); }

  void write_identity(pugi::xml_node node, const Element& element) {
    if (!element.classes.empty()) set(node, "class", fmt::format("{}", fmt::join(element.classes, " ")));
    if (!element.id.empty() && ids_.insert(element.id).second) set(node, "id", element.id);
    if (!element.type.empty()) set(node, "epub:type", element.type);
    if (!element.role.empty()) set(node, "role", element.role);
    if (!element.language.empty()) {
      set(node, "lang", element.language);
      set(node, "xml:lang", element.language);
      if (element.name != "html") write_direction(node, uloc_isRightToLeft(element.language.c_str()) != 0);
    }
  }

  /// Where it is another than around it; a book runs from left to right.
  static void write_direction(pugi::xml_node node, bool right_to_left) {
    pugi::xml_node around = node.parent();
    while (around && !around.attribute("dir")) around = around.parent();
    const bool is_around = std::string_view(around.attribute("dir").value()) == "rtl";
    if (right_to_left != is_around) set(node, "dir", right_to_left ? "rtl" : "ltr");
  }

  void write_attributes(pugi::xml_node node, const Element& element) {
    for (const auto& [name, value] : element.attributes) {
      if (element.name == "math" && name == "alt") continue;  // of the page
      if (name == "href") {
        if (const auto target = resolve(value)) set(node, name, *target);
      } else {
        set(node, name, value);
      }
    }
  }

  /// An entry of the contents must lead somewhere: one whose target is not in the book leads where the one
  /// before it does.
  std::optional<std::string> resolve(const std::string& target) {
    auto place = around_.links.resolve(target, file_);
    if (!in_contents_) return place;
    if (place) last_entry_ = *place;
    return last_entry_;
  }

  /// What leads nowhere is no call of a note and no way back.
  static void drop_semantics(pugi::xml_node node) {
    node.remove_attribute("epub:type");
    node.remove_attribute("role");
  }

  static void mark_as_contents(pugi::xml_node node) {
    set(node, "epub:type", "toc");
    set(node, "role", "doc-toc");
  }

  void write_children(pugi::xml_node node, const Element& element) {
    const bool in_lines = holds_only_blocks(element);
    for (const Node& child : element.children) {
      if (in_lines) append_line_end(node);
      std::visit(Overloaded{[&](const TextNode& text) { append_text(node, text.text); },
                            [&](const Element& inner) { write(node, inner); }},
                 child.value);
    }
    if (in_lines) append_line_end(node);
    // Text, though empty, keeps `<p></p>` from becoming `<p/>`, which readers that take XHTML for HTML get
    // wrong.
    if (element.children.empty() && !is_void(element.name)) append_text(node, "");
  }

  void write_words_of(pugi::xml_node parent, const Element& picture) {
    Element words{.name = "span", .classes = picture.classes, .id = picture.id, .language = picture.language};
    if (const std::string* alt = picture.attribute("alt"))
      words.children.push_back({TextNode{*alt, picture.span}});
    write_element(parent, words);
  }

  const Surroundings& around_;
  std::string file_;
  std::string last_entry_;
  bool in_contents_ = false;
  std::set<std::string> ids_;
};

void write_head(pugi::xml_node html, const std::string& title) {
  pugi::xml_node head = append(html, "head");
  append_line_end(head);
  set(append(head, "meta"), "charset", "utf-8");
  append_line_end(head);
  append(head, "title", title);
  append_line_end(head);
  pugi::xml_node link = append(head, "link");
  set(link, "rel", "stylesheet");
  set(link, "type", "text/css");
  set(link, "href", stylesheet_href);
  append_line_end(head);
}

pugi::xml_node write_root(pugi::xml_document& xml, const std::string& language) {
  append_line_end(xml);
  xml.append_child(pugi::node_doctype).set_value("html");
  append_line_end(xml);
  pugi::xml_node html = append(xml, "html");
  set(html, "xmlns", "http://www.w3.org/1999/xhtml");
  set(html, "xmlns:epub", "http://www.idpf.org/2007/ops");
  set(html, "lang", language);
  set(html, "xml:lang", language);
  append_line_end(html);
  return html;
}

const std::string& either(const std::string& first, const std::string& second) {
  return first.empty() ? second : first;
}

}  // namespace

std::string content_document(const markup::SpineDocument& document, const Surroundings& around) {
  pugi::xml_document xml = xml_document();
  pugi::xml_node html = write_root(xml, either(document.language, around.language));
  write_head(html, either(document.title, around.title));
  append_line_end(html);
  BodyWriter writer(around, file_name(document));
  writer.write(html, document.body);
  for (const Element& list : around.lists) {
    pugi::xml_node body = html.last_child();
    writer.write(body, list);
    append_line_end(body);
  }
  append_line_end(html);
  append_line_end(xml);
  return as_it_stands(xml);
}

}  // namespace casebound::epub
