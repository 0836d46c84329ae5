#pragma once

#include "pdf/objects.h"

#include <string>
#include <vector>

namespace casebound::pdf {

/// A key of a name or number tree in PDF's own syntax, and its value.
struct TreeEntry {
  std::string key, value;
};

/// A name tree (`Names`) or number tree (`Nums`) of ISO 32000-1 §7.9.6 and §7.9.7, balanced, with /Limits in
/// all nodes but the root. Entries come sorted as that clause asks.
Dict write_tree(Objects& objects, const std::string& leaf_key, const std::vector<TreeEntry>& entries);

}  // namespace casebound::pdf
