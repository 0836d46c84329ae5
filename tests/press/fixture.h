#pragma once

#include "casebound/base/file_system.h"
#include "casebound/press/write.h"

#include "support/findings.h"
#include "support/paths.h"
#include "support/press_profile.h"
#include "support/shipped_fonts.h"

#include <string>
#include <vector>

namespace casebound::tests {

inline const press::Printers& printers() {
  static const auto result = press::read_printers(disk(), source_folder() / "styles" / "printers.yaml");
  return result;
}

/// What a printer makes if nothing else is said; fails the test if there is a finding.
press::Job job_of(const std::string& printer, project::PressSettings settings = {});

/// A page of 432 × 648 points with a line of text, its left edge `left` points from the trim's.
layout::Page page_with_text(double left = 72, layout::Colour colour = {});
layout::Pages pages_of(std::size_t count, double left = 72);

/// A page with one picture, 100 points square.
layout::Pages page_with_picture();

/// A file for the press as the job asks for it, and what the target is turned into beforehand.
using Change = void (*)(pdf::Target&);
std::string pressed(const layout::Pages& pages, const press::Job& job, const image::Pictures& pictures = {},
                    Change change = nullptr);

/// The codes that the preflight finds, each once, in their order.
std::string found_in(const std::string& pdf, const press::Job& job);

/// The same bytes with a text in them exchanged for another as long, so that the file stays whole.
std::string exchanged(std::string bytes, const std::string& text, const std::string& other);

}  // namespace casebound::tests
