#include "manuscript/unfinished.h"

#include "casebound/base/text.h"

#include "manuscript/halves.h"
#include "manuscript/parts.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// But for the number of a page (`xii`), which is one word.
bool has_small_start(const std::string& text) {
  std::size_t at = 0;
  return text.find(' ') != std::string::npos && u_islower(static_cast<UChar32>(next_code_point(text, at)));
}

bool has_sentences(const std::string& text) {
  return text.find(". ") != std::string::npos || text.find("? ") != std::string::npos ||
         text.find("! ") != std::string::npos;
}

/// A row of pictures is no sentence.
bool has_picture(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(), [](const Inline& item) {
    const auto* inner = children(item);
    return std::holds_alternative<Image>(item.value) || (inner != nullptr && has_picture(*inner));
  });
}

std::string last_words(const std::string& text) {
  constexpr std::size_t most = 40;
  return text.substr(std::min(text.find(' ', text.size() - std::min(most, text.size())), text.size() - 1) +
                     1);
}

}  // namespace

void report_unfinished(const Blocks& body, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i + 1 < body.size(); ++i) {
    const auto* next = paragraph_inlines(body[i + 1]);
    if (next == nullptr || !is_unended(body[i])) continue;
    const Inlines& words = *paragraph_inlines(body[i]);
    if (has_picture(words)) continue;
    const std::string text = text_of(words);
    if (!has_small_start(text_of(*next)) && !has_sentences(text)) continue;
    diagnostics.note(
        "unfinished-paragraph", body[i].span,
        fmt::format("“…{}” ends without a mark; the paragraph may be cut in two", last_words(text)),
        "join the halves, or end the sentence");
  }
}

}  // namespace casebound::manuscript
