#include "epub/xml.h"

#include "casebound/base/text.h"

namespace casebound::epub {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// XML 1.0, production 2, for code points that UTF-8 can say.
bool is_xml_character(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

void append_clean(std::string& out, std::string_view text) {
  std::size_t clean = 0;  // where what has not been taken yet begins
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (is_xml_character(next_code_point(text, offset))) continue;
    out.append(text.substr(clean, begin - clean)).append(replacement);
    clean = offset;
  }
  out += text.substr(clean);
}

struct StringWriter final : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

std::string serialise(const pugi::xml_document& document, unsigned flags) {
  StringWriter writer;
  document.save(writer, "  ", flags, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (const auto bad = find_invalid_utf8(text)) {
    append_clean(out, text.substr(0, *bad));
    out += replacement;
    text.remove_prefix(*bad + 1);
  }
  append_clean(out, text);
  return out;
}

pugi::xml_document xml_document() {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  return document;
}

void set(pugi::xml_node node, const std::string& name, std::string_view value) {
  pugi::xml_attribute attribute = node.attribute(name.c_str());
  if (!attribute) attribute = node.append_attribute(name.c_str());
  attribute.set_value(xml_text(value).c_str());
}

pugi::xml_node append(pugi::xml_node parent, const std::string& name, std::string_view text) {
  pugi::xml_node node = parent.append_child(name.c_str());
  if (!text.empty()) append_text(node, text);
  return node;
}

void append_text(pugi::xml_node parent, std::string_view text) {
  parent.append_child(pugi::node_pcdata).set_value(xml_text(text).c_str());
}

void append_line_end(pugi::xml_node parent) {
  append_text(parent, "\n");
}

std::string indented(const pugi::xml_document& document) {
  return serialise(document, pugi::format_indent);
}

std::string as_it_stands(const pugi::xml_document& document) {
  return serialise(document, pugi::format_raw);
}

}  // namespace casebound::epub
