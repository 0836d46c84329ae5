#include "manuscript/verse.h"

#include "casebound/base/text.h"

#include "manuscript/prose.h"

#include <algorithm>
#include <iterator>

namespace casebound::manuscript {

namespace {

constexpr int step = 2;
constexpr int most_steps = 4;

Line without_break_mark(Line line) {
  while (!line.text.empty() && std::string_view(" \t").find(line.text.back()) != std::string_view::npos)
    line.text.remove_suffix(1);
  if (line.text.ends_with('\\') && !line.text.ends_with("\\\\")) line.text.remove_suffix(1);
  return line;
}

void go_on(Verse::Line& line, Inlines words, SourceSpan span) {
  line.inlines.push_back({{span.source, span.begin, span.begin}, SoftBreak{}});
  std::move(words.begin(), words.end(), std::back_inserter(line.inlines));
  line.span.end = span.end;
}

std::vector<Verse::Line> read_stanza(const Lines& lines, Reading& reading,
                                     const std::set<std::uint32_t>& continued) {
  std::vector<Verse::Line> out;
  auto words = read_phrase_lines(lines, reading);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Line& line = lines[std::min(i, lines.size() - 1)];
    const SourceSpan span{reading.source_index, line.offset, line.end()};
    if (!out.empty() && continued.contains(line.offset))
      go_on(out.back(), std::move(words[i]), span);
    else
      out.push_back({std::min(indent_of(line.text) / step, most_steps), std::move(words[i]), span});
  }
  return out;
}

}  // namespace

Verse read_verse(const Lines& lines, Reading& reading, const std::set<std::uint32_t>& continued) {
  Verse out;
  Lines stanza;
  const auto end_stanza = [&] {
    if (!stanza.empty()) out.stanzas.push_back(read_stanza(stanza, reading, continued));
    stanza.clear();
  };
  for (const auto& line : lines) {
    const Line clean = without_break_mark(line);
    is_blank(clean) ? end_stanza() : stanza.push_back(clean);
  }
  end_stanza();
  return out;
}

}  // namespace casebound::manuscript
