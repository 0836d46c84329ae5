#include "project/front_matter.h"

#include "casebound/base/text.h"

#include "project/essay_settings.h"
#include "project/title_block.h"

#include <iterator>
#include <utility>

namespace casebound::project {

namespace {

/// What book.yaml says and an essay does not.
const SettingsReader::Names of_the_book = {
    "description", "publisher",    "rights",          "edition", "place",         "slug",    "series",
    "identifier",  "subjects",     "editors",         "style",   "translators",   "matter",  "hyphenation",
    "contents",    "illustrators", "introduction-by", "cover",   "accessibility", "editions"};

void report_toml(SourceSpan header, Diagnostics& diagnostics) {
  diagnostics.warning("foreign-header", header, "front matter in TOML is not read; it is passed over",
                      "write it as YAML between two lines of ---");
}

/// `Title: words`
bool is_header_line(std::string_view line) {
  constexpr std::size_t longest_key = 30;
  const auto colon = line.find(": ");
  return colon != std::string_view::npos && colon > 0 && colon <= longest_key && line[0] != ' ' &&
         line.substr(0, colon).find_first_of(".,;!?\"#*[") == std::string_view::npos;
}

/// Lines such as MultiMarkdown has, a title among them, with an empty line after them.
void report_plain_header(const Sources& sources, SourceSpan body, Diagnostics& diagnostics) {
  const Source& text = sources[body.source];
  bool has_title = false;
  const auto first = text.locate(body.begin).line;
  auto line = first;
  for (; line <= text.line_count() && is_header_line(text.line_text(line)); ++line)
    has_title =
        has_title || slugify(text.line_text(line).substr(0, text.line_text(line).find(':'))) == "title";
  const bool is_alone = line > text.line_count() || trim(text.line_text(line)).empty();
  if (!has_title || line - first < 2 || !is_alone) return;
  diagnostics.warning("foreign-header", {body.source, body.begin, text.line_start(line)},
                      "these lines look like front matter and are set as text",
                      "write them as YAML between two lines of ---");
}

template <class Value>
void complete(Value& said, Value otherwise) {
  if (said.empty()) said = std::move(otherwise);
}

template <class Value>
void complete(std::optional<Value>& said, std::optional<Value> otherwise) {
  if (!said) said = std::move(otherwise);
}

}  // namespace

void read_front_matter(const Sources& sources, std::int32_t source, Diagnostics& diagnostics,
                       const std::function<SettingsReader::Keys(SettingsReader&)>& keys,
                       const SettingsReader::Names& elsewhere) {
  if (find_invalid_utf8(sources[source].text())) return;
  const Parts parts = divide(sources, source);
  if (parts.form == Parts::Form::toml) return report_toml(parts.front_matter, diagnostics);
  if (!parts.front_matter.known()) return report_plain_header(sources, parts.body, diagnostics);
  SettingsReader reader(sources, parts.front_matter, diagnostics, SettingsReader::Foreign::note);
  const bool is_yaml = parts.form == Parts::Form::yaml;
  const auto root = is_yaml ? reader.parse() : title_block(sources[source].slice(parts.front_matter));
  if (root.IsDefined() && !root.IsNull()) reader.mapping(root, "front matter", keys(reader), elsewhere);
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

}  // namespace casebound::project
