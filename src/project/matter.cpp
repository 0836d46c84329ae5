#include "project/matter.h"

#include "casebound/base/text.h"

#include "project/essay_settings.h"
#include "project/title_words.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace casebound::project {

namespace {

/// What stands for a piece of the book in a list of the matter.
enum class Maker {
  tool,    ///< a token by itself: `toc`
  author,  ///< `{preface: file.md}`; a token by itself is `preface.md`
  either
};

constexpr std::array<std::pair<DivisionRole, Maker>, 17> makers = {
    {{DivisionRole::halftitlepage, Maker::tool},
     {DivisionRole::titlepage, Maker::tool},
     {DivisionRole::copyright_page, Maker::tool},
     {DivisionRole::dedication, Maker::author},
     {DivisionRole::epigraph, Maker::author},
     {DivisionRole::toc, Maker::tool},
     {DivisionRole::foreword, Maker::author},
     {DivisionRole::preface, Maker::author},
     {DivisionRole::introduction, Maker::author},
     {DivisionRole::acknowledgments, Maker::author},
     {DivisionRole::afterword, Maker::author},
     {DivisionRole::appendix, Maker::author},
     {DivisionRole::bibliography, Maker::author},
     {DivisionRole::contributors, Maker::tool},
     {DivisionRole::endnotes, Maker::tool},
     {DivisionRole::index, Maker::tool},
     {DivisionRole::colophon, Maker::either}}};

const std::pair<DivisionRole, Maker>* maker_of(std::string_view name) {
  const auto* found = std::find_if(makers.begin(), makers.end(),
                                   [&](const auto& entry) { return token(entry.first) == name; });
  return found == makers.end() ? nullptr : found;
}

std::vector<std::string> tokens() {
  std::vector<std::string> out;
  for (const auto& entry : makers) out.emplace_back(token(entry.first));
  return out;
}

/// The keys that make an entry of the matter something else than an essay.
std::vector<std::string> keys_of_entries() {
  std::vector<std::string> out = tokens();
  out.emplace_back("part");
  return out;
}

/// Words that can be nothing but a token, or a misspelt one: files have an ending or a folder.
bool looks_like_token(std::string_view word) {
  return word.find_first_of("./") == std::string_view::npos;
}

bool is_nothing(const YAML::Node& node) {
  return !node.IsDefined() || node.IsNull() || (node.IsSequence() && node.size() == 0);
}

class MatterReader {
 public:
  MatterReader(SettingsReader& reader, const BookFiles& files, Project& project)
      : reader_(reader), files_(files), project_(project) {}

  SettingsReader::Handler list(std::string what, std::vector<MatterEntry>& out) {
    return [this, what = std::move(what), &out](const YAML::Node& node) {
      out.clear();
      reader_.sequence(node, what, [&](const YAML::Node& item) { entry(item, what, out); });
    };
  }

 private:
  void entry(const YAML::Node& item, const std::string& list, std::vector<MatterEntry>& out) {
    if (item.IsScalar()) return word(item, list, out);
    if (!reader_.is_text_or_mapping(item, "an essay")) return;
    if (item["part"].IsDefined() || item["essays"].IsDefined()) return part(item, out);
    if (const auto role = role_of_key(item)) return authored(item, *role, out);
    essay(item, DivisionRole::chapter, out);
  }

  /// A token, or an essay's file.
  void word(const YAML::Node& item, const std::string& list, std::vector<MatterEntry>& out) {
    const std::string& name = item.Scalar();
    if (const auto* maker = maker_of(name)) {
      if (maker->second == Maker::author) {
        EssaySettings settings;
        settings.span = reader_.span(item);
        return add_file(name + ".md", std::move(settings), maker->first, out);
      }
      out.push_back({maker->first, reader_.span(item)});
    } else if (const auto near = nearest(name); is_no_file(name) && (near || list != "body")) {
      reader_.bad_value(item, fmt::format("“{}” is no part of a book", name),
                        near ? fmt::format("did you mean “{}”?", *near)
                             : fmt::format("one of {}, or a file", fmt::join(tokens(), ", ")));
    } else {
      essay(item, DivisionRole::chapter, out);
    }
  }

