#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/image/picture.h"
#include "casebound/project/project.h"

#include <map>
#include <string>

namespace casebound::pipeline {

/// `unsafe-filename`: names of manuscripts and pictures that another system may not be able to store or to
/// find: characters beyond the portable file name character set (POSIX.1-2017 §3.282), names of devices, and
/// names that differ in case alone. `pictures` are paths within the book's folder, and where they are named.
void lint_file_names(const project::Project& project, const std::map<std::string, SourceSpan>& pictures,
                     Diagnostics& diagnostics);

/// Names that end as those of another kind of picture do: `mislabelled-image`, notes.
void lint_endings(const image::Pictures& pictures, const std::map<std::string, SourceSpan>& places,
                  Diagnostics& diagnostics);

}  // namespace casebound::pipeline
