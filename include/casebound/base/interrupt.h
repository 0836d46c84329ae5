#pragma once

namespace casebound {

/// Asks all work to stop at its next step; safe in a signal handler. 0 takes that back.
void interrupt(int signal) noexcept;

/// A step: throws an Error of exit code `interrupted` if it has been asked for. Stages, the tasks of parallel
/// loops and paragraphs in layout are steps; writing the finished files is none.
void stop_if_interrupted();

}  // namespace casebound
