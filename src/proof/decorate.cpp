#include "casebound/base/repeated.h"
#include "casebound/proof/lines.h"
#include "casebound/proof/proof.h"

#include "proof/marks.h"
#include "proof/missing.h"
#include "proof/report.h"
#include "proof/watermark.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::proof {

namespace {

const std::string watermark_name = "casebound:watermark";
const Length note_room = 118_pt;
/// A5: narrower ones have no room for the list's columns.
const Size least_report = {420_pt, 595_pt};

/// The families of the face that most of the book is set in.
std::vector<std::string> families_of(const layout::Pages& pages, const font::FontLibrary& fonts) {
  std::map<std::size_t, std::size_t> glyphs;
  for (const auto& page : pages.pages)
    for (const auto& item : page.items)
      if (const auto* run = std::get_if<layout::GlyphRun>(&item.content))
        glyphs[run->face] += run->glyphs.size();
  const auto most = std::max_element(glyphs.begin(), glyphs.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == glyphs.end()) return {"serif"};
  return fonts.description(most->first).families;
}

Surround surround_of(const Settings& settings) {
  const Length foot = 38_pt;
  return settings.margins ? Surround{16_pt, foot + 6_pt, 16_pt, note_room + 20_pt}
                          : Surround{{}, foot, {}, {}};
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts)
    if (!part.empty()) out += (out.empty() ? "" : "  ·  ") + part;
  return out;
}

std::string slug_text(const Slug& slug) {
  const auto said = [](std::string_view word, const std::string& value) {
    return value.empty() ? value : std::string(word) + value;
  };
  return joined({slug.title, said("proof of ", slug.date), slug.revision, said("content ", slug.digest),
                 said("changes since ", slug.since)});
}

/// `pages 1–3, 7`, by their labels.
std::string listed(const std::set<std::size_t>& indices, const layout::Pages& pages) {
  std::vector<std::string> out;
  if (indices.size() == 1) return "page " + pages.pages[*indices.begin()].folio;
  for (auto it = indices.begin(); it != indices.end();) {
    const std::size_t first = *it;
    std::size_t last = first;
    while (++it != indices.end() && *it == last + 1) last = *it;
    const std::string& label = pages.pages[first].folio;
    out.push_back(first == last ? label : label + "–" + pages.pages[last].folio);
  }
  return fmt::format("pages {}", fmt::join(out, ", "));
}

class Decorator {
 public:
  explicit Decorator(const Input& input)
      : input_(input),
        families_(families_of(input.pages, input.fonts)),
        setter_(input.fonts, input.pages.language),
        marker_(setter_, families_),
        surround_(surround_of(input.settings)) {}

  Proof run() {
    out_.pictures = input_.pictures;
    out_.pages = input_.pages;
    sort_by_page();
    for (std::size_t i = 0; i < input_.pages.pages.size(); ++i) add_page(i);
    for (auto& place : out_.pages.destinations) place.y += surround_.head;
    for (auto& page : report()) {
      const std::size_t index = out_.pages.pages.size();
      Sheet sheet(std::move(page), index, {{}, surround_.foot, {}, {}});
      const std::string place = "report, " + page_text(sheet.page().folio, index);
      add_slug(sheet, place);
      out_.pages.pages.push_back(sheet.take());
    }
    return std::move(out_);
  }

 private:
  void sort_by_page() {
    for (std::size_t i = 0; i < input_.findings.size(); ++i) {
      const auto& finding = input_.findings[i];
      if (finding.is_placed) findings_[finding.place.page].push_back(i);
      lines_of_findings_.emplace_back();
    }
    for (const auto& change : input_.changes) changes_[change.place.page].push_back(&change);
  }

  void add_page(std::size_t index) {
    const auto lines = lines_of(input_.pages.pages[index]);
    show_missing_glyphs(out_.pages.pages[index], families_, setter_);
    Sheet sheet(std::move(out_.pages.pages[index]), index, surround_);
    if (!input_.settings.watermark.empty()) add_watermark(sheet);
    if (input_.settings.grid) marker_.add_grid(sheet);
    if (input_.settings.margins) marker_.add_trim_marks(sheet);
    if (input_.settings.line_numbers) marker_.number_lines(sheet, lines);
    for (const auto* change : changes_[index]) marker_.mark_change(sheet, lines, *change);
    marker_.add_remarks(sheet, remarks(index, lines), input_.settings.margins ? note_room : Length());
    add_slug(sheet, page_text(sheet.page().folio, index));
    out_.pages.pages[index] = sheet.take();
  }

