#pragma once

#include <string>

namespace casebound::image {

/// The ICC profile if it is whole and for this number of components, else nothing: a picture shown by its
/// bare numbers is better than a file that viewers refuse.
std::string fitting_profile(std::string profile, int components);

}  // namespace casebound::image
