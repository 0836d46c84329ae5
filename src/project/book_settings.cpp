#include "project/book_settings.h"

#include "project/editions.h"
#include "project/essay_settings.h"
#include "project/front_matter.h"
#include "project/matter.h"
#include "project/people.h"
#include "project/title_words.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace casebound::project {

namespace {

using Keys = SettingsReader::Keys;

void append(Keys& keys, Keys more) {
  std::move(more.begin(), more.end(), std::back_inserter(keys));
}

/// Whether a path leads into a web site: `/images/a.jpg`, `https://…`.
bool is_of_a_site(const std::string& path) {
  return path.starts_with('/') || path.find("://") != std::string::npos;
}

/// What a book may be said to conform to, as EPUB Accessibility 1.1 §4.3.3 writes it.
constexpr SettingsReader::Choices<const char*, 6> guidelines = {{{"wcag-2.0-a", "WCAG 2.0 Level A"},
                                                                 {"wcag-2.0-aa", "WCAG 2.0 Level AA"},
                                                                 {"wcag-2.1-a", "WCAG 2.1 Level A"},
                                                                 {"wcag-2.1-aa", "WCAG 2.1 Level AA"},
                                                                 {"wcag-2.2-a", "WCAG 2.2 Level A"},
                                                                 {"wcag-2.2-aa", "WCAG 2.2 Level AA"}}};

/// A function of one's own for each key that is more than one value.
class BookReader {
 public:
  BookReader(Project& project, const BookFiles& files, SettingsReader& reader)
      : project_(project), files_(files), reader_(reader) {}

  void read(const YAML::Node& root) {
    project_.language_given = project_.identifier_given = !root.IsMap();
    reader_.mapping(root, "book.yaml", keys());
    if (project_.metadata.title.empty()) missing(root, "title");
    if (project_.body.empty()) return missing(root, "matter: {body: […]}");
    check_matter(reader_, project_);
  }

  /// The keys of a manuscript that is the whole book: an essay's own, and those of the book but for its
  /// order.
  Keys manuscript_keys(EssaySettings& essay) {
    Keys out = {{"lint", [this](const YAML::Node& node) { lint(node); }}};
    append(out, essay_keys(reader_, essay));
    Keys of_book = keys();
    std::erase_if(of_book, [](const auto& entry) { return entry.first == "matter"; });
    append(out, std::move(of_book));
    return out;
  }

 private:
  /// Said only where nothing else is wrong: what is wrong may be the reason.
  void missing(const YAML::Node& root, std::string_view key) {
    if (reader_.diagnostics().has(Severity::error)) return;
    reader_.diagnostics().error("missing-key", reader_.span(root),
                                fmt::format("book.yaml does not say `{}`", key),
                                fmt::format("add `{}`", key));
  }

