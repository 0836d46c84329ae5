#pragma once

#include "casebound/document/dump.h"
#include "casebound/document/walk.h"
#include "casebound/manuscript/read.h"

#include "support/findings.h"

#include <string>

namespace casebound::tests {

/// Reads manuscripts, each a source of its own.
struct Desk {
  Sources sources;
  Diagnostics diagnostics;

  Document read(const std::string& text, const project::EssaySettings& settings = {}) {
    diagnostics = {};
    const auto source = sources.add(Source("essay.md", text));
    const auto all = project::with_front_matter(settings, sources, source, diagnostics);
    return manuscript::read(sources, source, all, diagnostics);
  }

  /// The body of an essay with a title and a byline, as its dump shows it.
  std::string body(const std::string& markdown) {
    Document document;
    document.body = read("# T\n\nBy Jane Roe\n\n" + markdown).body;
    const std::string out = dump(document);
    return out.size() < 18 ? std::string() : out.substr(out.find("body\n") + 5);
  }

  std::string found() const { return findings(sources, diagnostics); }
};

inline std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace casebound::tests
