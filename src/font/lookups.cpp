#include "font/lookups.h"

#include <algorithm>
#include <utility>

namespace casebound::font {

namespace {

/// Types of lookups in GSUB, and in GPOS.
constexpr std::size_t single = 1, multiple = 2, alternate = 3, ligature = 4, context = 5, chained = 6,
                      extension = 7, reverse = 8;
constexpr std::size_t adjusted = 1, pair = 2, cursive = 3, to_base = 4, to_mark = 6, in_context = 7,
                      in_chain = 8, extended = 9;

/// Flags by which a lookup skips glyphs of letters.
constexpr std::size_t skips_letters = 0x2 | 0x4;

/// What is read and looked up in one table: fonts for text take a tenth of it.
constexpr std::size_t most_steps = std::size_t{1} << 20;

}  // namespace

/// Big-endian numbers of a table, and what stands in it, by their places.
struct Lookups::Reader {
  std::span<const unsigned char> bytes;
  const LettersOfGlyph* letters;
  std::size_t steps_left = most_steps;

  void step(std::size_t count = 1) {
    if (steps_left < count) throw Unreadable();
    steps_left -= count;
  }
  std::size_t u16(std::size_t at) {
    step();
    if (at + 2 > bytes.size()) throw Unreadable();
    return static_cast<std::size_t>(bytes[at] << 8 | bytes[at + 1]);
  }
  std::size_t u32(std::size_t at) { return u16(at) << 16 | u16(at + 2); }
  /// A table whose offset, from `base`, stands at a place.
  std::size_t at(std::size_t base, std::size_t place) { return base + u16(place); }
  /// The format that a table begins with, of as many as there are.
  std::size_t format(std::size_t table, std::size_t formats) {
    const std::size_t out = u16(table);
    if (out < 1 || out > formats) throw Unreadable();
    return out;
  }

  LetterSet of_glyph(std::size_t glyph) {
    step();
    const auto found = letters->find(static_cast<GlyphId>(glyph));
    return found == letters->end() ? LetterSet() : found->second;
  }

  /// `visit(glyph, its index)` for each glyph of a coverage table.
  template <typename Visit>
  void coverage(std::size_t table, Visit visit) {
    const std::size_t form = format(table, 2), count = u16(table + 2);
    if (form == 1) {
      for (std::size_t i = 0; i < count; ++i) visit(u16(table + 4 + 2 * i), i);
      return;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t range = table + 4 + 6 * i, first = u16(range), last = u16(range + 2);
      for (std::size_t glyph = first; glyph <= last; ++glyph) visit(glyph, u16(range + 4) + glyph - first);
    }
  }

  /// By the coverage table at an offset; 0: there is none.
  LetterSet covered(std::size_t base, std::size_t offset) {
    LetterSet out;
    if (offset != 0) coverage(base + offset, [&](std::size_t glyph, std::size_t) { out |= of_glyph(glyph); });
    return out;
  }
  /// By the one whose offset is a subtable's first field but the format.
  LetterSet covered(std::size_t table) { return covered(table, u16(table + 2)); }

  /// The letters of each class of the definition at an offset; those of the class 0 are all that have no
  /// other, and all if there is no definition.
  std::vector<LetterSet> classes(std::size_t base, std::size_t offset) {
    std::map<std::size_t, std::size_t> of_glyphs;
    if (offset != 0) read_classes(base + offset, of_glyphs);
    std::vector<LetterSet> out(1);
    step(letters->size());
    for (const auto& [glyph, set] : *letters) {
      const std::size_t its_class = of_glyphs[glyph];
      if (its_class >= out.size()) out.resize(its_class + 1);
      out[its_class] |= set;
    }
    return out;
  }

