#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebound::manuscript {

/// What a line says that is nothing but a date, with or without a place and a word such as "Published"
/// before it.
struct WrittenDate {
  std::string iso;  ///< YYYY-MM-DD; empty if the line names no day
};

/// Reads `12 March 2014`, `Moscow, March 12, 2014`, `12.03.2014`, `2014-03-12`, `12 марта 2014 г.`, and,
/// though they name no month, `London, 1946`, `Spring 2014` and `Year: 1999`; nothing if the line is no date
/// line. Months have their names in a dozen languages, as ICU knows them.
std::optional<WrittenDate> read_date_line(std::string_view line);

/// Whether it is a date line that says so: `Published: 12 March 2014`.
bool is_labelled_date(std::string_view line);

}  // namespace casebound::manuscript
