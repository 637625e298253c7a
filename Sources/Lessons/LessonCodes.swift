import SourceText

extension DiagnosticCode {
  /// A field that the block, entry or file does not have.
  ///
  /// A key nobody reads is usually a slip of the pen, and a check that was meant would silently not
  /// happen. The nearest field is suggested.
  ///
  /// - Wrong: `expct: [tip_line.w ~= 0.18]`
  /// - Right: `expect: [tip_line.w ~= 0.18]`
  public static let unknownField = DiagnosticCode("DW0401")

  /// A field that must be there is missing.
  ///
  /// What it says cannot be guessed. The note tells what the field is for.
  ///
  /// - Wrong: `quiz: tips` without `ask:`
  /// - Right: `quiz: tips`, then `ask: What tip does the line predict?`
  public static let missingField = DiagnosticCode("DW0402")

  /// A field holds another kind of value than it reads.
  ///
  /// A field reads a text, a list, or a mapping of names to values.
  ///
  /// - Wrong: `steps: none yet`
  /// - Right: `steps:`, then `  - say: Each point joins its nearest centroid.`
  public static let wrongFieldType = DiagnosticCode("DW0403")

  /// A field takes one of a few words, and this is none of them.
  ///
  /// The message lists the words; the nearest is suggested.
  ///
  /// - Wrong: `role: traget`
  /// - Right: `role: target`
  public static let unknownWord = DiagnosticCode("DW0404")

  /// A number was expected.
  ///
  /// It is written in digits, with a dot before the fraction and nothing between thousands.
  ///
  /// - Wrong: `order: first`
  /// - Right: `order: 10`
  public static let notANumber = DiagnosticCode("DW0405")

  /// The first key of a `workshop` block names no kind of block.
  ///
  /// The kind decides what every other field means, so nothing of the block can be checked. Its id
  /// stays known.
  ///
  /// - Wrong: `datset: tips`
  /// - Right: `dataset: tips`
  public static let unknownBlockKind = DiagnosticCode("DW0410")

  /// A `workshop` block is empty, or is not one mapping whose first key is the kind.
  ///
  /// The first key is the kind of block, and its value the block's id. The fields stand below, each
  /// on a line of its own.
  ///
  /// - Wrong: `- a == 1`, a list
  /// - Right: `check: lines_agree`, then `that: [a == 1]`
  public static let notABlock = DiagnosticCode("DW0411")

  /// A block's id, or a bound name, is not a name.
  ///
  /// Ids are names in expressions: lower-case letters, digits and `_`, a letter first. What readers
  /// see is the title.
  ///
  /// - Wrong: `dataset: My tips`
  /// - Right: `dataset: my_tips`
  public static let badBlockID = DiagnosticCode("DW0412")

  /// Two blocks of a lesson share an id.
  ///
  /// Ids are names in expressions, so each stands for one thing in its lesson.
  ///
  /// - Wrong: `quiz: tips` below `dataset: tips`
  /// - Right: `quiz: tips_quiz` below `dataset: tips`
  public static let duplicateBlockID = DiagnosticCode("DW0413")

  /// An id or a `let` name is a keyword, function or constant of the expression language.
  ///
  /// An expression that says the name could mean either.
  ///
  /// - Wrong: `dataset: mean`
  /// - Right: `dataset: mean_temperatures`
  public static let reservedName = DiagnosticCode("DW0414")

  /// Blocks depend on one another in a circle.
  ///
  /// None of them can be computed first. The note lists the circle in order; break it at any of its
  /// names.
  ///
  /// - Wrong: `let: { x: b.y }` in check `a`, and `let: { y: a.x }` in check `b`
  /// - Right: `let: { y: 1 }` in check `b`
  public static let nameCycle = DiagnosticCode("DW0415")

