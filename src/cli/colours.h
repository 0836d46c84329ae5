#pragma once

// How a terminal is asked for colours: parameters of Select Graphic Rendition (ECMA-48 §8.3.117).
namespace casebound::cli {

constexpr const char *bold = "1", *red = "31", *green = "32", *cyan = "36";

}  // namespace casebound::cli
