#include "casebound/press/job.h"

namespace casebound::press {

std::string name_of(pdf::Standard standard) {
  using pdf::Standard;
  switch (standard) {
    case Standard::pdf_1_7: return "PDF 1.7";
    case Standard::x_4: return "PDF/X-4";
    case Standard::x_1a_2003: return "PDF/X-1a:2003";
    case Standard::x_1a_2001: return "PDF/X-1a:2001";
  }
  return {};
}

}  // namespace casebound::press
