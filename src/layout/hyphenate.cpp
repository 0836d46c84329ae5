#include "layout/hyphenate.h"

#include "casebound/base/error.h"
#include "casebound/base/text.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

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

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// The word in the dictionary's bytes, and for each byte the offset of its character in the word. Empty if a
/// character has no place in that character set.
struct Encoded {
  std::string bytes;
  std::vector<std::size_t> offsets;
};

Encoded encode(std::string_view word, const std::string& charset) {
  if (charset.empty() || charset == "UTF-8") {
    Encoded out{std::string(word), {}};
    for (std::size_t i = 0; i < word.size(); ++i) out.offsets.push_back(i);
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status)) return {};
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  Encoded out;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t begin = i;
    const icu::UnicodeString character(static_cast<UChar32>(next_code_point(word, i)));
    std::array<char, 8> bytes{};
    const auto size = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                      character.getBuffer(), character.length(), &status);
    if (U_FAILURE(status)) return {};
    out.bytes.append(bytes.data(), static_cast<std::size_t>(size));
    out.offsets.insert(out.offsets.end(), static_cast<std::size_t>(size), begin);
  }
  return out;
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

struct Dictionary::Handle {
  HyphenDict* dictionary = nullptr;
  std::string charset;
  ~Handle() { hnj_hyphen_free(dictionary); }
};

Dictionary::Dictionary(const std::string& path) : handle_(std::make_unique<Handle>()) {
  handle_->dictionary = hnj_hyphen_load(path.c_str());
  if (handle_->dictionary == nullptr) {
    throw environment_error("dictionary-missing", path,
                            fmt::format("cannot read the hyphenation patterns {}", path));
  }
  handle_->charset = handle_->dictionary->cset;
}

Dictionary::~Dictionary() = default;

std::vector<std::size_t> Dictionary::points(std::string_view word) const {
  const Encoded encoded = encode(word, handle_->charset);
  if (encoded.bytes.empty()) return {};
  std::vector<char> marks(encoded.bytes.size() + 5);
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  const int failed = hnj_hyphen_hyphenate3(handle_->dictionary, encoded.bytes.c_str(),
                                           static_cast<int>(encoded.bytes.size()), marks.data(), nullptr,
                                           &replacements, &positions, &cuts, 1, 1, 1, 1);
  std::vector<std::size_t> out;
  // libhyphen marks characters, not bytes, in UTF-8 dictionaries.
  const bool utf8 = handle_->charset == "UTF-8";
  std::size_t character = 0;
  for (std::size_t i = 0; i < encoded.bytes.size() && failed == 0; ++i) {
    const bool first_byte = !utf8 || (static_cast<unsigned char>(encoded.bytes[i]) & 0xC0) != 0x80;
    if (!first_byte) continue;
    const bool respelt = replacements != nullptr && replacements[character] != nullptr;
    const bool odd = character > 0 && (marks[character - 1] & 1) != 0 && !respelt;
    if (odd) out.push_back(encoded.offsets[i]);
    ++character;
  }
  for (std::size_t i = 0; replacements != nullptr && i < encoded.bytes.size(); ++i)
    std::free(replacements[i]);
  std::free(replacements);
  std::free(positions);
  std::free(cuts);
  return out;
}

Hyphenator::Hyphenator(const HyphenationSettings& settings) : off_(settings.off) {
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
  if (!std::filesystem::exists(path)) {
    dictionaries_.erase(language);
    throw environment_error(
        "dictionary-missing", path,
        fmt::format("the hyphenation patterns for {} are not installed", language),
        fmt::format("install the package {}, or set `hyphenation: {{off: [{}]}}`", file->package, language));
  }
  slot = std::make_unique<Dictionary>(path);
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
