#pragma once

#include "casebound/base/text.h"
#include "casebound/document/walk.h"
#include "casebound/editorial/typography.h"
#include "casebound/manuscript/read.h"

#include "editorial/walk.h"

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>
#include <unicode/uchar.h>

namespace casebound::tests {

/// What an author types (Markdown) and what is printed, where `␣` stands for a no-break space and `⎵` for a
/// narrow one.
struct TypographyRow {
  const char* typed;
  const char* printed;
};

inline std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

inline Blocks body_of(const std::string& markdown) {
  Sources sources;
  Diagnostics diagnostics;
  project::EssaySettings settings;
  settings.recognise = project::Recognition(false);
  const auto source = sources.add(Source("essay.md", "# T\n\n" + markdown + "\n\n[^n]: A note.\n"));
  return manuscript::read(sources, source, settings, diagnostics).body;
}

/// The words of the blocks, without the calls of notes; a bar between two paragraphs.
inline std::string shown(Blocks blocks) {
  std::string out;
  for_each_inlines(blocks, [&](Inlines& inlines) {
    editorial::replace_inlines(inlines, [](Inline& item) {
      return std::holds_alternative<NoteReference>(item.value) ? std::optional<Inlines>(Inlines())
                                                               : std::nullopt;
    });
    out += (out.empty() ? "" : " | ") + plain_text(inlines);
  });
  return replaced(replaced(std::move(out), "\u00A0", "␣"), "\u202F", "⎵");
}

inline std::u32string letters_and_digits(const std::string& text) {
  std::u32string out;
  for (const char32_t c : to_utf32(text)) {
    if (u_isalnum(static_cast<UChar32>(c))) out.push_back(c);
  }
  return out;
}

/// Holds each row against the pass: what it prints; that no letter and no figure changes; that the pass finds
/// nothing more to do.
inline void check_typography(const char* language, const std::vector<TypographyRow>& rows) {
  for (const auto& [typed, printed] : rows) {
    Blocks blocks = body_of(typed);
    const std::string before = shown(blocks);
    editorial::set_typography(blocks, language);
    const std::string once = shown(blocks);
    BOOST_TEST(once == printed,
               language << ": " << typed << "\n  is:     " << once << "\n  wanted: " << printed);
    BOOST_TEST((letters_and_digits(once) == letters_and_digits(before)), typed);
    editorial::set_typography(blocks, language);
    BOOST_TEST(shown(blocks) == once, "twice: " << typed);
  }
}

}  // namespace casebound::tests
