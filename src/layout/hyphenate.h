#pragma once

#include "casebound/layout/hyphenation.h"

#include "layout/patterns.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::layout {

/// The dictionaries of a book, loaded when first asked for; thread-safe.
class Hyphenator {
 public:
  explicit Hyphenator(const HyphenationSettings& settings);

  /// Cuts of a word with at least `limits[1]` characters before and `limits[2]` after, for words of at least
  /// `limits[0]` characters; none in words that are all capitals. `patterns` gives those of the word's
  /// language; it is called only for words that may have cuts.
  std::vector<std::size_t> points(std::string_view word, const std::array<int, 3>& limits,
                                  const std::function<const Dictionary*()>& patterns) const;
  /// Of all that is known of the language: its patterns' file, or that there is none.
  std::string digest(const std::string& language);
  /// Makes the patterns of a language from what `files` has; when they are wanted they are used, if the file
  /// is still the same.
  void read_ahead(const std::string& language, const FileSystem& files);
  /// The patterns of a language; null: it has none. Throws Error `dictionary-missing`, naming the package, if
  /// it has some that are not installed.
  const Dictionary* dictionary(const std::string& language);

 private:
  std::vector<std::size_t> cuts(const std::u16string& word, const std::array<int, 3>& limits,
                                const std::function<const Dictionary*()>& patterns) const;
  bool is_off(const std::string& language) const;

  /// Patterns that were made, from these bytes, before anybody wanted them.
  struct Ahead {
    std::string bytes;
    std::unique_ptr<Dictionary> dictionary;
  };

  std::map<std::u16string, std::vector<std::size_t>> exceptions_;  ///< by folded word
  std::vector<std::string> off_;
  const FileSystem& files_;
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Dictionary>> dictionaries_;  ///< by language asked for; null: none
  std::map<std::string, Ahead> ahead_;                               ///< by language
  std::map<std::string, std::string> digests_;                       ///< by language
};

}  // namespace casebound::layout
