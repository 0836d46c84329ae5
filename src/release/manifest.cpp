#include "casebound/release/manifest.h"

#include "casebound/base/digest.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace casebound::release {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format = "casebound-release-1";

Json listed(const ListedFile& file) {
  return {{"file", file.file}, {"size", file.size}, {"sha256", file.sha256}};
}

Json listed(const std::vector<ListedFile>& files) {
  Json out = Json::array();
  for (const auto& file : files) out.push_back(listed(file));
  return out;
}

Json listed(const std::vector<ListedFont>& fonts) {
  Json out = Json::array();
  for (const auto& font : fonts)
    out.push_back({{"family", font.family},
                   {"file", font.file},
                   {"package", font.package},
                   {"licence", font.licence},
                   {"sha256", font.sha256}});
  return out;
}

Json listed(const std::vector<Product>& products) {
  Json out = Json::array();
  for (const auto& product : products) {
    out.push_back(listed(product.file));
    if (product.pages > 0) out.back()["pages"] = product.pages;
  }
  return out;
}

Json told(const Tool& tool) {
  Json libraries = Json::object();
  for (const auto& library : tool.libraries) libraries[library.name] = library.version;
  return {{"name", "casebound"}, {"version", tool.version}, {"libraries", libraries}};
}

Json book(const Manifest& manifest) {
  Json out = Json::object();
  out["title"] = manifest.title;
  if (!manifest.subtitle.empty()) out["subtitle"] = manifest.subtitle;
  if (!manifest.edition.empty()) out["edition"] = manifest.edition;
  out["identifier"] = manifest.identifier;
  out["language"] = manifest.language;
  out["slug"] = manifest.slug;
  return out;
}

/// A file that lies in the release's folder itself.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
         name.find('\0') == std::string::npos && name != manifest_name && name != sums_name;
}

bool is_digest(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Throws nlohmann's exceptions where a key is missing or of another type.
ListedFile file(const Json& entry) {
  ListedFile out{entry.at("file").get<std::string>(), entry.at("size").get<std::uintmax_t>(),
                 entry.at("sha256").get<std::string>()};
  if (!is_digest(out.sha256)) throw std::invalid_argument("an entry has no digest");
  return out;
}

Product product(const Json& entry) {
  Product out{file(entry), entry.value("pages", std::size_t{0})};
  if (!is_plain_name(out.file.file))
    throw std::invalid_argument("an entry of `outputs` names no file of the release");
  return out;
}

/// The entries of one of its lists.
template <class Entry>
std::vector<Entry> entries(const Json& manifest, const char* list, Entry (*read)(const Json&)) {
  if (manifest.at("format").get<std::string>() != format)
    throw std::invalid_argument("its `format` is none that this version knows");
  std::vector<Entry> out;
  for (const auto& entry : manifest.at(list)) out.push_back(read(entry));
  return out;
}

void damaged(SourceSpan span, std::string_view why, Diagnostics& diagnostics) {
  diagnostics.error("manifest-damaged", span, fmt::format("this is no manifest of a release: {}", why),
                    "take the release anew from where it was published, or make it again");
}

/// From a byte to the end of the text, at most that byte.
SourceSpan at(std::size_t byte, const Source& text, std::int32_t source) {
  const auto size = static_cast<std::uint32_t>(text.text().size());
  const auto begin = std::min(static_cast<std::uint32_t>(byte), size);
  return {source, begin, std::min(begin + 1, size)};
}

template <class Entry>
std::optional<std::vector<Entry>> read_list(const Source& manifest, std::int32_t source, const char* list,
                                            Entry (*read)(const Json&), Diagnostics& diagnostics) {
  try {
    return entries(Json::parse(manifest.text()), list, read);
  } catch (const Json::parse_error& error) {
    damaged(at(error.byte > 0 ? error.byte - 1 : 0, manifest, source), "it is not JSON from here on",
            diagnostics);
  } catch (const Json::exception&) {
    damaged(at(0, manifest, source), "a key is missing, or has a value of another kind", diagnostics);
  } catch (const std::invalid_argument& error) {
    damaged(at(0, manifest, source), error.what(), diagnostics);
  }
  return std::nullopt;
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  const Json json = {{"format", format},
                     {"book", book(manifest)},
                     {"source-date-epoch", manifest.source_date_epoch},
                     {"tool", told(manifest.tool)},
                     {"inputs", listed(manifest.inputs)},
                     {"data", listed(manifest.data)},
                     {"fonts", listed(manifest.fonts)},
                     {"resources", listed(manifest.resources)},
                     {"outputs", listed(manifest.products)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_sums(const std::vector<Product>& products, std::string_view manifest) {
  std::string out;
  for (const auto& product : products) out += fmt::format("{}  {}\n", product.file.sha256, product.file.file);
  return out + fmt::format("{}  {}\n", sha256_hex(manifest), manifest_name);
}

std::optional<std::vector<Product>> read_products(const Source& manifest, std::int32_t source,
                                                  Diagnostics& diagnostics) {
  return read_list(manifest, source, "outputs", product, diagnostics);
}

std::optional<std::vector<ListedFile>> read_inputs(const Source& manifest, std::int32_t source,
                                                   Diagnostics& diagnostics) {
  return read_list(manifest, source, "inputs", file, diagnostics);
}

}  // namespace casebound::release
