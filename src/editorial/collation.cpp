#include "editorial/collation.h"

namespace casebound::editorial {

Collation::Collation(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  UErrorCode created = U_ZERO_ERROR;
  collator_.reset(
      icu::Collator::createInstance(U_SUCCESS(status) ? locale : icu::Locale::getRoot(), created));
  if (U_FAILURE(created)) collator_.reset();
}

bool Collation::before(const std::string& a, const std::string& b) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto order = collator_ ? collator_->compareUTF8(a, b, status) : UCOL_EQUAL;
  return order == UCOL_EQUAL ? a < b : order == UCOL_LESS;
}

}  // namespace casebound::editorial
