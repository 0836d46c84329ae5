#include "editorial/line.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "editorial/letters.h"

#include <algorithm>
#include <array>

namespace casebound::editorial {

Line::Line(const std::string& language, ConventionsByLanguage& conventions)
    : known_(conventions), current_(&conventions.of(language)) {
  add_owner(nullptr, false);
}

void Line::add(Inlines& inlines) {
  for (auto& item : inlines) add(item);
}

void Line::add(Inline& item) {
  std::visit(Overloaded{[&](Text& text) { add_text(item, text.text); },   //
                        [&](SoftBreak&) { add_text(item, " "); },         //
                        [&](LineBreak&) { add_break(); },                 //
                        [&](NoteReference&) {},                           //
                        [&](Code&) { add_character(opaque, fixed); },     //
                        [&](Image&) { add_character(opaque, fixed); },    //
                        [&](Formula&) { add_character(opaque, fixed); },  //
                        [&](Link& link) { add(link); },                   //
                        [&](Span& span) { add(span); },                   //
                        [&](auto& parent) { add(parent.children); }},
             item.value);
}

void Line::add(Link& link) {
  if (is_address(link))
    add_character(opaque, fixed);
  else
    add(link.children);
}

void Line::add(Span& span) {
  const Conventions* const around = current_;
  if (!span.language.empty()) current_ = &known_.of(span.language);
  add(span.children);
  current_ = around;
}

void Line::add_text(Inline& item, std::string_view text) {
  const OwnerIndex owner = add_owner(&item, true);
  const std::size_t begin = text_.size();
  append(text);
  owner_.resize(text_.size(), owner);
  straight_quotes_ = straight_quotes_ || text.find('"') != text.npos || text.find('\'') != text.npos;
  const bool has_address =
      text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos;
  if (has_address) fix_addresses(begin, add_owner(&item, false));
}

void Line::append(std::string_view text) {
  text_.reserve(text_.size() + text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t plain = find_beyond_ascii(text, i), begin = text_.size();
    text_.resize(begin + plain - i);
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(i),
              text.begin() + static_cast<std::ptrdiff_t>(plain),
              text_.begin() + static_cast<std::ptrdiff_t>(begin));
    for (i = plain; i < text.size() && (text[i] & 0x80) != 0;) text_.push_back(next_code_point(text, i));
  }
}

void Line::add_character(char32_t character, OwnerIndex owner) {
  text_.push_back(character);
  owner_.push_back(owner);
}

Line::OwnerIndex Line::add_owner(Inline* item, bool may_change) {
  owners_.push_back({item, current_, may_change});
  return static_cast<OwnerIndex>(owners_.size() - 1);
}

/// Web addresses from there on, with what stands around them up to the next space.
void Line::fix_addresses(std::size_t begin, OwnerIndex address) {
  std::size_t end = begin;
  for (; begin < text_.size(); begin = end + 1) {
    end = begin;
    while (end < text_.size() && !is_space(text_[end])) ++end;
    const auto word = text().substr(begin, end - begin);
    if (word.find(U"://") == word.npos && word.find(U"www.") == word.npos) continue;
    for (std::size_t i = begin; i < end; ++i) {
      if (constexpr std::u32string_view quotes = U"\"'"; quotes.find(text_[i]) == quotes.npos)
        owner_[i] = address;
    }
  }
}

bool Line::may_merge(std::size_t first, std::size_t count) const {
  const auto begin = owner_.begin() + static_cast<std::ptrdiff_t>(first);
  return may_change(first) && std::all_of(begin, begin + static_cast<std::ptrdiff_t>(count),
                                          [&](OwnerIndex owner) { return owner == *begin; });
}

void Line::set(std::size_t i, char32_t character) {
  changes_ += text_[i] != character ? 1 : 0;
  text_[i] = character;
}

void Line::apply(const std::vector<Edit>& edits) {
  if (edits.empty()) return;
  std::u32string text;
  std::vector<OwnerIndex> owner;
  std::size_t done = 0;
  const auto keep_until = [&](std::size_t end) {
    text.append(text_, done, end - done);
    owner.insert(owner.end(), owner_.begin() + static_cast<std::ptrdiff_t>(done),
                 owner_.begin() + static_cast<std::ptrdiff_t>(end));
  };
  for (const auto& edit : edits) {
    keep_until(edit.at);
    text.push_back(edit.with);
    owner.push_back(owner_[edit.like]);
    done = edit.at + edit.length;
  }
  keep_until(text_.size());
  text_ = std::move(text);
  owner_ = std::move(owner);
  changes_ += edits.size();
}

void Line::write_back() {
  if (changes_ == 0) return;
  clear_texts();
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (Inline* item = owners_[owner_[i]].item) give_back(text_[i], *item);
  }
}

void Line::clear_texts() {
  for (const auto& owner : owners_) {
    auto* text = owner.item == nullptr ? nullptr : std::get_if<Text>(&owner.item->value);
    if (text != nullptr) text->text.clear();
  }
}

/// The end of a line in the manuscript becomes text only when it is no plain space any more.
void Line::give_back(char32_t character, Inline& item) const {
  if (std::holds_alternative<SoftBreak>(item.value)) {
    if (character == U' ') return;
    item.value = Text();
  }
  append_utf8(std::get<Text>(item.value).text, character);
}

}  // namespace casebound::editorial
