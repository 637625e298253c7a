import Testing

@testable import Expressions

@Suite struct CatalogueTests {
  @Test func `functions are sorted, documented and named once`() {
    let names = Catalogue.functions.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    for entry in Catalogue.functions {
      #expect(!entry.summary.isEmpty && !entry.result.isEmpty, "\(entry.name)")
      #expect(entry.summary.hasSuffix(".") && entry.summary.count >= 30, "\(entry.name)")
      #expect(entry.parameters.allSatisfy { !$0.documentation.isEmpty }, "\(entry.name)")
      #expect(entry.parameters.allSatisfy { !$0.type.isEmpty }, "\(entry.name)")
      #expect(entry.fields.allSatisfy { !$0.documentation.isEmpty }, "\(entry.name)")
      #expect(Catalogue.entry(named: entry.name)?.name == entry.name)
      #expect(Keyword(rawValue: entry.name) == nil)
    }
    #expect(Catalogue.entry(named: "knows_nothing") == nil)
    #expect(
      Catalogue.entry(named: "log")?.signature == "log(x, base=e)")
  }

  @Test func `linear regression on lists and on a dataset`() {
    check([
      ("linear_regression([[0], [37], [100]], [32, 98.6, 212]).r2 == 1", "true"),
      ("linear_regression([0, 1, 2], [1, 3, 5]).w == 2", "true"),
      ("linear_regression([0, 1, 2], [1, 3, 5]).b == 1", "true"),
      ("linear_regression([0, 1, 2], [1, 3, 5]).predict(50) == 101", "true"),
      ("linear_regression([0, 1, 2], [1, 3, 5]).predict([3, 4]) == [7, 9]", "true"),
      ("linear_regression(houses.only('size')).w ~= 2.7", "true"),
      ("len(linear_regression(houses).weights)", "2"),
      (
        "linear_regression(houses).predict([60, 2]) == linear_regression(houses).predictions[0]",
        "true"
      ),
      (
        "linear_regression(houses).predict(houses) == linear_regression(houses).predictions", "true"
      ),
      ("linear_regression(houses).w", "DW0310 «w»"),
      ("linear_regression(houses).predict(60)", "DW0309 «60»"),
      ("linear_regression(houses).predict([60])", "DW0325 «[60]»"),
      ("linear_regression([1, 2])", "DW0306 «linear_regression»"),
      ("linear_regression([1, 2], [1])", "DW0325 «[1]»"),
      ("linear_regression(mail)", "DW0309 «mail»"),
    ])
  }

  @Test func `k-means by hand`() {
    let km = "kmeans([1, 2, 3, 9, 10, 11], k=2, init=[2, 4])"
    check([
      ("\(km).centroids == [2, 10]", "true"), ("\(km).trace[0].labels", "[0, 0, 0, 1, 1, 1]"),
      ("decreasing(\(km).trace.inertia)", "true"), ("\(km).inertia", "4"),
      ("\(km).iterations == len(\(km).trace)", "true"), ("\(km).predict(3)", "0"),
      ("\(km).predict([3, 30])", "[0, 1]"),
      ("kmeans([[0, 0], [4, 4]], init=[[1, 1], [3, 3]]).centroids", "[[0, 0], [4, 4]]"),
      ("kmeans([1, 2], k=3, init=[1, 2, 3])", "DW0325 «3»"),
      ("kmeans([1, 2], k=3, init=[1, 2])", "DW0325 «[1, 2]»"),
      ("kmeans([1, 2], clusters=2)", "DW0305 «clusters»"),
      ("kmeans([1, 2], k=2)", "DW0306 «kmeans»"),
      ("kmeans([1, 2], init=[1], max_iter=0)", "DW0325 «0»"),
      ("kmeans(init=[1])", "function kmeans"), ("kmeans(init=[1])([1, 3]).centroids", "[2]"),
      ("kmeans(int=[1])", "DW0305 «int»"),
    ])
  }

  @Test func `gradient descent walks a path`() {
    let one = "gradient_descent([1, 2], [2, 4], lr=0.1, steps=1, start=[0, 0])"
    check([
      ("\(one).path == [[0, 0], [1, 0.6]]", "true"), ("\(one).losses[0]", "10"),
      ("\(one).diverged", "false"), ("\(one).w == 1", "true"),
      ("gradient_descent([1, 2], [2, 4], lr=9, steps=9).diverged", "true"),
      ("gradient_descent([1, 2], [2, 4], lr=-1, steps=9)", "DW0325 «-1»"),
      ("gradient_descent([1, 2], [2, 4], lr=0.1, steps=1, loss='lgo')", "DW0325 «'lgo'»"),
      ("gradient_descent([-1, 1], [0, 1], lr=1, steps=50, loss='log').w > 1", "true"),
    ])
  }

  @Test func `metrics take columns or counts`() {
    check([
      ("recall(tp=80, fn=40) ~= 0.667", "true"), ("precision(tp=3, fp=1)", "0.75"),
      ("f1(tp=1, fp=1, fn=1)", "0.5"), ("accuracy(tp=1, fp=1, fn=1, tn=1)", "0.5"),
      ("recall([1, 1, 0], [1, 0, 0])", "0.5"),
      ("accuracy(['a', 'b', 'c'], ['a', 'b', 'b']) ~= 0.67", "true"),
      ("recall(['s', 'h'], ['s', 'h'])", "DW0326 «['s', 'h']»"),
      ("recall(['s', 'h'], ['s', 'h'], positive='s')", "1"),
      ("recall(['s', 'h'], ['s', 'h'], positive='x')", "DW0325 «'x'»"),
      ("recall(mail, ['ham', 'spam', 'spam', 'ham'])", "0.5"),
      ("recall(tp=80)", "DW0306 «recall»"), ("recall([1, 2, 3], [1, 2, 3])", "DW0325 «[1, 2, 3]»"),
      ("confusion([1, 0, 1], [0.9, 0.6, 0.4], threshold=0.5).fp", "1"),
      ("confusion([1, 0, 1], [1, 0, 0]).fn", "1"), ("confusion([1, 0], [1]).fn", "DW0325 «[1]»"),
      ("specificity(tn=3, fp=1)", "0.75"), ("mcc(tp=1, fp=0, fn=0, tn=1)", "1"),
      ("balanced_accuracy([1, 0], [1, 1])", "0.5"),
      ("mse([1, 2], [1, 4])", "2"), ("rmse([0, 0], [3, 3])", "3"), ("mae([1, 2], [1, 4])", "1"),
      ("r2([1, 2, 3], [1, 2, 3])", "1"), ("brier([1, 0], [1, 0.5])", "0.125"),
      ("log_loss([1], [0.5]) == log(2)", "true"), ("hinge_loss([1, -1], [0.5, -2])", "0.25"),
      ("log_loss([1], [2])", "DW0325 «[2]»"), ("accuracy([1], [1, 0])", "DW0313 «[1, 0]»"),
    ])
  }

  @Test func `statistics`() {
    check([
      ("mean([1, 2, 6])", "3"), ("median([5, 1, 3, 2])", "2.5"), ("var([1, 3])", "1"),
      ("std([1, 3])", "1"), ("sum([true, true, false])", "2"), ("sum(1, 2, 3)", "6"),
      ("prod([2, 3])", "6"), ("min(3, 1)", "1"), ("max([3, 1])", "3"), ("max([])", "DW0325 «[]»"),
      ("mean([])", "DW0325 «[]»"), ("mean('abc')", "DW0309 «'abc'»"),
      ("mean(['a'])", "DW0309 «['a']»"),
      ("cov([1, 2, 3], [2, 4, 6])", "2"), ("corr([1, 2], [2, 4]) == 1", "true"),
      ("cov([[1, 2], [3, 6]])", "[[2, 4], [4, 8]]"), ("entropy([0, 1, 0, 1])", "1"),
      ("entropy(counts=[1, 1, 1, 1])", "2"), ("gini(['a', 'b'])", "0.5"), ("sum()", "DW0306 «sum»"),
    ])
  }

  @Test func `mathematics and vectors`() {
    check([
      ("abs(-1)", "1"), ("abs([-1, 2])", "[1, 2]"), ("exp(0)", "1"), ("log(e) == 1", "true"),
      ("log(8, base=2) == 3", "true"), ("sqrt([4, 9])", "[2, 3]"), ("sin(0)", "0"),
      ("cos(pi) == -1", "true"),
      ("sign([-2, 0, 3])", "[-1, 0, 1]"), ("floor(-0.5)", "-1"), ("ceil(0.5)", "1"),
      ("round(2.5)", "2"),
      ("round(2.675, 2)", "2.67"), ("comb(5, 2)", "10"), ("comb(5.5, 2)", "DW0325 «5.5»"),
      ("sigmoid(0)", "0.5"), ("softmax([0, 0])", "[0.5, 0.5]"), ("normal_cdf(0)", "0.5"),
      ("powers(2, 3)", "[2, 4, 8]"), ("powers([1, 2], 2)", "[[1, 1], [2, 4]]"),
      ("sqrt(2, 3)", "DW0307 «3»"),
      ("comb(5, 2, n=5)", "DW0308 «n»"), ("dot([1, 2], [3, 4])", "11"), ("norm([3, 4])", "5"),
      ("norm([3, -4], p=1)", "7"), ("norm([3, -4], p=inf)", "4"), ("distance([0, 0], [3, 4])", "5"),
      ("distance([0, 0], [3, 4], metric='manhattan')", "7"), ("distance(2, 5)", "3"),
      ("transpose([[1, 2], [3, 4]])", "[[1, 3], [2, 4]]"),
      ("matmul([[1, 2]], [[3], [4]])", "[[11]]"),
      ("matmul([[1, 2], [3, 4]], [1, 1])", "[3, 7]"), ("dot([1], [1, 2])", "DW0313 «[1, 2]»"),
      ("matmul([[1, 2]], [1])", "DW0313 «[1]»"),
      ("transpose([[1], [2, 3]])", "DW0325 «[[1], [2, 3]]»"),
    ])
  }

  @Test func `lists`() {
    check([
      ("range(3)", "[0, 1, 2]"), ("range(1, 3)", "[1, 2]"), ("range(3, 0, -1)", "[3, 2, 1]"),
      ("range(0, 1, 0)", "DW0325 «0»"), ("linspace(0, 1, 3)", "[0, 0.5, 1]"),
      ("linspace(0, 1, 1)", "[0]"),
      ("len(houses)", "3"), ("len('héé')", "3"), ("sort([3, 1, 2])", "[1, 2, 3]"),
      ("sort(['b', 'a'], descending=true)", "['b', 'a']"), ("sort([1, 'a'])", "DW0309 «[1, 'a']»"),
      ("argmax([1, 3, 3])", "1"), ("argmin([])", "DW0325 «[]»"), ("unique([2, 1, 2])", "[1, 2]"),
      ("unique([[1], [1]])", "[[1]]"), ("count([1, 2, 1], 1)", "2"),
      ("count([x > 1 for x in xs])", "2"),
      ("zip([1, 2], [3, 4])", "[[1, 3], [2, 4]]"), ("zip([1], [1, 2])", "DW0313 «[1, 2]»"),
      ("cumsum([1, 2, 3])", "[1, 3, 6]"), ("all([])", "true"), ("any([])", "false"),
      ("all([true, 1])", "DW0322 «[true, 1]»"), ("decreasing([3, 3, 1])", "true"),
      ("increasing([1, 2, 1])", "false"), ("avg([1])", "DW0304 «avg»"),
    ])
  }

  @Test func `scaling`() {
    check([
      ("standardize([1, 3]).values", "[-1, 1]"), ("standardize([1, 3]).std", "1"),
      ("standardize([[1, 5], [3, 5]]).values", "[[-1, 0], [1, 0]]"),
      ("minmax([1, 3]).transform(5)", "2"),
      ("minmax(houses).transform([60, 4])", "[0, 1]"),
      ("standardize(houses).mean ~= [91.7, 3.0]", "true"),
    ])
  }

  @Test func `an argument near a parameter suggests it`() {
    #expect(report("kmeans([1], inti=[1])").fixed == "kmeans([1], init=[1])")
    #expect(report("kmaens([1], init=[1])").fixed == "kmeans([1], init=[1])")
    #expect(
      report("distance(1, 2, metric='manhatan')").fixed == "distance(1, 2, metric='manhattan')")
  }
}
