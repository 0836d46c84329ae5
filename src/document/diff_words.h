#pragma once

#include "document/diff_units.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound {

/// Takes inlines apart into words. A word is what stands between spaces; characters as wide as two (Han,
/// Kana) are words by themselves.
class WordReader {
 public:
  WordReader(DiffLexicon& lexicon, std::vector<std::uint32_t>& out) : lexicon_(lexicon), out_(out) {}
  ~WordReader() { end_word(); }
  WordReader(const WordReader&) = delete;
  WordReader& operator=(const WordReader&) = delete;

  void read(const Inlines& inlines);
  void text(std::string_view text);
  /// What parts the words before from those after, and is no space: a cell's edge, a line end of a verse.
  void edge(std::string_view mark);

 private:
  /// How words are set.
  struct Look {
    std::string_view mark, end;  ///< as it is shown
    std::string detail;          ///< hidden: where a link leads
  };
  void read(const Inline& item);
  void styled(Look look, const Inlines& inside);
  void add(std::string_view letter);
  void hide(const std::string& detail);
  void call_note();
  void end_segment();
  void end_word();

  DiffLexicon& lexicon_;
  std::vector<std::uint32_t>& out_;
  std::vector<Look> looks_;
  std::string text_, shown_, hidden_, key_, edge_;
  bool in_segment_ = false;  ///< letters of one look
};

}  // namespace casebound
