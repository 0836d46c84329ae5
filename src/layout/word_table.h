#pragma once

#include "casebound/layout/words.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory_resource>
#include <mutex>
#include <string_view>
#include <vector>

namespace casebound::layout {

/// Word forms by their text. Thread-safe: they are put in one at a time and found without a lock, since most
/// words are looked for much more often than they are new. A form, once in, stays where it is; with all that
/// it refers to it lies in the table's own memory, which is given back as a whole.
class WordTable {
 public:
  /// `numbers`: how many words there are in all tables of the book, each of which has its number.
  explicit WordTable(std::atomic<std::uint32_t>& numbers);

  static std::size_t hash(std::string_view text) { return std::hash<std::string_view>()(text); }
  /// Null if there is none. `hash`: of the text.
  const WordForm* find(std::string_view text, std::size_t hash) const;
  /// Puts in the form with what it refers to, unless there is one of this text; returns that which is in.
  const WordForm& put(const WordForm& form, std::size_t hash);
  /// In no order.
  std::vector<const WordForm*> all() const;

 private:
  /// Where a form may be: at the place that its hash gives, or behind it (Knuth, The Art of Computer
  /// Programming 3, 6.4: linear probing).
  struct Slot {
    std::size_t hash = 0;
    std::atomic<const WordForm*> form = nullptr;  ///< null: the slot is free, its hash unset
  };
  /// As many as a power of two.
  struct Slots {
    Slot* first = nullptr;
    std::size_t count = 0;
  };

  const Slots* make_slots(std::size_t count);
  const Slots* grown();
  static void add(const Slots& slots, std::size_t hash, const WordForm* form);
  const WordForm* keep(const WordForm& form);

  std::atomic<std::uint32_t>& numbers_;
  std::mutex mutex_;
  std::pmr::monotonic_buffer_resource memory_;
  std::atomic<const Slots*> slots_;  ///< those before, which others may still look at, stay in the memory
  std::size_t count_ = 0;
};

}  // namespace casebound::layout
