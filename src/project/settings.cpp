#include "project/settings.h"

#include "casebound/base/text.h"

#include "project/survey.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace casebound::project {

namespace {

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

/// XML has no place for control characters, and no title needs one.
bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
  });
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::size_t longest_text = 10'000;

/// What the parser takes for the end of the text.
constexpr ByteSet false_ends(std::string_view("\x00\x04", 2));

/// A text in quotes, or one that is said to be text.
bool is_text(const YAML::Node& node) {
  return node.Tag() == "!" || node.Tag() == "tag:yaml.org,2002:str";
}

/// What YAML takes for a number or a truth if it is written without quotes.
bool would_be_no_text(const std::string& word) {
  double number = 0;
  bool truth = false;
  return YAML::convert<bool>::decode(YAML::Node(word), truth) ||
         YAML::convert<double>::decode(YAML::Node(word), number);
}

/// Whether the quotation mark that the text begins with has its partner, which nothing makes a part of the
/// text.
bool is_closed(std::string_view text) {
  const char mark = text[0];
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool is_escape = mark == '"' ? text[i] == '\\' : text.substr(i, 2) == "''";
    if (is_escape)
      ++i;
    else if (text[i] == mark)
      return true;
  }
  return false;
}

}  // namespace

YAML::Node SettingsReader::parse() {
  const std::string yaml(source_.slice(part_));
  const auto refuse = [this](SourceSpan span, std::string message, std::string hint) {
    diagnostics_.error("bad-yaml", span, std::move(message), std::move(hint));
    return YAML::Node(YAML::NodeType::Undefined);
  };
  if (yaml.size() > largest) {
    refuse_size({part_.source, part_.begin, part_.begin}, yaml.size(), diagnostics_);
    return YAML::Node(YAML::NodeType::Undefined);
  }
  if (const auto at = false_ends.find_in(yaml); at < yaml.size()) {
    const auto begin = part_.begin + static_cast<std::uint32_t>(at);
    return refuse({part_.source, begin, begin + 1},
                  fmt::format("the settings hold the control character U+{:04X}", static_cast<int>(yaml[at])),
                  "remove it");
  }
  Survey found;
  try {
    found.look_through(yaml);
    if (found.alias) {
      return refuse(place(*found.alias, 1), "settings may not use aliases (*name)",
                    "write the value out; a text that begins with * goes in quotes");
    }
    if (const auto open = unclosed_quote(found.quoted)) {
      return refuse(*open, "not YAML: the quotation mark is not closed", "close it at the end of the text");
    }
    if (found.documents.size() <= 1) return YAML::Load(yaml);
    if (found.documents[0].pos == found.documents[1].pos) {
      return refuse(place(found.documents[1], 1), "not YAML: nothing can begin with this character",
                    "put a text that begins with it in quotes");
    }
    return refuse(place(found.documents[1], 1), "settings are one YAML document, and here a second begins",
                  "remove the line ---");
  } catch (const YAML::Exception& exception) {
    if (found.too_deep) {
      return refuse(place(*found.too_deep, 1), exception.msg,
                    "close the brackets; a text that holds them goes in quotes");
    }
    return refuse(place(exception.mark, 1), fmt::format("not YAML: {}", exception.msg),
                  "mind the indentation; a text with a colon or a quote in it goes in quotes");
  }
}

/// yaml-cpp takes the rest of the settings for the text.
std::optional<SourceSpan> SettingsReader::unclosed_quote(const std::vector<YAML::Mark>& quoted) const {
  for (const auto& mark : quoted) {
    const SourceSpan span = place(mark, 1);
    const std::string_view rest = source_.slice({span.source, span.begin, part_.end});
    if (!rest.empty() && (rest[0] == '"' || rest[0] == '\'') && !is_closed(rest)) return span;
  }
  return std::nullopt;
}

void SettingsReader::refuse_size(SourceSpan place, std::uintmax_t size, Diagnostics& diagnostics) {
  diagnostics.error("bad-yaml", place,
                    fmt::format("the settings have {} KiB; the most is {}", size >> 10, largest >> 10),
                    "what is not a setting belongs in a manuscript");
}

bool SettingsReader::is_tagged(const YAML::Node& node) {
  const std::string& tag = node.Tag();
  if (tag.empty() || tag == "?" || node.IsNull() || is_text(node)) return false;
  bad_value(node, fmt::format("a value cannot have the type “{}”", tag), "write the value alone");
  return true;
}

