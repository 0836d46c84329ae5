#include "layout/kept_division.h"

#include "casebound/base/packing.h"

#include "layout/packed_fields.h"

#include <map>
#include <set>
#include <utility>

namespace casebound::layout {

namespace {

/// All that a division's pages depend on and that is not the book's: its elements, and what these refer to.
class KeyMaker {
 public:
  KeyMaker(const Input& input, const FolioOf& folios, Founts& founts)
      : input_(input), folios_(folios), founts_(founts) {}

  Cache::Key run(const Division& division) {
    const auto& document = division.labelled ? *division.labelled : *division.document;
    packer_(input_.keeping.basis, document, division.break_before, division.column.height,
            division.column.step, division.width);
    languages_.insert(document.language);
    look_at(document.body);
    for (const auto& language : languages_) packer_(language, founts_.hyphenation().digest(language));
    return Cache::key("division", packer_.bytes());
  }

 private:
  void look_at(const markup::Element& element) {
    if (!element.language.empty()) languages_.insert(element.language);
    for (const auto& [name, value] : element.attributes) {
      if (value.starts_with('#')) add_folio(value.substr(1));
      if (name == "src") add_picture(value);
    }
    for (const auto& child : element.children)
      if (const auto* inner = std::get_if<markup::Element>(&child.value)) look_at(*inner);
  }

  void add_folio(const std::string& target) {
    const auto folio = folios_.find(target);
    packer_(folio == folios_.end() ? std::optional<std::string>() : folio->second);
  }

  void add_picture(const std::string& name) {
    const auto picture = input_.pictures.find(name);
    packer_(picture != input_.pictures.end());
    if (picture != input_.pictures.end()) packer_(picture->second.width, picture->second.height);
  }

  const Input& input_;
  const FolioOf& folios_;
  Founts& founts_;
  Packer packer_;
  std::set<std::string> languages_;
};

Cache::Key key_of(const Division& division, std::string_view kind, style::Side side) {
  return Cache::key(kind, Packer()(division.key, side).bytes());
}

bool is_kept(const Division& division, const Input& input) {
  return input.keeping.cache != nullptr && !division.diagnostics.has(Severity::error);
}

/// The words of a galley's runs, which are founts' and not its own.
struct KeptWords {
  struct Placed {
    std::uint32_t word = 0;
    Length space, kern;
  };
  std::vector<FountKind> founts;
  std::vector<std::pair<std::uint32_t, std::string>> words;  ///< fount and text, each once
  std::vector<std::vector<Placed>> runs;
};

auto fields(Like<KeptWords::Placed> auto& it) {
  return std::tie(it.word, it.space, it.kern);
}
auto fields(Like<KeptWords> auto& it) {
  return std::tie(it.founts, it.words, it.runs);
}

template <typename Visit>
void for_each_run(Galley& galley, Visit visit) {
  for (auto* parts : {&galley.passages, &galley.notes, &galley.figures})
    for (auto& rows : *parts)
      for (auto& row : rows)
        for (auto& item : row.items)
          if (auto* run = std::get_if<GlyphRun>(&item.content)) visit(*run);
}

/// Numbers things in the order in which they come.
template <typename Thing>
class Numbers {
 public:
  /// And whether it is new.
  std::pair<std::uint32_t, bool> of(const Thing* thing) {
    const auto [entry, fresh] = numbers_.try_emplace(thing, static_cast<std::uint32_t>(numbers_.size()));
    return {entry->second, fresh};
  }

