#include "manuscript/allowances.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

constexpr std::string_view comment_open = "<!--", comment_close = "-->";
constexpr std::string_view comment_address = "casebound:";

/// Takes the next word off the text; empty at its end.
std::string_view take_word(std::string_view& text) {
  constexpr std::string_view white = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  const auto word = text.substr(0, text.find_first_of(white));
  text.remove_prefix(word.size());
  return word;
}

/// The blocks and notes of a text, outer ones before those that begin with them.
std::vector<SourceSpan> places_of(Blocks& body, std::vector<Note>& notes) {
  std::vector<SourceSpan> out;
  const auto add = [&](Block& block) { out.push_back(block.span); };
  for_each_block(body, add);
  for (auto& note : notes) {
    out.push_back(note.span);
    for_each_block(note.blocks, add);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const SourceSpan& a, const SourceSpan& b) { return a.begin < b.begin; });
  return out;
}

}  // namespace

void read_allowances(const Source& source, SourceSpan comment, std::vector<Allowance>& out,
                     Diagnostics& diagnostics) {
  const auto rest = std::string_view(source.text()).substr(comment.begin);
  const auto end = rest.find(comment_close, comment_open.size());
  if (!rest.starts_with(comment_open) || end == std::string_view::npos) return;
  std::string_view text = rest.substr(0, end).substr(comment_open.size());
  if (take_word(text) != comment_address) return;
  const auto command = take_word(text);
  const SourceSpan span{comment.source, comment.begin,
                        comment.begin + static_cast<std::uint32_t>(end + comment_close.size())};
  if (command != "allow") {
    diagnostics.warning("unread-comment", span, fmt::format("a comment cannot ask for “{}”", command),
                        "write `<!-- casebound: allow CODE -->`");
  } else if (trim(text).empty()) {
    diagnostics.warning("unread-comment", span, "the comment names no code that it allows",
                        "write `<!-- casebound: allow CODE -->`");
  }
  if (command != "allow") return;
  for (auto word = take_word(text); !word.empty(); word = take_word(text)) {
    const auto at = comment.begin + static_cast<std::uint32_t>(word.data() - rest.data());
    out.push_back({std::string(word),
                   {comment.source, at, at + static_cast<std::uint32_t>(word.size())},
                   {comment.source, comment.begin, comment.begin}});
  }
}

void report_inner_comment(std::string_view comment, SourceSpan span, Diagnostics& diagnostics) {
  if (!comment.starts_with(comment_open)) return;
  comment.remove_prefix(comment_open.size());
  if (take_word(comment) != comment_address) return;
  diagnostics.warning("unread-comment", span, "a comment inside of a paragraph allows nothing",
                      "put it on a line of its own before the block");
}

void find_blocks(std::vector<Allowance>& allowances, Blocks& body, std::vector<Note>& notes) {
  if (allowances.empty()) return;
  const auto places = places_of(body, notes);
  for (auto& allowance : allowances) {
    const auto block =
        std::lower_bound(places.begin(), places.end(), allowance.block.begin,
                         [](const SourceSpan& place, std::uint32_t begin) { return place.begin < begin; });
    if (block != places.end()) allowance.block = *block;
    if (block == places.begin() && block != places.end()) allowance.block.begin = 0;
  }
}

}  // namespace casebound::manuscript
