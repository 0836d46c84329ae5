#pragma once

#include "casebound/base/file_system.h"

#include <memory>
#include <string>
#include <vector>

namespace casebound::layout {

class Hyphenator;

/// What the book says of hyphenation beyond its stylesheet.
struct HyphenationSettings {
  std::vector<std::string> exceptions = {};  ///< `ta-ble`: breaks here and nowhere else
  std::vector<std::string> off = {};         ///< languages not to hyphenate
  const FileSystem* files = &disk();         ///< where dictionaries are read; must outlive their use
};

/// The hyphenation of a book: its settings, and the dictionaries of its languages, each read once, when it is
/// first wanted. Copies share them. Thread-safe.
class Hyphenation {
 public:
  Hyphenation(const HyphenationSettings& settings = {});

  /// Reads a language's dictionary, in case it will be wanted; from `files`, since it may not be. That it
  /// cannot be read is told then.
  void read_ahead(const std::string& language, const FileSystem& files) const;
  /// Of all that is known of how a language hyphenates: its patterns, or that there are none.
  std::string digest(const std::string& language) const;
  /// For the setting of words.
  Hyphenator& hyphenator() const { return *hyphenator_; }

 private:
  std::shared_ptr<Hyphenator> hyphenator_;
};

}  // namespace casebound::layout
