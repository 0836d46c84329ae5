#include "cli/values.h"

#include "casebound/base/text.h"

#include "cli/usage_error.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace casebound::cli {
namespace {

constexpr std::int64_t last_second_of_9999 = 253402300799;

std::optional<std::int64_t> read_integer(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <typename Value>
using Choices = std::vector<std::pair<std::string, Value>>;

template <typename Value>
std::vector<std::string> names(const Choices<Value>& choices) {
  std::vector<std::string> result;
  for (const auto& choice : choices) result.push_back(choice.first);
  return result;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& known) {
  if (const auto near = nearest(word, known)) return fmt::format("did you mean `{}`?", *near);
  return fmt::format("possible values: {}", fmt::join(known, ", "));
}

template <typename Value>
Value choose(const std::string& option, const std::string& word, const Choices<Value>& choices) {
  for (const auto& [name, value] : choices)
    if (name == word) return value;
  throw usage_error("bad-argument", fmt::format("{} does not know `{}`", option, word),
                    suggestion(word, names(choices)));
}

pipeline::Edition read_edition(const std::string& word) {
  static const Choices<pipeline::Edition> editions = {{"epub", pipeline::Edition::epub},
                                                      {"reader", pipeline::Edition::reader},
                                                      {"press", pipeline::Edition::press}};
  return choose("--only", word, editions);
}

MessageOutput read_message_output(const std::string& text) {
  static const Choices<Format> formats = {{"human", Format::human},
                                          {"jsonl", Format::jsonl},
                                          {"sarif", Format::sarif},
                                          {"github", Format::github}};
  const std::size_t equals = text.find('=');
  MessageOutput output{.format = choose("--message-format", text.substr(0, equals), formats)};
  if (equals == std::string::npos) return output;
  if (equals + 1 == text.size())
    throw usage_error("bad-argument", fmt::format("--message-format {} names no file", text));
  output.file = text.substr(equals + 1);
  return output;
}

/// The second would write over the first.
void refuse_shared_files(const std::vector<MessageOutput>& outputs) {
  std::set<std::filesystem::path> files;
  for (const MessageOutput& output : outputs) {
    if (!output.file || files.insert(std::filesystem::absolute(*output.file).lexically_normal()).second)
      continue;
    throw usage_error("bad-argument", fmt::format("--message-format writes {} twice", output.file->string()),
                      "give each format a file of its own");
  }
}

}  // namespace

unsigned read_threads(const std::string& text) {
  const auto count = read_integer(text);
  if (count && *count >= 1 && *count <= 1024) return static_cast<unsigned>(*count);
  throw usage_error("bad-argument",
                    fmt::format("-j wants a number of threads from 1 to 1024, not `{}`", text));
}

std::vector<pipeline::Edition> read_editions(const std::vector<std::string>& lists) {
  std::vector<pipeline::Edition> editions;
  for (const std::string& list : lists) {
    for (std::string_view word : split(list, ',')) {
      const pipeline::Edition edition = read_edition(std::string(trim(word)));
      if (std::find(editions.begin(), editions.end(), edition) == editions.end()) editions.push_back(edition);
    }
  }
  return editions;
}

std::vector<MessageOutput> read_message_outputs(const std::vector<std::string>& texts) {
  std::vector<MessageOutput> outputs;
  for (const std::string& text : texts) outputs.push_back(read_message_output(text));
  refuse_shared_files(outputs);
  const auto is_stream = [](const MessageOutput& output) { return !output.file; };
  if (std::none_of(outputs.begin(), outputs.end(), is_stream))
    outputs.insert(outputs.begin(), MessageOutput{});
  return outputs;
}

ColourChoice read_colour(const std::string& text) {
  static const Choices<ColourChoice> choices = {
      {"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}};
  return choose("--color", text, choices);
}

bool read_deny(const std::string& text) {
  static const Choices<bool> choices = {{"warnings", true}};
  return choose("--deny", text, choices);
}

DumpForm read_dump_form(const std::string& text) {
  static const Choices<DumpForm> choices = {{"tree", DumpForm::tree}, {"pages", DumpForm::pages}};
  if (text.empty()) throw usage_error("bad-argument", "dump wants to know what: tree or pages");
  return choose("dump", text, choices);
}

std::optional<std::int64_t> read_source_date_epoch(const std::optional<std::string>& text) {
  if (!text || text->empty()) return std::nullopt;
  const auto seconds = read_integer(*text);
  if (seconds && *seconds >= 0 && *seconds <= last_second_of_9999) return seconds;
  throw usage_error("bad-argument", fmt::format("SOURCE_DATE_EPOCH is `{}`", *text),
                    "give a whole number of seconds since 1970-01-01, or unset it");
}

}  // namespace casebound::cli
