#include "casebound/press/write.h"

#include "press/inspection.h"

#include <exception>

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace casebound::press {
namespace {

void inspect_page(Inspection& inspection, QPDFPageObjectHelper& helper, std::size_t number) {
  QPDFObjectHandle page = helper.getObjectHandle();
  inspect_boxes(inspection, page, number);
  inspect_annotations(inspection, page, number);
  if (page.getKey("/Group").isDictionary() && inspection.is_x_1a())
    inspection.breaches.add("preflight-transparency",
                            "a page is a transparency group, which PDF/X-1a does not allow", number);
  inspect_resources(inspection, helper.getAttribute("/Resources", false), number);
  inspect_content(inspection, page, number);
}

void inspect(Inspection& inspection) {
  inspect_file(inspection);
  inspect_metadata(inspection);
  inspect_intent(inspection);
  inspect_catalog(inspection);
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(inspection.pdf).getAllPages();
  inspect_count(inspection, pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) inspect_page(inspection, pages[i], i + 1);
}

void open_and_inspect(const std::string& bytes, const Job& job, Breaches& breaches) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.setAttemptRecovery(false);
  pdf.processMemoryFile("press edition", bytes.data(), bytes.size());
  Inspection inspection{bytes, job, pdf, breaches};
  inspect(inspection);
  for (const QPDFExc& warning : pdf.getWarnings()) breaches.add("preflight-file", warning.getMessageDetail());
}

}  // namespace

void preflight(const std::string& pdf, const Job& job, Diagnostics& diagnostics) {
  Breaches breaches;
  try {
    open_and_inspect(pdf, job, breaches);
  } catch (const std::exception& fault) {
    breaches.add("preflight-file", std::string("the file cannot be read back: ") + fault.what());
  }
  breaches.report(job.place, diagnostics);
}

}  // namespace casebound::press
