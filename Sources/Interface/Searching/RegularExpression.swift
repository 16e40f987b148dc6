import Article
private import Cpcre2

/// A regular expression (PCRE2) that looks through one paragraph at a time.
///
/// What one look may cost is bounded: a pattern that would take for ever ends with ``Trouble/tooSlow``.
package final class RegularExpression: @unchecked Sendable {
  /// What is wrong with a pattern.
  package struct Problem: Error, Hashable {
    /// Where, in characters from the pattern's start.
    var offset: Int
    /// In the library's words.
    var reason: String
  }

  /// Backtracking steps for a match tried at one place.
  private static let limit: UInt32 = 100_000

  // Never written to after it is made.
  private let code: OpaquePointer
  private let context: OpaquePointer

  init(_ pattern: String, ignoresCase: Bool) throws(Problem) {
    var error: CInt = 0
    var offset = 0
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | (ignoresCase ? UInt32(PCRE2_CASELESS) : 0)
    let bytes = Array(pattern.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil),
      let context = pcre2_match_context_create_8(nil)
    else {
      var message = [UInt8](repeating: 0, count: 256)
      pcre2_get_error_message_8(error, &message, message.count)
      throw Problem(
        offset: String(decoding: bytes.prefix(offset), as: UTF8.self).count,
        reason: String(decoding: message.prefix { $0 != 0 }, as: UTF8.self))
    }
    pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))  // where it may not, it is slower
    pcre2_set_match_limit_8(context, Self.limit)
    self.code = code
    self.context = context
  }

  deinit {
    pcre2_code_free_8(code)
    pcre2_match_context_free_8(context)
  }

  /// The first match in `paragraph` that begins at or behind `start`. Matches of nothing do not count.
  func first(in bytes: UnsafeBufferPointer<UInt8>, paragraph: Span, from start: Int) throws(Search.Trouble)
    -> Span?
  {
    guard paragraph.start <= start, start < paragraph.end, let base = bytes.baseAddress else { return nil }
    guard let data = pcre2_match_data_create_8(1, nil) else { return nil }
    defer { pcre2_match_data_free_8(data) }
    let result = pcre2_match_8(
      code, base + paragraph.start, paragraph.count, start - paragraph.start,
      UInt32(PCRE2_NOTEMPTY) | UInt32(PCRE2_NO_UTF_CHECK), data, context)
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result >= 0, let ends = pcre2_get_ovector_pointer_8(data) else { throw .tooSlow }
    let (from, to) = (paragraph.start + ends[0], paragraph.start + ends[1])
    return from < to ? Span(from, to) : nil
  }
}
