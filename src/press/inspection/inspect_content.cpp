#include "press/inspection/inspection.h"

#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace casebound::press {
namespace {

/// Looks at each operator with what stands before it.
class Operators : public QPDFObjectHandle::ParserCallbacks {
 public:
  Operators(Inspection& inspection, std::size_t number) : inspection_(inspection), number_(number) {}

  void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
    if (object.isInlineImage()) {
      inspection_.breaches.add("preflight-content", "a picture stands within the content", number_);
    } else if (object.isOperator()) {
      inspect(object.getOperatorValue());
      operands_.clear();
    } else {
      operands_.push_back(object);
    }
  }
  void handleEOF() override {}

 private:
  void inspect(std::string_view operation) {
    if (operation == "rg" || operation == "RG") {
      inspection_.breaches.add("preflight-colour", "a colour is red, green and blue and not inks", number_);
    } else if (operation == "k" || operation == "K") {
      inspect_inks();
    } else if ((operation == "cs" || operation == "CS") && operands_.size() == 1) {
      if (operands_[0].isName()) inspect_space(operands_[0].getName());
    } else if (operation == "sh") {
      inspection_.breaches.add("preflight-content", "a page has a shading", number_);
    }
  }

  void inspect_space(const std::string& name) {
    if (name == "/DeviceRGB") inspect_colour_space(inspection_, operands_[0], number_);
  }

  void inspect_inks() {
    double total = 0;
    for (QPDFObjectHandle& ink : operands_) total += ink.isNumber() ? ink.getNumericValue() : 0;
    report_ink(inspection_, static_cast<int>(std::lround(total * 1000)), "a colour", number_);
  }

  Inspection& inspection_;
  std::size_t number_;
  std::vector<QPDFObjectHandle> operands_;
};

}  // namespace

void inspect_content(Inspection& inspection, QPDFObjectHandle stream_or_page, std::size_t number) {
  Operators operators(inspection, number);
  if (stream_or_page.isStream()) {
    stream_or_page.parseAsContents(&operators);
  } else {
    stream_or_page.parsePageContents(&operators);
  }
}

void report_ink(Inspection& inspection, int thousandths, const std::string& what, std::size_t number) {
  if (thousandths <= inspection.job.ink_limit() * 10) return;
  inspection.breaches.warn("ink-limit",
                           fmt::format("{} has {} % of ink; the most that is taken is {} %", what,
                                       thousandths / 10, inspection.job.ink_limit()),
                           number);
}

}  // namespace casebound::press
