#include "pipeline/same_reading.h"

#include "casebound/base/text.h"
#include "casebound/document/dump.h"
#include "casebound/document/walk.h"
#include "casebound/manuscript/read.h"

#include <algorithm>
#include <array>
#include <functional>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace casebound::pipeline {

namespace {

Document read(const Source& source) {
  Sources sources;
  Diagnostics findings;
  return manuscript::read(sources, sources.add(source), {}, findings);
}

void for_each_blocks(Document& document, const std::function<void(Blocks&)>& visit) {
  for (auto* blocks : parts_of(document)) visit(*blocks);
  for (auto& note : document.notes) visit(note.blocks);
}

void for_each_line(Document& document, const std::function<void(Inlines&)>& visit) {
  for (auto* inlines : {&document.label, &document.title, &document.subtitle}) visit(*inlines);
  for_each_blocks(document, [&](Blocks& blocks) { for_each_inlines(blocks, visit); });
}

// ---- the tree

/// Line ends are spaces, and spaces that follow one another are one; so are texts.
void unify(Inlines& inlines) {
  Inlines out;
  for (auto& item : inlines) {
    if (std::holds_alternative<SoftBreak>(item.value)) item.value = Text{" "};
    if (auto* inner = children(item)) unify(*inner);
    const auto* text = std::get_if<Text>(&item.value);
    auto* before = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
    if (text != nullptr && before != nullptr)
      before->text += text->text;
    else
      out.push_back(std::move(item));
  }
  for (auto& item : out) {
    if (auto* text = std::get_if<Text>(&item.value)) text->text = collapse_spaces('|' + text->text + '|');
  }
  inlines = std::move(out);
}

std::string tree_of(const Source& source) {
  Document document = read(source);
  for_each_line(document, unify);
  return dump(document);
}

// ---- the words

std::string without_ligatures(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFKCInstance(status);
  std::string out;
  if (U_FAILURE(status)) return std::string(text);
  form->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status)
      .toUTF8String(out);
  return out;
}

void add_addresses(const Inlines& inlines, std::string& out) {
  for (const auto& item : inlines) {
    if (const auto* link = std::get_if<Link>(&item.value)) out += link->target;
    if (const auto* image = std::get_if<Image>(&item.value)) out += image->source;
    if (const auto* inner = children(item)) add_addresses(*inner, out);
  }
}

struct Words {
  std::string letters, others;  ///< of the text; addresses and code, as they are
};

Words words_of(const Source& source) {
  Document document = read(source);
  Words out;
  for_each_line(document, [&](Inlines& inlines) {
    out.letters += letters_of(plain_text(inlines));
    add_addresses(inlines, out.others);
  });
  for (const auto& author : document.authors) out.letters += letters_of(author.name + author.affiliation);
  for_each_blocks(document, [&](Blocks& blocks) {
    for_each_block(blocks, [&](Block& block) {
      if (const auto* code = std::get_if<CodeBlock>(&block.value)) out.others += code->text;
      if (const auto* figure = std::get_if<Figure>(&block.value)) out.others += figure->source;
    });
  });
  return out;
}

/// Whether the letters are those of a longer text, in their order.
bool is_part_of(std::string_view part, std::string_view whole) {
  for (const char c : whole) {
    if (!part.empty() && c == part.front()) part.remove_prefix(1);
  }
  return part.empty();
}

}  // namespace

bool have_same_tree(const Source& before, const Source& after) {
  return tree_of(before) == tree_of(after);
}

bool have_same_words(const Source& before, const Source& after, std::size_t removed) {
  const Words old_words = words_of(before), new_words = words_of(after);
  return old_words.others == new_words.others &&
         old_words.letters.size() == new_words.letters.size() + removed &&
         is_part_of(new_words.letters, old_words.letters);
}

std::string letters_of(std::string_view text) {
  std::string out;
  for (const char32_t c : to_utf32(without_ligatures(text))) {
    if (u_isalnum(static_cast<UChar32>(c))) append_utf8(out, c);
  }
  return out;
}

}  // namespace casebound::pipeline
