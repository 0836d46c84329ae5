#include "project/editions.h"

#include "casebound/base/text.h"

#include "project/essay_settings.h"
#include "project/values.h"

#include <functional>

#include <fmt/format.h>

namespace casebound::project {

namespace {

using Handler = SettingsReader::Handler;
using Keys = SettingsReader::Keys;

constexpr SettingsReader::Choices<PageList, 3> page_lists = {
    {{"reader", PageList::reader}, {"press", PageList::press}, {"false", PageList::none}}};

constexpr SettingsReader::Choices<EpubTarget, 6> targets = {{{"generic", {}},
                                                             {"kobo", {}},
                                                             {"kindle", {.cover_page = false}},
                                                             {"apple", {}},
                                                             {"google", {}},
                                                             {"ingram", {.page_list = false}}}};

/// An edition's keys, or true or false for the whole of it.
Handler edition(SettingsReader& reader, std::string name, bool& on, Keys keys) {
  return [&reader, name = std::move(name), &on, keys = std::move(keys)](const YAML::Node& node) {
    if (!node.IsMap()) return reader.boolean(node, name, on);
    on = true;
    reader.mapping(node, name, keys);
  };
}

Handler said_switch(SettingsReader& reader, std::string name, Said<bool>& out) {
  return [&reader, name = std::move(name), &out](const YAML::Node& node) {
    bool value = false;
    reader.boolean(node, name, value);
    out = {value, reader.span(node)};
  };
}

Keys epub_keys(SettingsReader& reader, Editions& out) {
  return {{"target", reader.choice("target", targets, out.epub_target)},
          {"identifier", identifier(reader, out.epub_identifier)},
          {"page-list",
           [&out, read = reader.choice("page-list", page_lists, out.page_list)](const YAML::Node& node) {
             read(node);
             out.page_list_given = true;
           }},
          {"fonts", said_switch(reader, "fonts", out.epub_fonts)}};
}

Keys reader_keys(SettingsReader& reader, Editions& out) {
  return {{"identifier", identifier(reader, out.reader_identifier)}};
}

/// Reads a text by `handler` and keeps what `convert` makes of it, and where it stands.
template <class Value, class Convert>
Handler said(SettingsReader& reader, Said<Value>& out, Convert convert,
             const std::function<Handler(std::string&)>& handler_into) {
  return [&reader, &out, convert, handler_into](const YAML::Node& node) {
    std::string text;
    handler_into(text)(node);
    if (!text.empty()) out = {convert(text), reader.span(node)};
  };
}

Handler said_word(SettingsReader& reader, Said<std::string>& out,
                  const std::function<Handler(std::string&)>& handler_into) {
  return said(
      reader, out, [](const std::string& text) { return text; }, handler_into);
}

Keys press_keys(SettingsReader& reader, Editions& out) {
  PressSettings& press = out.press_settings;
  return {{"standard", said_word(reader, press.standard,
                                 [&reader](std::string& text) {
                                   return reader.one_of("standard", {"x-4", "x-1a-2003", "x-1a-2001"}, text);
                                 })},
          {"printer", said_word(reader, press.printer,
                                [&reader](std::string& text) {
                                  return reader.one_of("printer", {"ingram", "kdp", "house"}, text);
                                })},
          {"bleed", said(reader, press.bleed, length_of,
                         [&reader](std::string& text) {
                           return reader.checked("bleed", text, check_bleed, "such as 3mm or .125in");
                         })},
          {"signature", said(reader, press.signature, number_of,
                             [&reader](std::string& text) {
                               return reader.unquoted(
                                   "signature", "a number",
                                   reader.checked("signature", text, check_signature, "such as 16 or 32"));
                             })},
          {"identifier", identifier(reader, out.press_identifier)},
          {"paper", said_word(reader, press.paper,
                              [&reader](std::string& text) { return reader.into("paper", text); })},
          {"marks", said_switch(reader, "marks", press.marks)}};
}

/// The edition for the press, and where all of its settings stand.
Handler press_edition(SettingsReader& reader, Editions& out) {
  return [&reader, &out,
          handler = edition(reader, "press", out.press, press_keys(reader, out))](const YAML::Node& node) {
    out.press_settings.span = reader.span(node);
    handler(node);
  };
}

/// On, off, or the words to print.
Handler watermark(SettingsReader& reader, ProofSettings& out) {
  return [&reader, &out](const YAML::Node& node) {
    constexpr std::size_t longest = 40;
    const bool is_quoted = node.Tag() == "!";
    std::string words;
    if (node.IsScalar() && !is_quoted && YAML::convert<bool>::decode(node, out.watermark)) return;
    if (!reader.text(node, "watermark", words)) return;
    if (count_code_points(words) > longest)
      return reader.bad_value(node, fmt::format("the watermark is longer than {} characters", longest));
    out.watermark = !words.empty();
    if (out.watermark) out.watermark_text = words;
    out.watermark_span = reader.span(node);
  };
}

Keys proof_keys(SettingsReader& reader, ProofSettings& out) {
  return {{"line-numbers", reader.into("line-numbers", out.line_numbers)},
          {"watermark", watermark(reader, out)},
          {"margins", reader.into("margins", out.margins)},
          {"grid", reader.into("grid", out.grid)}};
}

/// A mapping, or true or false for all that it is about but the grid.
Handler proof(SettingsReader& reader, ProofSettings& out) {
  return [&reader, &out](const YAML::Node& node) {
    if (node.IsMap()) {
      reader.mapping(node, "proof", proof_keys(reader, out));
      return;
    }
    bool on = true;
    reader.boolean(node, "proof", on);
    out.line_numbers = out.watermark = out.margins = on;
  };
}

}  // namespace

void read_editions(const YAML::Node& node, SettingsReader& reader, Editions& out) {
  reader.mapping(node, "editions",
                 {{"epub", edition(reader, "epub", out.epub, epub_keys(reader, out))},
                  {"reader", edition(reader, "reader", out.reader, reader_keys(reader, out))},
                  {"press", press_edition(reader, out)},
                  {"proof", proof(reader, out.proof)}});
  if (!out.epub && !out.reader && !out.press)
    reader.bad_value(node, "no edition is left that could be made", "leave epub, reader or press on");
  if (out.page_list == PageList::press && !out.press)
    reader.bad_value(node, "the e-book cannot list the pages of an edition that is not made",
                     "add press: true, or leave page-list out");
}

}  // namespace casebound::project