  /// Fields that exclude one another stand together, or none of them is there.
  ///
  /// They are different ways to say one thing, and only one of them can be what the author meant.
  ///
  /// - Wrong: a choice with both `when:` and `correct:`
  /// - Right: a choice with `when:` alone
  public static let chooseOneField = DiagnosticCode("DW0416")

  /// A list that must have entries has none.
  ///
  /// An example without steps, or a sort without cards, shows nothing.
  ///
  /// - Wrong: `steps: []`
  /// - Right: `steps:`, then `  - say: Each point joins its nearest centroid.`
  public static let emptyList = DiagnosticCode("DW0417")

  /// A field that means nothing where it stands.
  ///
  /// It would be read by nobody, and what was meant by it would silently not happen.
  ///
  /// - Wrong: `pick: many` beside `number:`
  /// - Right: `pick: many` beside `choices:`
  public static let fieldOutOfPlace = DiagnosticCode("DW0418")

  /// A row has more or fewer cells than there are columns.
  ///
  /// Which cell is missing cannot be known.
  ///
  /// - Wrong: `- [60, 2]` under three columns
  /// - Right: `- [60, 2, 180]`
  public static let rowLength = DiagnosticCode("DW0420")

  /// A cell is not of its column's type.
  ///
  /// Features and targets hold numbers: the engine computes with them. Classes belong in a column
  /// with `role: label`.
  ///
  /// - Wrong: `- [sixty, 2, 180]`
  /// - Right: `- [60, 2, 180]`
  public static let cellType = DiagnosticCode("DW0421")

  /// A cell is empty, or not a finite number.
  ///
  /// No algorithm of the engine takes a missing value, an infinity or a NaN. Leave the row out, or
  /// write the number.
  ///
  /// - Wrong: `- [60, ~, 180]`
  /// - Right: `- [60, 2, 180]`
  public static let cellMissing = DiagnosticCode("DW0422")

  /// A column's name occurs twice, is no name, or is one that every dataset already has.
  ///
  /// Columns are reached by name, as in `houses.size`. `features`, `target`, `only`, `where` and
  /// their like are taken by the dataset itself; what readers see is the `label:`.
  ///
  /// - Wrong: `target: { role: target }`
  /// - Right: `price: { role: target }`
  public static let columnName = DiagnosticCode("DW0423")

  /// A dataset has no rows.
  ///
  /// There is nothing to show and nothing to learn from.
  ///
  /// - Wrong: `rows: []`
  /// - Right: `rows: [[60, 180], [95, 270]]`
  public static let emptyDataset = DiagnosticCode("DW0424")

  /// A dataset's labels are all alike.
  ///
  /// To tell classes apart, there must be two.
  ///
  /// - Wrong: `rows: [[1, ham], [2, ham]]`
  /// - Right: `rows: [[1, ham], [2, spam]]`
  public static let oneClass = DiagnosticCode("DW0425")

  /// A feature has the same value in every row.
  ///
  /// No model can learn from it: it tells no row from another. Leave the column out, or give it
  /// `role: id`.
  ///
  /// - Wrong: `rows: [[1, 5], [1, 7]]` under a feature and a target
  /// - Right: `rows: [[1, 5], [2, 7]]`
  public static let constantFeature = DiagnosticCode("DW0426", .warning)

  /// A data file's header does not name a declared column.
  ///
  /// Columns of a CSV file are found by their names, whatever their order. Further columns of the
  /// file are left out.
  ///
  /// - Wrong: `columns: { size: {} }` over a file that begins `area,price`
  /// - Right: `columns: { area: {} }`
  public static let headerMissing = DiagnosticCode("DW0427")

  /// A data file cannot be read.
  ///
  /// It is missing, outside the project, or too large. Paths are relative to the project's folder;
  /// neither `..` nor a symbolic link may lead out of it.
  ///
  /// - Wrong: `csv: ../houses.csv`
  /// - Right: `csv: data/houses.csv`
  public static let dataFile = DiagnosticCode("DW0428")

