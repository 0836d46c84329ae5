#pragma once

#include <string_view>

#include <yaml-cpp/yaml.h>

namespace casebound::project {

/// What a title block (`% title`, `% author; author`, `% date`) says, as the YAML that would say it.
YAML::Node title_block(std::string_view lines);

}  // namespace casebound::project
