// A build that takes from the cache what has not changed, against one that makes everything anew.
#include "pipeline/fixture.h"
#include "support/jpeg_file.h"

#include <random>

#include <boost/test/unit_test.hpp>

namespace casebound::tests {
namespace {

const std::vector<std::string> words = {
    "misunderstandings", "a",      "considerable",  "characterises", "of",
    "international",     "and",    "establishment", "the",           "efficiently",
    "*emphatically*",    "finds",  "[so]{.index}",  "NATO",          "“quoted”",
    "[this](#second)",   "Œuvres", "1234.5",        "affair",        "*x*"};

std::string sentence(std::mt19937& random) {
  std::string out = "The";
  for (unsigned long i = 0, count = 5 + random() % 20; i < count; ++i)
    out += " " + words[random() % words.size()];
  return out + ". ";
}

std::string paragraph(std::mt19937& random) {
  std::string out;
  for (unsigned long i = 0, count = 1 + random() % 6; i < count; ++i) out += sentence(random);
  switch (random() % 9) {
    case 0: return "> " + out;
    case 1: return "- one\n- two " + out;
    case 2: return "| a | b |\n|---|--:|\n| " + sentence(random) + " | 2.5 |";
    case 3: return "## " + sentence(random);
    case 4: return out + "[^n" + std::to_string(random() % 3) + "]";
    case 5: return "![A picture, " + sentence(random) + "](plate.jpg){alt=\"what it shows\"}";
    case 6: return "[Международные обязательства характеризуют взаимодействие]{lang=ru} " + out;
    default: return out;
  }
}

using Paragraphs = std::vector<std::string>;

/// A book that changes.
class Book {
 public:
  explicit Book(unsigned seed) : random_(seed) {
    std::filesystem::create_directory(folder());
    home_.write("book/plate.jpg", encode(JpegFile{.width = 900, .height = 600}));
    for (int i = 0; i < 4; ++i) {
      essays_.emplace_back();
      for (int k = 0; k < 14; ++k) essays_.back().push_back(paragraph(random_));
    }
    write();
  }
  std::filesystem::path folder() const { return home_.path() / "book"; }

  /// Changes something, and says what.
  std::string edit() {
    Paragraphs& essay = essays_[random_() % essays_.size()];
    const std::size_t place = random_() % essay.size();
    const auto at = essay.begin() + static_cast<std::ptrdiff_t>(place);
    std::string done;
    switch (random_() % 9) {
      case 0: essay.insert(at, paragraph(random_)), done = "a paragraph more"; break;
      case 1:
        if (essay.size() > 3) essay.erase(at);
        done = "a paragraph less";
        break;
      case 2: std::swap(essays_.front(), essays_.back()), done = "other essays first and last"; break;
      case 3: indent_ = 1 + static_cast<int>(random_() % 3), done = "another indent"; break;
      case 4: title_ += " again", done = "another title"; break;
      case 5: std::swap(*at, essay.front()), done = "paragraphs exchanged"; break;
      case 6: hyphens_ = !hyphens_, done = "an exception to hyphenation"; break;
      case 7: essay = before_.empty() ? essay : before_, done = "as another essay was before"; break;
      default:
        before_ = essay, *at += (at->starts_with('|') ? "\n\n" : " ") + sentence(random_),
        done = "a sentence more";
        break;
    }
    write();
    return done;
  }

 private:
  void write() const {
    Manuscripts manuscripts;
    for (std::size_t i = 0; i < essays_.size(); ++i) {
      std::string text = (i == 1 ? "# Second {#second}\n\n" : "# Essay " + std::to_string(i) + "\n\n");
      text += "*Ada Fisher, Press Room*\n\n";
      for (const auto& part : essays_[i]) text += part + "\n\n";
      for (int note = 0; note < 3; ++note)
        text += "Here[^n" + std::to_string(note) + "].\n\n[^n" + std::to_string(note) + "]: A note.\n\n";
      manuscripts.emplace_back("essay-" + std::to_string(i) + ".md", text);
      home_.write("book/" + manuscripts.back().first, text);
    }
    std::string settings = settings_for(manuscripts, "style: [policy, own.css]\nsubtitle: " + title_ + "\n");
    if (hyphens_) settings += "  back: [index, colophon]\nhyphenation: {exceptions: [misunder-standings]}\n";
    home_.write("book/book.yaml", settings);
    home_.write("book/own.css", "p { text-indent: " + std::to_string(indent_) +
                                    "em }\n.chapter { break-before: page }\n" +
                                    "a.xref::after { content: ' (' target-counter(attr(href), page) ')' }\n");
  }

