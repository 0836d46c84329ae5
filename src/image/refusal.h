#pragma once

#include <stdexcept>
#include <string>

namespace casebound::image {

/// No picture can be made of a file. Thrown within this room only; `read_picture` makes a finding of it.
/// The message goes on from the file's name: `is cut short`.
class Refusal : public std::runtime_error {
 public:
  Refusal(std::string code, const std::string& message, std::string hint = {})
      : std::runtime_error(message), code_(std::move(code)), hint_(std::move(hint)) {}

  const std::string& code() const { return code_; }
  const std::string& hint() const { return hint_; }

 private:
  std::string code_, hint_;
};

}  // namespace casebound::image
