import Testing

@Suite struct ValueTests {
  @Test func `literals are themselves`() {
    check([
      ("1", "1"), ("0.10", "0.1"), ("1e3", "1000"), (".5", "0.5"), ("'a\\'b'", "'a\\'b'"),
      ("\"it's\"", "'it\\'s'"), ("true", "true"), ("none", "none"), ("[]", "[]"),
      ("[1, 2,]", "[1, 2]"), ("{a: 1, 'b c': [2]}", "{a: 1, 'b c': [2]}"),
    ])
  }

  @Test func `operators bind as in mathematics`() {
    check([
      ("1 + 2*3", "7"), ("2^3^2", "512"), ("-2^2", "-4"), ("2^-1", "0.5"), ("(1 + 2)*3", "9"),
      ("7 // 2", "3"), ("-7 // 2", "-4"), ("7 % 3", "1"), ("-7 % 3", "2"), ("7 % -3", "-2"),
      ("80 % 7", "3"), ("1 - 2 - 3", "-4"), ("8/4/2", "1"), ("--1", "1"),
      ("not true or true", "true"),
      ("true + true", "2"), ("'a' + 'b'", "'ab'"), ("0.1 + 0.2", "0.30000000000000004"),
    ])
  }

  @Test func `dividing by zero follows IEEE 754`() {
    check([("1/0", "inf"), ("-1/0", "-inf"), ("0/0", "nan"), ("1 // 0", "inf"), ("1 % 0", "nan")])
  }

  @Test func `comparisons chain and conditions choose`() {
    check([
      ("1 < 2 < 3", "true"), ("1 < 3 < 2", "false"), ("1 == 1 != 2", "true"),
      ("1 if false else 2 if false else 3", "3"), ("2 in [1, 2]", "true"),
      ("2 not in [1, 2]", "false"), ("'a' in {a: 1}", "true"), ("'b' < 'c'", "true"),
      ("false and 1/0 == missing", "false"), ("true or missing", "true"),
    ])
  }

  @Test func `lists work element by element and a number spreads`() {
    check([
      ("[1, 2] + [10, 20]", "[11, 22]"), ("2*[1, 2]", "[2, 4]"),
      ("[[1, 2], [3, 4]]^2", "[[1, 4], [9, 16]]"),
      ("-[1, 2]", "[-1, -2]"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][1:]", "[2, 3]"),
      ("[1, 2, 3][:-1]", "[1, 2]"), ("[1, 2, 3][5:9]", "[]"), ("[1, 2, 3][0:2]", "[1, 2]"),
      ("[1, 2] + [1, 2, 3]", "DW0313 «[1, 2] + [1, 2, 3]»"),
    ])
  }

  @Test func `records give fields, and lists of records lists of fields`() {
    check([
      ("{a: 1}.a", "1"), ("{a: 1}['a']", "1"), ("[{a: 1}, {a: 2}].a", "[1, 2]"),
      ("fit_the_line.slope", "0.18"), ("{a: 1}.b", "DW0310 «b»"),
    ])
  }

  @Test func `comprehensions nest, filter and unpack`() {
    check([
      ("[x^2 for x in [0, 1, 2]]", "[0, 1, 4]"),
      ("[a*b for a in [1, 2] for b in [10, 20] if a < 2]", "[10, 20]"),
      ("[a - b for a, b in [[3, 1], [5, 2]]]", "[2, 3]"),
      ("[x for x in xs if x > 1 if x < 3]", "[2]"),
      ("[y for x in [[1], [2]] for y in x]", "[1, 2]"),
      ("[r.size for r in houses]", "[60, 95, 120]"),
      ("[a for a, b in [1]]", "DW0309 «[1]»"),
    ])
  }

  @Test func `a dataset has columns, rows and parts`() {
    check([
      ("houses.size", "[60, 95, 120]"), ("houses.features[0]", "[60, 2]"),
      ("houses.target", "[180, 270, 340]"), ("houses.feature_names", "['size', 'beds']"),
      ("houses.target_name", "'price'"), ("houses[0]", "{size: 60, beds: 2, price: 180}"),
      ("houses[-1].price", "340"), ("houses[0:2].price", "[180, 270]"),
      ("houses.only('size').feature_names", "['size']"),
      ("houses.without(\"size\").feature_names", "['beds']"),
      ("houses.where(r -> r.size > 60).beds", "[3, 4]"),
      ("houses.only('sise')", "DW0310 «'sise'»"), ("houses.sise", "DW0310 «sise»"),
      ("houses.where(r -> r.size)", "DW0322 «r -> r.size»"),
    ])
  }
}
