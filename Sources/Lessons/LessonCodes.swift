import SourceText

extension DiagnosticCode {
  /// A field that the block, entry or file does not have.
  ///
  /// A key nobody reads is usually a slip of the pen, and a check that was meant would silently not
  /// happen. The nearest field is suggested.
  ///
  /// Wrong: `expct: [tip_line.w ~= 0.18]`. Right: `expect: [tip_line.w ~= 0.18]`.
  public static let unknownField = DiagnosticCode("DW0401")

  /// A field that must be there is missing.
  ///
  /// Wrong: a quiz without `ask:`. Right: every quiz asks something.
  public static let missingField = DiagnosticCode("DW0402")

  /// A field holds another kind of value than it reads.
  ///
  /// Wrong: `steps: none yet`. Right: `steps:` followed by a list.
  public static let wrongFieldType = DiagnosticCode("DW0403")

  /// A field takes one of a few words, and this is none of them.
  ///
  /// Wrong: `role: traget`. Right: `role: target`.
  public static let unknownWord = DiagnosticCode("DW0404")

  /// A number was expected.
  ///
  /// Wrong: `order: first`. Right: `order: 10`.
  public static let notANumber = DiagnosticCode("DW0405")

  /// The first key of a `workshop` block names no kind of block.
  ///
  /// Wrong: `datset: tips`. Right: `dataset: tips`.
  public static let unknownBlockKind = DiagnosticCode("DW0410")

  /// A `workshop` block is empty, or is not one mapping whose first key is the kind.
  ///
  /// Right: `check: lines_agree`, with its fields below.
  public static let notABlock = DiagnosticCode("DW0411")

  /// A block's id is not of the form `[a-z][a-z0-9_]*`.
  ///
  /// Ids are names in expressions. Wrong: `dataset: My tips`. Right: `dataset: my_tips`.
  public static let badBlockID = DiagnosticCode("DW0412")

  /// Two blocks of a lesson share an id.
  ///
  /// Ids are names in expressions, so each stands for one thing in its lesson.
  public static let duplicateBlockID = DiagnosticCode("DW0413")

  /// An id or a `let` name is a keyword, function or constant of the expression language.
  ///
  /// Wrong: `dataset: mean`. Right: `dataset: mean_temperatures`.
  public static let reservedName = DiagnosticCode("DW0414")

  /// Blocks depend on one another in a circle, so none can be computed first.
  ///
  /// The note lists the circle in order.
  public static let nameCycle = DiagnosticCode("DW0415")

  /// Two of a few fields that exclude one another, or none of them.
  ///
  /// Wrong: a choice with both `when:` and `correct:`. Right: exactly one of them.
  public static let chooseOneField = DiagnosticCode("DW0416")

  /// A list that must have entries has none.
  ///
  /// Wrong: `steps: []`. Right: a step below `steps:`.
  public static let emptyList = DiagnosticCode("DW0417")

  /// A row has more or fewer cells than there are columns.
  ///
  /// Wrong: `- [60, 2]` under three columns. Right: `- [60, 2, 180]`.
  public static let rowLength = DiagnosticCode("DW0420")

  /// A cell is not of its column's type: features and targets hold numbers.
  ///
  /// Wrong: `[sixty, 2, 180]`. Right: `[60, 2, 180]`.
  public static let cellType = DiagnosticCode("DW0421")

  /// A cell is empty, or not a finite number.
  ///
  /// No algorithm of the engine takes a missing value, an infinity or a NaN. Leave the row out, or
  /// write the number.
  public static let cellMissing = DiagnosticCode("DW0422")

  /// A column's name occurs twice, or is a name that every dataset already has.
  ///
  /// `features`, `target`, `only`, `where` and their like are taken by the dataset itself.
  public static let columnName = DiagnosticCode("DW0423")

  /// A dataset has no rows, or no columns.
  public static let emptyDataset = DiagnosticCode("DW0424")

