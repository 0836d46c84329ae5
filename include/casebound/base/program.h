#pragma once

#include <filesystem>
#include <string>

namespace casebound {

/// Tells this program from every other, and from itself when it has been built anew or finds other libraries
/// on the machine: a digest of their build IDs (the note NT_GNU_BUILD_ID of ELF files). Empty if one has
/// none.
std::string program_identity();

/// Where this program lies; where there is no /proc, by what it was started as.
std::filesystem::path program_file();

}  // namespace casebound
