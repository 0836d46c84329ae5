#include "editorial/contributors.h"

#include "casebound/base/text.h"

#include "editorial/build.h"
#include "editorial/collation.h"
#include "editorial/walk.h"
#include "editorial/words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// One entry of the page.
struct Profile {
  Person person;
  Blocks bio;
  std::vector<ContributorRole> roles;
};
using Profiles = std::vector<Profile>;

Profile& profile_of(Profiles& profiles, const Person& person) {
  const auto found = std::find_if(profiles.begin(), profiles.end(),
                                  [&](const Profile& profile) { return profile.person.name == person.name; });
  if (found == profiles.end()) return profiles.emplace_back(Profile{person, {}, {}});
  if (found->person.affiliation.empty()) found->person.affiliation = person.affiliation;
  if (found->person.bio.empty()) found->person.bio = person.bio;
  return *found;
}

std::string words_of(Block block) {
  std::string out;
  Blocks blocks = {std::move(block)};
  for_each_inlines(blocks, [&](Inlines& inlines) { out += collapse_spaces(plain_text(inlines)) + '\n'; });
  return out;
}

std::string_view family_name(const Person& person) {
  const std::string_view sort = person.sort.empty() ? std::string_view(person.name) : person.sort;
  return sort.substr(0, sort.find(','));
}

Block bio_paragraph(const Person& person) {
  return paragraph(ParagraphRole::body, text_inlines(person.bio, person.span), person.span);
}

/// The author of whom the settings say these words, else whom a paragraph names, best by the whole name, else
/// the first.
const Person& whom(const Block& block, const std::vector<Person>& authors) {
  const std::string words = words_of(block);
  const auto names = [&](std::string_view name) { return words.find(name) != std::string::npos; };
  const auto is_said_of = [&](const Person& it) {
    return !it.bio.empty() && words_of(bio_paragraph(it)) == words;
  };
  auto found = std::find_if(authors.begin(), authors.end(), is_said_of);
  if (found == authors.end())
    found = std::find_if(authors.begin(), authors.end(), [&](const Person& it) { return names(it.name); });
  if (found == authors.end())
    found = std::find_if(authors.begin(), authors.end(),
                         [&](const Person& it) { return names(family_name(it)); });
  return found == authors.end() ? authors.front() : *found;
}

/// The same bio under several essays is printed once.
void add_bio(Blocks& bio, Block block) {
  const std::string words = words_of(block);
  const bool is_known =
      std::any_of(bio.begin(), bio.end(), [&](const Block& other) { return words_of(other) == words; });
  if (!is_known) bio.push_back(std::move(block));
}

/// A bio with a note stays above it, in its essay.
bool can_move(Blocks& bio) {
  bool calls = false;
  for_each_inlines(bio, [&](Inlines& inlines) {
    for_each_inline(
        inlines, [&](Inline& item) { calls = calls || std::holds_alternative<NoteReference>(item.value); });
  });
  return !calls;
}

void take_bio(Profiles& profiles, Document& document) {
  if (document.authors.empty() || !can_move(document.bio)) return;
  for (auto& block : document.bio) {
    const Person& person = whom(block, document.authors);
    add_bio(profile_of(profiles, person).bio, std::move(block));
  }
  document.bio.clear();
}

/// A bio from the text, where the settings do not say another of the same person.
void keep_recognised(Profiles& profiles, Document& document, Block block, Diagnostics& diagnostics) {
  const bool has_author = !document.authors.empty();
  const Person person = has_author ? profile_of(profiles, whom(block, document.authors)).person : Person();
  if (person.bio.empty()) {
    document.bio.push_back(std::move(block));
  } else if (words_of(block) != words_of(bio_paragraph(person))) {
    diagnostics.warning("bio-said-twice", block.span,
                        fmt::format("the settings say who {} is; this is left in the text", person.name),
                        "take one of them out");
    document.body.push_back(std::move(block));
  }
}

Profiles gather(std::vector<Document>& documents, const Metadata& metadata) {
  Profiles profiles;
  for (const auto& contributor : metadata.contributors)
    profile_of(profiles, contributor.person).roles.push_back(contributor.role);
  for (auto& document : documents) {
    for (const auto& author : document.authors) profile_of(profiles, author);
    take_bio(profiles, document);
  }
  for (auto& profile : profiles) {
    if (profile.bio.empty() && !profile.person.bio.empty())
      profile.bio.push_back(bio_paragraph(profile.person));
  }
  return profiles;
}

