// Random calls of every operation: first with arguments that suit it, then with one of them spoilt.

import { Random } from './random.js';

/** Operations whose y are classes from 0; and how many. */
const CLASSES = {
  logistic_regression: 2, linear_classifier: 2, perceptron: 2, svm: 2, hinge_objective: 2, adaboost: 2, boost_weights: 2,
  confusion: 2, probability_metrics: 2, roc: 2, auc: 2, pr: 2, calibration: 2,
  softmax_regression: 3, naive_bayes: 3, knn: 3, decision_tree: 3, bagging: 3, random_forest: 3, split_scan: 3,
  multiclass_confusion: 3, multiclass_probability_metrics: 3,
};
/** Words of `f` whose y are two classes. */
const CLASSIFIERS = ['knn', 'logistic_regression', 'svm', 'decision_tree', 'naive_bayes'];
/** Operations that take long for more than so many examples. */
const MOST = { rademacher_linear: 12 };
const ON_THE_LINE = ['positive_ray', 'ray', 'interval', 'two_intervals'];

/** Arguments that suit an operation. */
class Arguments {
  constructor(random, { name, parameters }) {
    this.random = random;
    this.operation = name;
    this.parameters = parameters;
    this.n = Math.min(random.pick([1, 2, 3, 5, 8, 13, 21, 40]), MOST[name] ?? 40);
    this.d = random.pick([1, 1, 2, 3, 5]);
    this.classes = CLASSES[name] ?? 0;
    this.values = {};
    for (const parameter of parameters) {
      if (!parameter.required && random.uniform() < 0.4) continue;
      this.values[parameter.name] = this.make(parameter);
    }
    this.mend();
  }

  targets() {
    if (this.classes) return this.random.labels(this.n, this.classes);
    return this.random.normals(this.n, this.random.pick([1, 1, 1e-3, 1e6]));
  }

  make({ name, kind, words }) {
    const { random, n, d } = this;
    switch (`${name} ${kind}`) {
      case 'X matrix': return random.matrix(n, d, random.pick(this.operation === 'svm' ? [1] : [1, 1, 1, 1e-6, 1e4]));
      case 'X list': return random.normals(n);
      case 'Z matrix': case 'x matrix': return random.matrix(1 + random.below(4), d, 2);
      case 'Z list': return random.normals(n);
      case 'x list': return random.normals(3);
      case 'u matrix': return random.matrix(2, d);
      case 'y list': case 'y integers': return this.targets();
      case 'yhat list': case 'yhat integers': return this.targets();
      case 'yhat matrix': return { rows: 3, columns: 5, values: random.labels(15) };
      case 'p list': return random.list(n, () => random.uniform());
      case 'p matrix': return { rows: n, columns: 3, values: random.list(3 * n, () => 0.1 + random.uniform()) };
      case 'weights list': return random.list(this.operation === 'boost_weights' ? n : d, () => random.uniform());
      case 'start list': return random.normals(d + 1);
      case 'start matrix': return random.matrix(1 + random.below(Math.min(n, 4)), d);
      case 'points matrix': return random.matrix(1 + random.below(7), 2);
      case 'sets matrix': return random.matrix(4, n);
      case 'truth list': return random.normals(n);
      case 'alphas list': return random.list(3, () => random.uniform());
      case 'values list': return random.list(n, () => (this.operation === 'validation_curve' ? 1 + random.below(4) : random.anything()));
      case 'classes list': return Float64Array.from([0, 1, 2]);
      case 'counts list': case 'left list': case 'right list': return random.list(3, () => random.below(9));
      case 'labels list': case 'labels integers': return random.labels(n, 3);
      case 'score list': return random.normals(n);
      case 'order integers': return this.rows(n);
      case 'chosen integers': return this.rows(Math.min(n, 3));
      case 'sizes integers': return Float64Array.from([1, Math.max(1, n >> 1)]);
      case 'samples integers': return this.rows(Math.min(n, 3));
      case 'samples lists': return [this.rows(n), this.rows(n)];
      case 'feature_sets lists': return [[random.below(d)], [random.below(d)]];
      default: break;
    }
    if (kind === 'word') return random.pick(words);
    if (kind === 'flag') return random.uniform() < 0.5;
    if (kind === 'seed') return random.pick([0, 1, 42, 2n ** 64n - 1n, random.below(1e9)]);
    if (kind === 'integer') return this.integer(name);
    if (kind === 'number') return this.number(name);
    return random.normals(n);
  }

