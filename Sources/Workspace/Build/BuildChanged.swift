import Checking
import Lessons
import Publishing
import SourceText

extension Build {
  /// Redoes what depends on the changed files, and takes the rest over from the last build.
  ///
  /// - Returns: nil where so much depends on them that everything must be done: what is not a lesson
  ///   or its data has changed, or what other lessons see of one.
  func buildChanged(
    _ changes: Set<String>, since record: BuildRecord, to site: SiteFolder?
  ) throws(ProjectError) -> CheckedCourse? {
    let typesetting = startTypesetting()
    let frame = CourseFrame(files)
    guard
      var plan = ChangePlan(changes, record),
      let lessons = plan.readAgain({ read($0, frame, typesetting) })
    else { return nil }
    let loading = loadTheme(of: frame.settings)
    let staying = site == nil ? [] : plan.staying(of: record.site)
    let staging = Meanwhile { if let site { stageAhead(staying, of: site) } }
    // Nobody else may work there before it is done.
    defer { staging.value }
    let index = Meanwhile {
      site.flatMap { try? System.readOrFail($0.path + "/" + searchIndexAddress) }
    }
    let outlined = plan.pages.map { page in
      lessons[page.outline.path]?.reading ?? .lesson(Lesson(page.outline))
    }
    let course = Course(frame, outlined)
    var checked = check(course, plan)
    let dirty = course.lessons.filter { plan.dirty.contains($0.id) }
    let theme = try loading.value.get()
    let drafts = draft(dirty, in: checked, theme, typesetting)
    let results = try typesetting.finish()
    typesetting.keep()
    checked.add(failures(in: drafts, results))
    if checked.hasErrors { return checked }
    let cards = plan.cards
    for (lesson, draft) in zip(dirty, drafts) {
      plan.take(
        lesson, draft, reads: lessons[lesson.path]?.reads ?? [],
        checked.lessons[lesson.id]?.findings(with: lesson) ?? LessonFindings())
    }
    var stamps: [SiteFile] = []
    if let site {
      guard let old = index.value,
        let index = searchIndex(old, of: course, with: zip(dirty, drafts))
      else { return nil }
      var lists = [index.draft]
      // A level's page says how long its lessons take.
      let changed = Set(plan.cards.filter { cards[$0.key] != $0.value }.keys)
      if !changed.isEmpty,
        let levels = draftOfLevels(
          of: checked, cards: plan.cards, changed: changed, theme: theme)
      {
        lists.append(levels)
      }
      var contents = SiteContents(drafts: drafts + lists, results: results)
      contents.assets = plan.changedAssets
      contents.kept = plan.kept(of: record.site.map(\.path), beside: contents)
      contents.old = record.site
      staging.value
      stamps = try write(contents, to: site)
    }
    save(
      BuildRecord(
        files: record.files, pages: plan.pages, site: stamps, diagnostics: checked.diagnostics,
        summary: checked.summary))
    return checked
  }

  private func check(_ course: Course, _ plan: ChangePlan) -> CheckedCourse {
    var earlier: [String: LessonFindings] = [:]
    for page in plan.pages where !plan.needed.contains(page.id) {
      earlier[page.id] = page.findings
    }
    let options = options
    let groups = checkGroups(of: course)
      .filter { group in group.contains { plan.needed.contains($0.id) } }
      .concurrentMap { Checking.check($0, of: course, options) }
    return CheckedCourse(course, groups + [CheckedGroup(earlier: earlier)])
  }

  /// The last build's search index, with other entries for these lessons.
  private func searchIndex(
    _ old: [UInt8], of course: Course, with lessons: some Sequence<(Lesson, Draft)>
  ) -> SearchIndex? {
    var entries: [Int: [UInt8]] = [:]
    for (lesson, draft) in lessons {
      guard let position = course.index.position(ofID: lesson.id) else { return nil }
      entries[position] = draft.search
    }
    return SearchIndex(old).replacing(entries)
  }

  /// What the last build found, where nothing has changed since.
  func unchanged(_ record: BuildRecord) -> CheckedCourse {
    let frame = CourseFrame(files)
    let course = Course(frame, record.pages.map { .lesson(Lesson($0.outline)) })
    var earlier: [String: LessonFindings] = [:]
    for page in record.pages { earlier[page.id] = page.findings }
    if record.files.contains(where: { !$0.isSettled }) { save(record) }
    return CheckedCourse(course, [CheckedGroup(earlier: earlier)])
  }
}

/// Which lessons to do again, and what is known of all others.
struct ChangePlan {
  private(set) var pages: [BuildRecord.Page]
  /// The ids of lessons whose pages are made again.
  private(set) var dirty: Set<String> = []
  /// Those, and the lessons whose values they name.
  private(set) var needed: Set<String> = []
  private(set) var changedAssets: [String] = []
  /// Files of the old site that their lessons have no more.
  private var dropped: Set<String> = []
  /// The lessons that changed themselves, by path.
  private let changed: Set<String>
  private let before: Set<String>

