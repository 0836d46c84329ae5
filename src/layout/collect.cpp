#include "layout/collect.h"

#include "layout/box_builder.h"
#include "layout/column_builder.h"
#include "layout/columned_block.h"
#include "layout/content_text.h"
#include "layout/counters.h"
#include "layout/list_marker.h"
#include "layout/paragraph_builder.h"
#include "layout/picture_size.h"
#include "layout/shape.h"
#include "layout/structure_builder.h"
#include "layout/table_builder.h"
#include "layout/white_space.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace casebound::layout {

namespace {

using style::ComputedStyle;
using style::Display;
using style::StyledElement;

using Context = TextContext;

class Collector {
 public:
  Collector(const markup::SpineDocument& document, Size area, const FolioOf& folios,
            const image::Pictures& pictures, Diagnostics& diagnostics)
      : document_(document),
        area_(area),
        pictures_(pictures),
        content_(counters_, folios),
        boxes_(column_, area.width, diagnostics) {}

  Flow take(const StyledElement& root) {
    columned_ = columned_block(root);
    boxes_.set_columned(columned_);
    Context context;
    speak(document_.language, context);
    block(root, context);
    finish_paragraph();
    flow_.items = std::move(column_.items());
    flow_.structure = structure_.take();
    flow_.refers_to_pages = content_.has_asked_for_pages();
    return std::move(flow_);
  }

 private:
  // ---- blocks

  void block(const StyledElement& element, const Context& outer) {
    if (element.style->float_ == style::Float::footnote) return note(element, outer);
    if (element.style->float_ == style::Float::top && !in_note_) return figure(element, outer);
    if (&element == columned_) return columns(element, outer);
    block_in_column(element, outer);
  }

  /// What a note or figure needs of the column around it is put aside while it has one of its own.
  ColumnBuilder::Column exchange_column(ColumnBuilder::Column other) {
    finish_paragraph();
    return column_.exchange(std::move(other));
  }

  void note(const StyledElement& element, const Context& outer) {
    ColumnBuilder::Column around = exchange_column({});
    const bool nested = std::exchange(in_note_, true);
    block_in_column(element, outer);
    in_note_ = nested;
    ColumnBuilder::Column own = exchange_column(std::move(around));
    flow_.notes.push_back({element.element->id, std::move(own.items)});
  }

  /// The margins of a figure do not collapse with those of the text, which it may leave.
  void figure(const StyledElement& element, const Context& outer) {
    ColumnBuilder::Column around = exchange_column({});
    block_in_column(element, outer);
    finish_paragraph();
    const Length after = column_.margin();
    ColumnBuilder::Column own = exchange_column(std::move(around));
    if (!own.items.empty()) flow_.floats.push_back({std::move(own.items), after, column_.size()});
  }

  /// The other columns are room at the right that the block does not use.
  void columns(const StyledElement& element, Context context) {
    const auto& style = *element.style;
    const Length own = style.margin.left + style.margin.right + style.padding.left + style.padding.right;
    const Length width = area_.width - context.left - context.right - own;
    const Length step = (width + style.column_gap.value_or(style.font_size)) / style.column_count;
    context.right += step * (style.column_count - 1);
    finish_paragraph();
    flow_.columns = ColumnsFlow{column_.size(), style.column_count, step};
    column_.set_of_text(false);
    block_in_column(element, context);
    column_.set_of_text(true);
  }

  void block_in_column(const StyledElement& element, const Context& outer) {
    if (std::exchange(joins_next_, false) && paragraph_.is_open() && element.element->name == "p")
      paragraph_.run_in();
    finish_paragraph();
    const ComputedStyle& style = *element.style;
    if (style.column_count > 1 && &element != columned_ && !flow_.columns_not_set)
      flow_.columns_not_set = element.element->span;
    counters_.enter(style, element.element);
    const Context context = enter(element, outer);
    count_pages(style);
    const bool begins_table = style.display == Display::table && !table_;
    if (begins_table) table_.emplace(element, room(context));
    TableBuilder* const borders = is_in_table(style) ? &*table_ : nullptr;
    const std::size_t box = column_.size();
    boxes_.begin(element, context, borders);
    const std::size_t first = column_.size();
    open_place(*element.element);
    for (const auto& assignment : style.string_set)
      column_.set_string(assignment.name,
                         content_.marked(assignment.content, *element.element, context.phrases));
    if (element.element->name == "img") {
      picture(element, context);
    } else if (style.display == Display::table_row && table_) {
      table_row(element, context);
    } else {
      block_content(element, context);
    }
    if (element.style->display == Display::table_header_group) column_.note_table_head(first);
    if (begins_table) column_.keep_table_ends(first);
    finish_paragraph();
    if (style.height && column_.size() > first) column_.add(ExtentBlock{first, *style.height}, context, true);
    boxes_.end(element, context, borders);
    if (begins_table) end_table();
    if (borders == nullptr) boxes_.add_side_rules(element, context, box, flow_.side_rules);
    counters_.leave();
  }

