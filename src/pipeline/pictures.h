#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/file_system.h"
#include "casebound/document/book.h"
#include "casebound/image/picture.h"
#include "casebound/project/project.h"

#include <map>
#include <string>

namespace casebound::pipeline {

/// Pictures by their paths in the book's folder, and where each is named first.
using NamedPictures = std::map<std::string, SourceSpan>;

/// Every picture that the book's tree names, and the cover.
NamedPictures named_pictures(const Book& book, const project::Project& project);

/// Reads the pictures, each once, in parallel. One that is missing (`missing-file`), lies outside the book's
/// folder (`outside-book`) or is no picture is an error at its place.
image::Pictures load_pictures(const NamedPictures& named, const project::Project& project, unsigned threads,
                              const FileSystem& files, Diagnostics& diagnostics);

}  // namespace casebound::pipeline
