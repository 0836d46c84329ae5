#include "project/essay_settings.h"

#include "project/foreign_dates.h"
#include "project/people.h"
#include "project/values.h"

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

}  // namespace

Handler language(SettingsReader& reader, std::string& out) {
  return reader.checked("language", out, check_language, "a BCP 47 tag such as en-US or ru");
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
  return reader.checked("identifier", out, check_identifier, "urn:isbn:…, urn:uuid:… or an http address");
}

Handler typography(SettingsReader& reader, std::optional<Typography>& out) {
  return [&reader, &out](const YAML::Node& node) {
    Typography value;
    if (node.IsMap()) {
      reader.mapping(node, "typography",
                     {{"quotes", reader.into("quotes", value.quotes)},
                      {"dashes", reader.into("dashes", value.dashes)},
                      {"spaces", reader.into("spaces", value.spaces)}});
    } else {
      bool all = true;
      reader.boolean(node, "typography", all);
      value = Typography(all);
    }
    out = value;
  };
}

Handler recognition(SettingsReader& reader, std::optional<Recognition>& out) {
  return [&reader, &out](const YAML::Node& node) {
    Recognition value;
    if (node.IsMap()) {
      reader.mapping(node, "recognise",
                     {{"label", reader.into("label", value.label)},
                      {"subtitle", reader.into("subtitle", value.subtitle)},
                      {"byline", reader.into("byline", value.byline)},
                      {"dateline", reader.into("dateline", value.dateline)},
                      {"credit", reader.into("credit", value.credit)},
                      {"epigraph", reader.into("epigraph", value.epigraph)},
                      {"bio", reader.into("bio", value.bio)},
                      {"series-note", reader.into("series-note", value.series_note)},
                      {"notes", reader.into("notes", value.notes)}});
    } else {
      bool all = true;
      reader.boolean(node, "recognise", all);
      value = Recognition(all);
    }
    out = value;
  };
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
