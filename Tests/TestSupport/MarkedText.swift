public import Article

/// A text with marks in it, for inputs and expectations that can be read: `Presiden [Rina Wati]P tiba`.
///
/// A mark is a pair of brackets with a label of capitals and digits behind it. Marks do not nest.
public struct MarkedText: Sendable, Equatable {
  /// A marked stretch of the text.
  public struct Mark: Sendable, Hashable {
    /// Its bytes in the text without marks.
    public var span: Span
    /// The label behind its bracket.
    public var label: String
    /// A mark of these parts.
    public init(_ span: Span, _ label: String) {
      self.span = span
      self.label = label
    }
  }

  /// The text without the marks.
  public var plain: String
  /// The marks, in order.
  public var marks: [Mark]

  /// Reads a text with marks.
  public init(_ marked: String) {
    var plain: [UInt8] = []
    var marks: [Mark] = []
    var open: Int?
    let bytes = Array(marked.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x5B {
        open = plain.count
      } else if byte == 0x5D, let start = open {
        let label = bytes[index...].prefix { $0 &- 0x41 < 26 || $0 &- 0x30 < 10 }
        index += label.count
        marks.append(Mark(Span(start, plain.count), String(decoding: label, as: UTF8.self)))
        open = nil
      } else {
        plain.append(byte)
      }
    }
    self.plain = String(decoding: plain, as: UTF8.self)
    self.marks = marks
  }

  /// The text with these marks written into it: what a test compares with the text it expects.
  public static func marking(_ text: Text, _ marks: [Mark]) -> String {
    var result = ""
    var offset = 0
    for mark in marks.sorted(by: { $0.span < $1.span }) where mark.span.start >= offset {
      result += text[Span(offset, mark.span.start)] + "[" + text[mark.span] + "]" + mark.label
      offset = mark.span.end
    }
    return result + text[Span(offset, text.count)]
  }
}

extension Article {
  /// An article of paragraphs that are parted by blank lines; the first one is the title when `titled`.
  public init(paragraphs text: String, titled: Bool = false) {
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A || end + 1 == bytes.count || bytes[end + 1] != 0x0A {
        end += 1
      }
      if end > start { blocks.append(Block(titled && blocks.isEmpty ? .heading : .body, Span(start, end))) }
      start = end + 2
    }
    self.init(source: "test", text: Text(text), blocks: blocks, title: titled ? blocks.first?.span : nil)
  }
}
