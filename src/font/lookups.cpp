#include "font/lookups.h"

#include <algorithm>
#include <utility>

namespace casebound::font {

namespace {

/// Types of lookups in GSUB, and in GPOS.
constexpr std::size_t single = 1, alternate = 3, ligature = 4, context = 5, chained = 6, extension = 7,
                      reverse = 8;
constexpr std::size_t adjusted = 1, pair = 2, to_base = 4, to_mark = 6, in_context = 7, in_chain = 8,
                      extended = 9;

/// Flags by which a lookup skips glyphs of letters.
constexpr std::size_t skips_letters = 0x2 | 0x4;

}  // namespace

/// Big-endian numbers of a table, and what stands in it, by their places.
struct Lookups::Reader {
  /// A rule, how many of its places come before its own ones, how many these are, and the lookups that it
  /// applies there.
  struct Context {
    Rule places;
    std::size_t before = 0, own = 0;
    std::vector<std::size_t> lookups;

    bool may_hold() const {
      return std::all_of(places.begin(), places.end(), [](const LetterSet& set) { return set.any(); });
    }
  };
  std::span<const unsigned char> bytes;
  const LettersOfGlyph* letters = nullptr;
  std::size_t reads_left = std::size_t{1} << 22;

  std::size_t u16(std::size_t at) {
    if (at + 2 > bytes.size() || reads_left-- == 0) throw Unreadable();
    return static_cast<std::size_t>(bytes[at] << 8 | bytes[at + 1]);
  }
  std::size_t u32(std::size_t at) { return u16(at) << 16 | u16(at + 2); }
  /// A table whose offset, from `base`, stands at a place.
  std::size_t at(std::size_t base, std::size_t place) { return base + u16(place); }
  std::size_t lookup(std::size_t index) {
    const std::size_t list = at(0, 8);
    return at(list, list + 2 + 2 * index);
  }

  LetterSet of_glyph(std::size_t glyph) const {
    const auto found = letters->find(static_cast<GlyphId>(glyph));
    return found == letters->end() ? LetterSet() : found->second;
  }

  /// `visit(glyph, its index)` for each glyph of a coverage table.
  template <typename Visit>
  void coverage(std::size_t table, Visit visit) {
    const std::size_t count = u16(table + 2);
    if (u16(table) == 1) {
      for (std::size_t i = 0; i < count; ++i) visit(u16(table + 4 + 2 * i), i);
      return;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t range = table + 4 + 6 * i, first = u16(range), last = u16(range + 2);
      for (std::size_t glyph = first; glyph <= last; ++glyph) visit(glyph, u16(range + 4) + glyph - first);
    }
  }

  LetterSet covered(std::size_t table) {
    LetterSet out;
    coverage(table, [&](std::size_t glyph, std::size_t) { out |= of_glyph(glyph); });
    return out;
  }

  /// By any part of a lookup that is no extension.
  LetterSet covered_by(std::size_t lookup) {
    LetterSet out;
    for (std::size_t i = 0; i < u16(lookup + 4); ++i) {
      const std::size_t subtable = at(lookup, lookup + 6 + 2 * i);
      out |= covered(at(subtable, subtable + 2));
    }
    return out;
  }

  /// The letters of each class; those of the class 0 are all that have no other.
  std::vector<LetterSet> classes(std::size_t table) {
    std::map<std::size_t, std::size_t> of_glyphs;
    const auto put = [&](std::size_t glyph, std::size_t its_class) {
      if (letters->contains(static_cast<GlyphId>(glyph))) of_glyphs[glyph] = its_class;
    };
    if (u16(table) == 1) {
      for (std::size_t i = 0; i < u16(table + 4); ++i) put(u16(table + 2) + i, u16(table + 6 + 2 * i));
    } else {
      for (std::size_t i = 0; i < u16(table + 2); ++i) {
        const std::size_t range = table + 4 + 6 * i;
        for (std::size_t glyph = u16(range); glyph <= u16(range + 2); ++glyph) put(glyph, u16(range + 4));
      }
    }
    std::vector<LetterSet> out(1);
    for (const auto& [glyph, set] : *letters) {
      const std::size_t its_class = of_glyphs[glyph];
      if (its_class >= out.size()) out.resize(its_class + 1);
      out[its_class] |= set;
    }
    return out;
  }