  /// Where links, contents and outline may lead.
  void open_place(const markup::Element& element) {
    if (element.id.empty()) return;
    column_.anchor(element.id);
    add_to_outline(element);
  }

  void add_to_outline(const markup::Element& element) {
    if (element.name == "section") flow_.outline.push_back({1, document_.title, element.id});
    if (element.name.size() == 2 && element.name[0] == 'h' && element.name[1] > '1') {
      flow_.outline.push_back({element.name[1] - '0', heading_text(element), element.id});
    }
  }

  void block_content(const StyledElement& element, const Context& context) {
    paragraph_.enter_block(*element.style, is_right_to_left(context.phrases));
    if (element.first_letter) paragraph_.await_first_letter(element.first_letter.get());
    generated(element, element.before, context);
    for (const auto& child : element.children) node(child, element, context);
    generated(element, element.after, context);
    if (element.first_letter) paragraph_.await_first_letter(nullptr);
  }

  void node(const style::StyledNode& child, const StyledElement& parent, const Context& context) {
    if (const auto* const* text = std::get_if<const markup::TextNode*>(&child)) {
      paragraph_.add_text((*text)->text, *parent.style, context, (*text)->span);
      return;
    }
    const auto& element = std::get<StyledElement>(child);
    if (element.style->display == Display::none) return;
    if (element.style->display == Display::run_in) return run_in(element, context);
    if (element.style->display == Display::inline_ && element.element->name != "img") {
      inline_(element, context);
      joins_next_ = element.element->has_class("marker") && paragraph_.is_open();
      return;
    }
    if (element.element->name == "img" && is_in_line(parent))
      return picture_in_line(element, parent, context);
    block(element, context);
    paragraph_.enter_block(*parent.style, is_right_to_left(context.phrases));
  }

  /// Whether a picture stands in a line of text: among words, within something inline, or in a cell.
  bool is_in_line(const StyledElement& parent) const {
    return table_ || parent.style->display == Display::inline_ || paragraph_.is_open() || has_words(parent);
  }

  static bool has_words(const StyledElement& parent) {
    return std::any_of(parent.children.begin(), parent.children.end(), [](const style::StyledNode& child) {
      const auto* const* text = std::get_if<const markup::TextNode*>(&child);
      return text != nullptr && !is_blank((*text)->text);
    });
  }

  /// A head that the paragraph after it goes on from.
  void run_in(const StyledElement& element, const Context& context) {
    finish_paragraph();
    column_.add_margin(element.style->margin.top);
    if (!element.element->id.empty()) add_to_outline(*element.element);
    inline_(element, context);
    joins_next_ = paragraph_.is_open();
  }

  /// An element's own language, if it has one; a phrase begins where it runs the other way.
  void speak(const std::string& language, Context& context) {
    if (language.empty()) return;
    if (turns(context.phrases, language)) context.phrases.push_back(phrases_++);
    context.language = language;
  }

  Context enter(const StyledElement& element, const Context& outer) {
    Context context = outer;
    const auto& source = *element.element;
    const auto& style = *element.style;
    context.left += style.margin.left + style.border.left.width + style.padding.left;
    context.right += style.margin.right + style.border.right.width + style.padding.right;
    const bool is_box = style.display == Display::block || style.display == Display::list_item;
    if (style.width && is_box)
      context.right = std::max(context.right, area_.width - context.left - *style.width);
    speak(source.language, context);
    if (!source.block.empty()) context.block = source.block;
    if (const auto* href = source.attribute("href")) context.link = *href;
    context.structure = structure_.enter(element, outer.structure);
    context.add_lines(element.style->text_lines);
    if (element.style->display == Display::list_item) list_marker(element, context);
    context.structure = structure_.body_of(context.structure);
    return context;
  }

