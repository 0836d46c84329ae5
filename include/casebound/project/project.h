#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/file_system.h"
#include "casebound/base/length.h"
#include "casebound/document/book.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace casebound::project {

/// A word of the settings, and where it stands: a diagnostic's code under `lint`, a style's name.
struct Word {
  std::string text;
  SourceSpan span = {};
};

/// What is looked for in the text of an essay besides its title.
struct Recognition {
  bool label = true, subtitle = true, byline = true, dateline = true, credit = true;
  bool epigraph = true, bio = true, series_note = true, notes = true;

  Recognition() = default;
  explicit Recognition(bool all);
  friend bool operator==(const Recognition&, const Recognition&) = default;
};

/// All that can be switched on or off in them.
constexpr std::array<bool Typography::*, 3> switches_of(const Typography&) {
  return {&Typography::quotes, &Typography::dashes, &Typography::spaces};
}
constexpr std::array<bool Recognition::*, 9> switches_of(const Recognition&) {
  return {&Recognition::label,    &Recognition::subtitle,    &Recognition::byline,
          &Recognition::dateline, &Recognition::credit,      &Recognition::epigraph,
          &Recognition::bio,      &Recognition::series_note, &Recognition::notes};
}

/// Switches that settings turn one by one; those that they do not name, the next source in the order of
/// precedence decides.
template <class Parts>
class Switches {
 public:
  Switches() = default;
  Switches(Parts all) : on_(all), named_(true) {}  // NOLINT(google-explicit-constructor): a value of them all

  void turn(bool Parts::*part, bool on) {
    on_.*part = on;
    named_.*part = true;
  }
  bool is_said() const { return named_ != Parts(false); }
  /// As they stand, the others as they are there.
  Parts value_or(Parts otherwise) const {
    for (const auto part : switches_of(otherwise)) {
      if (named_.*part) otherwise.*part = on_.*part;
    }
    return otherwise;
  }
  /// Turns those that are not named as they are there, if they are there.
  void complete(const Switches& otherwise) {
    for (const auto part : switches_of(on_)) {
      if (!(named_.*part) && otherwise.named_.*part) turn(part, otherwise.on_.*part);
    }
  }
  friend bool operator==(const Switches&, const Switches&) = default;

 private:
  Parts on_, named_ = Parts(false);
};

/// What may be said of an essay: in its entry in `matter`, and in its front matter under the same names.
/// Empty means "not said", so that the next source in the order of precedence decides.
struct EssaySettings {
  std::string title, subtitle, language, date, id;
  std::vector<Person> authors;
  std::vector<std::string>
      names;  ///< of the book's authors: a line that may be a byline is one if it names them
  Switches<Typography> typography;
  Switches<Recognition> recognise;  ///< if not said, all
  NoteStyle notes;
  std::vector<Word> allow;                    ///< diagnostic codes
  SourceSpan span;                            ///< of the entry
  DivisionRole role = DivisionRole::chapter;  ///< from the matter alone
};

/// A manuscript of the book: an essay, or what an author wrote for the front or back matter (`preface`).
struct EssayEntry {
  std::filesystem::path file;  ///< absolute
  std::string shown;           ///< as diagnostics name it
  EssaySettings settings;      ///< of its entry, and what that leaves open of its front matter
  std::int32_t source = -1;    ///< its text among the Sources
  bool is_unread = false;      ///< it cannot be read, and that has been told
};

/// A piece of the book, by its role: one that the tool writes itself, a manuscript, or a part with the
/// manuscripts that it holds.
struct MatterEntry {
  DivisionRole role = DivisionRole::titlepage;
  SourceSpan span;
  std::optional<std::size_t> essay = {};  ///< place among the project's essays
  std::string title = {};                 ///< of a part
  std::vector<MatterEntry> entries = {};  ///< of a part
};

/// A picture within the book's folder, or one that is drawn from the metadata.
struct Cover {
  std::string image;  ///< path within the folder; empty: drawn
  std::string alt;
  SourceSpan span;

  bool is_drawn() const { return image.empty(); }
};

/// What is said of the book's accessibility besides what the tree shows.
struct Accessibility {
  std::string certified_by, credential, summary, exemption;
  std::string conforms_to;  ///< `WCAG 2.1 Level AA`
  SourceSpan conforms_to_span;
  std::vector<Word> features, hazards;  ///< words of schema.org's vocabulary; whether they are is seen later
};

/// The edition whose printed pages the e-book lists.
enum class PageList { none, reader, press };

