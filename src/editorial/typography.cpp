#include "casebound/editorial/typography.h"

#include "casebound/document/walk.h"

#include "editorial/conventions.h"
#include "editorial/line.h"
#include "editorial/set_dashes.h"
#include "editorial/set_quotes.h"
#include "editorial/set_spaces.h"

#include <string>

namespace casebound::editorial {

namespace {

/// Sets the lines of one manuscript.
class Typesetter {
 public:
  Typesetter(std::string_view language, Typography parts) : language_(language), parts_(parts) {}

  void set(Inlines& inlines) {
    Line line(language_, conventions_);
    line.add(inlines);
    set(line);
  }

  /// Its lines together: a quotation may begin in one and end in another.
  void set(Verse& verse) {
    Line line(language_, conventions_);
    for (auto& stanza : verse.stanzas) {
      for (auto& verse_line : stanza) {
        line.add(verse_line.inlines);
        line.add_break();
      }
    }
    set(line);
  }

  /// The headings that an index mark names are printed, too.
  void set(IndexMark& mark) {
    for (auto& term : mark.path) set(term);
    set(mark.see);
    set(mark.see_also);
  }

  void set(std::string& text) {
    Inlines inlines = text_inlines(std::move(text));
    set(inlines);
    text = plain_text(inlines);
  }

 private:
  /// A mark that has been turned may decide about one that was left: until nothing changes any more, which of
  /// prose takes two rounds.
  void set(Line& line) {
    constexpr int most_rounds = 8;
    for (int round = 0; round < most_rounds && set_once(line); ++round) continue;
    line.write_back();
  }

  bool set_once(Line& line) {
    const std::size_t changes = line.changes();
    if (parts_.quotes) set_quotes(line);
    if (parts_.dashes) set_dashes(line);
    if (parts_.spaces) set_spaces(line);
    return line.changes() != changes;
  }

  std::string language_;
  Typography parts_;
  ConventionsByLanguage conventions_;
};

void set_marks(Inlines& inlines, Typesetter& typesetter) {
  for (auto& item : inlines) {
    if (auto* mark = std::get_if<IndexMark>(&item.value)) typesetter.set(*mark);
    if (auto* inner = children(item)) set_marks(*inner, typesetter);
  }
}

}  // namespace

void set_typography(Inlines& inlines, std::string_view language, Typography parts) {
  Typesetter(language, parts).set(inlines);
}

void set_typography(std::string& text, std::string_view language, Typography parts) {
  Typesetter(language, parts).set(text);
}

void set_typography(Blocks& blocks, std::string_view language, Typography parts) {
  Typesetter typesetter(language, parts);
  // First, since what has been set once does not change any more.
  for_each_block(blocks, [&](Block& block) {
    if (auto* verse = std::get_if<Verse>(&block.value)) typesetter.set(*verse);
  });
  for_each_inlines(blocks, [&](Inlines& inlines) {
    typesetter.set(inlines);
    set_marks(inlines, typesetter);
  });
}

}  // namespace casebound::editorial
