// Binds a book with the installed rooms: other_program BOOK DATA FOLDER
#include "casebound/base/file_system.h"
#include "casebound/pipeline/build.h"

#include <iostream>

int main(int count, char** words) {
  if (count != 4) return 2;
  casebound::pipeline::Work work{casebound::RecordingFiles(casebound::disk())};
  const casebound::pipeline::Built built =
      casebound::pipeline::build({.book = words[1], .data = words[2]}, work);
  casebound::pipeline::publish(built, words[3], casebound::disk());
  for (const auto& artifact : built.artifacts) std::cout << artifact.name << '\n';
  return built.artifacts.empty() ? 1 : 0;
}
