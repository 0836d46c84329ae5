#include "manuscript/repair.h"

#include "casebound/base/repeated.h"
#include "casebound/base/text.h"
#include "casebound/base/web_address.h"
#include "casebound/document/walk.h"

#include "manuscript/halves.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

constexpr std::string_view white = " \t\r\n";

std::string words_of(const Block& paragraph) {
  return std::string(trim(plain_text(std::get<Paragraph>(paragraph.value).inlines)));
}

std::string last_words(std::string_view text) {
  const auto at = text.size() < 40 ? 0 : text.find(' ', text.size() - 40);
  return std::string(text.substr(at == std::string_view::npos ? 0 : at + 1));
}

std::string opening_words(std::string_view text) {
  const auto at = text.find(' ', std::min<std::size_t>(30, text.size()));
  return std::string(text.substr(0, at));
}

std::string_view slice(const Source& source, const Block& block) {
  return source.slice(block.span);
}

/// What joins the halves: a line end where the manuscript's lines are short, or where it divides a word;
/// nothing where words have no spaces.
std::string_view joint(std::string_view before, std::string_view between, std::string_view after) {
  const bool is_wrapped = before.ends_with('-') || before.find('\n') != std::string_view::npos ||
                          after.find('\n') != std::string_view::npos;
  return !is_wrapped ? " " : between.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
}

/// The second half comes to the first; the definition of a note that stood between them follows.
std::optional<Fix> joining(const Source& source, const Block& before, const Block& after) {
  const auto file = before.span.source;
  if (after.span.begin < before.span.end) return std::nullopt;  // of one piece of HTML
  const auto between = source.slice({file, before.span.end, after.span.begin});
  const auto tail = slice(source, after);
  const auto joined = has_spaces(before) ? joint(slice(source, before), between, tail) : "";
  if (trim(between).empty()) return Fix{{file, before.span.end, after.span.begin}, std::string(joined), true};
  if (!trim(between).starts_with('[')) return std::nullopt;
  const std::string_view rest = std::string_view(source.text()).substr(after.span.end);
  const auto space = rest.substr(0, std::min(rest.find_first_not_of(white), rest.size()));
  const auto end = after.span.end + static_cast<std::uint32_t>(space.size());
  const auto kept = between.substr(0, between.find_last_not_of(white) + 1);
  return Fix{{file, before.span.end, end}, fmt::format("{}{}{}{}", joined, tail, kept, space), true};
}

SourceSpan first_line(const Source& source, SourceSpan span) {
  span.end = std::min(span.end, source.line_start(source.locate(span.begin).line + 1));
  return span;
}

void report_cut(const Source& source, const Block& before, const Block& after, Diagnostics& diagnostics) {
  Diagnostic out{.code = "split-paragraph", .span = first_line(source, after.span)};
  out.message = fmt::format("paragraph cut by a page break, joined: “…{} {} …”", last_words(words_of(before)),
                            opening_words(words_of(after)));
  out.hint = "remove the empty lines between the halves; `casebound check --fix` will do so";
  if (auto fix = joining(source, before, after)) out.fixes = {*std::move(fix)};
  diagnostics.add(std::move(out));
}

bool is_dead(std::string_view target) {
  return trim(target).empty() || trim(target) == "#";
}

/// The scheme of a URI, lower case; empty for a relative reference (RFC 3986 §3.1).
std::string scheme_of(std::string_view target) {
  const auto colon = target.find(':');
  if (colon == std::string_view::npos || target.find_first_of("/?#") < colon) return {};
  std::string out(target.substr(0, colon));
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool is_unsafe(std::string_view target) {
  constexpr std::array safe = {"", "http", "https", "mailto", "doi", "urn", "tel", "ftp"};
  return std::find(safe.begin(), safe.end(), scheme_of(target)) == safe.end();
}

/// Whether it is neither an address nor a place in the book.
bool is_no_address(std::string_view target) {
  return !scheme_of(target).empty() && !casebound::web_address(target);
}

bool leads_somewhere(const Inline& item) {
  const auto* link = std::get_if<Link>(&item.value);
  return link == nullptr ||
         (!is_dead(link->target) && !is_unsafe(link->target) && !is_no_address(link->target));
}

/// The words of `[words](target)` as they are written; nothing where the link is not written so on one line.
std::optional<std::string_view> written_words(std::string_view link) {
  const auto middle = link.rfind("](");
  const bool is_written = link.starts_with('[') && link.ends_with(')') && middle != std::string_view::npos &&
                          link.find('\n') == std::string_view::npos;
  return is_written ? std::optional(link.substr(1, middle - 1)) : std::nullopt;
}

/// Takes links out of one manuscript.
class LinkDropper {
 public:
  explicit LinkDropper(const Source& source) : source_(source) {}

  void drop(Blocks& blocks) {
    for_each_inlines(blocks, [this](Inlines& inlines) { drop(inlines); });
  }

  void report(Diagnostics& diagnostics) {
    dead_.report(diagnostics);
    unsafe_.report(diagnostics);
    faulty_.report(diagnostics);
  }

 private:
  void drop(Inlines& inlines) {
    for (auto& item : inlines) {
      if (auto* inner = children(item)) drop(*inner);
    }
    if (std::all_of(inlines.begin(), inlines.end(), leads_somewhere)) return;
    Inlines out;
    for (auto& item : inlines) {
      auto* link = std::get_if<Link>(&item.value);
      if (link == nullptr || !tell(*link, item.span)) {
        out.push_back(std::move(item));
      } else {
        std::move(link->children.begin(), link->children.end(), std::back_inserter(out));
      }
    }
    inlines = std::move(out);
  }

  /// Whether the link is to be dropped.
  bool tell(const Link& link, SourceSpan span) {
    if (is_dead(link.target)) {
      dead_.add(
          span,
          [&] {
            return fmt::format("the link on “{}” leads nowhere; its words are kept",
                               plain_text(link.children));
          },
          mending(span));
      return true;
    }
    if (is_unsafe(link.target)) {
      unsafe_.add(span,
                  [&] { return fmt::format("a book must not open “{}”; the words are kept", link.target); });
      return true;
    }
    if (!is_no_address(link.target)) return false;
    faulty_.add(span, [&] { return fmt::format("“{}” is no address; the words are kept", link.target); });
    return true;
  }

  std::optional<Fix> mending(SourceSpan span) const {
    const auto words = written_words(source_.slice(span));
    return words ? std::optional(Fix{span, std::string(*words), true}) : std::nullopt;
  }

  const Source& source_;
  Repeated dead_ = Repeated::warning("dead-link", "dead links", "give it a target or remove the link");
  Repeated unsafe_ = Repeated::warning("unsafe-link", "links that a book must not open",
                                       "link to http, https or mailto, or to a place in the book");
  Repeated faulty_ =
      Repeated::warning("link-address", "addresses that are none",
                        "write it as a browser shows it, with a host: https://example.org/page");
};

}  // namespace

void join_split_paragraphs(const Source& source, Blocks& blocks, Diagnostics& diagnostics) {
  Blocks out;
  for (auto& block : blocks) {
    if (out.empty() || !are_halves(out.back(), block)) {
      out.push_back(std::move(block));
      continue;
    }
    report_cut(source, out.back(), block, diagnostics);
    join(out.back(), block);
  }
  blocks = std::move(out);
}

void drop_dead_links(const Source& source, Blocks& body, std::vector<Note>& notes, Diagnostics& diagnostics) {
  LinkDropper dropper(source);
  dropper.drop(body);
  for (auto& note : notes) dropper.drop(note.blocks);
  dropper.report(diagnostics);
}

}  // namespace casebound::manuscript
