#include "manuscript/notes.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "manuscript/texts.h"

#include <utility>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

/// No author can give this name: names have no spaces.
std::string inline_name(std::size_t number) {
  return fmt::format("inline {}", number);
}

void report_undefined(const std::string& name, SourceSpan span, Diagnostics& diagnostics) {
  diagnostics.warning("note-undefined", span,
                      fmt::format("there is no note “{}”; its mark is set as it stands", name),
                      fmt::format("write the note: `[^{}]: …`", name));
}

void report_unused(const std::string& name, SourceSpan span, Diagnostics& diagnostics) {
  diagnostics.warning("note-unused", span,
                      fmt::format("nothing in the text calls the note “{}”; it is kept", name),
                      fmt::format("call it where it belongs: `[^{}]`", name));
}

}  // namespace

void Notes::define(std::string name, SourceSpan span, Lines lines) {
  add({std::move(name), std::move(lines), false, false, {{}, {}, {}, span}});
}

void Notes::define(std::string name, SourceSpan span, Blocks blocks) {
  add({std::move(name), {}, true, false, {{}, {}, std::move(blocks), span}});
}

std::string Notes::define_inline(SourceSpan span, Inlines words) {
  auto name = inline_name(++inline_count_);
  define(name, span, Blocks{{span, {}, Paragraph{ParagraphRole::body, std::move(words)}}});
  return name;
}

void Notes::add(Entry entry) {
  by_name_.emplace(entry.name, entries_.size());
  entries_.push_back(std::move(entry));
}

void Notes::read_all(const std::function<Blocks(const Lines&)>& read) {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (std::exchange(entries_[i].is_read, true)) continue;
    const Lines lines = std::move(entries_[i].lines);
    Blocks blocks = read(lines);
    entries_[i].note.blocks = std::move(blocks);
  }
}

std::string Notes::unique_id(const std::string& name) {
  const bool is_sign = slugify(name) == "untitled";
  const std::string wanted = is_sign ? "note" : slugify(name);
  std::string id = wanted;
  while (!ids_.insert(id).second) id = fmt::format("{}-{}", wanted, ++repeats_[wanted] + 1);
  return id;
}

std::vector<Note> Notes::resolve(Blocks& body, Diagnostics& diagnostics) {
  for (auto& entry : entries_) {
    entry.note.id = unique_id(entry.name);
    if (&entries_[by_name_.at(entry.name)] == &entry) continue;
    diagnostics.warning("duplicate-id", entry.note.span,
                        fmt::format("a note “{}” was defined before; this one has no call", entry.name),
                        "give each note a name of its own");
  }
  resolve_in(body, diagnostics);
  resolve_called(diagnostics);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].is_called) continue;
    report_unused(entries_[i].name, entries_[i].note.span, diagnostics);
    call(i);
    resolve_called(diagnostics);
  }
  std::vector<Note> out;
  for (const auto index : called_) out.push_back(std::move(entries_[index].note));
  return out;
}

void Notes::call(std::size_t index) {
  if (!std::exchange(entries_[index].is_called, true)) called_.push_back(index);
}

void Notes::resolve_in(Blocks& blocks, Diagnostics& diagnostics) {
  for_each_inlines(blocks, [&](Inlines& inlines) { resolve(inlines, diagnostics); });
}

void Notes::resolve_called(Diagnostics& diagnostics) {
  for (; resolved_ < called_.size(); ++resolved_)
    resolve_in(entries_[called_[resolved_]].note.blocks, diagnostics);
}

void Notes::resolve(Inlines& inlines, Diagnostics& diagnostics) {
  bool changed = false;
  for (auto& item : inlines) {
    if (auto* image = std::get_if<Image>(&item.value)) resolve(image->alt, diagnostics);
    if (auto* inner = children(item)) resolve(*inner, diagnostics);
    auto* reference = std::get_if<NoteReference>(&item.value);
    if (reference == nullptr) continue;
    const auto found = by_name_.find(reference->note);
    if (found == by_name_.end()) {
      report_undefined(reference->note, item.span, diagnostics);
      item.value = Text{fmt::format("[^{}]", reference->note)};
      changed = true;
      continue;
    }
    call(found->second);
    reference->note = entries_[found->second].note.id;
  }
  if (changed) merge_texts(inlines);
}

}  // namespace casebound::manuscript
