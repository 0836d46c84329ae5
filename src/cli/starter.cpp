#include "cli/starter.h"

#include "casebound/base/error.h"
#include "casebound/base/text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::cli {

namespace {

struct StarterFile {
  std::string_view name, text;
};

constexpr std::array<StarterFile, 2> starter_files = {
    {{"book.yaml",
      R"(# The settings of the book. What is said here can be said of a single essay, too: in its entry under
# `matter`, or in its front matter.

title: The Title of the Book
# subtitle: What It Is About
language: en-US                  # of the book; an essay may have another

# identifier: urn:isbn:9780000000002   # without one it is made of title, language and creators
# date: 2026-01-31
# publisher: The Press
# place: London
# rights: © 2026 The Press
# edition: First edition
# description: One or two sentences, for catalogues.
# slug: the-title                # names the files; otherwise the folder does
# subjects: [Essays, {scheme: bisac, code: LCO010000}]
# series: {name: The Series, position: 1, note: A sentence that stands on the imprint page.}

# People whom the essays do not name. The authors of essays stand in their bylines.
# authors: [Your Name]
# editors:
#   - {name: Your Name, sort: "Name, Your", affiliation: The Press, bio: A sentence about the editor.}
# translators: [Your Name]
# illustrators: [Your Name]
# introduction-by: [Your Name]

# What the book is made of, in its order. What front and back list casebound writes itself; a piece of your own
# is listed as {preface: preface.md}.
matter:
  # front: [halftitlepage, titlepage, copyright-page, toc]
  body:
    - first-essay.md
    # - {file: second-essay.md, title: Another Title, language: de}
    # - {part: Part of the Book, essays: [third-essay.md]}
  # back: [contributors, endnotes, index, colophon]

# contents: {depth: 2}           # the sections of the essays, too
# notes: {place: foot, numbering: essay}   # or essay, book; or book
# typography: {quotes: true, dashes: true, spaces: true}   # or true, false
# recognise: {byline: true, bio: true}     # what is looked for in the text of the essays
# hyphenation: {exceptions: [case-bound], off: [la]}
# style: [policy]                # or anthology, large-print, a style sheet of your own, or a list
# cover: {image: cover.jpg, alt: What the cover shows}
# accessibility: {summary: A sentence or two.}
# editions: {reader: {identifier: "urn:isbn:9780000000019"}, press: {printer: house, signature: 16}, proof: {watermark: Draft}}
# lint: {allow: [mixed-dash], deny: [unbalanced-quote]}
)"},
     {"first-essay.md",
      R"(# The First Essay

*Your Name, Your Institution*

An essay is written in Markdown: *emphasis*, **strong emphasis**, and [links](https://example.org/). A note stands where it is called[^1] and goes where the book has its notes.

## A section

Run `casebound build` in this folder, and look into `output`.

[^1]: This is the note.

*Your Name has written this essay.*
)"}}};

}  // namespace

std::string write_starter(const std::filesystem::path& folder, FileSystem& files) {
  for (const auto& file : starter_files) {
    if (!files.exists(folder / file.name)) continue;
    throw environment_error("book-exists", (folder / file.name).string(),
                            fmt::format("{} is there already", (folder / file.name).string()),
                            "name a new folder, or an empty one");
  }
  files.create_directories(folder);
  std::string out;
  for (const auto& file : starter_files) {
    files.write(folder / file.name, file.text);
    out += fmt::format("{}\n", (folder / file.name).string());
  }
  return out;
}

}  // namespace casebound::cli