  Keys keys() {
    auto& data = project_.metadata;
    const auto role = [&](ContributorRole value) { return contributors(reader_, value, data.contributors); };
    const auto own = [this](void (BookReader::*handler)(const YAML::Node&)) {
      return [this, handler](const YAML::Node& node) { (this->*handler)(node); };
    };
    return {{"title", title_words(reader_, "title", data.title)},
            {"subtitle", title_words(reader_, "subtitle", data.subtitle)},
            {"description", reader_.into("description", data.description)},
            {"publisher", reader_.into("publisher", data.publisher)},
            {"rights", reader_.into("rights", data.rights)},
            {"edition", reader_.into("edition", data.edition)},
            {"place", reader_.into("place", data.place)},
            {"slug", slug(reader_, "slug", data.slug)},
            {"series", own(&BookReader::series)},
            {"language", own(&BookReader::book_language)},
            {"identifier", own(&BookReader::book_identifier)},
            {"date", date(reader_, data.date)},
            {"subjects", own(&BookReader::subjects)},
            {"authors", role(ContributorRole::author)},
            {"editors", role(ContributorRole::editor)},
            {"translators", role(ContributorRole::translator)},
            {"illustrators", role(ContributorRole::illustrator)},
            {"introduction-by", role(ContributorRole::introduction_by)},
            {"style", reader_.into("style", project_.styles)},
            {"matter", own(&BookReader::matter)},
            {"notes", own(&BookReader::book_notes)},
            {"contents", own(&BookReader::contents)},
            {"typography", own(&BookReader::book_typography)},
            {"recognise", own(&BookReader::book_recognition)},
            {"hyphenation", own(&BookReader::hyphenation)},
            {"cover", own(&BookReader::cover)},
            {"accessibility", own(&BookReader::accessibility)},
            {"editions", own(&BookReader::editions)},
            {"lint", own(&BookReader::lint)}};
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

  void book_language(const YAML::Node& node) {
    language(reader_, project_.metadata.language)(node);
    project_.language_given = true;
  }

  void book_identifier(const YAML::Node& node) {
    identifier(reader_, project_.metadata.identifier)(node);
    project_.identifier_given = true;
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

  void matter(const YAML::Node& node) { read_matter(node, reader_, files_, project_); }

  void book_notes(const YAML::Node& node) {
    NoteStyle style;
    notes(reader_, style)(node);
    project_.note_place = style.place.value_or(project_.note_place);
    project_.note_numbering = style.numbering.value_or(project_.note_numbering);
  }

  void contents(const YAML::Node& node) {
    static constexpr SettingsReader::Choices<int, 4> depths = {{{"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}}};
    reader_.mapping(node, "contents", {{"depth", reader_.choice("depth", depths, project_.contents_depth)}});
  }

  void book_typography(const YAML::Node& node) {
    Switches<Typography> value;
    typography(reader_, value)(node);
    project_.typography = value.value_or(Typography());
  }

  void book_recognition(const YAML::Node& node) {
    Switches<Recognition> value;
    recognition(reader_, value)(node);
    project_.recognise = value.value_or(Recognition());
  }

  void hyphenation(const YAML::Node& node) {
    reader_.mapping(node, "hyphenation",
                    {{"exceptions", reader_.into("exceptions", project_.hyphenation_exceptions)},
                     {"off", reader_.into("off", project_.hyphenation_off)}});
  }

  /// `drawn`, or a picture and what it shows.
  void cover(const YAML::Node& node) {
    if (!reader_.is_text_or_mapping(node, "cover")) return;
    Cover cover{{}, {}, reader_.span(node)};
    if (node.IsMap()) {
      reader_.mapping(
          node, "cover",
          {{"image", reader_.into("image", cover.image)}, {"alt", reader_.into("alt", cover.alt)}});
      if (!cover.image.empty()) cover.span = reader_.span(node["image"]);
    } else {
      reader_.text(node, "cover", cover.image);
    }
    if (reader_.may_be_foreign() && is_of_a_site(cover.image))
      return reader_.bad_value(node, fmt::format("“{}” is no file beside the manuscript", cover.image));
    if (cover.image.empty()) return reader_.bad_value(node, "a cover needs an image");
    if (cover.image == "drawn") return take_drawn_cover(std::move(cover));
    if (files_.find(cover.image, cover.span, reader_.diagnostics())) take_cover(std::move(cover));
  }

  void take_drawn_cover(Cover cover) {
    cover.image.clear();
    project_.cover = std::move(cover);
  }

  void take_cover(Cover cover) {
    cover.image = std::filesystem::path(cover.image).lexically_normal().generic_string();
    project_.cover = std::move(cover);
  }

  void accessibility(const YAML::Node& node) {
    auto& out = project_.accessibility;
    reader_.mapping(node, "accessibility",
                    {{"certified-by", reader_.into("certified-by", out.certified_by)},
                     {"credential", reader_.into("credential", out.credential)},
                     {"summary", reader_.into("summary", out.summary)},
                     {"exemption", reader_.into("exemption", out.exemption)},
                     {"conforms-to", reader_.choice("conforms-to", guidelines, out.conforms_to)},
                     {"features", reader_.into("features", out.features)},
                     {"hazards", reader_.into("hazards", out.hazards)}});
    if (!out.credential.empty() && out.certified_by.empty())
      reader_.bad_value(node, "a credential belongs to somebody", "name them with `certified-by`");
    if (!out.conforms_to.empty()) out.conforms_to_span = reader_.span(node["conforms-to"]);
    if (!out.conforms_to.empty() && out.certified_by.empty())
      reader_.bad_value(node, "that a book conforms is somebody's word", "name them with `certified-by`");
  }

  void editions(const YAML::Node& node) { read_editions(node, reader_, project_.editions); }

  void lint(const YAML::Node& node) {
    reader_.mapping(
        node, "lint",
        {{"allow", reader_.into("allow", project_.allow)}, {"deny", reader_.into("deny", project_.deny)}});
  }

  Project& project_;
  const BookFiles& files_;
  SettingsReader& reader_;
};

}  // namespace

void read_single(const Sources& sources, const BookFiles& files, Project& project, Diagnostics& diagnostics) {
  EssayEntry& essay = project.essays.front();
  std::optional<BookReader> book;
  const bool is_read =
      read_front_matter(sources, essay.source, diagnostics,
                        [&](SettingsReader& reader) {
                          return book.emplace(project, files, reader).manuscript_keys(essay.settings);
                        },
                        {"matter"});
  if (!is_read) project.language_given = project.identifier_given = true;  // for all that can be told
  if (essay.settings.language.empty()) return;
  project.metadata.language = essay.settings.language;
  project.language_given = true;
}

void read_book(const YAML::Node& root, SettingsReader& reader, const BookFiles& files, Project& project) {
  BookReader(project, files, reader).read(root);
}

}  // namespace casebound::project
