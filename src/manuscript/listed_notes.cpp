#include "manuscript/listed_notes.h"

#include "casebound/base/text.h"
#include "casebound/document/note_mark.h"
#include "casebound/document/walk.h"

#include "manuscript/notes_heading.h"
#include "manuscript/parts.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <map>
#include <set>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

// ---- marks

int whole_number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

/// The number in `12`, `[12]` and `¹²`, if there is nothing else; 0 if there is.
int whole_mark(std::string_view text) {
  text = trim(text);
  for (const auto read : {bracketed_number_at, raised_number_at}) {
    if (const NoteMark mark = read(text, 0); mark.size > 0 && mark.size == text.size()) return mark.number;
  }
  return whole_number(text);
}

/// The number that an inline is, raised or as a link within the page, as converters write calls:
/// `<sup>1</sup>`, `[[1]](#_ftn1)`; 0 if it is none.
int marked_number(const Inline& item) {
  if (const auto* raised = std::get_if<Superscript>(&item.value))
    return whole_mark(plain_text(raised->children));
  const auto* link = std::get_if<Link>(&item.value);
  return link != nullptr && link->target.starts_with('#') ? whole_mark(plain_text(link->children)) : 0;
}

// ---- the notes

struct Listed {
  int number;
  Blocks blocks;
  SourceSpan span;
};

/// The mark that a note's text begins with: `[1] `, `[1]: `, `1. `, `¹`; in a list of notes `1 ` as well.
NoteMark leading_mark(std::string_view text, bool under_heading) {
  NoteMark mark = bracketed_number_at(text, 0);
  if (mark.size == 0) mark = raised_number_at(text, 0);
  const bool is_marked = mark.size > 0;
  if (!is_marked) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > 0 && digits <= 3) mark = {whole_number(text.substr(0, digits)), digits};
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
    if (list != nullptr) return under_heading_ && list->ordered && list->start == next();
    const auto* words = paragraph_inlines(block);
    return words != nullptr && leading_number(*words, under_heading_) == next();
  }

  /// A paragraph without a mark goes on with the note before it.
  void append(const Block& block) {
    notes_.back().blocks.push_back(block);
    notes_.back().span = cover(notes_.back().span, block.span);
  }

  std::vector<Listed> take_notes() { return std::move(notes_); }
  bool empty() const { return notes_.empty(); }

 private:
  int next() const { return static_cast<int>(notes_.size()) + 1; }

  void take_list(const List& list) {
    for (const auto& item : list.items) notes_.push_back({next(), item.blocks, item.span});
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
  std::vector<Listed> notes_;
};

/// Where notes stand in the body, heading excluded.
struct Section {
  bool has_heading = false;
  std::size_t begin = 0, end = 0;
  std::vector<Listed> notes;
};

