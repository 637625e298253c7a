/// A lesson that uses every part of the front matter, and one block of each kind.
let sampleLesson = ##"""
  ---
  title: Fit the line            # required
  id: fit-the-line               # optional; default: the file's name; kebab-case; unique in the project
  level: intermediate            # one of course.yaml's levels
  order: 20                      # position within the level
  summary: One sentence for cards, search and link previews.
  objectives: [Read a scatter plot, Fit a line by hand]
  requires: [features-and-labels]   # ids of other lessons; a cycle is an error
  takeaway: The best line is the one whose squared misses add up to least.
  tags: [regression]
  ---

  # Fit the line

  The model is $\hat y = wx + b$. For a \$50 bill it predicts `{eval} tip_line.predict(50)` dollars.

  ```workshop
  dataset: houses
  title: A tiny house dataset
  columns:
    size:  { label: size (m²), role: feature }
    beds:  { role: feature }
    price: { label: price (k), role: target }
  rows:
    - [60, 2, 180]
    - [95, 3, 270]
    - [120, 4, 340]
  ```

  ```workshop
  model: tip_line
  fit: linear_regression        # a function of section 4
  on: tips                      # an expression that gives a dataset: its features and target are X and y
  with: { }                     # the function's other parameters; a listed word (kernel: rbf) is text
  expect:
    - tip_line.w ~= 0.18
    - tip_line.b ~= 0.50
  ```

  ```workshop
  check: lines_agree
  that:
    - ridge(tips, alpha=0).w == tip_line.w
    - ridge(tips, alpha=10).w < ridge(tips, alpha=1).w
  ```

  ```workshop
  example: kmeans_by_hand
  title: One k-means step by hand
  let:
    points: [1, 2, 3, 9, 10, 11]
    km: kmeans(points, k=2, init=[2, 4])
  steps:
    - say: Each point joins its nearest centroid, so $A_1=\{1,2,3\}$ and $A_2=\{9,10,11\}$.
      check: km.trace[0].labels == [0, 0, 0, 1, 1, 1]
    - say: Each centroid moves to the mean of its members.
      check: km.centroids == [2, 10]
    - say: The final inertia is $\eval{km.inertia}$.
  ```

  ```workshop
  quiz: where_do_the_centroids_go
  ask: Starting from $c_1=2$ and $c_2=4$, where do the centroids settle?
  let:
    km: kmeans([1, 2, 3, 9, 10, 11], k=2, init=[2, 4])
  choices:
    - text: 2 and 10
      when: km.centroids == [2, 10]
      why: Each is the mean of its three points.
    - text: 2 and 4
      when: km.centroids == [2, 4]
      why: Those are the starting places.
  ```

  ```workshop
  quiz: predict_the_tip
  ask: What tip does the line predict for a bill of 50?
  number:
    value: tip_line.predict(50)
    answer: 9.5        # optional: compared with the computed value
    accept: 0.01       # absolute, or relative as '1%'; default: the precision of answer as written
    unit: dollars      # shown, never converted
  hints: [Multiply first.]
  ```

  ```workshop
  sort: rules_or_learn
  title: Rules or Learn?
  buckets: { rules: Write the rule, learn: Learn from examples }
  cards:
    - text: Convert Celsius to Fahrenheit.
      bucket: rules
      why: A known formula fits every case exactly.
      evidence: linear_regression([[0], [37], [100]], [32, 98.6, 212]).r2 == 1
  ```

  ```workshop
  widget: fit_the_cloud
  type: fit_line
  title: Fit the line
  data: cloud
  axes: { x: bill, y: tip }     # default: features in order, then the target
  start: { w: 0, b: 0 }
  with: { }                     # the type's parameters
  goal: mse <= 1.05 * best
  ```

  ```workshop
  proof: kmeans_never_climbs
  claim: Each Lloyd iteration leaves the inertia the same or lower.
  let:
    km: kmeans([1, 2, 3, 9, 10, 11], k=2, init=[2, 4])
  steps:
    - say: Assigning each point to its nearest centroid cannot raise its own distance.
      math: J(A', c) \le J(A, c)
      check: decreasing(km.trace.inertia)
      cite: lloyd1982, p. 131
  cite: [lloyd1982]
  ```

  """##

/// How many blocks the sample holds.
let sampleBlockCount = 9
