import { nameOf } from './review-corrections.ts';
import type { Ändrat } from './review-archive.ts';

/** What has changed alike in many cells of a file is told of once. */
export interface Berättat extends Ändrat {
  /** How many places it is true of. */
  antal: number;
}

export function tellOnce(ändrat: Ändrat[]): Berättat[] {
  const lika = Map.groupBy(ändrat, ({ fil, skillnad: { fält, kapitel, före, efter } }) =>
    // Figures that happen to be alike are figures of their own.
    fält === 'tryckt' || fält === '' || kapitel !== undefined
      ? Symbol('egen')
      : JSON.stringify([fil, fält, före, efter]),
  );
  return [...lika.values()].flatMap((alla) =>
    alla.slice(0, 1).map((en) => ({ ...en, antal: alla.length, beroende: joined(alla) })),
  );
}

function joined(alla: Ändrat[]): Ändrat['beroende'] {
  const all = (fält: keyof Ändrat['beroende']) => [
    ...new Set(alla.flatMap(({ beroende }) => beroende[fält])),
  ];
  return { meningar: all('meningar'), diagram: all('diagram'), sidor: all('sidor') };
}

/** Where in the file: "aldreomsorg › prognos", or in how many places. */
export function placeIn({ skillnad, antal }: Berättat): string {
  return antal === 1 ? nameOf(skillnad) : `${skillnad.fält}, på ${String(antal)} ställen`;
}

/** "benämning: ”Råd och Stöd” → ”Råd och Hjälp”", for a person to look at. */
export function describeÄndrat(en: Berättat): string {
  const { skillnad } = en;
  const ställe = placeIn(en);
  return `${ställe === '' ? 'texten' : ställe}: ${quoted(skillnad.före)} → ${quoted(skillnad.efter)}. ${skillnad.betydelse ? 'Håll det mot källan.' : 'Läs båda: säger de samma sak?'}`;
}

const mest = 600;

function quoted(text: string | null): string {
  if (text === null) return 'inget';
  return `”${text.length > mest ? `${text.slice(0, mest)} …` : text}”`;
}