  init?(_ changes: Set<String>, _ record: BuildRecord) {
    pages = record.pages
    before = Set(pages.flatMap(\.assets))
    let lessons = Set(pages.filter { !$0.isHome }.map(\.outline.path))
    changed = changes.intersection(lessons)
    dirty = Set(pages.filter { changed.contains($0.outline.path) }.map(\.id))
    for path in changes.subtracting(lessons) {
      let readers = pages.filter { $0.reads.contains(path) }
      if before.contains(path) { changedAssets.append(path) }
      if readers.isEmpty && !before.contains(path) { return nil }
      if readers.contains(where: \.isHome) { return nil }
      dirty.formUnion(readers.map(\.id))
    }
  }

  /// Reads the lessons that are to be checked again.
  ///
  /// - Returns: nil where one is not to other lessons what it was.
  mutating func readAgain(
    _ read: ([String]) -> [Build.ReadLesson]
  ) -> [String: Build.ReadLesson]? {
    var lessons: [String: Build.ReadLesson] = [:]
    let names = Dictionary(
      pages.filter { !$0.isHome }.map { ($0.outline.name, $0.id) },
      uniquingKeysWith: { first, _ in first })
    func take(_ paths: [String]) {
      for (path, lesson) in zip(paths, read(paths)) { lessons[path] = lesson }
    }
    take(changed.sorted())
    for index in pages.indices {
      guard let read = lessons[pages[index].outline.path] else { continue }
      guard case .lesson(let lesson) = read.reading, lesson.outline.looksLike(pages[index].outline)
      else {
        return nil
      }
      let named = Set(lesson.dottedNames.compactMap { names[$0] }).subtracting([lesson.id])
      pages[index].names = named.sorted()
    }
    follow()
    // What the home page shows of other lessons is not kept apart.
    if pages.contains(where: { $0.isHome && dirty.contains($0.id) }) { return nil }
    take(
      pages.filter { needed.contains($0.id) && lessons[$0.outline.path] == nil }
        .map(\.outline.path))
    return lessons
  }

  /// Whoever names the values of a lesson to be done again must be done again too; and all of them
  /// need the values that they name.
  private mutating func follow() {
    var users: [String: [String]] = [:]
    var named: [String: [String]] = [:]
    for page in pages {
      named[page.id] = page.names
      for name in page.names { users[name, default: []].append(page.id) }
    }
    dirty = reach(from: dirty) { users[$0] ?? [] }
    needed = reach(from: dirty) { named[$0] ?? [] }
  }

  private func reach(from start: Set<String>, _ next: (String) -> [String]) -> Set<String> {
    var reached = start
    var waiting = Array(start)
    while let item = waiting.popLast() {
      for other in next(item) where reached.insert(other).inserted { waiting.append(other) }
    }
    return reached
  }

  /// What the levels' pages say of the lessons, by id.
  var cards: [String: LessonCard] {
    Dictionary(pages.map { ($0.id, $0.card) }, uniquingKeysWith: { first, _ in first })
  }

  /// Notes what a lesson is now.
  mutating func take(
    _ lesson: Lesson, _ draft: Draft, reads: [String], _ findings: LessonFindings
  ) {
    guard let index = pages.firstIndex(where: { $0.id == lesson.id }) else { return }
    pages[index].outline = lesson.outline
    pages[index].reads = reads
    pages[index].card = draft.card
    pages[index].assets = draft.assets
    let texts = draft.texts.map(\.path)
    dropped.formUnion(pages[index].texts.filter { !texts.contains($0) })
    pages[index].texts = texts
    pages[index].findings = findings
    changedAssets = Set(changedAssets + draft.assets.filter { !before.contains($0) }).sorted()
  }

  /// The files of the old site that most likely stay, before anything is made anew.
  func staying(of old: [SiteFile]) -> [SiteFile] {
    let texts = pages.filter { dirty.contains($0.id) }.flatMap(\.texts)
    let assets = changedAssets.map { assetFolder + $0 }
    let remade = Set(texts + assets + [searchIndexAddress, serviceWorkerAddress])
    return old.filter { !remade.contains($0.path) }
  }

  /// The files of the old site that the new one has too.
  func kept(of old: [String], beside contents: SiteContents) -> [String] {
    let new = Set(contents.paths)
    let assets = Set(pages.flatMap(\.assets).map { assetFolder + $0 })
    return old.filter { path in
      !new.contains(path) && !dropped.contains(path)
        && (!path.hasPrefix(assetFolder) || assets.contains(path))
    }
  }
}

extension BuildRecord.Page {
  var id: String { outline.id.value }
}
