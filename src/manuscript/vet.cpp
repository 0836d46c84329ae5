#include "manuscript/vet.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

constexpr std::size_t largest_manuscript = 32U << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

SourceSpan span_of(std::int32_t source, std::size_t begin, std::size_t end) {
  return {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

bool is_forbidden_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || byte == 0x7F;
}

/// Each by itself, as far as anybody reads on.
void report_controls(std::string_view text, std::int32_t source, Diagnostics& diagnostics) {
  constexpr std::size_t most = 20;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_forbidden_control(text[i])) places.push_back(i);
  }
  const auto report = [&](std::size_t at, std::string message) {
    diagnostics.warning("control-character", span_of(source, at, at + 1), std::move(message),
                        "remove it from the manuscript");
  };
  for (std::size_t i = 0; i < std::min(most, places.size()); ++i) {
    report(places[i], fmt::format("control character U+{:04X}, set as U+FFFD",
                                  static_cast<unsigned char>(text[places[i]])));
  }
  if (places.size() > most)
    report(places[most], fmt::format("and {} more control characters from here on", places.size() - most));
}

}  // namespace

bool vet(const Sources& sources, std::int32_t source, Diagnostics& diagnostics) {
  const std::string& text = sources[source].text();
  if (text.size() > largest_manuscript) {
    diagnostics.error(
        "manuscript-too-large", span_of(source, 0, 0),
        fmt::format("the manuscript has {} MiB; the most is {}", text.size() >> 20, largest_manuscript >> 20),
        "cut it into several essays");
    return false;
  }
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
