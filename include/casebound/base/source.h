#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace casebound {

/// A range of bytes in one source text. Plain value; `source` is an index into Sources, negative for
/// "nowhere".
struct SourceSpan {
  std::int32_t source = -1;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool known() const { return source >= 0; }
  friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

/// The smallest span that covers both, which must lie in one source; an unknown one gives way to the other.
SourceSpan cover(SourceSpan a, SourceSpan b);

/// A place as people and editors count it: both from 1, columns in characters (code points), not bytes.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// One text that the book is made of (a manuscript, book.yaml, a stylesheet), with the name it is reported
/// under.
class Source {
 public:
  Source(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }
  std::string_view slice(SourceSpan span) const;

  std::size_t line_count() const { return line_starts_.size(); }
  /// Byte offset of the first byte of a line (lines count from 1; past the end gives the text's size).
  std::uint32_t line_start(std::uint32_t line) const;
  /// The line without its end mark.
  std::string_view line_text(std::uint32_t line) const;
  LineColumn locate(std::uint32_t offset) const;

 private:
  std::uint32_t characters_before(std::uint32_t offset) const;

  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t>
      characters_;  ///< before each stretch of the text, so that long lines cost no more
};

/// Owns every Source of a build, in the order in which they were opened. References stay valid as it grows.
class Sources {
 public:
  /// Returns the index that spans into this source carry.
  std::int32_t add(Source source);
  const Source& operator[](std::int32_t index) const { return sources_[static_cast<std::size_t>(index)]; }
  std::size_t size() const { return sources_.size(); }

 private:
  std::deque<Source> sources_;
};

}  // namespace casebound
