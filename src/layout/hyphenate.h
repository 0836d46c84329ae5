#pragma once

#include "casebound/layout/hyphenation.h"

#include "layout/patterns.h"

#include <array>
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
  /// `limits[0]` characters; none in words that are all capitals. `patterns`: of the word's language.
  std::vector<std::size_t> points(std::string_view word, const Dictionary* patterns,
                                  const std::array<int, 3>& limits) const;
  /// Of all that is known of the language: its patterns' file, or that there is none.
  std::string digest(const std::string& language);
  /// The patterns of a language; null: it has none. Throws Error `dictionary-missing`, naming the package, if
  /// it has some that are not installed.
  const Dictionary* dictionary(const std::string& language);

 private:
  std::vector<std::size_t> cuts(const std::u16string& word, const Dictionary* patterns,
                                const std::array<int, 3>& limits) const;
  bool is_off(const std::string& language) const;

  std::map<std::u16string, std::vector<std::size_t>> exceptions_;  ///< by folded word
  std::vector<std::string> off_;
  const FileSystem& files_;
  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Dictionary>> dictionaries_;  ///< by language asked for; null: none
  std::map<std::string, std::string> digests_;                       ///< by language
};

}  // namespace casebound::layout
