#include "layout/word_table.h"

#include <memory>
#include <span>

namespace casebound::layout {

namespace {

constexpr std::size_t first_slots = 64;

}  // namespace

WordTable::WordTable(std::atomic<std::uint32_t>& numbers)
    : numbers_(numbers), slots_(make_slots(first_slots)) {}

const WordTable::Slots* WordTable::make_slots(std::size_t count) {
  Slot* const first = std::pmr::polymorphic_allocator<Slot>(&memory_).allocate(count);
  std::uninitialized_default_construct_n(first, count);
  return new (memory_.allocate(sizeof(Slots), alignof(Slots))) Slots{first, count};
}

const WordForm* WordTable::find(std::string_view text, std::size_t hash) const {
  const Slots& slots = *slots_.load(std::memory_order_acquire);
  for (std::size_t i = hash;; ++i) {
    const Slot& slot = slots.first[i & (slots.count - 1)];
    const WordForm* form = slot.form.load(std::memory_order_acquire);
    if (form == nullptr || (slot.hash == hash && form->text == text)) return form;
  }
}

void WordTable::add(const Slots& slots, std::size_t hash, const WordForm* form) {
  std::size_t i = hash;
  while (slots.first[i & (slots.count - 1)].form.load(std::memory_order_relaxed) != nullptr) ++i;
  Slot& slot = slots.first[i & (slots.count - 1)];
  slot.hash = hash;
  slot.form.store(form, std::memory_order_release);
}

/// Twice as many, with all that is in.
const WordTable::Slots* WordTable::grown() {
  const Slots& before = *slots_.load(std::memory_order_relaxed);
  const Slots* const slots = make_slots(before.count * 2);
  for (const Slot& slot : std::span(before.first, before.count)) {
    const WordForm* form = slot.form.load(std::memory_order_relaxed);
    if (form != nullptr) add(*slots, slot.hash, form);
  }
  return slots;
}

const WordForm* WordTable::keep(const WordForm& form) {
  const auto copy = [this]<typename T>(std::span<const T> items) -> std::span<const T> {
    T* const out = std::pmr::polymorphic_allocator<T>(&memory_).allocate(items.size());
    std::uninitialized_copy(items.begin(), items.end(), out);
    return {out, items.size()};
  };
  auto* const kept = new (memory_.allocate(sizeof(WordForm), alignof(WordForm))) WordForm(form);
  const auto text = copy(std::span(form.text.data(), form.text.size()));
  kept->text = {text.data(), text.size()};
  kept->number = numbers_.fetch_add(1, std::memory_order_relaxed);
  kept->glyphs = copy(form.glyphs);
  kept->hyphens = copy(form.hyphens);
  return kept;
}

const WordForm& WordTable::put(const WordForm& form, std::size_t hash) {
  const std::scoped_lock lock(mutex_);
  if (const WordForm* known = find(form.text, hash)) return *known;
  const WordForm* const kept = keep(form);
  if (++count_ * 4 > slots_.load(std::memory_order_relaxed)->count * 3)
    slots_.store(grown(), std::memory_order_release);
  add(*slots_.load(std::memory_order_relaxed), hash, kept);
  return *kept;
}

std::vector<const WordForm*> WordTable::all() const {
  std::vector<const WordForm*> out;
  const Slots& slots = *slots_.load(std::memory_order_acquire);
  for (const Slot& slot : std::span(slots.first, slots.count)) {
    if (const WordForm* form = slot.form.load(std::memory_order_acquire)) out.push_back(form);
  }
  return out;
}

}  // namespace casebound::layout
