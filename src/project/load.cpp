#include "casebound/base/error.h"
#include "casebound/base/text.h"
#include "casebound/project/project.h"

#include "project/settings.h"
#include "project/values.h"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>

namespace casebound::project {

namespace fs = std::filesystem;

namespace {

using Handler = SettingsReader::Handler;
using Keys = SettingsReader::Keys;

/// A text that must pass a check; a faulty one is reported and not kept.
template <class Check>
Handler checked(SettingsReader& reader, std::string_view what, std::string& out, Check check,
                std::string hint) {
  return [&reader, what = std::string(what), &out, check, hint = std::move(hint)](const YAML::Node& node) {
    std::string value;
    reader.text(node, what, value);
    if (value.empty()) return;
    if (const auto complaint = check(value)) {
      reader.bad_value(node, *complaint, hint);
    } else {
      out = std::move(value);
    }
  };
}

Handler language(SettingsReader& reader, std::string& out) {
  return checked(reader, "language", out, check_language, "a BCP 47 tag such as en-US or ru");
}
Handler date(SettingsReader& reader, std::string& out) {
  return checked(reader, "date", out, check_date, "YYYY-MM-DD");
}

Person person(SettingsReader& reader, const YAML::Node& node) {
  Person out;
  if (!reader.is_text_or_mapping(node, "a person")) return out;
  if (node.IsMap()) {
    reader.mapping(node, "a person",
                   {{"name", reader.into("name", out.name)},
                    {"sort", reader.into("sort", out.sort)},
                    {"affiliation", reader.into("affiliation", out.affiliation)},
                    {"bio", reader.not_yet("bio")}});
  } else {
    reader.text(node, "a person", out.name);
  }
  if (out.name.empty()) reader.bad_value(node, "a person needs a name");
  if (out.sort.empty()) out.sort = sort_name(out.name);
  out.span = reader.span(node);
  return out;
}

Handler people(SettingsReader& reader, std::vector<Person>& out) {
  return [&](const YAML::Node& node) {
    out.clear();
    reader.one_or_more(node, [&](const YAML::Node& item) { out.push_back(person(reader, item)); });
  };
}

Handler contributors(SettingsReader& reader, ContributorRole role, std::vector<Contributor>& out) {
  return [&reader, role, &out](const YAML::Node& node) {
    reader.one_or_more(node, [&](const YAML::Node& item) { out.push_back({role, person(reader, item)}); });
  };
}

Handler typography(SettingsReader& reader, std::optional<bool>& out) {
  return [&](const YAML::Node& node) {
    if (node.IsMap()) {
      reader.not_yet("typography: {…}")(node);
      return;
    }
    bool value = true;
    reader.boolean(node, "typography", value);
    out = value;
  };
}

/// The keys that an essay has in its front matter and in its entry in `matter` alike.
Keys essay_keys(SettingsReader& reader, EssaySettings& out) {
  return {{"title", reader.into("title", out.title)},
          {"subtitle", reader.into("subtitle", out.subtitle)},
          {"author", people(reader, out.authors)},
          {"authors", people(reader, out.authors)},
          {"language", language(reader, out.language)},
          {"date", date(reader, out.date)},
          {"id", checked(reader, "id", out.id, check_slug, "lower case letters, digits and hyphens")},
          {"notes", reader.not_yet("notes")},
          {"typography", typography(reader, out.typography)},
          {"allow", reader.into("allow", out.allow)},
          {"lint", [&reader, &out](const YAML::Node& node) {
             reader.mapping(node, "lint", {{"allow", reader.into("allow", out.allow)}});
           }}};
}

bool is_inside(const fs::path& folder, const fs::path& path) {
  const auto relative = path.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

/// Reads book.yaml into a Project.
class ProjectReader {
 public:
  ProjectReader(Project& project, const fs::path& shown_folder, const FileSystem& files,
                SettingsReader& reader)
      : project_(project), shown_folder_(shown_folder), files_(files), reader_(reader) {}

  void read(const YAML::Node& root) {
    reader_.mapping(root, "book.yaml", keys());
    if (project_.metadata.title.empty()) missing(root, "title");
    if (project_.essays.empty()) missing(root, "matter: {body: […]}");
  }

 private:
  void missing(const YAML::Node& root, std::string_view key) {
    if (reader_.diagnostics().has(Severity::error)) return;
    reader_.diagnostics().error("missing-key", reader_.span(root),
                                fmt::format("book.yaml does not say `{}`", key),
                                fmt::format("add `{}`", key));
  }

  Keys keys() {
    auto& data = project_.metadata;
    const auto role = [&](ContributorRole value) { return contributors(reader_, value, data.contributors); };
    return {
        {"title", reader_.into("title", data.title)},
        {"subtitle", reader_.into("subtitle", data.subtitle)},
        {"description", reader_.into("description", data.description)},
        {"publisher", reader_.into("publisher", data.publisher)},
        {"rights", reader_.into("rights", data.rights)},
        {"edition", reader_.into("edition", data.edition)},
        {"place", reader_.into("place", data.place)},
        {"slug", checked(reader_, "slug", data.slug, check_slug, "lower case letters, digits and hyphens")},
        {"series", [this](const YAML::Node& node) { series(node); }},
        {"language",
         [this, &data](const YAML::Node& node) {
           language(reader_, data.language)(node);
           project_.language_given = true;
         }},
        {"identifier", checked(reader_, "identifier", data.identifier, check_identifier,
                               "urn:isbn:…, urn:uuid:… or an http address")},
        {"date", date(reader_, data.date)},
        {"subjects", [this](const YAML::Node& node) { subjects(node); }},
        {"authors", role(ContributorRole::author)},
        {"editors", role(ContributorRole::editor)},
        {"translators", role(ContributorRole::translator)},
        {"illustrators", role(ContributorRole::illustrator)},
        {"introduction-by", role(ContributorRole::introduction_by)},
        {"style",
         [this](const YAML::Node& node) {
           reader_.texts(node, "style", project_.styles);
           project_.style_span = reader_.span(node);
         }},
        {"matter", [this](const YAML::Node& node) { matter(node); }},
        {"notes", reader_.not_yet("notes")},
        {"typography",
         [this](const YAML::Node& node) {
           std::optional<bool> value;
           typography(reader_, value)(node);
           project_.typography = value.value_or(true);
         }},
        {"hyphenation",
         [this](const YAML::Node& node) {
           reader_.mapping(node, "hyphenation",
                           {{"exceptions", reader_.into("exceptions", project_.hyphenation_exceptions)},
                            {"off", reader_.into("off", project_.hyphenation_off)}});
         }},
        {"cover", reader_.not_yet("cover")},
        {"accessibility", reader_.not_yet("accessibility")},
        {"editions", [this](const YAML::Node& node) { editions(node); }},
        {"lint", [this](const YAML::Node& node) {
           reader_.mapping(node, "lint",
                           {{"allow", reader_.into("allow", project_.allow)},
                            {"deny", reader_.into("deny", project_.deny)}});
         }}};
  }

  void series(const YAML::Node& node) {
    Series series;
    if (!reader_.is_text_or_mapping(node, "series")) return;
    if (node.IsScalar()) {
      reader_.text(node, "series", series.name);
    } else {
      reader_.mapping(node, "series",
                      {{"name", reader_.into("name", series.name)},
                       {"position", reader_.into("position", series.position)},
                       {"note", reader_.into("note", series.note)}});
    }
    if (series.name.empty()) return reader_.bad_value(node, "a series needs a name");
    project_.metadata.series = std::move(series);
  }

  void subjects(const YAML::Node& node) {
    reader_.one_or_more(node, [this](const YAML::Node& item) {
      Subject subject;
      if (!reader_.is_text_or_mapping(item, "a subject")) return;
      if (item.IsMap()) {
        reader_.mapping(item, "a subject",
                        {{"scheme", reader_.into("scheme", subject.scheme)},
                         {"code", reader_.into("code", subject.text)}});
      } else {
        reader_.text(item, "a subject", subject.text);
      }
      if (subject.text.empty()) return reader_.bad_value(item, "a subject needs words or a code");
      project_.metadata.subjects.push_back(std::move(subject));
    });
  }

  void matter(const YAML::Node& node) {
    reader_.mapping(node, "matter",
                    {{"front", [this](const YAML::Node& list) { front(list); }},
                     {"body",
                      [this](const YAML::Node& list) {
                        reader_.sequence(list, "body", [this](const YAML::Node& item) { body_item(item); });
                      }},
                     {"back", [this](const YAML::Node& list) {
                        reader_.sequence(list, "back",
                                         [this](const YAML::Node& item) { reader_.not_yet("back")(item); });
                      }}});
  }

  void front(const YAML::Node& list) {
    project_.front.clear();
    reader_.sequence(list, "front", [this](const YAML::Node& item) {
      constexpr std::array roles = {DivisionRole::titlepage, DivisionRole::copyright_page, DivisionRole::toc};
      const std::string name = item.IsScalar() ? item.Scalar() : std::string();
      const auto* role =
          std::find_if(roles.begin(), roles.end(), [&](DivisionRole r) { return token(r) == name; });
      if (role != roles.end()) {
        project_.front.push_back({*role, reader_.span(item)});
      } else if (is_later_role(name) || item.IsMap()) {
        reader_.not_yet(item.IsMap() ? item.begin()->first.Scalar() : name)(item);
      } else {
        reader_.bad_value(item, fmt::format("“{}” is no part of the front matter", name),
                          "titlepage, copyright-page, toc");
      }
    });
  }

  static bool is_later_role(std::string_view name) {
    constexpr std::array<std::string_view, 7> names = {
        "halftitlepage", "dedication", "epigraph", "contributors", "endnotes", "index", "colophon"};
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  void body_item(const YAML::Node& item) {
    if (item.IsMap() && item["part"].IsDefined()) return part(item);
    essay(item);
  }

  /// Parts have no page of their own yet; their essays are bound.
  void part(const YAML::Node& node) {
    reader_.mapping(node, "a part",
                    {{"part", reader_.not_yet("part")},
                     {"essays", [this](const YAML::Node& list) {
                        reader_.sequence(list, "essays", [this](const YAML::Node& item) { essay(item); });
                      }}});
  }

  void essay(const YAML::Node& node) {
    EssayEntry entry;
    std::string file;
    if (!reader_.is_text_or_mapping(node, "an essay")) return;
    if (node.IsMap()) {
      Keys keys = essay_keys(reader_, entry.settings);
      keys.emplace_back("file", reader_.into("file", file));
      reader_.mapping(node, "an essay", keys);
    } else {
      reader_.text(node, "an essay", file);
    }
    if (file.empty()) return reader_.bad_value(node, "an essay needs a file");
    entry.settings.span = reader_.span(node.IsMap() ? node["file"] : node);
    entry.shown = (shown_folder_ / file).lexically_normal().string();
    if (find(file, entry)) project_.essays.push_back(std::move(entry));
  }

  bool find(const std::string& file, EssayEntry& entry) {
    const auto path = project_.folder / file;
    if (!files_.exists(path) || files_.is_directory(path)) {
      reader_.diagnostics().error("missing-file", entry.settings.span,
                                  fmt::format("there is no file {}", entry.shown),
                                  "paths are relative to book.yaml");
      return false;
    }
    entry.file = files_.canonical(path);
    if (is_inside(project_.folder, entry.file)) return true;
    reader_.diagnostics().error("outside-book", entry.settings.span,
                                fmt::format("{} lies outside of the book's folder", file),
                                "a book holds all its manuscripts: move the file into it");
    return false;
  }

  void editions(const YAML::Node& node) {
    auto& on = project_.editions;
    reader_.mapping(node, "editions",
                    {{"epub", edition("epub", {"target", "identifier", "page-list", "fonts"}, on.epub)},
                     {"reader", edition("reader", {"identifier"}, on.reader)},
                     {"press", reader_.not_yet("editions: press")},
                     {"proof", reader_.not_yet("editions: proof")}});
  }

  Handler edition(std::string name, std::vector<std::string> later, bool& on) {
    return [this, name = std::move(name), later = std::move(later), &on](const YAML::Node& node) {
      if (!node.IsMap()) return reader_.boolean(node, name, on);
      Keys keys;
      for (const auto& key : later) keys.emplace_back(key, reader_.not_yet(name + ": " + key));
      reader_.mapping(node, name, keys);
    };
  }

  Project& project_;
  fs::path shown_folder_;
  const FileSystem& files_;
  SettingsReader& reader_;
};

std::vector<MatterEntry> default_front() {
  return {{DivisionRole::titlepage, {}}, {DivisionRole::copyright_page, {}}, {DivisionRole::toc, {}}};
}

SourceSpan whole(const Sources& sources, std::int32_t source) {
  return {source, 0, static_cast<std::uint32_t>(sources[source].text().size())};
}

Project load_manuscript(const fs::path& book, const FileSystem& files) {
  Project project;
  const auto file = files.canonical(book);
  project.folder = file.parent_path();
  project.front = default_front();
  project.metadata.slug = slugify(file.stem().string());
  project.essays.push_back({file, book.lexically_normal().string(), {}});
  return project;
}

}  // namespace

Project load(const fs::path& book, const FileSystem& files, Sources& sources, Diagnostics& diagnostics) {
  if (!files.exists(book)) {
    throw environment_error("missing-book", book.string(),
                            fmt::format("there is no book at {}", book.string()),
                            "give a folder with a book.yaml, or one manuscript");
  }
  if (!files.is_directory(book)) return load_manuscript(book, files);
  const auto settings = book / "book.yaml";
  if (!files.exists(settings)) {
    throw environment_error("missing-book", settings.string(),
                            fmt::format("{} has no book.yaml", book.string()),
                            "a book is a folder with a book.yaml, or one manuscript");
  }
  Project project;
  project.folder = files.canonical(book);
  project.front = default_front();
  const std::string shown = settings.lexically_normal().string();
  const auto source = sources.add(Source(shown, files.read(settings)));
  if (const auto at = find_invalid_utf8(sources[source].text())) {
    const auto byte = static_cast<std::uint32_t>(*at);
    diagnostics.error("not-utf8", {source, byte, byte + 1}, "book.yaml is not UTF-8", "save it as UTF-8");
    return project;
  }
  SettingsReader reader(sources, whole(sources, source), diagnostics);
  if (const auto root = reader.parse(); root.IsDefined()) {
    ProjectReader(project, book, files, reader).read(root);
  }
  if (project.metadata.slug.empty()) project.metadata.slug = slugify(project.folder.filename().string());
  return project;
}

EssaySettings read_front_matter(const Sources& sources, SourceSpan yaml, Diagnostics& diagnostics) {
  EssaySettings out;
  out.span = yaml;
  SettingsReader reader(sources, yaml, diagnostics, SettingsReader::Foreign::note);
  const auto root = reader.parse();
  if (root.IsDefined() && !root.IsNull()) {
    reader.mapping(root, "front matter", essay_keys(reader, out));
  }
  return out;
}

}  // namespace casebound::project