 private:
  std::map<const Thing*, std::uint32_t> numbers_;
};

KeptWords words_of(Galley& galley) {
  KeptWords out;
  Numbers<Fount> founts;
  Numbers<WordForm> words;
  for_each_run(galley, [&](const GlyphRun& run) {
    auto& placed = out.runs.emplace_back();
    for (const auto& word : run.words) {
      const auto [number, is_new] = words.of(word.form);
      placed.push_back({number, word.space, word.kern});
      if (!is_new) continue;
      const auto [fount, is_new_fount] = founts.of(word.form->fount);
      if (is_new_fount) out.founts.push_back(word.form->fount->kind());
      out.words.emplace_back(fount, word.form->text);
    }
  });
  return out;
}

/// False if they are not those of the galley's runs.
bool give_words(const KeptWords& kept, Founts& founts, Galley& galley) {
  std::vector<const WordForm*> words;
  for (const auto& [fount, text] : kept.words) {
    if (fount >= kept.founts.size() || kept.founts[fount].face >= founts.fonts().size()) return false;
    words.push_back(&founts.fount(kept.founts[fount]).word(text));
  }
  auto placed = kept.runs.begin();
  bool is_whole = true;
  for_each_run(galley, [&](GlyphRun& run) {
    is_whole = is_whole && run.words.empty() && placed != kept.runs.end();
    if (!is_whole) return;
    for (const auto& [word, space, kern] : *placed++) {
      is_whole = is_whole && word < words.size();
      if (is_whole) run.words.emplace_back(*words[word], space, kern);
    }
  });
  return is_whole && placed == kept.runs.end();
}

void ask_again(const std::vector<FaceQuery>& asked, const font::FontLibrary& fonts) {
  for (const auto& [request, character] : asked) {
    if (character) {
      fonts.fallback(*character, request);
    } else {
      fonts.find(request);
    }
  }
}

}  // namespace

std::map<style::Side, std::size_t> kept_page_counts(Division& division, const Input& input,
                                                    const FolioOf& folios, Founts& founts) {
  std::map<style::Side, std::size_t> out;
  if (input.keeping.cache == nullptr) return out;
  division.key = KeyMaker(input, folios, founts).run(division);
  for (const auto side : possible_sides(division.break_before)) {
    const auto bytes = input.keeping.cache->find(key_of(division, "page count", side));
    if (bytes == nullptr || !Unpacker(*bytes)(out[side]).is_whole()) return {};
  }
  return out;
}

void keep_page_counts(const Division& division, const Input& input) {
  if (!is_kept(division, input)) return;
  for (const auto& [side, made] : division.make_ups)
    input.keeping.cache->keep(key_of(division, "page count", side), Packer()(made.pages.size()).take());
}

bool take_kept(Division& division, const Input& input, Founts& founts) {
  const auto bytes = input.keeping.cache->find(key_of(division, "set division", division.side));
  if (bytes == nullptr) return false;
  Flow& flow = division.flow = {};
  Galley galley;
  KeptWords words;
  std::vector<FaceQuery> asked;
  Diagnostics found;
  const bool whole = Unpacker(*bytes)(asked, found.items(), flow.structure.nodes, flow.outline,
                                      flow.side_rules, flow.refers_to_pages, galley, words, division.pages)
                         .is_whole();
  if (!whole || !give_words(words, founts, galley)) return false;
  ask_again(asked, founts.fonts());
  division.galley = std::move(galley);
  division.diagnostics = std::move(found);
  division.set_side = division.side;
  return true;
}

void keep_division(Division& division, const Input& input) {
  if (!is_kept(division, input)) return;
  const Flow& flow = division.flow;
  const KeptWords words = words_of(division.galley);
  std::vector<std::vector<SetWord>> held;
  for_each_run(division.galley, [&](GlyphRun& run) { held.push_back(std::exchange(run.words, {})); });
  Packer packer;
  packer(division.asked, division.diagnostics.items(), flow.structure.nodes, flow.outline, flow.side_rules,
         flow.refers_to_pages, division.galley, words, division.pages);
  auto own = held.begin();
  for_each_run(division.galley, [&](GlyphRun& run) { run.words = std::move(*own++); });
  input.keeping.cache->keep(key_of(division, "set division", division.set_side), packer.take());
}

}  // namespace casebound::layout
