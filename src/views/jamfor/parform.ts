import { allaLägen } from '#views/ord/lagen.ts';
import type { ParRow } from './par.ts';
import type { ParModel } from './parsida.ts';

/**
 * Two reports that have one of everything, with the name of a slot between `__` where a value stands. What the page draws of
 * it the browser copies and fills. A report's name in running text is in lower case, and so is its slot.
 */
export const parform: ParModel = {
  äldre: { text: '__Äldre__', adress: '__äldre.adress__' },
  nyare: { text: '__Nyare__', adress: '__nyare.adress__' },
  avsnitt: [
    {
      ...{ blad: '__blad__', rubrik: '__rubrik__', adress: '__adress__' },
      rader: (['bättre', 'sämre', 'lika', null] as const).map(rowOf),
      felnoter: [{ text: '__fel.tal__', fel: '__fel__' }],
      hindrade: [{ hinder: '__hinder__', rader: ['__rad__'] }],
    },
    { blad: '__blad__', rubrik: '__rubrik__', adress: '__adress__', rader: [], felnoter: [], hindrade: [] },
  ],
  nya: [{ blad: '__blad__', rubrik: '__rubrik__', adress: '__adress__', benämningar: ['__benämningar__'] }],
  borta: [{ blad: '__blad__', rubrik: '__rubrik__', adress: '__adress__', benämningar: ['__benämningar__'] }],
  mål: historikOf(allaLägen),
  uppdrag: historikOf([]),
  kapitel: [
    { titel: '__titel__', äldre: '__före__', nyare: '__efter__' },
    { titel: '__titel__', äldre: null, nyare: null },
  ],
};

function rowOf(riktning: 'bättre' | 'sämre' | 'lika' | null): ParRow {
  return {
    benämning: '__benämning__',
    vad: '__vad__',
    då: { text: '__då.text__', fel: '__fel__', period: '__då.period__', adress: '__då.adress__' },
    nu: { text: '__nu.text__', fel: '__fel__', period: '__nu.period__', adress: '__nu.adress__' },
    skillnad: { text: '__skillnad__', procent: '__procent__', riktning },
    förbehåll: '__förbehåll__',
  };
}

/** One row that says each of the states, and then nothing. */
function historikOf(lägen: typeof allaLägen): ParModel['mål'] {
  const celler = lägen.map((läge) => ({ läge, tryckt: '__tryckt__', adress: '__adress__' }));
  return {
    rapporter: [
      { text: '__Äldre__', adress: '__äldre.adress__' },
      { text: '__Nyare__', adress: '__nyare.adress__' },
    ],
    rader: [{ namn: '__namn__', celler: [...celler, null], förändring: 'ny' }],
  };
}
