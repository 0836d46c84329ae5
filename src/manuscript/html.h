#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace casebound::manuscript {

/// A tag of raw HTML, `<span lang="de">` or `</span>`.
struct HtmlTag {
  std::string name;  ///< in lower case
  bool closing = false;
  std::string language;     ///< of `lang` or `xml:lang`
  std::string source, alt;  ///< of `src` and `alt`
};
HtmlTag read_html_tag(std::string_view tag);

/// Whether tags of this name around words have a place in the tree: em, i, strong, b, sub, sup, span; code,
/// and what else is set like it.
bool is_safe_phrase(std::string_view name);
/// Whether the words in such tags are code: code, kbd, samp, tt.
bool is_code_phrase(std::string_view name);

/// What `<pre>` holds, as it stands; nothing if the HTML is more than that. Tags in it leave no trace.
std::optional<std::string> preformatted_text(std::string_view html);

/// The words that a tag holds in itself: those of `<![CDATA[words]]>`, and the alt of a picture.
std::string words_in_tag(std::string_view tag);

/// What stays of the tags in `html_text`.
enum class HtmlTags { none, safe };

/// The words of a piece of raw HTML: what stands outside of tags and comments. Tags of phrases (`<sup>`)
/// leave no trace, unless safe ones (and pictures, `<img>`) are to stay; any other (`<p>`, `<td>`) parts its
/// words from those before it by an empty line. Formulas stay as they are. A picture that does not stay is
/// its alt. A `<` that begins no tag is text.
std::string html_text(std::string_view html, HtmlTags kept);

/// Whether it is a comment, which has no words.
bool is_html_comment(std::string_view html);

/// Whether the "tag" is no element of HTML but words that stand in angle brackets: `<Enter>`, `<your name>`.
bool is_bracketed_text(std::string_view tag);

/// Whether it is `<br>`, a line end that the author asks for.
bool is_html_line_break(std::string_view html);

}  // namespace casebound::manuscript
