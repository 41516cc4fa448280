import type { Rapport } from '#domain/arkiv.ts';
import { isCellobjekt, type Kolumn, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { parseFormel, termer } from '#domain/formel.ts';
import { formatPeriod, isHelår, månadsnamn, parsePeriod } from '#domain/period.ts';
import { cellerOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';
import type { Iakttagelse } from '#domain/sifferkontroll/iakttagelse.ts';
import {
  checkGjorda,
  checkLikaKolumner,
  checkMånader,
  checkStorhetsord,
  checkTabellår,
} from '#domain/sifferkontroll/rubrikord.ts';
import { agrees, tiderIn } from '#domain/sifferkontroll/text/tidsord.ts';
import type { Regel } from './regel.ts';

export const periodOchRubrik: Regel = {
  nyckel: 'period-och-rubrik',
  namn: 'Perioder och rubriker',
  ingress: 'Tiden i en rubrik ska vara den tid som talen under den gäller.',
  kontrollerar: [
    'Nämner en rubrik en månad eller ett år ska talens period sluta då. En rubrik som är kvar från en tidigare rapport syns på det.',
    'Gäller cellerna under en rubrik en annan tid än rubriken säger visas det. Likaså när noterna till raderna nämner andra månader än kolumnerna.',
    'En kolumn som heter budget, prognos eller utfall ska vara det, och två kolumner ska inte heta likadant och gälla samma tid. En prognos ska vara gjord när rubriken säger, och inte efter rapporten; två prognoser för samma år ska säga när de är gjorda.',
    'En avvikelse ska jämföra tal från samma tid.',
    'Ett utfall får inte gälla tiden efter det datum som rapporten avser.',
  ],
  avrundning: 'Här jämförs tider och inte belopp, så ingenting avrundas.',
  allvar:
    'En avvikelse mellan olika tider påverkar slutsatsen. En rubrik med fel tid avviker. Noter från en annan tid är formalia, så länge inget tal visar något annat.',
  sägerInte:
    'Ett fynd säger inte att talen gäller den tid som rubriken anger. Hur tabellen har lästs, och varför, står i en not vid den.',
  checkBlad: ({ rapport }) =>
    tabellerOf(rapport).flatMap(({ nyckel, tabell }) => {
      const celler = cellerOf(tabell);
      return [
        ...checkRubriker(nyckel, tabell, celler),
        ...tabell.kolumner.flatMap((kolumn) => checkCeller(nyckel, celler, kolumn)),
        ...checkGrannar(nyckel, tabell),
        ...checkNoter(nyckel, tabell, celler),
        ...checkSlut(nyckel, celler, rapport),
        ...checkStorhetsord(nyckel, tabell),
        ...checkLikaKolumner(nyckel, tabell),
        ...checkMånader(nyckel, tabell),
        ...checkGjorda(nyckel, tabell, rapport),
      ];
    }),
};

/** One time in the table's heading and over its columns is one slip, told of at the table. */
function checkRubriker(datablad: string, tabell: Tabell, celler: Uppgift[]): Iakttagelse[] {
  const iKolumner = tabell.kolumner.flatMap((kolumn) => checkKolumn(datablad, tabell, kolumn));
  const [iTabellen] = checkTabellrubrik(datablad, tabell, celler);
  if (iTabellen === undefined) return iKolumner;
  const samma = iKolumner.filter((en) => sammaTid(tabell.rubrik, en));
  return [
    { ...iTabellen, ...(samma.length === 0 ? {} : { också: samma.map(({ ställe }) => ställe) }) },
    ...iKolumner.filter((en) => !samma.includes(en)),
  ];
}

function sammaTid(rubrik: string, { utsaga }: Iakttagelse): boolean {
  const sist = utsaga.kod === 'period-i-rubrik' ? tiderIn(utsaga.rubrik).at(-1) : undefined;
  return tiderIn(rubrik).some(({ år, månad }) => år === sist?.år && månad === sist.månad);
}

/** The time in a table's heading is that of some column. */
function checkTabellrubrik(datablad: string, tabell: Tabell, celler: Uppgift[]): Iakttagelse[] {
  const tider = tiderIn(tabell.rubrik).filter(({ månad }) => månad !== null);
  const perioder = [...new Set(celler.flatMap(({ sagt }) => sagt.period ?? []))];
  if (tider.length === 0) return checkTabellår(datablad, tabell, perioder);
  if (perioder.length === 0) return [];
  if (tider.some((tid) => perioder.some((period) => agrees(tid, period)))) return [];
  const utfall = tabell.kolumner.find(({ storhet }) => storhet === 'utfall')?.period ?? perioder[0] ?? '';
  return [toIakttagelse({ datablad }, tabell.rubrik, utfall, tabell.tolkning)];
}

function checkKolumn(datablad: string, tabell: Tabell, kolumn: Kolumn): Iakttagelse[] {
  // A month over a forecast or an avvikelse says when it was made.
  const utfall = (kolumn.storhet ?? tabell.storhet) === 'utfall';
  const tider = tiderIn(`${kolumn.grupp ?? ''} ${kolumn.rubrik}`).filter(
    ({ månad }) => utfall || månad === null,
  );
  const sist = tider.at(-1);
  const period = kolumn.period ?? tabell.period;
  return sist !== undefined && period !== undefined && !agrees(sist, period)
    ? [toIakttagelse({ datablad, kolumn: kolumn.nyckel }, kolumn.rubrik, period, kolumn.tolkning)]
    : [];
}

/** Cells that are of another time than their column, where the heading says one. */
function checkCeller(datablad: string, celler: Uppgift[], kolumn: Kolumn): Iakttagelse[] {
  if (kolumn.period === undefined || !/\p{L}/u.test(kolumn.rubrik)) return [];
  const tal = celler.filter((uppgift) => uppgift.kolumn === kolumn && uppgift.läsning.slag === 'tal');
  const andra = tal.filter(
    ({ cell }) =>
      isCellobjekt(cell) &&
      cell.period !== undefined &&
      isAnotherTime(cell.period, kolumn.period ?? '', saysSpan(kolumn)),
  );
  if (andra.length === 0 || !saysTime(kolumn)) return [];
  return [
    {
      regel: 'period-och-rubrik',
      allvar: 'avviker',
      ställe: { datablad, kolumn: kolumn.nyckel },
      utsaga: { kod: 'celler-annan-tid', rubrik: kolumn.rubrik, antal: andra.length, av: tal.length },
      baraVisas: true,
    },
  ];
}

function saysTime({ rubrik }: Kolumn): boolean {
  return (
    tiderIn(rubrik).length > 0 ||
    /(?<!\p{L})(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/iu.test(rubrik)
  );
}

const månadsord = månadsnamn.map((namn) => namn.slice(0, 3)).join('|');
const spann = new RegExp(`(?<!\\p{L})(?:${månadsord})\\p{L}*\\.?\\s?[-–]\\s?(?:${månadsord})`, 'iu');

/** "Utfall jan-aug" says where its time begins, "Aug 2023" only where it ends. */
function saysSpan({ rubrik, grupp = '' }: Kolumn): boolean {
  return spann.test(`${grupp} ${rubrik}`);
}

function isAnotherTime(cell: string, kolumn: string, båda: boolean): boolean {
  const [a, b] = [parsePeriod(cell), parsePeriod(kolumn)];
  return a.slut !== b.slut || (båda && a.start !== null && b.start !== null && a.start !== b.start);
}

/**
 * An avvikelse is between figures of one time; a change or a share is meant to be between two, and what is left of a
 * year's or a project's budget is too.
 */
function checkGrannar(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.kolumner.flatMap((kolumn): Iakttagelse[] => {
    if (kolumn.storhet !== 'avvikelse' || kolumn.räknas === undefined) return [];
    const delar = termer(parseFormel(kolumn.räknas)).flatMap(({ nyckel, tryckt }) => {
      const del = tryckt ? tabell.kolumner.find((annan) => annan.nyckel === nyckel) : undefined;
      return del?.period === undefined ? [] : [{ rubrik: del.rubrik, period: del.period }];
    });
    const delarAvÅr = delar.filter(({ period }) => isPartOfYear(period));
    if (new Set(delarAvÅr.map(({ period }) => period)).size < 2) return [];
    return [
      {
        regel: 'period-och-rubrik',
        allvar: 'slutsats',
        ställe: { datablad, kolumn: kolumn.nyckel },
        utsaga: {
          kod: 'olika-perioder',
          rubrik: kolumn.rubrik,
          delar: delar.map(({ rubrik, period }) => ({ rubrik, gäller: formatPeriod(parsePeriod(period)) })),
        },
        baraVisas: kolumn.tolkning !== undefined,
      },
    ];
  });
}

function isPartOfYear(text: string): boolean {
  const period = parsePeriod(text);
  return period.start !== null && period.slut !== null && !isHelår(period);
}

/** Notes to the rows that name months, none of which is a column's: left over from another report. */
function checkNoter(datablad: string, tabell: Tabell, celler: Uppgift[]): Iakttagelse[] {
  const radnoter = new Set(tabell.rader.flatMap(({ not }) => not ?? []));
  const noter = [...radnoter].flatMap((märke) => {
    const tider = tiderIn(tabell.noter?.[märke] ?? '').filter(({ månad }) => månad !== null);
    return tider.length === 0 ? [] : [{ märke, tider }];
  });
  const cellperioder = celler.flatMap(({ sagt }) => sagt.period ?? []);
  const främmande = noter.filter(({ tider }) =>
    tider.every((tid) => !cellperioder.some((period) => agrees(tid, period))),
  );
  if (främmande.length === 0) return [];
  return tabell.kolumner
    .filter(({ storhet, period }) => storhet === 'utfall' && period !== undefined)
    .map((kolumn) => ({
      regel: 'period-och-rubrik' as const,
      allvar: 'formalia' as const,
      ställe: { datablad, kolumn: kolumn.nyckel },
      utsaga: {
        kod: 'noter-annan-tid' as const,
        noter: främmande.map(({ märke }) => märke),
        tider: [...new Set(främmande.flatMap(({ tider }) => tider.map(({ skrivet }) => skrivet)))],
        rubrik: kolumn.rubrik,
      },
      baraVisas: true,
    }));
}

/** An outcome of the time after the report's end cannot have been known. */
function checkSlut(datablad: string, celler: Uppgift[], rapport: Rapport): Iakttagelse[] {
  const slut = parsePeriod(rapport.period).slut ?? '9999';
  const sena = celler.filter(
    ({ sagt, läsning }) =>
      sagt.storhet === 'utfall' &&
      läsning.slag === 'tal' &&
      sagt.period !== undefined &&
      isAfter(sagt.period, slut),
  );
  const kolumner = Map.groupBy(sena, ({ kolumn }: Uppgift) => kolumn.nyckel);
  return [...kolumner].map(([kolumn, [första]]) => ({
    regel: 'period-och-rubrik' as const,
    allvar: 'avviker' as const,
    ställe: { datablad, kolumn },
    utsaga: {
      kod: 'efter-rapporten' as const,
      gäller: formatPeriod(parsePeriod(första?.sagt.period ?? rapport.period)),
      rapporten: formatPeriod(parsePeriod(rapport.period)),
    },
    baraVisas: false,
  }));
}

/** A whole year as a period is that of a figure whose months are not said. */
function isAfter(period: string, slut: string): boolean {
  const { start, slut: egen } = parsePeriod(period);
  return /^\d{4}$/u.test(period) ? (start ?? '') > slut : (egen ?? '') > slut;
}

function toIakttagelse(
  ställe: Iakttagelse['ställe'],
  rubrik: string,
  period: string,
  tolkning: string | undefined,
): Iakttagelse {
  return {
    regel: 'period-och-rubrik',
    allvar: 'avviker',
    ställe,
    utsaga: { kod: 'period-i-rubrik', rubrik, gäller: formatPeriod(parsePeriod(period)) },
    baraVisas: tolkning !== undefined,
  };
}
