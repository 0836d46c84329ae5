#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebound::project {

/// The day, YYYY-MM-DD, that a date in another program's form names without doubt: with a time behind it
/// (`2021-03-04 10:22`, `2021-03-04T10:22Z`), with slashes after the year (`2021/03/04`), or with an English
/// month (`May 6, 2014`, `6 May 2014`). Not `05/06/2014`, which is two days, nor a year or a month alone.
std::optional<std::string> day_of(std::string_view text);

}  // namespace casebound::project
