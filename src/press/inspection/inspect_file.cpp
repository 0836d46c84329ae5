#include "press/inspection/inspection.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include <fmt/format.h>

namespace casebound::press {
namespace {

using pdf::Standard;

std::string_view version_of(Standard standard) {
  switch (standard) {
    case Standard::pdf_1_7: return "1.7";
    case Standard::x_4: return "1.6";
    case Standard::x_1a_2003: return "1.4";
    case Standard::x_1a_2001: return "1.3";
  }
  return {};
}

/// Whether what `startxref` points to is a table (§7.5.4), which all versions know.
bool has_table(std::string_view bytes) {
  constexpr std::string_view word = "startxref\n";
  const auto at = bytes.rfind(word);
  if (at == std::string_view::npos) return false;
  std::size_t offset = 0;
  std::from_chars(bytes.data() + at + word.size(), bytes.data() + bytes.size(), offset);
  return offset < bytes.size() && bytes.substr(offset, 4) == "xref";
}

bool is_id(QPDFObjectHandle id) {
  return id.isArray() && id.getArrayNItems() == 2 && id.getArrayItem(0).isString() &&
         id.getArrayItem(1).isString() && !id.getArrayItem(0).getStringValue().empty();
}

/// `D:20240229120000Z`, or with an offset.
bool is_date(QPDFObjectHandle value) {
  if (!value.isString()) return false;
  const std::string text = value.getStringValue();
  return text.size() >= 16 && text.starts_with("D:") &&
         std::all_of(text.begin() + 2, text.begin() + 16, [](char c) { return c >= '0' && c <= '9'; });
}

std::string text_of(QPDFObjectHandle value) {
  return value.isString() ? value.getUTF8Value() : std::string();
}

void inspect_version_keys(Inspection& inspection, QPDFObjectHandle info) {
  const auto expect = [&](const char* key, const std::string& wanted) {
    if (text_of(info.getKey(key)) == wanted) return;
    inspection.breaches.add("preflight-metadata",
                            fmt::format("the information dictionary does not say {} {}", key, wanted));
  };
  const bool of_2001 = inspection.job.standard == Standard::x_1a_2001;
  expect("/GTS_PDFXVersion", of_2001 ? "PDF/X-1:2001" : name_of(inspection.job.standard));
  if (of_2001) expect("/GTS_PDFXConformance", name_of(inspection.job.standard));
}

/// What ISO 15930-7 asks for in XMP.
void inspect_xmp(Inspection& inspection) {
  QPDFObjectHandle metadata = inspection.pdf.getRoot().getKey("/Metadata");
  if (!metadata.isStream())
    return inspection.breaches.add("preflight-metadata",
                                   "PDF/X-4 has a metadata stream, and this file has none");
  const auto buffer = metadata.getStreamData();
  const std::string_view xmp(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  for (const std::string_view wanted :
       {"<pdfxid:GTS_PDFXVersion>PDF/X-4<", "<xmp:CreateDate>", "<xmp:ModifyDate>", "<xmp:MetadataDate>",
        "<xmpMM:DocumentID>", "<xmpMM:VersionID>", "<xmpMM:RenditionClass>", "<pdf:Trapped>", "<dc:title>"}) {
    if (xmp.find(wanted) == std::string_view::npos)
      inspection.breaches.add("preflight-metadata", fmt::format("the metadata do not say {}", wanted));
  }
}

std::vector<QPDFObjectHandle> press_intents(QPDFObjectHandle root) {
  std::vector<QPDFObjectHandle> out;
  QPDFObjectHandle intents = root.getKey("/OutputIntents");
  if (!intents.isArray()) return out;
  for (QPDFObjectHandle intent : intents.getArrayAsVector())
    if (intent.isDictionary() && intent.getKey("/S").isNameAndEquals("/GTS_PDFX")) out.push_back(intent);
  return out;
}

/// An ICC output profile for four inks (ICC.1 §7.2).
bool is_press_profile(QPDFObjectHandle profile) {
  if (!profile.isStream()) return false;
  const auto buffer = profile.getStreamData();
  const std::string_view icc(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  return icc.size() > 128 && icc.substr(12, 8) == "prtrCMYK" && icc.substr(36, 4) == "acsp" &&
         profile.getDict().getKey("/N").isInteger() && profile.getDict().getKey("/N").getIntValue() == 4;
}

void inspect_profile(Inspection& inspection, QPDFObjectHandle intent) {
  const bool is_there = intent.hasKey("/DestOutputProfile");
  const auto breach = [&](const char* what) { inspection.breaches.add("preflight-intent", what); };
  if (is_there && !is_press_profile(intent.getKey("/DestOutputProfile")))
    breach("the profile of the output intent is not one of a press with four inks");
  if (!is_there && inspection.job.standard == Standard::x_4)
    breach("PDF/X-4 carries the profile of its output intent, and this file does not");
  if (is_there && !inspection.job.embeds_profile())
    breach("the output intent carries a profile, where its name alone is asked for");
}

}  // namespace

void inspect_file(Inspection& inspection) {
  const auto breach = [&](std::string what) { inspection.breaches.add("preflight-file", what); };
  const std::string_view wanted = version_of(inspection.job.standard);
  const std::string version = inspection.pdf.getPDFVersion();
  if (version != wanted)
    breach(
        fmt::format("{} is PDF {}, and this file PDF {}", name_of(inspection.job.standard), wanted, version));
  if (inspection.is_x_1a() && !has_table(inspection.bytes))
    breach("the file refers to its objects by a stream, which its version does not know");
  if (inspection.pdf.isEncrypted()) breach("the file is encrypted");
  if (!is_id(inspection.pdf.getTrailer().getKey("/ID"))) breach("the file has no /ID");
  if (!inspection.bytes.ends_with("%%EOF\n")) breach("something stands behind the end of the file");
}

void inspect_metadata(Inspection& inspection) {
  const auto breach = [&](const char* what) { inspection.breaches.add("preflight-metadata", what); };
  QPDFObjectHandle info = inspection.pdf.getTrailer().getKey("/Info");
  if (!info.isDictionary()) return breach("the file has no information dictionary");
  if (text_of(info.getKey("/Title")).empty()) breach("the file has no title");
  if (!is_date(info.getKey("/CreationDate")) || !is_date(info.getKey("/ModDate")))
    breach("the file does not say when it was made and changed");
  if (!info.getKey("/Trapped").isNameAndEquals("/False") && !info.getKey("/Trapped").isNameAndEquals("/True"))
    breach("the file does not say whether it is trapped");
  inspect_version_keys(inspection, info);
  if (inspection.job.standard == Standard::x_4) inspect_xmp(inspection);
}

void inspect_intent(Inspection& inspection) {
  const auto intents = press_intents(inspection.pdf.getRoot());
  if (intents.size() != 1) {
    return inspection.breaches.add(
        "preflight-intent",
        fmt::format("a file for the press has one output intent, and this one {}", intents.size()));
  }
  QPDFObjectHandle intent = intents.front();
  const bool is_named = !text_of(intent.getKey("/OutputConditionIdentifier")).empty();
  const bool is_registered = !text_of(intent.getKey("/RegistryName")).empty();
  if (!is_named || (!is_registered && !intent.hasKey("/DestOutputProfile")))
    inspection.breaches.add("preflight-intent", "the output intent names no printing condition");
  if (text_of(intent.getKey("/OutputConditionIdentifier")) != inspection.job.paper.condition)
    inspection.breaches.add("preflight-intent",
                            "the output intent is not that of the paper “" + inspection.job.paper.name + "”");
  inspect_profile(inspection, intent);
}

void inspect_catalog(Inspection& inspection) {
  QPDFObjectHandle root = inspection.pdf.getRoot();
  for (const char* key : {"/OpenAction", "/AA", "/AcroForm", "/Collection"}) {
    if (root.hasKey(key))
      inspection.breaches.add("preflight-action",
                              fmt::format("the file has {}, which is nothing for a press", key));
  }
  QPDFObjectHandle names = root.getKey("/Names");
  for (const char* key : {"/JavaScript", "/EmbeddedFiles"}) {
    if (names.isDictionary() && names.hasKey(key))
      inspection.breaches.add("preflight-action",
                              fmt::format("the file has {}, which is nothing for a press", key));
  }
  if (root.hasKey("/Outlines") && !inspection.job.printer.bookmarks)
    inspection.breaches.add("preflight-action",
                            fmt::format("the file has bookmarks, which the printer “{}” does not take",
                                        inspection.job.printer.name));
}

void inspect_count(Inspection& inspection, std::size_t pages) {
  const Job& job = inspection.job;
  const auto breach = [&](std::string what) { inspection.breaches.add("preflight-pages", what); };
  if (pages % static_cast<std::size_t>(job.page_multiple) != 0)
    breach(fmt::format("the file has {} pages, which is no multiple of {}", pages, job.page_multiple));
  const auto most = static_cast<std::size_t>(job.printer.most_pages);
  const auto least = static_cast<std::size_t>(job.printer.least_pages);
  if (pages < least || pages > most)
    breach(fmt::format("the printer “{}” binds from {} to {} pages, and this book has {}", job.printer.name,
                       least, most, pages));
}

}  // namespace casebound::press
