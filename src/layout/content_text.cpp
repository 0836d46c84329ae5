#include "layout/content_text.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

namespace casebound::layout {

namespace {

std::string text_without_calls(const markup::Element& element) {
  std::string out;
  for (const auto& child : element.children) {
    const auto* text = std::get_if<markup::TextNode>(&child.value);
    const auto* inner = std::get_if<markup::Element>(&child.value);
    if (text != nullptr) out += text->text;
    if (inner != nullptr && !inner->has_class("noteref")) out += text_without_calls(*inner);
  }
  return out;
}

/// The same, its phrases marked as isolates.
std::string marked_text(const markup::Element& element, const Phrases& around) {
  std::string out;
  for (const auto& child : element.children) {
    const auto* text = std::get_if<markup::TextNode>(&child.value);
    const auto* inner = std::get_if<markup::Element>(&child.value);
    if (text != nullptr) out += text->text;
    if (inner == nullptr || inner->has_class("noteref")) continue;
    Phrases within = around;
    if (turns(around, inner->language)) within.push_back(0);
    out += marks_between(around, within) + marked_text(*inner, within) + marks_between(within, around);
  }
  return out;
}

/// The title within an element, if these are its words.
const markup::Element* title_of(const markup::Element& element, const std::string& words) {
  for (const auto& child : element.children) {
    const auto* inner = std::get_if<markup::Element>(&child.value);
    if (inner == nullptr) continue;
    if (inner->name == "h1") return heading_text(*inner) == words ? inner : nullptr;
    if (const auto* found = title_of(*inner, words)) return found;
  }
  return nullptr;
}

}  // namespace

std::string heading_text(const markup::Element& element) {
  return collapse_spaces(text_without_calls(element));
}

std::string ContentText::of(const style::ContentPart& part, const markup::Element& element) {
  return std::visit(Overloaded{[](const style::ContentString& text) { return text.text; },
                               [&](const style::ContentCounter& counter) { return counters_.text(counter); },
                               [&](const style::ContentTargetCounter& it) {
                                 return page_of(element.attribute(it.attribute));
                               },
                               [&](const style::ContentAttribute& it) {
                                 const auto* value = element.attribute(it.name);
                                 return value == nullptr ? std::string() : *value;
                               },
                               [&](const style::ContentText&) { return heading_text(element); },
                               [](const auto&) { return std::string(); }},
                    part);
}

std::string ContentText::of(const style::Content& content, const markup::Element& element) {
  std::string out;
  for (const auto& part : content) out += of(part, element);
  return out;
}

std::string ContentText::marked(const style::Content& content, const markup::Element& element,
                                const Phrases& around) {
  std::string out = marks_between({}, around);
  for (const auto& part : content) {
    const std::string text = of(part, element);
    const auto* says_it = std::holds_alternative<style::ContentText>(part)        ? &element
                          : std::holds_alternative<style::ContentAttribute>(part) ? title_of(element, text)
                                                                                  : nullptr;
    out += says_it == nullptr ? text : collapse_spaces(marked_text(*says_it, around));
  }
  return out + marks_between(around, {});
}

/// The label of the page that a link within the book leads to; empty for another link.
std::string ContentText::page_of(const std::string* target) {
  asked_for_pages_ = true;
  if (target == nullptr || !target->starts_with('#')) return {};
  const auto folio = folios_.find(target->substr(1));
  return folio == folios_.end() ? "0" : folio->second;
}

}  // namespace casebound::layout
