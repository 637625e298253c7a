/// What a script threw.
struct ScriptError: Error {
  /// The error's class, such as `TypeError`; nil for a thrown value that is no error.
  let name: String?
  let text: String
  /// The file and line that threw, where the engine knows them.
  let place: String?
  /// The property `position` that parsers set on their errors.
  let position: Int?

  init(thrown: ScriptValue) {
    name = thrown["name"].string
    text =
      thrown["message"].string ?? thrown.string ?? thrown.json
      ?? "a script threw a value without a message"
    if let file = thrown["sourceURL"].string, let line = thrown["line"].integer {
      place = "\(file):\(line)"
    } else {
      place = nil
    }
    position = thrown["position"].integer
  }

  init(_ text: String) {
    (name, self.text, place, position) = (nil, text, nil, nil)
  }

  /// The class, the message and the place, as far as they are known.
  var message: String {
    (name.map { "\($0): " } ?? "") + text + (place.map { " (\($0))" } ?? "")
  }
}
