import Lessons

extension Reference {
  /// `Lloyd 1982`, `Arthur & Vassilvitskii 2007`, `Geman et al. 1992`.
  var shortName: String {
    let names = authors.map(\.family)
    let who =
      switch names.count {
      case 0: title
      case 1: names[0]
      case 2: "\(names[0]) & \(names[1])"
      default: "\(names[0]) et al."
      }
    return year.isEmpty ? who : "\(who) \(year)"
  }

  /// The entry in the list of references.
  func html(_ words: Words) -> String {
    let people = authors.map { $0.given.isEmpty ? $0.family : "\($0.family), \($0.given)" }
    let who =
      people.count > 1
      ? people.dropLast().joined(separator: "; ") + " & " + (people.last ?? "") : people.joined()
    let isWhole = container.isEmpty
    var parts: [String] = []
    if !who.isEmpty { parts.append("\(escaped(who)) (\(escaped(year))).") }
    parts.append(isWhole ? "<cite>\(escaped(title))</cite>." : "\(escaped(title)).")
    if !isWhole {
      var place = "<cite>\(escaped(container))</cite>"
      if !volume.isEmpty { place += " \(escaped(volume))" }
      if !issue.isEmpty { place += "(\(escaped(issue)))" }
      if !page.isEmpty { place += ", \(escaped(page.replacing("-", with: "–")))" }
      parts.append(place + ".")
    }
    if !edition.isEmpty {
      parts.append(words.html("references.edition", ["edition": escaped(edition)]))
    }
    if !publisher.isEmpty { parts.append("\(escaped(publisher)).") }
    if !doi.isEmpty {
      parts.append("<a href=\"https://doi.org/\(escaped(doi))\">doi:\(escaped(doi))</a>")
    } else if !url.isEmpty {
      parts.append("<a href=\"\(escaped(url))\">\(escaped(url))</a>")
    }
    return parts.joined(separator: " ")
  }
}