/// A setting and its place; nothing if it is not said.
template <class Value>
struct Said {
  std::optional<Value> value;
  SourceSpan span = {};
};

/// What is asked of the edition for the press. What is not said, the printer's profile says.
struct PressSettings {
  Said<std::string> standard;  ///< `x-4`, `x-1a-2003`, `x-1a-2001`
  Said<std::string> printer;   ///< `ingram`, `kdp`, `house`
  Said<std::string> paper;     ///< a printing condition of `styles/printers.yaml`
  Said<Length> bleed;          ///< never negative
  Said<int> signature;         ///< pages of a sheet
  Said<bool> marks;
  SourceSpan span;  ///< of all of them
};

/// What is added to the pages of the proof besides its slug line.
struct ProofSettings {
  bool line_numbers = true, watermark = true, margins = true, grid = false;
  std::string watermark_text = "Proof";
  SourceSpan watermark_span;  ///< of the words, if they are said
};

/// What the e-book for one shop has that others do not want.
struct EpubTarget {
  bool cover_page = true;  ///< Kindle shows the cover by itself, and would show it twice
  bool page_list = true;   ///< IngramSpark refuses references to printed pages
};

struct Editions {
  bool epub = true;
  bool reader = true;
  bool press = false;
  PageList page_list = PageList::reader;
  bool page_list_given = false;  ///< the settings say it
  Said<bool> epub_fonts;         ///< whether the e-book brings its fonts along; only if that is said
  ProofSettings proof;
  EpubTarget epub_target;
  std::string epub_identifier, reader_identifier, press_identifier;
  PressSettings press_settings;
};

/// A book's settings, checked and complete: book.yaml with its defaults filled in.
struct Project {
  std::filesystem::path folder;  ///< absolute; nothing outside it is read
  Metadata metadata;
  /// The settings say them, or may do so in what of them cannot be read.
  bool language_given = false, identifier_given = false;
  std::vector<Word> styles = {{"policy"}};
  std::vector<MatterEntry> front, body, back;
  std::vector<EssayEntry> essays;  ///< every manuscript, in the order of the matter
  int contents_depth = 1;          ///< levels that the contents list, the essays' titles being the first
  NotePlace note_place = NotePlace::foot;
  NoteNumbering note_numbering = NoteNumbering::essay;
  Typography typography;
  Recognition recognise;                            ///< for the essays that do not say
  std::vector<std::string> hyphenation_exceptions;  ///< `ta-ble`
  std::vector<std::string> hyphenation_off;         ///< languages
  Cover cover;
  Accessibility accessibility;
  Editions editions;
  std::vector<Word> allow, deny;  ///< diagnostic codes
};

/// Whether the tool's own faces have none of the letters of the language, by its tag: Chinese, Japanese,
/// Korean. Its books are e-books, unless their publisher adds a face.
bool lacks_faces(const std::string& language);

/// Reads the settings of BOOK: a folder with book.yaml, or one manuscript, which is then the whole book and
/// may say in its front matter what book.yaml would (but for `matter`). Opens every manuscript, several at a
/// time (see parallel.h), and lets its front matter say what its entry does not.
///
/// Faults in book.yaml are diagnostics of severity error (`unknown-key`, `wrong-type`, `bad-value`,
/// `missing-key`, `missing-file`, `outside-book`, `bad-yaml`); a BOOK that is not there, and a manuscript
/// that cannot be read, is thrown as an Error of the environment.
Project load(const std::filesystem::path& book, const FileSystem& files, Sources& sources,
             Diagnostics& diagnostics, unsigned threads = 0);

/// The parts of a manuscript: its front matter (unknown if it has none) and its body. Front matter stands
/// between
/// `---` alone on the first line that is not empty and `---` or `...` alone on a later one, without which it
/// is given here; or it is lines that begin with `%`, for a title, authors and a date, as pandoc has them; or
/// TOML between lines of `+++`, which is not read.
struct Parts {
  enum class Form { yaml, title_block, toml };
  SourceSpan front_matter, body;
  Form form = Form::yaml;
};
Parts divide(const Sources& sources, std::int32_t source);

/// What the entry says of an essay, completed by the manuscript's front matter. Keys that mean nothing there
/// are notes (`foreign-key`), since manuscripts come from anywhere.
EssaySettings with_front_matter(EssaySettings entry, const Sources& sources, std::int32_t source,
                                Diagnostics& diagnostics);

/// Whether a text is a well-formed BCP 47 tag (RFC 5646 §2.1).
bool is_language_tag(const std::string& text);

}  // namespace casebound::project
