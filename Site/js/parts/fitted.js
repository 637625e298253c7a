/** Examples about a curve: which are learned from, which kept back, and how a model's curve lies. */
import { sheet } from './axis.js';
import { numbersOf, scatterPlan } from './data.js';
import { placed, rings } from './marks.js';
import { splitOf } from './split.js';

/**
 * @param {Config} config
 * @param {Engine} engine
 */
export function curveData(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { train, test, isKept } = splitOf(config, engine, xs.length);
  const plan = scatterPlan(config);
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  /** @param {Area} area */
  const seen = (area) => rings(placed(xs, ys, area).filter((_, i) => !isKept(i)), 4.5);
  /** @param {Area} area */
  const kept = (area) => rings(placed(xs, ys, area).filter((_, i) => isKept(i)), 4.5, 'kept-example');
  return {
    plan,
    count: xs.length,
    X: train.map((i) => xs[i]),
    y: train.map((i) => ys[i]),
    keptX: test.map((i) => xs[i]),
    keptY: test.map((i) => ys[i]),
    /** Where a curve is drawn: between the outermost examples. */
    line: Array.from({ length: 161 }, (_, i) => from + ((to - from) * i) / 160),
    /** The examples that are learned from, solid, and those that are kept back, ringed. */
    seen,
    kept,
    /**
     * Graph paper, and all examples.
     * @param {Area} area
     */
    paper: (area) => ({ paper: sheet(area), data: seen(area) + kept(area) }),
    /**
     * @param {ArrayLike<number>} onTrain
     * @param {ArrayLike<number>} onTest
     */
    errors: (onTrain, onTest) => ({
      val: engine.call('regression_metrics', { y: test.map((i) => ys[i]), yhat: onTest }).mse,
      train: engine.call('regression_metrics', { y: train.map((i) => ys[i]), yhat: onTrain }).mse,
    }),
  };
}
