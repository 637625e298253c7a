/** What passes between the compiler, the pictures and the benches. Types only: nothing here is published. */
interface Column { name: string; label?: string; role?: string; values: (number | string)[] }

interface Control { id: string; label: string; symbol?: string; min: number; max: number; step: number }

interface GoalTerm { metric: string; relation: string; value: number }

/** A position of a game: one number a control. */
type State = Record<string, number>;

/** What the engine says of a position, by metric. */
type Values = Record<string, number>;

interface Config {
  id: string;
  lesson: string;
  type: string;
  module: string;
  title: string;
  data: { name: string; columns: Column[] };
  axes: { x: string; y: string };
  start: State;
  with: Record<string, unknown>;
  controls: Control[];
  goal: { text: string; terms: GoalTerm[] } | null;
  best: Record<string, number> | null;
  numbers: Record<string, number>;
}

/** An argument that an operation of the engine takes; its number is the engine's. */
interface EngineParameter {
  name: string;
  kind: string;
  argument: number;
  words: string[];
  required: boolean;
  standard?: number;
}

interface EngineOperation { name: string; number: number; parameters: EngineParameter[] }

interface Engine {
  call<Name extends keyof EngineCalls>(name: Name, values: EngineCalls[Name]['arguments']): EngineCalls[Name]['result'];
}

interface Scale {
  (v: number): number;
  back(p: number): number;
  domain: [number, number];
  range: [number, number];
  /** Pixels in one unit of the data. */
  unit: number;
}

/** One axis before it has a size: round ends, and the steps of its ticks. */
interface AxisPlan { domain: [number, number]; major: number; minor: number; title: string }

interface Plan { x: AxisPlan; y: AxisPlan }

/** A plan at a size. */
interface Area {
  width: number; height: number; small: boolean;
  x: Scale; y: Scale; plan: Plan;
  clip: string; clipDef: string;
}

interface Point { x: number; y: number }

interface StageView extends Area {
  svg: SVGSVGElement;
  layer(name: string): SVGGElement;
  write(name: string, markup: string): void;
  locate(event: { clientX: number; clientY: number }): Point;
  point(at: Point): Point;
}

interface HandleSpec {
  label: string;
  axis: 'x' | 'y' | 'both';
  step: { x?: number; y?: number };
  bounds: { x?: [number, number]; y?: [number, number] };
  /** Where the handle is, in the data's units. */
  at(state: State): Point;
  /** The position that follows from pulling it there. */
  pull(state: State, to: Point): State;
  say(state: State): string;
}

type Options = Record<string, string | boolean>;

/** What a widget module declares; the bench does the rest. */
interface Game {
  plan: Plan;
  layers: string[];
  /** The names of the layers that change with the position, and how they look. */
  draw(state: State, values: Values, options: Options, area: Area): Record<string, string>;
  /** The layers that change with the size alone. */
  paper(area: Area): Record<string, string>;
  measure(state: State): Values;
  handles: HandleSpec[];
  /** The machine's next positions from here. */
  path(state: State, count: number): State[];
  /** The name of the machine's method, as a sentence begins. */
  method: string;
  invite: string;
  hint(state: State, values: Values): string;
}

interface Bench {
  root: HTMLElement;
  config: Config;
  engine: Engine;
  play(game: Game): void;
}

/** A challenge under way: what was given to each question, where one is, and what was reached. */
interface Run {
  given: Record<string, { value: string | number[]; right: boolean }>;
  at: number;
  best: number;
  earned: boolean;
}

/** What a learner has done in one lesson. */
interface Progress { seen?: boolean; won?: string[]; right?: string[]; tasks?: number }
