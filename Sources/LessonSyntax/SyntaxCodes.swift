import SourceText

// DW01xx: a file's bytes, front matter, Markdown, formulas.
extension DiagnosticCode {
  /// A file holds bytes that are not UTF-8.
  ///
  /// Browsers, editors and the compiler would each show something else for them. Save the file as
  /// UTF-8.
  ///
  /// - Wrong: the byte E9 alone, which is `é` in Latin-1
  /// - Right: the bytes C3 A9, which are `é` in UTF-8
  public static let invalidUTF8 = DiagnosticCode("DW0101")

  /// A file holds a control character, such as NUL or escape.
  ///
  /// It is invisible, and no browser shows it. Delete it, or write what was meant.
  ///
  /// - Wrong: `Fit` + byte 07 + `the line`
  /// - Right: `Fit the line`
  public static let controlCharacter = DiagnosticCode("DW0102")

  /// A file begins with a byte order mark.
  ///
  /// UTF-8 needs none, and other tools take it for text before the front matter. The fix deletes
  /// it.
  ///
  /// - Wrong: bytes EF BB BF, then `---`
  /// - Right: `---`
  public static let byteOrderMark = DiagnosticCode("DW0103")

  /// Lines of a file end with a carriage return, as on Windows.
  ///
  /// The same lesson would have other bytes on another machine, and every line would differ in a
  /// review. The fix ends each line with a line feed; `* text eol=lf` in `.gitattributes` keeps it
  /// so.
  ///
  /// - Wrong: `title: Fit` + CR LF
  /// - Right: `title: Fit` + LF
  public static let carriageReturn = DiagnosticCode("DW0104")

  /// A file holds no text.
  ///
  /// A page of nothing helps no reader. Write the lesson, or delete the file.
  ///
  /// - Wrong: no bytes
  /// - Right: `---`, `title: Fit the line`, `---`, and a text
  public static let emptyFile = DiagnosticCode("DW0105")

  /// A lesson has no front matter.
  ///
  /// Without a title the lesson cannot be listed or linked. It begins on the first line and stands
  /// between two lines of `---`.
  ///
  /// - Wrong: `# Fit the line`
  /// - Right: `---`, `title: Fit the line`, `---`, `# Fit the line`
  public static let frontMatterMissing = DiagnosticCode("DW0110")

  /// The front matter has no closing `---`.
  ///
  /// Where it ends can then only be guessed: up to the first blank line or heading.
  ///
  /// - Wrong: `---`, `title: Fit`, `# Fit`
  /// - Right: `---`, `title: Fit`, `---`, `# Fit`
  public static let frontMatterUnterminated = DiagnosticCode("DW0111")

  /// The front matter is empty, or is not keys with values.
  ///
  /// Each of its lines names one fact about the lesson.
  ///
  /// - Wrong: `---`, `Fit the line`, `---`
  /// - Right: `---`, `title: Fit the line`, `---`
  public static let frontMatterNotMapping = DiagnosticCode("DW0112")

  /// Blank lines stand before the front matter.
  ///
  /// Other Markdown tools then read `---` as a rule across the page. The fix deletes the blank
  /// lines.
  ///
  /// - Wrong: a blank line, then `---`
  /// - Right: `---` on the first line
  public static let frontMatterNotFirst = DiagnosticCode("DW0113")

  /// A fenced code block has no closing fence.
  ///
  /// Everything up to the end of the page, of the list item or quote around it, or of the next
  /// block becomes code.
  /// The closing fence is as long as the opening one, or longer.
  ///
  /// - Wrong: ` ```workshop `, `check: a`, and no more fence
  /// - Right: ` ```workshop `, `check: a`, ` ``` `
  public static let unclosedFence = DiagnosticCode("DW0120")

  /// Markdown is nested more than 100 levels deep.
  ///
  /// No reader could follow it. What lies deeper is read as though it stood at the hundredth level.
  ///
  /// - Wrong: a line of 200 `>`
  /// - Right: a line of one `>`
  public static let nestingTooDeep = DiagnosticCode("DW0121")

  /// A code span begins with a word in braces that is none of `{eval}`, `{check}` and `{dial}`.
  ///
  /// A misspelt `{eval}` would print its expression in place of its value.
  ///
  /// - Wrong: `` `{evel} 1 + 1` ``
  /// - Right: `` `{eval} 1 + 1` ``
  public static let unknownSpanWord = DiagnosticCode("DW0122")

  /// No space follows `{eval}` or `{check}`.
  ///
  /// The space tells the word from the expression. The fix adds it.
  ///
  /// - Wrong: `` `{eval}tips.w` ``
  /// - Right: `` `{eval} tips.w` ``
  public static let computedSpanNeedsSpace = DiagnosticCode("DW0123")

  /// A computed span holds no expression.
  ///
  /// There is nothing to print or to check.
  ///
  /// - Wrong: `` `{eval} ` ``
  /// - Right: `` `{eval} 1 + 1` ``
  public static let computedSpanEmpty = DiagnosticCode("DW0124")

