#include "manuscript/parts.h"

#include "casebound/base/text.h"

#include "manuscript/texts.h"

namespace casebound::manuscript {

namespace {

/// The inlines with the children of emphasis in its place.
template <class Kind>
Inlines unwrapped(const Inlines& inlines) {
  Inlines out;
  for (const auto& item : inlines) {
    const auto* kind = std::get_if<Kind>(&item.value);
    if (kind == nullptr) {
      out.push_back(item);
    } else {
      out.insert(out.end(), kind->children.begin(), kind->children.end());
    }
  }
  if (inlines.size() > 1) merge_texts(out);
  return out;
}

void add_opening(const Inlines& inlines, std::size_t bytes, std::string& out) {
  for (const auto& item : inlines) {
    if (out.size() >= bytes) return;
    if (const auto* text = std::get_if<Text>(&item.value)) {
      out += text->text;
    } else if (const auto* inner = children(item)) {
      add_opening(*inner, bytes, out);
    } else {
      out += plain_text({item});
    }
  }
}

}  // namespace

bool is_between_words(const Inline& item) {
  const auto* text = std::get_if<Text>(&item.value);
  return text != nullptr ? trim(text->text).empty()
                         : std::holds_alternative<SoftBreak>(item.value) ||
                               std::holds_alternative<LineBreak>(item.value) ||
                               std::holds_alternative<NoteReference>(item.value);
}

Inlines plain(const Inlines& inlines) {
  if (is_wholly<Emphasis>(inlines)) return plain(unwrapped<Emphasis>(inlines));
  if (is_wholly<Strong>(inlines)) return plain(unwrapped<Strong>(inlines));
  return inlines;
}

std::string text_of(const Inlines& inlines) {
  return collapse_spaces(plain_text(inlines));
}

std::string opening_of(const Inlines& inlines, std::size_t bytes) {
  std::string out;
  add_opening(inlines, bytes, out);
  return collapse_spaces(out);
}

bool same_words(std::string_view a, std::string_view b) {
  return slugify(a) == slugify(b);
}

const Inlines* paragraph_inlines(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  return paragraph == nullptr ? nullptr : &paragraph->inlines;
}

const Inlines* heading_inlines(const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block.value)) return &heading->inlines;
  const auto* line = paragraph_inlines(block);
  return line != nullptr && is_wholly<Strong>(*line) ? line : nullptr;
}

Block take(Blocks& blocks, std::size_t index) {
  Block out = std::move(blocks[index]);
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(index));
  return out;
}

Block as_paragraph(Block block, ParagraphRole role) {
  Inlines inlines = plain(std::get<Paragraph>(block.value).inlines);
  block.value = Paragraph{role, std::move(inlines)};
  return block;
}

std::string_view family_name(const Person& person) {
  const std::string_view sort = person.sort.empty() ? std::string_view(person.name) : person.sort;
  return sort.substr(0, sort.find(','));
}

}  // namespace casebound::manuscript
