#include "layout/direction.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

constexpr std::uint8_t highest_level = 0xFF;

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

/// A text in UTF-16 with the isolates that its phrases are, and where in UTF-8 each of its units begins: an
/// isolate's where the character after it does.
struct Utf16 {
  std::u16string units;
  std::vector<std::uint32_t> offsets;

  Utf16(std::string_view text, const std::vector<PhrasedStretch>& stretches) {
    const Phrases none;
    const Phrases* within = &none;
    std::size_t begin = 0;
    for (const auto& [end, phrases] : stretches) {
      add(isolates_between(*within, *phrases), begin);
      add(text.substr(0, end), begin);
      within = phrases;
      begin = end;
    }
    add(text, begin);
    add(isolates_between(*within, none), text.size());
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
  }

 private:
  void add(const std::u16string& isolates, std::size_t offset) {
    for (const char16_t unit : isolates) add(unit, static_cast<std::uint32_t>(offset));
  }

  void add(std::string_view text, std::size_t from) {
    while (from < text.size()) {
      const auto begin = static_cast<std::uint32_t>(from);
      const char32_t c = next_code_point(text, from);
      if (c >= 0x10000) add(static_cast<char16_t>(0xD7C0 + (c >> 10)), begin);
      add(static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c), begin);
    }
  }

  void add(char16_t unit, std::uint32_t offset) {
    units += unit;
    offsets.push_back(offset);
  }
};

}  // namespace

std::vector<DirectionRun> direction_runs(std::string_view text,
                                         const std::vector<PhrasedStretch>& stretches) {
  const bool has_phrases = std::any_of(stretches.begin(), stretches.end(),
                                       [](const PhrasedStretch& it) { return !it.phrases->empty(); });
  if (!has_phrases && !has_turns(text)) return {};
  const Utf16 utf16(text, stretches);
  const std::unique_ptr<UBiDi, CloseBidi> bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  const auto size = static_cast<std::int32_t>(utf16.units.size());
  ubidi_setPara(bidi.get(), utf16.units.data(), size, 0, nullptr, &status);
  if (U_FAILURE(status) != 0) return {};
  std::vector<DirectionRun> out;
  std::uint8_t edge = highest_level;
  for (std::int32_t at = 0; at < size;) {
    UBiDiLevel level = 0;
    ubidi_getLogicalRun(bidi.get(), at, &at, &level);
    const std::uint32_t end = utf16.offsets[static_cast<std::size_t>(at)];
    edge = std::min(edge, level);
    if (end == (out.empty() ? 0 : out.back().end)) continue;  // isolates alone
    out.push_back({end, {level, std::exchange(edge, highest_level)}});
  }
  return out;
}

/// Isolates take part in the order, though nobody sees them.
std::vector<std::size_t> visual_order(const std::vector<Embedding>& parts) {
  if (std::all_of(parts.begin(), parts.end(), [](const Embedding& part) { return part.level == 0; })) {
    std::vector<std::size_t> as_they_are(parts.size());
    std::iota(as_they_are.begin(), as_they_are.end(), std::size_t{});
    return as_they_are;
  }
  std::vector<UBiDiLevel> levels;
  std::vector<std::size_t> parts_of_levels;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && parts[i].edge < std::min(parts[i - 1].level, parts[i].level)) {
      levels.push_back(parts[i].edge);
      parts_of_levels.push_back(parts.size());
    }
    levels.push_back(parts[i].level);
    parts_of_levels.push_back(i);
  }
  std::vector<std::int32_t> order(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
  std::vector<std::size_t> out;
  out.reserve(parts.size());
  for (const auto place : order) {
    const std::size_t part = parts_of_levels[static_cast<std::size_t>(place)];
    if (part < parts.size()) out.push_back(part);
  }
  return out;
}

}  // namespace casebound::layout
