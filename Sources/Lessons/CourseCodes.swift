import SourceText

/// Of lessons among one another, and of the files that belong to the whole course.
extension DiagnosticCode {
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
  /// - Right: the figure in a lesson, and the term's `lesson:` that leads there
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
