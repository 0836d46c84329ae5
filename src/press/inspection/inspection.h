#pragma once

#include "casebound/base/length.h"
#include "casebound/press/job.h"

#include "press/breaches.h"

#include <optional>
#include <set>
#include <string>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace casebound::press {

/// A file under inspection. Each function below looks at one kind of rule and tells what is broken.
struct Inspection {
  const std::string& bytes;
  const Job& job;
  QPDF& pdf;
  Breaches& breaches;
  std::optional<Size> trim = {};   ///< of the pages inspected so far
  std::set<QPDFObjGen> seen = {};  ///< resources that have been looked at: most are shared by all pages

  bool is_x_1a() const { return pdf::is_x_1a(job.standard); }
};

/// §7.5 of ISO 32000-1: the version of the standard and its way to refer to objects, an /ID, no encryption,
/// nothing behind the end.
void inspect_file(Inspection& inspection);
/// Title, dates, trapping, the version of PDF/X: in the information dictionary, of PDF/X-4 in the metadata.
void inspect_metadata(Inspection& inspection);
/// One output intent of PDF/X, that names its condition or brings the profile, as standard and printer ask.
void inspect_intent(Inspection& inspection);
/// No scripts, actions, forms and attachments; no bookmarks where the printer takes none.
void inspect_catalog(Inspection& inspection);
/// The number of pages.
void inspect_count(Inspection& inspection, std::size_t pages);

/// Boxes within one another, the bleed and the room for marks as the job has them, all pages of one size.
void inspect_boxes(Inspection& inspection, QPDFObjectHandle page, std::size_t number);
/// No annotations on what is printed.
void inspect_annotations(Inspection& inspection, QPDFObjectHandle page, std::size_t number);

/// Fonts, graphics states, colour spaces and pictures that a page or a form names, and what these name.
void inspect_resources(Inspection& inspection, QPDFObjectHandle resources, std::size_t number);
/// The operators of a page or a form.
void inspect_content(Inspection& inspection, QPDFObjectHandle stream_or_page, std::size_t number);
/// A picture: its colours, its transparency, how it is packed.
void inspect_image(Inspection& inspection, QPDFObjectHandle image, std::size_t number);
/// A colour space: inks, grey and spot colours only.
void inspect_colour_space(Inspection& inspection, QPDFObjectHandle space, std::size_t number);

/// More ink on one place than the paper takes, in 1/1000.
void report_ink(Inspection& inspection, int thousandths, const std::string& what, std::size_t number);

}  // namespace casebound::press