  /// The token that it is the beginning of, else the most similar one.
  static std::optional<std::string> nearest(const std::string& name) {
    constexpr std::size_t least = 4;
    const auto all = tokens();
    const auto begun = std::find_if(all.begin(), all.end(), [&](const std::string& token) {
      return name.size() >= least && token.starts_with(name);
    });
    return begun != all.end() ? *begun : casebound::nearest(name, all);
  }

  bool is_no_file(const std::string& name) const { return looks_like_token(name) && !files_.has(name); }

  /// The role in `{preface: file.md}`.
  static std::optional<DivisionRole> role_of_key(const YAML::Node& item) {
    if (item.size() != 1 || !item.begin()->first.IsScalar()) return std::nullopt;
    const auto* maker = maker_of(item.begin()->first.Scalar());
    return maker == nullptr ? std::nullopt : std::optional(maker->first);
  }

  void authored(const YAML::Node& item, DivisionRole role, std::vector<MatterEntry>& out) {
    const YAML::Node key = item.begin()->first;
    const YAML::Node value = item.begin()->second;
    if (maker_of(token(role))->second == Maker::tool) {
      reader_.bad_value(key, fmt::format("“{}” is written by the tool and takes no file", token(role)),
                        fmt::format("write `{}` alone", token(role)));
    } else if (value.IsNull()) {
      word(key, "front", out);
    } else {
      essay(value, role, out);
    }
  }

  void part(const YAML::Node& node, std::vector<MatterEntry>& out) {
    const YAML::Node title = node["part"];
    MatterEntry part{DivisionRole::part, reader_.span(title.IsDefined() ? title : node)};
    const bool understood = reader_.mapping(
        node, "a part",
        {{"part", title_words(reader_, "part", part.title)},
         {"essays", [&](const YAML::Node& list) {
            reader_.sequence(list, "essays", [&](const YAML::Node& item) { entry_of_part(item, part); });
          }}});
    if (understood && part.title.empty()) return reader_.bad_value(node, "a part needs a title");
    if (understood && is_nothing(node["essays"])) return reader_.bad_value(title, "a part needs essays");
    out.push_back(std::move(part));
  }

  void entry_of_part(const YAML::Node& item, MatterEntry& part) {
    if (item.IsMap() && item["part"].IsDefined())
      return reader_.bad_value(item, "a part cannot stand inside a part");
    entry(item, "body", part.entries);
  }

  void essay(const YAML::Node& node, DivisionRole role, std::vector<MatterEntry>& out) {
    EssaySettings settings;
    std::string file;
    if (!reader_.is_text_or_mapping(node, "an essay")) return;
    if (node.IsMap()) {
      SettingsReader::Keys keys = essay_keys(reader_, settings);
      keys.emplace_back("file", reader_.into("file", file));
      if (!reader_.mapping(node, "an essay", keys, keys_of_entries()) && file.empty()) return;
    } else {
      reader_.text(node, "an essay", file);
    }
    if (file.empty()) return reader_.bad_value(node, "an essay needs a file");
    settings.span = reader_.span(node.IsMap() ? node["file"] : node);
    add_file(file, std::move(settings), role, out);
  }

  void add_file(const std::string& file, EssaySettings settings, DivisionRole role,
                std::vector<MatterEntry>& out);

  SettingsReader& reader_;
  const BookFiles& files_;
  Project& project_;
  std::set<std::filesystem::path> seen_files_;
};

void MatterReader::add_file(const std::string& file, EssaySettings settings, DivisionRole role,
                            std::vector<MatterEntry>& out) {
  const auto path = files_.find(file, settings.span, reader_.diagnostics());
  if (!path) return;
  if (!seen_files_.insert(*path).second) {
    reader_.diagnostics().error("bad-value", settings.span, fmt::format("“{}” stands twice", file),
                                "keep one of them");
    return;
  }
  settings.role = role;
  out.push_back({role, settings.span, project_.essays.size()});
  project_.essays.push_back({*path, files_.shown(file), std::move(settings)});
}

std::size_t count_chapters(const Project& project) {
  return static_cast<std::size_t>(
      std::count_if(project.essays.begin(), project.essays.end(),
                    [](const EssayEntry& essay) { return essay.settings.role == DivisionRole::chapter; }));
}

/// Puts the manuscripts in the order of the matter, whatever order its lists stand in.
class Renumbering {
 public:
  explicit Renumbering(std::vector<EssayEntry> old) : old_(std::move(old)) {}

