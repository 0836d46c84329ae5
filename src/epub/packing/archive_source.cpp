#include "epub/packing/archive_source.h"

#include <algorithm>
#include <cstring>

namespace casebound::epub {
namespace {

/// Where libzip is in the file.
struct Reading {
  const Deflated& file;
  std::size_t at = 0;
  zip_error_t error = {};
};

zip_int64_t read(Reading& reading, void* data, zip_uint64_t length) {
  const auto count = std::min<std::size_t>(length, reading.file.bytes.size() - reading.at);
  std::memcpy(data, reading.file.bytes.data() + reading.at, count);
  reading.at += count;
  return static_cast<zip_int64_t>(count);
}

/// That the bytes are compressed already, and what of: so libzip computes nothing.
zip_int64_t tell(const Deflated& file, void* data) {
  auto& stat = *static_cast<zip_stat_t*>(data);
  zip_stat_init(&stat);
  stat.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
  stat.size = file.size;
  stat.comp_size = file.bytes.size();
  stat.comp_method = ZIP_CM_DEFLATE;
  stat.crc = file.crc32;
  return sizeof stat;
}

}  // namespace

extern "C" {

static zip_int64_t on_archive_source(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
  auto* const reading = static_cast<Reading*>(user);
  switch (command) {
    case ZIP_SOURCE_OPEN: reading->at = 0; return 0;
    case ZIP_SOURCE_READ: return read(*reading, data, length);
    case ZIP_SOURCE_CLOSE: return 0;
    case ZIP_SOURCE_STAT: return tell(reading->file, data);
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&reading->error, data, length);
    case ZIP_SOURCE_FREE: delete reading; return 0;
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                            ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default: zip_error_set(&reading->error, ZIP_ER_OPNOTSUPP, 0); return -1;
  }
}

}  // extern "C"

zip_source_t* archive_source(zip_t* archive, const Deflated& file) {
  auto* const reading = new Reading{file};
  zip_source_t* const source = zip_source_function(archive, on_archive_source, reading);
  if (source == nullptr) delete reading;
  return source;
}

}  // namespace casebound::epub
