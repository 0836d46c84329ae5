#include "casebound/document/inline.h"

#include "casebound/document/walk.h"

#include <algorithm>
#include <array>

namespace casebound {

namespace {

enum class Calls { unsaid, said };

void append_text(std::span<const Inline> inlines, Calls calls, std::string& out) {
  for (const auto& item : inlines) {
    std::visit(Overloaded{[&](const Text& text) { out += text.text; },  //
                          [&](const Code& code) { out += code.text; },  //
                          [&](const SoftBreak&) { out += ' '; },        //
                          [&](const LineBreak&) { out += ' '; },        //
                          [&](const Image& image) { append_text(image.alt, calls, out); },
                          [&](const NoteReference& call) { out += calls == Calls::said ? call.label : ""; },
                          [&](const Formula& formula) { append_text(in_line(formula), calls, out); },
                          [&](const auto& parent) { append_text(parent.children, calls, out); }},
               item.value);
  }
}

template <class Node>
auto children_of(Node& node) -> decltype(&std::get<Emphasis>(node.value).children) {
  using Result = decltype(&std::get<Emphasis>(node.value).children);
  return std::visit(
      [](auto& value) -> Result {
        if constexpr (requires { value.children; }) {
          return &value.children;
        } else {
          return nullptr;
        }
      },
      node.value);
}

}  // namespace

std::string plain_text(std::span<const Inline> inlines) {
  std::string out;
  append_text(inlines, Calls::unsaid, out);
  return out;
}

std::string plain_text(const Inlines& inlines) {
  return plain_text(std::span(inlines));
}

std::string printed_text(const Inlines& inlines) {
  std::string out;
  append_text(inlines, Calls::said, out);
  return out;
}

Inlines* children(Inline& inline_) {
  return children_of(inline_);
}
const Inlines* children(const Inline& inline_) {
  return children_of(inline_);
}

bool is_address(const Link& link) {
  constexpr std::array<std::string_view, 4> schemes = {"", "https://", "http://", "mailto:"};
  const std::string words = plain_text(link.children);
  return !words.empty() && std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
    return link.target == std::string(scheme) + words;
  });
}

Inlines text_inlines(std::string text, SourceSpan span) {
  return {Inline{span, Text{std::move(text)}}};
}

std::string_view before_reference(std::string_view reference, std::string_view before) {
  return reference.starts_with('(') || before.ends_with('.') ? " " : ". ";
}

}  // namespace casebound
