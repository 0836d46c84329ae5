#include "manuscript/people_line.h"

#include "casebound/base/text.h"

#include "manuscript/affiliation.h"
#include "manuscript/credit.h"
#include "manuscript/date_line.h"
#include "manuscript/shape.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

// ---- dates and credits at the ends of the line

/// `5 min read`, as blogs have it.
bool is_reading_time(std::string_view text) {
  const auto words = split(text, ' ');
  return words.size() == 3 && words[0].find_first_not_of("0123456789") == std::string_view::npos &&
         words[1].starts_with("min") && words[2] == "read";
}

bool is_year(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Where the shortest end of the text begins that follows a separator and is of this kind, and where the
/// separator does.
template <class Is>
std::optional<std::pair<std::size_t, std::size_t>> find_end(std::string_view text, Is is_kind) {
  constexpr auto separators =
      std::to_array<std::string_view>({", ", "; ", " | ", " · ", " • ", " – ", " — ", " on "});
  for (std::size_t i = text.size(); i-- > 0;) {
    for (const auto separator : separators) {
      if (text.substr(i).starts_with(separator) && is_kind(trim(text.substr(i + separator.size()))))
        return std::pair{i, i + separator.size()};
    }
  }
  return std::nullopt;
}

/// Takes the dates and credits off the line's end.
std::string_view without_end(std::string_view text, std::vector<std::string>& edges) {
  for (;;) {
    auto end = find_end(text, is_date_or_credit);
    if (!end) end = find_end(text, is_year);
    if (!end) return text;
    edges.insert(edges.begin(), std::string(trim(text.substr(end->second))));
    text = trim(text.substr(0, end->first));
  }
}

/// Takes a date off the line's beginning: `May 5, 2014 · Jane Roe`.
std::string_view without_first_date(std::string_view text, std::vector<std::string>& edges) {
  for (const std::string_view separator : {" | ", " · ", " • ", " – ", " — "}) {
    const auto at = text.find(separator);
    if (at == std::string_view::npos || !read_date_line(text.substr(0, at))) continue;
    edges.insert(edges.begin(), std::string(trim(text.substr(0, at))));
    return trim(text.substr(at + separator.size()));
  }
  return text;
}

// ---- the parts of the line

/// What a part of the line is joined to the one before it by.
enum class Joining { none, comma, semicolon, dash, both, bracket };

struct Part {
  Joining link = Joining::none;
  std::string joint;  ///< as it is written: `, and `
  std::string text;
};

struct Joint {
  std::string_view text;
  Joining link;
};

/// The joint that the text begins with.
const Joint* joint_at(std::string_view text) {
  static constexpr auto joints = std::to_array<Joint>({{", and ", Joining::both},
                                                       {", & ", Joining::both},
                                                       {" and ", Joining::both},
                                                       {" & ", Joining::both},
                                                       {", with ", Joining::both},
                                                       {" with ", Joining::both},
                                                       {" und ", Joining::both},
                                                       {" et ", Joining::both},
                                                       {" и ", Joining::both},
                                                       {" y ", Joining::both},
                                                       {"; ", Joining::semicolon},
                                                       {", ", Joining::comma},
                                                       {" | ", Joining::comma},
                                                       {" · ", Joining::comma},
                                                       {" • ", Joining::comma},
                                                       {" – ", Joining::dash},
                                                       {" — ", Joining::dash},
                                                       {" -- ", Joining::dash},
                                                       {" (", Joining::bracket}});
  const auto* const found = std::find_if(joints.begin(), joints.end(),
                                         [&](const Joint& joint) { return text.starts_with(joint.text); });
  return found == joints.end() ? nullptr : found;
}

/// Cuts the line at its joints; what stands in brackets is one part. Nothing if a bracket is not closed, or
/// text follows it that no joint begins.
std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> out(1);
  bool after_bracket = false;
  for (std::size_t i = 0; i < text.size();) {
    const Joint* joint = joint_at(text.substr(i));
    if (joint == nullptr) {
      if (after_bracket) return {};
      out.back().text += text[i++];
      continue;
    }
    i += joint->text.size();
    after_bracket = joint->link == Joining::bracket;
    out.push_back({joint->link, std::string(joint->text), {}});
    if (!after_bracket) continue;
    const auto close = text.find(')', i);
    if (close == std::string_view::npos) return {};
    out.back().text = text.substr(i, close - i);
    i = close + 1;
  }
  for (auto& part : out) part.text = trim(part.text);
  return out;
}

// ---- the reading of them

bool is_name(std::string_view text) {
  return is_name_shaped(text) && !is_affiliation(text);
}

class Reader {
 public:
  Reader(std::vector<Part> parts, SourceSpan span) : parts_(std::move(parts)), span_(span) {}

  std::vector<Person> read() {
    for (std::size_t k = 0; k < parts_.size(); ++k) {
      if (!read_part(k)) return {};
    }
    place();
    return std::move(people_);
  }

 private:
  bool read_part(std::size_t k) {
    const Part& part = parts_[k];
    if (part.text.empty()) return false;
    if (k > 0 && affiliation_.empty() && is_name_suffix(part.text)) {
      people_.back().name += ", " + part.text;
      return true;
    }
    if (k == 0 || begins_person(k)) return add_person(part.text);
    return add_affiliation(part);
  }

  bool add_person(const std::string& name) {
    if (!is_name_shaped(name) && !is_organisation(name)) return false;
    if (!affiliation_.empty()) place();
    people_.push_back({name, {}, {}, {}, span_});
    return true;
  }

