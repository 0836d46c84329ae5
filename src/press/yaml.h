#pragma once

#include "casebound/base/length.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/yaml.h>

namespace casebound::press {

/// A fault in the file of the printers, with its line. Thrown within this room only.
class Malformed : public std::runtime_error {
 public:
  Malformed(const YAML::Mark& mark, const std::string& what);
};

/// One mapping of the file, read strictly: every value is asked for, and a key that nobody knows is a fault.
class Entry {
 public:
  Entry(const YAML::Node& node, std::initializer_list<std::string_view> keys);

  bool has(const char* key) const { return static_cast<bool>(node_[key]); }
  std::string text(const char* key) const;
  bool boolean(const char* key, bool otherwise) const;
  int number(const char* key, int otherwise) const;
  Length length(const char* key) const;
  std::vector<std::string> list(const char* key) const;  ///< of texts; not empty
  YAML::Node sequence(const char* key) const;
  YAML::Mark mark(const char* key) const { return node_[key] ? node_[key].Mark() : node_.Mark(); }

 private:
  YAML::Node node_;
};

/// `3mm`, `0.125in`, `9pt`.
Length read_length(const std::string& text, const YAML::Mark& mark);

}  // namespace casebound::press
