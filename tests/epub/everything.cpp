#include "everything.h"

#include "casebound/epub/write.h"
#include "casebound/markup/compose.h"

#include <array>
#include <iterator>

namespace casebound::tests {
namespace {

Block block(std::string id, decltype(Block::value) value) {
  return {.id = std::move(id), .value = std::move(value)};
}

Inline call(const std::string& note, const std::string& label) {
  return {.value = NoteReference{note, label}};
}

Note note(const std::string& id, const std::string& label) {
  return {.id = id,
          .label = label,
          .blocks = {block(id + "-text", Paragraph{.inlines = text_inlines("Of " + id)})}};
}

Figure figure(const std::string& source, const std::string& caption, int width = 0) {
  return {.source = source,
          .alt = text_inlines("What it shows"),
          .label = "Figure 1",
          .caption = text_inlines(caption),
          .width = width};
}

Table table() {
  return {.columns = {ColumnAlign::left, ColumnAlign::right},
          .head = {.cells = {{}, {text_inlines("Count")}}},
          .rows = {{.cells = {{text_inlines("Essays")}, {text_inlines("12")}}},
                   {.cells = {{text_inlines("Notes"), 1, 2}, {text_inlines("40")}}},
                   {.cells = {{text_inlines("41")}}},
                   {.cells = {{text_inlines("as many as there are"), 2}}}},
          .label = "Table 1",
          .caption = text_inlines("What there is")};
}

Verse verse() {
  return {{{{0, text_inlines("A line of verse"), {}}, {2, text_inlines("and one set in"), {}}},
           {{0, text_inlines("and one more"), {}}}}};
}

Group group(GroupRole role, const std::string& id, const std::string& words,
            std::vector<std::string> classes = {}) {
  return {role, {block(id, Paragraph{.inlines = text_inlines(words)})}, std::move(classes)};
}

/// √(a/b) = x̄, with what MathML wraps it in.
Formula formula() {
  const MathElement a{"mi", {}, "a", {}}, b{"mi", {{"mathvariant", "normal"}}, "b", {}};
  const MathElement root{"msqrt", {}, {}, {{"mfrac", {{"bevelled", "true"}}, {}, {a, b}}}};
  const MathElement bar{"mover", {{"accent", "true"}}, {}, {{"mi", {}, "x", {}}, {"mo", {}, "¯", {}}}};
  const MathElement row{
      "mrow", {}, {}, {root, {"mo", {}, "=", {}}, {"mspace", {{"width", ".2em"}}, {}, {}}, bar}};
  const MathElement tex{"annotation", {{"encoding", "application/x-tex"}}, "\\sqrt{a/b}=\\bar x", {}};
  return {{"math", {{"display", "inline"}}, {}, {{"semantics", {}, {}, {row, tex}}}}};
}

Inlines running_text() {
  return {{.value = Text{"The first page ends with "}},
          {.value = Emphasis{text_inlines("emphasis that runs on")}},
          {.value = Text{" to the next"}},
          call("one-note-1", "1"),
          {.value = Text{", with H"}},
          {.value = Subscript{text_inlines("2")}},
          {.value = Text{"O, x"}},
          {.value = Superscript{text_inlines("n")}},
          {.value = Text{", again"}},
          call("one-note-1", "1"),
          {.value = IndexMark{.path = {"water"}, .id = "one-i1", .children = text_inlines(" water")}},
          {.value = IndexMark{.path = {"water"}, .id = "one-i2"}},
          {.value = Span{"place", {"sc"}, "el", text_inlines(" ὕδωρ")}},
          {.value = Image{"inline.png", "A title", text_inlines("a dot")}},
          {.value = formula()}};
}

Division division(DivisionRole role, Matter matter, const std::string& id, Blocks blocks) {
  Division out{.role = role, .matter = matter, .id = id, .file_stem = id, .title = id, .language = "en"};
  out.blocks = {block(id + "-title", Heading{1, text_inlines(id)})};
  std::move(blocks.begin(), blocks.end(), std::back_inserter(out.blocks));
  return out;
}

Division plain(DivisionRole role, Matter matter) {
  const std::string name(token(role));
  return division(role, matter, name, {block(name + "-1", Paragraph{.inlines = text_inlines("Words.")})});
}

Division first_essay() {
  Division out = division(
      DivisionRole::chapter, Matter::body, "one",
      {block("one-0", group(GroupRole::epigraph, "one-0a", "A motto")),
       block("one-1", Paragraph{.inlines = running_text()}), block("one-2", table()),
       block("one-3", Paragraph{ParagraphRole::source, text_inlines("Source: ourselves")}),
       block("one-4", figure("pictures/Map & Plan.PNG", "A map", 60)),
       block("one-5", figure("other/map-plan.png", "Another map")), block("one-6", verse()),
       block("one-7", DefinitionList{{{{text_inlines("verso")},
                                       {{block("one-7a", Paragraph{.inlines = text_inlines("left")})}},
                                       {}}}}),
       block("one-8", group(GroupRole::pullquote, "one-8a", "Pulled out")),
       block("one-9", group(GroupRole::aside, "one-9a", "By the way", {"tip"})),
       block("one-10", group(GroupRole::box, "one-10a", "Boxed", {"note"})), block("one-11", SceneBreak{}),
       block("one-12", group(GroupRole::bio, "one-12a", "About the author")),
       block("one-13",
             List{.items = {{.blocks = {block("one-13a", Paragraph{.inlines = text_inlines("an item")})}}}}),
       block("one-14", CodeBlock{"c", "int a;\n\tint b;\n"})});
  out.notes = {note("one-note-1", "1"), note("one-note-2", "2")};  // the second is never called
  return out;
}

Division second_essay() {
  Figure ornament = figure("CON.svg", "");
  ornament.decorative = true;
  ornament.label.clear();
  return division(DivisionRole::chapter, Matter::body, "two",
                  {block("two-1", Paragraph{.inlines = {{.value = Text{"Words with a note"}},
                                                        call("two-note-1", "*"),
                                                        call("end-note-1", "1"),
                                                        link_to("#one-2", " see Table 1")}}),
                   block("two-2", ornament), block("two-3", NoteList{{note("two-note-1", "*")}})});
}

Division index_page() {
  IndexList::Entry water{.term = "water",
                         .locators = {{"one-i1"}, {"one-i2"}, {"two"}},
                         .see_also = text_inlines("See also fire")};
  water.entries = {{.term = "as steam", .locators = {{"one"}}}};
  return division(DivisionRole::index, Matter::back, "index",
                  {block("index-list", IndexList{{water, {.term = "wet", .see = text_inlines("water")}}})});
}

Division contents() {
  Contents::Entry part{
      .target = "part",
      .title = text_inlines("Part"),
      .entries = {{.target = "one",
                   .title = {{.value = Text{"One"}}, link_to("#two", " link"), call("one-note-1", "1")},
                   .author = "A. Author"}}};
  return division(
      DivisionRole::toc, Matter::front, "contents",
      {block("contents-list", Contents{{part, {.target = "two", .title = text_inlines("Two")}}})});
}

}  // namespace

image::Picture dot() {
  constexpr std::array<unsigned char, 67> bytes = {
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00,
      0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00,
      0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01,
      0x48, 0xAF, 0xA4, 0x71, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
  return {.media_type = "image/png", .bytes = std::string(bytes.begin(), bytes.end())};
}

image::Picture drawing(const std::string& inside) {
  return {.media_type = "image/svg+xml",
          .bytes =
              "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
              "viewBox=\"0 0 10 10\">" +
              inside + "</svg>"};
}

Everything everything() {
  Everything out{.book = sample_book()};
  using enum DivisionRole;
  auto& divisions = out.book.divisions;
  divisions.clear();
  for (const auto role :
       {halftitlepage, titlepage, copyright_page, dedication, epigraph, foreword, preface, acknowledgments})
    divisions.push_back(plain(role, Matter::front));
  divisions.push_back(contents());
  divisions.push_back(plain(introduction, Matter::body));
  divisions.push_back(division(part, Matter::body, "part", {}));
  divisions.push_back(first_essay());
  divisions.push_back(second_essay());
  for (const auto role : {afterword, appendix, bibliography, contributors})
    divisions.push_back(plain(role, Matter::back));
  divisions.push_back(division(endnotes, Matter::back, "endnotes",
                               {block("endnotes-1", NoteList{{note("end-note-1", "1")}})}));
  divisions.push_back(index_page());
  divisions.push_back(plain(colophon, Matter::back));
  out.pictures = {{"pictures/Map & Plan.PNG", dot()},
                  {"other/map-plan.png", dot()},
                  {"inline.png", dot()},
                  {"CON.svg", drawing()}};
  out.page_map = {{"i", "halftitlepage-1", 0}, {"iii", "titlepage-title", 0},
                  {"v", "contents-title", 0},  {"1", "one-1", 0},
                  {"2", "one-1", 41},          {"3", "one-2:2", 0},
                  {"4", "one-6:2", 4},         {"5", "one-13a", 0},
                  {"6", "two-1", 6},           {"7", "nowhere", 3},
                  {"8", "index-list:1", 0}};
  out.folios = {{"one-i1", "2"}, {"one-i2", "2"}, {"two", "6"}};
  return out;
}

std::string epub_of(const Everything& it) {
  const std::string css = "p { margin: 0; }\n";
  return epub::write({it.book.metadata,
                      markup::compose(it.book),
                      css,
                      sample_time,
                      it.pictures,
                      it.page_map,
                      it.folios,
                      {},
                      {},
                      {},
                      {},
                      it.book.contents});
}

}  // namespace casebound::tests
