#include "manuscript/copier.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

/// The bytes of a text from `begin` to `end`, with their place.
Inline part(const Inline& item, std::size_t begin, std::size_t end) {
  const auto at = [&](std::size_t offset) {
    return std::min(item.span.begin + static_cast<std::uint32_t>(offset), item.span.end);
  };
  return {{item.span.source, at(begin), at(end)},
          Text{std::get<Text>(item.value).text.substr(begin, end - begin)}};
}

}  // namespace

std::optional<Place> find(const Inlines& inlines, std::string_view bytes, Place from) {
  for (; from.item < inlines.size(); from = {from.item + 1, 0}) {
    const auto* text = std::get_if<Text>(&inlines[from.item].value);
    const auto at = text == nullptr ? std::string::npos : text->text.find(bytes, from.offset);
    if (at != std::string::npos) return Place{from.item, at};
  }
  return std::nullopt;
}

void Copier::copy_to(std::size_t item, std::size_t offset, Inlines& out) {
  for (; item_ < item; ++item_, offset_ = 0) rest(out);
  if (item < inlines_.size() && offset > offset_) out.push_back(part(inlines_[item], offset_, offset));
  offset_ = offset;
}

void Copier::skip_to(std::size_t item, std::size_t offset) {
  item_ = item;
  offset_ = offset;
}

SourceSpan Copier::place(std::size_t size) const {
  return part(inlines_[item_], offset_, offset_ + size).span;
}

void Copier::rest(Inlines& out) {
  const auto* text = std::get_if<Text>(&inlines_[item_].value);
  if (offset_ == 0) {
    out.push_back(inlines_[item_]);
  } else if (offset_ < text->text.size()) {
    out.push_back(part(inlines_[item_], offset_, text->text.size()));
  }
}

}  // namespace casebound::manuscript
