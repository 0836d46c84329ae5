#include "epub/fonts.h"

#include "casebound/base/text.h"

#include "epub/stems.h"

#include <fmt/format.h>

namespace casebound::epub {
namespace {

std::string wanted_stem(const EmbeddedFont& font) {
  return fmt::format("{}-{}{}", slugify(font.family).substr(0, Stems::longest), font.weight,
                     font.italic ? "-italic" : "");
}

/// A CSS string (CSS Syntax 3 §4.3.5).
std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return '"' + out + '"';
}

}  // namespace

std::vector<FontEntry> font_entries(const std::vector<EmbeddedFont>& fonts) {
  Stems stems;
  std::vector<FontEntry> out;
  for (const EmbeddedFont& font : fonts) {
    const std::string kind = font.is_truetype ? "ttf" : "otf";
    const std::string stem = stems.take(wanted_stem(font));
    out.push_back({"font-" + stem, "fonts/" + stem + "." + kind, "font/" + kind, &font});
  }
  return out;
}

std::string font_rules(const std::vector<FontEntry>& entries) {
  std::string out;
  for (const FontEntry& entry : entries) {
    out += fmt::format(
        "@font-face {{\n  font-family: {};\n  font-weight: {};\n  font-style: {};\n  src: "
        "url(\"../{}\");\n}}\n\n",
        quoted(entry.font->family), entry.font->weight, entry.font->italic ? "italic" : "normal", entry.href);
  }
  return out;
}

}  // namespace casebound::epub
