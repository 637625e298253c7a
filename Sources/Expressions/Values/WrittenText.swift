/// A value as `workshop eval` prints it: as an expression would write it, numbers in the shortest
/// form that reads back as the same number.
public func writtenText(_ value: Value) -> String {
  switch value {
  case .number(let number): writtenNumber(number)
  case .text(let text): quoted(text)
  case .boolean(let holds): holds ? "true" : "false"
  case .none: "none"
  case .list(let items): "[" + items.map(writtenText).joined(separator: ", ") + "]"
  case .record(let record): writtenRecord(record)
  case .dataset(let data):
    "dataset \(data.name) (\(data.count) rows: "
      + data.columns.map { $0.name }.joined(separator: ", ") + ")"
  case .model(let model): "\(model.function) \(writtenRecord(model.fields))"
  case .function(let function): function.name.map { "function \($0)" } ?? "function"
  }
}

func writtenNumber(_ number: Double) -> String {
  if number.isNaN { return "nan" }
  if number.isInfinite { return number < 0 ? "-inf" : "inf" }
  if number == 0 { return "0" }
  let text = "\(number)"
  guard let mark = text.firstIndex(of: "e") else { return withoutPointZero(text) }
  var exponent = text[text.index(after: mark)...]
  let sign = exponent.first == "-" ? "-" : ""
  exponent = exponent.drop { $0 == "+" || $0 == "-" || $0 == "0" }
  return withoutPointZero(String(text[..<mark])) + "e" + sign + exponent
}

private func withoutPointZero(_ text: String) -> String {
  text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

private func quoted(_ text: String) -> String {
  var result = "'"
  for scalar in text.unicodeScalars {
    if scalar == "'" || scalar == "\\" { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result + "'"
}

private func writtenName(_ name: String) -> String {
  let isPlain = name.utf8.first.map(isNameStart) == true && name.utf8.allSatisfy(isNamePart)
  return isPlain && Keyword(rawValue: name) == nil ? name : quoted(name)
}

private func writtenRecord(_ record: Record) -> String {
  let items = zip(record.names, record.values).map { "\(writtenName($0)): \(writtenText($1))" }
  return "{" + items.joined(separator: ", ") + "}"
}
