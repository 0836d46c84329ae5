#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/press/printers.h"
#include "casebound/project/project.h"

namespace casebound::press {

/// A press edition as it is to be made: what book.yaml asks for, and for the rest what its printer does.
struct Job {
  Printer printer;
  Paper paper;
  pdf::Standard standard = pdf::Standard::x_4;
  Length bleed;
  bool marks = false;
  int page_multiple = 1;  ///< the number of pages is a multiple of it
  SourceSpan place;       ///< of the settings, for findings about the file

  /// Whether the paper's profile goes into the file. PDF/X-4 asks for that.
  bool embeds_profile() const {
    return paper.embeds && (printer.embeds_profile || standard == pdf::Standard::x_4);
  }
  int ink_limit() const { return printer.ink_limit.value_or(paper.ink_limit); }  ///< in per cent
};

/// Settles what is made. `press-contradiction` at a setting that the printer does not take, or that goes not
/// together with another; `bad-value` at a paper that there is none of. Where there is an error, the job is
/// not to be made.
Job job_for(const project::PressSettings& settings, const Printers& printers, Diagnostics& diagnostics);

/// `PDF/X-4`, as people call it.
std::string name_of(pdf::Standard standard);

}  // namespace casebound::press
