/** What passes between the compiler, the pictures and the benches. Types only: nothing here is published. */
interface Column { name: string; label?: string; role?: string; values: (number | string)[] }

interface Control { id: string; label: string; symbol: string; look: 'slider' | 'handle' | 'toggle' | 'choice'; min: number; max: number; step: number }

interface Metric { id: string; label: string; short: string; low: boolean; whole: boolean; class?: boolean }

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
  /** Null where the widget takes no data. */
  data: { name: string; columns: Column[]; positive: number | string | boolean | null } | null;
  /** Columns by what they are for: x, y, label. */
  axes: Record<string, string>;
  start: State;
  with: Record<string, number | string | boolean | number[]>;
  controls: Control[];
  /** The first is the chief one. */
  metrics: Metric[];
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

interface Box { left: number; top: number; width: number; height: number }

/** A plan in a box. */
interface Area {
  box: Box; small: boolean;
  x: Scale; y: Scale; plan: Plan;
  clip: string; clipDef: string;
}

interface Point { x: number; y: number }

/** The plots of a game, by name; a game with one calls it `main`. */
type Areas = Record<string, Area>;

/** Where something happened, on the screen and on the page. */
type PagePoint = Pick<MouseEvent, 'clientX' | 'clientY' | 'pageX' | 'pageY'>;

interface StageView {
  areas: Areas;
  svg: SVGSVGElement;
  layer(name: string): SVGGElement;
  /** Says what the picture shows, to whoever hears it. */
  describe(text: string): void;
  write(name: string, markup: string): void;
  /**
   * A hand takes hold. Until what is returned is called, the stage's place is looked for once, and
   * again only after a scroll or a resize: to ask at each move lays out what the last one drew.
   */
  hold(): () => void;
  locate(event: PagePoint, plot: string): Point;
  /** Whether it happened inside the plot's axes. */
  holds(event: PagePoint, plot: string): boolean;
  point(at: Point, plot: string): Point;
}

interface HandleSpec {
  label: string;
  /** The plot it is on; `main` where nothing is said. */
  plot?: string;
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

/**
 * What a widget's module makes of its configuration: numbers from the engine, and text. Nothing in
 * it knows of a page, so that the compiler draws the same picture; the bench does the rest.
 */
interface Game {
  plots(width: number, height: number): Record<string, Box & { plan: Plan }>;
  /** From the bottom up. */
  layers: string[];
  /** The layers that change with the size alone. */
  paper(areas: Areas): Record<string, string>;
  /** The layers that change with the position, and how they look; coarser may do while a hand moves it. */
  draw(state: State, values: Values, options: Options, areas: Areas, isHeld?: boolean): Record<string, string>;
  measure(state: State): Values;
  handles: HandleSpec[];
  /** What else changes when a slider or a switch was moved; nothing where it is not there. */
  follow?(next: State, before: State): State;
  /** What pressing the sheet does; null where nothing. */
  press?(state: State, at: Point, plot: string): State | null;
  /** The position that is shown for as long as the pointer is there; null for the game's own. */
  hover?(state: State, at: Point, plot: string): State | null;
  machine?: {
    /** As a sentence begins. */
    name: string;
    /** Its next positions from here. */
    path(state: State, count: number): State[];
    /** Whether its moves are the learner's: then they may win. */
    counts?: boolean;
    /** Milliseconds a move. */
    pace?: number;
  };
  invite: string;
  hint(state: State, values: Values): string;
  /** Whether the position has run away from the goal for good: the stage has a red frame. */
  diverged?(state: State, values: Values): boolean;
  /** The picture in a sentence. */
  label(state: State, values: Values, options: Options): string;
  /** How the still picture is looked at. */
  stillOptions?: Options;
}

/** A challenge under way: what was given to each question, where one is, and what was reached. */
interface Run {
  given: Record<string, { value: string | number[]; right: boolean }>;
  at: number;
  best: number;
  earned: boolean;
  /** The day on which it was earned, as `2026-11-26`. */
  on?: string;
}

/** What a learner has done in one lesson. */
interface Progress { seen?: boolean; won?: string[]; right?: string[]; tasks?: number }

/** The search index as it is published. */
interface SearchFile {
  lessons: {
    href: string; title: string; level: string; summary: string; tags: string[];
    parts: { id: string; title: string; text: string }[];
  }[];
  terms: { href: string; title: string; also: string[]; text: string }[];
}

/** A word without case and accents, and where it is in its text. */
interface Word { folded: string; start: number; end: number }

interface Field { worth: number; words: Word[] }

/** Something that search can find. */
interface Entry {
  kind: 'lesson' | 'part' | 'term';
  href: string;
  title: string;
  /** The lesson of a section, the level of a lesson. */
  where: string;
  text: string;
  /** Words that help a section, though they are its lesson's. */
  around: Word[];
  fields: Field[];
}

/** What a build tells the service worker: see `sw.js`. */
declare const SITE: { version: string; shell: string[]; pages: string[] };
