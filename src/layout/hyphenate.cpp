#include "layout/hyphenate.h"

#include "casebound/base/error.h"
#include "casebound/base/text.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

/// Pattern files and the packages that bring them.
struct PatternFile {
  std::string_view language, file, package;
};

constexpr std::array<PatternFile, 12> pattern_files = {{{"en-GB", "hyph_en_GB.dic", "hyphen-en-gb"},
                                                        {"en", "hyph_en_US.dic", "hyphen-en-us"},
                                                        {"de", "hyph_de_DE.dic", "hyphen-de"},
                                                        {"fr", "hyph_fr.dic", "hyphen-fr"},
                                                        {"ru", "hyph_ru_RU.dic", "hyphen-ru"},
                                                        {"el", "hyph_el_GR.dic", "hyphen-el"},
                                                        {"es", "hyph_es.dic", "hyphen-es"},
                                                        {"it", "hyph_it_IT.dic", "hyphen-it"},
                                                        {"pt", "hyph_pt_PT.dic", "hyphen-pt-pt"},
                                                        {"nl", "hyph_nl_NL.dic", "hyphen-nl"},
                                                        {"pl", "hyph_pl_PL.dic", "hyphen-pl"},
                                                        {"uk", "hyph_uk_UA.dic", "hyphen-uk"}}};
constexpr std::string_view pattern_folder = "/usr/share/hyphen";

const PatternFile* pattern_file(std::string_view language) {
  const auto serves = [&](const PatternFile& file) {
    return language == file.language || language.starts_with(std::string(file.language) + "-");
  };
  const auto* found = std::find_if(pattern_files.begin(), pattern_files.end(), serves);
  return found == pattern_files.end() ? nullptr : found;
}

/// Lower case, character by character, so that offsets stay; nothing where a character changes its length.
std::optional<std::string> folded(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next_code_point(word, i)))));
    if (out.size() != i) return std::nullopt;
  }
  return out;
}

bool is_all_capitals(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    if (!u_isupper(static_cast<UChar32>(next_code_point(word, i)))) return false;
  }
  return true;
}

std::vector<std::size_t> within_limits(const std::vector<std::size_t>& points, std::string_view word,
                                       const std::array<int, 3>& limits) {
  std::vector<std::size_t> out;
  for (const auto point : points) {
    const auto before = static_cast<int>(count_code_points(word.substr(0, point)));
    const auto after = static_cast<int>(count_code_points(word.substr(point)));
    if (before >= limits[1] && after >= limits[2]) out.push_back(point);
  }
  return out;
}

}  // namespace

Hyphenator::Hyphenator(const HyphenationSettings& settings) : off_(settings.off), files_(*settings.files) {
  for (const auto& exception : settings.exceptions) {
    std::string word;
    std::vector<std::size_t> points;
    for (const char c : exception) {
      if (c == '-') {
        points.push_back(word.size());
      } else {
        word += c;
      }
    }
    if (const auto key = folded(word)) exceptions_[*key] = points;
  }
}

const Dictionary* Hyphenator::dictionary(const std::string& language) {
  const std::scoped_lock lock(mutex_);
  const auto found = dictionaries_.find(language);
  if (found != dictionaries_.end()) return found->second.get();
  auto& slot = dictionaries_[language];
  const auto* file = pattern_file(language);
  const bool off = std::any_of(off_.begin(), off_.end(), [&](const std::string& tag) {
    return language == tag || language.starts_with(tag + "-");
  });
  if (file == nullptr || off) return nullptr;
  const std::string path = fmt::format("{}/{}", pattern_folder, file->file);
  if (!files_.exists(path)) {
    dictionaries_.erase(language);
    throw environment_error(
        "dictionary-missing", path,
        fmt::format("the hyphenation patterns for {} are not installed", language),
        fmt::format("install the package {}, or set `hyphenation: {{off: [{}]}}`", file->package, language));
  }
  slot = std::make_unique<Dictionary>(path, files_);
  return slot.get();
}

std::vector<std::size_t> Hyphenator::points(std::string_view word, const std::string& language,
                                            const std::array<int, 3>& limits) {
  if (static_cast<int>(count_code_points(word)) < limits[0] || is_all_capitals(word)) return {};
  const auto key = folded(word);
  if (!key) return {};
  if (const auto exception = exceptions_.find(*key); exception != exceptions_.end()) return exception->second;
  const Dictionary* patterns = dictionary(language);
  return patterns == nullptr ? std::vector<std::size_t>()
                             : within_limits(patterns->points(*key), *key, limits);
}

}  // namespace casebound::layout
