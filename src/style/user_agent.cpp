#include "style/rules.h"

namespace casebound::style {

const char* user_agent_css() {
  return R"css(
html, body, address, article, aside, blockquote, dd, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, h5,
h6, header, hr, main, nav, ol, p, pre, section, ul { display: block }
head, link, meta, script, style, template, title { display: none }
li { display: list-item }
table { display: table }
thead { display: table-header-group }
tbody, tfoot { display: table-row-group }
tr { display: table-row }
td, th { display: table-cell }
caption { display: table-caption }
b, strong, th { font-weight: bold }
i, em, cite, var, dfn, address { font-style: italic }
code, kbd, samp, pre { font-family: monospace }
pre { white-space: pre }
s, del { text-decoration-line: line-through }
u, ins { text-decoration-line: underline }
sup { vertical-align: super }
sub { vertical-align: sub }
ol { list-style-type: decimal }
)css";
}

}  // namespace casebound::style
