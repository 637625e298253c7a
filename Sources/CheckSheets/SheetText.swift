import Expressions

extension SheetLine {
  /// The line as it is written, without its end.
  public var text: String { fields.map(escaped).joined(separator: "\t") }

  private var fields: [String] {
    switch self {
    case .lesson(let name): ["lesson", name]
    case .dataset(let dataset): ["dataset"] + dataset.fields
    case .model(let id, let function, let data, let parameters):
      ["model", id, function, data]
        + parameters.flatMap { [$0.name, $0.isWord ? "word" : "expression", $0.text] }
    case .names(let id, let names): ["names", id] + names.flatMap { [$0.name, $0.expression] }
    case .inside(let block): ["inside", block]
    case .claim(let place, let expression): ["claim"] + place.fields + [expression]
    case .figure(let place, let expression, let format, let text):
      ["figure"] + place.fields + [expression, format, text]
    case .choice(let place, let expression, let isRight):
      ["choice"] + place.fields + [expression, isRight ? "right" : "wrong"]
    case .number(let place, let expression, let written, let isRight):
      ["number"] + place.fields + [expression, written, isRight ? "right" : "wrong"]
    case .value(let place, let expression, let text):
      ["value"] + place.fields + [expression, text]
    case .total(let count): ["total", "\(count)"]
    }
  }

  /// Reads a line of UTF-8; nil where it is none.
  public init?(_ line: ArraySlice<UInt8>) {
    var reader = FieldsReader(line)
    guard let name = reader.next(), let line = SheetLine(name, &reader) else { return nil }
    self = line
  }

  private init?(_ name: String, _ reader: inout FieldsReader) {
    switch name {
    case "lesson":
      guard let name = reader.next() else { return nil }
      self = .lesson(name)
    case "dataset":
      guard let dataset = Dataset(&reader) else { return nil }
      self = .dataset(dataset)
    case "model":
      guard let id = reader.next(), let function = reader.next(), let data = reader.next() else {
        return nil
      }
      var parameters: [SheetParameter] = []
      while let name = reader.next() {
        guard let kind = reader.next(), let text = reader.next() else { return nil }
        parameters.append(SheetParameter(name: name, text: text, isWord: kind == "word"))
      }
      self = .model(id: id, function: function, data: data, parameters: parameters)
    case "names":
      guard let id = reader.next() else { return nil }
      var names: [SheetName] = []
      while let name = reader.next() {
        guard let expression = reader.next() else { return nil }
        names.append(SheetName(name: name, expression: expression))
      }
      self = .names(id: id, names)
    case "inside":
      guard let block = reader.next() else { return nil }
      self = .inside(block)
    case "total":
      guard let count = reader.number() else { return nil }
      self = .total(count)
    default:
      guard let place = SheetPlace(&reader), let expression = reader.next() else { return nil }
      self.init(name, place, expression, &reader)
    }
  }

  private init?(
    _ name: String, _ place: SheetPlace, _ expression: String, _ reader: inout FieldsReader
  ) {
    switch name {
    case "claim": self = .claim(place, expression)
    case "figure":
      guard let format = reader.next(), let text = reader.next() else { return nil }
      self = .figure(place, expression, format: format, text: text)
    case "choice":
      guard let side = reader.next() else { return nil }
      self = .choice(place, expression, isRight: side == "right")
    case "number":
      guard let written = reader.next(), let side = reader.next() else { return nil }
      self = .number(place, expression, written: written, isRight: side == "right")
    case "value":
      guard let text = reader.next() else { return nil }
      self = .value(place, expression, text: text)
    default: return nil
    }
  }
}

extension SheetPlace {
  fileprivate var fields: [String] { [row, "\(thing)"] }

  fileprivate init?(_ reader: inout FieldsReader) {
    guard let row = reader.next(), let thing = reader.number() else { return nil }
    self.init(row: row, thing: thing)
  }
}

