import Engine

// What went wrong, as a record: the code, the argument's name, and a sentence.

/// ASCII text. The engine's own messages are Strings, and String brings 46 KB of tables along.
struct Message {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { bytes.append(text.utf8Start[index]) }
  }

  mutating func add(_ number: Int) {
    var (rest, digits): (UInt, [UInt8]) = (number.magnitude, [])
    repeat {
      digits.append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { digits.append(45) }
    while let digit = digits.popLast() { bytes.append(digit) }
  }
}

extension EngineError {
  /// The same sentence as the engine's message.
  var text: Message {
    var text = Message()
    switch self {
    case .shape(let argument, let expected, let found):
      text.add(argument.name)
      text.add(" has size ")
      text.add(found)
      text.add(" where ")
      text.add(expected)
      text.add(" is needed")
    case .kGreaterThanN(let k, let n):
      text.add("k is ")
      text.add(k)
      text.add(", more than the ")
      text.add(n)
      text.add(" points")
    default:
      let (name, rule) = EngineError.words(code: code)
      text.add(name)
      text.add(" ")
      text.add(rule)
    }
    return text
  }
}

extension Call {
  /// Replaces the answer by what went wrong.
  func fail(_ error: EngineError) {
    restart()
    put("code", Int(error.code))
    put("argument", error.argument.name)
    name("message")
    answer.put(message: error.text.bytes)
  }
}
