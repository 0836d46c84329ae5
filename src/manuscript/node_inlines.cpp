#include "manuscript/node_inlines.h"

#include "casebound/base/text.h"

#include "manuscript/allowances.h"
#include "manuscript/character_reference.h"
#include "manuscript/comments.h"
#include "manuscript/commonmark.h"
#include "manuscript/formula_source.h"
#include "manuscript/formulas.h"
#include "manuscript/html.h"
#include "manuscript/link_span.h"
#include "manuscript/literal_emphasis.h"
#include "manuscript/node_text.h"
#include "manuscript/protect.h"
#include "manuscript/texts.h"
#include "manuscript/wrapped_attributes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

/// A tag that is to be closed by one beside it.
struct OpenTag {
  HtmlTag tag;
  SourceSpan span;
  std::size_t at;
};

class InlineReader {
 public:
  InlineReader(Reading& reading, InlineCursor& cursor)
      : reading_(reading),
        cursor_(cursor),
        source_(reading.source),
        source_index_(reading.source_index),
        diagnostics_(reading.diagnostics) {}

  Inlines inlines(cmark_node* parent, SourceSpan block, int depth) {
    Inlines out;
    std::vector<OpenTag> open;
    for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      const int inner_depth = depth + static_cast<int>(open.size());
      if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) {
        html_inline(node, block, inner_depth, open, out);
      } else {
        inline_(node, block, inner_depth, out);
      }
    }
    for (const auto& tag : open) reading_.report_html(tag.span);
    read_formulas(out, reading_);
    const auto is_written = [this](const Inline& text) {
      return is_as_written(std::get<Text>(text.value).text, text.span);
    };
    drop_comments(out, is_written);
    mend_literal_emphasis(out, is_written, diagnostics_);
    join_wrapped_attributes(out);
    return out;
  }

 private:
  void inline_(cmark_node* node, SourceSpan block, int depth, Inlines& out) {
    auto begin = cursor_.words_end;
    const auto add = [&](auto value) {
      out.push_back({{source_index_, begin, cursor_.words_end}, std::move(value)});
    };
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) return literal(node, block, out);
    // `<br>` has ended the line already.
    if (type == CMARK_NODE_SOFTBREAK && !out.empty() && std::holds_alternative<LineBreak>(out.back().value))
      return;
    if (type == CMARK_NODE_SOFTBREAK) return add(SoftBreak{});
    if (type == CMARK_NODE_LINEBREAK) return add(LineBreak{});
    if (depth > deepest_nesting) return flatten_inlines(node, block, out);
    Inlines inner = inlines(node, block, depth + 1);
    if (!inner.empty()) begin = inner.front().span.begin;
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
      begin = place_link(begin, block);
    else
      begin = place_emphasis(begin, type == CMARK_NODE_EMPH ? 1 : 2, block);
    if (type == CMARK_NODE_EMPH) return add(Emphasis{std::move(inner)});
    if (type == CMARK_NODE_STRONG) return add(Strong{std::move(inner)});
    if (is_named(node, "strikethrough")) return add(Strikethrough{std::move(inner)});
    if (is_address(node, inner)) return add(Link{plain_text(inner), {}, std::move(inner)});
    const std::string title = clean_words(cmark_node_get_title(node));
    const std::string url = clean_words(cmark_node_get_url(node));
    if (type == CMARK_NODE_LINK) return add(Link{url, title, std::move(inner)});
    if (type == CMARK_NODE_IMAGE) return add(Image{url, title, std::move(inner)});
    for (auto& item : inner) out.push_back(std::move(item));
  }

  /// Where the link begins whose words have just been read; what follows is looked for after its end.
  std::uint32_t place_link(std::uint32_t begin, SourceSpan block) {
    const std::string_view text = std::string_view(source_.text()).substr(0, block.end);
    const auto [first, last] = link_span(text, begin, cursor_.words_end);
    cursor_.words_end = static_cast<std::uint32_t>(last);
    return static_cast<std::uint32_t>(first);
  }

  /// Where the emphasis begins, `marks` before the words that have just been read.
  std::uint32_t place_emphasis(std::uint32_t begin, std::uint32_t marks, SourceSpan block) {
    const std::string_view text = source_.text();
    if (begin < block.begin + marks || cursor_.words_end + marks > block.end) return begin;
    const auto before = text.substr(begin - marks, marks), after = text.substr(cursor_.words_end, marks);
    if (before != after || before.find_first_not_of(before.front() == '~' ? "~" : "*_") != before.npos)
      return begin;
    cursor_.words_end += marks;
    return begin - marks;
  }

  /// Whether it is `<https://…>`, where nothing is escaped; the words then are as written.
  static bool is_address(cmark_node* node, Inlines& words) {
    auto* text = words.size() == 1 ? std::get_if<Text>(&words.front().value) : nullptr;
    const std::string url = string_of(cmark_node_get_url(node));
    if (text == nullptr || cmark_node_get_type(node) != CMARK_NODE_LINK || text->text != url) return false;
    text->text = as_written(text->text);
    return true;
  }

  /// The words inside, without what they are nested in.
  void flatten_inlines(cmark_node* root, SourceSpan block, Inlines& out) {
    for_each_node(root, [&](cmark_node* node) {
      const auto type = cmark_node_get_type(node);
      if (node == root || cmark_node_first_child(node) != nullptr) return;
      if (type != CMARK_NODE_HTML_INLINE) return inline_(node, block, 0, out);
      if (const auto words = words_in_tag(clean(cmark_node_get_literal(node))); !words.empty())
        out.push_back({block, Text{words}});
    });
  }

  void html_inline(cmark_node* node, SourceSpan block, int depth, std::vector<OpenTag>& open, Inlines& out) {
    const std::string html = clean(cmark_node_get_literal(node));
    const SourceSpan span = find(html, block);
    if (is_html_line_break(html)) return out.push_back({span, LineBreak{}});
    if (is_html_comment(html)) {
      report_inner_comment(html, span, reading_.diagnostics);
      return drop_space_after_comment(node, out);
    }
    if (is_bracketed_text(html)) return out.push_back({span, Text{html}});
    HtmlTag tag = read_html_tag(html);
    if (tag.name == "img" && !tag.source.empty())
      return out.push_back({span, Image{tag.source, {}, text_inlines(tag.alt, span)}});
    if (const auto words = words_in_tag(html); !words.empty()) out.push_back({span, Text{words}});
    const bool safe = is_safe_phrase(tag.name) && (depth < deepest_nesting || tag.closing);
    if (safe && !tag.closing) return open.push_back({std::move(tag), span, out.size()});
    if (!opened_formula(html).empty()) return reading_.report_open_formula(span);
    if (!safe || !close_tag(tag, span, open, out)) reading_.report_html(span);
  }

  /// Of the spaces on both sides of a comment one stays.
  static void drop_space_after_comment(cmark_node* node, Inlines& out) {
    auto* text = out.empty() ? nullptr : std::get_if<Text>(&out.back().value);
    auto* next = cmark_node_next(node);
    const bool is_spaced = next != nullptr && cmark_node_get_type(next) == CMARK_NODE_TEXT &&
                           string_of(cmark_node_get_literal(next)).starts_with(' ');
    if (!is_spaced || text == nullptr || !text->text.ends_with(' ')) return;
    text->text.pop_back();
    if (out.back().span.end > out.back().span.begin) --out.back().span.end;
  }

  /// Whether the tag closes one that is open; those opened after that are reported as open.
  bool close_tag(const HtmlTag& tag, SourceSpan span, std::vector<OpenTag>& open, Inlines& out) {
    const auto found =
        std::find_if(open.rbegin(), open.rend(), [&](const OpenTag& it) { return it.tag.name == tag.name; });
    if (found == open.rend()) return false;
    for (auto it = open.rbegin(); it != found; ++it) reading_.report_html(it->span);
    const OpenTag opener = *found;
    open.erase(found.base() - 1, open.end());
    const auto begin = out.begin() + static_cast<std::ptrdiff_t>(opener.at);
    Inlines words(std::make_move_iterator(begin), std::make_move_iterator(out.end()));
    out.erase(begin, out.end());
    out.push_back({cover(opener.span, span), tagged(opener.tag, std::move(words))});
    return true;
  }

  static bool is_text_alone(const Inlines& words) {
    return std::all_of(words.begin(), words.end(), [](const Inline& item) {
      return std::holds_alternative<Text>(item.value) || is_line_end(item);
    });
  }

  static decltype(Inline::value) tagged(const HtmlTag& tag, Inlines words) {
    if (tag.name == "sub") return Subscript{std::move(words)};
    if (tag.name == "sup") return Superscript{std::move(words)};
    if (tag.name == "em" || tag.name == "i") return Emphasis{std::move(words)};
    if (tag.name == "strong" || tag.name == "b") return Strong{std::move(words)};
    if (is_code_phrase(tag.name) && is_text_alone(words)) return Code{as_words(plain_text(words))};
    return Span{{}, {}, tag.language, std::move(words)};
  }

  void literal(cmark_node* node, SourceSpan block, Inlines& out) {
    std::string text = string_of(cmark_node_get_literal(node));
    if (cmark_node_get_type(node) == CMARK_NODE_TEXT && stands_for_itself(text)) {
      const SourceSpan span = find(text, block);
      return out.push_back({span, Text{std::move(text)}});
    }
    text = without_controls(std::move(text));
    if (cmark_node_get_type(node) == CMARK_NODE_CODE) {
      text = as_written(text);
      const SourceSpan span = find(text, block);
      return out.push_back({span, Code{std::move(text)}});
    }
    if (text.starts_with(guard)) text.erase(0, guard.size());
    if (text.empty() || text.front() == no_empty_line) return;
    const SourceSpan span = find(as_written(text), block);
    text = without_no_characters(std::move(text));
    if (text.find("\uFFFD") != std::string::npos) report_no_characters(span);
    out.push_back({span, Text{std::move(text)}});
  }

  /// Numbers of no character are the character that stands for one; protect() has hidden them.
  static std::string without_no_characters(std::string text) {
    const std::string hidden = {disguised('&'), '#'};
    for (auto at = text.find(hidden); at != std::string::npos; at = text.find(hidden, at + 1)) {
      const auto reference = character_reference("&" + text.substr(at + 1), 0);
      if (reference.size > 0 && !reference.is_overlong && !reference.is_character)
        text.replace(at, reference.size, "\uFFFD");
    }
    return text;
  }

  /// References to numbers that are no character's, each once.
  void report_no_characters(SourceSpan span) {
    const std::string_view text = source_.slice(span);
    for (auto at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at + 1)) {
      const auto reference = character_reference(text, at);
      const auto begin = span.begin + static_cast<std::uint32_t>(at);
      if (reference.size == 0 || reference.is_overlong || reference.is_character ||
          begin < cursor_.referred_end)
        continue;
      cursor_.referred_end = begin + static_cast<std::uint32_t>(reference.size);
      diagnostics_.warning("control-character", {source_index_, begin, cursor_.referred_end},
                           fmt::format("{} is no character; set as U+FFFD", text.substr(at, reference.size)),
                           "write the character that is meant");
    }
  }

  /// Whether nothing in the text was escaped.
  bool is_as_written(const std::string& text, SourceSpan span) const {
    const bool is_escaped = span.begin > 0 && source_.text()[span.begin - 1] == '\\';
    return !is_escaped && source_.slice(span) == as_written(text);
  }

  /// cmark's own columns for inlines are wrong after indented and lazy lines, so the words are looked for in
  /// the block, not far after those before them.
  SourceSpan find(const std::string& literal, SourceSpan block) {
    constexpr std::size_t farthest = 2048;
    const std::string_view rest = source_.slice({source_index_, cursor_.words_end, block.end});
    const auto at = rest.starts_with(literal) ? 0 : rest.substr(0, literal.size() + farthest).find(literal);
    if (at == std::string_view::npos) return {source_index_, cursor_.words_end, block.end};
    const auto begin = cursor_.words_end + static_cast<std::uint32_t>(at);
    cursor_.words_end = begin + static_cast<std::uint32_t>(literal.size());
    return {source_index_, begin, cursor_.words_end};
  }

  Reading& reading_;
  InlineCursor& cursor_;
  const Source& source_;
  std::int32_t source_index_;
  Diagnostics& diagnostics_;
};

}  // namespace

Inlines read_inlines(cmark_node* parent, SourceSpan block, Reading& reading, InlineCursor& cursor) {
  return InlineReader(reading, cursor).inlines(parent, block, 0);
}

}  // namespace casebound::manuscript
