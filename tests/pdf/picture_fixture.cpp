#include "pdf/picture_fixture.h"

#include <fstream>
#include <iterator>
#include <sstream>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {

image::Picture picture_of(const std::string& bytes) {
  Diagnostics diagnostics;
  auto picture = image::read_picture(bytes, "figure", {}, diagnostics);
  BOOST_TEST_REQUIRE(picture.has_value());
  return std::move(*picture);
}

image::Picture drawing_of(const std::string& content) {
  return picture_of(
      "<svg xmlns='http://www.w3.org/2000/svg' width='100pt' height='100pt' viewBox='0 0 100 100'>" +
      content + "</svg>");
}

layout::Pages page_with(const std::vector<Placed>& placed) {
  layout::Page page{.size = {200_pt, 200_pt}, .folio = "1"};
  for (const Placed& one : placed) {
    const Rect area = {Length::from_points(one.x), Length::from_points(one.y), Length::from_points(one.width),
                       Length::from_points(one.height)};
    page.items.push_back({layout::artifact, layout::PlacedImage{area, one.source, "a picture"}});
  }
  return book_of({page});
}

Painted::Painted(const WrittenPdf& pdf) {
  const std::string root = pdf.file() + "-page";
  pdf.ask({"pdftoppm", "-r", "72", "-singlefile", "@", root});
  std::ifstream file(root + ".ppm", std::ios::binary);
  std::string magic;
  int maximum = 0;
  file >> magic >> width_ >> height_ >> maximum;
  file.get();
  pixels_.assign(std::istreambuf_iterator<char>(file), {});
  BOOST_TEST_REQUIRE(pixels_.size() == static_cast<std::size_t>(width_ * height_ * 3));
}

std::string Painted::at(int x, int y) const {
  const auto offset = static_cast<std::size_t>((y * width_ + x) * 3);
  std::string out;
  for (std::size_t i = 0; i < 3; ++i) {
    out += (i == 0 ? "" : " ") + std::to_string(static_cast<unsigned char>(pixels_.at(offset + i)));
  }
  return out;
}

std::string written_with(const image::Picture& picture) {
  return pdf::write(page_with({{"a"}}), shipped_fonts(), {{"a", picture}}, {}, leap_day);
}

Painted painted(const image::Picture& picture) {
  return Painted(WrittenPdf(written_with(picture)));
}

}  // namespace casebound::tests