  void take(std::vector<MatterEntry>& entries) {
    for (auto& entry : entries) {
      if (entry.essay) {
        essays_.push_back(std::move(old_[*entry.essay]));
        entry.essay = essays_.size() - 1;
      }
      take(entry.entries);
    }
  }
  std::vector<EssayEntry> essays() { return std::move(essays_); }

 private:
  std::vector<EssayEntry> old_, essays_;
};

/// What the tool writes stands in the book once.
class Repetitions {
 public:
  explicit Repetitions(SettingsReader& reader) : reader_(reader) {}

  void check(const std::vector<MatterEntry>& entries) {
    for (const auto& entry : entries) {
      check(entry.entries);
      const bool is_tools = !entry.essay && entry.role != DivisionRole::part;
      if (!is_tools || seen_.insert({entry.role, entry.span}).second) continue;
      reader_.diagnostics().error("bad-value", entry.span,
                                  fmt::format("“{}” stands twice", token(entry.role)), hint(entry.role));
    }
  }

 private:
  /// One of them may be there without being asked for.
  std::string hint(DivisionRole role) const {
    return seen_.at(role).known() ? "keep one of them"
                                  : "`front` has it if it is not given; write `front: […]` without it";
  }

  SettingsReader& reader_;
  std::map<DivisionRole, SourceSpan> seen_;
};

bool has_manuscript(const std::vector<MatterEntry>& entries) {
  return std::any_of(entries.begin(), entries.end(), [](const MatterEntry& entry) {
    return entry.essay.has_value() || has_manuscript(entry.entries);
  });
}

bool has_role(const std::vector<MatterEntry>& entries, DivisionRole role) {
  return std::any_of(entries.begin(), entries.end(), [&](const MatterEntry& entry) {
    return entry.role == role || has_role(entry.entries, role);
  });
}

}  // namespace

void read_matter(const YAML::Node& node, SettingsReader& reader, const BookFiles& files, Project& project) {
  MatterReader matter(reader, files, project);
  bool has_back = false;
  const auto back = matter.list("back", project.back);
  reader.mapping(node, "matter",
                 {{"front", matter.list("front", project.front)},
                  {"body", matter.list("body", project.body)},
                  {"back", [&](const YAML::Node& list) {
                     has_back = true;
                     back(list);
                   }}});
  if (!has_back) project.back = default_back(project);
  Renumbering renumbering(std::move(project.essays));
  for (auto* list : {&project.front, &project.body, &project.back}) renumbering.take(*list);
  project.essays = renumbering.essays();
}

void check_matter(SettingsReader& reader, const Project& project) {
  if (reader.diagnostics().has(Severity::error)) return;
  Repetitions repetitions(reader);
  for (const auto* list : {&project.front, &project.body, &project.back}) repetitions.check(*list);
  for (const auto& entry : project.body) {
    if (entry.role == DivisionRole::part && !has_manuscript(entry.entries))
      reader.diagnostics().error("bad-value", entry.span, "a part needs essays");
  }
  if (!has_manuscript(project.body) && !reader.diagnostics().has(Severity::error)) {
    reader.diagnostics().error("bad-value", project.body.front().span, "the body of a book needs an essay",
                               "name its file under `body`");
  }
}

std::vector<MatterEntry> default_front() {
  return {{DivisionRole::titlepage, {}}, {DivisionRole::copyright_page, {}}, {DivisionRole::toc, {}}};
}

std::vector<MatterEntry> default_back(const Project& project) {
  const bool is_asked_for = has_role(project.front, DivisionRole::contributors) ||
                            has_role(project.body, DivisionRole::contributors);
  if (count_chapters(project) <= 1 || is_asked_for) return {};
  return {{DivisionRole::contributors, {}}};
}

}  // namespace casebound::project