  /// `count` numbers from a place on, which is moved past them, each as a set of letters.
  template <typename SetOf>
  void read(std::size_t& place, std::size_t count, SetOf set_of, Rule& rule) {
    for (std::size_t i = 0; i < count; ++i, place += 2) rule.push_back(set_of(u16(place)));
  }

  /// A list of what comes before a place is from the nearest on.
  template <typename SetOf>
  void read_backtrack(std::size_t& place, SetOf set_of, Rule& rule) {
    const std::size_t count = u16(place);
    place += 2;
    read(place, count, set_of, rule);
    std::reverse(rule.begin(), rule.end());
  }

  /// Ligatures, by their first glyph.
  template <typename Visit>
  void ligatures(std::size_t table, Visit visit) {
    const auto set_of = [this](std::size_t glyph) { return of_glyph(glyph); };
    coverage(at(table, table + 2), [&](std::size_t first, std::size_t index) {
      if (of_glyph(first).none()) return;
      const std::size_t set = at(table, table + 6 + 2 * index);
      for (std::size_t i = 0; i < u16(set); ++i) {
        const std::size_t ligature = at(set, set + 2 + 2 * i);
        Context it{{of_glyph(first)}, 0, 0, {}};
        std::size_t place = ligature + 4;
        const std::size_t count = u16(ligature + 2);
        if (count > 1) read(place, count - 1, set_of, it.places);
        visit(it);
      }
    });
  }

  void read_lookups(std::size_t place, std::size_t count, Context& context) {
    for (std::size_t i = 0; i < count; ++i) context.lookups.push_back(u16(place + 4 * i + 2));
  }

  /// One rule of a (chained) context: what stands at `place`, of which the first glyph is known.
  template <typename Before, typename Within, typename After>
  Context sequence(std::size_t place, bool is_chained, const LetterSet& first, Before before, Within within,
                   After after) {
    Context out;
    if (is_chained) read_backtrack(place, before, out.places);
    out.before = out.places.size();
    out.own = u16(place);
    const std::size_t lookups = u16(place + 2);  // unless it is chained
    place += is_chained ? 2 : 4;
    out.places.push_back(first);
    if (out.own > 1) read(place, out.own - 1, within, out.places);
    if (!is_chained) {
      read_lookups(place, lookups, out);
      return out;
    }
    const std::size_t ahead = u16(place);
    place += 2;
    read(place, ahead, after, out.places);
    read_lookups(place + 2, u16(place), out);
    return out;
  }

  /// Formats 1 (by glyphs) and 2 (by classes): rules in sets, by their first glyph or its class.
  template <typename Visit, typename... SetsOf>
  void rule_set(std::size_t table, std::size_t offset_at, bool is_chained, const LetterSet& first,
                Visit visit, SetsOf... sets_of) {
    const std::size_t offset = u16(offset_at);
    if (offset == 0 || first.none()) return;
    const std::size_t set = table + offset;
    for (std::size_t i = 0; i < u16(set); ++i)
      visit(sequence(at(set, set + 2 + 2 * i), is_chained, first, sets_of...));
  }

  template <typename Visit>
  void contexts(std::size_t table, bool is_chained, Visit visit) {
    switch (u16(table)) {
      case 1: {
        const auto set_of = [this](std::size_t glyph) { return of_glyph(glyph); };
        coverage(at(table, table + 2), [&](std::size_t glyph, std::size_t index) {
          rule_set(table, table + 6 + 2 * index, is_chained, of_glyph(glyph), visit, set_of, set_of, set_of);
        });
        return;
      }
      case 2: return contexts_of_classes(table, is_chained, visit);
      case 3: return visit(context_of_sets(table, is_chained));
      default: throw Unreadable();
    }
  }

