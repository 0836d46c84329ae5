#include "document/similar_divisions.h"

#include <map>
#include <string>

namespace casebound {

namespace {

using Partners = std::vector<std::optional<std::size_t>>;

class DivisionMatcher {
 public:
  DivisionMatcher(const Book& before, const Book& after)
      : before_(before), after_(after), partners_(after.divisions.size()), taken_(before.divisions.size()) {}

  /// Pairs those that are left and have the same name, of each name the first.
  template <class Name>
  void by(const Name& name) {
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < taken_.size(); ++i)
      if (!taken_[i]) known.try_emplace(named(before_.divisions[i], name), i);
    for (std::size_t k = 0; k < partners_.size(); ++k) {
      if (partners_[k]) continue;
      const auto found = known.find(named(after_.divisions[k], name));
      if (found != known.end() && !taken_[found->second]) pair(found->second, k);
    }
  }

  /// Pairs those that are left and share half of their units.
  void by_units(const DivisionUnits& old_units, const DivisionUnits& new_units) {
    std::map<std::uint32_t, std::size_t> owner;
    for (std::size_t i = 0; i < taken_.size(); ++i) {
      if (taken_[i]) continue;
      for (auto unit = old_units.begins[i]; unit < old_units.begins[i + 1]; ++unit)
        owner.try_emplace(old_units.units[unit].key, i);
    }
    for (std::size_t k = 0; k < partners_.size(); ++k) {
      if (partners_[k]) continue;
      std::map<std::size_t, std::size_t> votes;
      for (auto unit = new_units.begins[k]; unit < new_units.begins[k + 1]; ++unit) {
        const auto found = owner.find(new_units.units[unit].key);
        if (found != owner.end()) ++votes[found->second];
      }
      for (const auto& [i, count] : votes) {
        const auto size = std::max(old_units.begins[i + 1] - old_units.begins[i],
                                   new_units.begins[k + 1] - new_units.begins[k]);
        if (!taken_[i] && !partners_[k] && 2 * count >= size) pair(i, k);
      }
    }
  }

  Partners take() { return std::move(partners_); }

 private:
  /// Names are those of divisions of one role.
  template <class Name>
  static std::string named(const Division& division, const Name& name) {
    return std::string(token(division.role)) + ' ' + name(division);
  }

  void pair(std::size_t before, std::size_t after) {
    taken_[before] = true;
    partners_[after] = before;
  }

  const Book& before_;
  const Book& after_;
  Partners partners_;
  std::vector<bool> taken_;
};

}  // namespace

Partners same_divisions(const Book& before, const DivisionUnits& old_units, const Book& after,
                        const DivisionUnits& new_units) {
  DivisionMatcher matcher(before, after);
  matcher.by([](const Division& division) { return division.id + '\n' + division.title; });
  matcher.by([](const Division& division) { return division.title; });
  matcher.by([](const Division& division) { return division.id; });
  matcher.by_units(old_units, new_units);
  return matcher.take();
}

}  // namespace casebound
