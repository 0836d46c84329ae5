#pragma once

#include <map>
#include <set>
#include <string>

namespace casebound::editorial {

/// Names already given, and others made unique beside them.
class UniqueNames {
 public:
  /// The name as it is wanted, else with a number behind it.
  std::string make(const std::string& wanted);
  /// A name that no other may have, taken as it is.
  void reserve(const std::string& name) { taken_.insert(name); }
  bool has(const std::string& name) const { return taken_.contains(name); }

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> numbers_;  ///< the last number given behind a name
};

}  // namespace casebound::editorial
