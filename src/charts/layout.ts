import type { ChartSpec } from '#views/diagram/spec.ts';
import type { Drawing, Variant } from './drawing.ts';
import { layoutBars } from './layout-bars.ts';
import { layoutLines } from './layout-lines.ts';
import type { Measure } from './text.ts';

/** Where everything in a chart goes. */
export function layoutChart(spec: ChartSpec, variant: Variant, measure: Measure): Drawing {
  return spec.slag === 'linje' ? layoutLines(spec, variant, measure) : layoutBars(spec, variant, measure);
}
