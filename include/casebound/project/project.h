#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/file_system.h"
#include "casebound/document/book.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace casebound::project {

/// What may be said of an essay: in its entry in `matter`, and in its front matter under the same names.
/// Empty means "not said", so that the next source in the order of precedence decides.
struct EssaySettings {
  std::string title, subtitle, language, date, id;
  std::vector<Person> authors;
  std::optional<bool> typography;
  std::vector<std::string> allow;
  SourceSpan span;
};

struct EssayEntry {
  std::filesystem::path file;  ///< absolute
  std::string shown;           ///< as diagnostics name it
  EssaySettings settings;
};

/// A division that the tool writes itself, by its role token.
struct MatterEntry {
  DivisionRole role = DivisionRole::titlepage;
  SourceSpan span;
};

struct Editions {
  bool epub = true;
  bool reader = true;
};

/// A book's settings, checked and complete: book.yaml with its defaults filled in.
struct Project {
  std::filesystem::path folder;  ///< absolute; nothing outside it is read
  Metadata metadata;
  bool language_given = false;  ///< book.yaml names a language
  std::vector<std::string> styles = {"policy"};
  SourceSpan style_span;
  std::vector<MatterEntry> front;
  std::vector<EssayEntry> essays;
  bool typography = true;
  std::vector<std::string> hyphenation_exceptions;  ///< `ta-ble`
  std::vector<std::string> hyphenation_off;         ///< languages
  Editions editions;
  std::vector<std::string> allow, deny;  ///< diagnostic codes
};

/// Reads the settings of BOOK: a folder with book.yaml, or one manuscript, which is then the whole book.
/// Faults in book.yaml are diagnostics of severity error (`unknown-key`, `wrong-type`, `bad-value`,
/// `missing-key`, `missing-file`, `outside-book`, `bad-yaml`); a BOOK that is not there is thrown as an Error
/// of the environment.
Project load(const std::filesystem::path& book, const FileSystem& files, Sources& sources,
             Diagnostics& diagnostics);

/// Reads an essay's front matter: the YAML in `yaml`, a part of a manuscript. Keys that are not casebound's
/// own are notes (`foreign-key`), since manuscripts come from anywhere.
EssaySettings read_front_matter(const Sources& sources, SourceSpan yaml, Diagnostics& diagnostics);

}  // namespace casebound::project
