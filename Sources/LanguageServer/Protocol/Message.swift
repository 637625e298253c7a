import Publishing

/// One message of a client.
enum Message {
  case request(id: JSONValue, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  case response(id: JSONValue, result: JSONValue?)
  case invalid(id: JSONValue)

  init(_ value: JSONValue) {
    let id = value["id"]
    guard let method = value["method"]?.string else {
      let isResponse = value["result"] != nil || value["error"] != nil
      self =
        isResponse && id != nil
        ? .response(id: id ?? .null, result: value["error"] == nil ? value["result"] : nil)
        : .invalid(id: id ?? .null)
      return
    }
    let params = value["params"] ?? .null
    switch id {
    case nil: self = .notification(method: method, params: params)
    case .number?, .string?: self = .request(id: id ?? .null, method: method, params: params)
    default: self = .invalid(id: .null)
    }
  }
}

/// Why a request has no result.
struct ResponseError: Error {
  var code: Int
  var message: String

  static let parseError = ResponseError(code: -32700, message: "this is not JSON")
  static let invalidRequest = ResponseError(code: -32600, message: "this is no request")
  static let notInitialized = ResponseError(
    code: -32002, message: "the first request must be 'initialize'")
  static let cancelled = ResponseError(code: -32800, message: "cancelled")
  static let contentModified = ResponseError(
    code: -32801, message: "the document has changed meanwhile")

  static func unknownMethod(_ method: String) -> ResponseError {
    ResponseError(code: -32601, message: "there is no method '\(method)'")
  }
  static func invalidParams(_ message: String) -> ResponseError {
    ResponseError(code: -32602, message: message)
  }
  /// What was asked for cannot be done; the message is for the person at the keyboard.
  static func failed(_ message: String) -> ResponseError {
    ResponseError(code: -32803, message: message)
  }
}

enum Outgoing {
  static func response(_ id: JSONValue, _ result: Result<JSONValue, ResponseError>) -> JSONValue {
    switch result {
    case .success(let value): ["jsonrpc": "2.0", "id": id, "result": value]
    case .failure(let error):
      [
        "jsonrpc": "2.0", "id": id,
        "error": ["code": .number(Double(error.code)), "message": .string(error.message)],
      ]
    }
  }

  static func notification(_ method: String, _ params: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "method": .string(method), "params": params]
  }

  static func request(_ id: String, _ method: String, _ params: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params]
  }
}
