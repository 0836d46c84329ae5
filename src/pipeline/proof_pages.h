#pragma once

#include "casebound/proof/proof.h"

#include "pipeline/typeset_book.h"

#include <optional>
#include <string>

namespace casebound::pipeline {

/// A book with the pages of its proof.
struct ProofedBook {
  TypesetBook typeset;
  proof::Proof proof;
};

/// As for proof(); nothing if a diagnostic is an error that leaves no pages to be read.
std::optional<ProofedBook> proof_pages(const Request& request, const std::string& since, Work& work);

}  // namespace casebound::pipeline
