#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace casebound::cli {

/// Keys in the order in which they were set.
using Json = nlohmann::ordered_json;

/// On one line; bytes that are not UTF-8 become U+FFFD.
inline std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace casebound::cli
