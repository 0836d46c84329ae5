#include "manuscript/phrases.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "manuscript/bare_address.h"
#include "manuscript/protect.h"
#include "manuscript/shortcodes.h"
#include "manuscript/texts.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

constexpr ByteSet marks("[]^~{");

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

std::string class_name(const std::string& name) {
  return name == "smallcaps" || name == "small-caps" ? "sc" : name;
}

/// `lines!loose` is the sub-heading `loose` of `lines`, as indexers write it.
std::vector<std::string> index_path(std::string_view term) {
  std::vector<std::string> out;
  if (trim(term).empty()) return out;
  for (const auto heading : split(term, '!')) out.push_back(collapse_spaces(heading));
  return out;
}

IndexMark index_mark(const Attributes& attributes, Inlines words) {
  IndexMark out;
  const auto term = attributes.value("term");
  out.path = index_path(term.empty() ? plain_text(words) : term);
  if (attributes.has_value("sub")) out.path.push_back(attributes.value("sub"));
  out.see = attributes.value("see");
  out.see_also =
      attributes.has_value("see-also") ? attributes.value("see-also") : attributes.value("seealso");
  const auto range = attributes.value("range");
  if (range == "begin") out.range = IndexMark::Range::begin;
  if (range == "end") out.range = IndexMark::Range::end;
  out.children = std::move(words);
  return out;
}

Span span_of(const Attributes& attributes, Inlines words) {
  Span out{attributes.id, {}, attributes.value("lang"), std::move(words)};
  std::transform(attributes.classes.begin(), attributes.classes.end(), std::back_inserter(out.classes),
                 class_name);
  return out;
}

/// Reads one run of inlines that stand side by side.
class PhraseReader {
 public:
  PhraseReader(Reading& reading, int deepest, bool in_link = false)
      : reading_(reading), deepest_(deepest), in_link_(in_link) {}

