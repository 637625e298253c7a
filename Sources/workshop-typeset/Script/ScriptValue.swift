import CJavaScriptCore

/// A JavaScript value, kept from the garbage collector for as long as this holds it.
final class ScriptValue {
  private let reference: JSValueRef
  private let context: ScriptContext

  init(_ reference: JSValueRef, in context: ScriptContext) {
    self.reference = reference
    self.context = context
    JSValueProtect(context.reference, reference)
  }

  deinit {
    JSValueUnprotect(context.reference, reference)
  }

  /// The text of a string; nil for any other type.
  var string: String? {
    guard JSValueIsString(context.reference, reference),
      let copy = JSValueToStringCopy(context.reference, reference, nil)
    else { return nil }
    return takeScriptString(copy)
  }

  /// The whole number; nil for any other value.
  var integer: Int? {
    guard JSValueIsNumber(context.reference, reference) else { return nil }
    return Int(exactly: JSValueToNumber(context.reference, reference, nil))
  }

  /// True or false; nil for any other type.
  var boolean: Bool? {
    guard JSValueIsBoolean(context.reference, reference) else { return nil }
    return JSValueToBoolean(context.reference, reference)
  }

  var isUndefined: Bool { JSValueIsUndefined(context.reference, reference) }

  var isString: Bool { JSValueIsString(context.reference, reference) }

  var isObject: Bool { JSValueIsObject(context.reference, reference) }

  var isFunction: Bool {
    isObject && JSObjectIsFunction(context.reference, reference)
  }

  /// A property; `undefined` where there is none, where a getter throws, and on what is no object.
  subscript(name: String) -> ScriptValue {
    get {
      let found =
        isObject
        ? withScriptString(name) { JSObjectGetProperty(context.reference, reference, $0, nil) }
        : nil
      return ScriptValue(found ?? JSValueMakeUndefined(context.reference), in: context)
    }
    set {
      guard isObject else { return }
      withScriptString(name) {
        JSObjectSetProperty(context.reference, reference, $0, newValue.reference, 0, nil)
      }
    }
  }

  /// Whether an object has a property, whatever its value.
  func has(_ name: String) -> Bool {
    isObject && withScriptString(name) { JSObjectHasProperty(context.reference, reference, $0) }
  }

  /// Calls this function, without a receiver.
  func call(_ arguments: ScriptValue...) throws(ScriptError) -> ScriptValue {
    let references: [JSValueRef?] = arguments.map(\.reference)
    return try context.call { exception in
      JSObjectCallAsFunction(
        context.reference, reference, nil, references.count, references, &exception)
    }
  }

  /// This value as one line of JSON; nil where it has no JSON form.
  var json: String? {
    JSValueCreateJSONString(context.reference, reference, 0, nil).map(takeScriptString)
  }
}
