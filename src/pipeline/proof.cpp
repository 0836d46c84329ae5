#include "casebound/pipeline/proof.h"

#include "casebound/base/digest.h"
#include "casebound/pdf/write.h"
#include "casebound/proof/changes.h"
#include "casebound/proof/proof.h"

#include "pipeline/modified.h"
#include "pipeline/other_book.h"
#include "pipeline/proof_findings.h"

#include <chrono>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

/// Of all texts and pictures that the book was made of, as far as it is shown.
std::string digest_of_inputs(const TypesetBook& typeset, const Sources& sources) {
  constexpr std::size_t shown = 12;
  std::string digests;
  for (std::size_t i = 0; i < sources.size(); ++i)
    digests += sha256_hex(sources[static_cast<std::int32_t>(i)].text());
  for (const auto& [name, picture] : typeset.pictures) digests += sha256_hex(picture.bytes);
  return sha256_hex(digests).substr(0, shown);
}

/// The day that SOURCE_DATE_EPOCH gives, else the book's date; empty if neither is said.
std::string date_of(const Request& request, const Metadata& metadata) {
  if (!request.source_date_epoch) return metadata.date;
  const auto seconds = std::chrono::sys_seconds(std::chrono::seconds(*request.source_date_epoch));
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(seconds));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

proof::Settings settings_of(const project::ProofSettings& said) {
  return {said.line_numbers, said.margins, said.grid, said.watermark ? said.watermark_text : ""};
}

}  // namespace

Built proof(const Request& request, const std::string& since, Work& work) {
  const TypesetBook typeset = typeset_book(request, work);
  const Metadata& metadata = typeset.book.metadata;
  Built built{metadata.slug, typeset.pages.pages.size(), {}};
  if (work.diagnostics.has(Severity::error)) return built;

  std::vector<proof::Change> changes;
  if (!since.empty()) {
    const OtherBook earlier = read_other_book(since, request.book, request, false, work);
    changes = proof::changes_on(typeset.pages, diff(earlier.typeset.book, typeset.book));
  }
  const proof::Proof proofed = proof::decorate({typeset.pages,
                                                typeset.pictures,
                                                *typeset.fonts,
                                                settings_of(typeset.project.editions.proof),
                                                {metadata.title, metadata.edition,
                                                 digest_of_inputs(typeset, work.sources),
                                                 date_of(request, metadata), since},
                                                proof_findings(typeset, work.diagnostics, work.sources),
                                                std::move(changes)});
  const auto modified = modified_time(request.source_date_epoch, metadata.date);
  built.page_count = proofed.pages.pages.size();
  built.artifacts.push_back(
      {metadata.slug + "-proof.pdf",
       pdf::write(proofed.pages, *typeset.fonts, proofed.pictures, metadata, modified)});
  return built;
}

}  // namespace casebound::pipeline
