#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

// Texts of our own making on which the signals of repairs are counted. The same every time.
namespace casebound::tests {

/// Numbers that look drawn by lot.
class Lot {
 public:
  explicit Lot(std::uint32_t seed) : state_(seed) {}
  /// From 0 to `end - 1`.
  std::size_t draw(std::size_t end) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % end;
  }

 private:
  std::uint32_t state_;
};

/// What sentences are made of, and how a language writes them.
struct Tongue {
  std::string language;
  std::vector<std::string> subjects, verbs, objects, tails, joints;
  std::string space = " ", stop = ".";
  std::size_t measure = 66;  ///< characters to a line
};

/// English, French, Russian, German, Chinese, Japanese, Arabic.
const std::vector<Tongue>& tongues();

/// A paragraph of so many sentences.
std::string paragraph_in(const Tongue& tongue, std::size_t sentences, Lot& lot);
/// Its lines, as a page of print has them.
std::vector<std::string> lines_of(const Tongue& tongue, const std::string& paragraph);
/// From one line to another, with what stands between lines.
std::string joined(const std::vector<std::string>& lines, std::size_t begin, std::size_t end,
                   const std::string& between);

/// Whole authored texts with what looks like a fault and is none: verse, refrains, lists, letters, sections
/// with a lone number, suspended hyphens, quotations that end no sentence.
const std::vector<std::string>& deceptive_texts();

}  // namespace casebound::tests
