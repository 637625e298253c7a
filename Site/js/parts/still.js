/** A game as one picture of fixed size: for print, for pages without a script, for the compiler. */
import { frames } from './frame.js';
import { speak } from './phrases.js';
import { escape } from './text.js';

/**
 * @param {(config: Config, engine: Engine) => Game} game
 * @returns {(input: { config: Config, state: State, width: number, height: number, words?: Record<string, string> }, engine: Engine) => string}
 */
export const stillOf = (game) => ({ config, state, width, height, words }, engine) => {
  speak(words);
  const drawn = game(config, engine);
  const values = drawn.measure(state);
  const areas = frames(drawn, width, height, `plot-${config.id}`);
  const options = drawn.stillOptions ?? {};
  /** @type {Record<string, string>} */
  const layers = { ...drawn.paper(areas), ...drawn.draw(state, values, options, areas) };
  const label = escape(drawn.label(state, values, options));
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><defs>${Object.values(areas).map(({ clipDef }) => clipDef).join('')}</defs>` +
    `${drawn.layers.map((name) => `<g class="layer ${name}">${layers[name] ?? ''}</g>`).join('')}</svg>`
  );
};
