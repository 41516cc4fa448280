import type { Enhet } from '#domain/enhet.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import { uppgifterOf, type Kolumn, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { isHelår, parsePeriod } from '#domain/period.ts';
import { barRows, isRitbar } from './ritbart.ts';

/** Deviations from budget, one for each row, on one axis. */
export interface Avvikelser {
  kolumn: Kolumn;
  enhet: Enhet;
  /** One for each row, also where there is no number. */
  uppgifter: Uppgift[];
}

/** The deviations to draw: of the whole year before those of a part of it, the latest first. Null when no column has two. */
export function avvikelserIn(tabell: Tabell): Avvikelser | null {
  const rader = barRows(tabell).map((rad) => uppgifterOf(tabell, rad));
  const kandidater = tabell.kolumner.flatMap((kolumn): Avvikelser[] => {
    const uppgifter = rader.flatMap(
      (rad) => rad.find((uppgift) => uppgift.kolumn === kolumn && uppgift.sagt.storhet === 'avvikelse') ?? [],
    );
    const ritbara = uppgifter.filter(isRitbar);
    const enheter = new Set(ritbara.map(({ sagt }) => sagt.enhet ?? null));
    const [enhet] = enheter;
    return ritbara.length < 2 || enheter.size > 1 || enhet == null ? [] : [{ kolumn, enhet, uppgifter }];
  });
  return kandidater.reduce<Avvikelser | null>(
    (bäst, en) => (bäst === null || rank(tabell, en) >= rank(tabell, bäst) ? en : bäst),
    null,
  );
}

/** Sorts as text: a whole year after a part of one, then by the end of the period. */
function rank(tabell: Tabell, { uppgifter }: Avvikelser): string {
  const [uppgift] = uppgifter;
  const text = uppgift === undefined ? null : periodOf(tabell, uppgift);
  if (text === null) return '';
  const period = parsePeriod(text);
  return `${isHelår(period) ? '1' : '0'} ${period.slut ?? ''}`;
}

/** Whether a chart of them would show mostly nothing. */
export function areMostlyZero({ uppgifter }: Avvikelser): boolean {
  const ritbara = uppgifter.filter(isRitbar);
  return ritbara.filter(({ läsning }) => läsning.tal === 0).length * 2 > ritbara.length;
}
