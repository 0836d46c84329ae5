#include "editorial/corpus.h"

#include "casebound/base/text.h"

namespace casebound::tests {

const std::vector<Tongue>& tongues() {
  static const std::vector<Tongue> all = {
      {"en",
       {"The committee", "A printer in the harbour town", "Our correspondent", "The old ledger",
        "Every reader", "The widow of the engineer", "Professor Lindqvist", "Nobody in Trieste"},
       {"postponed", "described", "refused to pay for", "had long suspected", "praised without reading",
        "compared the letters with", "kept silent about", "drew up a list of"},
       {"the new edition of the almanac", "a shipment of grey paper", "the question of the northern railway",
        "what the newspapers had promised", "the price of ink in London", "a well-known treatise on drainage",
        "three of the twelve maps", "the minutes of the meeting"},
       {"in the spring of that year", "before the winter set in", "because nobody had asked",
        "as the letters of the time show", "without telling the owner", "when the U.S. consul had left",
        "in spite of all that was said", "at a table in the Café Central"},
       {", although", ", and", "; meanwhile", ", which means that"}},
      {"fr",
       {"La commission", "Un imprimeur du port", "Notre correspondante", "Le vieux registre",
        "Chaque lecteur", "La veuve de l’ingénieur", "Le professeur Lindqvist", "Personne à Trieste"},
       {"remit à plus tard", "décrivit", "refusa de payer", "soupçonnait depuis longtemps",
        "vantait sans l’avoir lu", "comparait aux lettres", "passait sous silence", "dressa la liste de"},
       {"la nouvelle édition de l’almanach", "une livraison de papier gris",
        "la question du chemin de fer du Nord", "ce que les journaux avaient promis",
        "le prix de l’encre à Londres", "un traité bien connu sur le drainage", "trois des douze cartes",
        "le procès-verbal de la réunion"},
       {"au printemps de cette année-là", "avant la venue de l’hiver", "puisque personne ne l’avait demandé",
        "comme le montrent les lettres de l’époque", "sans en avertir le propriétaire",
        "après le départ du consul", "en dépit de tout ce qu’on disait", "à une table du Café Central"},
       {", bien que", ", et", " ; pendant ce temps", ", de sorte que"}},
      {"ru",
       {"Комиссия", "Типограф из портового города", "Наша корреспондентка", "Старая книга счетов",
        "Каждый читатель", "Вдова инженера", "Профессор Линдквист", "Никто в Триесте"},
       {"отложила обсуждать", "описывал", "не хотел оплачивать", "давно подозревал", "хвалил, не читая",
        "сравнивал с письмами", "обходил молчанием", "составил перечень, куда вошли"},
       {"новое издание календаря", "партию серой бумаги", "вопрос о северной железной дороге",
        "всё, что обещали газеты", "цену чернил в Лондоне", "известный трактат об осушении",
        "три карты из двенадцати", "протокол собрания"},
       {"весной того же года", "ещё до наступления зимы", "потому что никто об этом не просил",
        "как видно из писем того времени", "ничего не сказав владельцу", "после отъезда консула",
        "вопреки всему, что говорили", "за столиком в кафе «Централь»"},
       {", хотя", ", и", "; между тем", ", а это значит, что"}},
      {"de",
       {"Der Ausschuss", "Ein Drucker aus der Hafenstadt", "Unsere Korrespondentin", "Das alte Hauptbuch",
        "Jeder Leser", "Die Witwe des Ingenieurs", "Professor Lindqvist", "Niemand in Triest"},
       {"wollte noch immer nichts wissen über", "sprach damals schon offen und gern über",
        "zahlte nicht mehr für", "kannte und las schon lange", "lobte, ohne sie gelesen zu haben,",
        "verglich immer wieder mit den Briefen", "verschwieg", "nannte dann ausdrücklich auch noch"},
       {"die neue und etwas größere Ausgabe", "graues und nicht sehr teures Papier",
        "die nördliche Eisenbahn", "alles, was man versprochen hatte", "den viel zu hohen Preis",
        "eine bekannte, aber kaum gelesene Abhandlung", "drei von den zwölf Karten",
        "das, was in der Sitzung gesagt worden war"},
       {"als es schon fast zu spät war", "noch bevor es kalt geworden war",
        "weil niemand danach gefragt hatte", "wie man aus jener Zeit weiß",
        "ohne dem Besitzer etwas davon zu sagen", "nachdem der Konsul abgereist war",
        "trotz allem, was man so sagte", "an einem Tisch im Café Central"},
       {", obwohl", ", und", "; unterdessen", ", und das heißt:"}},
      {"zh",
       {"委员会", "港口城市的一位印刷商", "本报的女记者", "那本旧账簿", "每一位读者", "工程师的遗孀",
        "林德奎斯特教授"},
       {"推迟了", "详细地描述了", "不愿支付", "早就怀疑", "没有读过就称赞", "用书信来比较", "始终没有提到"},
       {"年鉴的新版本", "一批灰色的纸张", "北方铁路的问题", "报纸所许诺的一切", "伦敦的墨水价格",
        "关于排水的著名论文", "十二幅地图中的三幅"},
       {"就在那一年的春天", "在冬天到来之前", "因为没有人问起过", "正如当时的信件所示", "没有告诉它的主人",
        "在领事离开以后", "不顾人们所说的一切"},
       {"，虽然", "，而且", "；与此同时", "，这就是说"},
       "",
       "。",
       34},
      {"ja",
       {"委員会は", "港町のある印刷業者は", "私たちの特派員は", "古い帳簿は", "どの読者も", "技師の未亡人は",
        "リンドクヴィスト教授は"},
       {"春になってから", "冬が来る前に", "だれにも聞かれないまま", "当時の手紙が示すように",
        "持ち主に何も言わずに", "領事が去ったあとで", "何と言われようとも"},
       {"年鑑の新しい版を", "灰色の紙の荷を", "北の鉄道の問題を", "新聞が約束したことを",
        "ロンドンのインクの値段を", "排水についての有名な論文を", "十二枚の地図のうちの三枚を"},
       {"読まずにほめていた", "長いあいだ疑っていた", "くわしく書きしるした", "手紙とくらべてみた",
        "次の年にのばした", "最後まで黙っていた", "支払おうとしなかった"},
       {"が、", "し、", "ので、", "けれども、"},
       "",
       "。",
       34},
      {"ar",
       {"كانت اللجنة", "كان طابع من مدينة الميناء", "كانت مراسلتنا", "كان الدفتر القديم", "كان كل قارئ",
        "كانت أرملة المهندس", "كان الأستاذ ليندكفيست"},
       {"تؤجل الحديث عن", "تصف للناس", "ترفض أن تدفع ثمن", "تشك منذ زمن في", "تمدح من غير قراءة",
        "تقارن بالرسائل", "تسكت دائما عن"},
       {"الطبعة الجديدة من التقويم", "شحنة من الورق الرمادي", "مسألة السكة الحديدية الشمالية",
        "كل ما وعدت به الصحف", "ثمن الحبر في لندن", "رسالة معروفة في الصرف", "ثلاث من الخرائط الاثنتي عشرة"},
       {"في ربيع تلك السنة", "قبل أن يحل الشتاء", "لأن أحدا لم يسأل", "كما تبين رسائل ذلك العصر",
        "من غير أن تخبر المالك", "بعد رحيل القنصل", "على الرغم من كل ما قيل"},
       {"، مع أن", "، ثم", "؛ وفي الوقت نفسه", "، وهذا يعني أن"}},
  };
  return all;
}

namespace {

const std::string& one_of(const std::vector<std::string>& some, Lot& lot) {
  return some[lot.draw(some.size())];
}

/// Small at the beginning, but for names.
std::string clause_in(const Tongue& tongue, Lot& lot) {
  return one_of(tongue.subjects, lot) + tongue.space + one_of(tongue.verbs, lot) + tongue.space +
         one_of(tongue.objects, lot) + tongue.space + one_of(tongue.tails, lot);
}

std::string sentence_in(const Tongue& tongue, Lot& lot) {
  std::string out = clause_in(tongue, lot);
  if (lot.draw(2) == 0)
    out += one_of(tongue.joints, lot) + tongue.space + one_of(tongue.objects, lot) + tongue.space +
           one_of(tongue.verbs, lot) + tongue.space + one_of(tongue.tails, lot);
  return out + tongue.stop;
}

/// Marks that no line begins with.
bool is_held_back(const std::string& character) {
  for (const char* mark : {"。", "、", "，", "；", "："}) {
    if (character == mark) return true;
  }
  return false;
}

/// What a line may end after: words, or single characters.
std::vector<std::string> pieces_of(const Tongue& tongue, const std::string& text) {
  std::vector<std::string> out;
  if (!tongue.space.empty()) {
    for (const auto word : split(text, ' ')) out.emplace_back(word);
    return out;
  }
  for (const char32_t c : to_utf32(text)) {
    const std::string character = to_utf8(std::u32string(1, c));
    if (is_held_back(character) && !out.empty())
      out.back() += character;
    else
      out.push_back(character);
  }
  return out;
}

}  // namespace

std::string paragraph_in(const Tongue& tongue, std::size_t sentences, Lot& lot) {
  std::string out;
  for (std::size_t i = 0; i < sentences; ++i)
    out += (out.empty() ? std::string() : tongue.space) + sentence_in(tongue, lot);
  return out;
}

std::vector<std::string> lines_of(const Tongue& tongue, const std::string& paragraph) {
  std::vector<std::string> out(1);
  for (const auto& piece : pieces_of(tongue, paragraph)) {
    const std::string longer = out.back().empty() ? piece : out.back() + tongue.space + piece;
    if (count_code_points(longer) <= tongue.measure)
      out.back() = longer;
    else
      out.push_back(piece);
  }
  return out;
}

std::string joined(const std::vector<std::string>& lines, std::size_t begin, std::size_t end,
                   const std::string& between) {
  std::string out;
  for (auto i = begin; i < end; ++i) out += (i == begin ? std::string() : between) + lines[i];
  return out;
}

const std::vector<std::string>& deceptive_texts() {
  static const std::vector<std::string> all = {
      // Verse, with and without hard breaks, and its refrain.
      "we came to the town in the rain, my dear,\\\nand the lamps of the harbour were low, and the\\\nwind "
      "went "
      "over the water\n\nand the boats lay down in a row, my dear,\\\nand nobody had to go.\n\nOh the "
      "harbour, the "
      "harbour of old\n\nwe came to the town in the snow, my dear, and the bells of the harbour were "
      "slow\n\nOh the "
      "harbour, the harbour of old\n\nwe left the town in the spring, my dear.",
      "Oh the paper, the paper of old\n\n> we folded the sheets of the day\n\nOh the paper, the paper of "
      "old\n\n> we "
      "folded them all away\n\nOh the paper, the paper of old",
      // Items of a list that is none, in small letters.
      "For the journey we had packed, as the letter asked us to do, what follows, and nothing else\n\na "
      "lamp, two "
      "blankets and a box\n\nsoap\n\nan almanac of the year before, without its cover",
      // Letters.
      "Dear Sir, I have the honour to send you the minutes of the meeting, which you had asked for, and "
      "remain\n\n"
      "yours truly,\n\nA. Fisher",
      // A quotation that ends no sentence, displayed formulas, addresses.
      "The treaty says, in the third of its articles, which is the shortest of them all, that the "
      "parties\n\n> shall "
      "meet once in a year\n\nand that they shall meet in Trieste, which lies half way. That is all it says.",
      "The force is, as every reader of these pages knows by now, and as was said before, the product\n\n`F "
      "= m a`\n\n"
      "where *m* is the mass and *a* the acceleration. Nothing else is needed here for what follows.",
      "All of the letters, which nobody had read before, can be found, with the photographs, at "
      "https://example.org/letters\n\nand from there you come to the maps, which are in the same place. They "
      "are free.",
      // Sections with a lone number.
      "1\n\nThe committee met in the spring. It decided nothing.\n\n2\n\nThe committee met in the autumn. It "
      "decided "
      "nothing, and said so.\n\n3\n\nThe committee met no more.",
      "I\n\nThe committee met in the spring.\n\nII\n\nThe committee met in the autumn.\n\nIII\n\nNo more.",
      // Suspended hyphens, and those of the words themselves.
      "Of the pre-\nand post-war editions, the pre-\nor interwar ones, of long-\nto medium-range plans. The "
      "prewar "
      "editions are preand nothing.",
      "Die Ein- und Ausfuhr, Haupt-\nund Nebenwege; die Hauptund.",
      "A self-\nevident truth is self-evident, a well-\nknown one well-known. Selfevident is wellknown.",
      // Sentences that end in an abbreviation, names that are written small.
      "The consul had come from the U.S.\n\nde Gaulle had not been told of it, and was not pleased. So it "
      "was said.",
      "iPhones were sold, in the first of these years, to everybody who asked, and to many who did "
      "not.\n\niPads came "
      "later, as the minutes of the meeting show. Few were sold.",
      // Entries of a glossary, credits, a signature, what was said without full stops.
      "almanac\n\na book that tells what will happen, with the phases of the moon. It is printed each "
      "year.\n\ndrainage\n\n"
      "what was wrong with the harbour town, as every reader knows. It was mended.",
      "Photographs by A. Fisher, B. Roe and C. Doe, with the permission of the owners, who know of it\n\nby "
      "courtesy of "
      "the museum of the harbour, which lent them to us. Thank you.",
      "yes, that is what we thought, when we first heard about it on the telephone, all of us\n\nok\n\nwell "
      "then",
      "The Paper\n\nThe committee met.\n\nThe Paper\n\nThe committee met again.\n\nThe Paper\n\nThe "
      "committee dissolved.",
      // A table of contents that was typed.
      "Of paper, and where it comes from, with some remarks on glue and on rags of all kinds 12\n\nof ink "
      "24\n\nof type "
      "36\n\nIndex 48",
      // Code.
      "```\nint main(void) {\n  return 0;\n\n12\n\n}\n```\n\nand so it goes on, as the machine does. It "
      "ends.",
      // Japanese and Chinese: titles and lines without a full stop, speech, verse.
      "海と港町の長い長い物語について書かれた古い本\n\n委員会は年鑑の新しい版を次の年にのばした。港町の印刷業"
      "者は紙の荷を待っていた。\n\n"
      "「手紙はもう来ないのですか。それなら、わたしたちはここで待つことにします」\n\n技師の未亡人は何も言わな"
      "かった。冬が来る前のことである。",
      "古池や\n\n蛙飛び込む\n\n水の音",
      "年鉴的新版本，以及其他有关北方铁路问题的文件目录\n\n委员会推迟了年鉴的新版本。报纸所许诺的一切，人们早"
      "就怀疑。\n\n床前明月光\n\n疑是地上霜",
      "عن الورق والحبر والمطابع في مدن البحر، وعن كل ما قيل فيها من الأخبار القديمة\n\nكانت اللجنة تؤجل "
      "الحديث عن الطبعة "
      "الجديدة. لم يسأل أحد عنها بعد ذلك.",
  };
  return all;
}

}  // namespace casebound::tests
