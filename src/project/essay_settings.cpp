#include "project/essay_settings.h"

#include "project/foreign_dates.h"
#include "project/people.h"
#include "project/values.h"

#include <fmt/format.h>

namespace casebound::project {

Recognition::Recognition(bool all)
    : label(all),
      subtitle(all),
      byline(all),
      dateline(all),
      credit(all),
      epigraph(all),
      bio(all),
      series_note(all),
      notes(all) {}

namespace {

using Handler = SettingsReader::Handler;
using Keys = SettingsReader::Keys;

constexpr SettingsReader::Choices<NotePlace, 3> note_places = {
    {{"foot", NotePlace::foot}, {"essay", NotePlace::essay}, {"book", NotePlace::book}}};
constexpr SettingsReader::Choices<NoteNumbering, 2> note_numberings = {
    {{"essay", NoteNumbering::essay}, {"book", NoteNumbering::book}}};

template <class Parts, std::size_t size>
using SwitchNames = std::array<std::pair<std::string_view, bool Parts::*>, size>;

constexpr SwitchNames<Typography, 3> typography_names = {
    {{"quotes", &Typography::quotes}, {"dashes", &Typography::dashes}, {"spaces", &Typography::spaces}}};
constexpr SwitchNames<Recognition, 9> recognition_names = {{{"label", &Recognition::label},
                                                            {"subtitle", &Recognition::subtitle},
                                                            {"byline", &Recognition::byline},
                                                            {"dateline", &Recognition::dateline},
                                                            {"credit", &Recognition::credit},
                                                            {"epigraph", &Recognition::epigraph},
                                                            {"bio", &Recognition::bio},
                                                            {"series-note", &Recognition::series_note},
                                                            {"notes", &Recognition::notes}}};

/// True or false for all of them, or each by its name.
template <class Parts, std::size_t size>
Handler switches(SettingsReader& reader, std::string_view what, const SwitchNames<Parts, size>& names,
                 Switches<Parts>& out) {
  return [&reader, what, &names, &out](const YAML::Node& node) {
    out = {};
    if (!node.IsMap()) {
      bool all = true;
      reader.boolean(node, what, all);
      out = Parts(all);
      return;
    }
    Keys keys;
    for (const auto& [name, part] : names) {
      keys.emplace_back(name, [&reader, &out, name = name, part = part](const YAML::Node& value) {
        bool on = true;
        reader.boolean(value, name, on);
        out.turn(part, on);
      });
    }
    reader.mapping(node, what, keys);
  };
}

}  // namespace

Handler language(SettingsReader& reader, std::string& out) {
  const auto read = reader.checked("language", out, check_language, "a BCP 47 tag such as en-US or ru");
  return [&reader, read, &out](const YAML::Node& node) {
    read(node);
    if (!is_right_to_left(out)) return;
    reader.diagnostics().warning(
        "right-to-left-book", reader.span(node),
        fmt::format(
            "text in the language “{}” runs from right to left, and its pages are set as if it ran from "
            "left to right",
            out),
        "words that run so within other text are set rightly: `[words]{lang=…}`; whole books are not yet");
  };
}

Handler date(SettingsReader& reader, std::string& out) {
  const auto strict = reader.checked("date", out, check_date, "YYYY-MM-DD");
  if (!reader.may_be_foreign()) return strict;
  return [strict, &out](const YAML::Node& node) {
    const auto day = node.IsScalar() ? day_of(node.Scalar()) : std::nullopt;
    day ? void(out = *day) : strict(node);
  };
}

Handler slug(SettingsReader& reader, std::string_view what, std::string& out) {
  return reader.checked(what, out, check_slug, "lower case letters, digits and hyphens");
}

Handler identifier(SettingsReader& reader, std::string& out) {
  const auto read =
      reader.checked("identifier", out, check_identifier, "urn:isbn:…, urn:uuid:… or another URI");
  return [read, &out](const YAML::Node& node) {
    read(node);
    out = plain_identifier(std::move(out));
  };
}

Handler typography(SettingsReader& reader, Switches<Typography>& out) {
  return switches(reader, "typography", typography_names, out);
}

Handler recognition(SettingsReader& reader, Switches<Recognition>& out) {
  return switches(reader, "recognise", recognition_names, out);
}

Handler notes(SettingsReader& reader, NoteStyle& out) {
  return [&reader, &out](const YAML::Node& node) {
    const auto place = reader.choice("notes", note_places, out.place);
    if (!node.IsMap()) return place(node);
    reader.mapping(
        node, "notes",
        {{"place", place}, {"numbering", reader.choice("numbering", note_numberings, out.numbering)}});
  };
}

namespace {

Keys own_keys(SettingsReader& reader, EssaySettings& out) {
  return {{"title", reader.into("title", out.title)},
          {"subtitle", reader.into("subtitle", out.subtitle)},
          {"author", people(reader, out.authors)},
          {"authors", people(reader, out.authors)},
          {"language", language(reader, out.language)},
          {"date", date(reader, out.date)},
          {"id", slug(reader, "id", out.id)},
          {"notes", notes(reader, out.notes)},
          {"typography", typography(reader, out.typography)},
          {"recognise", recognition(reader, out.recognise)},
          {"allow", reader.into("allow", out.allow)},
          {"lint", [&reader, &out](const YAML::Node& node) {
             reader.mapping(node, "lint", {{"allow", reader.into("allow", out.allow)}});
           }}};
}

/// `lang` is what pandoc and others call the language of a text.
Handler foreign_language(SettingsReader& reader, std::string& out) {
  return [read = language(reader, out), &out](const YAML::Node& node) {
    if (out.empty()) read(node);
  };
}

}  // namespace

Keys essay_keys(SettingsReader& reader, EssaySettings& out) {
  Keys keys = own_keys(reader, out);
  if (reader.may_be_foreign()) keys.emplace_back("lang", foreign_language(reader, out.language));
  return keys;
}

}  // namespace casebound::project
