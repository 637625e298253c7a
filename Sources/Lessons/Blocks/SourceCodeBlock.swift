import LessonSyntax
import SourceText

/// A piece of source code, and what it prints.
public struct SourceCodeBlock: Sendable {
  public var title: Located<String>?
  public var language: Located<String>?
  /// The code: in the lesson, or in a file of its own. Nil where it could not be read.
  public var source: MappedText?
  /// The file's path, where the code has one.
  public var file: Located<String>?
  /// Where `run:` says that `workshop check --run-code` runs it.
  public var run: Located<String>?
  /// What it prints.
  public var output: MappedText?
}

extension BlockKind {
  static let code = BlockKind(
    name: "code", summary: "Source code, from the lesson or a file, and what it prints.",
    shape: Shape(
      "a code block",
      [
        FieldDescriptor("title", .text, "What stands above it."),
        FieldDescriptor("language", .text, required: true, "What colours it, such as python."),
        FieldDescriptor("source", .code, "The code."),
        FieldDescriptor("file", .text, "A file of the project that holds the code."),
        FieldDescriptor(
          "run", .word(["python"]), "What runs it in 'workshop check --run-code'."),
        FieldDescriptor("output", .code, "What it prints, compared when it is run."),
      ]),
    decode: { reader, files in .code(reader.sourceCode(files)) })
}

extension FieldReader {
  fileprivate func sourceCode(_ files: some FileSystem) -> SourceCodeBlock {
    var block = SourceCodeBlock(
      title: text("title"), language: text("language"), run: word("run"), output: code("output"))
    switch (has("source"), has("file")) {
    case (true, false): block.source = code("source")
    case (false, true):
      block.file = text("file")
      block.source = block.file.flatMap { sourceFile($0, files) }
    default:
      problems.report(
        .chooseOneField, "a code block has one of 'source:' and 'file:'",
        at: keyLocation("file") ?? home)
    }
    if let output = keyLocation("output"), !has("run") {
      problems.report(
        .outputNotRun, "nothing compares 'output:' without 'run: python'", at: output)
    }
    if let run = block.run, let language = block.language, language.value != run.value {
      problems.report(
        .outputNotRun, "'run: \(run.value)' runs no \(language.value)", at: run.location)
    }
    return block
  }

  private func code(_ name: String) -> MappedText? {
    guard let node = node(name) else { return nil }
    guard let scalar = node.scalar, !scalar.value.isEmpty else {
      problems.report(
        .wrongFieldType, "'\(name)' takes lines of text, not \(node.kindName)",
        at: node.scalar == nil ? node.location : keyLocation(name) ?? node.location)
      return nil
    }
    return scalar.value
  }

  private func sourceFile(_ path: Located<String>, _ files: some FileSystem) -> MappedText? {
    do {
      let file = SourceFile(path: path.value, bytes: try files.read(path.value))
      if String(validating: file.bytes, as: UTF8.self) == nil {
        problems.report(.dataFile, "\(path.value) is not UTF-8 text", at: path.location)
        return nil
      }
      return MappedText(file, 0..<file.bytes.count)
    } catch {
      problems.report(.dataFile, "\(path.value): \(error.words)", at: path.location)
      return nil
    }
  }
}
