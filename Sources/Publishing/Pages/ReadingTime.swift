import Lessons

/// How many minutes a lesson takes: reading at 180 words a minute, and a while for each thing to do.
func minutes(_ text: String, _ lesson: Lesson) -> Int {
  let words = wordCount(text)
  let doing = lesson.blocks.map { block -> Double in
    switch block.content {
    case .widget: 4
    case .proof: 3
    case .challenge(let challenge): Double(challenge.quizzes.count)
    case .example, .sort: 2
    case .quiz: 1
    default: 0
    }
  }.reduce(0, +)
  return max(1, Int((Double(words) / 180 + doing).rounded()))
}

/// Words apart by blanks.
private func wordCount(_ text: String) -> Int {
  var count = 0
  var isInWord = false
  var text = text
  text.withUTF8 { bytes in
    for byte in bytes {
      if byte > 0x20 && !isInWord { count += 1 }
      isInWord = byte > 0x20
    }
  }
  return count
}
