import CJavaScriptCore

/// One JavaScript global object; scripts, values and time limit live and end with it.
final class ScriptContext {
  let reference: JSGlobalContextRef
  private let timeLimit: Double
  /// Set by the engine's watchdog when it stops a script.
  private var ranOutOfTime = false

  /// - Parameter timeLimit: seconds one call into JavaScript may take.
  init(timeLimit: Double) {
    reference = JSGlobalContextCreate(nil)
    self.timeLimit = timeLimit
    // Unretained: the context outlives every script that the watchdog can stop.
    JSContextGroupSetExecutionTimeLimit(
      JSContextGetGroup(reference), timeLimit,
      { _, data in
        if let data {
          Unmanaged<ScriptContext>.fromOpaque(data).takeUnretainedValue().ranOutOfTime = true
        }
        return true
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    JSGlobalContextRelease(reference)
  }

  /// Runs a classic script; `name` is the file that errors name.
  @discardableResult
  func evaluate(_ source: String, named name: String) throws(ScriptError) -> ScriptValue {
    try call { exception in
      withScriptString(source) { source in
        withScriptString(name) { name in
          JSEvaluateScript(reference, source, nil, name, 1, &exception)
        }
      }
    }
  }

  /// The value a JSON text stands for, or nil for text that is not JSON.
  func value(json: String) -> ScriptValue? {
    let found = withScriptString(json) { JSValueMakeFromJSONString(reference, $0) }
    return found.map { ScriptValue($0, in: self) }
  }

  func value(_ text: String) -> ScriptValue {
    ScriptValue(withScriptString(text) { JSValueMakeString(reference, $0) }, in: self)
  }

  func value(_ number: Int) -> ScriptValue {
    ScriptValue(JSValueMakeNumber(reference, Double(number)), in: self)
  }

  func value(_ flag: Bool) -> ScriptValue {
    ScriptValue(JSValueMakeBoolean(reference, flag), in: self)
  }

  /// A new `ArrayBuffer` with a copy of the bytes.
  func bytes(_ bytes: [UInt8]) -> ScriptValue {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    let buffer = JSObjectMakeArrayBufferWithBytesNoCopy(
      reference, copy.baseAddress, copy.count, { address, _ in address?.deallocate() }, nil, nil)
    return ScriptValue(buffer ?? JSValueMakeUndefined(reference), in: self)
  }

  /// A new empty object.
  func object() -> ScriptValue {
    ScriptValue(JSObjectMake(reference, nil, nil), in: self)
  }

  /// A new empty array.
  func array() -> ScriptValue {
    ScriptValue(JSObjectMakeArray(reference, 0, nil, nil), in: self)
  }

  /// The value of a global name; `undefined` for an unknown one.
  func global(_ name: String) -> ScriptValue {
    ScriptValue(JSContextGetGlobalObject(reference), in: self)[name]
  }

  /// Runs one call of the C interface and turns what it throws into a Swift error.
  func call(
    _ body: (inout JSValueRef?) -> JSValueRef?
  ) throws(ScriptError) -> ScriptValue {
    var exception: JSValueRef?
    ranOutOfTime = false
    let result = body(&exception)
    if ranOutOfTime { throw ScriptError("the script ran longer than \(timeLimit) seconds") }
    if let exception { throw ScriptError(thrown: ScriptValue(exception, in: self)) }
    return ScriptValue(result ?? JSValueMakeUndefined(reference), in: self)
  }
}
