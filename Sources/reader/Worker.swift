import Glibc
import Interface
import Synchronization

/// One background thread that works through an article and posts what it finds.
///
/// A pthread, as `async` costs a static program milliseconds at its end. It gives way to the thread that answers keys.
final class Worker: Sendable {
  /// How much less of a busy machine it asks for.
  private static let niceness: CInt = 10

  private let messages = Mutex<[Message]>([])
  private let isCancelled = Atomic(false)
  private let isRunning = Atomic(false)
  private let wake: @Sendable () -> Void

  /// A worker that calls `wake` from its thread whenever there is something in ``take()``.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Runs `job` on a thread of its own.
  func start(_ job: @escaping @Sendable (Worker) -> Void) {
    final class Box: Sendable {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    isRunning.store(true, ordering: .relaxed)
    let box = Unmanaged.passRetained(
      Box {
        job(self)
        self.isRunning.store(false, ordering: .releasing)
      })
    var thread = pthread_t()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    let failed = pthread_create(
      &thread, &attributes,
      { box in
        var signals = sigset_t()
        sigfillset(&signals)
        for fatal in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] { sigdelset(&signals, fatal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        setpriority(CInt(PRIO_PROCESS.rawValue), 0, Worker.niceness)  // of this thread alone, on Linux
        Unmanaged<Box>.fromOpaque(box!).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    pthread_attr_destroy(&attributes)
    if failed != 0 { box.takeRetainedValue().run() }
  }

  /// Hands a message to the main thread; without `wakes`, for when it next looks.
  func post(_ message: Message, wakes: Bool = true) {
    messages.withLock { $0.append(message) }
    if wakes { wake() }
  }

  /// What was posted since.
  func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }

  /// Asks the job to stop soon.
  func cancel() { isCancelled.store(true, ordering: .relaxed) }
  /// Waits for the end of a job that was not asked to stop.
  func finish() {
    while goesOn, isRunning.load(ordering: .acquiring) { usleep(1000) }
  }
  /// Whether the job is to go on.
  var goesOn: Bool { !isCancelled.load(ordering: .relaxed) }
}
