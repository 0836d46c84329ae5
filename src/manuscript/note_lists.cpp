#include "manuscript/note_lists.h"

#include "casebound/base/text.h"
#include "casebound/document/note_mark.h"
#include "casebound/document/walk.h"

#include "manuscript/note_calls.h"
#include "manuscript/notes_heading.h"
#include "manuscript/parts.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <iterator>

namespace casebound::manuscript {

namespace {

/// The mark that a note's text begins with: `[1] `, `[1]: `, `1. `, `¹`; in a list of notes `1 ` as well.
NoteMark leading_mark(std::string_view text, bool under_heading) {
  NoteMark mark = bracketed_number_at(text, 0);
  if (mark.size == 0) mark = raised_number_at(text, 0);
  const bool is_marked = mark.size > 0;
  if (!is_marked) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > 0 && digits <= 3) mark = {std::stoi(std::string(text.substr(0, digits))), digits};
  }
  if (mark.size == 0) return {};
  const char next = mark.size < text.size() ? text[mark.size] : '\0';
  const bool has_sign = next == '.' || next == ')' || (is_marked && next == ':');
  if (!is_marked && (!under_heading || (!has_sign && next != ' '))) return {};
  if (has_sign) ++mark.size;
  while (mark.size < text.size() && text[mark.size] == ' ') ++mark.size;
  return mark;
}

/// The number of the note that begins with these words; 0 if none does.
int leading_number(const Inlines& words, bool under_heading) {
  if (words.empty()) return 0;
  const auto* text = std::get_if<Text>(&words.front().value);
  return text == nullptr ? marked_number(words.front()) : leading_mark(text->text, under_heading).number;
}

/// Takes the mark off words that begin with one.
void take_mark(Inlines& words, bool under_heading) {
  const auto drop = [](Inline& item, std::size_t bytes) {
    auto& text = std::get<Text>(item.value).text;
    bytes = std::min(bytes, text.size());
    text.erase(0, bytes);
    item.span.begin = std::min(item.span.begin + static_cast<std::uint32_t>(bytes), item.span.end);
  };
  const auto is_text = [&] { return !words.empty() && std::holds_alternative<Text>(words.front().value); };
  if (is_text()) {
    drop(words.front(), leading_mark(std::get<Text>(words.front().value).text, under_heading).size);
  } else {
    words.erase(words.begin());
    if (is_text()) drop(words.front(), std::get<Text>(words.front().value).text.find_first_not_of(" .):"));
  }
  if (is_text() && std::get<Text>(words.front().value).text.empty()) words.erase(words.begin());
}

SourceSpan span_of(const Inlines& words, SourceSpan otherwise) {
  return words.empty() ? otherwise : cover(words.front().span, words.back().span);
}

/// Gathers the notes of a run of blocks, in the order of their numbers.
class NoteGatherer {
 public:
  explicit NoteGatherer(bool under_heading) : under_heading_(under_heading) {}

  /// Whether the block is notes, of which the first has the next number.
  bool take(const Block& block) {
    if (!is_next(block)) return false;
    if (const auto* list = std::get_if<List>(&block.value)) {
      take_list(*list);
    } else {
      take_lines(*paragraph_inlines(block), block.span);
    }
    return true;
  }

  /// Whether the block begins with the next note.
  bool is_next(const Block& block) const {
    const auto* list = std::get_if<List>(&block.value);
    if (list != nullptr) return under_heading_ && (list->ordered ? list->start == next() : has_marks(*list));
    const auto* words = paragraph_inlines(block);
    return words != nullptr && leading_number(*words, under_heading_) == next();
  }

  /// A paragraph without a mark goes on with the note before it.
  void append(const Block& block) {
    notes_.back().blocks.push_back(block);
    notes_.back().span = cover(notes_.back().span, block.span);
  }

  std::vector<ListedNote> take_notes() { return std::move(notes_); }
  bool empty() const { return notes_.empty(); }

 private:
  int next() const { return static_cast<int>(notes_.size()) + 1; }

  /// Whether the items of a list with bullets begin with marks, the first with the next one.
  bool has_marks(const List& list) const {
    int number = next();
    return std::all_of(list.items.begin(), list.items.end(), [&](const ListItem& item) {
      const auto* words = item.blocks.empty() ? nullptr : paragraph_inlines(item.blocks.front());
      return words != nullptr && leading_number(*words, false) == number++;
    });
  }

