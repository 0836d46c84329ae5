#include "casebound/base/text.h"
#include "casebound/project/project.h"

#include <array>

namespace casebound::project {

namespace {

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// `title: words`
bool begins_with_key(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size() && is_key_character(line[end])) ++end;
  const auto rest = line.substr(end);
  return end > 0 && (rest == ":" || rest.starts_with(": "));
}

/// Finds the front matter of one manuscript.
class Divider {
 public:
  Divider(const Source& text, std::int32_t source) : text_(text), source_(source) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    start_ = text.text().starts_with(byte_order_mark) ? 3 : 0;
    while (first_ < text.line_count() && line(first_).empty()) ++first_;
  }

  Parts divide() const {
    const auto fence = line(first_);
    if (fence == "---" && may_be_yaml()) return fenced({"---", "..."}, Parts::Form::yaml);
    if (fence == "+++") return fenced({"+++", "+++"}, Parts::Form::toml);
    return line(1).starts_with("% ") ? title_block() : whole();
  }

 private:
  std::string_view line(std::uint32_t number) const {
    return trim(text_.line_text(number).substr(number == 1 ? start_ : 0));
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.text().size()); }
  Parts whole() const { return {{}, {source_, start_, size()}}; }

  Parts parts(std::uint32_t begin, std::uint32_t end, std::uint32_t body, Parts::Form form) const {
    return {{source_, begin, end}, {source_, text_.line_start(body), size()}, form};
  }

  /// A rule with an empty line after it begins an essay, not its front matter; so does one under empty lines,
  /// unless a key follows.
  bool may_be_yaml() const {
    if (first_ == text_.line_count()) return false;
    return first_ == 1 ? !line(2).empty() : begins_with_key(line(first_ + 1));
  }

  Parts fenced(std::array<std::string_view, 2> ends, Parts::Form form) const {
    for (auto number = first_ + 1; number <= text_.line_count(); ++number) {
      if (line(number) == ends[0] || line(number) == ends[1])
        return parts(text_.line_start(first_ + 1), text_.line_start(number), number + 1, form);
    }
    return whole();
  }

  /// Three fields at most, each begun by its mark and gone on with by lines with an indent.
  Parts title_block() const {
    std::uint32_t end = 1;
    for (int fields = 0; end <= text_.line_count(); ++end) {
      const bool is_field = line(end).starts_with('%');
      const bool goes_on = end > 1 && text_.line_text(end).starts_with(' ') && !line(end).empty();
      if (is_field ? ++fields > 3 : !goes_on) break;
    }
    if (end <= text_.line_count() && !line(end).empty()) return whole();
    return parts(start_, text_.line_start(end), end, Parts::Form::title_block);
  }

  const Source& text_;
  std::int32_t source_;
  std::uint32_t start_ = 0;  ///< after a byte order mark
  std::uint32_t first_ = 1;  ///< the first line that is not empty
};

}  // namespace

Parts divide(const Sources& sources, std::int32_t source) {
  return Divider(sources[source], source).divide();
}

}  // namespace casebound::project
