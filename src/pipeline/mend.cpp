#include "casebound/pipeline/build.h"

#include "pipeline/overlay_files.h"
#include "pipeline/same_reading.h"
#include "pipeline/staged.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

namespace fs = std::filesystem;

/// A fix, and the code of the finding that it mends.
struct CodedFix {
  std::string_view code;
  const Fix* fix;
};
using Fixes = std::vector<CodedFix>;

/// Fixes of each source, in the order of the text.
std::map<std::int32_t, Fixes> fixes_by_source(const Diagnostics& diagnostics) {
  std::map<std::int32_t, Fixes> out;
  for (const auto& item : diagnostics.items()) {
    for (const auto& fix : item.fixes) out[fix.span.source].push_back({item.code, &fix});
  }
  for (auto& [source, fixes] : out) {
    std::stable_sort(fixes.begin(), fixes.end(), [](const CodedFix& a, const CodedFix& b) {
      return a.fix->span.begin < b.fix->span.begin;
    });
  }
  return out;
}

/// A manuscript with some of its fixes.
struct Draft {
  std::string text;
  std::size_t places = 0;
  std::size_t removed = 0;  ///< letters and digits
};

/// One that overlaps the one before it waits for the next round.
Draft draft_of(const Source& source, const Fixes& fixes) {
  const std::string_view text = source.text();
  Draft out;
  std::size_t at = 0;
  for (const auto& [code, fix] : fixes) {
    if (fix->span.begin < at) continue;
    (out.text += text.substr(at, fix->span.begin - at)) += fix->replacement;
    at = fix->span.end;
    ++out.places;
    out.removed += letters_of(source.slice(fix->span)).size() - letters_of(fix->replacement).size();
  }
  out.text += text.substr(at);
  return out;
}

/// What reading has done already must stay the same tree; all else must keep its words.
bool is_sound(const Source& source, const Draft& draft, bool is_read_so) {
  const Source after(source.name(), draft.text);
  return is_read_so ? have_same_tree(source, after) : have_same_words(source, after, draft.removed);
}

template <class Predicate>
Fixes those(const Fixes& fixes, const Predicate& predicate) {
  Fixes out;
  std::copy_if(fixes.begin(), fixes.end(), std::back_inserter(out), predicate);
  return out;
}

/// Mends the manuscripts of a book in memory, round by round, until nothing is left to mend.
class Mender {
 public:
  Mender(const Request& request, Work& work) : request_(request), work_(work), files_(work.files) {}

  std::vector<Mended> mend() {
    constexpr int most_rounds = 100;
    for (int i = 0; i < most_rounds && round(); ++i) continue;
    write();
    std::vector<Mended> out;
    for (const auto& path : order_) out.push_back(std::move(mended_.at(path)));
    return out;
  }

 private:
  /// Whether anything changed.
  bool round() {
    Work trial{.files = RecordingFiles(files_)};
    bind(request_, trial);
    std::set<fs::path> seen;
    bool changed = false;
    for (const auto& [index, fixes] : fixes_by_source(trial.diagnostics)) {
      const Source& source = trial.sources[index];
      const auto path = work_.files.canonical(source.name());
      if (!seen.insert(path).second) continue;  // the same manuscript a second time
      const bool has_changed = mend(path, source, fixes, true) || mend(path, source, fixes, false);
      changed = changed || has_changed;
    }
    return changed;
  }

  bool mend(const fs::path& path, const Source& source, const Fixes& all, bool is_read_so) {
    const Fixes fixes = those(all, [&](const CodedFix& item) {
      return item.fix->is_read_so == is_read_so && !refused_.contains({path, std::string(item.code)});
    });
    const Draft draft = sound_draft(path, source, fixes, is_read_so);
    if (draft.places == 0 || draft.text == source.text()) return false;
    keep(path, source, draft);
    return true;
  }

  /// With all fixes, or without those of the codes that would do harm.
  Draft sound_draft(const fs::path& path, const Source& source, const Fixes& fixes, bool is_read_so) {
    const Draft whole = draft_of(source, fixes);
    if (fixes.empty() || is_sound(source, whole, is_read_so)) return whole;
    std::set<std::string_view> codes;
    for (const auto& item : fixes) codes.insert(item.code);
    std::set<std::string_view> sound;
    for (const auto& code : codes) {
      const Fixes some = those(fixes, [&](const CodedFix& item) { return item.code == code; });
      if (is_sound(source, draft_of(source, some), is_read_so))
        sound.insert(code);
      else
        refused_.emplace(path, code);
    }
    const Fixes rest = those(fixes, [&](const CodedFix& item) { return sound.contains(item.code); });
    Draft draft = draft_of(source, rest);
    return is_sound(source, draft, is_read_so) ? draft : Draft{source.text()};
  }

  void keep(const fs::path& path, const Source& source, const Draft& draft) {
    const auto [known, is_new] = mended_.try_emplace(path, Mended{source.name(), 0, source.text(), {}});
    if (is_new) order_.push_back(path);
    known->second.places += draft.places;
    known->second.after = draft.text;
    files_.put(path, draft.text);
  }

  /// All in one step, but for those that somebody else has changed meanwhile.
  void write() {
    Staged staged(work_.files);
    order_.erase(
        std::remove_if(order_.begin(), order_.end(), [&](const auto& path) { return has_changed(path); }),
        order_.end());
    for (const auto& path : order_) staged.write(path, mended_.at(path).after);
    staged.rename_all();
  }

  bool has_changed(const fs::path& path) {
    const Mended& one = mended_.at(path);
    if (work_.files.read(path) == one.before) return false;
    work_.diagnostics.add(
        {.code = "manuscript-changed",
         .message = fmt::format("{} has changed since it was read; it is left alone", one.file),
         .hint = "run it again",
         .file = one.file});
    return true;
  }

  const Request& request_;
  Work& work_;
  OverlayFiles files_;
  std::map<fs::path, Mended> mended_;
  std::vector<fs::path> order_;                         ///< of the manuscripts that changed
  std::set<std::pair<fs::path, std::string>> refused_;  ///< codes whose fixes would do harm
};

}  // namespace

std::vector<Mended> mend(const Request& request, Work& work) {
  return Mender(request, work).mend();
}

}  // namespace casebound::pipeline