  Inlines read(Inlines inlines) {
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      auto* words = std::get_if<Text>(&inlines[i].value);
      if (words != nullptr && says_nothing(words->text)) {
        out_.push_back(std::move(inlines[i]));
      } else if (words != nullptr) {
        const auto disguised = std::move(words->text);
        phrase_follows_ = i + 1 < inlines.size() && !is_line_end(inlines[i + 1]);
        text(disguised, inlines[i].span);
      } else {
        other(std::move(inlines[i]));
      }
    }
    merge_texts(out_);
    return std::move(out_);
  }

 private:
  /// A mark that may turn out to open something; until then it is a text of its own.
  struct Opener {
    char mark;  ///< `[`, `^`, `~`, or `n` for `^[`
    std::size_t at;
  };

  static std::string revealed_words(std::string text) {
    text = as_words(std::move(text));
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
  }

  void other(Inline item) {
    if (is_line_end(item)) close_scripts();
    const auto* link = std::get_if<Link>(&item.value);
    auto* image = std::get_if<Image>(&item.value);
    auto* inner = image != nullptr ? &image->alt : children(item);
    if (link != nullptr && is_address(*link)) {
      for_each_text(*inner, [](Inline& words) {
        if (auto* text = std::get_if<Text>(&words.value)) text->text = revealed_words(std::move(text->text));
      });
    } else if (inner != nullptr) {
      const int inner_depth = deepest_ - static_cast<int>(openers_.size()) - 1;
      *inner = PhraseReader(reading_, inner_depth, in_link_ || link != nullptr).read(std::move(*inner));
    }
    Inlines calls = image != nullptr ? calls_in(*inner) : Inlines();
    out_.push_back(std::move(item));
    std::move(calls.begin(), calls.end(), std::back_inserter(out_));
  }

  /// Takes the calls of notes out of the words of a picture, which is no place to look for a note.
  static Inlines calls_in(Inlines& words) {
    const auto begin = std::stable_partition(words.begin(), words.end(), [](const Inline& item) {
      return !std::holds_alternative<NoteReference>(item.value);
    });
    Inlines out(std::make_move_iterator(begin), std::make_move_iterator(words.end()));
    words.erase(begin, words.end());
    return out;
  }

  // ---- text

  void text(std::string_view text, SourceSpan span) {
    text_ = text;
    span_ = span;
    plain_ = 0;
    has_address_ = !in_link_ && has_bare_address(text);
    for (std::size_t i = next_mark(attributes_of_last()); i < text_.size(); i = next_mark(mark(i))) {
    }
    flush(text_.size());
  }

  /// Whether nothing in the text says more than it is, and nothing before it looks for its other half. Most
  /// texts are such, so it is seen in one pass.
  bool says_nothing(std::string_view text) const {
    constexpr ByteSet suspects =
        ByteSet("[]^~{\t@:wW\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11\x12\xCE");
    if (!openers_.empty()) return false;
    for (auto i = suspects.find_in(text); i < text.size(); i = suspects.find_in(text, i + 1)) {
      const bool is_w = text[i] == 'w' || text[i] == 'W';  // only two of them begin an address
      if (!is_w || text.substr(i + 1, 1) == "w" || text.substr(i + 1, 1) == "W") return false;
    }
    return true;
  }

  /// A space means something only to what is open, and an address may begin anywhere.
  std::size_t next_mark(std::size_t i) const {
    constexpr ByteSet marks_and_spaces("[]^~{ \t");
    if (has_address_) return i;
    return (openers_.empty() ? marks : marks_and_spaces).find_in(text_, i);
  }

  /// The bytes of the text in the source; all of them if they are not the same.
  SourceSpan part(std::size_t begin, std::size_t end) const {
    if (span_.end - span_.begin != text_.size()) return span_;
    return {span_.source, span_.begin + static_cast<std::uint32_t>(begin),
            span_.begin + static_cast<std::uint32_t>(end)};
  }

  void add(std::size_t begin, std::size_t end, decltype(Inline::value) value) {
    out_.push_back({part(begin, end), std::move(value)});
  }

  void flush(std::size_t end) {
    if (end > plain_) add(plain_, end, Text{revealed_words(std::string(text_.substr(plain_, end - plain_)))});
    plain_ = std::max(plain_, end);
  }

  /// Looks at the character at `i`; returns where to go on.
  std::size_t mark(std::size_t i) {
    const char c = text_[i];
    if (c == '[') return opening_bracket(i);
    if (c == ']') return closing_bracket(i);
    if (c == '{') return shortcode(i);
    if (c == '^' && text_.substr(i, 2) == "^[" && note_name(text_.substr(i + 1)).empty())
      return open('n', i, 2);
    if (c == '^' || c == '~') return script(i);
    if (is_space(c)) close_scripts();
    return has_address_ ? after_address(i) : i + 1;
  }

  /// Makes a link of the address at `i`, if there is one; links hold no links.
  std::size_t after_address(std::size_t i) {
    const auto [size, missing] = bare_address(text_, i);
    if (size == 0) return i + 1;
    flush(i);
    std::string words = as_words(std::string(text_.substr(i, size)));
    add(i, i + size,
        Link{std::string(missing) + words, {}, text_inlines(std::move(words), part(i, i + size))});
    plain_ = i + size;
    return plain_;
  }

  /// Nothing in it is changed.
  std::size_t shortcode(std::size_t i) {
    const auto size = shortcode_size(text_.substr(i));
    if (size == 0) return i + 1;
    flush(i);
    reading_.shortcodes.add(part(i, i + size),
                            [] { return "a shortcode of a site generator; it is set as it stands"; });
    add(i, i + size, Code{as_written(std::string(text_.substr(i, size)))});
    plain_ = i + size;
    return plain_;
  }

  std::size_t open(char mark, std::size_t i, std::size_t size) {
    if (static_cast<int>(openers_.size()) >= deepest_) {
      report_depth(part(i, i + size));
      return i + size;
    }
    flush(i);
    openers_.push_back({mark, out_.size()});
    plain_ = i;
    flush(i + size);
    return i + size;
  }

  /// Once in a manuscript.
  void report_depth(SourceSpan span) {
    if (std::exchange(reading_.is_too_deep, true)) return;
    reading_.diagnostics.warning(
        "nesting-too-deep", span,
        fmt::format("marks nested deeper than {} levels; those inside are set as text", deepest_nesting));
  }

  std::size_t opening_bracket(std::size_t i) {
    const auto name = note_name(text_.substr(i));
    if (name.empty()) return open('[', i, 1);
    flush(i);
    const auto end = i + name.size() + 3;
    add(i, end, NoteReference{as_written(std::string(name)), {}});
    plain_ = end;
    return end;
  }

  std::size_t closing_bracket(std::size_t i) {
    while (!openers_.empty() && openers_.back().mark != '[' && openers_.back().mark != 'n')
      openers_.pop_back();
    if (openers_.empty()) return i + 1;
    const Opener opener = openers_.back();
    openers_.pop_back();
    const auto attributes = read_attributes(text_.substr(i + 1));
    if (opener.mark == '[' && !attributes) return i + 1;
    flush(i);
    const auto end = opener.mark == 'n' ? i + 1 : i + 1 + attributes->size;
    const SourceSpan span = cover(out_[opener.at].span, part(i, end));
    Inlines words = taken_from(opener.at);
    if (opener.mark == 'n') {
      out_.push_back({span, NoteReference{reading_.notes.define_inline(span, std::move(words)), {}}});
    } else if (attributes->attributes.has_class("index")) {
      out_.push_back(indexed(attributes->attributes, std::move(words), span));
    } else {
      reading_.report_unread(attributes->attributes, {"lang"}, span);
      out_.push_back({span, span_of(attributes->attributes, std::move(words))});
    }
    plain_ = end;
    return end;
  }

  /// A phrase with an id, a language or classes besides has the mark in it.
  Inline indexed(Attributes attributes, Inlines words, SourceSpan span) {
    IndexMark made = index_mark(attributes, std::move(words));
    report_index_mark(made, attributes, span);
    Inline mark{span, std::move(made)};
    std::erase(attributes.classes, "index");
    if (attributes.id.empty() && attributes.classes.empty() && !attributes.has_value("lang")) return mark;
    Inlines inside;
    inside.push_back(std::move(mark));
    return {span, span_of(attributes, std::move(inside))};
  }

  void report_index_mark(const IndexMark& made, const Attributes& attributes, SourceSpan span) {
    reading_.report_unread(attributes, {"term", "sub", "see", "see-also", "seealso", "range", "lang"}, span);
    const auto range = attributes.value("range");
    if (attributes.has_value("range") && made.range == IndexMark::Range::none)
      reading_.report_unread(span,
                             fmt::format("“range={}” has no effect: a range has a begin and an end", range));
    if (made.path.empty())
      reading_.report_unread(span, "“.index” has no effect: it has neither words nor a term");
  }

  /// The inlines after the opening mark at `at`, which goes with them.
  Inlines taken_from(std::size_t at) {
    const auto mark = out_.begin() + static_cast<std::ptrdiff_t>(at);
    Inlines out(std::make_move_iterator(mark + 1), std::make_move_iterator(out_.end()));
    out_.erase(mark, out_.end());
    merge_texts(out);
    return out;
  }

  // ---- superscript and subscript

  /// They hold no space, so none goes over one.
  void close_scripts() {
    while (!openers_.empty() && (openers_.back().mark == '^' || openers_.back().mark == '~'))
      openers_.pop_back();
  }

  std::size_t script(std::size_t i) {
    const char mark = text_[i];
    const auto opener = std::find_if(openers_.rbegin(), openers_.rend(), [](const Opener& it) {
                          return it.mark != '^' && it.mark != '~';
                        }).base();
    const auto found =
        std::find_if(opener, openers_.end(), [&](const Opener& it) { return it.mark == mark; });
    if (found != openers_.end()) return close_script(i, static_cast<std::size_t>(found - openers_.begin()));
    const bool follows_path = i > 0 && (text_[i - 1] == '/' || text_[i - 1] == mark);
    const bool begins_word = i + 1 == text_.size()
                                 ? phrase_follows_
                                 : !is_space(text_[i + 1]) && text_[i + 1] != '/' && text_[i + 1] != mark;
    return begins_word && !follows_path ? open(mark, i, 1) : i + 1;
  }

  std::size_t close_script(std::size_t i, std::size_t opener) {
    const auto at = openers_[opener].at;
    openers_.resize(opener);
    flush(i);
    if (at + 1 == out_.size()) return i + 1;
    const SourceSpan span = cover(out_[at].span, part(i, i + 1));
    Inlines words = taken_from(at);
    if (text_[i] == '^') {
      out_.push_back({span, Superscript{std::move(words)}});
    } else {
      out_.push_back({span, Subscript{std::move(words)}});
    }
    plain_ = i + 1;
    return i + 1;
  }

  // ---- attributes

  /// Reads braces that directly follow a link, an image or code; returns their size.
  std::size_t attributes_of_last() {
    if (out_.empty() || !text_.starts_with('{')) return 0;
    Inline& last = out_.back();
    const bool takes_any = std::holds_alternative<Link>(last.value) ||
                           std::holds_alternative<Image>(last.value) ||
                           std::holds_alternative<Code>(last.value);
    const auto read = takes_any ? read_attributes(text_) : std::nullopt;
    if (!read) return 0;
    if (std::holds_alternative<Image>(last.value))
      reading_.report_unread(read->attributes, {"alt", "lang"}, last.span);
    apply(read->attributes, last);
    plain_ = read->size;
    return read->size;
  }

  static void apply(const Attributes& attributes, Inline& item) {
    if (auto* image = std::get_if<Image>(&item.value); image != nullptr && attributes.has_value("alt"))
      image->alt = text_inlines(attributes.value("alt"), item.span);
    const bool is_link = std::holds_alternative<Link>(item.value);
    if (attributes.id.empty() && !attributes.has_value("lang") &&
        !(is_link && attributes.has_class("smallcaps")))
      return;
    Inlines inner{std::move(item)};
    const SourceSpan span = inner.front().span;
    item = {span, span_of(attributes, std::move(inner))};
  }

  Reading& reading_;
  int deepest_;
  bool in_link_;
  Inlines out_;
  std::vector<Opener> openers_;
  std::string_view text_;  ///< the text being read
  bool has_address_ = false;
  SourceSpan span_;
  bool phrase_follows_ = false;  ///< something other than text stands directly behind it
  std::size_t plain_ = 0;        ///< where in it the words begin that are not in `out_` yet
};

}  // namespace

Inlines read_phrases(Inlines inlines, Reading& reading, int deepest) {
  return PhraseReader(reading, deepest).read(std::move(inlines));
}

}  // namespace casebound::manuscript
