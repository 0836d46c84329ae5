#include "layout/direction.h"

#include "casebound/base/text.h"

#include <memory>
#include <string>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// Nothing below the Hebrew block turns the direction; of general punctuation the marks and embeddings do.
bool turns_direction(char32_t c) {
  if (c < 0x590) return false;
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE: return true;
    default: return false;
  }
}

bool has_turns(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
    } else if (turns_direction(next_code_point(text, i))) {
      return true;
    }
  }
  return false;
}

/// A text in UTF-16, and where in UTF-8 each of its units begins.
struct Utf16 {
  std::u16string units;
  std::vector<std::uint32_t> offsets;

  explicit Utf16(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const auto begin = static_cast<std::uint32_t>(i);
      const char32_t c = next_code_point(text, i);
      if (c >= 0x10000) add(static_cast<char16_t>(0xD7C0 + (c >> 10)), begin);
      add(static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c), begin);
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
  }

 private:
  void add(char16_t unit, std::uint32_t offset) {
    units += unit;
    offsets.push_back(offset);
  }
};

}  // namespace

std::vector<DirectionRun> direction_runs(std::string_view text) {
  if (!has_turns(text)) return {};
  const Utf16 utf16(text);
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  const auto size = static_cast<std::int32_t>(utf16.units.size());
  ubidi_setPara(bidi.get(), utf16.units.data(), size, 0, nullptr, &status);
  if (U_FAILURE(status) != 0) return {};
  std::vector<DirectionRun> out;
  for (std::int32_t at = 0; at < size;) {
    UBiDiLevel level = 0;
    ubidi_getLogicalRun(bidi.get(), at, &at, &level);
    out.push_back({utf16.offsets[static_cast<std::size_t>(at)], level});
  }
  return out;
}

std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<std::int32_t> order(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
  return {order.begin(), order.end()};
}

}  // namespace casebound::layout
