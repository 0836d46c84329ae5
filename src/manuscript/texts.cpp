#include "manuscript/texts.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <utility>

#include <unicode/uchar.h>

namespace casebound::manuscript {

bool is_line_end(const Inline& item) {
  return std::holds_alternative<SoftBreak>(item.value) || std::holds_alternative<LineBreak>(item.value);
}

bool is_white(const Inlines& inlines) {
  return std::all_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    const auto* text = std::get_if<Text>(&item.value);
    if (text == nullptr) return is_line_end(item);
    for (std::size_t at = 0; at < text->text.size();) {
      if (!u_isUWhiteSpace(static_cast<UChar32>(next_code_point(text->text, at)))) return false;
    }
    return true;
  });
}

namespace {

bool has_texts_to_merge(const Inlines& inlines) {
  bool after_text = false;
  for (const auto& item : inlines) {
    const auto* text = std::get_if<Text>(&item.value);
    if (text != nullptr && (after_text || text->text.empty())) return true;
    after_text = text != nullptr;
  }
  return false;
}

}  // namespace

void merge_texts(Inlines& inlines) {
  if (!has_texts_to_merge(inlines)) return;
  Inlines out;
  for (auto& item : inlines) {
    const auto* text = std::get_if<Text>(&item.value);
    if (text != nullptr && text->text.empty()) continue;
    auto* before = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
    if (text == nullptr || before == nullptr) {
      out.push_back(std::move(item));
      continue;
    }
    before->text += text->text;
    out.back().span = cover(out.back().span, item.span);
  }
  inlines = std::move(out);
}

std::vector<Inlines> split_lines(Inlines inlines) {
  std::vector<Inlines> lines(1);
  for (auto& item : inlines) {
    auto* inner = children(item);
    if (is_line_end(item)) {
      lines.emplace_back();
    } else if (inner == nullptr) {
      lines.back().push_back(std::move(item));
    } else {
      auto parts = split_lines(std::exchange(*inner, {}));
      for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) lines.emplace_back();
        Inline part = item;
        *children(part) = std::move(parts[i]);
        lines.back().push_back(std::move(part));
      }
    }
  }
  return lines;
}

}  // namespace casebound::manuscript