  /// A fence's info string is nearly `workshop`, but not quite.
  ///
  /// Only the word itself makes a block. Readers would see this one's YAML as code, and nothing in it
  /// would be checked.
  ///
  /// - Wrong: ` ```Workshop ` or ` ```{workshop} `
  /// - Right: ` ```workshop `
  public static let nearlyWorkshop = DiagnosticCode("DW0125")

  /// `{eval}`, `{check}` or `{dial}` stands in the text, outside a code span, or `\eval` outside a
  /// formula.
  ///
  /// Only a code span or a formula is computed; this would be printed as it is. A brace that is
  /// text is written `\{`.
  ///
  /// - Wrong: `{eval} 1 + 1`
  /// - Right: `` `{eval} 1 + 1` ``
  public static let spanWithoutBackticks = DiagnosticCode("DW0126")

  /// Lines with bars between them look like a table of another Markdown.
  ///
  /// There are no such tables here, and readers would see the bars. A `table` block has a header,
  /// cells that can be computed, and a title.
  ///
  /// - Wrong: `| a | b |`, then `|---|---|`
  /// - Right: a block `table: sums` with `columns: [a, b]` and `rows:`
  public static let barsForTable = DiagnosticCode("DW0127", .warning)

  /// Brackets with `@` in them are nearly a citation, and would be printed as they are.
  ///
  /// A citation is `[@key]`; a page or chapter stands behind a comma, another citation behind a
  /// semicolon. An at sign that is text is written `\@`.
  ///
  /// - Wrong: `[@lloyd1982 p. 3]` or `[see @lloyd1982]`
  /// - Right: `[@lloyd1982, p. 3]`
  public static let nearlyCitation = DiagnosticCode("DW0128")

  /// `$$`, `\[` or `\(` has no closer in the paragraph.
  ///
  /// What was meant as a formula would print as text. A dollar that is text is written `\$`.
  ///
  /// - Wrong: `$$ a + b`
  /// - Right: `$$ a + b $$`
  public static let unclosedFormula = DiagnosticCode("DW0130")

  /// A formula is cut by the beginning of another block.
  ///
  /// Blocks are found before formulas: a blank line, or a line that starts with `+`, `-`, `>` or
  /// `#`, ends the paragraph. Move the sign to the end of the line before.
  ///
  /// - Wrong: `$$`, `a`, `+ b`, `$$`
  /// - Right: `$$`, `a +`, `b`, `$$`
  public static let formulaAcrossBlocks = DiagnosticCode("DW0131")

  /// A formula holds nothing.
  ///
  /// Nothing would be shown. Write the formula, or delete its delimiters.
  ///
  /// - Wrong: `$$ $$`
  /// - Right: `$$ a + b $$`
  public static let emptyFormula = DiagnosticCode("DW0132")
}

// DW02xx: YAML.
extension DiagnosticCode {
  /// A quote has no closing quote.
  ///
  /// All that follows would be part of the text. Or it has one too early: inside single quotes an
  /// apostrophe is doubled, inside double quotes a quote has a backslash before it.
  ///
  /// - Wrong: `title: 'It's here`
  /// - Right: `title: 'It''s here'`
  public static let yamlUnclosedQuote = DiagnosticCode("DW0201")

  /// `[` or `{` has no closer, or its items lack commas.
  ///
  /// Where the list ends cannot be known. A text that begins with a bracket needs quotes.
  ///
  /// - Wrong: `rows: [1, 2`
  /// - Right: `rows: [1, 2]`
  public static let yamlUnclosedBracket = DiagnosticCode("DW0202")

  /// A tab stands in the indentation.
  ///
  /// Tabs have no agreed width, so YAML takes spaces only.
  ///
  /// - Wrong: a tab, then `label: size`
  /// - Right: two spaces, then `label: size`
  public static let yamlTab = DiagnosticCode("DW0203")

  /// A line is indented unlike its neighbours.
  ///
  /// Indentation says what belongs to what: keys of one mapping start in one column.
  ///
  /// - Wrong: `a: 1`, then ` b: 2`
  /// - Right: `a: 1`, then `b: 2`
  public static let yamlIndentation = DiagnosticCode("DW0204")

  /// A text starts with a character that means something to YAML, holds `: `, or brackets inside
  /// `{ }`.
  ///
  /// YAML would read an alias, a block, a list or a mapping in it. The fix puts it in single quotes;
  /// the rest of the block is read as though it had been applied.
  ///
  /// - Wrong: `say: Note: it holds`
  /// - Right: `say: 'Note: it holds'`
  public static let yamlNeedsQuotes = DiagnosticCode("DW0205")

