#pragma once

#include "casebound/layout/note_setter.h"
#include "casebound/proof/proof.h"

#include <string>
#include <vector>

namespace casebound::proof {

/// A line of the list: cells of text in the columns number, page, line, finding, source.
struct ReportRow {
  std::string number, page, line, finding, source;
};

/// What stands at the end of the proof.
struct Report {
  std::string title;
  std::vector<std::string> summary;  ///< paragraphs
  std::vector<ReportRow> rows;
};

/// The report on as many pages of this size as it takes, the list's head on each of them.
std::vector<layout::Page> report_pages(const Report& report, const Size& size,
                                       const std::vector<std::string>& families, layout::NoteSetter& setter);

}  // namespace casebound::proof
