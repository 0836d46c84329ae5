#pragma once

#include "layout/flow.h"

#include <map>
#include <memory>
#include <vector>

namespace casebound::layout {

/// Tables in smaller type: leading, spaces and padding shrink with it. They and their styles stay where they
/// are as long as this lives; so must it as long as the Shaper that sets them.
class SmallerType {
 public:
  const TableFlow& table(const TableFlow& whole, double scale);

 private:
  using Styles = std::map<const style::ComputedStyle*, const style::ComputedStyle*>;
  const style::ComputedStyle* style(const style::ComputedStyle* whole, double scale, Styles& made);

  std::vector<std::unique_ptr<TableFlow>> tables_;
  std::vector<std::unique_ptr<style::ComputedStyle>> styles_;
};

}  // namespace casebound::layout
