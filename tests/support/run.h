#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace casebound::tests {

/// What a program said and how it ended: -1 if it could not be started or was killed.
struct Finished {
  int exit_code = -1;
  std::string output;  ///< standard output and standard error, as they came
};

/// Runs a program found on the PATH to its end, without a shell and with nothing on its standard input.
Finished run(const std::vector<std::string>& command);

/// A new empty folder that goes with its owner.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  /// Writes a file into the folder and returns where it is.
  std::filesystem::path write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace casebound::tests