  // ---- pictures

  image::Pictures::const_iterator find_picture(const markup::Element& image) const {
    const auto* name = image.attribute("src");
    return name == nullptr ? pictures_.end() : pictures_.find(*name);
  }

  static std::string alt_of(const markup::Element& image) {
    const auto* alt = image.attribute("alt");
    return alt == nullptr ? std::string() : *alt;
  }

  /// Where nobody says how large it is, it is not higher than the line, unless it has a cell to itself.
  void picture_in_line(const StyledElement& element, const StyledElement& parent, const Context& outer) {
    const auto& source = *element.element;
    const auto found = find_picture(source);
    if (found == pictures_.end()) return;
    const auto& style = *element.style;
    const bool sized = style.height || style.width || source.attribute("data-width") != nullptr;
    const bool alone = table_ && !paragraph_.is_open() && !has_words(parent);
    const Length measure = area_.width - outer.left - outer.right;
    paragraph_.open(outer, source.span);
    Piece piece{std::string(object_replacement),
                &style,
                outer.rise + rise(style),
                structure_.picture(outer.structure, alt_of(source), true),
                outer.language,
                outer.link,
                {},
                source.span};
    piece.phrases = outer.phrases;
    piece.picture = PictureInLine{found->first, alt_of(source), wanted_size(found->second, element, measure),
                                  !sized && !alone};
    paragraph_.add(std::move(piece));
  }

  void picture(const StyledElement& element, Context context) {
    const auto& source = *element.element;
    const auto found = find_picture(source);
    if (found == pictures_.end()) return;
    PictureBlock block{found->first, alt_of(source), {}, {}, element.style->text_align, source.span};
    const Size size = wanted_size(found->second, element, area_.width - context.left - context.right);
    block.width = size.width;
    block.height = size.height;
    context.structure = structure_.picture(context.structure, block.alt, false);
    column_.add(std::move(block), context, false);
  }

  Size room(const Context& context) const {
    return {area_.width - context.left - context.right, area_.height};
  }

  /// What an element of this style says of the number of its page.
  void count_pages(const ComputedStyle& style) {
    for (const auto* changes : {&style.counter_reset, &style.counter_set})
      for (const auto& [name, value] : *changes)
        if (name == "page") column_.number_page(value);
  }

  // ---- lists

  void list_marker(const StyledElement& element, const Context& context) {
    const auto& style = element.marker ? *element.marker : *element.style;
    const std::string text = style.content ? content_.of(*style.content, *element.element)
                                           : marker_text(style.list_style_type, counters_.value("list-item"));
    if (text.empty()) return;
    const StructureId label = structure_.label_of(context.structure);
    Piece piece{text, &style, {}, label, context.language, {}, {}, element.element->span};
    piece.phrases = context.phrases;
    if (style.list_style_inside)
      paragraph_.await(std::move(piece));
    else
      paragraph_.await(Marker{std::move(piece)});
  }

  // ---- inlines

  void inline_(const StyledElement& element, const Context& outer) {
    const auto& source = *element.element;
    if (source.name == "br") return paragraph_.add_break(*element.style, outer);
    Context context = outer;
    speak(source.language, context);
    if (const auto* href = source.attribute("href")) context.link = *href;
    if (source.has_class("noteref") && context.link.starts_with('#')) context.note = context.link.substr(1);
    context.structure = structure_.body_of(structure_.enter(element, outer.structure));
    context.add_lines(element.style->text_lines);
    context.rise += rise(*element.style);
    counters_.enter(*element.style);
    count_pages(*element.style);
    if (!source.id.empty()) column_.anchor(source.id);
    generated(element, element.before, context);
    for (const auto& child : element.children) node(child, element, context);
    generated(element, element.after, context);
    counters_.leave();
  }

  static Length rise(const ComputedStyle& style) {
    if (style.vertical_align == style::VerticalAlign::super) return style.font_size.scaled(.4);
    if (style.vertical_align == style::VerticalAlign::sub) return -style.font_size.scaled(.18);
    return style.baseline_shift;
  }

