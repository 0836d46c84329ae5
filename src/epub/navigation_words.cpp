#include "epub/navigation_words.h"

#include <algorithm>
#include <array>

namespace casebound::epub {

namespace {

constexpr std::array<NavigationWords, 11> navigation_table = {{
    {"en", "Cover", "Half-title page", "Title page", "Copyright page", "Back to call {}"},
    {"de", "Umschlag", "Schmutztitel", "Titelseite", "Impressum", "Zurück zu Verweis {}"},
    {"fr", "Couverture", "Page de faux-titre", "Page de titre", "Mentions légales", "Retour à l’appel {}"},
    {"ru", "Обложка", "Шмуцтитул", "Титульный лист", "Выходные данные", "Назад к сноске {}"},
    {"el", "Εξώφυλλο", "Ψευδότιτλος", "Σελίδα τίτλου", "Πνευματικά δικαιώματα",
     "Επιστροφή στην παραπομπή {}"},
    {"es", "Cubierta", "Anteportada", "Portada", "Página de derechos", "Volver a la llamada {}"},
    {"it", "Copertina", "Occhiello", "Frontespizio", "Pagina del copyright", "Torna al richiamo {}"},
    {"nl", "Omslag", "Franse titel", "Titelpagina", "Colofon", "Terug naar verwijzing {}"},
    {"zh", "封面", "半书名页", "书名页", "版权页", "返回第{}处引用"},
    {"ja", "表紙", "仮扉", "扉", "奥付", "参照箇所{}に戻る"},
    {"ko", "표지", "약표제지", "표제지", "판권면", "{}번째 인용으로 돌아가기"},
}};

}  // namespace

const NavigationWords& navigation_words(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto* const found = std::ranges::find_if(
      navigation_table, [&](const NavigationWords& words) { return words.language == primary; });
  return found == navigation_table.end() ? navigation_table.front() : *found;
}

}  // namespace casebound::epub
