#pragma once

#include "style/parsers.h"

#include <array>

/// The keywords of each property that takes one, as CSS spells them; the first is the initial value, but for
/// `display`. Several may mean the same to us.
namespace casebound::style {

inline constexpr std::array<Keyword<Display>, 13> displays = {
    {{"none", Display::none},
     {"block", Display::block},
     {"inline", Display::inline_},
     {"list-item", Display::list_item},
     {"flow-root", Display::block},
     {"run-in", Display::run_in},
     {"table", Display::table},
     {"table-header-group", Display::table_header_group},
     {"table-row-group", Display::table_row_group},
     {"table-footer-group", Display::table_row_group},
     {"table-row", Display::table_row},
     {"table-cell", Display::table_cell},
     {"table-caption", Display::table_caption}}};
inline constexpr std::array<Keyword<FontStyle>, 3> font_styles = {
    {{"normal", FontStyle::normal}, {"italic", FontStyle::italic}, {"oblique", FontStyle::italic}}};
inline constexpr std::array<Keyword<FontCaps>, 3> font_caps = {
    {{"normal", FontCaps::normal},
     {"small-caps", FontCaps::small_caps},
     {"all-small-caps", FontCaps::all_small_caps}}};
inline constexpr std::array<Keyword<TextAlign>, 6> text_aligns = {{{"start", TextAlign::start},
                                                                   {"end", TextAlign::end},
                                                                   {"left", TextAlign::left},
                                                                   {"right", TextAlign::right},
                                                                   {"center", TextAlign::center},
                                                                   {"justify", TextAlign::justify}}};
inline constexpr std::array<Keyword<TextTransform>, 4> text_transforms = {
    {{"none", TextTransform::none},
     {"uppercase", TextTransform::uppercase},
     {"lowercase", TextTransform::lowercase},
     {"capitalize", TextTransform::capitalize}}};
inline constexpr std::array<Keyword<VerticalAlign>, 6> vertical_aligns = {
    {{"baseline", VerticalAlign::baseline},
     {"super", VerticalAlign::super},
     {"sub", VerticalAlign::sub},
     {"top", VerticalAlign::top},
     {"middle", VerticalAlign::middle},
     {"bottom", VerticalAlign::bottom}}};
inline constexpr std::array<Keyword<WhiteSpace>, 5> white_spaces = {{{"normal", WhiteSpace::normal},
                                                                     {"nowrap", WhiteSpace::nowrap},
                                                                     {"pre", WhiteSpace::pre},
                                                                     {"pre-wrap", WhiteSpace::pre_wrap},
                                                                     {"pre-line", WhiteSpace::pre_line}}};
inline constexpr std::array<Keyword<Hyphens>, 3> hyphens = {
    {{"manual", Hyphens::manual}, {"none", Hyphens::none}, {"auto", Hyphens::auto_}}};
inline constexpr std::array<Keyword<HyphenateLast>, 5> hyphenate_lasts = {
    {{"none", HyphenateLast::none},
     {"always", HyphenateLast::always},
     {"column", HyphenateLast::column},
     {"page", HyphenateLast::page},
     {"spread", HyphenateLast::spread}}};
inline constexpr std::array<Keyword<TextWrap>, 3> text_wraps = {
    {{"wrap", TextWrap::wrap}, {"balance", TextWrap::balance}, {"pretty", TextWrap::pretty}}};
inline constexpr std::array<Keyword<Float>, 5> floats = {{{"none", Float::none},
                                                          {"left", Float::left},
                                                          {"right", Float::right},
                                                          {"footnote", Float::footnote},
                                                          {"top", Float::top}}};
inline constexpr std::array<Keyword<LineSnap>, 2> line_snaps = {
    {{"none", LineSnap::none}, {"baseline", LineSnap::baseline}}};
inline constexpr std::array<Keyword<Break>, 8> breaks = {{{"auto", Break::auto_},
                                                          {"avoid", Break::avoid},
                                                          {"avoid-page", Break::avoid},
                                                          {"page", Break::page},
                                                          {"recto", Break::recto},
                                                          {"verso", Break::verso},
                                                          {"right", Break::recto},
                                                          {"left", Break::verso}}};
inline constexpr std::array<Keyword<Break>, 3> inner_breaks = {
    {{"auto", Break::auto_}, {"avoid", Break::avoid}, {"avoid-page", Break::avoid}}};
inline constexpr std::array<Keyword<PagesFilled>, 2> page_fills = {
    {{"prefer-balance", PagesFilled::level}, {"prefer-fill", PagesFilled::full}}};
inline constexpr std::array<Keyword<bool>, 2> list_style_positions = {{{"outside", false}, {"inside", true}}};
inline constexpr std::array<Keyword<bool>, 2> border_collapses = {{{"separate", false}, {"collapse", true}}};

}  // namespace casebound::style
