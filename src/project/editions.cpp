#include "project/editions.h"

#include "project/essay_settings.h"
#include "project/values.h"

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

/// A setting that is checked by `handler` and does nothing in this version.
Handler later(SettingsReader& reader, std::string name, Handler handler) {
  return [&reader, name = std::move(name), handler = std::move(handler)](const YAML::Node& node) {
    handler(node);
    reader.not_yet(name)(node);
  };
}

/// An edition's keys, or true or false for the whole of it.
Handler edition(SettingsReader& reader, std::string name, bool& on, Keys keys) {
  return [&reader, name = std::move(name), &on, keys = std::move(keys)](const YAML::Node& node) {
    if (!node.IsMap()) return reader.boolean(node, name, on);
    on = true;
    reader.mapping(node, name, keys);
  };
}

/// The settings that exist to be checked: nothing reads them yet.
struct Unread {
  std::string standard, printer, bleed, signature, paper;
  bool line_numbers = true, watermark = true, margins = true, grid = false, proof = true;
};

/// There are no printed pages yet but the reader edition's.
Handler page_list(SettingsReader& reader, Editions& out) {
  return [&reader, &out](const YAML::Node& node) {
    reader.choice("page-list", page_lists, out.page_list)(node);
    if (out.page_list == PageList::press) reader.not_yet("page-list: press")(node);
  };
}

Keys epub_keys(SettingsReader& reader, Editions& out) {
  return {{"target", reader.choice("target", targets, out.epub_target)},
          {"identifier", identifier(reader, out.epub_identifier)},
          {"page-list", page_list(reader, out)},
          {"fonts", later(reader, "epub: fonts", reader.into("fonts", out.epub_fonts))}};
}

Keys reader_keys(SettingsReader& reader, Editions& out) {
  return {{"identifier", identifier(reader, out.reader_identifier)}};
}

Keys press_keys(SettingsReader& reader, Editions& out, Unread& unread) {
  return {{"standard", reader.one_of("standard", {"x-4", "x-1a-2003", "x-1a-2001"}, unread.standard)},
          {"printer", reader.one_of("printer", {"ingram", "kdp", "house"}, unread.printer)},
          {"bleed", reader.checked("bleed", unread.bleed, check_length, "such as 3mm or .125in")},
          {"signature", reader.unquoted("signature", "a number",
                                        reader.checked("signature", unread.signature, check_signature,
                                                       "such as 16 or 32"))},
          {"identifier", identifier(reader, out.press_identifier)},
          {"paper", reader.into("paper", unread.paper)}};
}

Keys proof_keys(SettingsReader& reader, Unread& unread) {
  return {{"line-numbers", reader.into("line-numbers", unread.line_numbers)},
          {"watermark", reader.into("watermark", unread.watermark)},
          {"margins", reader.into("margins", unread.margins)},
          {"grid", reader.into("grid", unread.grid)}};
}

}  // namespace

void read_editions(const YAML::Node& node, SettingsReader& reader, Editions& out) {
  Unread unread;
  reader.mapping(node, "editions",
                 {{"epub", edition(reader, "epub", out.epub, epub_keys(reader, out))},
                  {"reader", edition(reader, "reader", out.reader, reader_keys(reader, out))},
                  {"press", later(reader, "editions: press",
                                  edition(reader, "press", out.press, press_keys(reader, out, unread)))},
                  {"proof", later(reader, "editions: proof",
                                  edition(reader, "proof", unread.proof, proof_keys(reader, unread)))}});
  if (!out.epub && !out.reader)
    reader.bad_value(node, "no edition is left that could be made", "leave epub or reader on");
}

}  // namespace casebound::project
