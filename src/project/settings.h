#pragma once

#include "casebound/base/diagnostic.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <yaml-cpp/yaml.h>

namespace casebound::project {

/// Reads YAML settings strictly: every fault is a diagnostic at its place, and reading goes on.
class SettingsReader {
 public:
  using Handler = std::function<void(const YAML::Node&)>;
  using Keys = std::vector<std::pair<std::string, Handler>>;
  enum class Foreign { error, note };

  /// `part` is the YAML within the source.
  SettingsReader(const Sources& sources, SourceSpan part, Diagnostics& diagnostics)
      : source_(sources[part.source]), part_(part), diagnostics_(diagnostics) {}

  /// The parsed YAML; an undefined node if it has a syntax error (`bad-yaml`).
  YAML::Node parse();

  /// Hands each value to the handler of its key; a key that is not among them is an error, or a note where
  /// settings may come from elsewhere.
  void mapping(const YAML::Node& node, std::string_view what, const Keys& keys,
               Foreign foreign = Foreign::error);
  void sequence(const YAML::Node& node, std::string_view what, const Handler& item);
  /// A sequence, or one item in its place.
  void one_or_more(const YAML::Node& node, const Handler& item);

  void text(const YAML::Node& node, std::string_view what, std::string& out);
  void boolean(const YAML::Node& node, std::string_view what, bool& out);
  void texts(const YAML::Node& node, std::string_view what, std::vector<std::string>& out);

  Handler into(std::string_view what, std::string& out);
  Handler into(std::string_view what, bool& out);
  Handler into(std::string_view what, std::vector<std::string>& out);
  /// For a key of the contract whose work this version does not do: a warning, never silence.
  Handler not_yet(std::string key);

  SourceSpan span(const YAML::Node& node) const;
  void wrong_type(const YAML::Node& node, std::string_view what, std::string_view wanted);
  void bad_value(const YAML::Node& node, std::string message, std::string hint = {});
  Diagnostics& diagnostics() { return diagnostics_; }

 private:
  SourceSpan place(const YAML::Mark& mark, std::size_t size) const;

  const Source& source_;
  SourceSpan part_;
  Diagnostics& diagnostics_;
};

}  // namespace casebound::project