  void read_classes(std::size_t table, std::map<std::size_t, std::size_t>& of_glyphs) {
    const auto put = [&](std::size_t glyph, std::size_t its_class) {
      if (of_glyph(glyph).any()) of_glyphs[glyph] = its_class;
    };
    if (format(table, 2) == 1) {
      for (std::size_t i = 0; i < u16(table + 4); ++i) put(u16(table + 2) + i, u16(table + 6 + 2 * i));
      return;
    }
    for (std::size_t i = 0; i < u16(table + 2); ++i) {
      const std::size_t range = table + 4 + 6 * i;
      for (std::size_t glyph = u16(range); glyph <= u16(range + 2); ++glyph) put(glyph, u16(range + 4));
    }
  }

  /// A list of numbers, its length before it, each as a set of letters; moves `place` behind it. `given`: how
  /// many of those that are counted stand elsewhere.
  template <typename SetOf>
  void read(std::size_t& place, SetOf set_of, Rule& rule, std::size_t given = 0) {
    const std::size_t count = u16(place);
    place += 2;
    for (std::size_t i = given; i < count; ++i, place += 2) rule.push_back(set_of(u16(place)));
  }

  /// What comes before a place is listed from the nearest on.
  template <typename SetOf>
  void read_backtrack(std::size_t& place, SetOf set_of, Rule& rule) {
    read(place, set_of, rule);
    std::reverse(rule.begin(), rule.end());
  }

  /// Ligatures, by their first glyph.
  template <typename Visit>
  void ligatures(std::size_t table, Visit visit) {
    format(table, 1);
    const auto set_of = [this](std::size_t glyph) { return of_glyph(glyph); };
    coverage(at(table, table + 2), [&](std::size_t first, std::size_t index) {
      if (of_glyph(first).none()) return;
      const std::size_t set = at(table, table + 6 + 2 * index);
      for (std::size_t i = 0; i < u16(set); ++i) {
        std::size_t place = at(set, set + 2 + 2 * i) + 2;
        Rule rule{of_glyph(first)};
        read(place, set_of, rule, 1);
        visit(rule);
      }
    });
  }

  /// One rule of a (chained) context: what stands at `place`, of which the first glyph is known.
  template <typename Before, typename Within, typename After>
  Rule sequence(std::size_t place, bool is_chained, const LetterSet& first, Before before, Within within,
                After after) {
    Rule out;
    if (is_chained) read_backtrack(place, before, out);
    out.push_back(first);
    if (is_chained) {
      read(place, within, out, 1);
      read(place, after, out);
      return out;
    }
    const std::size_t count = u16(place);
    place += 4;  // behind the number of lookups
    for (std::size_t i = 1; i < count; ++i, place += 2) out.push_back(within(u16(place)));
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
    const std::size_t form = format(table, 3);
    if (form == 1) return contexts_of_glyphs(table, is_chained, visit);
    if (form == 2) return contexts_of_classes(table, is_chained, visit);
    visit(context_of_sets(table, is_chained));
  }

  template <typename Visit>
  void contexts_of_glyphs(std::size_t table, bool is_chained, Visit visit) {
    const auto set_of = [this](std::size_t glyph) { return of_glyph(glyph); };
    coverage(at(table, table + 2), [&](std::size_t glyph, std::size_t index) {
      rule_set(table, table + 6 + 2 * index, is_chained, of_glyph(glyph), visit, set_of, set_of, set_of);
    });
  }

