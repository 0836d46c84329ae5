#include "casebound/press/write.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace casebound::press {
namespace {

/// Of text: pictures and rules may go on into the bleed on purpose.
std::optional<Rect> area_of(const layout::PageItem& item) {
  const auto* run = std::get_if<layout::GlyphRun>(&item.content);
  if (run == nullptr || run->empty()) return std::nullopt;
  return Rect{run->origin.x, run->origin.y - run->size / 2, run->width(), run->size / 2};
}

/// The least distances of a page's text from the trim.
struct PageMargins {
  Length inside, outside;  ///< the latter at the head, the foot or the fore edge
};

std::optional<PageMargins> margins_of(const layout::Page& page, bool recto) {
  std::optional<PageMargins> out;
  for (const layout::PageItem& item : page.items) {
    const auto area = area_of(item);
    if (!area) continue;
    const Length left = area->x, right = page.size.width - area->x - area->width;
    const Length top = area->y, bottom = page.size.height - area->y - area->height;
    const Length inside = recto ? left : right;
    const Length outside = std::min({recto ? right : left, top, bottom});
    if (!out) out = PageMargins{inside, outside};
    out = PageMargins{std::min(out->inside, inside), std::min(out->outside, outside)};
  }
  return out;
}

Length least_inside(const Printer& printer, std::size_t pages) {
  for (const Gutter& gutter : printer.gutters)
    if (pages <= static_cast<std::size_t>(gutter.to)) return gutter.least;
  return printer.gutters.empty() ? Length() : printer.gutters.back().least;
}

/// The narrowest of one kind of margin, and where.
struct Narrowest {
  std::optional<Length> margin;
  std::size_t page = 0;

  void take(Length other, std::size_t index) {
    if (margin && *margin <= other) return;
    margin = other;
    page = index + 1;
  }
};

void report(const Narrowest& found, Length least, std::string_view which, const Job& job, std::size_t pages,
            Diagnostics& diagnostics) {
  // Lengths are rounded once on their way; nobody measures a hundredth of a point.
  if (!found.margin || least == Length() || *found.margin + Length::from_points(0.01) >= least) return;
  diagnostics.error(
      "preflight-margin", job.place,
      fmt::format("the printer “{}” asks for {:.3f} inches {} in a book of {} pages; page {} has {:.3f}",
                  job.printer.name, least.over(72_pt), which, pages, found.page, found.margin->over(72_pt)),
      "widen the margins of `@page` in the style");
}

}  // namespace

void check_margins(const layout::Pages& pages, const Job& job, Diagnostics& diagnostics) {
  Narrowest inside, outside;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const auto margins = margins_of(pages.pages[i], i % 2 == 0);
    if (!margins) continue;
    inside.take(margins->inside, i);
    outside.take(margins->outside, i);
  }
  const std::size_t count = pages.pages.size();
  report(inside, least_inside(job.printer, count), "at the binding", job, count, diagnostics);
  report(outside, job.printer.outside_margin, "at the edges that are cut", job, count, diagnostics);
}

}  // namespace casebound::press
