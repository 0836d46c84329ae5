#include "manuscript/attributes.h"

#include "casebound/base/text.h"

#include "manuscript/protect.h"

#include <algorithm>

namespace casebound::manuscript {

namespace {

constexpr std::string_view space = " \t\n";

/// Reads one attribute after another from the text inside the braces.
class AttributeReader {
 public:
  explicit AttributeReader(std::string_view text) : text_(text) {}

  std::optional<AttributesRead> read() {
    if (!text_.starts_with('{')) return std::nullopt;
    at_ = 1;
    for (int count = 0;; ++count) {
      at_ = std::min(text_.find_first_not_of(space, at_), text_.size());
      if (at_ == text_.size()) return std::nullopt;
      if (text_[at_] == '}') {
        if (count == 0) return std::nullopt;
        return AttributesRead{std::move(out_), at_ + 1};
      }
      if (!attribute()) return std::nullopt;
    }
  }

 private:
  bool attribute() {
    const char mark = text_[at_];
    if (mark == '-') return ++at_, true;  // pandoc's short form of .unnumbered
    if (mark == '#' || mark == '.') {
      ++at_;
      const auto word = name();
      if (word.empty()) return false;
      mark == '#' ? void(out_.id = word) : out_.classes.push_back(word);
      return true;
    }
    const auto key = name();
    if (key.empty() || at_ >= text_.size() || text_[at_] != '=') return false;
    ++at_;
    auto value = this->value();
    if (!value) return false;
    out_.values.emplace_back(key, std::move(*value));
    return true;
  }

  std::string name() { return until(" \t\n{}\"'=<>#"); }

  std::string until(std::string_view ends) {
    const auto begin = at_;
    at_ = std::min(text_.find_first_of(ends, begin), text_.size());
    return as_written(std::string(text_.substr(begin, at_ - begin)));
  }

  std::optional<std::string> value() {
    if (at_ == text_.size()) return std::nullopt;
    const char quote = text_[at_];
    if (quote != '"' && quote != '\'') return until(" \t\n{}\"'");
    ++at_;
    std::string out;
    for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (is_escape(quote)) ++at_;
      out += text_[at_];
    }
    if (at_ == text_.size()) return std::nullopt;
    ++at_;
    return as_written(std::move(out));
  }

  /// A backslash takes its meaning from a quotation mark or from another backslash.
  bool is_escape(char quote) const {
    if (revealed(text_[at_]) != '\\' || at_ + 1 == text_.size()) return false;
    return text_[at_ + 1] == quote || revealed(text_[at_ + 1]) == '\\';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Attributes out_;
};

}  // namespace

bool Attributes::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

std::string Attributes::value(std::string_view key) const {
  const auto at =
      std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == key; });
  return at == values.end() ? std::string() : at->second;
}

bool Attributes::has_value(std::string_view key) const {
  return std::any_of(values.begin(), values.end(), [&](const auto& pair) { return pair.first == key; });
}

std::optional<AttributesRead> read_attributes(std::string_view text) {
  return AttributeReader(text).read();
}

std::optional<TrailingAttributes> read_trailing_attributes(std::string_view text) {
  const auto begin = text.rfind('{');
  if (begin == std::string_view::npos || !trim(text).ends_with('}')) return std::nullopt;
  auto found = read_attributes(text.substr(begin));
  if (!found || !trim(text.substr(begin + found->size)).empty()) return std::nullopt;
  return TrailingAttributes{std::move(found->attributes), begin};
}

}  // namespace casebound::manuscript
