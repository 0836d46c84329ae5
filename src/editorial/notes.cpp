#include "editorial/notes.h"

#include "editorial/build.h"
#include "editorial/divisions.h"
#include "editorial/unique_names.h"
#include "editorial/walk.h"
#include "editorial/words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// Where each called note stands in the order of the calls.
using CallOrder = std::map<std::string, std::size_t>;

CallOrder call_order(Division& division) {
  CallOrder order;
  for_each_of<NoteReference>(
      division, [&](NoteReference& call, SourceSpan) { order.emplace(call.note, order.size()); });
  return order;
}

/// A call that no note answers is the text that the author wrote.
void drop_undefined_calls(Division& division, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const auto& note : division.notes) known.push_back(note.id);
  for_each_inlines_of(division, [&](Inlines& inlines) {
    replace_inlines(inlines, [&](Inline& item) -> std::optional<Inlines> {
      const auto* call = std::get_if<NoteReference>(&item.value);
      if (call == nullptr || std::find(known.begin(), known.end(), call->note) != known.end())
        return std::nullopt;
      diagnostics.warning("note-undefined", item.span, fmt::format("there is no note “{}”", call->note),
                          "write the note, or take out its call");
      return text_inlines("[^" + call->note + "]", item.span);
    });
  });
}

/// Takes out the notes that nothing calls, and those that take the id of another.
std::vector<Note> take_uncalled(Division& division, const CallOrder& order) {
  std::vector<Note> called, uncalled;
  std::set<std::string> seen;
  for (auto& note : division.notes) {
    const bool is_called = order.contains(note.id) && seen.insert(note.id).second;
    (is_called ? called : uncalled).push_back(std::move(note));
  }
  division.notes = std::move(called);
  return uncalled;
}

/// Sorts the notes by their calls, numbers them on from `count`, and gives them ids.
void number_notes(Piece& piece, const CallOrder& order, UniqueNames& names, int& count) {
  Division& division = piece.division;
  std::stable_sort(division.notes.begin(), division.notes.end(),
                   [&](const Note& a, const Note& b) { return order.at(a.id) < order.at(b.id); });
  std::map<std::string, const Note*> renamed;
  int place = 0;
  for (auto& note : division.notes) {
    renamed[note.id] = &note;
    auto& id = piece.note_ids[note.id];
    note.id = id = names.make(fmt::format("{}-note-{}", division.id, ++place));
    note.label = fmt::format("{}", ++count);
  }
  for_each_of<NoteReference>(division, [&](NoteReference& call, SourceSpan) {
    const Note& note = *renamed.at(call.note);
    call.note = note.id;
    call.label = note.label;
  });
}

/// Where the gathered notes of a division go: before what is said of its authors.
Blocks::iterator end_of_text(Blocks& blocks) {
  const bool has_bio = !blocks.empty() && std::holds_alternative<Group>(blocks.back().value) &&
                       std::get<Group>(blocks.back().value).role == GroupRole::bio;
  return has_bio ? std::prev(blocks.end()) : blocks.end();
}

void add_uncalled(Division& division, std::vector<Note> notes) {
  for (auto& note : notes) {
    Group group{GroupRole::box, std::move(note.blocks), {"uncalled-note"}};
    division.blocks.insert(end_of_text(division.blocks), {note.span, {}, std::move(group)});
  }
}

void gather_at_end(Division& division) {
  if (division.notes.empty()) return;
  Blocks gathered = {heading(2, std::string(words_in(division.language).notes)),
                     {{}, {}, NoteList{std::move(division.notes)}}};
  division.notes.clear();
  division.blocks.insert(end_of_text(division.blocks), std::make_move_iterator(gathered.begin()),
                         std::make_move_iterator(gathered.end()));
}

/// Moves a division's notes to the endnotes, under its title.
void gather_in_book(Division& division, Blocks& endnotes) {
  if (division.notes.empty()) return;
  endnotes.push_back(heading(2, division.title));
  endnotes.push_back({{}, {}, NoteList{std::move(division.notes)}});
  division.notes.clear();
}

/// Notes come before the books, the people and the index.
bool follows_notes(const Piece& piece) {
  constexpr std::array later = {DivisionRole::bibliography, DivisionRole::contributors, DivisionRole::index,
                                DivisionRole::colophon};
  return piece.division.matter == Matter::back &&
         std::find(later.begin(), later.end(), piece.division.role) != later.end();
}

Piece& endnotes_piece(Pieces& pieces, const Metadata& metadata) {
  const auto found = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.division.role == DivisionRole::endnotes;
  });
  if (found != pieces.end()) return *found;
  const auto place = std::find_if(pieces.begin(), pieces.end(), follows_notes);
  return *pieces.insert(place, Piece{endnotes_page(metadata, Matter::back)});
}

}  // namespace

void place_notes(Pieces& pieces, const Metadata& metadata, Diagnostics& diagnostics) {
  Blocks gathered;
  UniqueNames names;
  for (const auto& piece : pieces) names.reserve(piece.division.id);
  int count = 0;
  for (auto& piece : pieces) {
    Division& division = piece.division;
    drop_undefined_calls(division, diagnostics);
    if (piece.essay && piece.note_numbering == NoteNumbering::essay) count = 0;
    const CallOrder order = call_order(division);
    add_uncalled(division, take_uncalled(division, order));
    number_notes(piece, order, names, count);
    if (piece.note_place == NotePlace::essay) gather_at_end(division);
    if (piece.note_place == NotePlace::book) gather_in_book(division, gathered);
  }
  if (gathered.empty()) return;
  Blocks& endnotes = endnotes_piece(pieces, metadata).division.blocks;
  std::move(gathered.begin(), gathered.end(), std::back_inserter(endnotes));
}

}  // namespace casebound::editorial