  /// A double-quoted text holds an escape other than `\\` or `\"`.
  ///
  /// `\f` would be a form feed and `\t` a tab, where TeX was meant. The fix uses single quotes,
  /// which keep backslashes, or doubles the backslash.
  ///
  /// - Wrong: `math: "\frac{1}{2}"`
  /// - Right: `math: '\frac{1}{2}'`
  public static let yamlEscape = DiagnosticCode("DW0206")

  /// A space and `#` follow a plain text.
  ///
  /// YAML drops the rest of the line as a comment, though it looks like text. The fix quotes the
  /// text; a comment that is meant stands behind two spaces or more.
  ///
  /// - Wrong: `text: Chord of C #1`
  /// - Right: `text: 'Chord of C #1'`
  public static let yamlCommentInText = DiagnosticCode("DW0207")

  /// A comma cut a text inside `{ }` in two.
  ///
  /// What follows the comma became a key without a value. The fix quotes the text.
  ///
  /// - Wrong: `{ text: a, b }`
  /// - Right: `{ text: 'a, b' }`
  public static let yamlCommaInFlowText = DiagnosticCode("DW0208")

  /// A mapping has the same key twice.
  ///
  /// Only one of the two could count. Delete or rename one.
  ///
  /// - Wrong: `title: A`, `title: B`
  /// - Right: `title: A`
  public static let yamlDuplicateKey = DiagnosticCode("DW0209")

  /// A key is a list or a mapping.
  ///
  /// Fields are named by words.
  ///
  /// - Wrong: `[a, b]: 1`
  /// - Right: `a: 1`
  public static let yamlKeyNotScalar = DiagnosticCode("DW0210")

  /// YAML's anchors (`&name`) and aliases (`*name`) are used.
  ///
  /// A block says what it means where it stands, and a small file cannot grow into a huge one.
  /// Write the value again, or name it under `let:`.
  ///
  /// - Wrong: `a: &x 1`, `b: *x`
  /// - Right: `a: 1`, `b: 1`
  public static let yamlAnchor = DiagnosticCode("DW0211")

  /// A YAML tag (`!name`) or directive (`%YAML`) is used.
  ///
  /// The field decides how its value is read. A text that begins with `!` needs quotes.
  ///
  /// - Wrong: `answer: !!float 3`
  /// - Right: `answer: 3`
  public static let yamlTag = DiagnosticCode("DW0212")

  /// A second YAML document begins, after `---`.
  ///
  /// A block, the front matter or a file holds one mapping. Use several blocks.
  ///
  /// - Wrong: `a: 1`, `---`, `b: 2`
  /// - Right: `a: 1`, `b: 2`
  public static let yamlSeveralDocuments = DiagnosticCode("DW0213")

  /// YAML is nested more than 100 levels deep.
  ///
  /// No block needs it, and reading it could exhaust memory. What lies deeper is left out.
  ///
  /// - Wrong: 200 opening brackets
  /// - Right: a list of numbers
  public static let yamlTooDeep = DiagnosticCode("DW0214")

  /// A name inside `{ }` has neither colon nor value.
  ///
  /// Every field needs its value.
  ///
  /// - Wrong: `{ label }`
  /// - Right: `{ label: size }`
  public static let yamlKeyWithoutValue = DiagnosticCode("DW0215")

  /// A line inside a mapping has no `: `.
  ///
  /// The key ends at a colon with a space behind it.
  ///
  /// - Wrong: `title`, or `title:Fit`
  /// - Right: `title: Fit`
  public static let yamlMissingColon = DiagnosticCode("DW0216")

  /// A key stands where a text is being read.
  ///
  /// The text above goes on over several lines, or the line holds two keys. Quote the text, or
  /// indent the key like the others.
  ///
  /// - Wrong: `say: It holds`, then `  if: a`
  /// - Right: `say: It holds`, then `if: a`
  public static let yamlMisplacedKey = DiagnosticCode("DW0217")

  /// A list's `-` follows a key on the same line.
  ///
  /// The items of a list stand on lines of their own, or in `[ ]`.
  ///
  /// - Wrong: `that: - a == 1`
  /// - Right: `that:`, then `  - a == 1`
  public static let yamlMisplacedItem = DiagnosticCode("DW0218")

  /// Something follows `|` or `>` on its line.
  ///
  /// The text of such a value begins on the next line, indented.
  ///
  /// - Wrong: `math: | a + b`
  /// - Right: `math: |`, then `  a + b`
  public static let yamlBlockHeader = DiagnosticCode("DW0219")

  /// A character stands here that YAML does not allow.
  ///
  /// It is invisible. Delete it.
  ///
  /// - Wrong: `title: A` + U+FFFE
  /// - Right: `title: A`
  public static let yamlCharacter = DiagnosticCode("DW0220")

  /// YAML cannot be read at this place.
  ///
  /// The place is where the reading stopped; what is wrong is there or just before it.
  ///
  /// - Wrong: a line of `}`, with no `{` above it
  /// - Right: the block without that line
  public static let yamlUnreadable = DiagnosticCode("DW0221")
}
