#include "manuscript/series_note.h"

#include "casebound/base/text.h"

#include "manuscript/bio.h"
#include "manuscript/common_words.h"
#include "manuscript/parts.h"
#include "manuscript/voice.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// What follows `This essay is part of`; empty if the text does not begin so.
std::string_view whole_of(std::string_view text) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"This post ", "This essay ", "This article ", "This piece ", "This paper ", "This commentary ",
       "Dieser Beitrag ", "Dieser Aufsatz ", "Dieser Artikel ", "Dieser Essay ", "Dieser Text ",
       "Cet article ", "Cet essai ", "Ce texte ", "Эта статья ", "Это эссе ", "Этот текст "});
  constexpr auto joints =
      std::to_array<std::string_view>({"is part of ", "is a part of ", "ist Teil ", "ist ein Teil ",
                                       "fait partie ", "является частью ", "— часть ", "входит в "});
  for (const auto opening : openings) {
    if (!text.starts_with(opening)) continue;
    const auto rest = text.substr(opening.size());
    for (const auto joint : joints) {
      if (rest.starts_with(joint)) return rest.substr(joint.size());
    }
  }
  return {};
}

// ---- what essays are part of

/// A word without the marks around it, in small letters.
std::string bare_word(std::string_view word) {
  constexpr auto marks = std::to_array<std::string_view>({".", ",", ";", ":", "(", ")", "“", "”", "«", "»"});
  for (const auto mark : marks) {
    if (word.ends_with(mark)) word.remove_suffix(mark.size());
    if (word.starts_with(mark)) word.remove_prefix(mark.size());
  }
  return small_letters(word);
}

/// Whether a word says what something is that essays are part of: `series`, `Vortragsreihe`, `проекта`.
bool is_publication(std::string_view small) {
  constexpr auto words = std::to_array<std::string_view>(
      {"anthology", "blog", "book", "collection", "cycle", "dossier", "edition", "forum", "initiative",
       "issue", "magazine", "program", "programme", "project", "publication", "report", "roundtable",
       "section", "series", "symposium", "volume",
       // French
       "cahier", "collection", "cycle", "numéro", "projet", "recueil", "rubrique", "revue", "série"});
  constexpr auto german_ends = std::to_array<std::string_view>(
      {"reihe", "serie", "projekt", "projekts", "projektes", "sammlung", "dossiers", "sammelband",
       "sammelbands", "sammelbandes", "heft", "hefts", "heftes", "schwerpunkt", "schwerpunkts", "programms",
       "zyklus"});
  constexpr auto russian_stems =
      std::to_array<std::string_view>({"антологи", "выпуск", "журнал", "досье", "номер", "программ", "проект",
                                       "рубрик", "сборник", "сери", "цикл"});
  return std::find(words.begin(), words.end(), small) != words.end() ||
         std::any_of(german_ends.begin(), german_ends.end(),
                     [&](std::string_view end) { return small.ends_with(end); }) ||
         std::any_of(russian_stems.begin(), russian_stems.end(),
                     [&](std::string_view stem) { return small.starts_with(stem); });
}

constexpr std::string_view link_mark = "[", title_mark = "“";

/// The words, with a mark before a link and before a title in italics.
std::string marked_text(const Inlines& inlines) {
  std::string out;
  for (const auto& item : plain(inlines)) {
    if (std::holds_alternative<Link>(item.value)) out += link_mark;
    if (std::holds_alternative<Emphasis>(item.value) || std::holds_alternative<Strong>(item.value))
      out += title_mark;
    out += plain_text({item});
  }
  return collapse_spaces(out);
}

bool is_capital_word(std::string_view word) {
  std::size_t offset = 0;
  return !word.empty() && u_isupper(static_cast<UChar32>(next_code_point(word, offset))) != 0;
}

/// A link, or a title in quotation marks or italics.
bool is_set_off(std::string_view word) {
  constexpr auto quotes = std::to_array<std::string_view>({title_mark, "\"", "„", "«", "‘"});
  return word.starts_with(link_mark) ||
         std::any_of(quotes.begin(), quotes.end(), [&](std::string_view quote) {
           return word.starts_with(quote) && is_capital_word(word.substr(quote.size()));
         });
}

/// A noun in small letters that the sentence does not go on to name more closely: `quarrel` of `a long
/// quarrel with America`, `problem` of `the problem.`
bool ends_noun(std::string_view word, std::string_view next) {
  constexpr std::string_view ends = ".,;:!?";
  constexpr std::size_t article = 3;  // bytes
  if (is_capital_word(word) || word.size() <= article || is_function_word(bare_word(word))) return false;
  return next.empty() || ends.find(word.back()) != std::string_view::npos ||
         is_function_word(bare_word(next));
}

/// Whether the words name something that essays are part of: it is said to be a series or the like, or is a
/// link or a title. What it deals with says nothing of it.
bool names_publication(std::string_view text) {
  const auto words = split(text, ' ');
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_set_off(words[i]) || is_publication(bare_word(words[i]))) return true;
    if (ends_noun(words[i], i + 1 < words.size() ? words[i + 1] : std::string_view())) return false;
  }
  return false;
}

bool says(const Block& block, const Inlines& words) {
  const auto* heading = std::get_if<Heading>(&block.value);
  const auto* inlines = heading != nullptr ? &heading->inlines : paragraph_inlines(block);
  return inlines != nullptr && text_of(*inlines) == text_of(words);
}

}  // namespace

bool is_series_note(const Block& block) {
  constexpr std::size_t long_enough = 400;
  const auto* inlines = paragraph_inlines(block);
  if (inlines == nullptr || whole_of(opening_of(*inlines, long_enough)).empty()) return false;
  const std::string text = marked_text(*inlines);
  return !is_told_by_author(text) && names_publication(whole_of(text));
}

void report_twice(SourceSpan span, std::string_view what, Diagnostics& diagnostics) {
  diagnostics.note("said-twice", span, fmt::format("{} stands in the essay twice; it is printed once", what),
                   "remove one of the two");
}

void report_said_otherwise(SourceSpan span, std::string_view what, std::string_view written,
                           std::string_view said, Diagnostics& diagnostics) {
  diagnostics.note(
      "said-otherwise", span,
      fmt::format("the {} is “{}”, as the settings say; “{}” is not printed", what, said, written),
      "remove one of the two, or write them alike");
}

namespace {

/// Whether the block at `at`, near the end, is a note on the series: in italics, or behind the text.
bool is_closing_series_note(const Document& document, std::size_t at) {
  const Block& block = document.body[at];
  return is_series_note(block) &&
         (is_wholly<Emphasis>(*paragraph_inlines(block)) || is_behind_text(document, at + 1));
}

}  // namespace

void recognise_series_note(Document& document, Diagnostics& diagnostics) {
  constexpr std::size_t tail = 5;
  Blocks& body = document.body;
  const auto take_note = [&](std::size_t i) {
    Block note = as_paragraph(take(body, i), ParagraphRole::series_note);
    const auto is_same = [&](const Block& known) { return says(known, *paragraph_inlines(note)); };
    if (std::any_of(document.series_note.begin(), document.series_note.end(), is_same))
      return report_twice(note.span, "the note on the series", diagnostics);
    document.series_note.push_back(std::move(note));
  };
  for (std::size_t i = body.size() - std::min(tail, body.size()); i < body.size();) {
    if (is_closing_series_note(document, i)) {
      take_note(i);
    } else {
      ++i;
    }
  }
  if (!body.empty() && is_series_note(body.front())) take_note(0);
}

}  // namespace casebound::manuscript