  void generated(const StyledElement& element, const style::SharedStyle& style, Context context) {
    if (!style || !style->content) return;
    context.rise += rise(*style);
    Context artificial = context;
    artificial.structure = artifact;
    artificial.link.clear();
    std::optional<Leader> leader;
    counters_.enter(*style);
    for (const auto& part : *style->content) {
      const bool refers = std::holds_alternative<style::ContentTargetCounter>(part);
      const std::string text = content_.of(part, *element.element);
      if (const auto* it = std::get_if<style::ContentLeader>(&part))
        leader = Leader{it->pattern, generated_piece({}, *style, artificial)};
      else if (leader)
        add_after_leader(*leader, text, refers ? context : artificial);
      else if (refers && !text.empty())
        paragraph_.add(generated_piece(text, *style, context));
      else
        paragraph_.add_text(text, *style, artificial, {});
    }
    counters_.leave();
    if (!leader) return;
    paragraph_.open(context, {});
    paragraph_.set_leader(std::move(*leader));
  }

  Piece generated_piece(const std::string& text, const ComputedStyle& style, const Context& context) {
    paragraph_.open(context, {});
    Piece out{text, &style, context.rise, context.structure, context.language, context.link, {}, {}};
    out.phrases = context.phrases;
    return out;
  }

  /// All that follows a leader stands at the right edge; if a page number is in it, it is text.
  static void add_after_leader(Leader& leader, const std::string& text, const Context& context) {
    leader.folio.text += text;
    if (context.structure == artifact) return;
    leader.folio.structure = context.structure;
    leader.folio.link = context.link;
  }

  // ---- text

  void finish_paragraph() {
    auto finished = paragraph_.finish();
    if (!finished || finished->first.pieces.empty()) return;
    column_.add(std::move(finished->first), finished->second, false);
  }

  // ---- tables

  /// The text inside a cell, as a paragraph of its own.
  TextBlock cell_text(const StyledElement& cell, const Context& outer) {
    counters_.enter(*cell.style);
    const Context context = enter(cell, outer);
    table_cells_.push_back(context.structure);
    block_content(cell, context);
    counters_.leave();
    paragraph_.open(context, cell.element->span);
    return paragraph_.finish()->first;
  }

  void table_row(const StyledElement& row, const Context& context) {
    const std::size_t number = table_->begin_row();
    table_rows_.push_back(context.structure);
    for (const auto& child : row.children) {
      const auto* cell = std::get_if<StyledElement>(&child);
      if (cell != nullptr && cell->style->display != Display::none)
        table_->add_cell(*cell, cell_text(*cell, context));
    }
    column_.add(TableRowBlock{flow_.tables.size(), number}, context, false);
  }

  void end_table() {
    flow_.tables.push_back(table_->take());
    structure_.settle(flow_.tables.back(), std::exchange(table_rows_, {}), std::exchange(table_cells_, {}));
    table_.reset();
  }

  /// Whether the table draws the box's borders.
  bool is_in_table(const ComputedStyle& style) const {
    const auto display = style.display;
    return table_ && (display == Display::table || display == Display::table_row ||
                      display == Display::table_header_group || display == Display::table_row_group);
  }

  const markup::SpineDocument& document_;
  Size area_;
  const image::Pictures& pictures_;
  Flow flow_;
  const StyledElement* columned_ = nullptr;

  ParagraphBuilder paragraph_;
  bool joins_next_ = false;  ///< the paragraph goes on in the next block: a note's number

  Counters counters_;
  ContentText content_;
  ColumnBuilder column_;
  BoxBuilder boxes_;
  std::optional<TableBuilder> table_;                  ///< that we are in
  std::vector<StructureId> table_rows_, table_cells_;  ///< what they are in the structure
  StructureBuilder structure_;
  std::uint32_t phrases_ = 0;  ///< so many have begun
  bool in_note_ = false;       ///< where figures stay
};

}  // namespace

Flow collect(const markup::SpineDocument& document, const style::StyledElement& root, Size area,
             const FolioOf& folios, const image::Pictures& pictures, Diagnostics& diagnostics) {
  return Collector(document, area, folios, pictures, diagnostics).take(root);
}

}  // namespace casebound::layout