  template <typename Visit>
  void contexts_of_classes(std::size_t table, bool is_chained, Visit visit) {
    const LetterSet begins = covered(table);
    std::vector<std::vector<LetterSet>> by_class;
    for (std::size_t i = 0; i < (is_chained ? 3U : 1U); ++i)
      by_class.push_back(classes(table, u16(table + 4 + 2 * i)));
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

  Rule context_of_sets(std::size_t table, bool is_chained) {
    const auto set_of = [&](std::size_t offset) { return covered(table, offset); };
    Rule out;
    std::size_t place = table + 2;
    if (is_chained) {
      read_backtrack(place, set_of, out);
      read(place, set_of, out);
      read(place, set_of, out);
      return out;
    }
    const std::size_t count = u16(place);
    place += 4;
    for (std::size_t i = 0; i < count; ++i, place += 2) out.push_back(set_of(u16(place)));
    return out;
  }

  Rule reverse_context(std::size_t table) {
    const auto set_of = [&](std::size_t offset) { return covered(table, offset); };
    format(table, 1);
    Rule out;
    std::size_t place = table + 4;
    read_backtrack(place, set_of, out);
    out.push_back(covered(table));
    read(place, set_of, out);
    return out;
  }

  /// `visit(from, to)` for what a glyph is replaced by, or may be.
  template <typename Visit>
  void replacements(std::size_t table, std::size_t type, Visit visit) {
    const std::size_t form = format(table, type == single ? 2 : 1);
    coverage(at(table, table + 2), [&](std::size_t glyph, std::size_t index) {
      if (type == alternate) {
        const std::size_t set = at(table, table + 6 + 2 * index);
        for (std::size_t i = 0; i < u16(set); ++i) visit(glyph, u16(set + 2 + 2 * i));
      } else if (form == 1) {
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
  if (lookups_.empty()) return;
  reader.format(0, 1);  // the major version
  const std::size_t list = reader.at(0, 8);
  for (const unsigned index : lookups_) {
    const std::size_t lookup = reader.at(list, list + 2 + 2 * std::size_t{index});
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

/// Until there are no new ones; within the steps that one reader has.
void Lookups::add_forms(LettersOfGlyph& letters) const {
  if (!is_gsub_) return;
  Reader reader = this->reader(letters);
  for (bool is_new = true; is_new;) {
    is_new = false;
    std::vector<std::pair<GlyphId, LetterSet>> forms;
    visit_subtables(reader, [&](std::size_t table, std::size_t type, std::size_t) {
      if (type != single && type != alternate) return;
      reader.replacements(table, type, [&](std::size_t from, std::size_t to) {
        const LetterSet set = reader.of_glyph(from);
        if (set.any()) forms.emplace_back(static_cast<GlyphId>(to), set);
      });
    });
    for (const auto& [glyph, set] : forms) {
      LetterSet& known = letters[glyph];
      is_new = is_new || (known | set) != known;
      known |= set;
    }
  }
}

template <typename Visit>
void Lookups::visit_substitutions(Reader& reader, std::size_t table, std::size_t type, Visit visit) const {
  switch (type) {
    case single:
    case alternate: return;  // see add_forms
    case multiple: return visit(Rule{reader.covered(table)});
    case ligature: return reader.ligatures(table, visit);
    case context: return reader.contexts(table, false, visit);
    case chained: return reader.contexts(table, true, visit);
    case reverse: return visit(reader.reverse_context(table));
    default: throw Unreadable();
  }
}

/// What joins letters, or adjusts the second of a pair, too, and goes on after it, would not depend on
/// neighbours alone. `skips`: some letters.
template <typename Visit>
void Lookups::visit_positions(Reader& reader, std::size_t table, std::size_t type, bool skips,
                              Visit visit) const {
  if (type == adjusted || (type >= to_base && type <= to_mark)) return;
  if (type == in_context) return reader.contexts(table, false, visit);
  if (type == in_chain) return reader.contexts(table, true, visit);
  if (type != pair && type != cursive) throw Unreadable();
  if (reader.covered(table).none()) return;
  reader.format(table, type == pair ? 2 : 1);
  if (type == cursive || skips || reader.u16(table + 6) != 0) throw Unreadable();
}

void Lookups::visit_rules(const LettersOfGlyph& letters,
                          const std::function<void(const Rule&)>& visit) const {
  Reader reader = this->reader(letters);
  visit_subtables(reader, [&](std::size_t table, std::size_t type, std::size_t flags) {
    const bool skips = (flags & skips_letters) != 0;
    const auto if_it_may_hold = [&](const Rule& rule) {
      if (std::any_of(rule.begin(), rule.end(), [](const LetterSet& set) { return set.none(); })) return;
      if (skips) throw Unreadable();  // its places need not follow each other
      visit(rule);
    };
    if (is_gsub_) {
      visit_substitutions(reader, table, type, if_it_may_hold);
    } else {
      visit_positions(reader, table, type, skips, if_it_may_hold);
    }
  });
}

}  // namespace casebound::font
