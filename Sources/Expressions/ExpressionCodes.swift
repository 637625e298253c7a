import SourceText

// The page behind each code is its doc comment: what it says, why it matters, an example.

extension DiagnosticCode {
  /// The expression cannot be read.
  ///
  /// Something is missing, or stands where the language has no use for it. Nothing of the
  /// expression is evaluated until it can be read whole.
  ///
  /// - Wrong: `- mean([1, 2, 3]`, whose `(` is never closed
  /// - Right: `- mean([1, 2, 3]) == 2`
  public static let expressionSyntax = DiagnosticCode("DW0301")

  /// The expression nests too deeply.
  ///
  /// Brackets, calls and operators may nest 200 levels deep, far beyond what a reader can follow.
  /// Give the inner parts names in `let:`.
  ///
  /// - Wrong: 201 opening brackets
  /// - Right: `let:` with `inner: …`, and an expression over `inner`
  public static let expressionTooDeep = DiagnosticCode("DW0302")

  /// A name that means nothing here.
  ///
  /// A name is a variable of a comprehension, an earlier line of the block's `let:`, an id of this
  /// lesson, a function, a constant (`pi`, `e`, `inf`), or another lesson's id before a dot. A
  /// lesson's `-` is written `_`.
  ///
  /// - Wrong: `- kn.inertia == 4`, where `let:` binds `km`
  /// - Right: `- km.inertia == 4`
  public static let unknownName = DiagnosticCode("DW0303")

  /// A call of a function that does not exist.
  ///
  /// An expression knows the functions of the catalogue and no others; it cannot define any.
  ///
  /// - Wrong: `value: avg([1, 2, 3])`
  /// - Right: `value: mean([1, 2, 3])`
  public static let unknownFunction = DiagnosticCode("DW0304")

  /// A named argument that the function does not take.
  ///
  /// Passing it over in silence would leave a default in its place, and the claim would be about
  /// something else than it says. The note lists what the function takes.
  ///
  /// - Wrong: `km: kmeans(points, clusters=2)`
  /// - Right: `km: kmeans(points, k=2)`
  public static let unknownArgument = DiagnosticCode("DW0305")

  /// An argument is missing that the function cannot do without.
  ///
  /// No default would be right for everybody, so the call has no value.
  ///
  /// - Wrong: `value: recall(tp=80)`
  /// - Right: `value: recall(tp=80, fn=40)`
  public static let missingArgument = DiagnosticCode("DW0306")

  /// More arguments than the function takes.
  ///
  /// One of them would be thrown away, and nobody could tell which was meant.
  ///
  /// - Wrong: `value: sqrt(2, 3)`
  /// - Right: `value: sqrt(2)`
  public static let tooManyArguments = DiagnosticCode("DW0307")

  /// One argument is given twice, by position and by name, or by name two times.
  ///
  /// Only one of the two values could count.
  ///
  /// - Wrong: `value: comb(5, 2, n=5)`
  /// - Right: `value: comb(5, 2)`
  public static let repeatedArgument = DiagnosticCode("DW0308")

  /// A value of another type than is needed here.
  ///
  /// A text is never read as a number, nor a number as a list: what a lesson computes must not
  /// depend on a guess.
  ///
  /// - Wrong: `value: mean('abc')`
  /// - Right: `value: mean([1, 2, 3])`
  public static let wrongType = DiagnosticCode("DW0309")

  /// A field, column or method that the value does not have.
  ///
  /// What stands there would be nothing, and every claim about it empty. The note lists what there
  /// is.
  ///
  /// - Wrong: `- km.centres == [2, 10]`
  /// - Right: `- km.centroids == [2, 10]`
  public static let unknownField = DiagnosticCode("DW0310")

  /// An index outside the list or dataset.
  ///
  /// Elements are counted from 0, and from −1 backwards from the end.
  ///
  /// - Wrong: `value: [5, 6, 7][3]`
  /// - Right: `value: [5, 6, 7][2]`
  public static let indexOutOfRange = DiagnosticCode("DW0311")

  /// `<`, `<=`, `>` or `>=` between things that have no order.
  ///
  /// A list is not below another list. Say which elements are meant, with `all([…])` or a
  /// comprehension, or compare one number of each, such as the norm.
  ///
  /// - Wrong: `- strong.weights < weak.weights`
  /// - Right: `- strong.norm < weak.norm`
  public static let notComparable = DiagnosticCode("DW0312")

  /// Lists of different lengths where element meets element.
  ///
  /// List arithmetic goes element by element; what would the elements left over meet?
  ///
  /// - Wrong: `value: [1, 2, 3] + [1, 2]`
  /// - Right: `value: [1, 2, 3] + [1, 2, 0]`
  public static let lengthsDiffer = DiagnosticCode("DW0313")

