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
    let people = authors.map(\.listed)
    let who =
      people.count > 1
      ? people.dropLast().joined(separator: "; ") + " & " + (people.last ?? "") : people.joined()
    let isWhole = container.isEmpty
    var parts: [String] = []
    if !who.isEmpty { parts.append("\(escaped(who)) (\(escaped(year))).") }
    parts.append(isWhole ? "<cite>\(escaped(title))</cite>." : "\(escaped(title)).")
    if !isWhole {
      var place = "<cite>\(escaped(container))</cite>"
      let numbers = volume.isEmpty ? issue : issue.isEmpty ? volume : "\(volume)(\(issue))"
      if !numbers.isEmpty { place += " \(escaped(ranged(numbers)))" }
      if !page.isEmpty { place += ", <span class=\"nb\">\(escaped(ranged(page)))</span>" }
      parts.append(place + ".")
    }
    if !edition.isEmpty {
      parts.append(words.html("references.edition", ["edition": escaped(edition)]))
    }
    if !publisher.isEmpty { parts.append("\(escaped(publisher)).") }
    if !doi.isEmpty {
      let address = escaped(percentEncoded(doi))
      parts.append("<a href=\"https://doi.org/\(address)\">doi:\(escaped(doi))</a>")
    } else if !url.isEmpty {
      parts.append("<a href=\"\(escaped(url))\">\(escaped(url))</a>")
    }
    return parts.joined(separator: " ")
  }
}

extension Reference {
  /// By the authors' family names one after the other, then the year and the title.
  var order: (names: String, year: String, title: String) {
    let names = authors.isEmpty ? [title] : authors.map(\.family)
    return (names.joined(separator: "\n").lowercased(), year, title)
  }
}

/// `2-3` as `2–3`; `2002-119/4` is no range.
private func ranged(_ numbers: String) -> String {
  numbers.contains("/") ? numbers : numbers.replacing("-", with: "–")
}
