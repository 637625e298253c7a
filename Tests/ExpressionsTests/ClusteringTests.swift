import Testing

@Suite struct ClusteringTests {
  private let points = "[1, 2, 3, 9, 10, 11]"

  @Test func `k-means shows each half of each pass`() {
    let km = "kmeans(\(points), k=2, init=[2, 4])"
    check([
      ("\(km).objectives", "[112, 4, 4, 4]"), ("\(km).converged", "true"),
      ("\(km).start", "[2, 4]"), ("\(km).inertias", "[4]"), ("\(km).iterations", "2"),
      ("kmeans(\(points), init=[2, 4], max_iter=1).converged", "false"),
      ("kmeans(\(points), init=[2, 4], restarts=2)", "DW0325 «2»"),
    ])
  }

  @Test func `k-means draws its starts with a seed`() {
    check([
      ("sort(kmeans(\(points), k=2, seed=1, restarts=5).centroids)", "[2, 10]"),
      ("kmeans(\(points), k=2, init='random', seed=3, restarts=5).inertia", "4"),
      ("len(kmeans(\(points), k=2, init='k-means++', seed=3, restarts=5).inertias)", "5"),
      (
        "min(kmeans(\(points), 3, 'random', 7, 4).inertias) == kmeans(\(points), 3, 'random', 7, 4)"
          + ".inertia", "true"
      ),
      ("[kmeans(\(points), k=2, seed=9).start[0] in \(points)]", "[true]"),
      ("kmeans(\(points), k=6, seed=1).inertia", "0"),
      ("kmeans(\(points), k=2)", "DW0306 «kmeans»"),
      ("kmeans(\(points), seed=1)", "DW0306 «kmeans»"),
      ("kmeans(\(points), k=2, seed=-1)", "DW0325 «-1»"),
      ("kmeans(\(points), k=2, seed=1, restarts=0)", "DW0325 «0»"),
      ("kmeans([1, 2], k=3, seed=1)", "DW0325 «3»"),
      ("kmeans([1, 2], k=2, seed=1, init='plus')", "DW0325 «'plus'»"),
      ("kmeans(k=2, seed=1)", "function kmeans"),
    ])
    #expect(
      report("kmeans([1, 2], k=2, seed=1, init='kmeans++')").fixed
        == "kmeans([1, 2], k=2, seed=1, init='k-means++')")
  }

  @Test func `k-means++ draws by squared distance`() {
    check([
      ("kmeans_plus_plus([0, 1, 3], chosen=[0]).potentials", "[10]"),
      ("kmeans_plus_plus([0, 1, 3], chosen=0).probabilities", "[[0, 0.1, 0.9]]"),
      ("kmeans_plus_plus([0, 1, 3], [0, 2]).potentials", "[10, 1]"),
      ("kmeans_plus_plus([0, 1, 3], [0, 2]).probabilities[1]", "[0, 1, 0]"),
      ("kmeans_plus_plus([5, 5], [0]).probabilities", "[[nan, nan]]"),
      ("kmeans_plus_plus([0, 1, 3], [3])", "DW0325 «[3]»"),
      ("kmeans_plus_plus([0, 1, 3], [])", "DW0325 «[]»"),
    ])
  }

  @Test func `a silhouette compares the own cluster with the next`() {
    check([
      ("silhouette([1, 2, 9, 10], [0, 0, 1, 1]) ~= 0.87451", "true"),
      ("silhouette([1, 2, 9, 10], ['a', 'a', 'b', 'b']) ~= 0.87451", "true"),
      ("silhouette([1, 2], [0, 1])", "DW0325 «[0, 1]»"),
      ("silhouette([1, 2], [0, 0])", "DW0325 «[0, 0]»"),
      ("silhouette([1, 2, 3], [0, 1])", "DW0313 «[0, 1]»"),
      ("silhouette(\(points), kmeans(\(points), init=[2, 4]).labels) ~= 0.83", "true"),
    ])
  }

  @Test func `principal components`() {
    let pca = "pca([[1, 1], [2, 2], [3, 3]]"
    check([
      ("\(pca)).variance ~= [2.0, 0.0]", "true"), ("\(pca)).ratio == [1, 0]", "true"),
      ("\(pca)).components[0] ~= [0.7071, 0.7071]", "true"), ("\(pca)).mean", "[2, 2]"),
      ("\(pca)).total_variance", "2"), ("\(pca), n=1).transform([3, 3]) ~= [1.4142]", "true"),
      ("\(pca), n=1).transform([[2, 2], [3, 3]]) ~= [[0.0000], [1.4142]]", "true"),
      ("\(pca), n=1).reconstruct([0])", "[2, 2]"), ("\(pca), n=1).reconstruct(0)", "[2, 2]"),
      ("\(pca), n=1).reconstruct([[0], [0]])", "[[2, 2], [2, 2]]"),
      ("\(pca)).reconstruct([0, 0])", "[2, 2]"),
      ("\(pca)).captured([1, 0]) == 0.5", "true"),
      ("\(pca)).variance_along([3, 3]) == 2", "true"),
      ("pca([1, 2, 3]).transform([1, 2])", "[-1, 0]"), ("pca([1, 2, 3]).reconstruct(1)", "3"),
      ("pca([1, 2, 3]).reconstruct([-1, 1])", "[1, 3]"), ("len(pca(houses).components)", "2"),
      ("pca(houses).reconstruct(pca(houses).transform([60, 2])) == [60, 2]", "true"),
      ("pca(n=1)", "function pca"), ("\(pca), n=3)", "DW0325 «3»"),
      ("pca([[1, 2]])", "DW0325 «[[1, 2]]»"), ("\(pca)).captured([0, 0])", "DW0325 «[0, 0]»"),
      ("\(pca)).captured([1])", "DW0325 «[1]»"),
      ("\(pca)).reconstruct([1, 2, 3])", "DW0325 «[1, 2, 3]»"),
    ])
  }

  @Test func `eigenvalues and impurities`() {
    check([
      ("eigenvalues([[2, 1], [1, 2]]) == [3, 1]", "true"), ("eigenvalues([[5]])", "[5]"),
      ("eigenvalues([[1, 2], [3, 4]])", "DW0325 «[[1, 2], [3, 4]]»"),
      ("eigenvalues([[1, 2]])", "DW0325 «[[1, 2]]»"), ("eigenvalues([])", "DW0325 «[]»"),
      ("gini(counts=[1, 3])", "0.375"), ("entropy(counts=[8, 0])", "0"), ("entropy(['a'])", "0"),
      ("entropy(counts=[0, 0])", "DW0325 «[0, 0]»"), ("gini(counts=[-1, 2])", "DW0325 «[-1, 2]»"),
      ("entropy([])", "DW0325 «[]»"), ("gini([true, 1, 0, 0])", "0.5"),
    ])
  }
}
