#pragma once

#include "casebound/document/formula.h"

namespace casebound::manuscript {

/// Writes what MathML 3 says in two ways in the way that MathML Core, which reading systems draw, still has:
/// `mfenced` as a row with its fences (MathML 3 §3.3.8.2), the hyphen as the minus sign that it is, and
/// double-struck letters as the characters that they are. The element alone, not what is in it.
void modernise(MathElement& element);

}  // namespace casebound::manuscript
