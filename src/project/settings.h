#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/project/project.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <yaml-cpp/yaml.h>

namespace casebound::project {

/// Reads YAML settings strictly: every fault is a diagnostic at its place, and reading goes on. Where
/// settings may come from elsewhere, a value that cannot be is a warning (`foreign-value`).
class SettingsReader {
 public:
  using Handler = std::function<void(const YAML::Node&)>;
  using Keys = std::vector<std::pair<std::string, Handler>>;
  using Names = std::vector<std::string>;
  enum class Foreign { error, note };
  using Check = std::function<std::optional<std::string>(const std::string&)>;
  template <class Value, std::size_t size>
  using Choices = std::array<std::pair<std::string_view, Value>, size>;

  /// More bytes than these are refused, before they are read.
  static constexpr std::size_t largest = 256U << 10;
  static void refuse_size(SourceSpan place, std::uintmax_t size, Diagnostics& diagnostics);

  /// `part` is the YAML within the source. Keys that are not known are errors, or notes where settings may
  /// come from elsewhere; there the case of a key does not matter either.
  SettingsReader(const Sources& sources, SourceSpan part, Diagnostics& diagnostics,
                 Foreign foreign = Foreign::error)
      : source_(sources[part.source]), part_(part), diagnostics_(diagnostics), foreign_(foreign) {}

  /// The parsed YAML; an undefined node if it has a syntax error (`bad-yaml`).
  YAML::Node parse();

  /// Hands each value to the handler of its key; a key without a value is as if it were not there. False if
  /// a key is not known, and what it was to say with it. `elsewhere`: keys that have their place near by.
  bool mapping(const YAML::Node& node, std::string_view what, const Keys& keys, const Names& elsewhere = {});
  void sequence(const YAML::Node& node, std::string_view what, const Handler& item);
  /// A sequence, or one item in its place.
  void one_or_more(const YAML::Node& node, const Handler& item);

  /// False if there is none that can stand.
  bool text(const YAML::Node& node, std::string_view what, std::string& out);
  void boolean(const YAML::Node& node, std::string_view what, bool& out);
  /// Whether the value may be read as one or the other; reports it if not.
  bool is_text_or_mapping(const YAML::Node& node, std::string_view what);
  void words(const YAML::Node& node, std::string_view what, std::vector<Word>& out);

  Handler into(std::string_view what, std::string& out);
  Handler into(std::string_view what, bool& out);
  Handler into(std::string_view what, std::vector<std::string>& out);
  Handler into(std::string_view what, std::vector<Word>& out);
  /// A text that must pass a check; a faulty one is reported and not kept.
  Handler checked(std::string_view what, std::string& out, Check check, std::string hint);
  /// One of the words of a table (`"2"` and `"false"` are texts, and none of them); `out` is what the table
  /// gives for it (or an optional of that).
  template <class Value, std::size_t size, class Out>
  Handler choice(std::string_view what, const Choices<Value, size>& choices, Out& out);
  /// The same for a word that is kept as it is.
  Handler one_of(std::string_view what, std::vector<std::string> words, std::string& out);
  /// What must not stand in quotes: there it is a text.
  Handler unquoted(std::string_view what, std::string_view wanted, Handler handler);

  SourceSpan span(const YAML::Node& node) const;
  void wrong_type(const YAML::Node& node, std::string_view what, std::string_view wanted);
  void bad_value(const YAML::Node& node, std::string message, std::string hint = {});
  Diagnostics& diagnostics() { return diagnostics_; }
  /// Whether these may be settings of another program's (front matter).
  bool may_be_foreign() const { return foreign_ == Foreign::note; }

 private:
  SourceSpan place(const YAML::Mark& mark, std::size_t size) const;
  std::string key_of(const YAML::Node& node) const;
  /// A text that must be one of some kind: an empty one is none, though nobody says so of front matter.
  bool value(const YAML::Node& node, std::string_view what, std::string& out);
  /// Whether the value is of a type of its own (`!size 3`); reports it.
  bool is_tagged(const YAML::Node& node);
  void unknown_key(const YAML::Node& node, std::string_view what, const Keys& keys, const Names& elsewhere);
  void foreign_key(const YAML::Node& node, const std::optional<std::string>& near, const Names& elsewhere);

  /// That another program's value means nothing here.
  void foreign_value(const YAML::Node& node, std::string message, std::string hint);
  std::optional<SourceSpan> unclosed_quote(const std::vector<YAML::Mark>& quoted) const;
  void bad_choice(const YAML::Node& node, std::string_view what, const std::string& word,
                  const std::vector<std::string>& words);

  const Source& source_;
  SourceSpan part_;
  Diagnostics& diagnostics_;
  Foreign foreign_;
};

template <class Value, std::size_t size, class Out>
SettingsReader::Handler SettingsReader::choice(std::string_view what, const Choices<Value, size>& choices,
                                               Out& out) {
  std::vector<std::string> words;
  for (const auto& entry : choices) words.emplace_back(entry.first);
  return [this, what = std::string(what), &choices, words, &out](const YAML::Node& node) {
    std::string word;
    one_of(what, words, word)(node);
    for (const auto& [name, value] : choices) {
      if (name == word) out = value;
    }
  };
}

}  // namespace casebound::project
