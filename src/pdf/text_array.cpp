#include "pdf/text_array.h"

#include <charconv>

namespace casebound::pdf {

void TextArray::move_back(std::int64_t thousandths) {
  make_room();
  if (!in_array_) put('[');
  if (in_string_) put(')');
  in_array_ = true;
  in_string_ = false;
  const auto end = std::to_chars(bytes_.data() + used_, bytes_.data() + bytes_.size(), thousandths).ptr;
  used_ = static_cast<std::size_t>(end - bytes_.data());
}

void TextArray::close() {
  if (in_string_) put(')');
  flush();
  if (in_array_) out_ += "] TJ\n";
  in_array_ = in_string_ = false;
}

}  // namespace casebound::pdf