  rows(count) {
    return this.random.list(count, () => this.random.below(this.n));
  }

  integer(name) {
    const { random, n, d } = this;
    const most = { k: Math.min(n, 5), n: 12, degree: 4, classes: 3, max_features: d, d: 6, bins: 8, rounds: 6, folds: 5 }[name];
    if (name === 'n' && this.operation === 'pca') return 1 + random.below(Math.min(n, d));
    if (name === 'classes') return 3;
    return 1 + random.below(most ?? 12);
  }

  number(name) {
    const { random } = this;
    if (['test', 'p', 'delta', 'threshold', 'eps'].includes(name)) return 0.01 + 0.9 * random.uniform();
    if (name === 'tolerance') return random.pick([1e-3, 1e-9]);
    if (['n', 'M', 'd'].includes(name)) return 1 + random.below(1000);
    return random.pick([random.uniform(), 10 * random.uniform(), 1]);
  }

  /** What depends on two arguments at once. */
  mend() {
    const { random, values } = this;
    if (ON_THE_LINE.includes(values.class) && values.points) values.points = random.matrix(1 + random.below(8), 1);
    if (CLASSIFIERS.includes(values.f) && values.y) values.y = random.labels(this.n);
    if (values.f === 'polynomial_regression') values.X = random.normals(this.n);
    if (this.operation === 'kernel_spectrum' || this.operation === 'eigen') values.X = symmetric(random, this.d);
    if (this.operation === 'confusion') {
      const { y, yhat, score, threshold, tp, ...counts } = values;
      this.values = random.pick([
        { y: this.targets(), yhat: this.targets() }, { y: this.targets(), score: random.normals(this.n), threshold: 0.3 }, { tp: random.below(9), ...counts },
      ]);
    }
    if (values.regression === true) values.y = random.normals(this.n);
    // Some made data takes a machine of the default tolerance to the end of its budget.
    if (this.operation === 'svm') values.tolerance ??= 1e-6;
  }
}

function symmetric(random, d) {
  const values = random.normals(d * d);
  for (let i = 0; i < d; i += 1) for (let j = 0; j < i; j += 1) values[i * d + j] = values[j * d + i];
  return { rows: d, columns: d, values };
}

/** A value of the same type that does not suit. */
function spoilt(random, { kind, words }, value) {
  switch (kind) {
    case 'number': return random.anything();
    case 'integer': return random.pick([0, -1, 1.5, NaN, Infinity, 40, 1000, 2 ** 31, -(2 ** 31), 2 ** 40]);
    case 'word': return random.pick([...words, 'nonsense']);
    case 'flag': return !value;
    case 'seed': return random.below(100);
    case 'lists': return random.pick([[], [[]], [[0], []], [[-1]], [[1e6]], [[0.5]], [[NaN]]]);
    case 'matrix': {
      const { rows, columns, values } = matrixOf(value);
      return random.pick([
        { rows: 0, columns, values: [] }, { rows, columns: 0, values: [] }, { rows: rows - 1, columns, values: values.slice(columns) },
        { rows, columns, values: replaced(random, values) }, { rows, columns, values: values.map(() => 0.1) },
        { rows, columns, values: values.map((v) => v * 1e200) }, { rows: values.length, columns: 1, values },
      ]);
    }
    default: {
      const values = Float64Array.from(value);
      return random.pick([[], values.slice(1), replaced(random, values), values.map(() => 1), values.map((v) => v * 1e200), [...values, 1]]);
    }
  }
}

function matrixOf(value) {
  return value.columns === undefined ? { rows: value.length, columns: 1, values: Float64Array.from(value) } : value;
}

function replaced(random, values) {
  const copy = Float64Array.from(values);
  copy[random.below(copy.length)] = random.anything();
  return copy;
}

/** Calls of an operation, half of them with a spoilt argument. */
export function randomCalls(operation, count, seed) {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, number) => {
    const { values } = new Arguments(random, operation);
    const given = operation.parameters.filter(({ name }) => values[name] !== undefined);
    if (number % 2 && given.length) {
      const victim = random.pick(given);
      values[victim.name] = spoilt(random, victim, values[victim.name]);
    }
    return { name: operation.name, values, from: `random ${number}` };
  });
}