  template <typename Visit>
  void contexts_of_classes(std::size_t table, bool is_chained, Visit visit) {
    const LetterSet begins = covered(at(table, table + 2));
    std::vector<std::vector<LetterSet>> by_class;
    for (std::size_t i = 0; i < (is_chained ? 3U : 1U); ++i)
      by_class.push_back(classes(at(table, table + 4 + 2 * i)));
    const auto set_of = [&](std::size_t which) {
      return [&sets = by_class[which]](std::size_t its_class) {
        return its_class < sets.size() ? sets[its_class] : LetterSet();
      };
    };
    const std::size_t within = is_chained ? 1 : 0, after = is_chained ? 2 : 0;
    const std::size_t count_at = table + (is_chained ? 10 : 6);
    for (std::size_t i = 0; i < u16(count_at); ++i)
      rule_set(table, count_at + 2 + 2 * i, is_chained, begins & set_of(within)(i), visit, set_of(0),
               set_of(within), set_of(after));
  }

  Context context_of_sets(std::size_t table, bool is_chained) {
    const auto set_of = [&](std::size_t offset) { return covered(table + offset); };
    Context out;
    std::size_t place = table + 2;
    if (!is_chained) {
      out.own = u16(place);
      const std::size_t lookups = u16(place + 2);
      place += 4;
      read(place, out.own, set_of, out.places);
      read_lookups(place, lookups, out);
      return out;
    }
    read_backtrack(place, set_of, out.places);
    out.before = out.places.size();
    out.own = u16(place);
    place += 2;
    read(place, out.own, set_of, out.places);
    const std::size_t ahead = u16(place);
    place += 2;
    read(place, ahead, set_of, out.places);
    read_lookups(place + 2, u16(place), out);
    return out;
  }

  Context reverse_context(std::size_t table) {
    const auto set_of = [&](std::size_t offset) { return covered(table + offset); };
    Context out;
    std::size_t place = table + 4;
    read_backtrack(place, set_of, out.places);
    out.places.push_back(covered(at(table, table + 2)));
    const std::size_t ahead = u16(place);
    place += 2;
    read(place, ahead, set_of, out.places);
    return out;
  }

  /// `visit(from, to)` for what a glyph is replaced by, or may be.
  template <typename Visit>
  void replacements(std::size_t table, std::size_t type, Visit visit) {
    coverage(at(table, table + 2), [&](std::size_t glyph, std::size_t index) {
      if (type == alternate) {
        const std::size_t set = at(table, table + 6 + 2 * index);
        for (std::size_t i = 0; i < u16(set); ++i) visit(glyph, u16(set + 2 + 2 * i));
      } else if (u16(table) == 1) {
        visit(glyph, (glyph + u16(table + 4)) & 0xFFFF);
      } else {
        visit(glyph, u16(table + 6 + 2 * index));
      }
    });
  }
};

Lookups::Lookups(hb_face_t* face, hb_tag_t table, std::vector<unsigned> lookups)
    : is_gsub_(table == HB_OT_TAG_GSUB),
      blob_(hb_face_reference_table(face, table)),
      lookups_(std::move(lookups)) {}

Lookups::Reader Lookups::reader(const LettersOfGlyph& letters) const {
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob_.get(), &size);
  return {{reinterpret_cast<const unsigned char*>(data), size}, &letters};
}

/// `visit(subtable, type, flags)`, with the type that an extension has.
template <typename Visit>
void Lookups::visit_subtables(Reader& reader, Visit visit) const {
  for (const unsigned index : lookups_) {
    const std::size_t lookup = reader.lookup(index);
    const std::size_t type = reader.u16(lookup), flags = reader.u16(lookup + 2);
    const bool is_extension = type == (is_gsub_ ? extension : extended);
    for (std::size_t i = 0; i < reader.u16(lookup + 4); ++i) {
      const std::size_t table = reader.at(lookup, lookup + 6 + 2 * i);
      if (is_extension) {
        visit(table + reader.u32(table + 4), reader.u16(table + 2), flags);
      } else {
        visit(table, type, flags);
      }
    }
  }
}

