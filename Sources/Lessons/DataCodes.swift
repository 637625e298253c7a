import SourceText

// DW042x and DW043x: datasets, widgets and where their data comes from.

extension DiagnosticCode {
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

  /// A parameter of a widget has a value that its type cannot use.
  ///
  /// A control's range is its lowest value, its highest, and the step between.
  ///
  /// - Wrong: `with: { w: [1, 0, 0.1] }`
  /// - Right: `with: { w: [0, 1, 0.1] }`
  public static let widgetParameter = DiagnosticCode("DW0555")

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

  /// A dataset has a second target or label column.
  ///
  /// A model predicts one thing. Give the other column the role `feature` or `id`, or make two
  /// datasets.
  ///
  /// - Wrong: `price: { role: target }` beside `sold: { role: label }`
  /// - Right: `price: { role: target }` beside `sold: { role: feature }`
  public static let secondTarget = DiagnosticCode("DW0435")

  /// Two features have the same value in every row.
  ///
  /// One of them says nothing new, and a linear model cannot tell how much each of them weighs.
  ///
  /// - Wrong: the size in `m2` beside the very same numbers in `size`
  /// - Right: one of them
  public static let copiedFeature = DiagnosticCode("DW0434", .warning)
}
