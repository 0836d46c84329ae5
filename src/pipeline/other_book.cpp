#include "pipeline/other_book.h"

#include "casebound/base/error.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

std::string place_of(const Diagnostic& finding, const Sources& sources) {
  if (!finding.span.known()) return finding.file;
  const Source& source = sources[finding.span.source];
  return fmt::format("{}:{}", source.name(), source.locate(finding.span.begin).line);
}

void refuse_faults(const std::string& name, const Diagnostics& diagnostics, const Sources& sources) {
  const auto& items = diagnostics.items();
  const auto fault = std::find_if(items.begin(), items.end(),
                                  [](const Diagnostic& item) { return item.severity == Severity::error; });
  if (fault == items.end()) return;
  const std::string place = place_of(*fault, sources);
  throw Error(Exit::book, {.code = "earlier-book",
                           .message = fmt::format("the book {} has a fault{}{}: {}", name,
                                                  place.empty() ? "" : " at ", place, fault->message),
                           .hint = "books are compared when both can be bound",
                           .file = name});
}

/// Places in its texts are none in those of the book that the command is about: they are told by name.
Error without_span(const Error& error, const Sources& sources) {
  Diagnostic finding = error.diagnostic();
  finding.file = place_of(finding, sources);
  finding.span = {};
  return {error.exit(), std::move(finding)};
}

}  // namespace

OtherBook read_other_book(const std::string& name, const std::filesystem::path& beside,
                          const Request& request, bool typesets, Work& work) {
  const NamedBook named = find_book(name, beside, work.files);
  Request wanted = request;
  wanted.book = named.book;
  Work other{.files = RecordingFiles(named.files(work.files))};
  OtherBook out;
  try {
    out.typeset = typeset_book(wanted, other, typesets);
  } catch (const Error& error) {
    throw without_span(error, other.sources);
  }
  refuse_faults(name, other.diagnostics, other.sources);
  out.sources = std::move(other.sources);
  return out;
}

std::vector<std::string> replaced_pictures(const TypesetBook& before, const TypesetBook& after) {
  std::vector<std::string> out;
  for (const auto& [name, picture] : after.pictures) {
    const auto was = before.pictures.find(name);
    if (was != before.pictures.end() && was->second.bytes != picture.bytes) out.push_back(name);
  }
  return out;
}

}  // namespace casebound::pipeline