std::string SettingsReader::key_of(const YAML::Node& node) const {
  const std::string key = node.IsScalar() ? node.Scalar() : std::string();
  return foreign_ == Foreign::note ? lower_case(key) : key;
}

bool SettingsReader::mapping(const YAML::Node& node, std::string_view what, const Keys& keys,
                             const Names& elsewhere) {
  if (!node.IsMap()) {
    wrong_type(node, what, "a mapping of keys");
    return false;
  }
  bool all_known = true;
  std::set<std::string> seen;
  for (const auto& pair : node) {
    const std::string key = key_of(pair.first);
    const auto known =
        std::find_if(keys.begin(), keys.end(), [&](const auto& entry) { return entry.first == key; });
    if (known == keys.end()) {
      all_known = false;
      unknown_key(pair.first, what, keys, elsewhere);
    } else if (!seen.insert(key).second) {
      bad_value(pair.first, fmt::format("the key “{}” stands twice", key), "keep one of them");
    } else if (!pair.second.IsNull() && !is_tagged(pair.second)) {
      known->second(pair.second);
    }
  }
  return all_known;
}

void SettingsReader::unknown_key(const YAML::Node& node, std::string_view what, const Keys& keys,
                                 const Names& elsewhere) {
  const std::string key = key_of(node);
  Names names;
  for (const auto& entry : keys) names.push_back(entry.first);
  Names all = names;
  all.insert(all.end(), elsewhere.begin(), elsewhere.end());
  const auto near = nearest(key, all);
  if (foreign_ == Foreign::note) return foreign_key(node, near, elsewhere);
  const bool stands_alone = contains(elsewhere, key);
  diagnostics_.error("unknown-key", span(node), fmt::format("unknown key “{}” in {}", key, what),
                     stands_alone ? fmt::format("“{}” is an entry of its own", key)
                     : near       ? fmt::format("did you mean “{}”?", *near)
                                  : fmt::format("known here: {}", fmt::join(names, ", ")));
}

void SettingsReader::foreign_key(const YAML::Node& node, const std::optional<std::string>& near,
                                 const Names& elsewhere) {
  const std::string key = key_of(node);
  if (contains(elsewhere, key)) {
    diagnostics_.note("foreign-key", span(node),
                      fmt::format("the key “{}” is the book's, not an essay's; it is passed over", key),
                      "say it in book.yaml");
  } else {
    diagnostics_.note("foreign-key", span(node),
                      fmt::format("the key “{}” is not casebound's; it is passed over", key),
                      near ? fmt::format("did you mean “{}”?", *near) : std::string());
  }
}

void SettingsReader::sequence(const YAML::Node& node, std::string_view what, const Handler& item) {
  if (node.IsNull()) return;
  if (!node.IsSequence()) return wrong_type(node, what, "a list");
  for (const auto& child : node) {
    if (!is_tagged(child)) item(child);
  }
}

void SettingsReader::one_or_more(const YAML::Node& node, const Handler& item) {
  if (!node.IsSequence()) return item(node);
  for (const auto& child : node) {
    if (!is_tagged(child)) item(child);
  }
}

bool SettingsReader::text(const YAML::Node& node, std::string_view what, std::string& out) {
  if (!node.IsScalar()) {
    if (!node.IsNull()) wrong_type(node, what, "text");
    return false;
  }
  if (has_control(node.Scalar())) {
    bad_value(node, fmt::format("{} holds a control character", what), "remove it");
    return false;
  }
  if (const auto length = count_code_points(node.Scalar()); length > longest_text) {
    bad_value(node, fmt::format("{} has {} characters; the most is {}", what, length, longest_text),
              "text of that length belongs in a manuscript");
    return false;
  }
  out = collapse_spaces(node.Scalar());
  return true;
}

bool SettingsReader::value(const YAML::Node& node, std::string_view what, std::string& out) {
  return text(node, what, out) && !(out.empty() && may_be_foreign());
}

bool SettingsReader::is_text_or_mapping(const YAML::Node& node, std::string_view what) {
  if (node.IsScalar() || node.IsMap()) return true;
  wrong_type(node, what, "text or a mapping of keys");
  return false;
}

void SettingsReader::boolean(const YAML::Node& node, std::string_view what, bool& out) {
  if (!node.IsScalar() || is_text(node) || !YAML::convert<bool>::decode(node, out))
    wrong_type(node, what, "true or false");
}

void SettingsReader::words(const YAML::Node& node, std::string_view what, std::vector<Word>& out) {
  out.clear();
  one_or_more(node, [&](const YAML::Node& item) {
    Word word{{}, span(item)};
    text(item, what, word.text);
    if (!word.text.empty()) out.push_back(std::move(word));
  });
}

