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

/// Chooses fixes of one manuscript that do no harm together.
class Choice {
 public:
  Choice(const Source& source, const Fixes& fixes, bool is_read_so)
      : source_(source), fixes_(fixes), is_read_so_(is_read_so) {}

  /// All of them, or those of one code after the other, as far as that goes well.
  Fixes choose() {
    if (add(fixes_)) return fixes_;
    std::set<std::string_view> codes;
    for (const auto& item : fixes_) codes.insert(item.code);
    for (const auto& code : codes)
      add_of(those(fixes_, [&](const CodedFix& item) { return item.code == code; }));
    return chosen_fixes();
  }

 private:
  /// One by one if they do not go together, and are not so many that it would take long to try.
  void add_of(const Fixes& some) {
    constexpr std::size_t most_bytes = 20U << 20;
    if (add(some) || some.size() > most_bytes / (source_.text().size() + 1)) return;
    for (const auto& item : some) add({item});
  }

  bool add(const Fixes& some) {
    const auto before = chosen_;
    for (const auto& item : some) chosen_.insert(item.fix);
    if (is_sound(source_, draft_of(source_, chosen_fixes()), is_read_so_)) return true;
    chosen_ = before;
    return false;
  }

  Fixes chosen_fixes() const {
    return those(fixes_, [&](const CodedFix& item) { return chosen_.contains(item.fix); });
  }

  const Source& source_;
  const Fixes& fixes_;
  bool is_read_so_;
  std::set<const Fix*> chosen_;  ///< asked for membership alone
};

Fixes sound_fixes(const Source& source, const Fixes& fixes, bool is_read_so) {
  return fixes.empty() ? fixes : Choice(source, fixes, is_read_so).choose();
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
    const Fixes fixes = those(all, [&](const CodedFix& item) { return item.fix->is_read_so == is_read_so; });
    const Draft draft = draft_of(source, sound_fixes(source, fixes, is_read_so));
    if (draft.places == 0 || draft.text == source.text()) return false;
    keep(path, source, draft);
    return true;
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
    staged.keep_modes();
    staged.sync_all();
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
  std::vector<fs::path> order_;  ///< of the manuscripts that changed
};

}  // namespace

std::vector<Mended> mend(const Request& request, Work& work) {
  return Mender(request, work).mend();
}

}  // namespace casebound::pipeline