void report_missing(const Profiles& profiles, Diagnostics& diagnostics) {
  const auto is_silent = [](const Profile& profile) { return profile.bio.empty(); };
  if (std::all_of(profiles.begin(), profiles.end(), is_silent)) return;
  for (const auto& profile : profiles) {
    if (!is_silent(profile)) continue;
    diagnostics.note("missing-bio", profile.person.span,
                     fmt::format("nothing is said of {}, as of others", profile.person.name),
                     "end the essay with a paragraph about its author, or give `bio` in the settings");
  }
}

std::string_view role_word(ContributorRole role, const Words& words) {
  switch (role) {
    case ContributorRole::author: return {};
    case ContributorRole::editor: return words.editor;
    case ContributorRole::translator: return words.translator;
    case ContributorRole::illustrator: return words.illustrator;
    case ContributorRole::introduction_by: return words.introduction;
  }
  return {};
}

/// ` (editor, translator)`; nothing of an author.
std::string role_words(const std::vector<ContributorRole>& roles, const Words& words) {
  std::string out;
  for (const auto role : roles) {
    const auto word = role_word(role, words);
    if (!word.empty()) (out += out.empty() ? " (" : ", ") += word;
  }
  return out.empty() ? out : out + ')';
}

Block entry(const Profile& profile, const Words& words) {
  const Person& person = profile.person;
  Inlines line = {span_inline("author", person.name, person.span)};
  const std::string roles = role_words(profile.roles, words);
  if (!roles.empty()) line.push_back({person.span, Text{roles}});
  if (!person.affiliation.empty()) {
    line.push_back({person.span, Text{", "}});
    line.push_back(span_inline("affiliation", person.affiliation, person.span));
  }
  Group group{GroupRole::bio, {paragraph(ParagraphRole::body, std::move(line), person.span)}};
  std::copy(profile.bio.begin(), profile.bio.end(), std::back_inserter(group.blocks));
  return {person.span, {}, std::move(group)};
}

std::string title(const Profiles& profiles, const Metadata& metadata) {
  const Words& words = words_in(metadata.language);
  return std::string(profiles.size() == 1 ? words.about_the_author : words.contributors);
}

}  // namespace

void complete_bios(std::vector<Document>& documents, const Metadata& metadata, Diagnostics& diagnostics) {
  Profiles profiles;
  for (const auto& contributor : metadata.contributors) profile_of(profiles, contributor.person);
  for (auto& document : documents) {
    for (const auto& author : document.authors) profile_of(profiles, author);
  }
  for (auto& document : documents) {
    Blocks recognised = std::exchange(document.bio, {});
    for (const auto& author : document.authors) {
      const Person& person = profile_of(profiles, author).person;
      if (!person.bio.empty()) document.bio.push_back(bio_paragraph(person));
    }
    for (auto& block : recognised) keep_recognised(profiles, document, std::move(block), diagnostics);
  }
}

Division contributors_page(std::vector<Document>& documents, const Metadata& metadata, Matter matter,
                           Diagnostics& diagnostics) {
  Profiles profiles = gather(documents, metadata);
  const Collation collation(metadata.language);
  std::stable_sort(profiles.begin(), profiles.end(), [&](const Profile& a, const Profile& b) {
    return collation.before(a.person.sort, b.person.sort);
  });
  report_missing(profiles, diagnostics);
  Division out = division(DivisionRole::contributors, matter, title(profiles, metadata), metadata);
  if (profiles.empty()) return out;
  out.blocks.push_back(heading(1, out.title));
  for (const auto& profile : profiles) out.blocks.push_back(entry(profile, words_in(metadata.language)));
  return out;
}

bool says_more_than_names(const std::vector<Document>& documents, const Metadata& metadata) {
  const auto is_known = [](const Person& person) {
    return !person.affiliation.empty() || !person.bio.empty();
  };
  const auto& all = metadata.contributors;
  return std::any_of(all.begin(), all.end(), [&](const auto& it) { return is_known(it.person); }) ||
         std::any_of(documents.begin(), documents.end(), [&](const Document& document) {
           return !document.bio.empty() ||
                  std::any_of(document.authors.begin(), document.authors.end(), is_known);
         });
}

}  // namespace casebound::editorial
