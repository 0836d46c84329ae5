#include "casebound/base/text.h"

#include "cli/colours.h"
#include "cli/excerpt.h"
#include "cli/place.h"
#include "cli/render.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::cli {
namespace {

const char* colour_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "1;31";
    case Severity::warning: return "1;35";
    case Severity::note: return "1;36";
  }
  return bold;
}

/// What is safe to print; of a long text its beginning and its end.
std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 60, side = 24;
  std::u32string all = to_utf32(text);
  std::erase(all, U'\r');
  std::replace(all.begin(), all.end(), U'\n', U'⏎');
  if (all.size() <= longest) return printable(to_utf8(all));
  const std::u32string_view view = all;
  return printable(to_utf8(view.substr(0, side)) + " … " + to_utf8(view.substr(view.size() - side)));
}

class HumanRenderer {
 public:
  HumanRenderer(const Sources& sources, bool coloured) : sources_(sources), coloured_(coloured) {}

  std::string finding(const Diagnostic& diagnostic) const {
    std::string text = heading(diagnostic);
    if (diagnostic.span.known()) text += source_lines(diagnostic.span);
    if (!diagnostic.hint.empty()) text += "hint: " + printable(diagnostic.hint) + "\n";
    if (!diagnostic.fixes.empty()) text += "fix: " + fixes(diagnostic.fixes) + "\n";
    return text;
  }

 private:
  std::string painted(std::string_view text, const char* colour) const {
    return coloured_ ? fmt::format("\033[{}m{}\033[0m", colour, text) : std::string(text);
  }

  std::string heading(const Diagnostic& diagnostic) const {
    const std::string label = fmt::format("{}[{}]:", name(diagnostic.severity), diagnostic.code);
    return fmt::format("{} {} {}\n", painted(place(diagnostic) + ":", bold),
                       painted(label, colour_of(diagnostic.severity)), printable(diagnostic.message));
  }

  /// `file:line:col`, `file`, or the program's name where the finding is about no file.
  std::string place(const Diagnostic& diagnostic) const {
    const Place place = place_of(diagnostic, sources_);
    if (place.file.empty()) return "casebound";
    if (!place.range) return printable(place.file);
    return fmt::format("{}:{}:{}", printable(place.file), place.range->begin.line, place.range->begin.column);
  }

  std::string source_lines(SourceSpan span) const {
    const Excerpt lines = excerpt(span, sources_);
    if (trim(lines.line).empty()) return {};  // a mark under nothing says nothing
    return fmt::format("{}\n{}\n", lines.line, painted(lines.marks, green));
  }

  std::string fixes(const std::vector<Fix>& all) const {
    const std::size_t more = all.size() - 1;
    const std::string first = fix(all.front());
    return more == 0 ? first : fmt::format("{}, and {} more like it", first, more);
  }

  std::string fix(const Fix& fix) const {
    const std::string before = shortened(sources_[fix.span.source].slice(fix.span));
    const std::string after = shortened(fix.replacement);
    if (before.empty()) return fmt::format("insert `{}`", after);
    if (after.empty()) return fmt::format("remove `{}`", before);
    return fmt::format("replace `{}` by `{}`", before, after);
  }

  const Sources& sources_;
  bool coloured_;
};

}  // namespace

std::string render_human(const Diagnostics& diagnostics, const Sources& sources, bool coloured) {
  const HumanRenderer renderer(sources, coloured);
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.items()) text += renderer.finding(diagnostic);
  return text;
}

}  // namespace casebound::cli
