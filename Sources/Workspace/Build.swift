import Checking
import Foundation
import Lessons
import Publishing
import SourceText

/// One build of a project, from its files to its site.
struct Build {
  let project: Project
  let share: ShareFolder

  init(_ project: Project) throws(ProjectError) {
    guard let share = project.share else { throw .message(ShareFolder.missingMessage) }
    self.project = project
    self.share = share
  }

  func run(isStrict: Bool, to site: SiteFolder?) throws(ProjectError) -> CheckedCourse {
    let theme = try share.theme()
    let typesetting = Typesetting(share)
    let course = readCourse(typesetting)
    let groups = checkGroups(of: course).concurrentMap {
      Checking.check($0, of: course, isStrict: isStrict)
    }
    var checked = CheckedCourse(course, groups)
    let drafts = draftAll(checked, theme, typesetting)
    let results = try typesetting.finish()
    checked.add(drafts.flatMap { $0.diagnostics { results[$0] } })
    if let site, !checked.hasErrors { try write(drafts, results, to: site) }
    return checked
  }

  private func readCourse(_ typesetting: Typesetting) -> Course {
    let files = project.files
    let frame = CourseFrame(files)
    let readings = frame.lessonPaths.concurrentMap { path in
      let reading = readLesson(at: path, frame, files: files)
      if case .lesson(let lesson) = reading { typesetting.ask(lesson.foreseenRequests) }
      return reading
    }
    return Course(frame, readings)
  }

  private func draftAll(
    _ course: CheckedCourse, _ theme: Theme, _ typesetting: Typesetting
  ) -> [Draft] {
    let front = draftOfFront(of: course, theme: theme)
    typesetting.ask(front.requests)
    return course.course.lessons.concurrentMap { lesson in
      let draft = draft(of: lesson, in: course, theme: theme)
      typesetting.ask(draft.requests)
      return draft
    } + [front]
  }

  private func write(
    _ drafts: [Draft], _ results: [TypesetRequest: TypesetResult], to site: SiteFolder
  ) throws(ProjectError) {
    try site.refuseForeign()
    let lock = try FolderLock(site.parent)
    defer { withExtendedLifetime(lock) {} }
    do throws(SystemError) {
      let stage = try SiteStage(at: site.parent + "/.\(site.name).new")
      do throws(SystemError) {
        try fill(stage, drafts, results)
        try site.publish(stage)
      } catch {
        stage.discard()
        throw error
      }
      stage.discard()
    } catch {
      throw .message("the site was not written: \(error.message)")
    }
  }

  private func fill(
    _ stage: SiteStage, _ drafts: [Draft], _ results: [TypesetRequest: TypesetResult]
  ) throws(SystemError) {
    let fixed = share.published
    let assets = Set(drafts.flatMap(\.assets)).sorted()
    try stage.makeFolders(
      for: fixed.map(\.to) + drafts.flatMap { $0.texts.map(\.path) } + assets.map { "files/" + $0 })
    try stage.write([], SiteFolder.marker)
    for (from, to) in fixed {
      guard let bytes = try? System.read(from).bytes else { throw SystemError(from) }
      try stage.write(bytes, to)
    }
    for path in assets {
      guard let bytes = try? project.files.read(path) else { throw SystemError(path) }
      try stage.write(bytes, "files/" + path)
    }
    var pieces: [TypesetRequest: TypesetPiece] = [:]
    for (request, result) in results { pieces[request] = TypesetPiece(request, result) }
    let table = pieces
    let failures = drafts.concurrentMap { draft -> SystemError? in
      for text in draft.texts {
        var bytes: [UInt8] = []
        draft.fill(text, into: &bytes) { table[$0] }
        do throws(SystemError) {
          try stage.write(bytes, text.path)
        } catch {
          return error
        }
      }
      return nil
    }
    if let failure = failures.lazy.compactMap(\.self).first { throw failure }
  }
}
