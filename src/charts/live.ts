import type { ChartFigure, ChartSpec } from '#views/diagram/spec.ts';
import type { Drawing, Variant } from './drawing.ts';

/** A figure as the page hands it to the browser. */
export interface LiveFigure extends Pick<ChartFigure, 'titel' | 'underrubrik' | 'källa' | 'form'> {
  /** Full address of the table, for the picture. */
  adress: string;
  paneler: LivePanel[];
}

export interface LivePanel {
  spec: ChartSpec;
  drawings: Partial<Record<Variant, Drawing>>;
}
