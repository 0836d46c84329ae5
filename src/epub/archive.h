#pragma once

#include "epub/deflated.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include <zip.h>

namespace casebound::epub {

/// A ZIP file in memory, its entries in the order in which they were added; the same bytes on every machine.
class Archive {
 public:
  /// Entries are dated to noon of the day of `modified` (seconds since 1970, UTC): libzip takes a time
  /// through the machine's own zone, and at noon no zone changes its clocks.
  explicit Archive(std::int64_t modified);

  /// As it is.
  void store(const std::string& name, std::string bytes);
  /// Compressed; a file that was compressed by another thread may be given so.
  void deflate(const std::string& name, Deflated file);
  void deflate(const std::string& name, std::string_view bytes) { deflate(name, deflated(bytes)); }

  /// Writes the file. Nothing may be added afterwards.
  std::string finish();

 private:
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
  };

  void add(const std::string& name, zip_source_t* source, std::int32_t method);
  void check(bool good, const std::string& deed) const;

  // libzip reads them when it closes the archive.
  std::deque<std::string> stored_;
  std::deque<Deflated> deflated_;
  std::unique_ptr<zip_source_t, Free> target_;
  std::unique_ptr<zip_t, Discard> archive_;
  std::uint16_t date_ = 0;
};

}  // namespace casebound::epub
