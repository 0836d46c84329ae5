#include "layout/hyphenate.h"

#include "casebound/base/digest.h"
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

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

/// A word as dictionaries have it: in lower case, a unit for each letter; none has letters beyond U+FFFF.
std::u16string folded(std::string_view word) {
  std::u16string out;
  out.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) {
    const char32_t letter = lower(next_code_point(word, i));
    out.push_back(letter > 0xFFFF ? u'\uFFFF' : static_cast<char16_t>(letter));
  }
  return out;
}

bool is_all_capitals(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (c < 0x80 ? c == lower(c) : u_isupper(static_cast<UChar32>(c)) == 0) return false;
  }
  return true;
}

std::string path_of(const PatternFile& file) {
  return fmt::format("{}/{}", pattern_folder, file.file);
}

std::size_t bytes_of(std::string_view word, std::size_t letters) {
  std::size_t out = 0;
  for (; letters > 0; --letters) next_code_point(word, out);
  return out;
}

}  // namespace

Hyphenator::Hyphenator(const HyphenationSettings& settings) : off_(settings.off), files_(*settings.files) {
  for (const auto& exception : settings.exceptions) {
    std::u16string word;
    std::vector<std::size_t> points;
    for (const char16_t c : folded(exception)) {
      if (c == u'-') {
        points.push_back(word.size());
      } else {
        word += c;
      }
    }
    exceptions_[word] = points;
  }
}

bool Hyphenator::is_off(const std::string& language) const {
  return std::any_of(off_.begin(), off_.end(), [&](const std::string& tag) {
    return language == tag || language.starts_with(tag + "-");
  });
}

std::string Hyphenator::digest(const std::string& language) {
  const std::scoped_lock lock(mutex_);
  const auto [entry, fresh] = digests_.try_emplace(language);
  const auto* file = pattern_file(language);
  if (fresh && file != nullptr && !is_off(language) && files_.exists(path_of(*file)))
    entry->second = sha256_hex(files_.read(path_of(*file)));
  return entry->second;
}

const Dictionary* Hyphenator::dictionary(const std::string& language) {
  const std::scoped_lock lock(mutex_);
  const auto found = dictionaries_.find(language);
  if (found != dictionaries_.end()) return found->second.get();
  auto& slot = dictionaries_[language];
  const auto* file = pattern_file(language);
  if (file == nullptr || is_off(language)) return nullptr;
  const std::string path = path_of(*file);
  if (!files_.exists(path)) {
    dictionaries_.erase(language);
    throw environment_error(
        "dictionary-missing", path,
        fmt::format("the hyphenation patterns for {} are not installed", language),
        fmt::format("install the package {}, or set `hyphenation: {{off: [{}]}}`", file->package, language));
  }
  const std::string bytes = files_.read(path);
  auto& ahead = ahead_[language];
  slot = ahead.dictionary != nullptr && ahead.bytes == bytes ? std::move(ahead.dictionary)
                                                             : std::make_unique<Dictionary>(path, bytes);
  return slot.get();
}

void Hyphenator::read_ahead(const std::string& language, const FileSystem& files) {
  const auto* file = pattern_file(language);
  if (file == nullptr || is_off(language) || !files.exists(path_of(*file))) return;
  Ahead ahead{files.read(path_of(*file)), nullptr};
  ahead.dictionary = std::make_unique<Dictionary>(path_of(*file), ahead.bytes);
  const std::scoped_lock lock(mutex_);
  ahead_[language] = std::move(ahead);
}

/// Places among the letters.
std::vector<std::size_t> Hyphenator::cuts(const std::u16string& word, const std::array<int, 3>& limits,
                                          const std::function<const Dictionary*()>& patterns) const {
  if (const auto exception = exceptions_.find(word); exception != exceptions_.end()) return exception->second;
  const Dictionary* const known = patterns();
  if (known == nullptr) return {};
  auto out = known->points(word);
  std::erase_if(out, [&](std::size_t point) {
    return static_cast<int>(point) < limits[1] || static_cast<int>(word.size() - point) < limits[2];
  });
  return out;
}

std::vector<std::size_t> Hyphenator::points(std::string_view word, const std::array<int, 3>& limits,
                                            const std::function<const Dictionary*()>& patterns) const {
  if (static_cast<int>(word.size()) < limits[0]) return {};
  const std::u16string letters = folded(word);
  if (static_cast<int>(letters.size()) < limits[0] || is_all_capitals(word)) return {};
  auto out = cuts(letters, limits, patterns);
  if (letters.size() < word.size())
    for (auto& point : out) point = bytes_of(word, point);
  return out;
}

Hyphenation::Hyphenation(const HyphenationSettings& settings)
    : hyphenator_(std::make_shared<Hyphenator>(settings)) {}

void Hyphenation::read_ahead(const std::string& language, const FileSystem& files) const try {
  hyphenator_->read_ahead(language, files);
} catch (const Error&) {
  // is thrown again to whoever wants it
}

std::string Hyphenation::digest(const std::string& language) const {
  return hyphenator_->digest(language);
}

}  // namespace casebound::layout
