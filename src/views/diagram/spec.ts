import type { Enhet } from '#domain/enhet.ts';

/** What is drawn, in plain values that can be sent to the browser. */
export interface ChartFigure {
  /** Unique in the report: key of the data sheet and what is shown of it. */
  id: string;
  /** What is seen, where the data carry it; otherwise what the table is called. */
  titel: string;
  /** Measure, period and unit. */
  underrubrik: string;
  /** Whether it is one drawing on one axis, or small multiples: a panel for each measure. */
  form: 'axel' | 'paneler';
  /** One for a chart on one axis. */
  paneler: ChartSpec[];
  /** What the reader must know to read it right, in sentences. */
  anmärkningar: string[];
  /** Where in the source the figures are printed. */
  källa: string;
  /** The chart as a reference names it. */
  citat: string;
  /** Site-relative address of the table. */
  adress: string;
}

/** What a figure is. It decides the colour, the same everywhere on the site. */
export type Mått =
  'utfall' | 'fjolår' | 'budget' | 'prognos' | 'bättre' | 'sämre' | 'lika' | 'kvinnor' | 'män' | 'målvärde';

/** One set of axes. */
export interface ChartSpec {
  /** Unique in the figure. */
  nyckel: string;
  slag: 'avvikelse' | 'staplar' | 'linje';
  /** Name of the panel; empty where the figure's own title is enough. */
  titel: string;
  /** What is seen in the panel, shortly: "9,3 %, målet 9 nås inte". */
  iKorthet: string;
  /** The whole chart in words: range, extremes, trend, what is missing. */
  beskrivning: string;
  enhet: Enhet | null;
  kategorier: Kategori[];
  serier: Serie[];
  målvärde: Målvärde | null;
  /** Places of the categories before which a line is broken. */
  brott: number[];
  /** For deviations, which way is better: 1 to the right, -1 to the left. */
  bättre: 1 | -1 | null;
}

export interface Kategori {
  namn: string;
  art: 'post' | 'varav' | 'summa';
}

export interface Serie {
  namn: string;
  mått: Mått;
  /** One for each category; null where nothing stands in the source. */
  punkter: (Punkt | null)[];
}

/** A figure of the source as a mark, or the reason why there is none. */
export interface Punkt {
  /** In the printed unit; null leaves a gap. */
  tal: number | null;
  /** Beside the mark: the number as printed, or the reason in short. */
  etikett: string;
  /** When asked for: as printed with unit, or the reason. */
  text: string;
  /** Its own measure, where the points of a series differ. */
  mått?: Mått;
}

export interface Målvärde {
  tal: number;
  /** "Mål 9". */
  etikett: string;
  text: string;
}
