#include "cli/explanations.h"

#include <algorithm>
#include <iterator>

namespace casebound::cli {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;
constexpr auto note = Severity::note;
constexpr bool fixed = true;

/// Sorted by code.
constexpr Explanation table[] = {
    {"alt-equals-caption", note, "the alt repeats the caption",
     "The words that stand for the picture are those of its caption, so that who does not see it hears the "
     "same twice and learns nothing of what it shows.",
     "Give it an alt of its own: `![caption](file){alt=\"what it shows\"}`."},
    {"alt-is-filename", warning, "the alt is the name of a file",
     "A program that made the manuscript has put the name of the file where the words that stand for the "
     "picture belong.",
     "Say between the brackets what the picture shows."},
    {"ambiguous-notes", warning, "lists of typed notes with the same numbers",
     "Several lists of notes in one essay begin with 1, and the marks in the text do not show which list "
     "each "
     "of them means: lists that the sections of an essay end with are told apart if each section calls its "
     "own, in their order. Nothing is guessed; all stays as text.",
     "Write a call as `[^1]` and its note as `[^1]: …`, each number once."},
    {"annex", error, "a part of casebound is missing",
     "What packs e-books, and what reads a file for the press back, is in files of its own, which are loaded "
     "when a build needs them. The message says which one, or which of the libraries that it needs, was not "
     "found.",
     "Install casebound again, with the libraries that it needs; do not move the program alone."},
    {"author-key", warning, "an author's key in place of a name",
     "The front matter names its author by a word such as `roe_jane`, which a site generator looks up in "
     "another file. That file is no part of the book and is not read, so nobody is named by the word. A "
     "byline in the text is read as if the front matter named nobody.",
     "Write the name: `author: Jane Roe`, or list the author in the essay's entry in book.yaml."},
    {"author-spelling-variant", warning, "one author under two spellings",
     "Two essays, or an essay and the note about its author, call what seems to be one person by different "
     "names, such as Sergei and Sergey, or J. Roe and Jane Roe. The book would list two contributors.",
     "Write the name one way throughout, or give it as `author` in the essays' entries in book.yaml. If "
     "they are two people, allow the finding: `lint: {allow: [author-spelling-variant]}`."},
    {"bad-argument", error, "a value on the command line is not usable",
     "An option, an argument or the variable SOURCE_DATE_EPOCH has a value that casebound does not "
     "understand, or an option lacks its value.",
     "The message or its hint names what would be right. `casebound COMMAND --help` shows every option with "
     "its values."},
    {"bad-image", error, "a picture is damaged",
     "The file is cut short, its data do not fit its header, or it has no size. It is decoded from end to "
     "end "
     "before it is used, so that no half picture gets into a book.",
     "Export the picture anew. An SVG wants a `viewBox`, or a `width` and a `height`."},
    {"bad-language-tag", warning, "words in no language",
     "The language given for some words is not a BCP 47 tag. The words are set in the language around them.",
     "Write a tag such as `ru`, `de-AT` or `sr-Latn`."},
    {"bad-profile", warning, "a picture's colour profile cannot be used",
     "The picture has an ICC profile that is damaged, for another kind of colours, or of a kind that PDF "
     "does not take. "
     "Its colours are shown by their bare numbers.",
     "Export the picture anew, in sRGB or with a profile that is made for its colours."},
    {"bad-value", error, "a value is not one of those possible",
     "A key of book.yaml or front matter, or a property of a stylesheet, has a value of the right kind that "
     "it cannot have; or a key stands twice. In a stylesheet this is a warning, and the declaration is "
     "passed over, as CSS demands.",
     "Write one of the values that the hint names."},
    {"bad-yaml", error, "the settings are not YAML",
     "book.yaml, or the front matter of an essay, cannot be read as YAML, or it uses aliases, which settings "
     "may not.",
     "Mend the syntax at the place shown. Values with a colon and a space, or that begin with a special "
     "sign, want quotes."},
    {"bare-note-marker", warning, "a mark of a note that calls none",
     "A number in brackets or raised figures stand directly after a word, as the calls of notes do when a "
     "page is copied from elsewhere. To casebound it is text: it is printed as it stands and leads "
     "nowhere.",
     "Write the call as `[^1]` and the note as `[^1]: …`. If it is meant as text, allow it there: `<!-- "
     "casebound: allow bare-note-marker -->` before the paragraph."},
    {"bio-said-twice", warning, "the settings and the text say who somebody is",
     "A `bio` in the settings goes before one that is found in the text. That one is no longer taken for a "
     "bio, and stands in its essay as a paragraph.",
     "Take out one of the two."},
    {"bio-unclear", note, "a heading of a bio without a bio",
     "A heading such as “Biography” is not followed by a paragraph in which the family name of an author "
     "stands. It is left as a section of the essay, with all that follows.",
     "Name the author in the paragraph, spelt as in the byline; or give a byline."},
    {"blind-reference", warning, "the index refers to a heading it does not have",
     "A `see` or `see also` names a heading that nothing in the book is marked with. It is printed as it "
     "stands.",
     "Refer to a heading that is there, or mark a place with this one."},
    {"bold-as-heading", note, "a bold line serves as the title",
     "The essay begins with a paragraph that is bold from end to end. It is taken as the title.",
     "Write it as a heading, `# Title`, so that every reader of the manuscript sees what it is.", fixed},
    {"bold-in-heading", note, "a heading is bold from end to end",
     "Every word of the heading is emphasised. How headings look is the stylesheet's business, so this "
     "emphasis is dropped; emphasis on some of the words is kept.",
     "Remove the asterisks around the heading's words.", fixed},
    {"book-exists", error, "there is a book already",
     "`casebound new` writes a small book to start from, and never over one that is there.",
     "Name a new folder, or an empty one."},
    {"byline-link", note, "a link on an author's name",
     "The byline is printed as names and affiliations, in both books and in the catalogue's data. An address "
     "that "
     "the manuscript links from it is not kept.",
     "Give the address in the author's bio, where readers look for it."},
    {"byline-unclear", note, "a line that may be a byline, or may be none",
     "The line under the title says \"By\" and one word more, which is taken as the author's name. Or a line "
     "under the title or the byline names people, but the settings name others, or nothing more says that it "
     "is about authors; it is left in the text.",
     "If the line is no byline, write `recognise: {byline: false}` into the front matter; if it is, name its "
     "people in `authors`, or allow the finding."},
    {"claim-mismatch", error, "a claim about accessibility that does not hold",
     "book.yaml says under `accessibility` that the book has a feature or a hazard which it has not, as an "
     "index "
     "where there is none. Readers rely on such claims, and the law holds publishers to them.",
     "Take the word out of `features` or `hazards`. What a book's tree shows is claimed without being told."},
    {"columns-not-set", warning, "columns that the printed book does not have",
     "The stylesheet gives a block a `column-count`, but only the block that closes a division is set in "
     "columns, and only if the division has no notes and figures, which need the whole measure. The block is "
     "set in one column; the e-book has its columns.",
     "Put `column-count` into `@media screen`, or on the list of an index or the like."},
    {"control-character", warning, "a control character in the text",
     "The manuscript holds a character that has no place in a text, such as a vertical tab or an escape, or "
     "the number of none (&#xD800;). It is set as the replacement character U+FFFD.",
     "Remove it from the manuscript. Converters of PDF and old word processor files leave such characters "
     "behind."},
    {"cover-colours", warning, "a cover in printing inks",
     "The picture of the cover is in CMYK, the inks of a press. Shops refuse it, and some reading systems "
     "show "
     "it in wrong colours.",
     "Save it as RGB (sRGB)."},
    {"cover-crowded", warning, "a drawn cover without room for its words",
     "The title, the subtitle or the names are so long that the drawn cover cannot take them all, though "
     "they "
     "are set small.",
     "Give the book a picture: `cover: {image: cover.jpg, alt: …}`, or shorten the title."},
    {"cover-shape", warning, "a cover of an unusual shape",
     "Shops show covers that are about 1.6 times as high as they are wide. This one is so much wider or "
     "narrower that it is cut, or shown small between bars.",
     "Cut or extend the picture; 1,600 by 2,560 pixels is a good size."},
    {"cover-too-small", warning, "a cover with too few pixels",
     "The shorter side of the cover has fewer than 1,400 pixels, and some shops refuse it.",
     "Give a larger picture; 1,600 by 2,560 pixels is a good size."},
    {"css-syntax", warning, "the stylesheet is not CSS at this place",
     "Something is not closed, or stands where the grammar of CSS does not allow it. As CSS Syntax demands, "
     "the rule or declaration is dropped and reading goes on after it.",
     "Mend the syntax at the place shown; the hint says what is missing."},
    {"damaged-image", warning, "a picture that is damaged and can be shown",
     "A part of a PNG besides its pixels has a wrong checksum, so that its resolution, its profile or its "
     "transparency may be lost; or its pixels have colours that its palette does not have. Programs differ "
     "in "
     "what they make of that.",
     "Export the picture anew."},
    {"dead-link", warning, "a link leads nowhere",
     "The target of a link is empty or only `#`, which is what remains when a page is copied from the web. "
     "The link is dropped and its words are kept.",
     "Give the link a target, or remove it and leave the words.", fixed},
    {"dictionary-missing", error, "hyphenation patterns are not installed",
     "The book has text in a language whose hyphenation patterns are not on this machine, or cannot be read. "
     "Without them its lines would break elsewhere than on other machines, so they are not done without "
     "silently.",
     "Install the package that the hint names, or turn hyphenation off for the language: `hyphenation: {off: "
     "[de]}` in book.yaml."},
    {"dot-ellipsis", note, "full stops for an ellipsis",
     "The text has three or four full stops, or full stops with spaces between them, for omission or a "
     "pause. Three without spaces are set as one ellipsis; the others stay as they are, and a line may end "
     "between those with spaces.",
     "Write the character …. `typography: {dashes: false}` leaves all as they are.", fixed},
    {"double-hyphen", note, "two hyphens for a dash",
     "The text has the typewriter's makeshift for a dash. Two or three hyphens are set as the dash of the "
     "language, between figures as an en dash; those with a space on one side only are left, since they may "
     "be "
     "anything.",
     "Write the dash, or leave it so. `typography: {dashes: false}` in book.yaml or the front matter leaves "
     "them as they are.",
     fixed},
    {"double-space", note, "more than one space between words",
     "There are gaps of two spaces or more, as typists leave after full stops and editors where words were "
     "taken out. They are set as one space.",
     "Write one space. Spaces that align a poem are kept in verse alone.", fixed},
    {"drawn-table", warning, "a table that is drawn with characters",
     "The lines look like one of pandoc's tables, with rules of hyphens or a grid of `+---+`, but words "
     "stand "
     "across its columns, or a cell holds a list. Nothing is guessed: it is set in a typewriter face, line "
     "by "
     "line as it is typed.",
     "Let the words keep within their columns, or write the table with pipes: `| a | b |` over `|---|---|`."},
    {"duplicate-id", warning, "a name is given twice",
     "Two notes, two places, or a note and a place of one text have the same name, or two essays ask for the "
     "same `id`. Calls and links lead to the first, and to a place before a note; the second is kept under a "
     "name of its own.",
     "Give each a name of its own."},
    {"earlier-book", error, "a book to compare with has a fault",
     "Of two states of a book, each must be one that can be bound. The message tells the first fault of the "
     "one that cannot.",
     "Mend it there, or name another state: `git log` lists the revisions."},
    {"empty-heading", warning, "a heading without words",
     "A line has the marks of a heading and no words, as converters leave them. It is dropped, since it "
     "would be an empty line in the table of contents.",
     "Remove the line, or write the heading.", fixed},
    {"empty-manuscript", error, "the essay has no text",
     "The file is empty, or it holds nothing but white space, or (then it is a warning) a title and nothing "
     "after it.",
     "Write the essay, or take the file out of the book's `matter`."},
    {"empty-piece", note, "a piece of the book has nothing in it",
     "The matter asks for an index, and nothing is marked for it; or for notes, and the book has none at its "
     "end. A page of nothing but a heading is not printed.",
     "Take it out of the matter, or mark words with `{.index}`, or say `notes: book`."},
    {"epub-write", error, "the EPUB cannot be packed",
     "The library that packs the EPUB refused to. No book was written.",
     "If memory is not short, this is a bug: please report it with the book."},
    {"file-added", error, "a file that is no part of the release",
     "`casebound verify` found a file or an empty folder in the release's folder that its manifest does not "
     "list; or `casebound release` found one there, which is a warning then, since `verify` will say so.",
     "Move the file elsewhere, or release into another folder with `-o`."},
    {"file-changed", error, "a file of a release is not as it was made",
     "The size or the SHA-256 of a file differs from what the release's manifest says; for the manifest "
     "itself, from what SHA256SUMS says. A single byte is enough. A link in the file's place is none of the "
     "release's files, wherever it leads.",
     "Take the release anew from where it was published, or make it again from the same inputs: the bytes "
     "will be the same."},
    {"file-missing", error, "a file of a release is missing",
     "The manifest of the release lists a file that is not in its folder, or one of the two lists, "
     "manifest.json and SHA256SUMS, is not there.",
     "Take the release anew from where it was published, or make it again."},
    {"folder-locked", error, "another build writes into the folder",
     "Two builds may not write into one folder at once. This one waited for the other and gave up.",
     "Wait until the other build is done, or choose another folder with -o."},
    {"font-changed", error, "a font file is not the one expected",
     "The SHA-256 of a font file differs from the one in fonts/fonts.yaml. Another version of a font may "
     "have other outlines and widths, and then lines and pages break elsewhere.",
     "Install the version that the manifest means. If the change is meant, enter the new SHA-256 there."},
    {"font-damaged", error, "a font file cannot be used",
     "The file is not an OpenType font with outlines, or a table in it is broken.",
     "Install the font's package again, or replace the file."},
    {"font-licence", error, "the font's licence forbids embedding",
     "The licence bits in the font file (fsType in its OS/2 table) forbid to embed it, or a part of it, in a "
     "document.",
     "Choose another font, or ask its maker for a file that may be embedded."},
    {"font-manifest", error, "the list of fonts cannot be read",
     "fonts/fonts.yaml is missing from the data folder, or it lacks something.",
     "Mend it as the message says. If the whole folder is missing, set CASEBOUND_DATA to the folder that "
     "holds `styles` and `fonts`."},
    {"font-missing", error, "a font is not installed",
     "The book is set in a font whose file lies neither in `fonts` nor where the system keeps fonts. Another "
     "font is never taken silently, since it would change every line.",
     "Install the package that the hint names, or put the file into `fonts`."},
    {"font-not-embedded", warning, "the e-book does not bring a font along",
     "`fonts: true` asks that the e-book holds the fonts its style names. The licence bits of a font file "
     "(fsType in its OS/2 table) forbid that, or the style names no font that could go into the book, such "
     "as "
     "when it asks for `serif` alone. Reading systems use fonts of their own instead.",
     "Name a font in the stylesheet that may be embedded, or leave `fonts: true` out."},
    {"font-without-space", warning, "a font without a space",
     "A font of the book has no glyph for the space between words, as happens with ornaments and damaged "
     "files. "
     "The space of another font stands in for it.",
     "Set text in a font that is made for text."},
    {"foreign-header", warning, "a header that is not YAML",
     "The manuscript begins with settings in a form that is not read: between lines of `+++` (TOML), which "
     "are "
     "passed over, or as lines such as `Title: words` (MultiMarkdown), which are set as text.",
     "Write them as YAML between two lines of `---`: `title: words`."},
    {"foreign-key", note, "a front matter key that means nothing here",
     "Manuscripts come from many programs, and their front matter has keys that say nothing to casebound. "
     "Others are said of a book and not of one essay among several. Both are passed over.",
     "Nothing needs to be done, unless the key is misspelt: then the hint names the nearest. What is said of "
     "the book belongs into book.yaml."},
    {"foreign-value", warning, "a front matter value that means nothing here",
     "Front matter says something under a name that casebound knows, but not what casebound can use: another "
     "program has written it, or it is mistyped. The value is passed over, as if it were not there. In "
     "book.yaml "
     "it is an error.",
     "Say it as the hint shows, or under another name. A date is `date: 2015-06-01`."},
    {"git-failed", error, "git cannot read a revision",
     "The revision is there, but git ended with the message that is shown.",
     "Ask git itself: `git fsck` tells whether the repository is whole."},
    {"git-missing", error, "git is not installed",
     "A revision of a book is read by git, and there is no such program.",
     "Install the package git, or give a folder with the earlier book."},
    {"hard-hyphen", warning, "a hyphen that divides a whole word",
     "A word is divided at the end of a line, and stands elsewhere in the essay in one, and nowhere with a "
     "hyphen. The hyphen belongs to the lines of an older edition, and would be printed in the middle of "
     "ours. Where both halves are words, or the hyphen may be the word's own (re-sign, well-known), it is "
     "told and not mended.",
     "Write the word in one. Lines are divided anew by the rules of the language.", fixed},
    {"heading-skip", warning, "headings deepen by more than one level",
     "A heading is two or more levels below the one before it, as when a section is followed by a "
     "sub-subsection. Readers who hear the book lose their way. The heading is raised to the next level.",
     "Give the heading the level that follows the one above it.", fixed},
    {"heading-space", note, "a heading without the space after its #",
     "Markdown asks for a space between the number signs and the words of a heading. Without it the line "
     "would be text; casebound reads it as the heading that it was meant to be.",
     "Write `## Heading`.", fixed},
    {"icu-data", error, "the Unicode library's data are missing",
     "ICU, the library that knows characters and languages, cannot find its data.",
     "Install the package libicu72 again."},
    {"illegible-style", warning, "a style that would leave text unread",
     "A rule of the stylesheet asks for type of no size, for letters, words or lines set one over the other, "
     "or "
     "for margins and indents that would put text off the page. The value is set as the message says, for no "
     "word of the book may be lost.",
     "Change the value in the stylesheet. What only the e-book needs goes into `@media screen`."},
    {"image-too-large", error, "a picture is larger than can be read",
     "The picture's file has more than 64 MiB, it claims more than 100 million pixels, or the SVG has more "
     "than 16 million bytes, 200,000 "
     "elements or 2,000,000 lines and curves.",
     "Scale it down: a page of 6 × 9 inches at 300 dpi has five million pixels. Export a drawing that is too "
     "complex as PNG."},
    {"indented-paragraph", warning, "a paragraph indented like code",
     "Text that is indented by a tab or four spaces is code to Markdown. Whole sentences in long lines, "
     "without the marks of a program, are set as a paragraph.",
     "Remove the space before it. Code that is meant stands between lines of ```.", fixed},
    {"index-not-printed", note, "marks for an index that there is not",
     "The manuscripts mark words with `{.index}`, and the matter does not ask for an index.",
     "Add `index` to the back matter, or allow the finding until the book is to have one."},
    {"ink-limit", warning, "more ink than the paper takes",
     "The amounts of the four inks on one place of a page or a picture, added up, are more than the "
     "printer or the paper allows. Ink that does not dry smears and sticks to the next sheet. Single "
     "pixels are passed over.",
     "Lighten the colour or the dark parts of the picture, or name another paper under `editions: press:`."},
    {"internal-error", error, "a bug in casebound",
     "Something happened that casebound's authors did not foresee. No book was written.",
     "Please report it: the message, the command line, and the book if you can share it."},
    {"kept-line-end", warning, "line ends of verse in running text",
     "Every line of a paragraph ends as a line of verse does, with two spaces, a backslash or <br>, but the "
     "lines are long and most begin in the middle of a sentence: so some converters keep the lines of a "
     "page. The line ends are spaces.",
     "Remove what ends the lines. Verse stands in a division `::: verse`, or in lines that begin with a "
     "bar.",
     fixed},
    {"left-edition", note, "an edition of an earlier build",
     "The folder holds an edition, or a picture of the cover, that the book once made and no longer does: "
     "the "
     "settings have switched it off. It is as old as the build that made it, and is not touched.",
     "Remove it, if nobody needs it."},
    {"ligature-codepoint", warning, "a character that is a ligature",
     "The text has a character such as U+FB01 (ﬁ) for several letters, which converters of PDF leave "
     "behind. It cannot be searched for, divided or read aloud rightly.",
     "Write the letters by themselves; the font joins them where it should.", fixed},
    {"lines-not-changed", warning, "a paragraph that keeps its lines",
     "The stylesheet asks with `-cb-n-lines` for a line more or fewer in a paragraph, and there is no way to "
     "set it so within the limits of its word spaces. It stays as it was.",
     "Ask it of a longer paragraph, or of one whose last line is nearly full (for one more) or nearly empty "
     "(for one fewer)."},
    {"link-address", warning, "a link whose address is none",
     "The link has the scheme of an address, and what follows is none: it has no host, or one that no name "
     "can "
     "be, or a password in it. Neither book could lead there. The link is dropped and its words are kept. A "
     "space, a letter with an accent or a stray `%` is no fault: it is written as addresses have it.",
     "Write the address as a browser shows it, with a host: https://example.org/page."},
    {"literal-emphasis", note, "emphasis between a letter and punctuation",
     "CommonMark takes no asterisks for emphasis that have a letter outside and punctuation inside, as in "
     "`**「平和」**は`; most programs then print the asterisks. casebound reads them as the emphasis that "
     "the author meant, where the punctuation is not ASCII.",
     "To have it so everywhere, put the punctuation outside of the emphasis, or a space beside it."},
    {"loose-line", warning, "a line with too much white between its words",
     "However the paragraph is broken into lines, the word spaces of one of them are wider than the "
     "stylesheet's limits, and wider than what is allowed in need: the measure is narrow, or a word is long "
     "and may not be divided.",
     "Allow a break with a soft hyphen, reword, or set the text ragged."},
    {"low-resolution-image", warning, "a picture with too few pixels",
     "As large as it is printed, the picture has less than 150 pixels to the inch, and will look coarse on "
     "paper.",
     "Give a larger file (300 pixels to the inch are usual), or print it narrower: "
     "`![words](file){width=50%}`."},
    {"made-identifier", note, "the identifier was made from the title",
     "Every e-book needs an identifier. The book names none, so one is derived from its title, language and "
     "creators; it changes when they do, and reading systems then take the book for another.",
     "Give `identifier` in book.yaml: an ISBN (`urn:isbn:…`), a UUID (`urn:uuid:…`), or another URI."},
    {"manifest-damaged", error, "the manifest of a release cannot be read",
     "manifest.json is not JSON, lacks a key, or lists what no release has, such as a file outside of its "
     "folder. Nothing can be held against it.",
     "Take the release anew from where it was published, or make it again."},
    {"manuscript-changed", warning, "a manuscript has changed meanwhile",
     "The manuscript is not any more what it was when it was read, so `check --fix` leaves it alone.",
     "Run it again."},
    {"manuscript-too-large", error, "a manuscript is larger than is read",
     "Manuscripts above a certain size are refused, so that a wrong file cannot occupy the machine for "
     "minutes.",
     "Cut it into several essays."},
    {"marks-in-title", warning, "marks of emphasis in a title of the book",
     "The title, the subtitle or the title of a part has words between asterisks or underscores, as Markdown "
     "emphasises them. The book's own titles stand on covers and in catalogues, which know no emphasis, and "
     "are "
     "printed as they are typed, marks included. Titles of essays may have emphasis.",
     "Leave the marks out."},
    {"mathml", warning, "a formula that is not as books have it",
     "A formula, `<math>…</math>`, is read as the presentation markup of MathML 3, which e-books and their "
     "checkers take, with a prefix (`<mml:math>`) or without. What is not that, or not well-formed, is set "
     "as "
     "the words in it; attributes that have no place there (styles, colours, ids) are dropped. One without "
     "an "
     "end loses its tags: empty lines may stand between its tags and in its tokens, and nowhere else.",
     "Write it with `mi`, `mn`, `mo`, `mfrac`, `msup` and their like; programs that turn TeX into MathML do "
     "so."},
    {"miscurled-quote", warning, "a quotation mark turned the wrong way",
     "A closing quotation mark stands where words begin, an opening one where they end, or an opening one "
     "for an apostrophe (don‘t, ‘80s), as word processors turn them.",
     "Turn it round: “words”, don’t, ’80s.", fixed},
    {"mislabelled-image", note, "a picture with the wrong ending",
     "The name of the picture's file ends as those of another kind do: `.jpg`, though it is a PNG. It is "
     "told "
     "apart by what it holds, and the e-book names it rightly.",
     "Rename the file, so that other programs are not misled."},
    {"missing-alt", warning, "a picture has no words",
     "Who does not see the picture, and who has only its words read out, learns nothing of it.",
     "Say between the brackets what it shows, `![words](file)`, or mark it as decorative."},
    {"missing-bio", note, "nothing is said of a contributor",
     "The contributors page says something of others and only the name of this one.",
     "End the essay with a paragraph about its author, or give `bio` with the name in the settings."},
    {"missing-book", error, "there is no book here",
     "The argument of the command is neither a folder with a book.yaml nor a manuscript, or it cannot be "
     "read.",
     "Check the path. Without one, the current folder is taken."},
    {"missing-byline", note, "no author is named",
     "No line under the title was recognised as the name of an author, and neither front matter nor "
     "book.yaml gives one.",
     "Write the byline in italics under the title, `*Name, Affiliation*`, or give `author` in the front "
     "matter."},
    {"missing-face", warning, "a family without the bold or italic asked for",
     "Some words are to be bold or italic, and their font family has no such face. Letters are not thickened "
     "or "
     "slanted by machine, so the nearest face is set, and the words look like those around them.",
     "Name a family in the stylesheet that has the face, or mark the words in another way."},
    {"missing-file", error, "a file of the book is missing",
     "book.yaml, or a picture in a manuscript, names a file that is not there, or a folder or a pipe in its "
     "place.",
     "Correct the name, or add the file. Paths count from the folder of book.yaml; those of pictures from "
     "that of their manuscript."},
    {"missing-glyph", error, "a character that no font has",
     "None of the fonts in fonts/fonts.yaml has a glyph for the character, and the page would show an empty "
     "box.",
     "Add a font that covers it to fonts/fonts.yaml, or change the character. An e-book alone needs no "
     "glyphs, if "
     "it lists no printed pages and has a cover of its own: `editions: {reader: false, epub: {page-list: "
     "false}}` and `cover`."},
    {"missing-key", error, "a setting that the book needs is missing",
     "book.yaml lacks a key without which no book can be made.", "Add the key that the message names."},
    {"missing-language", warning, "the book does not say its language",
     "The language decides how words are hyphenated, how quotation marks look and how the book is read "
     "aloud. English is assumed.",
     "Add `language` to book.yaml, with a tag such as `en-US`."},
    {"missing-release", error, "there is no such release",
     "`casebound verify` was given a folder that is not there.",
     "Name the folder that holds manifest.json: OUT/<slug>, as `casebound release` wrote it."},
    {"missing-style", error, "a style is not there",
     "book.yaml names a style that is neither one of casebound's own nor a stylesheet in the book's folder.",
     "Name one of casebound's styles (policy, anthology, large-print), or give the path of a stylesheet "
     "within the book."},
    {"missing-title", error, "an essay has no title",
     "The manuscript has no heading, and no title is given elsewhere. Contents, running heads and the "
     "e-book's navigation need one.",
     "Begin the manuscript with `# Title`, or give `title` in its front matter or its entry in book.yaml."},
    {"mixed-dash", warning, "a hyphen here, an en dash there",
     "The same compound stands in the book once with a hyphen and once with an en dash. Which is right is "
     "for the author to say, so nothing is changed.",
     "Write it one way throughout."},
    {"mojibake", warning, "letters garbled by a wrong encoding",
     "The text has the letters that appear when UTF-8 is read as Windows-1252 or Latin-1 (â€™ for an "
     "apostrophe, Ã¼ for ü), or the character U+FFFD, for what was lost. It happened before casebound read "
     "the file.",
     "Convert the file anew and tell the converter that its source is UTF-8, or correct the words; where "
     "it can be told, the message says what they were."},
    {"multiple-titles", warning, "more than one heading of the first level",
     "An essay has one title, and this one has several headings with a single #. The first is the title, "
     "and the others are taken as sections of equal rank.",
     "Write sections with ##. If the file holds several essays, cut it."},
    {"narrow-measure", warning, "a text area too narrow to be set",
     "The margins of @page leave so little of its size that a line holds no more than a word, or none, or a "
     "page not even a line.",
     "Give @page a larger `size` or smaller margins."},
    {"nesting-too-deep", warning, "lists or quotations nest too deeply",
     "Lists and quotations inside one another are deeper than a page can show. What is deeper is set as "
     "plain paragraphs; no words are lost.",
     "Flatten the list, or split it in two."},
    {"no-cell-above", warning, "a cell that joins nothing",
     "A cell of a table says `^^`, which joins it to the cell above. There is none: the row is the first "
     "below the head, or the cell above stands in other columns. The two characters are printed.",
     "Give both cells the same columns, or write what belongs there."},
    {"no-page-list", note, "an e-book without the pages of the print",
     "The book is in Chinese, Japanese or Korean, for which there are no faces among the tool's own. Its "
     "pages "
     "cannot be set without one, and so the e-book has no list of them. Nothing else is missing in it.",
     "Say `editions: {epub: {page-list: false}}`. With a face for the language in fonts/fonts.yaml the pages "
     "can be set; say `page-list: reader` then."},
    {"no-press-edition", error, "the book has no edition for the press",
     "`--only press` makes the edition that book.yaml describes, and it describes none.",
     "Add `editions: {press: true}` to book.yaml, or what your printer asks for."},
    {"not-a-book", error, "there is no book in the folder",
     "What is to be compared is a folder, or a revision, that holds no book.yaml. Or it is a release, which "
     "holds no manuscripts, and the book's folder has none of its states, neither now nor at a revision in "
     "git, "
     "whose files are those that the release's manifest lists.",
     "Give a folder with a book.yaml, one manuscript, or a revision that has the book in the same folder."},
    {"not-utf8", error, "the file is not UTF-8",
     "A byte at the place shown cannot be part of a UTF-8 text. The file may be in another encoding, such as "
     "Windows-1252, KOI8-R or Shift JIS. Guessing it could garble the text, so casebound does not.",
     "Save the file as UTF-8, for example with `iconv -f WINDOWS-1252 -t UTF-8`."},
    {"note-divided", note, "a note goes on at the foot of the next page",
     "A note stands on the page of its call. This one is longer than the room that there is below the line "
     "that calls it, so its rest stands at the foot of the next page, or of several.",
     "Shorten the note, or set notes at the end of the essay with `notes: essay`."},
    {"note-name", warning, "a note has a space in its name",
     "A line begins like a note, `[^two words]: …`, but names of notes have no spaces. It is no note, and is "
     "set "
     "as text, as its calls are.",
     "Write a hyphen for the space, `[^two-words]`, here and where the note is called."},
    {"note-undefined", warning, "a note is called and not written",
     "The text calls a note, as in `[^7]`, and nowhere says what is in it. The mark is set as it stands.",
     "Write the note, `[^7]: …`, on a line of its own, or take the call out. A mark that is meant as text is "
     "written `\\[^7]`."},
    {"note-unused", warning, "a note is written and not called",
     "Nothing in the text leads to this note. It is kept, after the notes that are called.",
     "Call it where it belongs, or take it out."},
    {"noteref-spacing", warning, "a space at the call of a note",
     "A space stands before the call of a note, where a line may end and leave the number alone on the "
     "next; or there is none between it and the next word.",
     "Write the call directly after the word or its punctuation mark: `word.[^1] Next`.", fixed},
    {"numbered-prose", note, "a number that is no list's",
     "A paragraph begins with a year, or with the day of a date, and a full stop, `1984. That was the "
     "year.`, "
     "which Markdown takes for an item of a list. It is read as the paragraph that it is; a list would be "
     "printed with numbers of its own.",
     "Write a backslash before the full stop: `1984\\. That was the year.`"},
    {"off-grid", warning, "a text area of no whole number of lines",
     "Lines stand on a grid, the line height of `html` apart, and the height that the margins of @page leave "
     "is no "
     "multiple of it. What is left over stays empty at the foot of every page.",
     "Change the margin at the foot by what the hint says."},
    {"open-range", warning, "a range of the index without its other end",
     "A mark with `range=begin` says that a heading of the index is spoken of from there on, and no mark of "
     "the same heading with `range=end` follows; or one with `range=end` has no beginning before it. Only "
     "the "
     "one place is printed.",
     "Mark the other end: `[]{.index term=\"…\" range=end}`."},
    {"order-changed", note, "something is printed in another order",
     "The book prints the title first, then the byline, then the text. In the manuscript one of the two "
     "stands "
     "lower, under lines or paragraphs that are printed after it.",
     "Write the title at the top and the byline directly under it. If the line is no byline, write "
     "`recognise: "
     "{byline: false}` into the front matter."},
    {"out-of-gamut", note, "a picture that inks make duller",
     "A tenth of a photograph's pixels or more have colours that the inks of the paper cannot reach. They "
     "were "
     "replaced by the nearest. Screens show more colours than paper; that is no fault.",
     "Look at a proof made for that paper if it matters, or make the colours of the picture quieter "
     "yourself."},
    {"output-not-written", error, "standard output cannot be written",
     "What the command printed did not arrive where it was sent, for example because a disk is full.",
     "Make room, or send it elsewhere."},
    {"output-unwritable", error, "a file or folder cannot be written",
     "The system refused to make or write something in the output folder; the message gives its reason. "
     "Earlier editions there are as they were.",
     "Make room or change the permissions, or choose another folder with -o."},
    {"outside-book", error, "a file lies outside the book's folder",
     "Nothing outside the folder of book.yaml is read, not even through a symbolic link, so that a "
     "manuscript from elsewhere cannot pull your files into a book.",
     "Move or copy the file into the book's folder."},
    {"overfull-line", warning, "a line does not fit its measure",
     "A word, most often an address or a name that may not be divided, is too wide for the line, and no "
     "break was found that the stylesheet allows. It is set and stands out into the margin.",
     "Allow a break with a soft hyphen, or reword the sentence."},
    {"oversize-image", warning, "a picture with very many pixels",
     "It has more than 3.2 million pixels. It is used as it is in both books, but some reading systems will "
     "not show it.",
     "Scale it down to what the page needs: its width in inches times 300."},
    {"page-fault", warning, "a page cannot end well",
     "Something is too large for the page, or wherever the page ends, a heading, a single line of a "
     "paragraph or half a word would be left alone. The least bad end was taken; paragraphs before it have "
     "been tried with a line more and a line less, and the spread with pages longer or shorter by a line. A "
     "table's row is cut only if it is taller than a page.",
     "Look at the page. A few words more or less in a paragraph before it often help."},
    {"page-length", note, "a page shorter than its neighbours",
     "What comes next is too large for the room left and may not be divided, or the page cannot be made as "
     "long as the one that it faces.",
     "Look at the spread. A figure or a table in another place often helps."},
    {"page-size", error, "a page that no PDF can have",
     "`size` in an `@page` of the style gives a page less than 3 or more than 14,400 points (1 mm to 5 m) "
     "wide "
     "or high. PDF/A does not allow that, and viewers cannot show it.",
     "Give the size of the trimmed page, such as `6in 9in` or `A5`; mind the unit."},
    {"paragraph-too-long", error, "a paragraph beyond all measure",
     "A paragraph has more than 100,000 characters, forty pages without an end. Its lines are broken as a "
     "whole, which would take time and memory beyond measure. Often the empty lines between paragraphs have "
     "been lost.",
     "Part it by empty lines."},
    {"pdf-long-text", error, "a text is too long for its place in a PDF",
     "Headings in the outline, descriptions of pictures and addresses of links have 32,767 bytes at most in "
     "a "
     "PDF for archives.",
     "Shorten it: the message shows how it begins."},
    {"pdf-notdef", error, "a character without a glyph",
     "A character reached the PDF that no font has a glyph for. No book is written, since the page would "
     "show an empty box. This should have been found earlier and is a bug in casebound.",
     "Please report it. Another font family in the stylesheet may help meanwhile."},
    {"pdf-picture", error, "a picture is on a page but was not loaded",
     "The typesetter placed a picture that the PDF writer was not given. This is a bug in casebound.",
     "Please report it, with the picture's name."},
    {"pdf-text", error, "a glyph that stands for no text",
     "Every glyph in the PDF must say which characters it shows, so that the text can be searched and "
     "copied; one does not. This is a bug in casebound.",
     "Please report it, with the book if you can share it."},
    {"pdf-too-large", error, "a PDF of more than 2 GiB",
     "With all its pictures the file would be larger than 2 GiB. Most readers cannot open such a file.",
     "Scale the pictures down, or divide the book into volumes."},
    {"pdf-write", error, "the PDF cannot be written",
     "The library that writes the PDF refused an object. No book was written.",
     "If memory is not short, this is a bug: please report it with the book."},
    {"picture-in-line", note, "a picture that is higher than its line",
     "A picture stands among the words of a paragraph, on their baseline, and its style makes it higher than "
     "the line. The line stands lower for it, by whole steps of the grid. Without a `height` or `width` it "
     "would be as high as "
     "the line at most.",
     "Give it a `height` at which it fits, or a paragraph of its own, which makes it a figure."},
    {"picture-shrunk", note, "a picture higher than the page",
     "At the width it asks for, the picture with its caption is higher than the text area. It is made "
     "smaller until "
     "it fits.",
     "Give it a `width` in per cent of the measure at which it fits, or cut it."},
    {"picture-write", error, "the drawn cover cannot be written",
     "The library that paints or compresses the drawn cover refused to. No book was written.",
     "If memory is not short, this is a bug: please report it with the book."},
    {"preflight-action", error, "the file has what is nothing for a press",
     "Links, forms, scripts, attachments and, for some printers, bookmarks are not allowed in a file for "
     "the press.",
     "Please report it: casebound does not write them."},
    {"preflight-boxes", error, "trim and bleed are not as they should be",
     "Every page of a file for the press says where it is cut, how far colour reaches beyond that, and how "
     "large the sheet is, one within the other and as the printer asks; and all are cut to one size.",
     "Give all pages one `size` in the style. Else please report it, with the book's settings."},
    {"preflight-colour", error, "a colour is not made of inks",
     "A file for the press has the four process inks, grey, and spot colours.",
     "Please report it: casebound turns every colour into inks."},
    {"preflight-content", error, "content that presses show differently",
     "Patterns, shadings, PostScript, smoothed pictures and the like are not needed for a book and "
     "forbidden in part by PDF/X.",
     "Please report it: casebound does not write them."},
    {"preflight-file", error, "the file is not built as its standard asks",
     "The version of the file, its table of objects, its identity and its end are fixed by the standard. "
     "The file was read back and is not as it should be.",
     "Please report it, with the book's settings."},
    {"preflight-font", error, "a font is not in the file", "Every font is to be in a file for the press.",
     "Please report it: casebound takes every font into the file, and refuses those that forbid it."},
    {"preflight-intent", error, "the printing condition is not named as asked",
     "A file for the press says once for which printing condition its inks are meant, by a name of the "
     "registry or with its profile, as standard and printer ask.",
     "Look at `paper` and `standard` under `editions: press:`, and at the paper's entry in "
     "styles/printers.yaml."},
    {"preflight-margin", error, "text stands too near to an edge",
     "The printer asks for a least distance of text from the edges that are cut, and from the binding; the "
     "latter grows with the number of pages, since a thick book does not open flat.",
     "Widen the margins of `@page` in the style, or set the book on more or fewer pages."},
    {"preflight-metadata", error, "the file does not say what its standard asks",
     "Title, dates, whether the file is trapped, and the version of PDF/X are to be in it.",
     "Give the book a title; if it has one, please report it."},
    {"preflight-pages", error, "the number of pages is not one that is bound",
     "A printer binds books from so many to so many pages, and in multiples of two or of a whole sheet.",
     "Set the book on more or fewer pages, or name another printer under `editions: press:`."},
    {"preflight-transparency", error, "something is see-through", "PDF/X-1a knows no transparency.",
     "If a picture is named, some of its marks lie under see-through ones: draw it without opacity, or as "
     "pixels, or make the file `x-4` if your printer takes that. Else please report it."},
    {"press-contradiction", error, "a setting that the printer does not take",
     "The printer that is named under `editions: press:` does not take what another setting asks for, or "
     "two settings do not go together. What each printer takes stands in styles/printers.yaml.",
     "Leave the setting out, so that the printer's own stands, or name another printer."},
    {"press-resolution", warning, "a picture with few pixels for a press",
     "A picture is printed at less than 300 pixels to the inch. On a screen that is enough; offset "
     "printing shows more.",
     "Give a larger file, or print it narrower: `{width=50%}`."},
    {"printers-file", error, "the list of printers cannot be read",
     "styles/printers.yaml is missing or has a fault. Without it nobody knows what a printer asks for.",
     "Compare it with styles/README.md, or install casebound anew."},
    {"profile-changed", error, "a colour profile is not the one expected",
     "The SHA-256 of a colour profile differs from the one in fonts/fonts.yaml or styles/printers.yaml. With "
     "another profile the same colours look otherwise, or become other inks.",
     "Install the package that the hint names. If the change is meant, enter the new SHA-256 there."},
    {"profile-damaged", error, "a colour profile cannot be used",
     "The file is not an ICC output profile for the four process inks.",
     "Install the package that it comes from anew."},
    {"profile-missing", error, "a colour profile is not installed",
     "A PDF for archives says what its colours mean by a colour profile, and colours are turned into inks by "
     "the profile of the paper. The file lies neither in `fonts` nor where the system keeps profiles.",
     "Install the package that the hint names, or put the file into `fonts`."},
    {"raw-html", warning, "HTML in the manuscript",
     "The manuscript contains HTML. Its tags are dropped, since they mean nothing on paper; the text between "
     "them is kept.",
     "Say the same in Markdown."},
    {"remote-resource", warning, "a picture is not in the book's folder",
     "The manuscript takes a picture from the net. casebound fetches nothing, and a book must hold all that "
     "it shows. The picture's words stand for it.",
     "Save it in the book's folder and name the file."},
    {"repeated-series-note", note, "the series note is printed once",
     "The note on the series to which an essay belongs was recognised. It is printed once for the whole "
     "book, on the imprint page, and not after each essay.",
     "Nothing needs to be done."},
    {"right-to-left-book", warning, "a text that runs from right to left",
     "The book or an essay is in a language that is written from right to left, such as Arabic or Hebrew. "
     "Its lines run so and begin at the right, but the indents of lists, columns, tables and pages go "
     "from left to right, and the book opens at the left: such books are not set yet.",
     "Quote such words in a book that runs from left to right, with their language: in `[words!]{lang=he}` "
     "each mark, bracket and number stands where that language has it."},
    {"running-head", warning, "a running head in the text",
     "A short line stands between the halves of sentences at two places or more, as the running heads of a "
     "book do that a converter took for text. The book keeps them. Lines near verse are never meant.",
     "Take it out of the manuscript, and join the halves: the book has running heads of its own.", fixed},
    {"said-otherwise", note, "the settings and the text say different things",
     "The front matter, or the essay's entry in book.yaml, gives a title or an author, and the text has "
     "another title, or spells the name otherwise. The settings are followed, and the words of the text are "
     "not printed.",
     "Write both alike, or remove one of them."},
    {"said-twice", note, "something stands in the essay twice",
     "The title, or the note on the series, stands in the essay a second time. It is printed once.",
     "Remove one of the two."},
    {"section-taken", note, "a section whose heading is not printed",
     "A heading says what follows it: about the author, or notes. The text under it goes to its place in the "
     "book, and the heading, which only said so, is left out.",
     "Nothing, if that is right. Otherwise give the section another heading."},
    {"shortcode", warning, "a shortcode of a site generator",
     "Words in double braces, `{{< figure src=\"a.png\" >}}` or `{% include %}`, are replaced by the program "
     "that makes a web site. Here nothing replaces them: they are set as they stand, as code.",
     "Put what it stands for in its place: a picture is `![caption](a.png)`."},
    {"smaller-table", note, "a table in smaller type",
     "The longest words of the table's columns do not fit side by side in the size of other tables. It is "
     "set smaller, by no more than a fifth and not below 6.5 points, so that no word is cut.",
     "Nothing needs to be done. Fewer columns or shorter words give the table its size back."},
    {"soft-hyphen", warning, "soft hyphens left by a converter",
     "A soft hyphen stands where it divides no word, at the end of a line or beside a space, or there are "
     "more of them than anybody sets by hand.",
     "Take them out: words are divided by the rules of the language. One where an author wants a break "
     "possible may stay.",
     fixed},
    {"spaced-dash", warning, "dashes spaced in different ways",
     "A hyphen between spaces stands for a dash, and is set as one where dashes are set at all; or the em "
     "dashes of an English essay have spaces at some places and none at others, or on one side only.",
     "Write — without spaces or – with them, the same throughout. Dashes that are there are not changed, "
     "since the choice is the author's."},
    {"split-paragraph", warning, "a paragraph cut in two was joined",
     "A paragraph ends in the middle of a sentence and the next begins with a small letter: what a page "
     "break leaves behind in a converted text. The two are joined. In scripts without capitals a sentence "
     "must "
     "have ended before in the first, and the second must come to its end.",
     "Remove the empty line between the halves. If they are two paragraphs, end the first with a full stop.",
     fixed},
    {"straight-quote", note, "straight quotes among curly ones",
     "The manuscript has typewriter quotes beside typographic ones. They are set as typographic quotes, "
     "which "
     "way round is told by what stands beside them. That can be wrong, and so it is not written down.",
     "Nothing needs to be done. `typography: false` in book.yaml leaves the quotes as they are."},
    {"stray-page-number", warning, "a page number in the text",
     "Numbers stand between the halves of sentences at two places or more, as page numbers do that a "
     "converter took for text. The book keeps them. Numbers over sections are not meant, and numbers that do "
     "not "
     "count pages (12, then 1945) are told and not mended.",
     "Take them out of the manuscript, and join the halves: the book has pages of its own.", fixed},
    {"style-too-large", error, "a stylesheet is larger than is read",
     "Stylesheets above one MiB are refused, so that a wrong file cannot occupy the machine.",
     "Name the stylesheet that was meant, or keep what the book needs."},
    {"sums-damaged", error, "the digests of a release do not agree",
     "SHA256SUMS says in a line something else than manifest.json. One of the two has been changed since the "
     "release was made.",
     "Take the release anew from where it was published, or make it again."},
    {"svg-feature", warning, "a drawing asks for what is not drawn",
     "The SVG uses an element or a property beyond shapes, paths, text, plain colours and opacity; or "
     "something that no e-book may have, such as a script or a reference out of the file, which is removed. "
     "In the PDF the rest is drawn without it; a gradient becomes its first colour.",
     "Draw it with plain shapes, or export it as PNG."},
    {"table-divided", note, "a page ends inside a row of a table",
     "A table's first two rows stay together, and its last two, and no row is cut, unless about a third of a "
     "page would stay white. Here it would have.",
     "Look at the page. A table in another place, or shorter cells, help."},
    {"table-row-too-long", error, "a table's row has too many cells",
     "A row of a table has more cells than the table has columns. Markdown leaves out what is beyond, and a "
     "book must "
     "not lose words, so none is made.",
     "Add columns to the head of the table. A bar that belongs to the text is written as \\|, in code as "
     "well."},
    {"table-too-wide", warning, "a line with too many table bars",
     "A line has more vertical bars than any table would, or lines with so many bars follow each other that "
     "they would make a table of a quarter of a million cells. Reading it as a table could take very long, "
     "so "
     "these lines, up to the next empty one, are set as prose.",
     "Give the table fewer columns, or remove the bars."},
    {"table-without-header", warning, "a table's columns have no headings",
     "The first row of the table is empty, so that nobody who hears it knows what a cell belongs to.",
     "Say in the first row what each column holds."},
    {"title-too-long", error, "a title beyond all measure",
     "The title is longer than any title is. It would stand over pages and in the navigation, where it has "
     "no room.",
     "Make the first words the title, and a paragraph of what follows."},
    {"transparency-flattened", warning, "a see-through picture is painted on white",
     "PDF/X-1a knows no transparency. What is see-through is painted as it looks on the paper, or on the one "
     "plain colour of the picture that is under it.",
     "Look whether the page is as you want it, or make the file `x-4` if your printer takes that."},
    {"typed-notes", note, "notes that are typed as text",
     "The essay has a list of notes, and the same numbers stand in its text as marks: `[1]`, raised figures, "
     "links within a page. Each was made a note and each mark its call, so that the book can number and "
     "place "
     "them. A list of which fewer than half are called stays a list.",
     "Write a call as `[^1]` and its note as `[^1]: …`. `recognise: {notes: false}` leaves all as it "
     "stands."},
    {"unbalanced-quote", warning, "a quotation mark without its partner",
     "A quotation is opened and not closed in its paragraph, or closed and not opened. A quotation of "
     "several paragraphs may open each of them and is closed in the last.",
     "Write the mark that is missing."},
    {"unclosed-div", warning, "a fence of a division has no other end",
     "A division begins with `::: name` and ends with `:::`, each on a line of its own. One of the two is "
     "missing, so the other is left out; the text between stays where it is.",
     "Write the missing fence, or remove this one."},
    {"unfinished-paragraph", note, "a paragraph without its end",
     "A long paragraph ends in a letter, a figure, a comma or a hyphen, and another follows: it may be cut "
     "in two by the end of a page, or by a line that does not belong there. Nothing is changed.",
     "Join the halves if they belong together, or end the sentence."},
    {"unknown-code", error, "no finding has this code",
     "The code that was given to `explain` does not exist; or (then it is a warning) one that a comment in a "
     "manuscript allows.",
     "`casebound explain` lists all codes; the hint names the nearest."},
    {"unknown-command", error, "there is no such command",
     "The first word on the command line is not a command.",
     "`casebound --help` lists the commands; the hint names the nearest."},
    {"unknown-family", error, "a font family that there is not",
     "A stylesheet asks for font families of which none is in the font manifest (fonts/fonts.yaml). Another "
     "is not taken in their place, since it would change every line.",
     "Correct the name, as the hint says, or end the list with serif, sans-serif or monospace."},
    {"unknown-key", error, "a key that book.yaml does not have",
     "A misspelt setting would be lost silently, so an unknown key is an error.",
     "Correct its spelling or remove it; the hint names the nearest, or all that are possible there."},
    {"unknown-option", error, "there is no such option",
     "The command does not have this option, or it stands before the command. Options follow their command.",
     "`casebound COMMAND --help` lists the options; the hint names the nearest."},
    {"unknown-property", warning, "CSS has no such property",
     "The stylesheet has a declaration with a name that CSS does not know. It is passed over.",
     "Correct its spelling; the hint names the nearest."},
    {"unprintable-colour", warning, "a colour that inks cannot reach",
     "Screens show colours that no mixture of the four inks has. The nearest is printed, and it looks "
     "duller: the message says by how much (CIEDE2000; from 5 on everybody sees it).",
     "Choose a colour that paper can show."},
    {"unread-attribute", warning, "an attribute that has no effect",
     "Braces say something that means nothing where they stand: a key that is not read there, perhaps a "
     "misspelt one, a width that is no per cent of the measure, a range of the index that is neither begun "
     "nor "
     "ended, an index entry without words. The text is set without it.",
     "Remove it, or write what is read: `{width=60%}` and `{alt=\"…\"}` of a picture, `{lang=de}` of words, "
     "`{.index term=\"…\" range=begin}` of an index entry."},
    {"unread-comment", warning, "a comment to casebound that says nothing",
     "A comment that begins with `casebound:` asks for something else than `allow`, names no code, or stands "
     "inside of a paragraph, where it allows nothing.",
     "Write `<!-- casebound: allow CODE -->` on a line of its own before the block."},
    {"unread-link", warning, "a link whose address has a space",
     "In `[words](address)` the address ends at the first space, so that this is no link to anybody who "
     "reads "
     "Markdown: brackets and address are printed as they stand.",
     "Write `%20` for the space, or put the address between `<` and `>`."},
    {"unreadable-file", error, "a file cannot be read",
     "The system refused to read a file; the message gives its reason.",
     "Check the path and the permissions."},
    {"unresolved-link", warning, "a link to a place the book does not have",
     "The link leads to a heading, an id or a file that is not part of the book. The link is dropped and its "
     "words are kept.",
     "Link to the id of a heading, to an essay of the book, or to a full address."},
    {"unsafe-filename", note, "a file name that not every system can have",
     "The name has a space, a letter with an accent or another character outside the portable file name "
     "character set, or it is a device's name on some systems, or it differs from another's in case alone. "
     "Where the book is moved to another machine, the file may not be found.",
     "Use letters a to z, figures, hyphens, underscores and full stops."},
    {"unsafe-link", warning, "a link that a book must not open",
     "The link's scheme, such as `javascript:` or `file:`, runs programs or opens files on the reader's "
     "machine. The link is dropped and its words are kept.",
     "Link to http, https or mailto, or to a place in the book."},
    {"unsupported-at-rule", warning, "an at-rule that is not read",
     "casebound reads a part of CSS. The rule, with everything in it, is passed over.",
     "The hint says what to write instead, where there is something."},
    {"unsupported-image", error, "a picture is of a kind that is not supported",
     "Pictures are PNG, JPEG (8 bits, baseline or progressive; grey, RGB or CMYK) and SVG (UTF-8, without "
     "entities, its elements nested at most 100 deep).",
     "Convert it: a photograph to JPEG, a screenshot to PNG, a drawing to SVG."},
    {"unsupported-property", warning, "a property that has no effect here",
     "CSS has this property, and casebound does not use it, or only for the e-book. The message says which.",
     "Remove it, or put it into `@media screen` if it is meant for the e-book alone."},
    {"unsupported-selector", warning, "a selector that is not read",
     "casebound reads the selectors that a book needs. The rule with this one is passed over.",
     "Select by element, class, id or attribute instead."},
    {"untagged-language", warning, "words in another language without its name",
     "Two words or more are written in a script that the language around them does not use, such as "
     "Cyrillic in an English essay; or a paragraph of twelve words or more is full of the little words of "
     "another language (English, German, French, Spanish, Italian, Portuguese, Dutch). They are read aloud "
     "and "
     "divided by the wrong rules. Shorter phrases in Latin letters are not told from names and loan words.",
     "Say what language they are: `[слова]{lang=ru}`, or `::: {lang=ru}` around paragraphs."},
    {"unused-suppression", warning, "an allowance that nothing needs",
     "book.yaml, the front matter of an essay (`allow: CODE`) or a comment before a block "
     "(`<!-- casebound: allow CODE -->`) allows a finding that the book, the essay or the block does not "
     "have, or one that book.yaml denies.",
     "Take the code out, so that the rest says what it is there for."},
    {"watch-refused", error, "files cannot be watched",
     "The system gives a user only so many watches on folders, and has no more for `casebound watch`.",
     "End other programs that watch files, or raise `fs.inotify.max_user_instances` and "
     "`fs.inotify.max_user_watches` with sysctl."},
    {"wedged-note", warning, "a note inside a sentence was moved",
     "A sentence breaks off, a whole paragraph follows, and then the sentence goes on: so text looks when it "
     "is copied from printed pages with notes at their foot. The sentence is joined and the paragraph is "
     "kept among the notes, though nothing calls it; a figure that stood there follows the paragraph.",
     "Write it as a note, `[^1]: …`, and put its call `[^1]` where it belongs."},
    {"word-cut", warning, "a word is cut without a hyphen",
     "A word is wider than the line, and there is no place where it may be divided. It is cut where the line "
     "is full, so that no letter is lost or stands in the margin.",
     "Write soft hyphens where it may be divided; in code, break the line yourself."},
    {"words-cut", warning, "a table is too wide for its words",
     "The longest words of the table's columns do not fit side by side, not even in type of four fifths of "
     "its size (6.5 points at least). The longest are divided with a hyphen where the design "
     "hyphenates and their language allows it, else cut without one, wherever the line ends. The "
     "message says how wide the table would have to be.",
     "Give the table fewer columns or shorter words, turn its rows into columns, or allow breaks with soft "
     "hyphens."},
    {"writes-input", error, "a file of the book would be written over",
     "What an option such as `--depfile` or `--message-format FORMAT=PATH` would write is a file that the "
     "command has read: a manuscript, the settings, a picture. It is left as it is.",
     "Give what is written another name; perhaps the option's value was forgotten."},
    {"wrong-type", error, "a setting is of the wrong kind",
     "A key of book.yaml or front matter wants a text, a list, true or false, or keys of its own, and has "
     "something else.",
     "Write what the message asks for."},
};

}  // namespace

std::span<const Explanation> explanations() {
  return table;
}

const Explanation* explanation_of(std::string_view code) {
  const auto found =
      std::lower_bound(std::begin(table), std::end(table), code,
                       [](const Explanation& item, std::string_view key) { return item.code < key; });
  return found != std::end(table) && found->code == code ? found : nullptr;
}

}  // namespace casebound::cli
