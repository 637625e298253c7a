/// Writes cases as JSON lines, numbers as the 16 hexadecimal digits of their bits.
///
/// A line has the bridge's method, its arguments and its result, or the code of its error:
/// {"call":…,"arguments":[…],"result":…} with {"array":[…]} for arrays of numbers.
struct Recorder {
  /// A value that crosses the border between a page and the engine.
  indirect enum Value {
    case number(Double)
    case array([Double])
    case text(String)
    case bool(Bool)
    case seed(UInt64)
    case list([Value])
    case record([(String, Value)])

    var json: String {
      switch self {
      case .number(let value): "\"\(Value.bits(value))\""
      case .array(let values):
        "{\"array\":[\(values.map { "\"\(Value.bits($0))\"" }.joined(separator: ","))]}"
      case .text(let text): "{\"text\":\"\(text)\"}"
      case .bool(let value): value ? "true" : "false"
      case .seed(let seed): "{\"seed\":\"\(seed)\"}"
      case .list(let values): "[\(values.map(\.json).joined(separator: ","))]"
      case .record(let fields):
        "{\"record\":{\(fields.map { "\"\($0.0)\":\($0.1.json)" }.joined(separator: ","))}}"
      }
    }

    private static func bits(_ value: Double) -> String {
      if value.isNaN { return "NaN" }
      let digits = String(value.bitPattern, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  /// Prints a case; `status` is the engine's, and `result` is read only if it is 0.
  static func record(
    _ call: String, _ arguments: [Value], _ status: Int32, _ result: @autoclosure () -> Value
  ) {
    let list = Value.list(arguments).json
    let outcome = status == 0 ? "\"result\":\(result().json)" : "\"error\":\(status)"
    print("{\"call\":\"\(call)\",\"arguments\":\(list),\(outcome)}")
  }
}
