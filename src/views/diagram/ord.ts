import { rowName, type Rad, type Tabell } from '#domain/datablad/tabell.ts';
import { formatTal, typeset } from '#domain/tal.ts';

/** "a, b och c". */
export function listWords(ord: string[]): string {
  if (ord.length < 2) return ord.join();
  return `${ord.slice(0, -1).join(', ')} och ${ord.at(-1) ?? ''}`;
}

/** A row's name in a chart. A row under "varav" is drawn beside the row it stands under. */
export function rowLabel(tabell: Tabell, rad: Rad): string {
  return typeset(rad.art === 'varav' ? rad.benämning : rowName(tabell, rad));
}

/** An amount in running text: "26,4 mnkr", and "300 tkr" where a million is too much. */
export function writeBelopp(kronor: number): string {
  const belopp = Math.abs(kronor);
  if (belopp >= 1e6) return `${formatTal(kronor / 1e6, 1)}\u00a0mnkr`;
  return belopp >= 1e3 ? `${formatTal(kronor / 1e3)}\u00a0tkr` : `${formatTal(kronor)}\u00a0kr`;
}
