#include "casebound/base/text.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace casebound {

namespace {

constexpr ByteSet white_space(" \t\n\r\f");

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Most text is ASCII, and can be looked at in steps of this many bytes.
constexpr std::int64_t ascii_block = 8;

bool is_ascii_block(std::string_view text, std::size_t begin) {
  std::uint64_t bytes = ~std::uint64_t{0};
  if (begin + sizeof bytes <= text.size()) std::memcpy(&bytes, text.data() + begin, sizeof bytes);
  return (bytes & 0x8080808080808080U) == 0;
}

std::string transliterate_to_ascii(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> transliterator(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !transliterator) return std::string(text);
  auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  transliterator->transliterate(unicode);
  std::string out;
  return unicode.toUTF8String(out);
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({substituted, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row[b.size()];
}

}  // namespace

std::size_t find_beyond_ascii(std::string_view text, std::size_t from) {
  while (from + ascii_block <= text.size() && is_ascii_block(text, from)) from += ascii_block;
  while (from < text.size() && (text[from] & 0x80) == 0) ++from;
  return from;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  for (std::int64_t i = 0; i < size;) {
    if (is_ascii_block(text, static_cast<std::size_t>(i))) {
      i += ascii_block;
      continue;
    }
    const auto start = i;
    UChar32 code_point = 0;
    U8_NEXT(bytes, i, size, code_point);
    if (code_point < 0) return static_cast<std::size_t>(start);
  }
  return std::nullopt;
}

char32_t next_wide_code_point(std::string_view text, std::size_t& offset) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  auto i = static_cast<std::int64_t>(offset);
  UChar32 code_point = 0;
  U8_NEXT_OR_FFFD(bytes, i, size, code_point);
  offset = static_cast<std::size_t>(i);
  return static_cast<char32_t>(code_point);
}

char32_t last_code_point(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t begin = text.size() - 1;
  while (begin > 0 && text.size() - begin < 4 && U8_IS_TRAIL(static_cast<std::uint8_t>(text[begin]))) --begin;
  return next_code_point(text, begin);
}

void append_wide_utf8(std::string& out, char32_t code_point) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(code_point));
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) out.push_back(next_code_point(text, i));
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t code_point : text) append_utf8(out, code_point);
  return out;
}

std::size_t count_code_points(std::string_view text) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  std::size_t out = 0;
  for (; text.size() >= ascii_block; text.remove_prefix(ascii_block))
    out += is_ascii_block(text, 0) ? ascii_block
                                   : std::count_if(text.begin(), text.begin() + ascii_block, begins);
  return out + static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

int cell_width(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  const auto c = static_cast<UChar32>(code_point);
  const auto category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && white_space.contains(text.front())) text.remove_prefix(1);
  while (!text.empty() && white_space.contains(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string collapse_spaces(std::string_view text) {
  text = trim(text);
  const auto is_white = [&](std::size_t i) { return white_space.contains(text[i]); };
  std::string out;
  out.reserve(text.size());
  std::size_t done = 0;
  for (std::size_t i = white_space.find_in(text); i < text.size(); i = white_space.find_in(text, i + 1)) {
    if (text[i] == ' ' && !is_white(i + 1)) continue;  // the text ends with none
    out.append(text, done, i - done) += ' ';
    while (is_white(i + 1)) ++i;
    done = i + 1;
  }
  return out.append(text, done);
}

std::string slugify(std::string_view title) {
  std::string slug;
  for (const char c : transliterate_to_ascii(title)) {
    const bool upper = c >= 'A' && c <= 'Z';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || upper) {
      slug.push_back(upper ? static_cast<char>(c - 'A' + 'a') : c);
    } else if (c != '\'' && c != '.' && !slug.empty() && slug.back() != '-') {
      slug.push_back('-');
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "untitled" : slug;
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
  std::optional<std::string> best;
  // At least one letter must be right.
  std::size_t best_distance = std::min(std::max<std::size_t>(2, word.size() / 3) + 1, word.size());
  for (const auto& candidate : candidates) {
    const auto distance = edit_distance(word, candidate);
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = candidate;
  }
  return best;
}

}  // namespace casebound
