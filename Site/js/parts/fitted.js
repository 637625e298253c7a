/** Examples about a curve: which are learned from, which kept back, and how a model's curve lies. */
import { sheet } from './axis.js';
import { word } from './draw.js';
import { numbersOf, scatterPlan } from './data.js';
import { placed, rings } from './marks.js';
import { said } from './phrases.js';
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
  /**
   * What a ring is, in the row of the lower axis's title where that leaves room.
   * @param {Area} area
   */
  const key = ({ x, y }) => {
    const [at, row, text] = [x.range[0] + 6, y.range[0] + 41.5, said`kept back`];
    const isFree = at + 11 + 6.9 * (text.length + plan.x.title.length + 2) < x.range[1];
    return isFree ? rings([{ x: at, y: row - 4 }], 4.5, 'kept-example') + word(text, at + 11, row, { name: 'quiet' }) : '';
  };
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
    paper: (area) => ({ paper: sheet(area) + key(area), data: seen(area) + kept(area) }),
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
