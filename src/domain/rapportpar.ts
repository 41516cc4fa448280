import type { Nämnd, Rapport } from './arkiv.ts';
import { parsePeriod } from './period.ts';

/** Two reports of a nämnd that are set side by side. */
export interface Rapportpar {
  äldre: Rapport;
  nyare: Rapport;
}

/** Each report with the one before it and with the one of the same month a year earlier: at most two pairs a report. */
export function rapportpar({ rapporter }: Pick<Nämnd, 'rapporter'>): Rapportpar[] {
  const efterMånad = Map.groupBy(rapporter, monthOf);
  return rapporter.flatMap((nyare, plats) => {
    const förra = rapporter[plats + 1];
    const iFjol = efterMånad.get(yearBefore(monthOf(nyare))) ?? [];
    const fjolår = iFjol.find(({ rapporttyp }) => rapporttyp === nyare.rapporttyp) ?? iFjol[0];
    return [...new Set([förra, fjolår])].flatMap((äldre) => (äldre === undefined ? [] : [{ äldre, nyare }]));
  });
}

/** "2023-08": the last month of the report's period. */
function monthOf({ period }: Rapport): string {
  return parsePeriod(period).slut?.slice(0, 7) ?? '';
}

function yearBefore(månad: string): string {
  return `${String(Number(månad.slice(0, 4)) - 1)}${månad.slice(4)}`;
}
