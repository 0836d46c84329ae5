#include "proof/report.h"

#include "proof/colours.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace casebound::proof {

namespace {

const Length margin = 36_pt, gap = 9_pt;
const Length text_size = Length::from_points(7.5), title_size = Length::from_points(13);

class ReportSetter {
 public:
  ReportSetter(const Report& report, const Size& size, const std::vector<std::string>& families,
               layout::NoteSetter& setter)
      : report_(report), size_(size), families_(families), setter_(setter) {
    const Length wide = size.width - margin * 2 - gap * 4 - 20_pt - 30_pt - 24_pt;
    const Length finding = wide.scaled(.72);
    x_ = {margin, margin + 20_pt + gap, margin + 50_pt + gap * 2, margin + 74_pt + gap * 3, Length()};
    widths_ = {20_pt, 30_pt, 24_pt, finding, wide - finding};
    x_[4] = x_[3] + finding + gap;
  }

  std::vector<layout::Page> run() {
    begin_page();
    y_ += title_size;
    add(setter_.line(report_.title, style(title_size, black, 700), {margin, y_}));
    y_ += leading_.scaled(.6);
    for (const auto& text : report_.summary) {
      for (const auto& line : setter_.broken(text, plain_, size_.width - margin * 2)) {
        y_ += leading_;
        add(setter_.line(line, plain_, {margin, y_}));
      }
    }
    y_ += leading_;
    if (!report_.rows.empty()) add_head();
    for (const auto& row : report_.rows) add_row(row);
    return std::move(pages_);
  }

 private:
  using Cells = std::array<std::string, 5>;
  static constexpr std::size_t first_at_left = 3;  ///< columns before it are of figures, set to the right

  layout::NoteStyle style(Length size, layout::Colour colour, int weight = 400) const {
    return {families_, size, weight, false, colour};
  }

  void begin_page() {
    layout::Page page;
    page.size = size_;
    page.folio = "R" + std::to_string(pages_.size() + 1);
    page.text_area = {margin, margin, size_.width - margin * 2, size_.height - margin * 2};
    pages_.push_back(std::move(page));
    y_ = margin;
  }

  void add(std::vector<layout::PageItem> items) {
    std::move(items.begin(), items.end(), std::back_inserter(pages_.back().items));
  }

  void add_rule(Length y, layout::Colour colour) {
    const Rect area{margin, y, size_.width - margin * 2, Length::from_points(.3)};
    pages_.back().items.push_back({layout::artifact, layout::Rule{area, colour}});
  }

  void add_head() {
    add_cells({"No.", "Page", "Line", "Finding", "Source"}, style(text_size, black, 700));
    add_rule(y_ + leading_.scaled(.4), black);
    y_ += leading_.scaled(.4);
  }

  void add_row(const ReportRow& row) {
    const Cells cells{row.number, row.page, row.line, row.finding, row.source};
    std::size_t lines = 1;
    for (auto i = first_at_left; i < cells.size(); ++i)
      lines = std::max(lines, setter_.broken(cells[i], plain_, widths_[i]).size());
    if (y_ + leading_ * static_cast<std::int64_t>(lines) > size_.height - margin) {
      begin_page();
      add_head();
    }
    add_cells(cells, plain_);
  }

  void add_cells(const Cells& cells, const layout::NoteStyle& look) {
    const Length first = y_ + leading_;
    std::size_t most = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i < first_at_left) {
        add(setter_.line_to(cells[i], look, {x_[i] + widths_[i], first}));
        continue;
      }
      const auto lines = setter_.broken(cells[i], look, widths_[i]);
      most = std::max(most, lines.size());
      for (std::size_t line = 0; line < lines.size(); ++line)
        add(setter_.line(lines[line], look, {x_[i], first + leading_ * static_cast<std::int64_t>(line)}));
    }
    y_ += leading_ * static_cast<std::int64_t>(most) + leading_.scaled(.25);
  }

  const Report& report_;
  Size size_;
  const std::vector<std::string>& families_;
  layout::NoteSetter& setter_;
  layout::NoteStyle plain_ = style(text_size, black);
  Length leading_ = text_size.scaled(1.3);
  std::array<Length, 5> x_, widths_;
  Length y_;
  std::vector<layout::Page> pages_;
};

}  // namespace

std::vector<layout::Page> report_pages(const Report& report, const Size& size,
                                       const std::vector<std::string>& families, layout::NoteSetter& setter) {
  return ReportSetter(report, size, families, setter).run();
}

}  // namespace casebound::proof
