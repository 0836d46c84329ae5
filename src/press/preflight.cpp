#include "casebound/base/annex.h"
#include "casebound/base/error.h"
#include "casebound/base/parallel.h"
#include "casebound/press/write.h"

#include "press/inspector.h"

#include <algorithm>
#include <exception>

namespace casebound::press {
namespace {

void inspect_contents(const Inspector& inspector, const std::string& bytes, const Job& job,
                      Breaches& breaches, std::size_t pages, unsigned threads) {
  constexpr std::size_t most_parts = 8, least_pages = 64;
  const std::size_t count = std::clamp(pages / least_pages, std::size_t{1}, most_parts);
  std::vector<Breaches> parts(count);
  for_each_index(count, threads, [&](std::size_t i) {
    inspector.contents(bytes, job, parts[i], pages * i / count, pages * (i + 1) / count);
  });
  for (const Breaches& part : parts) breaches.add(part);
}

}  // namespace

void preflight(const std::string& pdf, const Job& job, Diagnostics& diagnostics, unsigned threads) {
  const auto& inspector = annex_offer<Inspector>("inspection");
  Breaches breaches;
  try {
    const std::size_t pages = inspector.document(pdf, job, breaches);
    inspect_contents(inspector, pdf, job, breaches, pages, threads);
  } catch (const Error&) {
    throw;  // an interruption, and none of the file's faults
  } catch (const std::exception& fault) {
    breaches.add("preflight-file", std::string("the file cannot be read back: ") + fault.what());
  }
  report(breaches, job.place, diagnostics);
}

}  // namespace casebound::press
