#include "casebound/base/error.h"
#include "casebound/base/parallel.h"
#include "casebound/press/write.h"

#include "press/inspection.h"

#include <algorithm>
#include <exception>

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

/// Returns the number of pages.
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

/// The content of the pages from `begin` up to `end`, in a reading of its own, since qpdf's are for one
/// thread.
void inspect_contents(const std::string& bytes, const Job& job, Breaches& breaches, std::size_t begin,
                      std::size_t end) {
  QPDF pdf;
  open(pdf, bytes);
  Inspection inspection{bytes, job, pdf, breaches};
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
  for (std::size_t i = begin; i < end; ++i) inspect_content(inspection, pages.at(i).getObjectHandle(), i + 1);
  for (const QPDFExc& warning : pdf.getWarnings()) breaches.add("preflight-file", warning.getMessageDetail());
}

void inspect_all_contents(const std::string& bytes, const Job& job, Breaches& breaches, std::size_t pages,
                          unsigned threads) {
  constexpr std::size_t most_parts = 8, least_pages = 64;
  const std::size_t count = std::clamp(pages / least_pages, std::size_t{1}, most_parts);
  std::vector<Breaches> parts(count);
  for_each_index(count, threads, [&](std::size_t i) {
    inspect_contents(bytes, job, parts[i], pages * i / count, pages * (i + 1) / count);
  });
  for (const Breaches& part : parts) breaches.add(part);
}

}  // namespace

void preflight(const std::string& pdf, const Job& job, Diagnostics& diagnostics, unsigned threads) {
  Breaches breaches;
  try {
    const std::size_t pages = inspect_document(pdf, job, breaches);
    inspect_all_contents(pdf, job, breaches, pages, threads);
  } catch (const Error&) {
    throw;  // an interruption, and none of the file's faults
  } catch (const std::exception& fault) {
    breaches.add("preflight-file", std::string("the file cannot be read back: ") + fault.what());
  }
  breaches.report(job.place, diagnostics);
}

}  // namespace casebound::press
