#pragma once

#include "casebound/markup/element.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace casebound::epub {

/// The name of a spine document's file, beside the package document.
std::string file_name(const markup::SpineDocument& document);

/// What a link in the book may lead to.
class Links {
 public:
  explicit Links(const std::vector<markup::SpineDocument>& spine);

  /// The target as it is written into the file `from`: `#id` of another file gains its name. Nothing if it
  /// leads neither to a place in the book nor to the web.
  std::optional<std::string> resolve(const std::string& target, const std::string& from) const;

 private:
  void collect(const markup::Element& element, const std::string& file);

  std::map<std::string, std::string> file_of_id_;
  std::set<std::string> files_;
};

}  // namespace casebound::epub
