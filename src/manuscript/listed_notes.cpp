#include "manuscript/listed_notes.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "manuscript/note_calls.h"
#include "manuscript/note_lists.h"
#include "manuscript/parts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

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

/// Gives notes names unlike those of the notes that are there.
class NoteNames {
 public:
  explicit NoteNames(const std::vector<Note>& notes) {
    for (const auto& note : notes) taken_.insert(note.id);
  }

  std::map<int, std::string> of(const std::vector<ListedNote>& listed) {
    std::map<int, std::string> out;
    for (const auto& note : listed) out.emplace(note.number, of(note.number));
    return out;
  }

 private:
  std::string of(int number) {
    std::string id = std::to_string(number);
    for (int i = 1; !taken_.insert(id).second; ++i)
      id = i == 1 ? fmt::format("listed-{}", number) : fmt::format("listed-{}-{}", number, i);
    return id;
  }

  std::set<std::string> taken_;
};

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

/// A list of notes, and what became of the text that may call them.
struct CalledList {
  std::map<int, std::string> ids;
  std::vector<int> called;
  bool is_ascending = true;
};

/// Reads the calls of lists of notes: of a single one in the whole text, of several each in the text between
/// it and the list before.
class ListReader {
 public:
  explicit ListReader(const Document& document) : old_(document.body), title_(document.title) {}

  std::vector<CalledList> read(const std::vector<ListedNotes>& lists, NoteNames names) {
    std::vector<CalledList> out;
    for (const auto& list : lists) {
      CallReader reader(names.of(list.notes));
      if (out.empty()) reader.read(title_);
      read_to(list.begin, reader);
      at_ = list.end;
      if (lists.size() == 1) read_to(old_.size(), reader);
      out.push_back({reader.ids(), reader.called(), reader.is_ascending()});
    }
    add(part_to(old_.size()));
    return out;
  }

  Inlines take_title() { return std::move(title_); }
  /// Without the lists.
  Blocks take_body() { return std::move(body_); }

 private:
  void read_to(std::size_t end, CallReader& reader) {
    Blocks part = part_to(end);
    for_each_inlines(part, [&](Inlines& inlines) { reader.read(inlines); });
    add(std::move(part));
  }

  Blocks part_to(std::size_t end) {
    const auto begin = std::exchange(at_, end);
    return {old_.begin() + static_cast<std::ptrdiff_t>(begin),
            old_.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  void add(Blocks part) { std::move(part.begin(), part.end(), std::back_inserter(body_)); }

  const Blocks& old_;
  Inlines title_;
  Blocks body_;
  std::size_t at_ = 0;
};

/// Whether the text calls so many of the notes that they are its notes.
bool has_enough_calls(const ListedNotes& list, const CalledList& calls) {
  const auto enough = list.has_heading ? (list.notes.size() + 1) / 2 : list.notes.size();
  return calls.called.size() >= enough;
}

/// Whether each call has one note that it can mean.
bool is_told_apart(const std::vector<ListedNotes>& lists, const std::vector<CalledList>& calls) {
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (!has_enough_calls(lists[i], calls[i])) return false;
    if (lists.size() > 1 && !calls[i].is_ascending) return false;
  }
  return true;
}

/// Whether a part of the body calls the first note of a list.
bool calls_first(const Document& document, const ListedNotes& list, std::size_t begin, std::size_t end) {
  Blocks part(document.body.begin() + static_cast<std::ptrdiff_t>(begin),
              document.body.begin() + static_cast<std::ptrdiff_t>(end));
  CallReader reader(NoteNames(document.notes).of(list.notes));
  for_each_inlines(part, [&](Inlines& inlines) { reader.read(inlines); });
  const auto& called = reader.called();
  return std::find(called.begin(), called.end(), 1) != called.end();
}

/// A list that a section before the only headed one ends with, if the text on both sides of it calls a first
/// note: the calls before it may mean either list.
std::optional<ListedNotes> rival_of(const Document& document, const ListedNotes& list) {
  for (auto& other : closing_lists(document.body, list.begin)) {
    if (calls_first(document, list, 0, other.begin) && calls_first(document, list, other.end, list.begin))
      return std::move(other);
  }
  return std::nullopt;
}

/// That a number stands before several notes, where something calls one.
void report_ambiguous(const std::vector<ListedNotes>& lists, const std::vector<CalledList>& calls,
                      Diagnostics& diagnostics) {
  const bool has_calls =
      std::any_of(calls.begin(), calls.end(), [](const CalledList& it) { return !it.called.empty(); });
  if (lists.size() == 1 || !has_calls) return;
  const auto& second = lists[1].notes;
  diagnostics.warning("ambiguous-notes", cover(second.front().span, second.back().span),
                      fmt::format("{} lists of notes begin with 1, and their calls cannot be told apart; all "
                                  "stay as text",
                                  lists.size()),
                      "write a call as `[^1]` and its note as `[^1]: …`, each number once");
}

void report(const std::vector<ListedNote>& listed, const std::vector<int>& called, Diagnostics& diagnostics) {
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
  auto lists = find_note_lists(document.body);
  if (lists.empty()) return;
  ListReader reader(document);
  const auto calls = reader.read(lists, NoteNames(document.notes));
  if (!is_told_apart(lists, calls)) return report_ambiguous(lists, calls, diagnostics);
  auto rival = lists.size() == 1 && lists[0].has_heading ? rival_of(document, lists[0]) : std::nullopt;
  if (rival) return report_ambiguous({std::move(*rival), std::move(lists[0])}, calls, diagnostics);

  for (std::size_t i = 0; i < lists.size(); ++i) {
    report(lists[i].notes, calls[i].called, diagnostics);
    for (auto& note : lists[i].notes)
      document.notes.push_back({calls[i].ids.at(note.number), {}, std::move(note.blocks), note.span});
  }
  document.title = reader.take_title();
  document.body = reader.take_body();
  sort_by_calls(document.notes, document.title, document.body);
}

}  // namespace casebound::manuscript