  /// A dataset's labels are all alike; to tell classes apart, there must be two.
  public static let oneClass = DiagnosticCode("DW0425")

  /// A feature has the same value in every row, so no model can learn from it.
  public static let constantFeature = DiagnosticCode("DW0426", .warning)

  /// A data file's header does not name a declared column.
  public static let headerMissing = DiagnosticCode("DW0427")

  /// A data file cannot be read: it is missing, outside the project, or too large.
  ///
  /// Paths are relative to the project's folder. Neither `..` nor a symbolic link may lead out of it.
  public static let dataFile = DiagnosticCode("DW0428")

  /// A quote in a CSV file is never closed, or stands in the middle of a cell.
  public static let malformedCSV = DiagnosticCode("DW0429")

  /// `type:` names no widget.
  public static let unknownWidgetType = DiagnosticCode("DW0430")

  /// A parameter, start value or axis that the widget's type does not have.
  public static let unknownWidgetParameter = DiagnosticCode("DW0431")

  /// A dataset cannot be generated as it says.
  ///
  /// `generate:` takes a shape, whose columns must have the roles that the shape makes, or every
  /// column says with `from:` what it is, over the columns before it.
  ///
  ///     columns:
  ///       size: { from: "uniform(50, 150)" }
  ///       price: { role: target, from: "2.4*size + normal(0, 12)" }
  ///     generate: { n: 40, seed: 1 }
  public static let generator = DiagnosticCode("DW0432")

  /// `signal:` on a column that is no feature, or in a dataset without a target.
  ///
  /// A signal is what a feature says about the target or label column.
  ///
  /// - Wrong: `price: { role: target, signal: true }`
  /// - Right: `size: { role: feature, signal: true }`
  public static let signalOfNothing = DiagnosticCode("DW0433")

  /// A lesson's id is not kebab-case.
  ///
  /// Ids become addresses. Wrong: `id: Fit_The_Line`. Right: `id: fit-the-line`.
  public static let badLessonID = DiagnosticCode("DW0440")

  /// Two lessons of the course share an id.
  public static let duplicateLessonID = DiagnosticCode("DW0441")

  /// A level that `course.yaml` does not list.
  public static let unknownLevel = DiagnosticCode("DW0442")

  /// `requires:` names a lesson that does not exist.
  public static let unknownRequirement = DiagnosticCode("DW0443")

  /// Lessons require one another in a circle, so none can be read first.
  public static let requirementCycle = DiagnosticCode("DW0444")

  /// Two levels of `course.yaml` share an id.
  ///
  /// A lesson says by the id which level it belongs to.
  ///
  /// - Wrong: `- { id: basics, title: More }` below `- { id: basics, title: Basics }`
  /// - Right: `- { id: further, title: More }`
  public static let duplicateLevel = DiagnosticCode("DW0445")

  /// The project was written for a newer Data Workshop.
  ///
  /// `workshop:` in `course.yaml` says which version of the language the project uses.
  public static let newerLanguage = DiagnosticCode("DW0450")

  /// `course.yaml` is missing or unreadable, so there is no project here.
  public static let noCourse = DiagnosticCode("DW0451")

  /// A file of the project cannot be read.
  public static let unreadableFile = DiagnosticCode("DW0452")

  /// A reference's entry lacks what a citation needs, or two share an id.
  public static let badReference = DiagnosticCode("DW0453")

  /// A link leads to a lesson, heading or file that does not exist.
  public static let deadLink = DiagnosticCode("DW0460")

  /// An image has no alternative text, so a reader who cannot see it learns nothing from it.
  public static let missingAlternativeText = DiagnosticCode("DW0461")

  /// Raw HTML, where `course.yaml` does not say `html: allow`.
  public static let rawHTML = DiagnosticCode("DW0462")

  /// A citation's key is not in `references.yaml`.
  public static let unknownReference = DiagnosticCode("DW0463")
}