  /// Both sides of `~=` are written numbers.
  ///
  /// The precision of the written side is the tolerance for the other one, which has to be
  /// computed. Two literals verify nothing.
  ///
  /// - Wrong: `- 0.333 ~= 0.33`
  /// - Right: `- 1 / 3 ~= 0.33`
  public static let aboutBothWritten = DiagnosticCode("DW0314")

  /// Neither side of `~=` is a written number.
  ///
  /// There is then no last digit to take a tolerance from. Write the number out, or use `==`, which
  /// allows for rounding errors.
  ///
  /// - Wrong: `- line.w ~= other.w`
  /// - Right: `- line.w == other.w`
  public static let aboutWithoutWritten = DiagnosticCode("DW0315")

  /// A `~=` in a chain of comparisons.
  ///
  /// Its tolerance belongs to one pair. Join two claims with `and`, or list them.
  ///
  /// - Wrong: `- 0.3 ~= x ~= 0.30`
  /// - Right: `- x ~= 0.30`
  public static let chainedAbout = DiagnosticCode("DW0316")

  /// A number is written with a percent sign.
  ///
  /// `%` is the remainder of a division, as in `7 % 3`. The fix writes the share as a decimal, to
  /// the same precision.
  ///
  /// - Wrong: `- accuracy ~= 80%`
  /// - Right: `- accuracy ~= 0.80`
  public static let percentLiteral = DiagnosticCode("DW0317")

  /// `=` stands where `==` was meant.
  ///
  /// `=` names a value in `let:` and an argument in a call; `==` compares. The fix writes `==`.
  ///
  /// - Wrong: `- km.inertia = 4`
  /// - Right: `- km.inertia == 4`
  public static let assignmentForEquality = DiagnosticCode("DW0318")

  /// A sign that another language has for something this one writes differently.
  ///
  /// `**`, `&&`, `||`, `!` and their like have one spelling here, so that lessons read alike. The
  /// fix writes it.
  ///
  /// - Wrong: `value: 2 ** 10`
  /// - Right: `value: 2 ^ 10`
  public static let foreignOperator = DiagnosticCode("DW0319")

  /// A line of bindings is not `name = expression`.
  ///
  /// A `let:` with `|` binds one name a line. The other form, a mapping, binds one name a key.
  ///
  /// - Wrong: `let: |`, then `  total: 3 + 4`
  /// - Right: `let: |`, then `  total = 3 + 4`
  public static let bindingSyntax = DiagnosticCode("DW0320")

  /// An evaluation needs more steps, memory or time than it may.
  ///
  /// The limit keeps one expression from holding up the whole course. It is far above what a lesson
  /// needs; a range or a comprehension that is larger than meant is the usual cause.
  ///
  /// - Wrong: `value: sum(range(10^12))`
  /// - Right: `value: sum(range(10^3))`
  public static let budgetExceeded = DiagnosticCode("DW0321")

  /// Something else than true or false stands where a claim or a condition is read.
  ///
  /// A number does not count as true: a forgotten comparison would otherwise hold unseen.
  ///
  /// - Wrong: `- km.inertia`
  /// - Right: `- km.inertia == 4`
  public static let notATruthValue = DiagnosticCode("DW0322")

  /// A format that does not exist, or that cannot show the value.
  ///
  /// Formats are `.2f`, `,.0f`, `+.2f`, `.2e`, `.1%`, `%` and `sig 3`. Without one, a number shows
  /// six significant digits.
  ///
  /// - Wrong: `` `{eval} line.w | 2` ``
  /// - Right: `` `{eval} line.w | .2f` ``
  public static let badFormat = DiagnosticCode("DW0323")

  /// A value that has no text to show in prose.
  ///
  /// A record, a dataset, a model or a function is many things at once. Choose one of its fields.
  ///
  /// - Wrong: `` `{eval} km` ``
  /// - Right: `` `{eval} km.inertia` ``
  public static let notPrintable = DiagnosticCode("DW0324")

  /// An argument whose value the function cannot work with.
  ///
  /// It has the right type, but is empty, negative, not finite, too large, or does not fit the
  /// other arguments. The message says which, and what would do.
  ///
  /// - Wrong: `value: kmeans([1, 2], k=5, seed=1).inertia`, five clusters of two points
  /// - Right: `value: kmeans([1, 2], k=2, seed=1).inertia`
  public static let unsuitableArgument = DiagnosticCode("DW0325")

  /// Two classes, and no way to know which is the positive one.
  ///
  /// Precision, recall and their kin mean something else when the classes change places. With text
  /// labels the dataset's `positive:` or the argument `positive=` names it; of numbers it is 1.
  ///
  /// - Wrong: `y: { role: label }`, whose rows say `spam` and `ham`
  /// - Right: `y: { role: label, positive: spam }`
  public static let positiveClassUnclear = DiagnosticCode("DW0326")
}