  bool add_affiliation(const Part& part) {
    const bool is_first = affiliation_.empty();
    // Behind names "and" is followed by a name, and a dash by an institution, or the line is none.
    if (is_first && part.link == Joining::both) return false;
    if (part.link == Joining::dash && !is_affiliation(part.text)) return false;
    if (part.text.find_first_not_of("0123456789–-. ") == std::string::npos) return false;
    const bool keeps_joint = part.link == Joining::both || part.link == Joining::semicolon;
    affiliation_ += is_first ? part.text : (keeps_joint ? part.joint : ", ") + part.text;
    return true;
  }

  /// Whether the part names one more person, be it beside those before it or behind their affiliation.
  bool begins_person(std::size_t k) const {
    const Part& part = parts_[k];
    if (part.link == Joining::bracket || part.link == Joining::dash || !is_name(part.text)) return false;
    if (!affiliation_.empty()) return begins_person_behind_affiliation(k);
    if (part.link != Joining::comma) return true;
    return is_person_shaped(part.text) && (is_surely_listed(k) || (has_sign_of_person(part.text) &&
                                                                   has_sign_of_person(people_.back().name)));
  }

  bool begins_person_behind_affiliation(std::size_t k) const {
    const Part& part = parts_[k];
    if (!is_person_shaped(part.text)) return false;
    const bool has_sign = has_sign_of_person(part.text);
    if (part.link == Joining::semicolon)
      return has_sign || (is_affiliation_next(k) && !has_common_word(part.text));
    return has_sign && (part.link == Joining::both || is_affiliation_next(k));
  }

  /// Behind suffixes, perhaps.
  bool is_affiliation_next(std::size_t k) const {
    for (++k; k < parts_.size(); ++k) {
      const Part& part = parts_[k];
      if (part.link != Joining::comma && part.link != Joining::bracket) return false;
      if (!is_name_suffix(part.text)) return is_affiliation(part.text);
    }
    return false;
  }

  /// Whether the part is in a list of names that an "and" closes, one of which is certainly a name.
  bool is_surely_listed(std::size_t k) const {
    bool has_sign = false;
    for (; k < parts_.size(); ++k) {
      const Part& part = parts_[k];
      if (is_name_suffix(part.text)) continue;
      if ((part.link != Joining::comma && part.link != Joining::both) || !is_name(part.text)) return false;
      has_sign = has_sign || has_sign_of_person(part.text);
      if (part.link == Joining::both) return has_sign;
    }
    return false;
  }

  /// The affiliation is that of all who have none yet.
  void place() {
    for (; placed_ < people_.size(); ++placed_) people_[placed_].affiliation = affiliation_;
    affiliation_.clear();
  }

  std::vector<Part> parts_;
  SourceSpan span_;
  std::vector<Person> people_;
  std::size_t placed_ = 0;
  std::string affiliation_;
};

/// What follows a name and a comma is an affiliation or something else that is said of its bearer in a few
/// words; no clause, and no part of a book.
bool may_be_affiliations(const std::vector<Person>& people) {
  return std::all_of(people.begin(), people.end(), [](const Person& person) {
    return person.affiliation.empty() || may_be_affiliation(person.affiliation);
  });
}

/// Two to five characters of Chinese, Japanese or Korean.
bool is_ideographic_name(std::string_view text) {
  const auto characters = to_utf32(text);
  return characters.size() >= 2 && characters.size() <= 5 &&
         std::all_of(characters.begin(), characters.end(), [](char32_t c) {
           const auto type = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_LINE_BREAK);
           return type == U_LB_IDEOGRAPHIC || type == U_LB_H2 || type == U_LB_H3;
         });
}

/// `王小明、李雷`.
std::vector<std::string> ideographic_names(std::string_view text) {
  std::vector<std::string> out(1);
  while (!text.empty()) {
    const auto separators = {std::string_view("、"), std::string_view("，"), std::string_view("・"),
                             std::string_view(" ")};
    const auto* const found = std::find_if(separators.begin(), separators.end(),
                                           [&](std::string_view mark) { return text.starts_with(mark); });
    if (found != separators.end()) out.emplace_back();
    if (found == separators.end()) out.back() += text.front();
    text.remove_prefix(found == separators.end() ? 1 : found->size());
  }
  return out;
}

}  // namespace

bool is_date_or_credit(std::string_view line) {
  return read_date_line(line).has_value() || is_credit(line) || is_reading_time(line);
}

PeopleLine read_people(std::string_view text, SourceSpan span) {
  PeopleLine out;
  text = without_end(trim(text), out.edges);
  text = without_first_date(text, out.edges);
  auto people = Reader(parts_of(text), span).read();
  if (people.empty() || !may_be_affiliations(people)) return {};
  for (auto& person : people) person.sort = sort_name(person.name);
  out.people = std::move(people);
  return out;
}

std::vector<Person> read_marked_byline(std::string_view text, SourceSpan span) {
  constexpr std::array<std::string_view, 4> openings = {"作者：", "作者:", "著者：", "文／"};
  for (const auto opening : openings) {
    if (!text.starts_with(opening)) continue;
    std::vector<Person> out;
    for (const auto& name : ideographic_names(trim(text.substr(opening.size())))) {
      if (!is_ideographic_name(name)) return {};
      out.push_back({name, sort_name(name), {}, {}, span});
    }
    return out;
  }
  return {};
}

}  // namespace casebound::manuscript
