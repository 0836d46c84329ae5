#include "pipeline/policy.h"

#include "casebound/base/text.h"

#include "pipeline/unset_script.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

using project::Word;
using Codes = std::vector<std::string>;

bool names(const std::vector<Word>& words, const std::string& code) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.text == code; });
}

bool is_known(const std::string& code, const Codes& codes) {
  return codes.empty() || std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string no_such_code(const std::string& code) {
  return fmt::format("there is no finding with the code “{}”", code);
}

std::string hint_for(const std::string& code, const Codes& codes) {
  const auto near = nearest(code, codes);
  return near ? fmt::format("did you mean “{}”?", *near) : std::string("`casebound explain` lists all codes");
}

/// What is found when the edition for the press is made.
bool is_of_press(std::string_view code) {
  constexpr std::array<std::string_view, 4> codes = {"ink-limit", "press-resolution",
                                                     "transparency-flattened", "unprintable-colour"};
  return code.starts_with("preflight-") || std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// What decides whether an allowance is of no use.
struct Judging {
  const Codes& codes;  ///< all that there are; empty: any
  Made made;
  const std::vector<Word>& denied;  ///< by the book

  bool could_be_found(std::string_view code) const {
    if (is_of_press(code)) return made.press;
    if (code == "font-not-embedded") return made.epub;
    return made.pages || !is_of_pages(code);
  }
};

/// Whether the book denies what is allowed here; says so.
bool is_denied(const Judging& judging, const std::string& code, SourceSpan span, Diagnostics& diagnostics) {
  if (!names(judging.denied, code)) return false;
  diagnostics.warning("unused-suppression", span,
                      fmt::format("the book denies “{}”; to allow it here has no effect", code),
                      "take it out of one of the two");
  return true;
}

/// Whether there is such a code; that there is none is an error, with the nearest.
bool is_code(const Word& word, const Codes& codes, Diagnostics& diagnostics) {
  if (is_known(word.text, codes)) return true;
  diagnostics.error("bad-value", word.span, no_such_code(word.text), hint_for(word.text, codes));
  return false;
}

/// Codes that findings may be left out by, and which of them have been of use.
class AllowedCodes {
 public:
  explicit AllowedCodes(const std::vector<Word>& words) : words_(words) {}

  bool covers(const std::string& code) {
    if (!names(words_, code)) return false;
    used_.insert(code);
    return true;
  }

  void report_unused(std::string_view who, const Judging& judging, Diagnostics& diagnostics) const {
    for (const auto& word : words_) {
      if (!is_code(word, judging.codes, diagnostics)) continue;
      if (is_denied(judging, word.text, word.span, diagnostics) || used_.contains(word.text)) continue;
      if (!judging.could_be_found(word.text)) continue;
      diagnostics.warning("unused-suppression", word.span,
                          fmt::format("nothing in {} is “{}”, which it allows", who, word.text),
                          "take it out of `allow`");
    }
  }

 private:
  const std::vector<Word>& words_;
  std::set<std::string> used_;
};

/// By the source of each essay, what it allows for itself.
std::map<std::int32_t, AllowedCodes> allowances_of(const std::vector<project::EssayEntry>& essays) {
  std::map<std::int32_t, AllowedCodes> out;
  for (const auto& essay : essays) out.emplace(essay.source, AllowedCodes(essay.settings.allow));
  return out;
}

/// What comments allow in the blocks after them.
class PlaceAllowances {
 public:
  explicit PlaceAllowances(const std::vector<Allowance>& allowances) {
    for (const auto& allowance : allowances) places_.push_back({&allowance, false, allowance.block.end});
    std::stable_sort(places_.begin(), places_.end(),
                     [](const Place& a, const Place& b) { return a.key() < b.key(); });
    for (std::size_t i = 1; i < places_.size(); ++i) {
      const bool same = places_[i].is_of(places_[i - 1].allowance->code, places_[i].allowance->block.source);
      if (same) places_[i].reach = std::max(places_[i].reach, places_[i - 1].reach);
    }
  }

  /// Whether a comment allows the code at this place.
  bool covers(const std::string& code, SourceSpan span) {
    const Key key{span.source, code, span.begin};
    auto after = std::upper_bound(places_.begin(), places_.end(), key,
                                  [](const Key& a, const Place& b) { return a < b.key(); });
    for (; after != places_.begin(); --after) {
      Place& place = *(after - 1);
      if (!place.is_of(code, span.source) || place.reach <= span.begin) return false;
      if (place.allowance->block.end > span.begin) return place.used = true;
    }
    return false;
  }

  void report_unused(const Judging& judging, Diagnostics& diagnostics) const {
    for (const auto& [allowance, used, reach] : places_) {
      if (!is_known(allowance->code, judging.codes)) {
        diagnostics.warning("unknown-code", allowance->span, no_such_code(allowance->code),
                            hint_for(allowance->code, judging.codes));
      } else if (is_denied(judging, allowance->code, allowance->span, diagnostics)) {
        continue;
      } else if (!used && judging.could_be_found(allowance->code)) {
        diagnostics.warning("unused-suppression", allowance->span,
                            fmt::format("nothing in the block after it is “{}”", allowance->code),
                            "take it out of the comment");
      }
    }
  }

 private:
  using Key = std::tuple<std::int32_t, std::string_view, std::uint32_t>;

  struct Place {
    const Allowance* allowance;
    bool used = false;
    std::uint32_t reach = 0;  ///< farthest end of this and those before it of its code

    Key key() const { return {allowance->block.source, allowance->code, allowance->block.begin}; }
    bool is_of(std::string_view code, std::int32_t source) const {
      return allowance->code == code && allowance->block.source == source;
    }
  };

  std::vector<Place> places_;  ///< by source, code and place
};

/// A finding may stand for several places, of which some are allowed: it goes on to the first that is not.
bool is_allowed_by(PlaceAllowances& blocks, Diagnostic& item) {
  const bool here = blocks.covers(item.code, item.span);
  std::erase_if(item.fixes, [&](const Fix& fix) { return blocks.covers(item.code, fix.span); });
  if (here && !item.fixes.empty()) item.span = item.fixes.front().span;
  return here && item.fixes.empty();
}

}  // namespace

bool is_of_pages(std::string_view code) {
  constexpr std::array<std::string_view, 20> codes = {
      "columns-not-set", "font-without-space",   "illegible-style", "lines-not-changed",
      "loose-line",      "low-resolution-image", "missing-face",    "missing-glyph",
      "narrow-measure",  "note-divided",         "off-grid",        "overfull-line",
      "page-fault",      "page-length",          "picture-in-line", "picture-shrunk",
      "smaller-table",   "table-divided",        "word-cut",        "words-cut"};
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

void apply_lint_policy(const project::Project& project, const std::vector<Allowance>& places,
                       const std::vector<std::string>& codes, Made made, Diagnostics& diagnostics) {
  fold_missing_glyphs(project, diagnostics);
  const Judging judging{codes, made, project.deny};
  AllowedCodes book(project.allow);
  auto essays = allowances_of(project.essays);
  PlaceAllowances blocks(places);
  Diagnostics out;
  for (auto& item : diagnostics.items()) {
    if (names(project.deny, item.code)) item.severity = Severity::error;
    const auto essay = essays.find(item.span.source);
    const bool by_essay = essay != essays.end() && essay->second.covers(item.code);
    const bool by_block = is_allowed_by(blocks, item);
    const bool allowed = book.covers(item.code) || by_essay || by_block;
    if (!allowed || item.severity == Severity::error) out.add(std::move(item));
  }
  book.report_unused("the book", judging, out);
  for (const auto& [source, essay] : essays) essay.report_unused("the essay", judging, out);
  blocks.report_unused(judging, out);
  for (const auto& code : project.deny) is_code(code, codes, out);
  diagnostics = std::move(out);
  diagnostics.sort();
}

}  // namespace casebound::pipeline
