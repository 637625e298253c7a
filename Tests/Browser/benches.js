/** What the engine and a widget's own module say of a bench, asked for in the page. */
(() => {
  const known = new Map();
  const file = (path) => new URL(path, document.querySelector('script[src$="js/page.js"]').src).href;

  async function told(id) {
    if (known.has(id)) return known.get(id);
    const root = document.getElementById(id);
    const config = JSON.parse(root.querySelector('[data-is="config"]').textContent);
    const [{ loadEngine }, widget, { keyed }, { frames }] = await Promise.all(
      ['./engine/load.js', `./widgets/${root.dataset.widget}.js`, './parts/handle.js', './parts/frame.js'].map((path) => import(file(path))),
    );
    const one = { root, config, keyed, frames, game: widget.game(config, await loadEngine()) };
    known.set(id, one);
    return one;
  }
  /**
   * The position that the page's address tells, which follows once the hand rests or the page is left.
   * A slider that is let go where it was taken says so a task later.
   */
  const here = async ({ config }) => {
    await new Promise((resolve) => setTimeout(resolve));
    dispatchEvent(new Event('pagehide'));
    const asked = new URLSearchParams(location.search);
    return Object.fromEntries(config.controls.map(({ id }) => [id, Number(asked.get(`${config.id}.${id}`) ?? config.start[id])]));
  };
  const within = ({ config }, state) => Object.fromEntries(config.controls.map(({ id, min, max }) => [id, Math.min(max, Math.max(min, state[id]))]));
  const apart = ({ config }, a, b) =>
    config.controls.reduce((sum, { id, look, min, max }) => sum + (look === 'slider' ? 0 : Math.abs(a[id] - b[id]) / (max - min)), 0);
  /** JSON has no Infinity. */
  const plain = (values) => Object.fromEntries(Object.entries(values).map(([name, v]) => [name, String(v)]));

  window.benches = {
    here: async (id) => here(await told(id)),
    measure: async ([id, state]) => {
      const one = await told(id);
      return plain(one.game.measure(state ?? (await here(one))));
    },
    /** The names of what is read out by name, by its metric. */
    classes: async (id) => {
      const { config } = await told(id);
      const { classesOf } = await import(file('./parts/data.js'));
      return Object.fromEntries(config.metrics.filter((metric) => metric.class).map((metric) => [metric.id, classesOf(config).names]));
    },
    label: async (id) => {
      const one = await told(id);
      const state = await here(one);
      return one.game.label(state, one.game.measure(state), {});
    },
    handles: async (id) => (await told(id)).game.handles.map(({ label, axis }) => ({ label, axis })),

    /**
     * A position that meets the goal: the solver's, else one found by looking at many, half of which
     * leave the handles where they are at first.
     */
    winning: async (id) => {
      const one = await told(id);
      const { met } = await import(file('./parts/goal.js'));
      const { goal, controls, best, start } = one.config;
      const meets = (state) => met(goal, one.game.measure(state));
      const solved = within(one, best);
      if (!goal || meets(solved)) return solved;
      for (let i = 0; i < 8000; i += 1) {
        const share = (k) => (i * [0.7548776662, 0.5698402910, 0.4301597090][k % 3]) % 1;
        const state = Object.fromEntries(
          controls.map(({ id: name, look, min, max, step }, k) => [
            name,
            look === 'handle' && i % 2 ? start[name] : Math.min(max, min + step * Math.round((share(k) * (max - min)) / step)),
          ]),
        );
        if (meets(state)) return state;
      }
      return null;
    },

    /** The keys that bring what only handles move to a position: which handle, and which key. */
    keys: async ([id, to]) => {
      const one = await told(id);
      const tries = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'].flatMap((key) => [{ key, shiftKey: true }, { key, shiftKey: false }]);
      const pressed = [];
      let state = await here(one);
      for (let count = 0; count < 400; count += 1) {
        let best = null;
        one.game.handles.forEach((spec, handle) => {
          const clamped = (p) => {
            for (const d of ['x', 'y']) if (spec.bounds[d]) p[d] = Math.min(spec.bounds[d][1], Math.max(spec.bounds[d][0], p[d]));
            return p;
          };
          for (const press of tries) {
            const next = within(one, spec.pull(state, clamped(one.keyed(press, clamped({ ...spec.at(state) }), spec))));
            const far = apart(one, next, to);
            if (!best || far < best.far - 1e-12) best = { far, next, handle, key: (press.shiftKey ? 'Shift+' : '') + press.key };
          }
        });
        if (!best || best.far >= apart(one, state, to) - 1e-9) break;
        state = best.next;
        pressed.push([best.handle, best.key]);
      }
      return pressed;
    },

    /** Where on the screen a handle belongs at a position. */
    spot: async ([id, index, to]) => {
      const one = await told(id);
      const svg = one.root.querySelector('.stage svg');
      const box = svg.getBoundingClientRect();
      const spec = one.game.handles[index];
      const area = one.frames(one.game, svg.viewBox.baseVal.width, svg.viewBox.baseVal.height, 'spot')[spec.plot ?? 'main'];
      const at = spec.at(to);
      return { x: box.left + area.x(at.x), y: box.top + area.y(at.y) };
    },
  };
})();
