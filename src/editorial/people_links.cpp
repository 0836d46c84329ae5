#include "editorial/people_links.h"

#include "casebound/base/text.h"

#include "editorial/build.h"
#include "editorial/unique_names.h"
#include "editorial/walk.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace casebound::editorial {

namespace {

/// What the page says of somebody, and the essays that bear the name.
struct Profiled {
  Block* entry = nullptr;
  std::vector<const Division*> essays = {};
};
using ProfiledByName = std::map<std::string, Profiled>;

bool is_name(const Inline& item) {
  const auto* span = std::get_if<Span>(&item.value);
  return span != nullptr &&
         std::find(span->classes.begin(), span->classes.end(), "author") != span->classes.end();
}

std::string name_in(const Inline& item) {
  return plain_text(std::get<Span>(item.value).children);
}

void link_to_place(Inline& words, const std::string& id) {
  const SourceSpan span = words.span;
  words = {span, Link{"#" + id, {}, {std::move(words)}}};
}

/// The line of an entry that begins with the name.
Inlines& name_line(Block& entry) {
  return std::get<Paragraph>(std::get<Group>(entry.value).blocks.front().value).inlines;
}

/// The ids of the entries say whose they are, so that they stay when others join.
ProfiledByName profiles_of(Division& page) {
  ProfiledByName out;
  UniqueNames names;
  for (auto& block : page.blocks) {
    const auto* group = std::get_if<Group>(&block.value);
    if (group == nullptr || group->role != GroupRole::bio) continue;
    const std::string name = name_in(name_line(block).front());
    block.id = names.make(page.id + '.' + slugify(name));
    out.emplace(name, Profiled{&block});
  }
  return out;
}

void link_bylines(Division& essay, ProfiledByName& profiles) {
  for_each_block(essay.blocks, [&](Block& block) {
    auto* paragraph = std::get_if<Paragraph>(&block.value);
    if (paragraph == nullptr || paragraph->role != ParagraphRole::byline) return;
    for (auto& item : paragraph->inlines) {
      const auto profile = is_name(item) ? profiles.find(name_in(item)) : profiles.end();
      if (profile == profiles.end()) continue;
      profile->second.essays.push_back(&essay);
      link_to_place(item, profile->second.entry->id);
    }
  });
}

Block titles_of(const std::vector<const Division*>& essays, const Block& entry) {
  Inlines line;
  for (const Division* essay : essays) {
    if (!line.empty()) line.push_back({entry.span, Text{"; "}});
    line.push_back({entry.span, Emphasis{text_inlines(essay->title, entry.span)}});
    link_to_place(line.back(), essay->id);
  }
  Block out = paragraph(ParagraphRole::body, std::move(line), entry.span);
  out.id = entry.id + "-essays";
  return out;
}

void link_to_essays(Profiled& profile) {
  if (profile.essays.size() == 1)
    link_to_place(name_line(*profile.entry).front(), profile.essays.front()->id);
  else if (!profile.essays.empty())
    std::get<Group>(profile.entry->value).blocks.push_back(titles_of(profile.essays, *profile.entry));
}

}  // namespace

void link_people(Pieces& pieces) {
  const auto page = std::find_if(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.division.role == DivisionRole::contributors && !piece.essay;
  });
  if (page == pieces.end()) return;
  ProfiledByName profiles = profiles_of(page->division);
  for (auto& piece : pieces)
    if (piece.essay) link_bylines(piece.division, profiles);
  for (auto& [name, profile] : profiles) link_to_essays(profile);
}

}  // namespace casebound::editorial
