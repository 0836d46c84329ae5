#pragma once

#include "casebound/document/inline.h"

#include "editorial/conventions.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::editorial {

/// The characters of a paragraph in one row, whatever emphasis, links and spans they stand in. Code, pictures
/// and addresses are one letter, ends of lines a space, and calls of notes are not there at all.
class Line {
 public:
  /// Stands for what is not text: a letter without case.
  static constexpr char32_t opaque = U'\u01BB';

  /// A place where characters are replaced by one, or where one is put in (`length` 0); it then belongs to
  /// the text to which the character `like` belongs.
  struct Edit {
    std::size_t at = 0, length = 0;
    char32_t with = 0;
    std::size_t like = 0;
  };

  Line(const std::string& language, ConventionsByLanguage& conventions);

  void add(Inlines& inlines);
  void add_break() { add_character(U' ', fixed); }

  std::size_t size() const { return text_.size(); }
  std::u32string_view text() const { return text_; }
  /// 0 before the first character and after the last.
  char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
  char32_t before(std::size_t i) const { return i == 0 ? 0 : text_[i - 1]; }
  bool may_change(std::size_t i) const { return owners_[owner_[i]].may_change; }
  /// Whether the characters may become one.
  bool may_merge(std::size_t first, std::size_t count) const;
  const Conventions& conventions(std::size_t i) const { return *owners_[owner_[i]].conventions; }
  /// Whether a question about conventions has the same answer `yes` all over the line.
  template <typename Question>
  bool everywhere(const Question& question) const {
    return std::all_of(owners_.begin(), owners_.end(),
                       [&](const Owner& owner) { return question(*owner.conventions); });
  }
  /// Whether it had a typewriter's quotation marks when its texts were added.
  bool had_straight_quotes() const { return straight_quotes_; }

  void set(std::size_t i, char32_t character);
  /// Edits are in order and do not overlap.
  void apply(const std::vector<Edit>& edits);
  /// How often something was changed.
  std::size_t changes() const { return changes_; }
  /// Gives the texts their characters, if any have changed.
  void write_back();

 private:
  using OwnerIndex = std::uint32_t;
  struct Owner {
    Inline* item;  ///< Text or SoftBreak; nullptr: none that is written back
    const Conventions* conventions;
    bool may_change;
  };
  static constexpr OwnerIndex fixed = 0;

  void add(Inline& item);
  void add(Link& link);
  void add(Span& span);
  void add_text(Inline& item, std::string_view text);
  void append(std::string_view text);
  void add_character(char32_t character, OwnerIndex owner);
  OwnerIndex add_owner(Inline* item, bool may_change);
  void fix_addresses(std::size_t begin, OwnerIndex address);
  void clear_texts();
  void give_back(char32_t character, Inline& item) const;

  ConventionsByLanguage& known_;
  const Conventions* current_;
  std::u32string text_;
  std::vector<OwnerIndex> owner_;  ///< of each character
  std::vector<Owner> owners_;
  std::size_t changes_ = 0;
  bool straight_quotes_ = false;
};

}  // namespace casebound::editorial
