#include "casebound/proof/changes.h"

#include "casebound/base/text.h"
#include "casebound/proof/printed.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include <unicode/uchar.h>

namespace casebound::proof {

namespace {

using UnitKind = UnitChange::Kind;

/// As words are found again: capitals of the style are the text's small letters, and the index sets commas
/// after its headings.
std::string folded(const std::string& word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();)
    append_utf8(out, static_cast<char32_t>(
                         u_foldCase(static_cast<UChar32>(next_code_point(word, i)), U_FOLD_CASE_DEFAULT)));
  out.resize(std::max(out.find_last_not_of(".,;:") + 1, std::size_t{1}));
  return out;
}

auto key_of(const Change& change) {
  return std::tie(change.place.page, change.place.y, change.kind, change.place.x);
}

class Locator {
 public:
  Locator(const layout::Pages& pages, const BookDiff& diff) : diff_(diff), printed_(printed_blocks(pages)) {}

  std::vector<Change> run() {
    find_words();
    for (const auto& division : diff_.divisions) add(division);
    std::sort(out_.begin(), out_.end(),
              [](const Change& a, const Change& b) { return key_of(a) < key_of(b); });
    out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
    return std::move(out_);
  }

 private:
  struct UnitWords {
    const PrintedBlock* block = nullptr;
    std::vector<const PrintedWord*> words;  ///< of each of the unit's; null: not found
  };

  /// The units of a block, one after the other, are what is printed of it.
  void find_words() {
    units_.resize(diff_.after.size());
    for (std::size_t begin = 0, end = 0; begin < diff_.after.size(); begin = end) {
      for (end = begin + 1; end < diff_.after.size() && diff_.after[end].block == diff_.after[begin].block;)
        ++end;
      const auto block = printed_.find(diff_.after[begin].block);
      if (block != printed_.end()) find_words(begin, end, block->second);
    }
  }

  void find_words(std::size_t begin, std::size_t end, const PrintedBlock& block) {
    std::vector<std::uint32_t> wanted, there;
    for (auto unit = begin; unit < end; ++unit)
      for (const auto word : diff_.after[unit].words) wanted.push_back(number(diff_.words[word].text));
    for (const auto& word : block.words) there.push_back(number(word.text));
    std::vector<const PrintedWord*> found;
    const auto add_same = [&](std::size_t to, std::size_t from) {
      while (found.size() < to) found.push_back(&block.words[from++]);
    };
    std::size_t next = 0;
    for (const auto& gap : differences(wanted, there)) {
      add_same(gap.before, next);
      // Words that are printed otherwise than they are written.
      for (auto i = gap.before; i < gap.before_end; ++i)
        found.push_back(gap.after < gap.after_end
                            ? &block.words[std::min(gap.after + i - gap.before, gap.after_end - 1)]
                            : nullptr);
      next = gap.after_end;
    }
    add_same(wanted.size(), next);
    auto word = found.begin();
    for (auto unit = begin; unit < end; ++unit) {
      units_[unit].block = &block;
      const auto count = static_cast<std::ptrdiff_t>(diff_.after[unit].words.size());
      units_[unit].words.assign(word, word + count);
      word += count;
    }
  }

  std::uint32_t number(const std::string& word) {
    return numbers_.try_emplace(folded(word), static_cast<std::uint32_t>(numbers_.size())).first->second;
  }

  void add(const DivisionChange& division) {
    for (std::size_t i = 0; i < division.units.size(); ++i) {
      const UnitChange& unit = division.units[i];
      switch (unit.kind) {
        case UnitKind::same: break;
        case UnitKind::changed: add_changed(unit); break;
        case UnitKind::added:
        case UnitKind::moved: add_all(*unit.after); break;
        case UnitKind::removed:
        case UnitKind::moved_away: add_gone(division.units, i); break;
      }
    }
  }

  void add_changed(const UnitChange& unit) {
    if (unit.words.empty()) add_all(*unit.after);
    for (const auto& edit : unit.words) {
      if (edit.after == edit.after_end)
        add_gone_words(units_[*unit.after], edit.after);
      else
        add_words(units_[*unit.after], edit.after, edit.after_end);
    }
  }

  void add_all(std::size_t index) {
    const UnitWords& unit = units_[index];
    if (unit.block == nullptr) return;
    add_words(unit, 0, unit.words.size());
    const bool is_found =
        std::any_of(unit.words.begin(), unit.words.end(), [](const auto* it) { return it; });
    if (is_found) return;
    add_line(unit.block->first);
    add_line(unit.block->last);
  }

  void add_words(const UnitWords& unit, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < std::min(end, unit.words.size()); ++i) {
      if (unit.words[i] == nullptr) continue;
      add_line(unit.words[i]->begin);
      add_line(unit.words[i]->end);
    }
  }

  void add_line(const Place& place) { out_.push_back({Change::Kind::line, {place.page, {}, place.y}}); }

  /// Before the word that stands there now, or after the last.
  void add_gone_words(const UnitWords& unit, std::size_t at) {
    if (at < unit.words.size() && unit.words[at] != nullptr)
      out_.push_back({Change::Kind::words, unit.words[at]->begin});
    else if (at > 0 && at <= unit.words.size() && unit.words[at - 1] != nullptr)
      out_.push_back({Change::Kind::words, unit.words[at - 1]->end});
    else if (unit.block != nullptr)
      out_.push_back({Change::Kind::words, unit.block->first});
  }

  /// Above the next unit that is printed, else below the one before.
  void add_gone(const std::vector<UnitChange>& units, std::size_t at) {
    const auto block_of = [&](std::size_t i) {
      const auto& unit = units[i];
      const bool is_here = unit.after && unit.kind != UnitKind::moved_away;
      return is_here ? units_[*unit.after].block : nullptr;
    };
    for (auto i = at + 1; i < units.size(); ++i) {
      if (const auto* block = block_of(i)) return add_passage(Change::Kind::passage, block->first);
    }
    for (auto i = at; i-- > 0;) {
      if (const auto* block = block_of(i)) return add_passage(Change::Kind::passage_below, block->last);
    }
  }

  void add_passage(Change::Kind kind, const Place& place) {
    out_.push_back({kind, {place.page, {}, place.y}});
  }

  const BookDiff& diff_;
  std::map<std::string, PrintedBlock> printed_;
  std::vector<UnitWords> units_;  ///< of the new book
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<Change> out_;
};

}  // namespace

bool operator==(const Change& a, const Change& b) {
  return key_of(a) == key_of(b);
}

std::vector<Change> changes_on(const layout::Pages& pages, const BookDiff& diff) {
  return Locator(pages, diff).run();
}

}  // namespace casebound::proof
