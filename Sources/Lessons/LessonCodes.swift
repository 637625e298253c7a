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

  /// A field that must be there is missing, or nothing stands behind its key.
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

  /// The first key of a `workshop` block names no kind of block; the kind comes first.
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
  /// What it says would silently be passed over. Leave it out, or change what it stands beside.
  ///
  /// - Wrong: `pick: many` beside `number:`
  /// - Right: `pick: many` beside `choices:`
  public static let fieldOutOfPlace = DiagnosticCode("DW0418")

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

  /// Two cards of a sort, or two choices of a question, say the same.
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
  /// - Wrong: `language: python` with `output:` alone
  /// - Right: `language: python` with `run: python` and `output:`
  public static let outputNotRun = DiagnosticCode("DW0473")

  /// A challenge asks the same question twice.
  ///
  /// The second time, a learner has been told the answer.
  ///
  /// - Wrong: `quizzes: [tips, tips]`
  /// - Right: `quizzes: [tips, more_tips]`
  public static let repeatedQuiz = DiagnosticCode("DW0474")

  /// A lesson's id is not kebab-case.
  ///
  /// Ids become addresses: lower-case words and digits, joined by `-`. Without `id:` it is the
  /// file's name.
  ///
  /// - Wrong: `id: Fit_The_Line`
  /// - Right: `id: fit-the-line`
  public static let badLessonID = DiagnosticCode("DW0440")

  /// Two lessons of the course share an id.
  ///
  /// Their pages would have the same address, and one would replace the other. The note points to
  /// the first.
  ///
  /// - Wrong: `a.md`, and `b.md` with `id: a`
  /// - Right: `a.md`, and `b.md` with `id: b`
  public static let duplicateLessonID = DiagnosticCode("DW0441")

  /// A level that `course.yaml` does not list.
  ///
  /// The level decides where the lesson stands in the course. The note lists the levels.
  ///
  /// - Wrong: `level: basic`
  /// - Right: `level: basics`
  public static let unknownLevel = DiagnosticCode("DW0442")

  /// `requires:` names a lesson that does not exist.
  ///
  /// Readers are sent there first. Lessons are named by their ids, not their titles or paths.
  ///
  /// - Wrong: `requires: [fit-lines]`
  /// - Right: `requires: [fit-the-line]`
  public static let unknownRequirement = DiagnosticCode("DW0443")

  /// Lessons require one another in a circle.
  ///
  /// None of them can be read first. The note lists the circle in order.
  ///
  /// - Wrong: `requires: [b]` in `a.md`, and `requires: [a]` in `b.md`
  /// - Right: `requires: [a]` in `b.md` alone
  public static let requirementCycle = DiagnosticCode("DW0444")

  /// Two levels of `course.yaml` share an id.
  ///
  /// A lesson says by the id which level it belongs to.
  ///
  /// - Wrong: `- { id: basics, title: More }` below `- { id: basics, title: Basics }`
  /// - Right: `- { id: further, title: More }`
  public static let duplicateLevel = DiagnosticCode("DW0445")

  /// `theme:` in `course.yaml` names no folder of the project.
  ///
  /// A theme is a folder with templates, words, pictures or styles of the project's own. A folder
  /// whose name begins with `.` or `_` is not read.
  ///
  /// - Wrong: `theme: ../brand`
  /// - Right: `theme: brand`, a folder beside `course.yaml`
  public static let unknownTheme = DiagnosticCode("DW0448")

  /// The project was written for another version of the language.
  ///
  /// `workshop:` in `course.yaml` says which version of the language the project uses. A newer tool
  /// reads older projects; an older tool cannot read newer ones.
  ///
  /// - Wrong: `workshop: 9`
  /// - Right: `workshop: 1`
  public static let newerLanguage = DiagnosticCode("DW0450")

  /// `course.yaml` is missing or cannot be read.
  ///
  /// It makes a folder a project: without it there are no levels and no title. `workshop new course
  /// NAME` writes one.
  ///
  /// - Wrong: a folder of lessons
  /// - Right: the same folder with a `course.yaml`
  public static let noCourse = DiagnosticCode("DW0451")

  /// A file of the project cannot be read.
  ///
  /// What it holds is missing from the course. The message gives the system's own reason.
  ///
  /// - Wrong: a lesson without permission to read
  /// - Right: `chmod a+r lesson.md`
  public static let unreadableFile = DiagnosticCode("DW0452")

  /// A reference's entry lacks what a citation needs, or two share an id.
  ///
  /// A citation shows author, year and title, and is found by its id.
  ///
  /// - Wrong: `- { id: lloyd1982, title: Least squares quantization in PCM }`
  /// - Right: the same with `issued: 1982`
  public static let badReference = DiagnosticCode("DW0453")

  /// Two terms of `glossary.yaml` are the same word, or one is another's synonym.
  ///
  /// A reader who looks a word up should find one meaning. Capitals do not count.
  ///
  /// - Wrong: `- term: Inertia` after `- term: inertia`
  /// - Right: one of them
  public static let repeatedTerm = DiagnosticCode("DW0454")

  /// A definition in `glossary.yaml` holds a computed value.
  ///
  /// A definition belongs to no lesson, so there are no names to compute with.
  ///
  /// - Wrong: an `{eval}` code span in a definition
  /// - Right: the figure in the lesson, and a `lesson:` that leads there
  public static let computedTerm = DiagnosticCode("DW0455")

  /// A link leads to a lesson, heading or file that does not exist.
  ///
  /// Readers would find a missing page. The nearest is suggested. Links between lessons are paths
  /// from file to file; headings are named by their words in lower case, joined by `-`.
  ///
  /// - Wrong: `[Lines](fit-lines.md)`
  /// - Right: `[Lines](fit-the-line.md)`
  public static let deadLink = DiagnosticCode("DW0460")

  /// An image has no alternative text.
  ///
  /// A reader who cannot see it learns nothing from it. Say what the image shows.
  ///
  /// - Wrong: `![](line.png)`
  /// - Right: `![A line through a cloud of points](line.png)`
  public static let missingAlternativeText = DiagnosticCode("DW0461")

  /// Raw HTML, where `course.yaml` does not say `html: allow`.
  ///
  /// HTML can run scripts, and looks different in every theme. Markdown, blocks and formulas do
  /// without it.
  ///
  /// - Wrong: `Some <b>bold</b> words`
  /// - Right: `Some **bold** words`
  public static let rawHTML = DiagnosticCode("DW0462")

  /// A citation's key is not in `references.yaml`.
  ///
  /// The reader would look for it in vain. The nearest key is suggested.
  ///
  /// - Wrong: `[@loyd1982]`
  /// - Right: `[@lloyd1982]`, with an entry `id: lloyd1982` in `references.yaml`
  public static let unknownReference = DiagnosticCode("DW0463")
}