extension Dataset {
  /// Its id, the positive label, the numbers of rows and columns, and column after column.
  fileprivate var fields: [String] {
    var fields = [name]
    fields += positive.map { $0.sheetFields } ?? ["none", ""]
    fields += ["\(count)", "\(columns.count)"]
    for column in columns {
      fields += [column.name, column.label, column.role.rawValue]
      switch column.values {
      case .numbers(let all): fields += ["numbers"] + all.map { writtenText(.number($0)) }
      case .texts(let all): fields += ["texts"] + all
      case .booleans(let all): fields += ["booleans"] + all.map { $0 ? "true" : "false" }
      }
    }
    return fields
  }

  fileprivate init?(_ reader: inout FieldsReader) {
    guard let name = reader.next(), let kind = reader.next(), let positive = reader.next(),
      let rows = reader.number(), let width = reader.number()
    else { return nil }
    var columns: [Column] = []
    for _ in 0..<width {
      guard let column = Column(&reader, rows: rows) else { return nil }
      columns.append(column)
    }
    self.init(name: name, columns: columns, positive: Value(sheetKind: kind, positive))
  }
}

extension Dataset.Column {
  fileprivate init?(_ reader: inout FieldsReader, rows: Int) {
    guard let name = reader.next(), let label = reader.next(),
      let role = reader.next().flatMap({ Role(rawValue: $0) }), let kind = reader.next()
    else { return nil }
    var cells: [String] = []
    for _ in 0..<rows {
      guard let cell = reader.next() else { return nil }
      cells.append(cell)
    }
    let values: Values
    switch kind {
    case "numbers":
      let numbers = cells.compactMap { Double($0) }
      guard numbers.count == rows else { return nil }
      values = .numbers(numbers)
    case "texts": values = .texts(cells)
    case "booleans": values = .booleans(cells.map { $0 == "true" })
    default: return nil
    }
    self.init(name: name, label: label, role: role, values: values)
  }
}

extension Value {
  /// What a cell can be: its kind and how it is written.
  fileprivate var sheetFields: [String] {
    switch self {
    case .text(let text): ["text", text]
    case .boolean(let holds): ["boolean", holds ? "true" : "false"]
    default: ["number", writtenText(self)]
    }
  }

  fileprivate init?(sheetKind: String, _ text: String) {
    switch sheetKind {
    case "text": self = .text(text)
    case "boolean": self = .boolean(text == "true")
    case "number":
      guard let number = Double(text) else { return nil }
      self = .number(number)
    default: return nil
    }
  }
}

/// The fields of a line, one after the other.
private struct FieldsReader {
  private let fields: [ArraySlice<UInt8>]
  private var place = 0

  init(_ line: ArraySlice<UInt8>) {
    fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  }

  mutating func next() -> String? {
    guard place < fields.count else { return nil }
    place += 1
    return unescaped(fields[place - 1])
  }

  mutating func number() -> Int? {
    guard let text = next(), let number = Int(text), number >= 0 else { return nil }
    return number
  }
}

/// What would end a field or a line, and how it is written behind a backslash.
private let escapes: [(byte: UInt8, letter: UInt8)] = [
  (UInt8(ascii: "\\"), UInt8(ascii: "\\")), (UInt8(ascii: "\t"), UInt8(ascii: "t")),
  (UInt8(ascii: "\n"), UInt8(ascii: "n")), (UInt8(ascii: "\r"), UInt8(ascii: "r")),
]

private func escaped(_ text: String) -> String {
  var result: [UInt8] = []
  for byte in text.utf8 {
    if let escape = escapes.first(where: { $0.byte == byte }) {
      result += [UInt8(ascii: "\\"), escape.letter]
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func unescaped(_ field: ArraySlice<UInt8>) -> String {
  var result: [UInt8] = []
  var isEscaped = false
  for byte in field {
    if !isEscaped, byte == UInt8(ascii: "\\") {
      isEscaped = true
      continue
    }
    result.append(isEscaped ? escapes.first { $0.letter == byte }?.byte ?? byte : byte)
    isEscaped = false
  }
  return String(decoding: result, as: UTF8.self)
}
