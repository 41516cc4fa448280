import type { Rapport } from '#domain/arkiv.ts';
import type { Kolumn, Tabell } from '#domain/datablad/tabell.ts';
import { formatPeriod, monthsIn, parsePeriod } from '#domain/period.ts';
import type { Iakttagelse, Ställe } from './iakttagelse.ts';
import { agrees, monthOf, månadsord, tiderIn } from './text/tidsord.ts';

const storhetsord: readonly (readonly [RegExp, 'utfall' | 'budget' | 'prognos'])[] = [
  [/^(?:helårs|års)?prognos(?!\p{L})/iu, 'prognos'],
  [/^(?:helårs|års)?budget(?!\p{L})/iu, 'budget'],
  [/^(?:utfall|bokslut)(?!\p{L})/iu, 'utfall'],
];

/** A heading that begins with what its figures are, over figures said to be something else. */
export function checkStorhetsord(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.kolumner.flatMap((kolumn) => {
    const storhet = kolumn.storhet ?? tabell.storhet;
    const ord = storhetsord.find(([form]) => form.test(kolumn.rubrik))?.[1];
    if (ord === undefined || !storhetsord.some(([, en]) => en === storhet) || ord === storhet) return [];
    return [
      toIakttagelse(
        { datablad, kolumn: kolumn.nyckel },
        { kod: 'storhet-i-rubrik', rubrik: kolumn.rubrik, är: storhet ?? '' },
        kolumn.tolkning !== undefined,
      ),
    ];
  });
}

/** Two columns under one heading, of one time and one kind: one of the headings is another column's. */
export function checkLikaKolumner(datablad: string, tabell: Tabell): Iakttagelse[] {
  const said = ({ rubrik, grupp, storhet, period, kön, vem, slag, enhet, gjord }: Kolumn) =>
    JSON.stringify([rubrik, grupp, storhet, period, kön, vem, slag, enhet, gjord]);
  return [...Map.groupBy(tabell.kolumner, said).values()].flatMap(([första, andra]) =>
    första?.period === undefined || andra === undefined
      ? []
      : [
          toIakttagelse(
            { datablad, kolumn: andra.nyckel },
            { kod: 'lika-kolumner', rubrik: andra.rubrik },
            false,
          ),
        ],
  );
}

const spann = new RegExp(`(?<!\\p{L})(?<från>${månadsord})\\s?[-–]\\s?(?<till>${månadsord})(?!\\p{L})`, 'iu');

/** "Januari–mars" over figures of other months. */
export function checkMånader(datablad: string, tabell: Tabell): Iakttagelse[] {
  return tabell.kolumner.flatMap((kolumn) => {
    const storhet = kolumn.storhet ?? tabell.storhet ?? '';
    const period = kolumn.period ?? tabell.period;
    const skrivet = spann.exec(kolumn.rubrik) ?? spann.exec(kolumn.grupp ?? '');
    const { från, till } = skrivet?.groups ?? {};
    if (från === undefined || till === undefined || period === undefined) return [];
    if (!['utfall', 'budget'].includes(storhet)) return [];
    // A month with its year is a time of its own, and held against the period as such.
    if (tiderIn(`${kolumn.grupp ?? ''} ${kolumn.rubrik}`).some(({ månad: nummer }) => nummer !== null))
      return [];
    const { start, slut } = parsePeriod(period);
    if (start === null || slut === null) return [];
    if (monthOf(från) === Number(start.slice(5, 7)) && monthOf(till) === Number(slut.slice(5, 7))) return [];
    return [
      toIakttagelse(
        { datablad, kolumn: kolumn.nyckel },
        { kod: 'månader-i-rubrik', rubrik: skrivet?.[0] ?? '', gäller: formatPeriod(parsePeriod(period)) },
        kolumn.tolkning !== undefined,
      ),
    ];
  });
}

