#include "manuscript/note_calls.h"

#include "casebound/base/text.h"
#include "casebound/document/note_mark.h"
#include "casebound/document/walk.h"

#include <algorithm>
#include <charconv>

namespace casebound::manuscript {

namespace {

int whole_number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

/// The number in `12`, `[12]` and `¹²`, if there is nothing else; 0 if there is.
int whole_mark(std::string_view text) {
  text = trim(text);
  for (const auto read : {bracketed_number_at, raised_number_at}) {
    if (const NoteMark mark = read(text, 0); mark.size > 0 && mark.size == text.size()) return mark.number;
  }
  return whole_number(text);
}

bool is_call(const Inline& item, std::string_view before, int number) {
  return !std::holds_alternative<Superscript>(item.value) || may_be_called_after(before, number);
}

/// Some write a space before a mark in brackets; the call then stands where the space was.
NoteMark mark_at(std::string_view text, std::size_t at) {
  const bool is_spaced = at > 1 && text[at] == '[' && text[at - 1] == ' ' && text[at - 2] != ' ';
  if (!is_spaced) return note_mark_at(text, at);
  const NoteMark mark = bracketed_number_at(text, at);
  const auto rest = text.substr(at + mark.size);
  return rest.starts_with('(') || rest.starts_with(':') || rest.starts_with('[') ? NoteMark{} : mark;
}

}  // namespace

int marked_number(const Inline& item) {
  if (const auto* raised = std::get_if<Superscript>(&item.value))
    return whole_mark(plain_text(raised->children));
  const auto* link = std::get_if<Link>(&item.value);
  return link != nullptr && link->target.starts_with('#') ? whole_mark(plain_text(link->children)) : 0;
}

void CallReader::read(Inlines& inlines) {
  std::string before;
  read(inlines, before);
}

void CallReader::read(Inlines& inlines, std::string& before) {
  Inlines out;
  for (auto& item : inlines) {
    const int number = marked_number(item);
    if (ids_.contains(number) && is_call(item, before, number)) {
      out.push_back(call(number, item.span));
    } else if (auto* text = std::get_if<Text>(&item.value)) {
      std::string words = text->text;
      cut(*text, item.span, before, out);
      before = std::move(words);
    } else {
      if (auto* inner = children(item)) {
        read(*inner, before);
      } else {
        before = plain_text({item});
      }
      out.push_back(std::move(item));
    }
  }
  inlines = std::move(out);
}

void CallReader::cut(const Text& text, SourceSpan span, const std::string& before, Inlines& out) {
  const std::string whole = before + text.text;
  std::size_t begin = before.size();
  for (std::size_t at = begin; at < whole.size();) {
    const NoteMark mark = mark_at(whole, at);
    if (mark.size == 0 || !ids_.contains(mark.number)) {
      ++at;
      continue;
    }
    // A text's bytes are the source's unless something in it was escaped.
    const bool exact = span.end - span.begin == text.text.size();
    const auto place = [&](std::size_t from, std::size_t to) {
      if (!exact) return span;
      const auto first = span.begin + static_cast<std::uint32_t>(from - before.size());
      return SourceSpan{span.source, first, first + static_cast<std::uint32_t>(to - from)};
    };
    const auto end = at > begin && whole[at - 1] == ' ' ? at - 1 : at;
    if (end > begin) out.push_back({place(begin, end), Text{whole.substr(begin, end - begin)}});
    out.push_back(call(mark.number, place(at, at + mark.size)));
    begin = at += mark.size;
  }
  if (begin == before.size()) {
    out.push_back({span, text});
  } else if (begin < whole.size()) {
    out.push_back({span, Text{whole.substr(begin)}});
  }
}

Inline CallReader::call(int number, SourceSpan span) {
  if (std::find(called_.begin(), called_.end(), number) == called_.end()) called_.push_back(number);
  is_ascending_ = is_ascending_ && number >= last_;
  last_ = number;
  return {span, NoteReference{ids_.at(number), {}}};
}

}  // namespace casebound::manuscript
