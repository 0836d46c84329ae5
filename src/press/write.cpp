#include "casebound/press/write.h"

#include "casebound/base/text.h"
#include "casebound/pdf/write.h"

#include "press/colours.h"
#include "press/pictures.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::press {
namespace {

/// The number after a decimal folio; none after any other.
std::string next_folio(const std::string& folio) {
  const bool is_number = !folio.empty() && folio.size() < 9 &&
                         std::all_of(folio.begin(), folio.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? std::to_string(std::stoi(folio) + 1) : std::string();
}

pdf::Target target_of(const Input& input, const colour::Separator& separator) {
  const Job& job = input.job;
  const Paper& paper = job.paper;
  pdf::Target target{.standard = job.standard,
                     .navigates = false,
                     .separator = &separator,
                     .intent = {paper.condition, paper.registry, paper.description, {}},
                     .bleed = job.bleed,
                     .gutter_bleeds = job.printer.gutter_bleeds,
                     .marks = job.marks};
  if (job.embeds_profile()) target.intent.profile = input.profile;
  const std::string& title = input.pages.title.empty() ? input.metadata.title : input.pages.title;
  target.slug = fmt::format("{} · {} · {}", title, name_of(job.standard), paper.condition);
  return target;
}

}  // namespace

layout::Pages made_up(layout::Pages pages, int multiple) {
  while (!pages.pages.empty() && pages.pages.size() % static_cast<std::size_t>(multiple) != 0) {
    const layout::Page& last = pages.pages.back();
    pages.pages.push_back({.size = last.size, .folio = next_folio(last.folio), .blank = true});
  }
  return pages;
}

Edition write(const Input& input, Diagnostics& diagnostics) {
  const colour::Separator separator(input.profile, input.job.paper.profile, input.job.ink_limit() * 10);
  const layout::Pages pages = made_up(input.pages, input.job.page_multiple);
  const image::Pictures pictures = pictures_in_inks(input, separator, diagnostics);
  check_colours(input, pictures, separator, diagnostics);
  check_margins(pages, input.job, diagnostics);
  std::string pdf =
      pdf::write(pages, input.fonts, pictures, input.metadata, input.modified, target_of(input, separator));
  preflight(pdf, input.job, diagnostics, input.threads);
  return {std::move(pdf), pages.pages.size()};
}

}  // namespace casebound::press
