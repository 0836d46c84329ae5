#include "epub/insert_mark.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <unicode/uchar.h>

namespace casebound::epub {
namespace {

using markup::Element;
using markup::Node;
using markup::TextNode;

bool is_phrase(const Element& element) {
  constexpr std::array<std::string_view, 22> names = {
      "a",    "abbr", "b", "bdi",   "br",   "cite",   "code", "em",  "i", "img", "kbd",
      "mark", "q",    "s", "small", "span", "strong", "sub",  "sup", "u", "var", "wbr"};
  return std::ranges::find(names, element.name) != names.end();
}

bool is_note_number(const Element& element) {
  return element.has_class("noteref") || element.has_class("marker");
}

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Of alphabets that part their words by spaces; elsewhere a page may begin with any character.
bool is_letter(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  const auto kind = u_getIntPropertyValue(character, UCHAR_LINE_BREAK);
  return kind == U_LB_ALPHABETIC || kind == U_LB_HEBREW_LETTER || kind == U_LB_NUMERIC ||
         kind == U_LB_COMBINING_MARK;
}

/// Back from inside a word to where it begins.
std::size_t word_start(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && !is_white(text[start - 1])) --start;
  bool in_word = false;
  for (std::size_t offset = start; offset < text.size();) {
    const std::size_t here = offset;
    const bool letter = is_letter(next_code_point(text, offset));
    if (letter && !in_word) start = here;
    in_word = letter;
    if (offset > at) return letter ? start : here;
  }
  return at;
}

/// Walks the text of one block until the offset is reached.
class Marker {
 public:
  Marker(std::size_t offset, Element mark) : offset_(offset), mark_(std::move(mark)) {}

  bool insert(Element& block) {
    preserved_ = block.name == "pre";
    walk(block, false);
    if (!done_ && last_ != nullptr) {
      last_->children.push_back({std::move(mark_)});
      done_ = true;
    }
    return done_;
  }

 private:
  enum class Found { nowhere, inside, before };

  Found walk(Element& parent, bool phrase) {
    for (std::size_t i = 0; i < parent.children.size() && !ended_; ++i) {
      const Found found = step(parent, i, phrase);
      if (found == Found::before && phrase && i == 0) return found;
      if (found == Found::before) put(parent, i);
      if (found != Found::nowhere) return Found::inside;
    }
    return Found::nowhere;
  }

  Found step(Element& parent, std::size_t i, bool phrase) {
    if (auto* text = std::get_if<TextNode>(&parent.children[i].value)) {
      const auto at = find(text->text);
      if (count_ > 0 && !phrase) last_ = &parent;
      return at ? split(parent, i, *at) : Found::nowhere;
    }
    return enter(parent, i);
  }

  Found enter(Element& parent, std::size_t i) {
    auto& child = std::get<Element>(parent.children[i].value);
    if (child.name == "math") return formula(child);
    if (!is_phrase(child)) return block(child);
    if (child.name == "br") line_end();
    const Found found = walk(child, true);
    if (count_ > 0 && last_ == nullptr) last_ = &parent;
    return found != Found::nowhere && is_note_number(child) ? Found::before : found;
  }

  /// Its words on the pages are not in the e-book; the page begins before it.
  Found formula(const Element& child) { return find(text_content(child)) ? Found::before : Found::nowhere; }

  /// A block inside holds the text if none came before it, and ends it otherwise. One that has its own name
  /// is left to itself.
  Found block(Element& child) {
    if (count_ > 0) ended_ = true;
    if (ended_ || !child.block.empty()) return Found::nowhere;
    preserved_ = preserved_ || child.name == "pre";
    const Found found = walk(child, false);
    if (count_ > 0) ended_ = true;
    return found;
  }

  void line_end() {
    if (after_space_ && count_ > 0) --count_;
    ++count_;
    after_space_ = true;
  }

  /// Where the offset is reached in this text.
  std::optional<std::size_t> find(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (preserved_ || !is_white(text[i])) {
        if (count_ >= offset_ && !is_white(text[i])) return word_start(text, i);
        count_ += preserved_ && text[i] == '\t' ? tab_width : 1;
        after_space_ = false;
      } else if (!after_space_) {
        ++count_;
        after_space_ = true;
      }
    }
    return std::nullopt;
  }

  Found split(Element& parent, std::size_t i, std::size_t at) {
    if (at == 0) return Found::before;
    const auto whole = std::get<TextNode>(parent.children[i].value);
    std::get<TextNode>(parent.children[i].value).text.resize(at);
    const auto next = parent.children.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    parent.children.insert(next, Node{TextNode{whole.text.substr(at), whole.span}});
    put(parent, i + 1);
    return Found::inside;
  }

  void put(Element& parent, std::size_t i) {
    parent.children.insert(parent.children.begin() + static_cast<std::ptrdiff_t>(i), Node{std::move(mark_)});
    done_ = true;
  }

  static constexpr std::size_t tab_width = 4;

  std::size_t offset_;
  Element mark_;
  std::size_t count_ = 0;  ///< bytes of collapsed text so far
  bool after_space_ = true;
  bool preserved_ = false;
  bool ended_ = false;  ///< the run of text is over
  bool done_ = false;
  Element* last_ = nullptr;  ///< the block that holds the text
};

}  // namespace

bool insert_mark(Element& element, std::size_t offset, Element mark) {
  return Marker(offset, std::move(mark)).insert(element);
}

}  // namespace casebound::epub