  std::vector<Remark> remarks(std::size_t page, const std::vector<Line>& lines) {
    std::vector<Remark> out;
    for (const auto i : findings_[page]) {
      const Finding& finding = input_.findings[i];
      const auto line = line_at(lines, finding.place.y);
      if (line) lines_of_findings_[i] = std::to_string(*line + 1);
      std::string text = finding.code;
      std::replace(text.begin(), text.end(), '-', ' ');
      out.push_back({i + 1, text, finding.place.y});
    }
    std::stable_sort(out.begin(), out.end(), [](const Remark& a, const Remark& b) { return a.y < b.y; });
    return out;
  }

  /// One drawing for all pages of one size.
  void add_watermark(Sheet& sheet) {
    const Size& size = sheet.page().size;
    const std::string name = fmt::format("{}:{}x{}", watermark_name, size.width.units(), size.height.units());
    if (!out_.pictures.contains(name)) {
      const layout::NoteStyle look{families_, {}, 700, false, {}};
      out_.pictures.emplace(name, watermark(input_.settings.watermark, size, look, setter_, input_.fonts));
    }
    sheet.behind({layout::artifact, layout::PlacedImage{sheet.trim(), name, {}}});
  }

  std::string page_text(const std::string& folio, std::size_t index) const {
    return fmt::format("page {}  ·  sheet {}", folio, index + 1);
  }

  void add_slug(Sheet& sheet, const std::string& page) {
    marker_.add_slug(sheet, slug_text(input_.slug), page);
  }

  std::vector<layout::Page> report() {
    if (input_.pages.pages.empty()) return {};
    constexpr std::size_t most_of_a_code = 200;
    Report report{"Layout report", summary(), {}};
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < input_.findings.size(); ++i) {
      const Finding& finding = input_.findings[i];
      if (++counts[finding.code] > most_of_a_code) continue;
      const std::string page = finding.is_placed ? input_.pages.pages[finding.place.page].folio : "";
      const std::string hint = finding.hint.empty() ? "" : ": " + finding.hint;
      report.rows.push_back({std::to_string(i + 1), page, lines_of_findings_[i],
                             fmt::format("{} [{}]", finding.message + hint, finding.code), finding.source});
    }
    for (const auto& [code, count] : counts)
      if (count > most_of_a_code)
        report.rows.push_back(
            {"", "", "",
             fmt::format("and {} more that are marked beside their lines [{}]", count - most_of_a_code, code),
             ""});
    const Size& page = input_.pages.pages.front().size;
    const Size sheet{std::max(page.width + surround_.inner + surround_.outer, least_report.width),
                     std::max(page.height + surround_.head, least_report.height)};
    return report_pages(report, sheet, families_, setter_);
  }

  std::vector<std::string> summary() const {
    std::set<std::size_t> with_findings, with_changes;
    for (const auto& finding : input_.findings)
      if (finding.is_placed) with_findings.insert(finding.place.page);
    for (const auto& change : input_.changes) with_changes.insert(change.place.page);
    const auto count = input_.findings.size();
    std::vector<std::string> out{
        fmt::format("{} with {}{}", counted(input_.pages.pages.size(), "page", "pages"),
                    count == 0 ? "nothing to report" : counted(count, "finding", "findings"),
                    with_findings.empty() ? "" : ", on " + listed(with_findings, input_.pages))};
    if (!input_.slug.since.empty())
      out.push_back(with_changes.empty() ? fmt::format("No page has changed since {}", input_.slug.since)
                                         : fmt::format("Changed since {}: {}", input_.slug.since,
                                                       listed(with_changes, input_.pages)));
    out.insert(out.end(), input_.other_changes.begin(), input_.other_changes.end());
    return out;
  }

  const Input& input_;
  std::vector<std::string> families_;
  layout::NoteSetter setter_;
  Marker marker_;
  Surround surround_;
  std::map<std::size_t, std::vector<std::size_t>> findings_;
  std::map<std::size_t, std::vector<const Change*>> changes_;
  std::vector<std::string> lines_of_findings_;
  Proof out_;
};

}  // namespace

Proof decorate(const Input& input) {
  return Decorator(input).run();
}

}  // namespace casebound::proof
