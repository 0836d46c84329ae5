#pragma once

#include "epub/deflated.h"

#include <zip.h>

namespace casebound::epub {

/// The compressed file as a source that libzip copies as it is. The file must outlive the source, which is
/// the caller's until it has been added to the archive. Null if libzip has no memory.
zip_source_t* archive_source(zip_t* archive, const Deflated& file);

}  // namespace casebound::epub
