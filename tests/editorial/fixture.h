#pragma once

#include "casebound/document/dump.h"
#include "casebound/editorial/bind.h"
#include "casebound/manuscript/read.h"

#include "support/findings.h"
#include "support/memory_files.h"

#include <string>
#include <vector>

namespace casebound::tests {

/// Loads, reads and binds the books that tests write into memory.
struct Bindery {
  MemoryFiles files;
  Sources sources;
  Diagnostics diagnostics;
  Book book;

  const Book& bind(const std::filesystem::path& path, const FileSystem& from) {
    diagnostics = {};
    const auto project = project::load(path, from, sources, diagnostics);
    std::vector<Document> documents;
    for (const auto& essay : project.essays) {
      documents.push_back(manuscript::read(sources, essay.source, essay.settings, diagnostics));
    }
    return book = editorial::bind(sources, project, std::move(documents), diagnostics);
  }

  /// Binds essays, each a manuscript `1.md`, `2.md`, …, under settings that say nothing but title, language
  /// and identifier, and what is in `more`.
  const Book& bind_essays(const std::vector<std::string>& essays, const std::string& more = {}) {
    std::string yaml = "title: Book\nlanguage: en-US\nidentifier: https://example.org/book\n" + more;
    yaml += (more.empty() || more.ends_with('\n') ? "" : "\n");
    return bind_with(essays, yaml);
  }

  const Book& bind_with(const std::vector<std::string>& essays, std::string yaml) {
    std::string body;
    for (std::size_t i = 0; i < essays.size(); ++i) {
      const std::string name = std::to_string(i + 1) + ".md";
      files.add("/book/" + name, essays[i]);
      body += (body.empty() ? "" : ", ") + name;
    }
    if (yaml.find("matter:") == std::string::npos) yaml += "matter: {body: [" + body + "]}\n";
    files.add("/book/book.yaml", yaml);
    return bind("/book", files);
  }

  const Division& division(const std::string& id) const {
    for (const auto& item : book.divisions) {
      if (item.id == id) return item;
    }
    throw std::runtime_error("no division " + id);
  }

  /// A division as its dump shows it, without the metadata before it.
  std::string tree(const std::string& id) const {
    const std::string all = dump(Book{{}, {division(id)}});
    return all.substr(all.find("  division"));
  }

  std::string found() const { return findings(sources, diagnostics); }
};

/// An essay by Jane Roe.
inline std::string essay(const std::string& title, const std::string& body = "Words.") {
  return "# " + title + "\n\n*Jane Roe, Institute*\n\n" + body + "\n";
}

}  // namespace casebound::tests
