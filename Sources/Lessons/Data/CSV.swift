import SourceText

/// Reads a CSV file (RFC 4180: commas, double quotes, a header line) into the declared columns.
///
/// Columns are found by the header's names; further ones are left alone. Blank lines are skipped.
func readCSV(
  _ file: SourceFile, _ columns: [ColumnDeclaration], _ problems: Problems
) -> DataTable? {
  for flaw in file.flaws where flaw.kind == .invalidUTF8 {
    problems.report(
      .malformedCSV, "these bytes are not UTF-8",
      at: Location(file: file.path, range: flaw.range))
    return nil
  }
  guard let records = records(of: file, problems) else { return nil }
  guard let header = records.first else {
    problems.report(
      .emptyDataset, "the file is empty", at: Location(file: file.path, range: .at(0)))
    return nil
  }
  let names = header.cells.map { trimmed($0.text) }
  var indices: [Int] = []
  for column in columns {
    if let index = names.firstIndex(of: column.name.value) {
      indices.append(index)
      if let again = names[(index + 1)...].firstIndex(of: column.name.value) {
        problems.report(
          .columnName, "the header has '\(column.name.value)' twice",
          at: header.cells[again].location,
          notes: [Note("the first", at: header.cells[index].location)])
      }
    } else {
      let near = nearestName(to: column.name.value, among: names)
      problems.report(
        .headerMissing,
        "the header has no '\(column.name.value)'" + (near.map { "; it has '\($0)'" } ?? ""),
        at: column.name.location,
        notes: [Note("the header", at: Location(file: file.path, range: header.range))])
    }
  }
  guard indices.count == columns.count else { return nil }
  var table = DataTable(columns: columns.map { _ in [] })
  for record in records.dropFirst() {
    guard record.cells.count == names.count else {
      problems.report(
        .rowLength,
        "this row has \(count(record.cells.count, "cell")), but the header has \(names.count)",
        at: Location(file: file.path, range: record.range))
      table.isWhole = false
      continue
    }
    for (column, index) in indices.enumerated() {
      var cell = record.cells[index]
      if !cell.isQuoted { cell.text = trimmed(cell.text) }
      table.columns[column].append(cell)
    }
  }
  return table
}

private struct Record {
  var cells: [DataTable.Cell]
  var range: ByteRange
}

private func records(of file: SourceFile, _ problems: Problems) -> [Record]? {
  let bytes = file.bytes
  var records: [Record] = []
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while index < bytes.count {
    let start = index
    var cells: [DataTable.Cell] = []
    var endsRecord = false
    while !endsRecord {
      guard let (cell, next) = cell(of: file, at: index, problems) else { return nil }
      cells.append(cell)
      index = next
      endsRecord = index >= bytes.count || bytes[index] != UInt8(ascii: ",")
      if !endsRecord { index += 1 }
    }
    let isBlank = cells.count == 1 && !cells[0].isQuoted && trimmed(cells[0].text).isEmpty
    if !isBlank { records.append(Record(cells: cells, range: start..<index)) }
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }
  return records
}

/// One cell from `index` on, and the offset of the comma or line end behind it.
private func cell(
  of file: SourceFile, at index: Int, _ problems: Problems
) -> (DataTable.Cell, next: Int)? {
  let bytes = file.bytes
  let isEnd = { (i: Int) in
    i >= bytes.count || [UInt8(ascii: ","), 0x0A, 0x0D].contains(bytes[i])
  }
  var end = index
  guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
    while !isEnd(end) { end += 1 }
    let location = Location(file: file.path, range: index..<end)
    return (.init(text: file.text(index..<end), isQuoted: false, location: location), end)
  }
  var content: [UInt8] = []
  end += 1
  while end < bytes.count {
    if bytes[end] == UInt8(ascii: "\"") {
      guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\"") else { break }
      end += 1
    }
    content.append(bytes[end])
    end += 1
  }
  guard end < bytes.count, isEnd(end + 1) else {
    let isOpen = end >= bytes.count
    problems.report(
      .malformedCSV, isOpen ? "this quote is never closed" : "text follows the closing quote",
      at: Location(file: file.path, range: isOpen ? index..<index + 1 : end + 1..<end + 2))
    return nil
  }
  let location = Location(file: file.path, range: index..<end + 1)
  return (
    .init(text: String(decoding: content, as: UTF8.self), isQuoted: true, location: location),
    end + 1
  )
}

func trimmed(_ text: String) -> String {
  let isBlank = { (c: Character) in c == " " || c == "\t" }
  return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
}
