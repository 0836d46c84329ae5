#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/block.h"

#include "manuscript/lines.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace casebound::manuscript {

/// Gathers the notes of a manuscript while it is read, then brings calls and notes together. Until then a
/// NoteReference carries the name that the author gave.
class Notes {
 public:
  /// A note whose text is still to be read.
  void define(std::string name, SourceSpan span, Lines lines);
  void define(std::string name, SourceSpan span, Blocks blocks);
  /// A note that stands at its place in the text; returns the name for its call.
  std::string define_inline(SourceSpan span, Inlines words);

  /// Reads what is still to be read; reading may define more notes.
  void read_all(const std::function<Blocks(const Lines&)>& read);

  /// Gives each call in the body, and in the notes, the id of its note, and returns the notes in the order of
  /// their first calls, those without a call last (`note-unused`). A call without a note becomes text again
  /// (`note-undefined`).
  std::vector<Note> resolve(Blocks& body, Diagnostics& diagnostics);

 private:
  struct Entry {
    std::string name;
    Lines lines;
    bool is_read;
    bool is_called = false;
    Note note;
  };

  void add(Entry entry);
  std::string unique_id(const std::string& name);
  void call(std::size_t index);
  void resolve(Inlines& inlines, Diagnostics& diagnostics);
  void resolve_in(Blocks& blocks, Diagnostics& diagnostics);
  /// In the notes that were called since it was last asked.
  void resolve_called(Diagnostics& diagnostics);

  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> by_name_;
  std::set<std::string> ids_;
  std::map<std::string, int> repeats_;  ///< how often an id was wanted
  std::vector<std::size_t> called_;     ///< in order of the first calls
  std::size_t resolved_ = 0;            ///< how many of the called notes have had their own calls resolved
  std::size_t inline_count_ = 0;
};

}  // namespace casebound::manuscript