  void take_list(const List& list) {
    for (const auto& item : list.items) {
      notes_.push_back({next(), item.blocks, item.span});
      if (!list.ordered) take_mark(std::get<Paragraph>(notes_.back().blocks.front().value).inlines, false);
    }
  }

  /// Each line with a mark of its own is a note; others belong to the line before them.
  void take_lines(const Inlines& words, SourceSpan span) {
    for (auto& line : split_lines(words)) {
      if (leading_number(line, under_heading_) == next()) {
        Inlines rest = line;
        take_mark(rest, under_heading_);
        notes_.push_back(
            {next(), {{span_of(rest, span), {}, Paragraph{ParagraphRole::body, rest}}}, span_of(line, span)});
      } else {
        auto& paragraph = std::get<Paragraph>(notes_.back().blocks.back().value);
        paragraph.inlines.push_back({span_of(line, span), SoftBreak{}});
        std::move(line.begin(), line.end(), std::back_inserter(paragraph.inlines));
      }
    }
  }

  bool under_heading_;
  std::vector<ListedNote> notes_;
};

ListedNotes list_at(const Blocks& body, std::size_t begin, bool under_heading) {
  NoteGatherer gatherer(under_heading);
  std::size_t end = begin;
  for (std::size_t i = begin; i < body.size(); ++i) {
    const bool may_go_on = !gatherer.empty() && i + 1 < body.size() && paragraph_inlines(body[i]) != nullptr;
    if (gatherer.take(body[i])) {
      end = i + 1;
    } else if (may_go_on && gatherer.is_next(body[i + 1])) {
      gatherer.append(body[i]);
    } else {
      break;
    }
  }
  return {under_heading, begin, end, gatherer.take_notes()};
}

/// Whether a section ends here, or nothing follows but lines in italics, as on the author.
bool is_end_of_section(const Blocks& body, std::size_t at) {
  while (at < body.size() && std::holds_alternative<SceneBreak>(body[at].value)) ++at;
  for (; at < body.size() && heading_inlines(body[at]) == nullptr; ++at) {
    const auto* words = paragraph_inlines(body[at]);
    const bool is_about_author = words != nullptr && is_wholly<Emphasis>(*words);
    if (!is_about_author && !std::holds_alternative<SceneBreak>(body[at].value)) return false;
  }
  return true;
}

std::vector<ListedNotes> lists_under_headings(const Blocks& body) {
  std::vector<ListedNotes> out;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (!is_notes_heading(body[i])) continue;
    out.push_back(list_at(body, i + 1, true));
  }
  return out;
}

std::vector<ListedNotes> lists_without_headings(const Blocks& body) {
  std::vector<ListedNotes> out;
  for (std::size_t i = 0; i < body.size(); ++i) {
    ListedNotes list = list_at(body, i, false);
    if (list.notes.empty()) continue;
    i = list.end - 1;
    if (is_end_of_section(body, list.end)) out.push_back(std::move(list));
  }
  return out;
}

}  // namespace

std::vector<ListedNotes> find_note_lists(const Blocks& body) {
  auto out = lists_under_headings(body);
  if (out.empty()) return lists_without_headings(body);
  const auto has_no_notes = [](const ListedNotes& list) { return list.notes.empty(); };
  // What stands under the last heading is the essay's; the others number theirs anew.
  if (has_no_notes(out.back())) return {};
  out.erase(std::remove_if(out.begin(), out.end(), has_no_notes), out.end());
  return out;
}

std::vector<ListedNotes> closing_lists(const Blocks& body, std::size_t before) {
  std::vector<ListedNotes> out;
  for (std::size_t i = 0; i < before; ++i) {
    ListedNotes list = list_at(body, i, true);
    if (list.notes.empty()) continue;
    i = list.end - 1;
    const bool closes = list.end < before && heading_inlines(body[list.end]) != nullptr;
    if (closes && !is_notes_heading(body[list.end])) out.push_back(std::move(list));
  }
  return out;
}

}  // namespace casebound::manuscript
