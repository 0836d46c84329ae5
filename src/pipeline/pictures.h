#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/file_system.h"
#include "casebound/document/book.h"
#include "casebound/image/picture.h"
#include "casebound/project/project.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casebound::pipeline {

/// Pictures by their paths in the book's folder, and where each is named first.
using NamedPictures = std::map<std::string, SourceSpan>;

/// Every picture that the book's tree names, and the cover.
NamedPictures named_pictures(const Book& book, const project::Project& project);
/// The same while the book is not bound yet: a few may be named first in another place.
NamedPictures named_pictures(const std::vector<Document>& documents, const project::Project& project);

/// A picture as it was read, with what was found in it.
struct ReadPicture {
  SourceSpan place;
  std::optional<image::Picture> picture;
  Diagnostics diagnostics;
};
using ReadPictures = std::map<std::string, ReadPicture>;

/// Reads the pictures, each once, in parallel. One that is missing (`missing-file`), lies outside the book's
/// folder (`outside-book`) or is no picture is an error at its place.
ReadPictures read_pictures(const NamedPictures& named, const project::Project& project, unsigned threads,
                           const FileSystem& files);

/// Of these pictures those that are named there, and what was found in them; what is missing is read.
image::Pictures take_pictures(ReadPictures read, const NamedPictures& named, const project::Project& project,
                              unsigned threads, const FileSystem& files, Diagnostics& diagnostics);

}  // namespace casebound::pipeline
