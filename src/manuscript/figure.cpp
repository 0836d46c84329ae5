#include "manuscript/figure.h"

#include "casebound/base/text.h"

#include "manuscript/parts.h"

#include <charconv>

namespace casebound::manuscript {

namespace {

/// `60` of `60%`; 0 for anything else.
int per_cent(const std::string& text) {
  int out = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
  const bool whole = fault == std::errc() && end + 1 == text.data() + text.size() && *end == '%';
  return whole && out > 0 && out <= 100 ? out : 0;
}

Inlines caption_of(const Image& image) {
  Inlines out = image.alt;
  if (image.title.empty() || same_words(text_of(out), image.title)) return out;
  const SourceSpan span = out.empty() ? SourceSpan{} : out.back().span;
  if (!out.empty()) out.push_back({{span.source, span.end, span.end}, LineBreak{}});
  for (auto& words : text_inlines(image.title)) out.push_back(std::move(words));
  return out;
}

}  // namespace

bool is_width(const std::string& text) {
  return per_cent(text) > 0;
}

std::optional<LoneImage> lone_image(const Inlines& inlines) {
  if (inlines.empty() || inlines.size() > 2) return std::nullopt;
  const auto* image = std::get_if<Image>(&inlines.front().value);
  if (image == nullptr) return std::nullopt;
  if (inlines.size() == 1) return LoneImage{*image, {}};
  const auto* text = std::get_if<Text>(&inlines.back().value);
  auto read = text == nullptr ? std::nullopt : read_attributes(text->text);
  if (!read || !trim(text->text.substr(read->size)).empty()) return std::nullopt;
  return LoneImage{*image, std::move(read->attributes)};
}

Figure figure_of(const LoneImage& lone) {
  const auto& [image, attributes] = lone;
  Figure out;
  out.source = image.source;
  out.width = per_cent(attributes.value("width"));
  const bool has_alt = attributes.has_value("alt");
  out.decorative = attributes.has_class("decorative") || (has_alt && attributes.value("alt").empty());
  out.caption = caption_of(image);
  if (has_alt) {
    out.alt = attributes.value("alt").empty() ? Inlines() : text_inlines(attributes.value("alt"));
  } else {
    out.alt = text_inlines(plain_text(image.alt));
    if (image.alt.empty()) out.alt.clear();
  }
  return out;
}

}  // namespace casebound::manuscript
