#include "casebound/proof/changes.h"

#include "casebound/proof/printed_units.h"

#include <algorithm>
#include <tuple>

namespace casebound::proof {

namespace {

using UnitKind = UnitChange::Kind;

auto key_of(const Change& change) {
  return std::tie(change.place.page, change.place.y, change.kind, change.place.x);
}

class Locator {
 public:
  Locator(const layout::Pages& pages, const BookDiff& diff)
      : pages_(pages), diff_(diff), units_(pages, diff.after, diff.words) {}

  std::vector<Change> run(const std::vector<std::string>& replaced_pictures) {
    for (const auto& division : diff_.divisions) add(division);
    for (std::size_t i = 0; i < pages_.pages.size(); ++i)
      for (const auto& item : pages_.pages[i].items)
        if (const auto* image = std::get_if<layout::PlacedImage>(&item.content))
          add_picture(*image, i, replaced_pictures);
    std::sort(out_.begin(), out_.end(),
              [](const Change& a, const Change& b) { return key_of(a) < key_of(b); });
    out_.erase(std::unique(out_.begin(), out_.end()), out_.end());
    return std::move(out_);
  }

 private:
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
    const PrintedUnit& unit = units_[index];
    if (unit.block == nullptr) return;
    add_words(unit, 0, unit.words.size());
    const bool is_found =
        std::any_of(unit.words.begin(), unit.words.end(), [](const auto* it) { return it; });
    if (is_found) return;
    add_line(unit.block->first);
    add_line(unit.block->last);
  }

  void add_words(const PrintedUnit& unit, std::size_t begin, std::size_t end) {
    for (auto i = begin; i < std::min(end, unit.words.size()); ++i) {
      if (unit.words[i] == nullptr) continue;
      add_line(unit.words[i]->begin);
      add_line(unit.words[i]->end);
    }
  }

  void add_line(const Place& place) { out_.push_back({Change::Kind::line, {place.page, {}, place.y}}); }

  /// Before the word that stands there now, or after the last.
  void add_gone_words(const PrintedUnit& unit, std::size_t at) {
    if (at < unit.words.size() && unit.words[at] != nullptr)
      out_.push_back({Change::Kind::words, unit.words[at]->begin});
    else if (at > 0 && at <= unit.words.size() && unit.words[at - 1] != nullptr)
      out_.push_back({Change::Kind::words, unit.words[at - 1]->end});
    else if (unit.block != nullptr)
      out_.push_back({Change::Kind::words, unit.block->first});
  }

  /// Above the next unit that is printed, else below the one before.
  void add_gone(const std::vector<UnitChange>& units, std::size_t at) {
    const auto is_here = [&](const UnitChange& unit) {
      return unit.after && unit.kind != UnitKind::moved_away && units_[*unit.after].block != nullptr;
    };
    const auto next = std::find_if(units.begin() + static_cast<std::ptrdiff_t>(at), units.end(), is_here);
    if (next != units.end()) return add_passage(Change::Kind::passage, *units_.place(*next->after));
    for (auto i = at; i-- > 0;) {
      if (!is_here(units[i])) continue;
      return add_passage(Change::Kind::passage_below, units_[*units[i].after].block->last);
    }
  }

  void add_passage(Change::Kind kind, const Place& place) {
    out_.push_back({kind, {place.page, {}, place.y}});
  }

  void add_picture(const layout::PlacedImage& image, std::size_t page,
                   const std::vector<std::string>& replaced) {
    if (std::find(replaced.begin(), replaced.end(), image.source) == replaced.end()) return;
    const Place corner{page, image.area.x, image.area.y + image.area.height};
    out_.push_back({Change::Kind::picture, corner, image.area.height});
  }

  const layout::Pages& pages_;
  const BookDiff& diff_;
  PrintedUnits units_;  ///< of the new book
  std::vector<Change> out_;
};

}  // namespace

bool operator==(const Change& a, const Change& b) {
  return key_of(a) == key_of(b);
}

std::vector<Change> changes_on(const layout::Pages& pages, const BookDiff& diff,
                               const std::vector<std::string>& replaced_pictures) {
  return Locator(pages, diff).run(replaced_pictures);
}

}  // namespace casebound::proof
