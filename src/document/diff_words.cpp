#include "document/diff_words.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include <fmt/format.h>

namespace casebound {

namespace {

/// What cannot stand in a manuscript's words.
constexpr char look_begins = '\x01', look_named = '\x02', look_ends = '\x03', note_called = '\x04',
               edge_ends = '\x05';

/// Within the book ids are given by counting; its words say what a link is about.
std::string detail_of(const Link& link) {
  return link.target.starts_with('#') ? "#" : "→" + link.target;
}

std::string detail_of(const Span& span) {
  std::string out = span.language;
  for (const auto& name : span.classes) out += "." + name;
  return out;
}

/// How it is built, which its words in a line do not always say.
void add_detail(const MathElement& element, std::string& out) {
  out += '<' + element.name;
  for (const auto& [name, value] : element.attributes) out += fmt::format(" {}={}", name, value);
  out += '>' + element.text;
  for (const auto& child : element.children) add_detail(child, out);
}

std::string detail_of(const Formula& formula) {
  std::string out;
  add_detail(formula.math, out);
  return out;
}

}  // namespace

void WordReader::edge(std::string_view mark) {
  end_word();
  edge_ += mark;
  edge_ += edge_ends;
}

void WordReader::read(const Inlines& inlines) {
  for (const auto& item : inlines) read(item);
}

void WordReader::text(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t character = next_code_point(text, i);
    if (character == U' ' || character == U'\t' || character == U'\n') {
      end_word();
      continue;
    }
    const bool stands_alone = cell_width(character) == 2;
    if (stands_alone) end_word();
    add(text.substr(begin, i - begin));
    if (stands_alone) end_word();
  }
}

void WordReader::read(const Inline& item) {
  const auto marked = [&](std::string_view mark, const Inlines& inside) { styled({mark, mark, {}}, inside); };
  std::visit(Overloaded{[&](const Text& text) { this->text(text.text); },
                        [&](const SoftBreak&) { end_word(); }, [&](const LineBreak&) { edge("\n"); },
                        [&](const Emphasis& part) { marked("*", part.children); },
                        [&](const Strong& part) { marked("**", part.children); },
                        [&](const Strikethrough& part) { marked("~~", part.children); },
                        [&](const Superscript& part) { marked("^", part.children); },
                        [&](const Subscript& part) { marked("~", part.children); },
                        [&](const Code& code) { marked("`", text_inlines(code.text)); },
                        [&](const Link& link) {
                          styled({"", "", detail_of(link)}, link.children);
                        },
                        [&](const Image& image) {
                          styled({"![", "]", image.source}, image.alt);
                        },
                        [&](const Span& span) {
                          styled({"", "", detail_of(span)}, span.children);
                        },
                        [&](const NoteReference&) { call_note(); },
                        [&](const IndexMark& mark) { read(mark.children); },
                        [&](const Formula& formula) {
                          styled({"", "", detail_of(formula)}, in_line(formula));
                        }},
             item.value);
}

void WordReader::styled(Look look, const Inlines& inside) {
  end_segment();
  looks_.push_back(std::move(look));
  read(inside);
  end_segment();
  looks_.pop_back();
}

void WordReader::add(std::string_view letter) {
  if (!in_segment_) {
    for (const auto& look : looks_) {
      shown_ += look.mark;
      hide(look.detail);
      key_ += fmt::format("{}{}{}{}", look_begins, look.mark, look.detail, look_named);
    }
    in_segment_ = true;
  }
  text_ += letter;
  shown_ += letter;
  key_ += letter;
}

/// Once for a word, however many parts of it have it.
void WordReader::hide(const std::string& detail) {
  if (detail.empty() || hidden_.find(detail) != hidden_.npos) return;
  hidden_ += (hidden_.empty() ? "" : " ") + detail;
}

void WordReader::end_segment() {
  if (!in_segment_) return;
  for (auto look = looks_.rbegin(); look != looks_.rend(); ++look) {
    shown_ += look->end;
    key_ += look_ends;
  }
  in_segment_ = false;
}

void WordReader::call_note() {
  end_segment();
  shown_ += "[^]";
  key_ += note_called;
}

void WordReader::end_word() {
  end_segment();
  if (key_.empty()) return;
  const auto number = lexicon_.word_keys.number(edge_ + key_);
  if (number == lexicon_.words.size()) lexicon_.words.push_back({text_, shown_, hidden_});
  out_.push_back(number);
  edge_.clear();
  text_.clear();
  shown_.clear();
  hidden_.clear();
  key_.clear();
}

}  // namespace casebound
