import type { Tabell } from '#domain/datablad/tabell.ts';
import type { Iakttagelse } from './iakttagelse.ts';

/** A row that stands twice in a table, name and figures alike. */
export function checkDubbelRad(datablad: string, tabell: Tabell): Iakttagelse[] {
  const said = ({ benämning, av, värden }: Tabell['rader'][number]) =>
    JSON.stringify([benämning, av, värden]);
  return tabell.rader.flatMap((rad, plats) => {
    const tal = rad.värden?.filter((cell) => cell !== null && cell !== 0 && cell !== '0') ?? [];
    if (tal.length === 0 || !tabell.rader.slice(0, plats).some((annan) => said(annan) === said(rad)))
      return [];
    return [
      {
        regel: 'ordning-i-rapporten',
        allvar: 'avviker',
        ställe: { datablad, rad: rad.nyckel },
        utsaga: { kod: 'rad-två-gånger', benämning: rad.benämning },
        baraVisas: rad.tolkning !== undefined,
      },
    ];
  });
}

/** "Intäkter", "Övriga kostnader", "varav personalkostnader": what a name ends with is what it is of. */
const sägerSlag = /(?<!\p{L})(?!netto)\p{L}*?(?<ord>intäkter|inkomster|kostnader|utgifter)$/iu;
/** "Ersättning för kostnader" and "Intäkter minus kostnader" are neither. */
const sägerMer =
  /(?<!\p{L})(?:för|till|av|mot|på|om|från|med|minus|och|efter|netto\p{L}*|utebliv\p{L}*|minsk\p{L}*)(?!\p{L})/iu;

/** A row or column called "Kostnader" whose figures are said to be incomes, or the other way round. */
export function checkSlagsord(datablad: string, tabell: Tabell): Iakttagelse[] {
  if (tabell.ämne === 'text') return [];
  const namngivna = [
    ...tabell.kolumner.map((en) => ({ ...en, namn: en.rubrik, ställe: { datablad, kolumn: en.nyckel } })),
    ...tabell.rader.map((en) => ({ ...en, namn: en.benämning, ställe: { datablad, rad: en.nyckel } })),
  ];
  return namngivna.flatMap(({ namn, slag, tolkning, ställe }) => {
    const ord = sägerSlag.exec(namn)?.groups?.ord?.toLowerCase();
    const sida = sideOf(slag);
    if (ord === undefined || slag === undefined || sida === null || sägerMer.test(namn)) return [];
    if (sida === (ord.startsWith('in') ? 'in' : 'ut')) return [];
    return [
      {
        regel: 'enhet-och-storlek',
        allvar: 'slutsats',
        ställe,
        utsaga: { kod: 'storhet-i-rubrik', rubrik: namn, är: slag },
        baraVisas: tolkning !== undefined,
      },
    ];
  });
}

/** Whether an amount comes in or goes out; null for a net. */
export function sideOf(slag: string | undefined): 'in' | 'ut' | null {
  if (slag === undefined || slag === 'netto') return null;
  return slag === 'intäkt' || slag === 'inkomst' ? 'in' : 'ut';
}

/** "Kulturnämnden", and not merely "Nämnden". */
const organ = /\p{L}{2,}(?:nämnd|styrelse|förvaltning)(?:en|er|erna)?$/iu;

/** A row named for one body whose figures are said to be another's. */
export function checkVem(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.rader.flatMap((rad) => {
    const { vem, benämning } = rad;
    if (vem === undefined || !organ.test(benämning) || benämning === vem) return [];
    return [
      {
        regel: 'ordning-i-rapporten',
        allvar: 'slutsats',
        ställe: { datablad, rad: rad.nyckel },
        utsaga: { kod: 'vem-mot-namn', benämning, vem },
        baraVisas: rad.tolkning !== undefined,
      },
    ];
  });
}
