#pragma once

#include "epub/deflated.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace casebound::epub {

/// A ZIP file in memory, its entries in the order in which they were added; the same bytes on every machine.
class Archive {
 public:
  virtual ~Archive() = default;

  /// As it is. The bytes must stay until the archive is finished.
  virtual void store(const std::string& name, std::string_view bytes) = 0;
  virtual void add(const std::string& name, Deflated file) = 0;

  /// Writes the file. Nothing may be added afterwards.
  virtual std::string finish() = 0;
};

/// What packs the e-book: the annex `packing`, which needs libzip.
struct Packer {
  /// Entries are dated to noon of the day, as ZIP files have it: libzip takes a time through the machine's
  /// own zone, and at noon no zone changes its clocks.
  std::unique_ptr<Archive> (*open)(std::uint16_t date);
};

}  // namespace casebound::epub
