#include "pipeline/kept_manuscript.h"

#include "casebound/base/kept_value.h"
#include "casebound/document/fields.h"
#include "casebound/manuscript/read.h"

namespace casebound::pipeline {

namespace {

/// Packs which of the switches are on, and which would be if nothing were said of them.
template <class Parts>
void pack(const project::Switches<Parts>& switches, Packer& packer) {
  const Parts least = switches.value_or(Parts(false)), most = switches.value_or(Parts(true));
  for (const auto part : project::switches_of(least)) packer(least.*part, most.*part);
}

std::string all_that_is_read(const Source& source, const project::EssayEntry& essay) {
  const auto& said = essay.settings;
  Packer packer;
  packer(essay.source, source.name(), source.text(), said.title, said.subtitle, said.language, said.date,
         said.id, said.authors, said.names, said.notes, said.span, said.role);
  pack(said.typography, packer);
  pack(said.recognise, packer);
  for (const auto& code : said.allow) packer(code.text, code.span);
  return packer.take();
}

}  // namespace

Document read_manuscript(const Sources& sources, const project::EssayEntry& essay, Cache* cache,
                         Diagnostics& diagnostics) {
  using Read = std::pair<Document, std::vector<Diagnostic>>;
  Read read = kept_value<Read>(
      cache, "manuscript", [&] { return all_that_is_read(sources[essay.source], essay); },
      [&] {
        Diagnostics found;
        Document document = manuscript::read(sources, essay.source, essay.settings, found);
        return Read{std::move(document), std::move(found.items())};
      });
  for (auto& finding : read.second) diagnostics.add(std::move(finding));
  return std::move(read.first);
}

}  // namespace casebound::pipeline
