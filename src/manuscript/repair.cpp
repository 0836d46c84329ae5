#include "manuscript/repair.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "manuscript/halves.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

std::string last_words(std::string_view text) {
  const auto at = text.size() < 40 ? 0 : text.find(' ', text.size() - 40);
  return std::string(text.substr(at == std::string_view::npos ? 0 : at + 1));
}

std::string first_words(std::string_view text) {
  const auto at = text.find(' ', std::min<std::size_t>(30, text.size()));
  return std::string(text.substr(0, at));
}

/// The bytes between two blocks of one manuscript.
SourceSpan gap(const Block& before, const Block& after) {
  return {before.span.source, before.span.end, after.span.begin};
}

Diagnostic report(const Sources& sources, const Block& before, const Block& after, std::string_view head,
                  std::string_view tail) {
  const SourceSpan between = gap(before, after);
  Diagnostic out;
  out.code = "split-paragraph";
  out.span = after.span;
  out.span.end = std::min(after.span.end, sources[after.span.source].line_start(
                                              sources[after.span.source].locate(after.span.begin).line + 1));
  out.message =
      fmt::format("paragraph cut by a page break, joined: “…{} {} …”", last_words(head), first_words(tail));
  out.hint = "remove the empty lines between the halves; `casebound check --fix` will do so";
  out.fix = Fix{between, " "};
  return out;
}

bool joins(const Block& before, const Block& after, const Sources& sources, Diagnostics& diagnostics) {
  if (!is_cut_off(before) || !is_remainder(after)) return false;
  const std::string head(trim(plain_text(std::get<Paragraph>(before.value).inlines)));
  const std::string tail(trim(plain_text(std::get<Paragraph>(after.value).inlines)));
  diagnostics.add(report(sources, before, after, head, tail));
  return true;
}

bool is_dead(std::string_view target) {
  return trim(target).empty() || trim(target) == "#";
}

/// The scheme of a URI, lower case; empty for a relative reference (RFC 3986 §3.1).
std::string scheme_of(std::string_view target) {
  const auto colon = target.find(':');
  if (colon == std::string_view::npos || target.find_first_of("/?#") < colon) return {};
  std::string out(target.substr(0, colon));
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool is_unsafe(std::string_view target) {
  constexpr std::array safe = {"", "http", "https", "mailto", "doi", "urn", "tel", "ftp"};
  return std::find(safe.begin(), safe.end(), scheme_of(target)) == safe.end();
}

SourceSpan words_span(const Inline& item) {
  const auto* inner = children(item);
  return inner == nullptr || inner->empty() ? item.span : cover(inner->front().span, inner->back().span);
}

/// The whole of `[words](target)` around a link's words, and the words as they are written; both the words'
/// own place where the link is not written in that form on one line.
struct WrittenLink {
  SourceSpan whole, words;
};

WrittenLink written_link(const Sources& sources, const Inline& item) {
  constexpr std::uint32_t farthest = 2048;
  const SourceSpan words = words_span(item);
  const auto begin = words.begin - std::min(words.begin, farthest);
  const auto slice = sources[words.source].slice({words.source, begin, words.end + farthest});
  const std::size_t first = words.begin - begin, last = words.end - begin;
  const auto open = first == 0 ? std::string_view::npos : slice.rfind('[', first - 1);
  const auto middle = slice.find("](", last);
  const auto close = slice.find(')', middle);
  if (open == std::string_view::npos || close == std::string_view::npos || slice.find('\n', open) < close)
    return {words, words};
  const auto at = [&](std::size_t offset) { return begin + static_cast<std::uint32_t>(offset); };
  return {{words.source, at(open), at(close + 1)}, {words.source, at(open + 1), at(middle)}};
}

void report_link(const Sources& sources, const Inline& item, const Link& link, Diagnostics& diagnostics) {
  const auto [span, kept] = written_link(sources, item);
  const std::string words = plain_text(link.children);
  if (is_dead(link.target)) {
    Diagnostic finding{.code = "dead-link", .span = span};
    finding.message = fmt::format("the link on “{}” leads nowhere; its words are kept", words);
    finding.hint = "give it a target or remove the link";
    if (kept != span) finding.fix = Fix{span, std::string(sources[span.source].slice(kept))};
    diagnostics.add(std::move(finding));
  } else {
    diagnostics.warning("unsafe-link", span,
                        fmt::format("a book must not open “{}”; the words are kept", link.target),
                        "link to http, https or mailto, or to a place in the book");
  }
}

bool leads_somewhere(const Inline& item) {
  const auto* link = std::get_if<Link>(&item.value);
  return link == nullptr || (!is_dead(link->target) && !is_unsafe(link->target));
}

void drop_dead(const Sources& sources, Inlines& inlines, Diagnostics& diagnostics) {
  for (auto& item : inlines) {
    if (auto* inner = children(item)) drop_dead(sources, *inner, diagnostics);
  }
  if (std::all_of(inlines.begin(), inlines.end(), leads_somewhere)) return;
  Inlines out;
  for (auto& item : inlines) {
    if (leads_somewhere(item)) {
      out.push_back(std::move(item));
      continue;
    }
    auto& link = std::get<Link>(item.value);
    report_link(sources, item, link, diagnostics);
    Inlines words = std::move(link.children);
    std::move(words.begin(), words.end(), std::back_inserter(out));
  }
  inlines = std::move(out);
}

}  // namespace

void join_split_paragraphs(const Sources& sources, Blocks& blocks, Diagnostics& diagnostics) {
  Blocks out;
  for (auto& block : blocks) {
    if (!out.empty() && joins(out.back(), block, sources, diagnostics)) {
      join(out.back(), block);
    } else {
      out.push_back(std::move(block));
    }
  }
  blocks = std::move(out);
}

void drop_dead_links(const Sources& sources, Blocks& blocks, Diagnostics& diagnostics) {
  for_each_inlines(blocks, [&](Inlines& inlines) { drop_dead(sources, inlines, diagnostics); });
}

}  // namespace casebound::manuscript
