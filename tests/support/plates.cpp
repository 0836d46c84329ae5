#include "support/plates.h"

#include "casebound/base/file_system.h"

#include "support/run.h"

#include <algorithm>
#include <stdexcept>

namespace casebound::tests {
namespace {

/// A number of so many bytes, the lowest first.
std::size_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

/// The value of an entry of a TIFF's only directory.
std::size_t tiff_value(const std::string& bytes, std::size_t tag) {
  const std::size_t directory = number_at(bytes, 4, 4), count = number_at(bytes, directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (number_at(bytes, entry, 2) != tag) continue;
    return number_at(bytes, entry + 8, number_at(bytes, entry + 2, 2) == 3 ? 2 : 4);
  }
  throw std::runtime_error("a TIFF without a tag");
}

}  // namespace

Plates::Plates(const std::filesystem::path& pdf, int page) {
  const TempFolder folder;
  const std::string number = std::to_string(page), root = (folder.path() / "plate").string();
  const Finished finished = run({"gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiffsep",
                                 "-sCompression=none", "-dMaxStripSize=0", "-r72", "-dFirstPage=" + number,
                                 "-dLastPage=" + number, "-sOutputFile=" + root + ".tif", pdf.string()});
  if (finished.exit_code != 0) throw std::runtime_error("gs: " + finished.output);
  for (const char* ink : {"Cyan", "Magenta", "Yellow", "Black"}) {
    const std::string tiff = disk().read(root + "(" + ink + ").tif");
    constexpr std::size_t width = 256, height = 257, strip = 273;
    Plate plate{static_cast<int>(tiff_value(tiff, width)), static_cast<int>(tiff_value(tiff, height)), {}};
    const auto size = static_cast<std::size_t>(plate.width) * static_cast<std::size_t>(plate.height);
    plate.pixels = tiff.substr(tiff_value(tiff, strip), size);
    if (plate.pixels.size() != size) throw std::runtime_error("a TIFF of several strips");
    plates_.emplace(ink, std::move(plate));
  }
}

int Plates::at(const std::string& ink, int x, int y) const {
  const Plate& plate = plates_.at(ink);
  return 255 - static_cast<unsigned char>(plate.pixels.at(static_cast<std::size_t>(y * plate.width + x)));
}

int Plates::most(const std::string& ink, int edge) const {
  const Plate& plate = plates_.at(ink);
  int most = 0;
  for (int y = edge; y < plate.height - edge; ++y)
    for (int x = edge; x < plate.width - edge; ++x) most = std::max(most, at(ink, x, y));
  return most;
}

boost::test_tools::assertion_result have_ghostscript(boost::unit_test::test_unit_id) {
  boost::test_tools::assertion_result result(run({"gs", "--version"}).exit_code == 0);
  result.message() << "ghostscript is not installed";
  return result;
}

}  // namespace casebound::tests
