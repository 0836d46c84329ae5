#include "project/title_words.h"

#include <fmt/format.h>

namespace casebound::project {

namespace {

/// Whether words may end or begin beside the byte; those of other scripts are letters.
bool parts_words(char c) {
  const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return !is_letter && static_cast<unsigned char>(c) < 0x80;
}

bool is_between(std::string_view text, std::size_t at, char mark) {
  const char before = at == 0 ? ' ' : text[at - 1], after = at + 1 == text.size() ? ' ' : text[at + 1];
  return (before == mark || parts_words(before)) && after != ' ' && after != mark;
}

bool is_end(std::string_view text, std::size_t at, char mark) {
  const char before = text[at - 1], after = at + 1 == text.size() ? ' ' : text[at + 1];
  return before != ' ' && before != mark && (after == mark || parts_words(after));
}

}  // namespace

bool has_marks_of_emphasis(std::string_view text) {
  for (const char mark : {'*', '_'}) {
    for (auto begin = text.find(mark); begin != text.npos; begin = text.find(mark, begin + 1)) {
      if (!is_between(text, begin, mark)) continue;
      for (auto end = text.find(mark, begin + 1); end != text.npos; end = text.find(mark, end + 1))
        if (is_end(text, end, mark)) return true;
    }
  }
  return false;
}

SettingsReader::Handler title_words(SettingsReader& reader, const std::string& name, std::string& out) {
  return [&reader, name, &out, read = reader.into(name, out)](const YAML::Node& node) {
    read(node);
    if (!has_marks_of_emphasis(out)) return;
    reader.diagnostics().warning("marks-in-title", reader.span(node),
                                 fmt::format("the marks of emphasis in “{}” are printed as they stand", out),
                                 "leave them out: covers and catalogues know a title without emphasis");
  };
}

}  // namespace casebound::project
