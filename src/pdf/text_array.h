#pragma once

#include "pdf/embedded_font.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace casebound::pdf {

/// The operand of TJ (ISO 32000-1 §9.4.3) while it grows: strings, and moves between them. The whole text of
/// the book passes here, so its bytes gather in a room of their own first.
class TextArray {
 public:
  explicit TextArray(std::string& out) : out_(out) {}

  void add(const Code& code) {
    make_room();
    if (!in_string_) open_string();
    std::memcpy(bytes_.data() + used_, code.bytes.data(), code.bytes.size());
    used_ += code.count;
  }
  /// A piece that begins and ends within a string.
  void add(std::string_view operand) {
    if (used_ + operand.size() + most_at_once > bytes_.size()) flush();
    if (!in_string_) open_string();
    if (operand.size() + most_at_once > bytes_.size()) {
      flush();
      out_ += operand;
    } else {
      std::memcpy(bytes_.data() + used_, operand.data(), operand.size());
      used_ += operand.size();
    }
  }
  /// Moves the pen back by thousandths of an em.
  void move_back(std::int64_t thousandths);
  /// Shows what there is, if there is anything.
  void close();

 private:
  static constexpr std::size_t most_at_once = 32;  ///< a move with the brackets around it

  void make_room() {
    if (used_ + most_at_once > bytes_.size()) flush();
  }
  void put(char byte) { bytes_[used_++] = byte; }
  void open_string() {
    if (!in_array_) put('[');
    put('(');
    in_array_ = in_string_ = true;
  }
  void flush() {
    out_.append(bytes_.data(), used_);
    used_ = 0;
  }

  std::string& out_;
  std::array<char, 1024> bytes_;
  std::size_t used_ = 0;
  bool in_array_ = false, in_string_ = false;
};

}  // namespace casebound::pdf
