#include "manuscript/literal_emphasis.h"

#include "casebound/base/text.h"

#include "manuscript/copier.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// Asterisks in a text among inlines.
struct Run {
  std::size_t item, begin, size;
  char32_t before, after;  ///< 0: the line's end
};

bool is_space(char32_t c) {
  return c == 0 || u_isUWhiteSpace(static_cast<UChar32>(c));
}

/// Whether asterisks between these two are the fault: the first belongs to the emphasis, the second not. What
/// CommonMark says of ASCII is well known and stays.
bool is_faulty(char32_t inside, char32_t outside) {
  return inside >= 0x80 && u_ispunct(static_cast<UChar32>(inside)) &&
         u_isalpha(static_cast<UChar32>(outside));
}

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : next_code_point(text, at);
}

/// What stands beside an inline; phrases count as a letter.
char32_t edge(const Inlines& inlines, std::size_t i, bool at_end) {
  if (i >= inlines.size()) return 0;
  if (const auto* text = std::get_if<Text>(&inlines[i].value))
    return at_end ? last_code_point(text->text) : first_of(text->text);
  const bool is_break = std::holds_alternative<SoftBreak>(inlines[i].value) ||
                        std::holds_alternative<LineBreak>(inlines[i].value);
  return is_break ? 0 : U'a';
}

void find_runs(const Inlines& inlines, std::size_t item, std::vector<Run>& out) {
  const std::string& text = std::get<Text>(inlines[item].value).text;
  for (auto at = text.find('*'); at != std::string::npos; at = text.find('*', at)) {
    const auto end = std::min(text.find_first_not_of('*', at), text.size());
    const std::string_view all = text;
    out.push_back({item, at, end - at,
                   at > 0 ? last_code_point(all.substr(0, at)) : edge(inlines, item - 1, true),
                   end < text.size() ? first_of(all.substr(end)) : edge(inlines, item + 1, false)});
    at = end;
  }
}

/// Whether the two enclose emphasis that only the rule for punctuation keeps from being it.
bool is_pair(const Run& open, const Run& close) {
  if (open.size != close.size || open.size > 2 || is_space(open.after) || is_space(close.before))
    return false;
  const bool has_words = open.item != close.item || open.begin + open.size < close.begin;
  return has_words && (is_faulty(open.after, open.before) || is_faulty(close.before, close.after));
}

struct Pair {
  Run open, close;
};

/// Pairs that follow one another. None goes far, and so it takes no time to look for them.
std::vector<Pair> find_pairs(const std::vector<Run>& runs) {
  constexpr std::size_t farthest = 4;
  std::vector<Pair> out;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto last = std::min(runs.size(), i + 1 + farthest);
    for (auto k = i + 1; k < last; ++k) {
      if (!is_pair(runs[i], runs[k])) continue;
      out.push_back({runs[i], runs[k]});
      i = k;
      break;
    }
  }
  return out;
}

void report(SourceSpan span, Diagnostics& diagnostics) {
  diagnostics.note(
      "literal-emphasis", span,
      "asterisks between a letter and punctuation; CommonMark leaves them, here they are emphasis",
      "write a space outside of the emphasis, or put its punctuation outside");
}

}  // namespace

void mend_literal_emphasis(Inlines& inlines, const std::function<bool(const Inline&)>& is_written,
                           Diagnostics& diagnostics) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const auto* text = std::get_if<Text>(&inlines[i].value);
    if (text != nullptr && text->text.find('*') != std::string::npos && is_written(inlines[i]))
      find_runs(inlines, i, runs);
  }
  const auto pairs = find_pairs(runs);
  if (pairs.empty()) return;
  Inlines out;
  Copier copier(inlines);
  for (const auto& [open, close] : pairs) {
    copier.copy_to(open.item, open.begin, out);
    const SourceSpan first = copier.place(open.size);
    copier.skip(open.size);
    Inlines inside;
    copier.copy_to(close.item, close.begin, inside);
    const SourceSpan span = cover(first, copier.place(close.size));
    copier.skip(close.size);
    report(span, diagnostics);
    if (open.size == 1) {
      out.push_back({span, Emphasis{std::move(inside)}});
    } else {
      out.push_back({span, Strong{std::move(inside)}});
    }
  }
  copier.copy_to(inlines.size(), 0, out);
  inlines = std::move(out);
}

}  // namespace casebound::manuscript
