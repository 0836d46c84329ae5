#include "casebound/base/parallel.h"

#include "casebound/base/interrupt.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <list>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace casebound {

/// Not unnamed, since an Errand's state holds a Job.
namespace crew {

/// Tasks that are counted off, by whoever takes part. One that is made within a task of another is a part of
/// it.
class Job {
 public:
  Job(std::size_t count, const std::function<void(std::size_t)>& task)
      : task_(task), count_(count), whole_(at_work_on), failures_(count) {}

  /// Does what is left, until nothing is.
  void work() {
    const Job* const before = std::exchange(at_work_on, this);
    do_all();
    at_work_on = before;
  }

  bool is_begun_whole() const { return next_ >= count_; }

  bool is_part_of(const Job& other) const {
    const Job* job = whole_;
    while (job != nullptr && job != &other) job = job->whole_;
    return job != nullptr;
  }

  void rethrow() const {
    for (const auto& failure : failures_) {
      if (failure) std::rethrow_exception(failure);
    }
  }

  std::size_t room = 0;    ///< how many more of the crew may take part
  std::size_t inside = 0;  ///< how many do

 private:
  void do_all() {
    for (std::size_t i = next_++; i < count_; i = next_++) {
      try {
        stop_if_interrupted();
        task_(i);
      } catch (...) {
        failures_[i] = std::current_exception();
      }
    }
  }

  static thread_local const Job* at_work_on;  ///< the thread's

  const std::function<void(std::size_t)>& task_;
  std::size_t count_;
  std::atomic<std::size_t> next_ = 0;
  const Job* whole_;  ///< outlives this; null: it is a part of none
  std::vector<std::exception_ptr> failures_;
};

thread_local const Job* Job::at_work_on = nullptr;

/// The threads of this process beside the first: begun when they are wanted, kept until its end.
class Crew {
 public:
  static Crew& of_process() {
    static Crew crew;
    return crew;
  }

  /// For a thread that finds no job.
  void put_aside(std::function<void()> task) {
    std::unique_lock lock(mutex_);
    have_threads(1);
    aside_.push_back(std::move(task));
    if (threads_.empty())
      run_first_aside(lock);
    else
      changed_.notify_all();
  }

  /// Offers a job to as many as may take part.
  void offer(Job& job, std::size_t most) {
    const std::lock_guard lock(mutex_);
    have_threads(most);
    job.room = most;
    jobs_.push_back(&job);
    changed_.notify_all();
  }

  /// Lets nobody else take part, and waits for those who do. Helps with parts of the job meanwhile, and with
  /// nothing else: another job may be waiting for what this thread is in the middle of.
  void withdraw(Job& job) {
    std::unique_lock lock(mutex_);
    jobs_.remove(&job);
    while (job.inside > 0) {
      if (Job* part = open_job(&job))
        take_part(*part, lock);
      else
        changed_.wait(lock);
    }
  }

 private:
  /// As far as the system gives so many.
  void have_threads(std::size_t count) try {
    while (threads_.size() < count)
      threads_.emplace_back([this](const std::stop_token& stop) { serve(stop); });
  } catch (const std::system_error&) {
    return;
  }

  void serve(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [&] { return open_job() != nullptr || !aside_.empty(); })) {
      if (Job* job = open_job())  // the last task may have been begun since
        take_part(*job, lock);
      else if (!aside_.empty())
        run_first_aside(lock);
    }
  }

  void run_first_aside(std::unique_lock<std::mutex>& lock) {
    std::function<void()> task = std::move(aside_.front());
    aside_.pop_front();
    lock.unlock();
    task();
    task = nullptr;
    lock.lock();
  }

  void take_part(Job& job, std::unique_lock<std::mutex>& lock) {
    --job.room;
    ++job.inside;
    lock.unlock();
    job.work();
    lock.lock();
    if (--job.inside == 0) changed_.notify_all();
  }

  /// The first with something left to do; of the parts of `whole`, if that is given.
  Job* open_job(const Job* whole = nullptr) const {
    const auto open = std::find_if(jobs_.begin(), jobs_.end(), [&](const Job* job) {
      return job->room > 0 && !job->is_begun_whole() && (whole == nullptr || job->is_part_of(*whole));
    });
    return open == jobs_.end() ? nullptr : *open;
  }

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::list<Job*> jobs_;  ///< in the order in which they were offered
  std::list<std::function<void()>> aside_;
  std::vector<std::jthread> threads_;  ///< the last member: they end first
};

std::size_t helpers_for(std::size_t count, unsigned threads) {
  const std::size_t wanted = threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
  return std::min(wanted, count) - 1;
}

}  // namespace crew

using crew::Crew, crew::Job, crew::helpers_for;

void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& task) {
  if (count == 0) return;
  Job job(count, task);
  const std::size_t helpers = helpers_for(count, threads);
  if (helpers > 0) Crew::of_process().offer(job, helpers);
  job.work();
  if (helpers > 0) Crew::of_process().withdraw(job);
  job.rethrow();
}

void run_aside(unsigned threads, std::function<void()> task) {
  if (helpers_for(2, threads) == 0) return task();
  Crew::of_process().put_aside(std::move(task));
}

struct Errand::State {
  std::function<void(std::size_t)> task;
  Job job;
  bool is_offered;
  explicit State(std::function<void()> what, bool offers)
      : task([what = std::move(what)](std::size_t) { what(); }), job(1, task), is_offered(offers) {}

  void withdraw() {
    if (is_offered) Crew::of_process().withdraw(job);
    is_offered = false;
  }
};

Errand::Errand(unsigned threads, std::function<void()> task)
    : state_(std::make_unique<State>(std::move(task), helpers_for(2, threads) > 0)) {
  if (state_->is_offered) Crew::of_process().offer(state_->job, 1);
}

void Errand::finish() {
  state_->job.work();
  state_->withdraw();
  state_->job.rethrow();
}

Errand::~Errand() {
  state_->withdraw();
}

}  // namespace casebound
