#include "casebound/base/error.h"

#include "epub/archive.h"
#include "epub/packing/archive_source.h"

#include <deque>
#include <string_view>

#include <fmt/format.h>
#include <zip.h>

namespace casebound::epub {
namespace {

constexpr std::uint16_t noon = 12 << 11;

/// Holds the reason while there is no archive yet that could be asked for it.
struct OpeningError {
  OpeningError() { zip_error_init(&value); }
  ~OpeningError() { zip_error_fini(&value); }
  OpeningError(const OpeningError&) = delete;
  OpeningError& operator=(const OpeningError&) = delete;
  zip_error_t value = {};
};

[[noreturn]] void fail(const std::string& deed, const std::string& reason) {
  throw environment_error("epub-write", {}, fmt::format("libzip cannot {}: {}", deed, reason));
}

std::string read_all(zip_source_t* source) {
  const auto reason = [source] { return std::string(zip_error_strerror(zip_source_error(source))); };
  if (zip_source_open(source) != 0) fail("open the finished e-book", reason());
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0) fail("measure the finished e-book", reason());
  std::string bytes(stat.size, '\0');
  const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
  if (count != static_cast<zip_int64_t>(bytes.size())) fail("read the finished e-book", reason());
  if (zip_source_close(source) != 0) fail("close the finished e-book", reason());
  return bytes;
}

class ZipArchive final : public Archive {
 public:
  explicit ZipArchive(std::uint16_t date);

  void store(const std::string& name, std::string_view bytes) override;
  void add(const std::string& name, Deflated file) override;
  std::string finish() override;

 private:
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
  };

  void add(const std::string& name, zip_source_t* source, std::int32_t method);
  void check(bool good, const std::string& deed) const;

  std::deque<Deflated> deflated_;  ///< libzip reads them when it closes the archive
  std::unique_ptr<zip_source_t, Free> target_;
  std::unique_ptr<zip_t, Discard> archive_;
  std::uint16_t date_ = 0;
};

ZipArchive::ZipArchive(std::uint16_t date) : date_(date) {
  OpeningError error;
  target_.reset(zip_source_buffer_create(nullptr, 0, 0, &error.value));
  if (!target_) fail("make room for the e-book", zip_error_strerror(&error.value));
  archive_.reset(zip_open_from_source(target_.get(), ZIP_CREATE | ZIP_TRUNCATE, &error.value));
  if (!archive_) fail("begin the e-book", zip_error_strerror(&error.value));
  zip_source_keep(target_.get());  // one reference is the archive's now, one is ours
}

void ZipArchive::check(bool good, const std::string& deed) const {
  if (!good) fail(deed, zip_strerror(archive_.get()));
}

void ZipArchive::store(const std::string& name, std::string_view bytes) {
  add(name, zip_source_buffer(archive_.get(), bytes.data(), bytes.size(), 0), ZIP_CM_STORE);
}

void ZipArchive::add(const std::string& name, Deflated file) {
  add(name, archive_source(archive_.get(), deflated_.emplace_back(std::move(file))), ZIP_CM_DEFLATE);
}

void ZipArchive::add(const std::string& name, zip_source_t* made, std::int32_t method) {
  std::unique_ptr<zip_source_t, Free> source(made);
  check(source != nullptr, "take in " + name);
  const zip_int64_t index = zip_file_add(archive_.get(), name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  check(index >= 0, "add " + name);
  static_cast<void>(source.release());  // the archive's, since it was added

  const auto entry = static_cast<zip_uint64_t>(index);
  check(zip_set_file_compression(archive_.get(), entry, method, 0) == 0, "compress " + name);
  check(zip_file_set_dostime(archive_.get(), entry, noon, date_, 0) == 0, "date " + name);
}

std::string ZipArchive::finish() {
  check(zip_close(archive_.get()) == 0, "write the e-book");
  static_cast<void>(archive_.release());  // closing it has freed it
  return read_all(target_.get());
}

constexpr Packer packer{.open = [](std::uint16_t date) -> std::unique_ptr<Archive> {
  return std::make_unique<ZipArchive>(date);
}};

}  // namespace
}  // namespace casebound::epub

extern "C" [[gnu::visibility("default")]] const void* casebound_annex(const char* version) {
  return std::string_view(version) == CASEBOUND_VERSION ? &casebound::epub::packer : nullptr;
}
