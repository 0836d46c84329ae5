#pragma once

#include "casebound/pipeline/build.h"

#include <string>

namespace casebound::pipeline {

/// The proof edition, `<slug>-proof.pdf`, in memory. Its lines and pages end where the reader edition's do.
/// Nothing if a diagnostic is an error, but for characters that no font has: the proof shows where they
/// stand.
///
/// `since` names an earlier state of the book to mark what has changed: a folder with book.yaml, a release, a
/// manuscript, or a revision of the book's git repository; empty: none. Findings in that state are not the
/// book's and are not told, but faults that keep it from being bound are (`earlier-book`, an Error of the
/// book). The result depends on both books alone: the revision that the slug line states is the book's
/// `edition`, never that of a repository.
Built proof(const Request& request, const std::string& since, Work& work);

}  // namespace casebound::pipeline
