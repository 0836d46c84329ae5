#include "pipeline/press_job.h"

#include <algorithm>

namespace casebound::pipeline {

namespace {

press::Printers read_printers(const Request& request, const Work& work) {
  return press::read_printers(work.files, request.data / "styles" / "printers.yaml");
}

}  // namespace

std::optional<press::Job> press_job(const project::Editions& editions, const Request& request, Work& work) {
  if (!editions.press) return std::nullopt;
  return press::job_for(editions.press_settings, read_printers(request, work), work.diagnostics);
}

std::string paper_profile(const press::Job& job, const Request& request, const Work& work) {
  return press::read_profile(job.paper, read_printers(request, work), work.files);
}

void check_press(const Request& request, const project::Editions& editions, Work& work) {
  const auto& only = request.only;
  if (editions.press || std::find(only.begin(), only.end(), Edition::press) == only.end()) return;
  const bool is_folder = work.files.is_directory(request.book);
  work.diagnostics.add({.code = "no-press-edition",
                        .severity = Severity::error,
                        .message = "the book has no edition for the press",
                        .hint = "add `editions: {press: true}`, or what your printer asks for",
                        .file = (is_folder ? request.book / "book.yaml" : request.book).string()});
}

}  // namespace casebound::pipeline
