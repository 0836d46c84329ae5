#include "pdf/information.h"

#include <chrono>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

std::string authors(const Metadata& metadata) {
  std::string names;
  for (const Contributor& contributor : metadata.contributors) {
    if (contributor.role != ContributorRole::author) continue;
    if (!names.empty()) names += ", ";
    names += contributor.person.name;
  }
  return names;
}

void add_if_said(Dict& dict, const char* key, const std::string& value) {
  if (!value.empty()) dict.text(key, value);
}

}  // namespace

std::string keywords(const Metadata& metadata) {
  std::string out;
  for (const Subject& subject : metadata.subjects) out += (out.empty() ? "" : "; ") + subject.text;
  return out;
}

std::string iso_date(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds(seconds)};
  const sys_days day = floor<days>(time);
  const year_month_day date(day);
  const hh_mm_ss clock(time - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string pdf_date(std::int64_t seconds) {
  std::string out = iso_date(seconds);
  std::erase_if(out, [](char c) { return c == '-' || c == ':' || c == 'T'; });
  return "D:" + out;
}

Dict write_information(Objects& objects, const std::string& title, const Metadata& metadata,
                       std::int64_t modified) {
  Dict information = objects.dict();
  add_if_said(information, "Title", title);
  add_if_said(information, "Author", authors(metadata));
  add_if_said(information, "Subject", metadata.description);
  add_if_said(information, "Keywords", keywords(metadata));
  information.text("Producer", producer);
  information.text("CreationDate", pdf_date(modified)).text("ModDate", pdf_date(modified));
  return information;
}

Dict write_metadata(Objects& objects, std::string packet) {
  return objects.dict("Metadata").name("Subtype", "XML").plain_stream(std::move(packet));
}

}  // namespace casebound::pdf
