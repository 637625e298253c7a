import SourceText

// The page behind each code is its doc comment: what it says, why it matters, an example.

extension DiagnosticCode {
  /// The expression cannot be read.
  ///
  /// Something is missing, or stands where the language has no use for it. Nothing of the expression
  /// is evaluated until it can be read whole.
  ///
  ///     check: mean([1, 2, 3]     # the ( is never closed
  public static let expressionSyntax = DiagnosticCode("DW0301")

  /// The expression nests too deeply.
  ///
  /// Brackets, calls and operators may nest 200 levels deep, far beyond what a reader can follow.
  /// Give the inner parts names in `let:`.
  public static let expressionTooDeep = DiagnosticCode("DW0302")

  /// A name that means nothing here.
  ///
  /// A name is a variable of a comprehension, an earlier line of the block's `let:`, an id of this
  /// lesson, a function, a constant (`pi`, `e`, `inf`), or another lesson's id before a dot.
  ///
  ///     check: km.centriods == [2, 10] and kn.inertia == 4     # km was meant
  public static let unknownName = DiagnosticCode("DW0303")

  /// A call of a function that does not exist.
  ///
  /// `workshop` knows the functions of its catalogue and no others; an expression cannot define any.
  ///
  ///     value: avg([1, 2, 3])     # mean
  public static let unknownFunction = DiagnosticCode("DW0304")

  /// A named argument that the function does not take.
  ///
  /// Passing it over in silence would leave a default in its place, and the claim would be about
  /// something else than it says.
  ///
  ///     fit: kmeans(points, clusters=2)     # k=2
  public static let unknownArgument = DiagnosticCode("DW0305")

  /// An argument that the function cannot do without.
  ///
  ///     value: recall(tp=80)     # and fn=
  public static let missingArgument = DiagnosticCode("DW0306")

  /// More arguments than the function takes.
  ///
  ///     value: sqrt(2, 3)
  public static let tooManyArguments = DiagnosticCode("DW0307")

  /// One argument given twice, by position and by name or by name two times.
  ///
  ///     value: comb(5, 2, n=5)
  public static let repeatedArgument = DiagnosticCode("DW0308")

  /// A value of another type than is needed here.
  ///
  ///     value: mean('abc')     # mean takes a list of numbers
  public static let wrongType = DiagnosticCode("DW0309")

  /// A field, column or method that the value does not have.
  ///
  /// The note lists those it has.
  ///
  ///     check: km.centres == [2, 10]     # km.centroids
  public static let unknownField = DiagnosticCode("DW0310")

  /// An index outside the list or dataset.
  ///
  /// Elements are counted from 0, and from −1 backwards from the end.
  ///
  ///     value: [5, 6, 7][3]     # the last is [2]
  public static let indexOutOfRange = DiagnosticCode("DW0311")

  /// `<`, `<=`, `>` or `>=` between things that have no order.
  ///
  /// A list is not below another list: say which elements are meant, with `all([…])` or a
  /// comprehension.
  ///
  ///     check: ridge(d, alpha=10).weights < ridge(d, alpha=1).weights
  public static let notComparable = DiagnosticCode("DW0312")

  /// Lists of different lengths where element meets element.
  ///
  ///     value: [1, 2, 3] + [1, 2]
  public static let lengthsDiffer = DiagnosticCode("DW0313")

  /// Both sides of `~=` are written numbers.
  ///
  /// The precision of one written side is the tolerance for the other, which has to be computed;
  /// two literals verify nothing.
  ///
  ///     check: 0.333 ~= 0.33
  public static let aboutBothWritten = DiagnosticCode("DW0314")

  /// Neither side of `~=` is a written number.
  ///
  /// There is then no last digit to take a tolerance from. Write the number out, or use `==`, which
  /// allows for rounding errors.
  ///
  ///     check: tip_line.w ~= other.w
  public static let aboutWithoutWritten = DiagnosticCode("DW0315")

  /// A `~=` in a chain of comparisons.
  ///
  /// Its tolerance belongs to one pair. Join two claims with `and`.
  ///
  ///     check: 0.3 ~= x ~= 0.30
  public static let chainedAbout = DiagnosticCode("DW0316")

  /// A number written with a percent sign.
  ///
  /// `%` is the remainder of a division, as in `7 % 3`. The fix writes the share as a decimal.
  ///
  ///     check: acc ~= 80%     # 0.80
  public static let percentLiteral = DiagnosticCode("DW0317")

  /// `=` where `==` was meant.
  ///
  /// `=` names a value in `let:` and an argument in a call; `==` compares.
  ///
  ///     check: km.inertia = 4     # km.inertia == 4
  public static let assignmentForEquality = DiagnosticCode("DW0318")

  /// A sign that another language has for something this one writes differently.
  ///
  ///     value: 2 ** 10     # 2 ^ 10
  public static let foreignOperator = DiagnosticCode("DW0319")

  /// A line of bindings that is not `name = expression`.
  ///
  ///     let: |
  ///       total: 3 + 4     # total = 3 + 4
  public static let bindingSyntax = DiagnosticCode("DW0320")

  /// An evaluation that needs more steps, memory or time than it may.
  ///
  /// The limit keeps one expression from holding up the whole course. It is far above what a lesson
  /// needs; a range or a comprehension that is larger than meant is the usual cause.
  ///
  ///     value: sum(range(10^12))
  public static let budgetExceeded = DiagnosticCode("DW0321")

  /// Something else than true or false where a claim or a condition stands.
  ///
  /// A number does not count as true: a forgotten comparison would otherwise hold unseen.
  ///
  ///     check: km.inertia     # km.inertia == 4
  public static let notATruthValue = DiagnosticCode("DW0322")

  /// A format that does not exist, or that cannot show the value.
  ///
  /// Formats are `.2f`, `,.0f`, `+.2f`, `.2e`, `.1%`, `%` and `sig 3`.
  public static let badFormat = DiagnosticCode("DW0323")

  /// A value that has no text to show in prose: a record, a dataset, a model, a function, none.
  ///
  /// Choose one of its fields.
  public static let notPrintable = DiagnosticCode("DW0324")

  /// An argument whose value the function cannot work with.
  ///
  /// It has the right type, but is empty, negative, not finite, too large, or does not fit the other
  /// arguments.
  ///
  ///     value: kmeans([1, 2], k=5).inertia     # five clusters of two points
  public static let unsuitableArgument = DiagnosticCode("DW0325")

  /// Two classes, and no way to know which is the positive one.
  ///
  /// With text labels the dataset's `positive:` or the argument `positive=` names it; of numbers it
  /// is 1. Precision, recall and their kin mean something else when the classes change places.
  public static let positiveClassUnclear = DiagnosticCode("DW0326")
}
