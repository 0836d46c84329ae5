#include "epub/locators.h"

namespace casebound::epub {

void label_locators(std::vector<markup::SpineDocument>& spine, const Links& links,
                    const markup::Folios& folios) {
  const auto leads = [&](const markup::Element& locator) {
    const std::string* target = locator.attribute("href");
    return target != nullptr && links.resolve(*target, {});
  };
  for (markup::SpineDocument& document : spine) markup::label_locators(document.body, folios, leads);
}

}  // namespace casebound::epub
