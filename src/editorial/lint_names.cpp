#include "editorial/lint_names.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// A name as it sounds: small, without accents; what transliterations waver about is the same.
std::string sound_of(std::string_view word) {
  std::string out;
  for (char c : slugify(word)) {
    if (c == '-') continue;
    if (!out.empty() && (c == 'y' || c == 'j')) c = 'i';
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

/// A name in its parts: `Roe`; `Jane`, `Q.`
struct Name {
  std::string text;
  std::string family;              ///< as it sounds
  std::vector<std::string> given;  ///< as they sound; initials are one letter
  SourceSpan span;
};

Name name_of(const Person& person) {
  const auto comma = person.sort.find(',');
  Name out{person.name, sound_of(person.sort.substr(0, comma)), {}, person.span};
  if (comma == std::string::npos) return out;
  std::string given = person.sort.substr(comma + 1);
  given.erase(std::min(given.find(','), given.size()));  // `Jr.` and the like
  std::replace(given.begin(), given.end(), '.', ' ');
  for (const auto word : split(given, ' ')) {
    if (!trim(word).empty()) out.given.push_back(sound_of(word));
  }
  return out;
}

/// `J` and `Jane` may be one name.
bool agree(const std::string& a, const std::string& b) {
  return a == b || ((a.size() == 1 || b.size() == 1) && a.front() == b.front());
}

/// Every given name of the shorter list is in the longer one, in its order, and the first names agree.
bool agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto& longer = a.size() < b.size() ? b : a;
  const auto& shorter = a.size() < b.size() ? a : b;
  if (shorter.empty() || !agree(shorter.front(), longer.front())) return false;
  auto from = longer.begin();
  for (const auto& name : shorter) {
    from = std::find_if(from, longer.end(), [&](const std::string& other) { return agree(name, other); });
    if (from == longer.end()) return false;
    ++from;
  }
  return true;
}

/// A long name with one letter more, less or other.
bool is_slip(const std::string& a, const std::string& b) {
  constexpr std::size_t shortest = 7;
  if (std::min(a.size(), b.size()) < shortest || a.front() != b.front()) return false;
  const auto differs = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const std::string_view rest_a(differs.first, a.end()), rest_b(differs.second, b.end());
  const auto behind = [](std::string_view text) {
    return text.substr(std::min<std::size_t>(1, text.size()));
  };
  return behind(rest_a) == behind(rest_b) || behind(rest_a) == rest_b || rest_a == behind(rest_b);
}

bool is_variant(const Name& a, const Name& b) {
  if (bare_name(a.text) == bare_name(b.text)) return false;
  if (a.family == b.family) return agree(a.given, b.given);
  return a.given == b.given && !a.given.empty() && is_slip(a.family, b.family);
}

/// The names met so far, by what a variant would share with them.
class NameList {
 public:
  /// The name met before that this is a variant of; null if there is none.
  const Name* variant(const Name& name) const {
    for (const auto& key : keys(name)) {
      const auto found = by_key_.find(key);
      if (found == by_key_.end()) continue;
      for (const auto& other : found->second) {
        if (is_variant(name, other)) return &other;
      }
    }
    return nullptr;
  }

  /// Whether the name is new in this spelling.
  bool add(const Name& name) {
    if (!spellings_.insert(name.text).second) return false;
    for (const auto& key : keys(name)) {
      auto& names = by_key_[key];
      if (names.size() < most) names.push_back(name);
    }
    return true;
  }

 private:
  static constexpr std::size_t most = 100;  ///< of one family; nobody's book has more

  static std::array<std::string, 2> keys(const Name& name) {
    std::string given;
    for (const auto& part : name.given) given += part + ' ';
    return {"family " + name.family, "given " + given + name.family.substr(0, 1)};
  }

  std::map<std::string, std::vector<Name>> by_key_;
  std::set<std::string> spellings_;
};

void report(const Name& name, const Name& other, Diagnostics& diagnostics) {
  diagnostics.warning("author-spelling-variant", name.span,
                      fmt::format("“{}” is called “{}” elsewhere", name.text, other.text),
                      "if they are one person, write the name one way throughout");
}

/// Whom a paragraph speaks of: the words before its first “is” or “was”.
std::string subject_of(const Block& block) {
  constexpr std::size_t longest = 60;
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (paragraph == nullptr) return {};
  const std::string text = collapse_spaces(plain_text(paragraph->inlines)).substr(0, longest);
  const auto verb = std::min(text.find(" is "), text.find(" was "));
  if (verb == std::string::npos) return {};
  return std::string(trim(text.substr(0, std::min(verb, text.find_first_of(",(")))));
}

/// Whether a name has two words or more, none of which is a common word.
bool is_name(const std::string& text) {
  const auto words = split(text, ' ');
  return words.size() >= 2 && words.size() <= 5 &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return is_name_particle(word) || !(word.front() >= 'a' && word.front() <= 'z');
         });
}

/// The note about an author whose name is spelt otherwise was not recognised, and stands at the essay's end.
void lint_closing_paragraphs(const Document& document, Diagnostics& diagnostics) {
  constexpr std::ptrdiff_t most = 3;
  const auto& body = document.body;
  for (auto block = body.end() - std::min(most, std::ssize(body)); block != body.end(); ++block) {
    const std::string subject = subject_of(*block);
    if (!is_name(subject)) continue;
    const Name name = name_of({subject, sort_name(subject), {}, {}, block->span});
    for (const auto& author : document.authors) {
      const Name other = name_of(author);
      if (is_variant(name, other)) report(name, other, diagnostics);
    }
  }
}

}  // namespace

void lint_names(const std::vector<Document>& documents, Diagnostics& diagnostics) {
  NameList names;
  for (const auto& document : documents) {
    for (const auto& author : document.authors) {
      const Name name = name_of(author);
      if (!names.add(name)) continue;
      if (const Name* other = names.variant(name)) report(name, *other, diagnostics);
    }
    lint_closing_paragraphs(document, diagnostics);
  }
}

}  // namespace casebound::editorial
