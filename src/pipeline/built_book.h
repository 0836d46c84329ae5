#pragma once

#include "casebound/document/metadata.h"
#include "casebound/font/library.h"
#include "casebound/pipeline/build.h"
#include "casebound/project/project.h"

#include <cstdint>
#include <vector>

namespace casebound::pipeline {

/// The editions with what they were made from.
struct BuiltBook {
  Built built;
  project::Project project;
  Metadata metadata;
  std::int64_t modified = 0;          ///< the time that the editions state
  std::vector<font::FontFile> fonts;  ///< looked into for the book
};

BuiltBook build_book(const Request& request, Work& work);

}  // namespace casebound::pipeline