  /// A quote in a CSV file is never closed, or stands in the middle of a cell.
  ///
  /// Everything up to the next quote would become one cell. A quote inside a quoted cell is
  /// doubled.
  ///
  /// - Wrong: `3,"four`
  /// - Right: `3,"four"`
  public static let malformedCSV = DiagnosticCode("DW0429")

  /// `type:` names no widget.
  ///
  /// The note lists the types; the nearest is suggested.
  ///
  /// - Wrong: `type: fit_lines`
  /// - Right: `type: fit_line`
  public static let unknownWidgetType = DiagnosticCode("DW0430")

  /// A parameter, start value or axis that the widget's type does not have.
  ///
  /// A setting that nobody reads would change nothing. The note lists those there are.
  ///
  /// - Wrong: `start: { slope: 1 }`
  /// - Right: `start: { w: 1 }`
  public static let unknownWidgetParameter = DiagnosticCode("DW0431")

  /// A dataset cannot be generated as it says.
  ///
  /// `generate:` takes a shape, whose columns must have the roles that the shape makes, or every
  /// column says with `from:` what it is, over the columns before it.
  ///
  /// - Wrong: `generate: { n: 40, seed: 1 }` over `size: {}`
  /// - Right: `generate: { n: 40, seed: 1 }` over `size: { from: 'uniform(50, 150)' }`
  public static let generator = DiagnosticCode("DW0432")

  /// `signal:` on a column that is no feature, or in a dataset without a target.
  ///
  /// A signal is what a feature says about the target or label column.
  ///
  /// - Wrong: `price: { role: target, signal: true }`
  /// - Right: `size: { role: feature, signal: true }`
  public static let signalOfNothing = DiagnosticCode("DW0433")

  /// A sort has no buckets, or only one.
  ///
  /// There is then nothing to decide.
  ///
  /// - Wrong: `buckets: { rules: Write the rule }`
  /// - Right: `buckets: { rules: Write the rule, learn: Learn from examples }`
  public static let tooFewBuckets = DiagnosticCode("DW0470")

  /// A bucket of a sort to which no card belongs.
  ///
  /// A learner looks for a card that is not there. Add one, or leave the bucket out.
  ///
  /// - Wrong: `buckets: { a: A, b: B }` with cards of `a` alone
  /// - Right: a card with `bucket: b`
  public static let emptyBucket = DiagnosticCode("DW0471", .warning)

  /// Two cards of a sort say the same.
  ///
  /// Nobody could tell them apart. The note points to the first.
  ///
  /// - Wrong: two cards with `text: Convert Celsius to Fahrenheit.`
  /// - Right: one of them
  public static let repeatedCard = DiagnosticCode("DW0472")

  /// `output:` or `run:` of a code that cannot be run.
  ///
  /// `output:` is compared with what the code prints, so the code must say what runs it.
  ///
  /// - Wrong: `output: 4` without `run:`
  /// - Right: `run: python` beside it, with `language: python`
  public static let outputNotRun = DiagnosticCode("DW0473")

  /// A challenge asks the same question twice.
  ///
  /// It would count twice.
  ///
  /// - Wrong: `quizzes: [the_residual, the_residual]`
  /// - Right: `quizzes: [the_residual]`
  public static let repeatedQuiz = DiagnosticCode("DW0474")

  /// A dataset has a second target or label column.
  ///
  /// A model predicts one thing. Give the other column the role `feature` or `id`, or make two
  /// datasets.
  ///
  /// - Wrong: `price: { role: target }` beside `sold: { role: label }`
  /// - Right: one of them
  public static let secondTarget = DiagnosticCode("DW0435")

  /// Two features have the same value in every row, so one of them says nothing new.
  ///
  /// A model cannot tell which of the two it learns from, and a reader wonders what the other is for.
  ///
  /// - Wrong: the size in `m2` beside the very same numbers in `size`
  /// - Right: one of them
  public static let copiedFeature = DiagnosticCode("DW0434", .warning)
}