Section section_at(const Blocks& body, std::size_t begin, bool under_heading) {
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

bool is_edge_block(const Block& block) {
  return paragraph_inlines(block) != nullptr || std::holds_alternative<SceneBreak>(block.value);
}

/// Whether nothing follows but lines in italics, as on the author.
bool is_edge(const Blocks& body, std::size_t begin) {
  return std::all_of(body.begin() + static_cast<std::ptrdiff_t>(begin), body.end(), [](const Block& block) {
    const auto* words = paragraph_inlines(block);
    return words == nullptr ? std::holds_alternative<SceneBreak>(block.value) : is_wholly<Emphasis>(*words);
  });
}

/// Under the last heading that says so, else the marked paragraphs that the text ends with.
Section find_section(const Blocks& body) {
  for (std::size_t i = body.size(); i-- > 0;) {
    if (is_notes_heading(body[i])) return section_at(body, i + 1, true);
  }
  for (std::size_t i = body.size(); i-- > 0 && is_edge_block(body[i]);) {
    Section section = section_at(body, i, false);
    if (!section.notes.empty()) return is_edge(body, section.end) ? section : Section{};
  }
  return {};
}

// ---- their calls

/// Turns the marks in the text into calls, as far as they call one of the notes.
class CallReader {
 public:
  explicit CallReader(std::map<int, std::string> ids) : ids_(std::move(ids)) {}

  void read(Inlines& inlines) {
    std::string before;
    read(inlines, before);
  }

  /// In the order of the first calls.
  const std::vector<int>& called() const { return called_; }

 private:
  /// `before` is the piece of text before.
  void read(Inlines& inlines, std::string& before) {
    Inlines out;
    for (auto& item : inlines) {
      const int number = marked_number(item);
      if (ids_.contains(number) && is_call(item, before, number)) {
        out.push_back(call(number, item.span));
      } else if (auto* text = std::get_if<Text>(&item.value)) {
        std::string words = text->text;
        cut(*text, item.span, before, out);
        before = std::move(words);
      } else {
        if (auto* inner = children(item)) {
          read(*inner, before);
        } else {
          before = plain_text({item});
        }
        out.push_back(std::move(item));
      }
    }
    inlines = std::move(out);
  }

  static bool is_call(const Inline& item, std::string_view before, int number) {
    return !std::holds_alternative<Superscript>(item.value) || may_be_called_after(before, number);
  }

  /// Some write a space before a mark in brackets; the call then stands where the space was.
  static NoteMark mark_at(std::string_view text, std::size_t at) {
    const bool is_spaced = at > 1 && text[at] == '[' && text[at - 1] == ' ' && text[at - 2] != ' ';
    if (!is_spaced) return note_mark_at(text, at);
    const NoteMark mark = bracketed_number_at(text, at);
    const auto rest = text.substr(at + mark.size);
    return rest.starts_with('(') || rest.starts_with(':') || rest.starts_with('[') ? NoteMark{} : mark;
  }

  /// The text with calls in place of its marks.
  void cut(const Text& text, SourceSpan span, const std::string& before, Inlines& out) {
    const std::string whole = before + text.text;
    std::size_t begin = before.size();
    for (std::size_t at = begin; at < whole.size();) {
      const NoteMark mark = mark_at(whole, at);
      if (mark.size == 0 || !ids_.contains(mark.number)) {
        ++at;
        continue;
      }
      // A text's bytes are the source's unless something in it was escaped.
      const bool exact = span.end - span.begin == text.text.size();
      const auto place = [&](std::size_t from, std::size_t to) {
        if (!exact) return span;
        const auto first = span.begin + static_cast<std::uint32_t>(from - before.size());
        return SourceSpan{span.source, first, first + static_cast<std::uint32_t>(to - from)};
      };
      const auto end = at > begin && whole[at - 1] == ' ' ? at - 1 : at;
      if (end > begin) out.push_back({place(begin, end), Text{whole.substr(begin, end - begin)}});
      out.push_back(call(mark.number, place(at, at + mark.size)));
      begin = at += mark.size;
    }
    if (begin == before.size()) {
      out.push_back({span, text});
    } else if (begin < whole.size()) {
      out.push_back({span, Text{whole.substr(begin)}});
    }
  }

  Inline call(int number, SourceSpan span) {
    if (std::find(called_.begin(), called_.end(), number) == called_.end()) called_.push_back(number);
    return {span, NoteReference{ids_.at(number), {}}};
  }

  std::map<int, std::string> ids_;
  std::vector<int> called_;
};

/// Whether there is a list of works, whose numbers the marks in the text may be.
bool has_bibliography(const Blocks& body) {
  constexpr std::array<std::string_view, 10> headings = {
      "references", "bibliography",  "works-cited", "sources",   "literature",
      "literatur",  "bibliographie", "literatura",  "istocniki", "spisok-literatury"};
  return std::any_of(body.begin(), body.end(), [&](const Block& block) {
    const auto* words = heading_inlines(block);
    return words != nullptr &&
           std::find(headings.begin(), headings.end(), slugify(plain_text(*words))) != headings.end();
  });
}

/// Names of the notes, unlike those of the notes that are there.
std::map<int, std::string> ids_of(const std::vector<Listed>& listed, const std::vector<Note>& notes) {
  std::map<int, std::string> out;
  for (const auto& note : listed) {
    const std::string id = std::to_string(note.number);
    const bool is_taken =
        std::any_of(notes.begin(), notes.end(), [&](const Note& it) { return it.id == id; });
    out.emplace(note.number, is_taken ? "listed-" + id : id);
  }
  return out;
}

/// The ids of the notes that are called, in the order of the calls.
void add_calls(const Inlines& inlines, std::vector<std::string>& out) {
  for (const auto& item : inlines) {
    if (const auto* call = std::get_if<NoteReference>(&item.value)) out.push_back(call->note);
    if (const auto* inner = children(item)) add_calls(*inner, out);
  }
}

void sort_by_calls(std::vector<Note>& notes, const Inlines& title, Blocks& body) {
  std::vector<std::string> calls;
  add_calls(title, calls);
  for_each_inlines(body, [&](Inlines& inlines) { add_calls(inlines, calls); });
  std::map<std::string, std::size_t> order;
  for (std::size_t i = 0; i < calls.size(); ++i) order.emplace(calls[i], i);
  const auto place = [&](const Note& note) {
    const auto found = order.find(note.id);
    return found == order.end() ? calls.size() : found->second;
  };
  std::stable_sort(notes.begin(), notes.end(),
                   [&](const Note& a, const Note& b) { return place(a) < place(b); });
}

Blocks without(const Blocks& body, const Section& section) {
  Blocks out(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(section.begin));
  out.insert(out.end(), body.begin() + static_cast<std::ptrdiff_t>(section.end), body.end());
  return out;
}

void report(const std::vector<Listed>& listed, const std::vector<int>& called, Diagnostics& diagnostics) {
  diagnostics.note("typed-notes", cover(listed.front().span, listed.back().span),
                   fmt::format("{} notes that are typed as text are read as notes", listed.size()),
                   "write a call as `[^1]` and its note as `[^1]: …`");
  for (const auto& note : listed) {
    if (std::find(called.begin(), called.end(), note.number) != called.end()) continue;
    diagnostics.warning("note-unused", note.span,
                        fmt::format("nothing in the text calls the note “{}”; it is kept", note.number),
                        fmt::format("call it where it belongs: `[^{}]`", note.number));
  }
}

}  // namespace

void recognise_listed_notes(Document& document, Diagnostics& diagnostics) {
  if (has_bibliography(document.body)) return;
  Section section = find_section(document.body);
  if (section.notes.empty()) return;
  Blocks body = without(document.body, section);
  Inlines title = document.title;
  const auto ids = ids_of(section.notes, document.notes);
  CallReader reader(ids);
  reader.read(title);
  for_each_inlines(body, [&](Inlines& inlines) { reader.read(inlines); });
  const auto enough = section.has_heading ? (section.notes.size() + 1) / 2 : section.notes.size();
  if (reader.called().size() < enough) return;

  report(section.notes, reader.called(), diagnostics);
  for (auto& note : section.notes)
    document.notes.push_back({ids.at(note.number), {}, std::move(note.blocks), note.span});
  sort_by_calls(document.notes, title, body);
  document.title = std::move(title);
  document.body = std::move(body);
}

}  // namespace casebound::manuscript
