#include "press/inspector.h"

#include "press/inspection/inspection.h"

#include <string_view>

#include <qpdf/QPDFPageDocumentHelper.hh>

namespace casebound::press {
namespace {

void open(QPDF& pdf, const std::string& bytes) {
  pdf.setSuppressWarnings(true);
  pdf.setAttemptRecovery(false);
  pdf.processMemoryFile("press edition", bytes.data(), bytes.size());
}

/// All but its content.
void inspect_page(Inspection& inspection, QPDFPageObjectHelper& helper, std::size_t number) {
  QPDFObjectHandle page = helper.getObjectHandle();
  inspect_boxes(inspection, page, number);
  inspect_annotations(inspection, page, number);
  if (page.getKey("/Group").isDictionary() && inspection.is_x_1a())
    inspection.breaches.add("preflight-transparency",
                            "a page is a transparency group, which PDF/X-1a does not allow", number);
  inspect_resources(inspection, helper.getAttribute("/Resources", false), number);
}

std::size_t inspect_document(const std::string& bytes, const Job& job, Breaches& breaches) {
  QPDF pdf;
  open(pdf, bytes);
  Inspection inspection{bytes, job, pdf, breaches};
  inspect_file(inspection);
  inspect_metadata(inspection);
  inspect_intent(inspection);
  inspect_catalog(inspection);
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
  inspect_count(inspection, pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) inspect_page(inspection, pages[i], i + 1);
  for (const QPDFExc& warning : pdf.getWarnings()) breaches.add("preflight-file", warning.getMessageDetail());
  return pages.size();
}

void inspect_contents(const std::string& bytes, const Job& job, Breaches& breaches, std::size_t begin,
                      std::size_t end) {
  QPDF pdf;
  open(pdf, bytes);
  Inspection inspection{bytes, job, pdf, breaches};
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
  for (std::size_t i = begin; i < end; ++i) inspect_content(inspection, pages.at(i).getObjectHandle(), i + 1);
  for (const QPDFExc& warning : pdf.getWarnings()) breaches.add("preflight-file", warning.getMessageDetail());
}

constexpr Inspector inspector{.document = inspect_document, .contents = inspect_contents};

}  // namespace
}  // namespace casebound::press

extern "C" [[gnu::visibility("default")]] const void* casebound_annex(const char* version) {
  return std::string_view(version) == CASEBOUND_VERSION ? &casebound::press::inspector : nullptr;
}