SettingsReader::Handler SettingsReader::into(std::string_view what, std::string& out) {
  return [this, what = std::string(what), &out](const YAML::Node& node) { text(node, what, out); };
}

SettingsReader::Handler SettingsReader::into(std::string_view what, bool& out) {
  return [this, what = std::string(what), &out](const YAML::Node& node) { boolean(node, what, out); };
}

SettingsReader::Handler SettingsReader::into(std::string_view what, std::vector<std::string>& out) {
  return [this, what = std::string(what), &out](const YAML::Node& node) {
    std::vector<Word> found;
    words(node, what, found);
    out.clear();
    for (auto& word : found) out.push_back(std::move(word.text));
  };
}

SettingsReader::Handler SettingsReader::into(std::string_view what, std::vector<Word>& out) {
  return [this, what = std::string(what), &out](const YAML::Node& node) { words(node, what, out); };
}

SettingsReader::Handler SettingsReader::checked(std::string_view what, std::string& out, Check check,
                                                std::string hint) {
  return [this, what = std::string(what), &out, check = std::move(check),
          hint = std::move(hint)](const YAML::Node& node) {
    std::string value;
    if (!this->value(node, what, value)) return;
    if (const auto complaint = check(value)) {
      bad_value(node, *complaint, hint);
    } else {
      out = std::move(value);
    }
  };
}

SettingsReader::Handler SettingsReader::one_of(std::string_view what, std::vector<std::string> words,
                                               std::string& out) {
  return [this, what = std::string(what), words = std::move(words), &out](const YAML::Node& node) {
    std::string word;
    if (!value(node, what, word)) return;
    if (!contains(words, word) || (is_text(node) && would_be_no_text(word))) {
      bad_choice(node, what, word, words);
    } else {
      out = std::move(word);
    }
  };
}

void SettingsReader::bad_choice(const YAML::Node& node, std::string_view what, const std::string& word,
                                const std::vector<std::string>& words) {
  const auto near = nearest(word, words);
  bad_value(
      node, fmt::format("{} cannot be “{}”", what, word),
      near ? fmt::format("did you mean “{}”?", *near) : fmt::format("one of {}", fmt::join(words, ", ")));
}

SettingsReader::Handler SettingsReader::unquoted(std::string_view what, std::string_view wanted,
                                                 Handler handler) {
  return [this, what = std::string(what), wanted = std::string(wanted), handler = std::move(handler)](
             const YAML::Node& node) { is_text(node) ? wrong_type(node, what, wanted) : handler(node); };
}

SourceSpan SettingsReader::span(const YAML::Node& node) const {
  return place(node.Mark(), node.IsScalar() ? node.Scalar().size() : 1);
}

SourceSpan SettingsReader::place(const YAML::Mark& mark, std::size_t size) const {
  if (mark.is_null()) return {part_.source, part_.begin, part_.begin};
  const auto first_line = source_.locate(part_.begin).line;
  const auto line = first_line + static_cast<std::uint32_t>(mark.line);
  // yaml-cpp does not count a byte order mark.
  const bool marked = mark.line == 0 && source_.slice(part_).starts_with("\xEF\xBB\xBF");
  const auto column = static_cast<std::uint32_t>(mark.column) + (marked ? 3 : 0);
  const auto begin = std::min(source_.line_start(line) + column, part_.end);
  const auto line_end = source_.line_start(line) + static_cast<std::uint32_t>(source_.line_text(line).size());
  return {part_.source, begin, std::max(begin, std::min(begin + static_cast<std::uint32_t>(size), line_end))};
}

void SettingsReader::wrong_type(const YAML::Node& node, std::string_view what, std::string_view wanted) {
  std::string message = fmt::format("{} must be {}", what, wanted);
  if (may_be_foreign()) return foreign_value(node, std::move(message), {});
  diagnostics_.error("wrong-type", span(node), std::move(message));
}

void SettingsReader::bad_value(const YAML::Node& node, std::string message, std::string hint) {
  if (may_be_foreign()) return foreign_value(node, std::move(message), std::move(hint));
  diagnostics_.error("bad-value", span(node), std::move(message), std::move(hint));
}

void SettingsReader::foreign_value(const YAML::Node& node, std::string message, std::string hint) {
  diagnostics_.warning("foreign-value", span(node), std::move(message) + "; it is passed over",
                       std::move(hint));
}

}  // namespace casebound::project