/// `visit(context)` for those that may hold, of a subtable that has some.
template <typename Visit>
void Lookups::visit_contexts(Reader& reader, std::size_t table, std::size_t type, Visit visit) const {
  const auto if_it_may_hold = [&](const Reader::Context& it) {
    if (it.may_hold()) visit(it);
  };
  if (type == (is_gsub_ ? context : in_context)) reader.contexts(table, false, if_it_may_hold);
  if (type == (is_gsub_ ? chained : in_chain)) reader.contexts(table, true, if_it_may_hold);
}

void Lookups::add_forms(LettersOfGlyph& letters) const {
  if (!is_gsub_) return;
  for (std::size_t before = 0; before != letters.size();) {
    before = letters.size();
    Reader reader = this->reader(letters);
    std::vector<std::pair<GlyphId, LetterSet>> forms;
    const auto replace = [&](std::size_t table, std::size_t type) {
      reader.replacements(table, type, [&](std::size_t from, std::size_t to) {
        forms.emplace_back(static_cast<GlyphId>(to), reader.of_glyph(from));
      });
    };
    visit_subtables(reader, [&](std::size_t table, std::size_t type, std::size_t) {
      if (type == single || type == alternate) replace(table, type);
      visit_contexts(reader, table, type, [&](const Reader::Context& context) {
        for (const std::size_t index : context.lookups) {
          const std::size_t lookup = reader.lookup(index);
          if (reader.u16(lookup) != single) continue;
          for (std::size_t i = 0; i < reader.u16(lookup + 4); ++i)
            replace(reader.at(lookup, lookup + 6 + 2 * i), single);
        }
      });
    });
    for (const auto& [glyph, set] : forms)
      if (set.any()) letters[glyph] |= set;
  }
}

/// What a context of one glyph and one neighbour does, the two shown together tell, unless it puts another
/// glyph in its place: that might be changed back when a rule has seen it. A glyph without a neighbour tells
/// by itself.
template <typename Context>
bool Lookups::is_of_a_pair(Reader& reader, const Context& context) const {
  if (context.places.size() < 2) return true;
  if (context.places.size() > 2 || context.own != 1) return false;
  return std::all_of(context.lookups.begin(), context.lookups.end(), [&](std::size_t index) {
    const std::size_t lookup = reader.lookup(index), type = reader.u16(lookup);
    if (!is_gsub_) return type == adjusted;
    return type == single && (reader.covered_by(lookup) & context.places[context.before]).none();
  });
}

void Lookups::visit_rules(const LettersOfGlyph& letters,
                          const std::function<void(const Rule&)>& visit) const {
  Reader reader = this->reader(letters);
  visit_subtables(reader, [&](std::size_t table, std::size_t type, std::size_t flags) {
    const bool takes_one = is_gsub_ ? type <= alternate : type == adjusted;
    const bool places_marks = !is_gsub_ && type >= to_base && type <= to_mark;
    if (takes_one || places_marks) return;
    const bool is_known = is_gsub_ ? type <= reverse && type != extension
                                   : type == pair || type == in_context || type == in_chain;
    if (!is_known || (flags & skips_letters) != 0) throw Unreadable();
    if (!is_gsub_ && type == pair) {
      if (reader.u16(table + 6) != 0) throw Unreadable();  // it adjusts the second, too, and goes on after it
    } else if (is_gsub_ && type == ligature) {
      reader.ligatures(table, [&](const Reader::Context& it) {
        if (it.may_hold() && it.places.size() > 2) visit(it.places);
      });
    } else if (is_gsub_ && type == reverse) {
      const Reader::Context it = reader.reverse_context(table);
      if (it.may_hold() && it.places.size() > 1) visit(it.places);
    } else {
      visit_contexts(reader, table, type, [&](const Reader::Context& it) {
        if (!is_of_a_pair(reader, it)) visit(it.places);
      });
    }
  });
}

}  // namespace casebound::font
