#pragma once

#include <string>

namespace casebound::image {

/// The ICC profile if it is whole, for this number of components and of a kind that PDF takes, else nothing:
/// a picture shown by its bare numbers is better than a file that viewers refuse.
std::string fitting_profile(std::string profile, int components);

}  // namespace casebound::image
