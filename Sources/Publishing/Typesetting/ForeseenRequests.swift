import LessonSyntax
import Lessons

extension Lesson {
  /// What its page will surely ask of the typesetter, known before anything is checked: formulas
  /// without computed values, and code.
  public var foreseenRequests: [TypesetRequest] {
    var requests: [TypesetRequest] = []
    for node in tree.blocks {
      node.visit { node in
        switch node.kind {
        case .math(let tex, let isDisplay) where evaluations(in: tex).spans.isEmpty:
          requests.append(.math(tex: tex.text, isDisplay: isDisplay))
        case .codeBlock(let code):
          guard let language = code.info.split(separator: " ").first else { return }
          requests.append(.code(language: String(language), text: code.text.text))
        default: break
        }
      }
    }
    return requests
  }
}
