#include "cli/data_folder.h"

namespace casebound::cli {

std::filesystem::path data_folder(const Environment& environment, const FileSystem& files) {
  if (environment.data && !environment.data->empty()) return *environment.data;
  auto installed = (environment.executable_folder / ".." / "share" / "casebound").lexically_normal();
  if (files.exists(installed / "fonts" / "fonts.yaml")) return installed;
  return CASEBOUND_DATA_DIR;
}

}  // namespace casebound::cli
