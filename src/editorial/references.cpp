#include "editorial/references.h"

#include "casebound/base/text.h"

#include "editorial/walk.h"

#include <filesystem>
#include <optional>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// Without a scheme (RFC 3986 §4.2): no colon before the first of `/?#`.
bool is_relative(std::string_view target) {
  return target.substr(0, target.find_first_of("/?#")).find(':') == std::string_view::npos;
}

class LinkResolver {
 public:
  LinkResolver(const Places& places, const ManuscriptFiles& manuscripts, Diagnostics& diagnostics)
      : places_(places), manuscripts_(manuscripts), diagnostics_(diagnostics) {}

  void resolve(Division& division) {
    for_each_inlines_of(division, [&](Inlines& inlines) {
      replace_inlines(inlines, [&](Inline& item) { return without_link(item, division.id); });
    });
  }

  std::set<std::string> referred() { return std::move(referred_); }

 private:
  /// The words alone of a link that leads nowhere; nothing if it may stay.
  std::optional<Inlines> without_link(Inline& item, const std::string& division) {
    auto* link = std::get_if<Link>(&item.value);
    if (link == nullptr || !is_relative(link->target)) return std::nullopt;
    if (const auto id = local_target(link->target, division)) {
      link->target = "#" + *id;
      if (link->children.empty()) referred_.insert(*id);
      return std::nullopt;
    }
    diagnostics_.warning("unresolved-link", item.span,
                         fmt::format("the book has no “{}”; the words are kept", link->target),
                         "link to a heading's id, an essay of the book, or a full address");
    if (!link->children.empty()) return std::move(link->children);
    return text_inlines(link->target.substr(link->target.find('#') == 0 ? 1 : 0), item.span);
  }

  /// The id that a link leads to inside the book: a division's, or that of a place in it.
  std::optional<std::string> local_target(const std::string& target, const std::string& division) const {
    const auto hash = target.find('#');
    auto place = hash == 0 ? division : manuscripts_.find(target.substr(0, hash), division);
    if (!place || hash == std::string::npos) return place;
    return places_.find(*place, target.substr(hash + 1));
  }

  const Places& places_;
  const ManuscriptFiles& manuscripts_;
  Diagnostics& diagnostics_;
  std::set<std::string> referred_;
};

/// What a reference to a place says, and in which division the place is.
struct Target {
  std::string words;
  bool numbered = false;  ///< its words are clear within its division only
  const Division* division = nullptr;
};

using Targets = std::map<std::string, Target>;

/// Notes the words of every place of a division.
class TargetFinder {
 public:
  TargetFinder(Division& division, Targets& targets) : division_(division), targets_(targets) {}

  void find() {
    section_ = division_.title;
    add(division_.id, division_.title);
    for_each_block_of(division_, [this](Block& block) { visit(block); });
    for (const auto& note : division_.notes) add(note.id, note.label, true);
    for_each_of<Span>(division_, [this](Span& span, SourceSpan) {
      if (span.id.empty()) return;
      const std::string words = collapse_spaces(plain_text(span.children));
      add(span.id, words.empty() ? division_.title : words);
    });
  }

 private:
  void add(const std::string& id, const std::string& words, bool numbered = false) {
    targets_.emplace(id, Target{words, numbered, &division_});
  }

  void visit(Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      section_ = collapse_spaces(plain_text(heading->inlines));
    } else if (const auto* figure = std::get_if<Figure>(&block.value); figure && !figure->label.empty()) {
      return add(block.id, figure->label, true);
    } else if (const auto* table = std::get_if<Table>(&block.value); table && !table->label.empty()) {
      return add(block.id, table->label, true);
    } else if (const auto* list = std::get_if<NoteList>(&block.value)) {
      for (const auto& note : list->notes) add(note.id, note.label, true);
    }
    add(block.id, section_);
  }

  Division& division_;
  Targets& targets_;
  std::string section_;
};

Inlines words_of(const Target& target, const Division& from, SourceSpan span) {
  Inlines out = text_inlines(target.words, span);
  if (!target.numbered || target.division->id == from.id || from.role == DivisionRole::endnotes) return out;
  out.front().value = Text{target.words + ", "};
  out.push_back({span, Emphasis{text_inlines(target.division->title, span)}});
  return out;
}

}  // namespace

std::set<std::string> resolve_links(Pieces& pieces, const Places& places, const ManuscriptFiles& manuscripts,
                                    Diagnostics& diagnostics) {
  LinkResolver resolver(places, manuscripts, diagnostics);
  for (auto& piece : pieces) resolver.resolve(piece.division);
  return resolver.referred();
}

void word_references(Pieces& pieces) {
  Targets targets;
  for (auto& piece : pieces) TargetFinder(piece.division, targets).find();
  // A note is its essay's, wherever it is printed.
  for (auto& piece : pieces) {
    for (const auto& [name, id] : piece.note_ids) {
      const auto note = targets.find(id);
      if (note != targets.end()) note->second.division = &piece.division;
    }
  }
  for (auto& piece : pieces) {
    for_each_of<Link>(piece.division, [&](Link& link, SourceSpan span) {
      if (!link.children.empty() || !link.target.starts_with('#')) return;
      const auto found = targets.find(link.target.substr(1));
      if (found != targets.end()) link.children = words_of(found->second, piece.division, span);
    });
  }
}

}  // namespace casebound::editorial
