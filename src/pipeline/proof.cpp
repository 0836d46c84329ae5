#include "casebound/pipeline/proof.h"

#include "casebound/base/digest.h"
#include "casebound/base/text.h"
#include "casebound/pdf/write.h"
#include "casebound/proof/changes.h"
#include "casebound/proof/proof.h"

#include "pipeline/modified.h"
#include "pipeline/other_book.h"
#include "pipeline/proof_findings.h"
#include "pipeline/proof_pages.h"

#include <algorithm>
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

/// Whether there are pages to be read: characters without a glyph are a fault of the book that a proof shows.
bool can_be_read(const TypesetBook& typeset, const Diagnostics& diagnostics) {
  const auto& items = diagnostics.items();
  return !typeset.pages.pages.empty() && std::all_of(items.begin(), items.end(), [](const Diagnostic& item) {
    return item.severity != Severity::error || item.code == "missing-glyph";
  });
}

/// Characters of the watermark that no font has, which are set as `?`.
void check_watermark(const project::ProofSettings& settings, const font::FontLibrary& fonts,
                     Diagnostics& diagnostics) {
  if (!settings.watermark) return;
  for (const char32_t character : to_utf32(settings.watermark_text)) {
    if (character <= U'~' || fonts.fallback(character, {})) continue;
    diagnostics.error("missing-glyph", settings.watermark_span,
                      fmt::format("no font has the character U+{:04X} of the watermark",
                                  static_cast<std::uint32_t>(character)),
                      "write it otherwise; the proof shows ? in its place");
    return;
  }
}

struct Changes {
  std::vector<proof::Change> places;
  std::vector<std::string> others;  ///< sentences
};

Changes changes_since(const TypesetBook& earlier, const TypesetBook& typeset) {
  const auto replaced = replaced_pictures(earlier, typeset);
  Changes out{proof::changes_on(typeset.pages, diff(earlier.book, typeset.book), replaced), {}};
  for (const auto& name : replaced) out.others.push_back(fmt::format("The picture {} was replaced", name));
  if (earlier.styles != typeset.styles)
    out.others.emplace_back("The styles have changed: every page may look otherwise than before");
  return out;
}

}  // namespace

std::optional<ProofedBook> proof_pages(const Request& request, const std::string& since, Work& work) {
  ProofedBook out{typeset_book(request, work), {}};
  const TypesetBook& typeset = out.typeset;
  check_watermark(typeset.project.editions.proof, *typeset.fonts, work.diagnostics);
  if (!can_be_read(typeset, work.diagnostics)) return std::nullopt;
  Changes changes;
  if (!since.empty())
    changes = changes_since(read_other_book(since, request.book, request, false, work).typeset, typeset);
  const Metadata& metadata = typeset.book.metadata;
  const proof::Slug slug{metadata.title, metadata.edition, digest_of_inputs(typeset, work.sources),
                         date_of(request, metadata), since};
  out.proof = proof::decorate({typeset.pages, typeset.pictures, *typeset.fonts,
                               settings_of(typeset.project.editions.proof), slug,
                               proof_findings(typeset, request.book, work.diagnostics, work.sources),
                               std::move(changes.places), std::move(changes.others)});
  return out;
}

Built proof(const Request& request, const std::string& since, Work& work) {
  const auto proofed = proof_pages(request, since, work);
  if (!proofed) return {};
  const auto& [typeset, proof] = *proofed;
  const Metadata& metadata = typeset.book.metadata;
  const auto modified = modified_time(request.source_date_epoch, metadata.date);
  return {metadata.slug,
          {{metadata.slug + "-proof.pdf",
            pdf::write(proof.pages, *typeset.fonts, proof.pictures, metadata, modified),
            proof.pages.pages.size()}}};
}

}  // namespace casebound::pipeline
