/// Lessons made up by a fixed rule, so that every run reads the same bytes.
struct Corpus {
  let lessons: [[UInt8]]

  /// About 8 KB a lesson: prose, lists, links, a quote, code and 24 formulas. With blocks, each
  /// also holds a dataset, a model, three quizzes and a worked example.
  init(lessons count: Int, withBlocks: Bool) {
    lessons = (0..<count).map { number in
      var writer = LessonWriter(number)
      writer.lesson(blocks: withBlocks ? 1 : 0, sections: 4)
      return Array(writer.text.utf8)
    }
  }

  /// One lesson of about 1,000 lines, most of them in its 72 blocks.
  static let long: [UInt8] = {
    var writer = LessonWriter(7)
    writer.lesson(blocks: 12, sections: 12)
    return Array(writer.text.utf8)
  }()

  var byteCount: Int { lessons.reduce(0) { $0 + $1.count } }
}

private struct LessonWriter {
  private let number: Int
  private var state: UInt64
  private var formula = 0
  private(set) var text = ""

  init(_ number: Int) {
    self.number = number
    state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func lesson(blocks: Int, sections: Int) {
    text = """
      ---
      title: Lesson \(number) of the corpus
      level: basics
      order: \(number)
      summary: What \(words(9)) have to do with each other.
      objectives: [Read a scatter plot, Fit a line by hand]
      tags: [regression, line]
      ---

      # Lesson \(number) of the corpus


      """
    for section in 0..<sections {
      prose(section)
      if section < blocks { self.blocks(section) }
    }
  }

  private mutating func prose(_ section: Int) {
    text += """
      ## Part \(section): \(words(4))

      \(sentence()) The model is \(math()), and \(math()) is what it gets wrong. \(sentence())
      \(sentence()) See [\(words(3))](lesson-\(next(1000)).md#part-\(section)) and *\(words(2))*;
      **\(words(3))** costs \\$50, and `\(words(1))` prints it. \(sentence())

      $$
      \(formulaText())
      $$

      - \(sentence())
      - \(words(8)) with \(math())
        and [a link](https://example.org/\(words(1))?a=1&b=2 "A title")
      - _\(words(3))_: \(sentence())

      > \(sentence()) \(sentence())
      > \(math()) is **not** small.

      1. \(sentence())
      2. \(sentence()) Then \(math()).

      ```python
      def \(words(1))(x, y):
          return [a * b for a, b in zip(x, y)]
      ```

      \(sentence()) \(sentence()) \(sentence())
      \(sentence()) \(sentence()) \(sentence())


      """
  }

  private mutating func blocks(_ section: Int) {
    let data = "data_\(section)"
    text += """
      ```workshop
      dataset: \(data)
      title: \(words(4))
      columns:
        size:  { label: size (m²), role: feature }
        price: { label: price (k), role: target }
      rows:
        - [60, \(180 + next(9))]
        - [95, \(270 + next(9))]
        - [120, \(340 + next(9))]
        - [150, \(400 + next(9))]
      ```

      ```workshop
      model: line_\(section)
      fit: linear_regression
      on: \(data)
      expect:
        - line_\(section).w > 0
        - line_\(section).r2 <= 1
      ```

      ```workshop
      example: by_hand_\(section)
      title: One k-means step by hand
      let:
        points: [1, 2, 3, 9, 10, 11]
        km: kmeans(points, k=2, init=[2, 4])
      steps:
        - say: Each point joins its nearest centroid, so $A_1=\\{1,2,3\\}$.
          check: km.trace[0].labels == [0, 0, 0, 1, 1, 1]
        - say: Each centroid moves to the mean of its members.
          check: km.centroids == [2, 10]
      ```


      """
    for question in 0..<3 {
      text += """
        ```workshop
        quiz: question_\(section)_\(question)
        ask: What is the mean of \(question), 2 and $x_1 = 4$?
        choices:
          - text: $\(question + 6) / 3$
            when: mean([\(question), 2, 4]) == \(question + 6) / 3
            why: The sum is \(question + 6), and there are three numbers.
          - text: \(question + 6)
            when: sum([\(question), 2, 4]) == mean([\(question), 2, 4])
            why: That is the **sum**, `not` the mean.
        ```


        """
    }
  }

  private mutating func math() -> String { "$\(formulaText())$" }

  private mutating func formulaText() -> String {
    formula += 1
    let index = (number * 24 + formula) % 1000
    return "\\hat y_{\(index)} = w_{\(index)} x^2 + \\frac{b}{\(index + 1)}"
  }

  private mutating func sentence() -> String { words(11) + "." }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in vocabulary[next(vocabulary.count)] }.joined(separator: " ")
  }

  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

private let vocabulary = [
  "the", "model", "of", "error", "and", "weight", "a", "line", "through", "points", "falls", "with",
  "every", "step", "gradient", "is", "slope", "small", "Größe", "learner", "data", "that", "noise",
  "variance", "in", "margin", "no", "cluster", "centre", "moves", "towards", "its", "members",
]
