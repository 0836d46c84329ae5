#include "layout/phrases.h"

#include "casebound/base/text.h"

#include <algorithm>

#include <unicode/uloc.h>

namespace casebound::layout {

namespace {

constexpr char16_t lri = u'\u2066', rli = u'\u2067', pdi = u'\u2069';

/// What all marks of isolates begin with in UTF-8.
constexpr std::string_view lead_of_marks = "\xE2\x81";

/// Takes a text apart.
class Parting {
 public:
  void add(char32_t character) {
    const bool begins = character == lri || character == rli;
    if (begins)
      enter(character == rli);
    else if (character == pdi && !depths_.empty())
      leave();
    else
      append_utf8(part_.text, character);
  }

  std::vector<PhrasedText> take() {
    finish_part();
    return std::move(out_);
  }

 private:
  void finish_part() {
    if (!part_.text.empty()) out_.push_back(part_);
    part_.text.clear();
  }

  /// Within a phrase of its own direction it is one within another.
  void enter(bool right_to_left) {
    finish_part();
    depths_.push_back(part_.phrases.size());
    if (is_right_to_left(part_.phrases) == right_to_left) part_.phrases.push_back(count_++);
    part_.phrases.push_back(count_++);
  }

  void leave() {
    finish_part();
    part_.phrases.resize(depths_.back());
    depths_.pop_back();
  }

  PhrasedText part_;
  std::vector<std::size_t> depths_;  ///< around each isolate that is open
  std::uint32_t count_ = 0;
  std::vector<PhrasedText> out_;
};

}  // namespace

bool is_right_to_left(const Phrases& phrases) {
  return phrases.size() % 2 != 0;
}

bool turns(const Phrases& phrases, const std::string& language) {
  return !language.empty() && (uloc_isRightToLeft(language.c_str()) != 0) != is_right_to_left(phrases);
}

std::u16string isolates_between(const Phrases& before, const Phrases& after) {
  const auto parted = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  std::u16string out(static_cast<std::size_t>(before.end() - parted.first), pdi);
  for (auto it = parted.second; it != after.end(); ++it) out += (it - after.begin()) % 2 == 0 ? rli : lri;
  return out;
}

std::string marks_between(const Phrases& before, const Phrases& after) {
  std::string out;
  for (const char16_t mark : isolates_between(before, after)) append_utf8(out, mark);
  return out;
}

std::vector<PhrasedText> without_marks(std::string_view text) {
  if (text.find(lead_of_marks) == text.npos) return {{std::string(text), {}}};
  Parting parting;
  for (std::size_t at = 0; at < text.size();) parting.add(next_code_point(text, at));
  return parting.take();
}

}  // namespace casebound::layout
