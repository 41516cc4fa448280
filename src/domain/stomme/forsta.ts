import type { Namndmal } from '#domain/datablad/namndmal.ts';
import type { Tabell } from '#domain/datablad/tabell.ts';
import type { Kommunfakta } from '#domain/kommun.ts';
import type { Namndfakta } from '#domain/namnd.ts';
import type { Period } from '#domain/period.ts';
import type { Rapportfakta, Rapporttyp } from '#domain/rapport.ts';
import { fold } from '#domain/sok/ord.ts';
import { ofylldNyckel, ofyllt, ofylltVal } from './ofyllt.ts';

/** A name as it is written in an address: "Vård- och omsorgsnämnden" becomes "vard-och-omsorgsnamnden". */
export function toSlug(namn: string): string {
  return fold(namn)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

export function firstKommun(namn: string): Kommunfakta {
  return { namn: namn.replace(/s? kommun$/iu, ''), kommunkod: ofyllt, län: ofyllt };
}

/** What a body is shows in most names. Where it does not, the editor says it. */
export function firstNämnd(namn: string): Namndfakta {
  const form = /nämnd(?:en)?$/iu.test(namn) ? 'nämnd' : /styrelsen?$/iu.test(namn) ? 'styrelse' : ofylltVal;
  return { namn, form, verksamheter: [ofyllt] };
}

export function firstRapport(rapporttyp: Rapporttyp, { text }: Period, dokument: string): Rapportfakta {
  return {
    titel: ofyllt,
    rapporttyp,
    period: text,
    källa: { dokument, namn: ofyllt, adress: null },
    korthet: { punkter: [ofyllt], tal: [] },
  };
}

/** A first table: the forecast, which nearly every report has. */
export function firstTabell({ slut }: Period, dokument: string): Tabell {
  const år = slut?.slice(0, 4) ?? ofyllt;
  return {
    typ: 'tabell',
    ämne: 'drift',
    rubrik: ofyllt,
    källa: { dokument, avsnitt: ofyllt },
    enhet: 'tkr',
    plus: ofylltVal,
    kolumner: [
      { nyckel: 'prognos', rubrik: ofyllt, storhet: 'prognos', period: år },
      { nyckel: 'budget', rubrik: ofyllt, storhet: 'budget', period: år },
      { nyckel: 'avvikelse', rubrik: ofyllt, storhet: 'avvikelse', räknas: 'prognos - budget' },
    ],
    rader: [
      { nyckel: ofylldNyckel, benämning: ofyllt, värden: [ofyllt, ofyllt, ofyllt] },
      { nyckel: 'summa', benämning: ofyllt, räknas: 'ovan', värden: [ofyllt, ofyllt, ofyllt] },
    ],
  };
}

export function firstMål({ text }: Period, dokument: string): Namndmal {
  return {
    typ: 'namndmal',
    rubrik: ofyllt,
    källa: { dokument, avsnitt: ofyllt },
    period: text,
    rader: [
      {
        nyckel: ofylldNyckel,
        målområde: ofyllt,
        kommunmål: [ofyllt],
        nämndmål: ofyllt,
        bedömningar: [{ var: 'text', tryckt: ofyllt, läge: ofylltVal }],
      },
    ],
  };
}

export const firstKapitel = {
  oversikt: `---\ntitel: Översikt\nordning: 1\n---\n\n${ofyllt}\n`,
  ekonomi: `---\ntitel: Ekonomi\nordning: 2\n---\n\n## ${ofyllt}\n\n${ofyllt}\n\n<Tabell ur="drift-prognos" />\n`,
  mal: `---\ntitel: Mål\nordning: 3\n---\n\n${ofyllt}\n\n<Nämndmål ur="mal" />\n`,
};
