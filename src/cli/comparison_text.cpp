#include "casebound/base/repeated.h"

#include "cli/changed_words.h"
#include "cli/colours.h"
#include "cli/comparison.h"
#include "cli/excerpt.h"
#include "cli/help.h"

#include <fmt/format.h>

namespace casebound::cli {
namespace {

using UnitKind = UnitChange::Kind;

std::string printed_on(const pipeline::PrintedDivision& division) {
  if (division.pages == 0) return "not printed";
  return (division.pages == 1 ? "p. " : "pp. ") + printable(page_range(division));
}

class TextWriter {
 public:
  TextWriter(const pipeline::Comparison& comparison, bool coloured)
      : comparison_(comparison), diff_(comparison.diff), coloured_(coloured) {}

  std::string run() {
    const auto &before = comparison_.before, &after = comparison_.after;
    out_ =
        fmt::format("{}: {} → {}\n", printable(after.title), printable(before.name), printable(after.name));
    if (!comparison_.differs()) return out_ + "nothing changed\n";
    ChangeCounts all;
    for (const auto& division : diff_.divisions) all.add(counts_of(diff_, division));
    if (const auto essays = told_divisions(diff_); !essays.empty()) out_ += essays + "\n";
    if (all.any()) out_ += told(all) + "\n";
    for (const auto& sentence : other_changes(comparison_)) out_ += printable(sentence) + "\n";
    out_ += before.pages == after.pages ? counted(after.pages, "page", "pages") + " in both"
                                        : fmt::format("{} pages → {}", before.pages, after.pages);
    if (!comparison_.moved_pages.empty())
      out_ += fmt::format("; {} {} elsewhere: {}", counted(comparison_.moved_pages.size(), "page", "pages"),
                          comparison_.moved_pages.size() == 1 ? "begins" : "begin",
                          page_list(comparison_.moved_pages));
    out_ += "\n";
    for (const auto& division : diff_.divisions) add(division);
    return std::move(out_);
  }

 private:
  void add(const DivisionChange& division) {
    const bool has_moved_pages =
        division.before && division.after && pages_before(division) != pages_after(division);
    if (!division.differs() && !has_moved_pages) return;
    const auto& title = division.after ? comparison_.after.divisions[*division.after].title
                                       : comparison_.before.divisions[*division.before].title;
    out_ += "\n" + in(bold, printable(title)) + ": " + what_became_of(division) + "\n";
    const ChangeCounts counts = counts_of(diff_, division);
    if (division.before && division.after && counts.any()) out_ += "  " + told(counts) + "\n";
    if (!division.before || !division.after) return;
    for (const auto& unit : division.units) add(unit);
  }

  std::string pages_before(const DivisionChange& division) const {
    return printed_on(comparison_.before.divisions[*division.before]);
  }
  std::string pages_after(const DivisionChange& division) const {
    return printed_on(comparison_.after.divisions[*division.after]);
  }

  std::string what_became_of(const DivisionChange& division) const {
    if (!division.before) return "added, " + pages_after(division);
    if (!division.after) return "removed, was " + pages_before(division);
    const std::string pages = pages_before(division) == pages_after(division)
                                  ? pages_after(division)
                                  : pages_before(division) + " → " + pages_after(division);
    return (division.moved ? "moved, " : "") + pages;
  }

  void add(const UnitChange& unit) {
    if (unit.kind == UnitKind::same || unit.kind == UnitKind::moved_away) return;
    const bool is_new = unit.after.has_value();
    const auto& book = is_new ? comparison_.after : comparison_.before;
    const auto index = is_new ? *unit.after : *unit.before;
    const auto& source = is_new ? diff_.after[index] : diff_.before[index];
    const std::string page =
        book.unit_pages[index].empty() ? "" : (is_new ? "p. " : "was p. ") + book.unit_pages[index] + "  ";
    const std::string& place = book.unit_places[index];
    out_ += fmt::format("  {}{} {}{}\n", page, source.kind, cli::what_became_of(unit),
                        place.empty() ? "" : "  " + printable(place));
    std::string text;
    for (const auto& stretch : changed_words(diff_, unit)) {
      if (!text.empty()) text += ' ';
      text += shown(stretch);
    }
    if (!text.empty()) out_ += wrapped(text, 6);
  }

  std::string shown(const ChangedStretch& stretch) const {
    const std::string words = printable(stretch.words);
    switch (stretch.kind) {
      case ChangedStretch::Kind::same: return words;
      case ChangedStretch::Kind::left_out: return "…";
      case ChangedStretch::Kind::gone: return in(red, "[-" + words + "-]");
      case ChangedStretch::Kind::come: return in(green, "{+" + words + "+}");
    }
    return {};
  }

  /// Each word by itself, since lines may end between them.
  std::string in(const char* colour, std::string text) const {
    if (!coloured_) return text;
    const std::string end = "\033[0m", begin = fmt::format("\033[{}m", colour);
    for (std::size_t at = text.find(' '); at != text.npos; at = text.find(' ', at)) {
      text.replace(at, 1, end + " " + begin);
      at += end.size() + begin.size() + 1;
    }
    return begin + text + end;
  }

  const pipeline::Comparison& comparison_;
  const BookDiff& diff_;
  bool coloured_;
  std::string out_;
};

}  // namespace

std::string comparison_text(const pipeline::Comparison& comparison, bool coloured) {
  return TextWriter(comparison, coloured).run();
}

}  // namespace casebound::cli
