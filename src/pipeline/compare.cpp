#include "casebound/pipeline/compare.h"

#include "casebound/proof/printed_units.h"

#include "pipeline/other_book.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace fs = std::filesystem;

namespace {

/// A book of the two, with where its units are printed.
struct Side {
  const OtherBook& read;
  const std::vector<DiffUnit>& units;
  proof::PrintedUnits printed;

  Side(const OtherBook& book, const std::vector<DiffUnit>& its_units, const std::vector<DiffWord>& words)
      : read(book), units(its_units), printed(book.typeset.pages, its_units, words) {}

  const layout::Pages& pages() const { return read.typeset.pages; }
  const std::string& label(std::size_t page) const { return pages().pages[page].folio; }
};

/// A revision is of the book that the other name leads to.
fs::path book_beside(const std::string& other, const FileSystem& files) {
  return files.exists(other) ? fs::path(other) : fs::path(".");
}

/// First and last page of some blocks, by their places.
class PageRange {
 public:
  void add(const proof::PrintedBlock& block) {
    first_ = std::min(first_, block.first.page);
    last_ = std::max(last_, block.last.page);
  }
  void name(PrintedDivision& division, const Side& side) const {
    if (first_ > last_) return;
    division.first = side.label(first_);
    division.last = side.label(last_);
    division.pages = last_ - first_ + 1;
  }

 private:
  std::size_t first_ = SIZE_MAX, last_ = 0;
};

/// Whether a change is about a unit where it stands in the old book, or in the new.
std::optional<std::size_t> old_unit(const UnitChange& change) {
  return change.kind == UnitChange::Kind::moved ? std::nullopt : change.before;
}
std::optional<std::size_t> new_unit(const UnitChange& change) {
  return change.kind == UnitChange::Kind::moved_away ? std::nullopt : change.after;
}

/// `division_of` and `unit_of` tell what a change is about in this side's book.
template <class Division, class Unit>
std::vector<PrintedDivision> divisions_of(const Side& side, const BookDiff& diff, Division division_of,
                                          Unit unit_of) {
  std::vector<PrintedDivision> out;
  for (const auto& division : side.read.typeset.book.divisions)
    out.push_back({division.title.empty() ? std::string(token(division.role)) : division.title, {}, {}, 0});
  for (const auto& change : diff.divisions) {
    const std::optional<std::size_t> place = division_of(change);
    if (!place) continue;
    PageRange range;
    for (const auto& unit : change.units) {
      const std::optional<std::size_t> index = unit_of(unit);
      if (!index) continue;
      if (const auto* block = side.printed[*index].block) range.add(*block);
    }
    range.name(out[*place], side);
  }
  return out;
}

std::string source_place(SourceSpan span, const Sources& sources) {
  if (!span.known()) return {};
  return fmt::format("{}:{}", sources[span.source].name(), sources[span.source].locate(span.begin).line);
}

ComparedBook described(const std::string& name, const Side& side) {
  const Book& book = side.read.typeset.book;
  ComparedBook out{name, book.metadata.title, book.metadata.language, side.pages().pages.size(), {}, {}, {}};
  for (std::size_t i = 0; i < side.units.size(); ++i) {
    const auto place = side.printed.place(i);
    out.unit_pages.push_back(place ? side.label(place->page) : "");
    out.unit_places.push_back(source_place(side.units[i].span, side.read.sources));
  }
  return out;
}

/// What is changed is on the page of its first change.
void name_changed_pages(const Side& side, const BookDiff& diff, ComparedBook& book) {
  for (const auto& division : diff.divisions)
    for (const auto& unit : division.units) {
      if (unit.words.empty()) continue;
      if (const auto place = side.printed.place(*unit.after, unit.words.front().after))
        book.unit_pages[*unit.after] = side.label(place->page);
    }
}

/// What the old book's blocks became.
std::map<std::string, std::string> new_blocks(const BookDiff& diff) {
  std::map<std::string, std::string> out;
  for (const auto& division : diff.divisions)
    for (const auto& unit : division.units)
      if (unit.before && unit.after)
        out.emplace(diff.before[*unit.before].block, diff.after[*unit.after].block);
  return out;
}

/// The same place in the new book; `block:3` is a piece of a block.
std::string block_now(const std::string& block, const std::map<std::string, std::string>& became) {
  const auto known = [&](const std::string& id) {
    const auto found = became.find(id);
    return found == became.end() ? id : found->second;
  };
  const auto colon = block.rfind(':');
  if (became.contains(block) || colon == std::string::npos) return known(block);
  return known(block.substr(0, colon)) + block.substr(colon);
}

/// Pages by their labels, and which one of its label each is: a book may count from 1 more than once.
class PageKeys {
 public:
  std::pair<std::string, std::size_t> next(const std::string& label) { return {label, ++counts_[label]}; }

 private:
  std::map<std::string, std::size_t> counts_;
};

std::vector<std::string> moved_pages(const Side& before, const Side& after, const BookDiff& diff) {
  const auto became = new_blocks(diff);
  PageKeys old_keys, new_keys;
  std::map<std::pair<std::string, std::size_t>, std::pair<std::string, std::size_t>> begins;
  for (const auto& entry : before.pages().page_map)
    begins.emplace(old_keys.next(entry.folio), std::pair(block_now(entry.block, became), entry.offset));
  std::vector<std::string> out;
  for (const auto& entry : after.pages().page_map) {
    const auto old = begins.find(new_keys.next(entry.folio));
    if (old == begins.end() || old->second != std::pair(entry.block, entry.offset))
      out.push_back(entry.folio);
  }
  return out;
}

std::vector<std::string> pages_with(const std::string& picture, const Side& side) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < side.pages().pages.size(); ++i) {
    const auto& items = side.pages().pages[i].items;
    const bool shows = std::any_of(items.begin(), items.end(), [&](const layout::PageItem& item) {
      const auto* image = std::get_if<layout::PlacedImage>(&item.content);
      return image != nullptr && image->source == picture;
    });
    if (shows) out.push_back(side.label(i));
  }
  return out;
}

}  // namespace

Comparison compare(const std::string& before, const std::string& after, const Request& request, Work& work) {
  const OtherBook was = read_other_book(before, book_beside(after, work.files), request, true, work);
  const OtherBook is = read_other_book(after, book_beside(before, work.files), request, true, work);
  Comparison out;
  out.diff = diff(was.typeset.book, is.typeset.book);
  const Side old_side(was, out.diff.before, out.diff.words), new_side(is, out.diff.after, out.diff.words);
  out.before = described(before, old_side);
  out.before.divisions = divisions_of(
      old_side, out.diff, [](const DivisionChange& change) { return change.before; }, old_unit);
  out.after = described(after, new_side);
  out.after.divisions = divisions_of(
      new_side, out.diff, [](const DivisionChange& change) { return change.after; }, new_unit);
  name_changed_pages(new_side, out.diff, out.after);
  for (const std::string& name : replaced_pictures(was.typeset, is.typeset))
    out.replaced_pictures.push_back({name, pages_with(name, new_side)});
  out.styles_differ = was.typeset.styles != is.typeset.styles;
  out.moved_pages = moved_pages(old_side, new_side, out.diff);
  return out;
}

}  // namespace casebound::pipeline
