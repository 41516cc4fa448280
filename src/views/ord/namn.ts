import { capitalise } from '#domain/ordfogning.ts';
import type { Kommun, Nämnd, Rapport, Rapportplats } from '#domain/arkiv.ts';
import type { Kolumn } from '#domain/datablad/tabell.ts';
import { månadsnamn, parsePeriod } from '#domain/period.ts';
import { typeset } from '#domain/tal.ts';

/** What a kommun is called where its name stands alone; a source that names none is not guessed from. */
export function kommunnamn(kommun: Kommun): string {
  return kommun.namn ?? 'Kommunen framgår inte av källan';
}

/** "Linköping · Leanlink". */
export function organnamn(kommun: Kommun, nämnd: Nämnd): string {
  return `${kommunnamn(kommun)} · ${nämnd.namn}`;
}

/** "Delårsrapport oktober 2022": short, and the same in every list. */
export function rapportnamn({ rapporttyp, period }: Rapport): string {
  const slut = parsePeriod(period).slut ?? '';
  const månad = månadsnamn[Number(slut.slice(5, 7)) - 1] ?? '';
  return `${capitalise(rapporttyp)} ${månad} ${slut.slice(0, 4)}`;
}

/** "Delårsrapport oktober 2022, Leanlink". */
export function rapportIOrgan({ nämnd, rapport }: Rapportplats): string {
  return `${rapportnamn(rapport)}, ${nämnd.namn}`;
}

/** A column's heading with the one that stands over it: "Utfall, oktober 2022". */
export function columnName({ grupp, rubrik }: Kolumn): string {
  return typeset(grupp === undefined ? rubrik : `${grupp}, ${rubrik}`);
}

/** "1 rapport", "5 rapporter". */
export function counted(antal: number, en: string, flera: string): string {
  return `${String(antal)}\u00a0${antal === 1 ? en : flera}`;
}
