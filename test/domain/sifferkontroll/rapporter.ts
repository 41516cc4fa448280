import type { Kapitel, Rapport, Rapportplats } from '#domain/arkiv.ts';
import { datasheetSchema } from '#domain/datablad/index.ts';
import type { Iakttagelse, Kapiteliakttagelse } from '#domain/sifferkontroll/iakttagelse.ts';
import { describeUtsaga } from '#domain/sifferkontroll/utsagor.ts';
import { readRapport } from '#domain/matt/observation.ts';
import { toMätvärden, type Mätvärdesläsare } from '#domain/sifferkontroll/matvarden.ts';
import type { Regel } from '#domain/sifferkontroll/regler/regel.ts';
import { kontrolleraBlad, type Kontrollfynd } from '#domain/sifferkontroll/sifferkontroll.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';

interface Innehåll {
  /** What the sheets say, by their keys; document and section are filled in. */
  blad: Record<string, object>;
  period?: string;
  kapitel?: Kapitel[];
  kändaFel?: KäntFel[];
}

/** A report in its nämnd; earlier reports of the nämnd may be given, newest first. */
export function platsOf(innehåll: Innehåll, ...äldre: Innehåll[]): Rapportplats {
  const rapporter = [innehåll, ...äldre].map(toRapport);
  const nämnd = {
    slug: 'leanlink',
    namn: 'Leanlink',
    form: 'förvaltning' as const,
    verksamheter: [],
    rapporter,
  };
  const kommun = {
    slug: 'linkoping',
    namn: 'Linköping',
    kommunkod: '0580',
    län: 'Östergötlands län',
    nämnder: [nämnd],
  };
  return { kommun, nämnd, rapport: rapporter[0]! };
}

function toRapport(
  { blad, period = '2023-01/2023-08', kapitel = [], kändaFel = [] }: Innehåll,
  nummer: number,
): Rapport {
  return {
    slug: `rapport-${String(nummer)}`,
    titel: 'Delårsrapport',
    rapporttyp: 'delårsrapport',
    period,
    kapitel,
    kändaFel,
    datablad: Object.entries(blad).map(([nyckel, ett]) => ({
      nyckel,
      innehåll: datasheetSchema.parse({
        typ: 'tabell',
        rubrik: nyckel,
        källa: { dokument: '000', avsnitt: nyckel },
        ...ett,
      }),
    })),
  };
}

/** The figures of a report and its neighbours, as the rules are given them. */
const läsare =
  (plats: Rapportplats): Mätvärdesläsare =>
  (rapport) =>
    toMätvärden(readRapport({ ...plats, rapport }, new Map()).observationer);

/** What one rule finds in a report. */
export function check({ checkBlad }: Regel, plats: Rapportplats): Iakttagelse[] {
  return checkBlad?.(plats, läsare(plats)) ?? [];
}

/** What all rules find in a report. */
export function kontrollera(plats: Rapportplats): Kontrollfynd[] {
  return kontrolleraBlad(plats, läsare(plats));
}

/** A finding as "place: sentence", with sheets by their keys. */
export function told(en: Iakttagelse | Kapiteliakttagelse): string {
  const plats =
    'kapitel' in en
      ? `${en.kapitel}:${String(en.rad)}:${String(en.kolumn)}`
      : [en.ställe.datablad, en.ställe.rad, en.ställe.kolumn].filter((del) => del !== undefined).join('/');
  const text = describeUtsaga(en.utsaga, { blad: (nyckel) => nyckel, rapport: (slug) => slug });
  return `${plats}: ${text}`.replace(/\u00a0/gu, ' ');
}
