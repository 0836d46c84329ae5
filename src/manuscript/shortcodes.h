#pragma once

#include <cstddef>
#include <string_view>

namespace casebound::manuscript {

/// Bytes of the shortcode or template tag of a site generator that the text, disguised or not (see
/// protect.h), begins with: `{{< name >}}`, `{{% name %}}`, `{% name %}`, `{{ name }}`, on one line; 0 if
/// there is none.
std::size_t shortcode_size(std::string_view text);

}  // namespace casebound::manuscript
