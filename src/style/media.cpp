#include "style/rules.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::style {
namespace {

/// One query of the list. `text` is how the e-book says it; empty where it is always so.
struct Query {
  bool print = false, reflowable = false;
  std::string text;
};

/// Reads `not`, a type and features joined by `and`.
class QueryReader {
 public:
  QueryReader(const Components& in, Report& report) : in_(in), report_(report) {}

  Query run() {
    const bool negated = take("not");
    if (!negated) take("only");
    read_type();
    while (take("and") || (at_ == 0 && at_ < in_.size())) read_feature();
    if (at_ < in_.size()) fault(in_[at_]);
    if (broken_) return {};
    return negated ? negate() : std::move(query_);
  }

 private:
  bool take(std::string_view word) {
    if (at_ == in_.size() || !in_[at_].is_ident(word)) return false;
    ++at_;
    return true;
  }

  void read_type() {
    query_ = {.print = true, .reflowable = true};
    if (take("print"))
      query_.reflowable = false;
    else if (take("screen"))
      query_ = {.print = false, .reflowable = true, .text = "screen"};
    else if (!take("all") && at_ < in_.size() && in_[at_].is(TokenKind::ident))
      fault(in_[at_++]);
  }

  void read_feature() {
    if (at_ == in_.size()) return fault(in_.back());
    const Component& feature = in_[at_++];
    const auto inside = without_white_space(feature.children);
    const bool scheme = feature.is(TokenKind::open_round) && inside.size() == 3 &&
                        inside[0].is_ident("prefers-color-scheme") && inside[1].is(TokenKind::colon);
    if (!scheme) return fault(feature);
    query_.print = false;
    query_.text +=
        fmt::format("{}(prefers-color-scheme: {})", query_.text.empty() ? "" : " and ", inside[2].token.text);
  }

  Query negate() const {
    Query out{.print = !query_.print};
    if (query_.text.empty())
      out.reflowable = !query_.reflowable;
    else
      out = {.print = !query_.print, .reflowable = true, .text = "not " + typed(query_.text)};
    return out;
  }

  static std::string typed(const std::string& text) {
    return text.starts_with('(') ? "all and " + text : text;
  }

  void fault(const Component& at) {
    if (!broken_)
      report_.warning("unsupported-at-rule", at.token.begin, at.token.end, "this is never so in a book",
                      "@media knows print, screen, all and prefers-color-scheme");
    broken_ = true;
  }

  const Components& in_;
  Report& report_;
  std::size_t at_ = 0;
  Query query_;
  bool broken_ = false;
};

}  // namespace

Media read_media(const Components& prelude, Report& report) {
  Media out{.print = false, .reflowable = false, .screen = false};
  bool always = prelude.empty();
  for (const auto& part : split_at_commas(prelude)) {
    if (part.empty()) continue;
    const Query query = QueryReader(part, report).run();
    out.print |= query.print;
    out.reflowable |= query.reflowable;
    always |= query.reflowable && query.text.empty();
    out.screen |= query.reflowable && (query.text.empty() || query.text == "screen");
    if (query.reflowable && !query.text.empty())
      out.condition += (out.condition.empty() ? "" : ", ") + query.text;
  }
  out.print |= prelude.empty();
  out.reflowable |= always;
  out.screen |= always;
  if (always || (out.print && out.condition == "screen")) out.condition.clear();
  return out;
}

}  // namespace casebound::style
