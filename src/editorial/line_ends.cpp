#include "editorial/line_ends.h"

#include "casebound/base/text.h"

#include "editorial/lint_lines.h"
#include "editorial/walk.h"

#include <optional>
#include <set>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace casebound::editorial {

namespace {

bool is_east_asian(char32_t character) {
  constexpr char32_t first = 0x1100;
  if (character < first) return false;
  const auto c = static_cast<UChar32>(character);
  UErrorCode status = U_ZERO_ERROR;
  const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return (width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH) &&
         !u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION) && uscript_getScript(c, &status) != USCRIPT_HANGUL;
}

/// Finds the line ends that are nothing, across emphasis, links and calls of notes.
class Finder {
 public:
  void look_at(Inline& item) {
    if (std::holds_alternative<SoftBreak>(item.value)) {
      end_ = &item;
    } else if (const auto* text = std::get_if<Text>(&item.value)) {
      if (!text->text.empty()) pass(text->text);
    } else if (children(item) == nullptr && !std::holds_alternative<NoteReference>(item.value)) {
      before_ = 0;
      end_ = nullptr;
    }
  }

  bool has(const Inline& item) const { return found_.contains(&item); }
  bool has_some() const { return !found_.empty(); }

 private:
  void pass(std::string_view text) {
    if (end_ != nullptr && is_east_asian(before_) && is_east_asian(character_at(text, 0)))
      found_.insert(end_);
    before_ = character_before(text, text.size());
    end_ = nullptr;
  }

  char32_t before_ = 0;          ///< 0: none that is text
  const Inline* end_ = nullptr;  ///< of the line before
  std::set<const Inline*> found_;
};

}  // namespace

void drop_line_ends(Inlines& inlines) {
  Finder finder;
  for_each_inline(inlines, [&](Inline& item) { finder.look_at(item); });
  if (!finder.has_some()) return;
  replace_inlines(inlines, [&](Inline& item) -> std::optional<Inlines> {
    return finder.has(item) ? std::optional(Inlines()) : std::nullopt;
  });
}

}  // namespace casebound::editorial
