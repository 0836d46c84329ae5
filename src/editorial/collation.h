#pragma once

#include <memory>
#include <string>

#include <unicode/coll.h>

namespace casebound::editorial {

/// The order of words in a language's dictionaries (CLDR).
class Collation {
 public:
  explicit Collation(const std::string& language);

  /// Whether `a` comes before `b`; texts that a dictionary would not tell apart are ordered by their bytes.
  bool before(const std::string& a, const std::string& b) const;

 private:
  std::unique_ptr<icu::Collator> collator_;
};

}  // namespace casebound::editorial
