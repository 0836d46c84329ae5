#pragma once

#include <optional>
#include <string>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace casebound::project {

/// Finds where settings use an alias, what is in quotation marks, where their documents begin, and where they
/// nest too deep. Anchors and
/// aliases can make a small file unfold without end; settings have no use for them.
class Survey : public YAML::EventHandler {
 public:
  std::optional<YAML::Mark> alias, too_deep;
  std::vector<YAML::Mark> documents;
  std::vector<YAML::Mark> quoted;  ///< texts in quotation marks

  /// Throws what yaml-cpp throws, and at the place from where the settings nest too deep: the parser descends
  /// with each level, and must be stopped there.
  void look_through(const std::string& yaml);

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    if (!alias) alias = mark;
  }
  void OnDocumentStart(const YAML::Mark& mark) override { documents.push_back(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string&) override {
    if (tag == "!") quoted.push_back(mark);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    descend(mark);
  }
  void OnSequenceEnd() override { --depth_; }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    descend(mark);
  }
  void OnMapEnd() override { --depth_; }

 private:
  void descend(const YAML::Mark& mark);

  int depth_ = 0;
};

}  // namespace casebound::project
