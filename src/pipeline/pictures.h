#pragma once

#include "casebound/image/picture.h"
#include "casebound/pipeline/build.h"
#include "casebound/project/project.h"

namespace casebound::pipeline {

/// Reads every picture that the book's tree names, and the cover, each once, in parallel. One that is missing
/// (`missing-file`), lies outside the book's folder (`outside-book`) or is no picture is an error at its
/// place.
image::Pictures load_pictures(const Book& book, const project::Project& project, unsigned threads,
                              Work& work);

}  // namespace casebound::pipeline
