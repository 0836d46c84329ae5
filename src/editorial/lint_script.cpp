#include "editorial/lint_script.h"

#include "casebound/base/repeated.h"
#include "casebound/base/text.h"

#include "editorial/function_words.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace casebound::editorial {

namespace {

/// Japanese is written in three scripts at once, the first of which is Chinese.
UScriptCode family(UScriptCode script) {
  return script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO ? USCRIPT_HAN
                                                                                                : script;
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return family(uscript_getScript(static_cast<UChar32>(c), &status));
}

/// The scripts that a language is written in.
std::vector<UScriptCode> scripts_of(const std::string& language) {
  std::array<UScriptCode, 8> codes{};
  UErrorCode status = U_ZERO_ERROR;
  const auto count = uscript_getCode(language.c_str(), codes.data(), codes.size(), &status);
  std::vector<UScriptCode> out;
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i)
    out.push_back(family(codes[static_cast<std::size_t>(i)]));
  if (std::find(out.begin(), out.end(), USCRIPT_KOREAN) != out.end()) {
    out.push_back(USCRIPT_HANGUL);
    out.push_back(USCRIPT_HAN);
  }
  return out;
}

bool is_written_without_spaces(UScriptCode script) {
  constexpr std::array scripts = {USCRIPT_HAN, USCRIPT_THAI, USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR};
  return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

/// Words of one foreign script, with what may stand between them.
struct Run {
  UScriptCode script = USCRIPT_COMMON;
  std::size_t begin = 0, end = 0;
  std::size_t letters = 0;  ///< of the whole run
  std::size_t word = 0;     ///< letters of the word that is not ended yet
  std::size_t words = 0;    ///< those of two letters and more that are ended

  void end_word() {
    words += word > 1 ? 1 : 0;
    word = 0;
  }
  bool is_foreign_text() const {
    constexpr std::size_t two_words = 4;  // about, where words have no spaces between them
    return is_written_without_spaces(script) ? letters >= two_words : words >= 2;
  }
};

/// Finds the runs of a line in scripts that its language does not have.
class RunFinder {
 public:
  RunFinder(const TextLine& line, const std::vector<UScriptCode>& own, Repeated& found)
      : line_(line), own_(own), found_(found) {}

  void find() {
    // No foreign letter is ASCII.
    for (std::size_t at = find_beyond_ascii(line_.text); at < line_.text.size();) {
      const std::size_t begin = at;
      take(next_code_point(line_.text, at), begin, at);
      if (run_.letters == 0) at = find_beyond_ascii(line_.text, at);
    }
    end_run();
  }

 private:
  void take(char32_t c, std::size_t begin, std::size_t end) {
    const auto script = c < 0x80 && !is_letter(c) ? USCRIPT_COMMON : script_of(c);
    if (script == USCRIPT_INHERITED) return;
    if (script == USCRIPT_COMMON) return take_common(c);
    if (script != run_.script) end_run();
    if (is_own(script)) return;
    if (run_.letters == 0) run_ = {script, begin, begin};
    run_.end = end;
    ++run_.letters;
    ++run_.word;
  }

  void take_common(char32_t c) {
    run_.end_word();
    if (c == 0xFFFC || c == 0xFFFB) end_run();  // code, pictures, words in another language, calls
  }

  void end_run() {
    run_.end_word();
    if (run_.is_foreign_text()) {
      found_.add(line_.span(run_.begin, run_.end - run_.begin), [this] {
        return fmt::format("words in {} letters without a language of their own",
                           uscript_getName(run_.script));
      });
    }
    run_ = {};
  }

  bool is_own(UScriptCode script) const {
    return script == USCRIPT_LATIN || std::find(own_.begin(), own_.end(), script) != own_.end();
  }

  const TextLine& line_;
  const std::vector<UScriptCode>& own_;
  Repeated& found_;
  Run run_;
};

}  // namespace

void lint_script(const TextLines& lines, Diagnostics& diagnostics) {
  auto found =
      Repeated::warning("untagged-language", "such words",
                        "say what language they are, so that they are read aloud and divided rightly: "
                        "`[words]{lang=…}`");
  std::map<std::string, std::vector<UScriptCode>> scripts;
  for (const auto& line : lines) {
    const auto [known, is_new] = scripts.try_emplace(line.language);
    if (is_new) known->second = scripts_of(line.language);
    RunFinder(line, known->second, found).find();
    if (const auto other = foreign_language(line.text, primary_language(line.language)); !other.empty()) {
      found.add(line.span(0, line.text.size()), [&] {
        return fmt::format("a paragraph in {} without a language of its own", language_name(other));
      });
    }
  }
  found.report(diagnostics);
}

}  // namespace casebound::editorial
