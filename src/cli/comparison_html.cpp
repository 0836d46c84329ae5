#include "casebound/base/repeated.h"

#include "cli/changed_words.h"
#include "cli/comparison.h"
#include "cli/excerpt.h"

#include <fmt/format.h>

namespace casebound::cli {
namespace {

using UnitKind = UnitChange::Kind;

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --gone: #b00020; --come: #1b6e2c; --line: #8886 }
body { font: 1rem/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { line-height: 1.2 } h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem }
h3 { font: bold 0.85rem/1.4 system-ui, sans-serif; margin: 1.2rem 0 0 }
table { border-collapse: collapse; font: 0.9rem/1.4 system-ui, sans-serif; width: 100% }
th, td { text-align: left; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); vertical-align: top }
p { margin: 0.2rem 0 } del { color: var(--gone); text-decoration: line-through }
ins { color: var(--come); text-decoration: underline }
@media (prefers-color-scheme: dark) { :root { --gone: #ff8a80; --come: #8ddb9a } }
)";

std::string as_markup(const std::string& text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string cell_of(const pipeline::PrintedDivision& division) {
  return division.pages == 0 ? "–" : as_markup(page_range(division));
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const pipeline::Comparison& comparison)
      : comparison_(comparison), diff_(comparison.diff) {}

  std::string run() {
    const auto &before = comparison_.before, &after = comparison_.after;
    const std::string title = as_markup(after.title);
    out_ = fmt::format(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\">\n<head>\n"
        "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n"
        "<title>What changed in {}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n"
        "<h1>What changed in <cite lang=\"{}\">{}</cite></h1>\n<p>From <code>{}</code> to "
        "<code>{}</code></p>\n",
        title, style, as_markup(after.language), title, as_markup(before.name), as_markup(after.name));
    if (comparison_.differs()) {
      summary();
      table();
      for (std::size_t i = 0; i < diff_.divisions.size(); ++i) add(diff_.divisions[i], i);
    } else {
      out_ += "<p>Nothing changed.</p>\n";
    }
    return std::move(out_ += "</main>\n</body>\n</html>\n");
  }

 private:
  void summary() {
    ChangeCounts all;
    for (const auto& division : diff_.divisions) all.add(counts_of(diff_, division));
    if (const auto essays = told_divisions(diff_); !essays.empty()) out_ += "<p>" + essays + ".</p>\n";
    if (all.any()) out_ += "<p>" + told(all) + ".</p>\n";
    for (const auto& sentence : other_changes(comparison_)) out_ += "<p>" + as_markup(sentence) + ".</p>\n";
    const auto was = comparison_.before.pages, is = comparison_.after.pages;
    out_ += was == is ? fmt::format("<p>{} in both.</p>\n", counted(is, "page", "pages"))
                      : fmt::format("<p>{}, where there were {}.</p>\n", counted(is, "page", "pages"), was);
    if (!comparison_.moved_pages.empty())
      out_ += fmt::format("<p>Pages that begin elsewhere: {}.</p>\n",
                          as_markup(page_list(comparison_.moved_pages)));
  }

  void table() {
    out_ +=
        "<table>\n<caption>The divisions of the book</caption>\n<thead><tr><th scope=\"col\">Division</th>"
        "<th scope=\"col\">Pages before</th><th scope=\"col\">Pages now</th><th scope=\"col\">Changes</th>"
        "</tr></thead>\n<tbody>\n";
    for (std::size_t i = 0; i < diff_.divisions.size(); ++i) {
      const auto& division = diff_.divisions[i];
      const std::string title = as_markup(title_of(division));
      out_ += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                          has_section(division) ? fmt::format("<a href=\"#d{}\">{}</a>", i, title) : title,
                          division.before ? cell_of(comparison_.before.divisions[*division.before]) : "–",
                          division.after ? cell_of(comparison_.after.divisions[*division.after]) : "–",
                          what_became_of(division));
    }
    out_ += "</tbody>\n</table>\n";
  }

  const std::string& title_of(const DivisionChange& division) const {
    return division.after ? comparison_.after.divisions[*division.after].title
                          : comparison_.before.divisions[*division.before].title;
  }

  std::string what_became_of(const DivisionChange& division) const {
    if (!division.before) return "added";
    if (!division.after) return "removed";
    std::string out = division.moved ? "moved" : "";
    const ChangeCounts counts = counts_of(diff_, division);
    if (counts.any()) out += (out.empty() ? "" : "; ") + told(counts);
    return out.empty() ? "none" : out;
  }

  /// Of an essay that is new or gone it is enough to say so.
  bool has_section(const DivisionChange& division) const {
    return division.before && division.after && counts_of(diff_, division).any();
  }

  void add(const DivisionChange& division, std::size_t number) {
    if (!has_section(division)) return;
    out_ += fmt::format("<section id=\"d{}\" aria-labelledby=\"h{}\">\n<h2 id=\"h{}\">{}</h2>\n", number,
                        number, number, as_markup(title_of(division)));
    for (const auto& unit : division.units) add(unit);
    out_ += "</section>\n";
  }

  void add(const UnitChange& unit) {
    if (unit.kind == UnitKind::same || unit.kind == UnitKind::moved_away) return;
    const bool is_new = unit.after.has_value();
    const auto& book = is_new ? comparison_.after : comparison_.before;
    const auto index = is_new ? *unit.after : *unit.before;
    const auto& source = is_new ? diff_.after[index] : diff_.before[index];
    out_ += "<h3>";
    if (!book.unit_pages[index].empty())
      out_ += (is_new ? "Page " : "Was page ") + as_markup(book.unit_pages[index]) + ": ";
    out_ += fmt::format("{} {}", as_markup(source.kind), cli::what_became_of(unit));
    if (!book.unit_places[index].empty())
      out_ += " <small>" + as_markup(book.unit_places[index]) + "</small>";
    out_ += "</h3>\n<p>";
    const char* space = "";
    for (const auto& stretch : changed_words(diff_, unit)) {
      out_ += space + shown(stretch);
      space = " ";
    }
    out_ += "</p>\n";
  }

  static std::string shown(const ChangedStretch& stretch) {
    switch (stretch.kind) {
      case ChangedStretch::Kind::same: return as_markup(stretch.words);
      case ChangedStretch::Kind::left_out: return "…";
      case ChangedStretch::Kind::gone: return "<del>" + as_markup(stretch.words) + "</del>";
      case ChangedStretch::Kind::come: return "<ins>" + as_markup(stretch.words) + "</ins>";
    }
    return {};
  }

  const pipeline::Comparison& comparison_;
  const BookDiff& diff_;
  std::string out_;
};

}  // namespace

std::string comparison_html(const pipeline::Comparison& comparison) {
  return HtmlWriter(comparison).run();
}

}  // namespace casebound::cli
