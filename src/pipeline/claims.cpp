#include "pipeline/claims.h"

#include "casebound/base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::pipeline {

namespace {

std::vector<std::string> texts(const std::vector<project::Word>& words) {
  std::vector<std::string> out;
  for (const auto& word : words) out.push_back(word.text);
  return out;
}

SourceSpan place_of(const std::string& text, const project::Accessibility& said) {
  for (const auto* words : {&said.features, &said.hazards})
    for (const auto& word : *words)
      if (word.text == text) return word.span;
  if (text == said.conforms_to) return said.conforms_to_span;
  return {};
}

void report_claims(const std::vector<epub::ClaimFault>& faults, const project::Accessibility& said,
                   Diagnostics& diagnostics) {
  for (const auto& fault : faults) {
    const SourceSpan place = place_of(fault.word, said);
    if (fault.known_words.empty()) {
      diagnostics.error(
          "claim-mismatch", place,
          fmt::format("the book does not have “{}”: that is said when {}", fault.word, fault.when),
          "take it out; what the book has is claimed without being told");
      continue;
    }
    const auto near = nearest(fault.word, fault.known_words);
    diagnostics.error("bad-value", place, fmt::format("“{}” is no word of the vocabulary", fault.word),
                      near ? fmt::format("did you mean “{}”?", *near)
                           : fmt::format("there are {}", fmt::join(fault.known_words, ", ")));
  }
}

}  // namespace

epub::AccessStatement access_statement(const project::Accessibility& said) {
  return {said.certified_by,    said.credential,  said.exemption,     said.summary,
          texts(said.features), said.conforms_to, texts(said.hazards)};
}

void lint_claims(const epub::Input& input, const project::Accessibility& said, Diagnostics& diagnostics) {
  report_claims(epub::claim_faults(input), said, diagnostics);
}

void lint_claims(const project::Accessibility& said, Diagnostics& diagnostics) {
  report_claims(epub::claim_faults(access_statement(said)), said, diagnostics);
}

}  // namespace casebound::pipeline
