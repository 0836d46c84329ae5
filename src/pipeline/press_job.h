#pragma once

#include "casebound/pipeline/build.h"
#include "casebound/press/job.h"

#include <optional>
#include <string>

namespace casebound::pipeline {

/// What the book's edition for the press is to be; nothing if it has none. Settings that its printer would
/// not take are told, whatever is made now.
std::optional<press::Job> press_job(const project::Editions& editions, const Request& request, Work& work);

/// The ICC profile of the job's paper.
std::string paper_profile(const press::Job& job, const Request& request, const Work& work);

/// `no-press-edition`: one is asked for, and the book has none.
void check_press(const Request& request, const project::Editions& editions, Work& work);

}  // namespace casebound::pipeline
