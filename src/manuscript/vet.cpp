#include "manuscript/vet.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

SourceSpan span_of(std::int32_t source, std::size_t begin, std::size_t end) {
  return {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

/// All but the tab, the line ends and the form feed.
constexpr ByteSet forbidden_controls(std::string_view(
    "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19"
    "\x1A\x1B\x1C\x1D\x1E\x1F\x7F",
    27));

/// Where a character stands that XML has no place for: controls, U+FFFE and U+FFFF (XML 1.0, production 2).
std::vector<std::size_t> forbidden_places(std::string_view text) {
  std::vector<std::size_t> places;
  for (auto i = forbidden_controls.find_in(text); i < text.size();
       i = forbidden_controls.find_in(text, i + 1))
    places.push_back(i);
  constexpr std::string_view begins = "\xEF\xBF";
  for (auto i = text.find(begins); i < text.size(); i = text.find(begins, i + 1))
    if (text.substr(i + 2).starts_with('\xBE') || text.substr(i + 2).starts_with('\xBF')) places.push_back(i);
  std::sort(places.begin(), places.end());
  return places;
}

/// Each by itself, as far as anybody reads on.
void report_controls(std::string_view text, std::int32_t source, Diagnostics& diagnostics) {
  constexpr std::size_t most = 20;
  const auto places = forbidden_places(text);
  const auto report = [&](std::size_t at, std::string message) {
    std::size_t end = at;
    next_code_point(text, end);
    diagnostics.warning("control-character", span_of(source, at, end), std::move(message),
                        "remove it from the manuscript");
  };
  for (std::size_t i = 0; i < std::min(most, places.size()); ++i) {
    std::size_t end = places[i];
    const auto character = static_cast<unsigned>(next_code_point(text, end));
    report(places[i], fmt::format("control character U+{:04X}, set as U+FFFD", character));
  }
  if (places.size() > most)
    report(places[most], fmt::format("and {} more control characters from here on", places.size() - most));
}

}  // namespace

bool vet(const Sources& sources, std::int32_t source, Diagnostics& diagnostics) {
  const std::string& text = sources[source].text();
  if (const auto at = find_invalid_utf8(text)) {
    diagnostics.error(
        "not-utf8", span_of(source, *at, *at + 1),
        fmt::format("byte 0x{:02X} at offset {} is not UTF-8", static_cast<unsigned char>(text[*at]), *at),
        "save the manuscript as UTF-8");
    return false;
  }
  if (trim(without_mark(text)).empty()) {
    diagnostics.error("empty-manuscript", span_of(source, 0, 0), "the manuscript is empty",
                      "write the essay, or take the file out of the book's matter");
    return false;
  }
  report_controls(text, source, diagnostics);
  return true;
}

}  // namespace casebound::manuscript
