#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>

#include <zip.h>

namespace casebound::epub {

/// A ZIP file in memory, its entries in the order in which they were added; the same bytes on every machine.
class Archive {
 public:
  /// Entries are dated to noon of the day of `modified` (seconds since 1970, UTC): libzip takes a time
  /// through the machine's own zone, and at noon no zone changes its clocks.
  explicit Archive(std::int64_t modified);

  void store(const std::string& name, std::string bytes) { add(name, std::move(bytes), ZIP_CM_STORE); }
  void deflate(const std::string& name, std::string bytes) { add(name, std::move(bytes), ZIP_CM_DEFLATE); }

  /// Writes the file. Nothing may be added afterwards.
  std::string finish();

 private:
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
  };

  void add(const std::string& name, std::string bytes, std::int32_t method);
  void check(bool good, const std::string& deed) const;

  std::deque<std::string> contents_;  ///< libzip reads them when it closes the archive
  std::unique_ptr<zip_source_t, Free> target_;
  std::unique_ptr<zip_t, Discard> archive_;
  std::uint16_t date_ = 0;
};

}  // namespace casebound::epub
