import Article
import Extraction
import Formats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `readertool bench [--language L] [--megabytes N] FILE…`: how fast articles are read, by stage, on one core.
///
/// The files are read again and again, each an article of its own, until N (20) megabytes are through; then all of
/// that as one article. A megabyte is 10^6 bytes.
struct Bench {
  private var seconds: [(stage: String, time: Double)] = []
  private var bytes = 0

  static func main(_ arguments: [String]) {
    var (language, megabytes, files): (Language?, Int, [String]) = (nil, 20, [])
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--language": language = rest.popFirst().map { Language(rawValue: $0) }
      case "--megabytes": megabytes = rest.popFirst().flatMap { Int($0) } ?? megabytes
      default: files.append(argument)
      }
    }
    guard !files.isEmpty else {
      Files.end("usage: readertool bench [--language L] [--megabytes N] FILE…", status: 64)
    }
    let texts = files.map { Files.read($0) }
    let extractor = Extractor()
    // The first article pays for the language data.
    var start = Bench()
    start.read(texts[0], extractor, language)
    print("first article: \(Self.rounded(start.total * 1000)) ms")
    var bench = Bench()
    var next = 0
    while bench.bytes < megabytes * 1_000_000 {
      bench.read(texts[next % texts.count], extractor, language)
      next += 1
    }
    bench.report("\(next) articles")
    var giant: [UInt8] = []
    while giant.count < megabytes * 1_000_000 {
      giant += texts[next % texts.count] + [0x0A, 0x0A]
      next += 1
    }
    var one = Bench()
    one.read(giant, extractor, language)
    one.report("one article")
  }

  /// Reads an article and adds the time of each stage.
  private mutating func read(_ text: [UInt8], _ extractor: Extractor, _ language: Language?) {
    var last = Self.now
    func add(_ stage: String) {
      let now = Self.now
      let row = seconds.firstIndex { $0.stage == stage } ?? seconds.count
      if row == seconds.count { seconds.append((stage, 0)) }
      seconds[row].time += now - last
      last = now
    }
    let article = PlainText.article(text, source: "bench")
    add("document")
    var stages = Extractor.Stage.allCases[...]
    _ = extractor.annotations(of: article, language: language) { done in
      while let stage = stages.first, done >= stage.rawValue {
        add("\(stage)")
        stages.removeFirst()
      }
      return true
    }
    bytes += article.text.count
  }

  /// The processor time of this program so far: others that run beside it do not count.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private var total: Double { seconds.reduce(0) { $0 + $1.time } }

  private func report(_ what: String) {
    print("\(what), \(Self.rounded(Double(bytes) / 1e6)) MB; peak memory \(Self.peakMemory >> 20) MiB")
    for (stage, time) in seconds { line(stage, time) }
    line(
      "names+actors", seconds.reduce(0) { $0 + ($1.stage == "names" || $1.stage == "actors" ? $1.time : 0) })
    line("whole", total)
  }

  private func line(_ stage: String, _ time: Double) {
    func column(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    let speed = Self.rounded(Double(bytes) / 1e6 / max(1e-9, time))
    print(
      "  \(stage)\(column("\(Self.rounded(time * 1000)) ms", 26 - stage.count))\(column("\(speed) MB/s", 16))"
    )
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  /// The most memory that the program has held, in bytes.
  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(0, &usage)  // RUSAGE_SELF, which Glibc and Musl import differently
    return usage.ru_maxrss << 10
  }
}