/** When a forecast is said to be made: not after the report, not otherwise than its heading says, and no two of a year alike. */
export function checkGjorda(datablad: string, tabell: Tabell, rapport: Rapport): Iakttagelse[] {
  const slut = parsePeriod(rapport.period).slut ?? '9999';
  const prognoser = tabell.kolumner.filter((kolumn) => (kolumn.storhet ?? tabell.storhet) === 'prognos');
  const enskilda = prognoser.flatMap((kolumn) => {
    const { gjord } = kolumn;
    if (typeof gjord !== 'string') return [];
    const tid = dayIn(kolumn);
    const fel =
      gjord > slut || (tid !== null && !gjord.slice(5).startsWith(tid)) || isOtherYear(kolumn, gjord);
    return fel
      ? [
          toIakttagelse(
            { datablad, kolumn: kolumn.nyckel },
            {
              kod: 'prognos-gjord',
              rubrik: kolumn.rubrik,
              gjord,
              rapporten: formatPeriod(parsePeriod(rapport.period)),
            },
            false,
          ),
        ]
      : [];
  });
  const kallade = prognoser.filter(({ rubrik, grupp = '' }) => /prognos/iu.test(`${grupp} ${rubrik}`));
  const lika = [...Map.groupBy(kallade, (kolumn) => sameForecast(kolumn, slut)).values()].flatMap(
    ([första, andra]) =>
      första === undefined || andra === undefined
        ? []
        : [
            toIakttagelse(
              { datablad, kolumn: andra.nyckel },
              {
                kod: 'två-prognoser',
                rubrik: andra.rubrik,
                annan: första.rubrik,
                gäller: formatPeriod(parsePeriod(andra.period ?? tabell.period ?? rapport.period)),
              },
              false,
            ),
          ],
  );
  return [...enskilda, ...lika];
}

/** Forecasts of one time and thing, made at one time: where nothing is said, at the report's end. Unknown times are not one. */
function sameForecast({ nyckel, period, gjord, kön, vem, slag, enhet }: Kolumn, slut: string): string {
  return gjord === null ? nyckel : JSON.stringify([period, gjord ?? slut, kön, vem, slag, enhet]);
}

/** A forecast of a year is made in it, or late in the year before. */
function isOtherYear({ period }: Kolumn, gjord: string): boolean {
  if (period === undefined) return false;
  const { start } = parsePeriod(period);
  return (
    monthsIn(parsePeriod(period)) === 12 &&
    start !== null &&
    Number(gjord.slice(0, 4)) < Number(start.slice(0, 4)) - (gjord.slice(5, 7) >= '09' ? 1 : 0)
  );
}

/**
 * "31 augusti" as "08-31", "augusti" as "08": when the heading says that the forecast was made. Null where it names no
 * month, or the months that the forecast is of.
 */
function dayIn({ rubrik, period }: Kolumn): string | null {
  const { dag, namn } =
    new RegExp(`(?:(?<!\\d)(?<dag>[0-3]?\\d)\\s)?(?<!\\p{L})(?<namn>${månadsord})(?!\\p{L})`, 'iu').exec(
      rubrik,
    )?.groups ?? {};
  if (namn === undefined || spann.test(rubrik)) return null;
  const månaden = String(monthOf(namn)).padStart(2, '0');
  if (dag !== undefined) return `${månaden}-${dag.padStart(2, '0')}`;
  return period !== undefined && parsePeriod(period).slut?.slice(5, 7) === månaden ? null : månaden;
}

/** A year in the table's heading that none of its figures is of. */
export function checkTabellår(datablad: string, tabell: Tabell, perioder: readonly string[]): Iakttagelse[] {
  const år = tiderIn(tabell.rubrik).filter(({ månad: nummer }) => nummer === null);
  if (år.length === 0 || perioder.length === 0) return [];
  if (år.some((tid) => perioder.some((period) => agrees(tid, period)))) return [];
  return [
    toIakttagelse(
      { datablad },
      {
        kod: 'period-i-rubrik',
        rubrik: tabell.rubrik,
        gäller: perioder.map((period) => formatPeriod(parsePeriod(period))).join(', '),
      },
      tabell.tolkning !== undefined,
    ),
  ];
}

function toIakttagelse(ställe: Ställe, utsaga: Iakttagelse['utsaga'], baraVisas: boolean): Iakttagelse {
  return { regel: 'period-och-rubrik', allvar: 'avviker', ställe, utsaga, baraVisas };
}
