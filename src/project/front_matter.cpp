#include "project/front_matter.h"

#include "casebound/base/text.h"

#include "project/essay_settings.h"

#include <iterator>
#include <utility>

namespace casebound::project {

namespace {

/// What book.yaml says and an essay does not.
const SettingsReader::Names of_the_book = {
    "description", "publisher",    "rights",          "edition", "place",         "slug",    "series",
    "identifier",  "subjects",     "editors",         "style",   "translators",   "matter",  "hyphenation",
    "contents",    "illustrators", "introduction-by", "cover",   "accessibility", "editions"};

template <class Value>
void complete(Value& said, Value otherwise) {
  if (said.empty()) said = std::move(otherwise);
}

template <class Parts>
void complete(Switches<Parts>& said, Switches<Parts> otherwise) {
  said.complete(otherwise);
}

template <class Value>
void complete(std::optional<Value>& said, std::optional<Value> otherwise) {
  if (!said) said = std::move(otherwise);
}

}  // namespace

Parts divide(const Sources& sources, std::int32_t source) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const Source& text = sources[source];
  const auto size = static_cast<std::uint32_t>(text.text().size());
  const std::uint32_t start = text.text().starts_with(byte_order_mark) ? 3 : 0;
  const Parts whole{{}, {source, start, size}};
  // A rule with an empty line after it begins an essay, not its front matter.
  if (trim(text.line_text(1).substr(start)) != "---" || trim(text.line_text(2)).empty()) return whole;
  for (std::uint32_t line = 2; line <= text.line_count(); ++line) {
    const auto fence = trim(text.line_text(line));
    if (fence != "---" && fence != "...") continue;
    return {{source, text.line_start(2), text.line_start(line)}, {source, text.line_start(line + 1), size}};
  }
  return whole;
}

bool read_front_matter(const Sources& sources, std::int32_t source, Diagnostics& diagnostics,
                       const std::function<SettingsReader::Keys(SettingsReader&)>& keys,
                       const SettingsReader::Names& elsewhere) {
  const SourceSpan yaml = divide(sources, source).front_matter;
  if (!yaml.known() || find_invalid_utf8(sources[source].text())) return true;
  SettingsReader reader(sources, yaml, diagnostics, SettingsReader::Foreign::note);
  const auto root = reader.parse();
  if (root.IsDefined() && !root.IsNull()) reader.mapping(root, "front matter", keys(reader), elsewhere);
  return root.IsDefined();
}

EssaySettings with_front_matter(EssaySettings entry, const Sources& sources, std::int32_t source,
                                Diagnostics& diagnostics) {
  EssaySettings front;
  read_front_matter(
      sources, source, diagnostics, [&](SettingsReader& reader) { return essay_keys(reader, front); },
      of_the_book);
  complete(entry.title, std::move(front.title));
  complete(entry.subtitle, std::move(front.subtitle));
  complete(entry.language, std::move(front.language));
  complete(entry.date, std::move(front.date));
  complete(entry.id, std::move(front.id));
  complete(entry.authors, std::move(front.authors));
  complete(entry.typography, front.typography);
  complete(entry.recognise, front.recognise);
  complete(entry.notes.place, front.notes.place);
  complete(entry.notes.numbering, front.notes.numbering);
  std::move(front.allow.begin(), front.allow.end(), std::back_inserter(entry.allow));
  return entry;
}

void complete_switches(EssaySettings& essay, const Project& book) {
  if (essay.typography.is_said()) essay.typography = essay.typography.value_or(book.typography);
  essay.recognise = essay.recognise.value_or(book.recognise);
}

}  // namespace casebound::project
