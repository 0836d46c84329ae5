#pragma once

#include "casebound/base/file_system.h"
#include "casebound/pipeline/build.h"

#include "support/run.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace casebound::tests {

/// Manuscripts by file name, in the book's order.
using Manuscripts = std::vector<std::pair<std::string, std::string>>;

/// A book.yaml that binds the manuscripts, with more keys of its own (whole lines).
std::string settings_for(const Manuscripts& manuscripts, const std::string& more = {});

/// A book folder of its own, `book` in a folder that goes with it. The temporary folder is open to tests.
class WrittenBook {
 public:
  explicit WrittenBook(const Manuscripts& manuscripts, const std::string& more = {});

  std::filesystem::path folder() const { return home_.path() / "book"; }
  const TempFolder& home() const { return home_; }

 private:
  TempFolder home_;
};

/// What one build asks for: the tool's own styles and fonts.
pipeline::Request request_for(const std::filesystem::path& book);

/// Every finding, as `code: message`, one a line; for the messages of failed tests.
std::string told(const Diagnostics& diagnostics);

/// Every file under a folder, by its path in there, with its bytes; empty if there is no such folder.
std::map<std::string, std::string> snapshot(const std::filesystem::path& folder);

}  // namespace casebound::tests