  TempFolder home_;
  std::mt19937 random_;
  std::vector<Paragraphs> essays_;
  Paragraphs before_;
  std::string title_ = "Once";
  int indent_ = 1;
  bool hyphens_ = false;
};

/// All that one build gives: files by name, findings with their places, what was read.
struct Result {
  std::map<std::string, std::string> files;
  std::string findings;
  std::set<std::filesystem::path> read;

  friend bool operator==(const Result&, const Result&) = default;
};

Result build(const std::filesystem::path& book, Cache* cache, unsigned threads) {
  pipeline::Work work{.files = RecordingFiles(disk())};
  pipeline::Request request = request_for(book);
  request.threads = threads;
  request.cache = cache;
  Result out;
  for (const auto& artifact : pipeline::build(request, work).artifacts)
    out.files[artifact.name] = artifact.bytes;
  for (const auto& item : work.diagnostics.items())
    out.findings += std::to_string(item.span.source) + ":" + std::to_string(item.span.begin) + " " +
                    item.code + " " + item.message + "\n";
  out.read = work.files.files_read();
  return out;
}

void compare(const Result& warm, const Result& clean) {
  BOOST_TEST(clean.files.size() == 4U, clean.findings);
  for (const auto& [name, bytes] : clean.files) BOOST_TEST((warm.files.at(name) == bytes), name);
  BOOST_TEST(warm.findings == clean.findings);
  BOOST_TEST((warm.read == clean.read));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(warm_build)

BOOST_AUTO_TEST_CASE(after_any_edit_the_books_are_those_of_a_clean_build) {
  for (const unsigned seed : {1U, 2U}) {
    Book book(seed);
    Cache cache;
    std::string done = "begun";
    for (int round = 0; round < 16; ++round, done += ", " + book.edit()) {
      cache.begin_round();
      BOOST_TEST_CONTEXT("seed " << seed << ": " << done) {
        compare(build(book.folder(), &cache, 1 + static_cast<unsigned>(round) % 4),
                build(book.folder(), nullptr, 2));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(from_a_file_as_well) {
  Book book(3);
  const TempFolder home;
  const auto file = home.path() / "book";
  std::string done = "begun";
  for (int round = 0; round < 8; ++round, done += ", " + book.edit()) {
    Cache cache;
    cache.load(file, "me", disk());
    BOOST_TEST_CONTEXT(done) {
      compare(build(book.folder(), &cache, 2), build(book.folder(), nullptr, 2));
    }
    BOOST_TEST(cache.store(file, "me", 1U << 26, disk()));
  }
}

BOOST_AUTO_TEST_CASE(a_second_build_makes_nothing_anew) {
  const Book book(4);
  const TempFolder home;
  const auto file = home.path() / "book";
  Cache cache;
  build(book.folder(), &cache, 2);
  BOOST_TEST(cache.store(file, "me", 1U << 26, disk()));
  std::filesystem::remove(file);
  build(book.folder(), &cache, 2);
  BOOST_TEST(cache.store(file, "me", 1U << 26, disk()));
  BOOST_TEST(!std::filesystem::exists(file));
}

BOOST_AUTO_TEST_CASE(nothing_is_kept_of_what_has_an_error) {
  const WrittenBook book(
      Manuscripts{{"essay.md", "# Title\n\n*Ada Fisher*\n\nNo font has this: \U000F1234.\n"}});
  Cache cache;
  for (int round = 0; round < 2; ++round) {
    const Result result = build(book.folder(), &cache, 2);
    BOOST_TEST(result.files.empty());
    BOOST_TEST(result.findings.find("missing-glyph") != std::string::npos, result.findings);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace casebound::tests
