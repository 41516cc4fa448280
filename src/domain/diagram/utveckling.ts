import type { Enhet } from '#domain/enhet.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import { saidOfRad, uppgifterOf, type Rad, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { parsePeriod } from '#domain/period.ts';
import { isRitbar, largestClass, tidsklass, type Ritbar } from './ritbart.ts';

/** One row over time, with women and men and its target: a panel of its own. */
export interface Utveckling {
  rad: Rad;
  /** Null when the source prints none. */
  enhet: Enhet | null;
  /** In order of time. */
  tider: Tid[];
  /** The whole first, where it is printed. */
  grupper: Grupp[];
  målvärde: Ritbar | null;
  /** Places among `tider` before which a break lies. */
  brott: number[];
  /** Numbers of the row that may not stand beside the others. */
  utelämnade: Ritbar[];
}

/** A moment or span that figures of the row are of. */
export interface Tid {
  storhet: 'utfall' | 'budget' | 'prognos';
  period: string;
  /** A figure of it: what is printed above, and whether its cell says another period. */
  exempel: Uppgift;
}

export interface Grupp {
  kön: 'kvinnor' | 'män' | null;
  /** One for each time; null where nothing stands in the source. */
  uppgifter: (Uppgift | null)[];
}

/** A panel for each row of which two numbers can be set beside each other, its target counted as one. */
export function utvecklingIn(tabell: Tabell): Utveckling[] {
  return tabell.rader.flatMap((rad) => {
    if (rad.kön !== undefined || rad.värden === undefined) return [];
    return utvecklingOf(tabell, rad) ?? [];
  });
}

/** As it was last, against its target: null where one of them is not printed. */
export function againstTarget(panel: Utveckling): Utveckling | null {
  const sist = panel.tider.findLastIndex(
    ({ storhet }, plats) =>
      storhet === 'utfall' && panel.grupper.some(({ uppgifter }) => isRitbar(uppgifter[plats])),
  );
  if (sist < 0 || panel.målvärde === null) return null;
  return {
    ...panel,
    tider: panel.tider.slice(sist, sist + 1),
    grupper: panel.grupper.map((grupp) => ({ ...grupp, uppgifter: grupp.uppgifter.slice(sist, sist + 1) })),
    brott: [],
  };
}

/** Whether there are enough outcomes for a line; fewer, and forecasts, are bars. */
export function isLine({ tider, grupper }: Pick<Utveckling, 'tider' | 'grupper'>): boolean {
  return (
    tider.every(({ storhet }) => storhet === 'utfall') &&
    tider.filter((_, plats) => grupper.some(({ uppgifter }) => isRitbar(uppgifter[plats]))).length > 2
  );
}

function utvecklingOf(tabell: Tabell, rad: Rad): Utveckling | null {
  const vem = saidOfRad(tabell, rad).vem ?? tabell.vem;
  const könsrader = tabell.rader.filter(({ av, kön }) => av === rad.nyckel && kön !== undefined);
  const celler = [rad, ...könsrader]
    .flatMap((en) => uppgifterOf(tabell, en))
    .filter(({ sagt }) => sagt.vem === vem);
  const värden = celler.filter(isValue);
  const klass = new Set(
    largestClass(värden.filter(isRitbar), (uppgift) => tidsklass(tabell, uppgift)).map((uppgift) =>
      tidsklass(tabell, uppgift),
    ),
  );
  // A gap compares nothing: it is shown whatever its months.
  const iKlassen = värden.filter((uppgift) => !isRitbar(uppgift) || klass.has(tidsklass(tabell, uppgift)));
  const endOf = (uppgift: Uppgift) => parsePeriod(periodOf(tabell, uppgift) ?? '../..').slut ?? '';
  const sist = iKlassen.map(endOf).sort().at(-1) ?? '';
  const senareFinns = värden.some(
    (uppgift) => !iKlassen.includes(uppgift) && uppgift.sagt.storhet === 'utfall' && endOf(uppgift) > sist,
  );
  const [första] = iKlassen.filter(isRitbar);
  if (första === undefined) return null;
  const målvärde = celler.filter(isRitbar).find(
    (uppgift) =>
      // The target is not for an outcome before the last one.
      !senareFinns &&
      uppgift.sagt.storhet === 'målvärde' &&
      uppgift.rad === rad &&
      uppgift.sagt.enhet === första.sagt.enhet &&
      klass.has(tidsklass(tabell, uppgift)),
  );
  const panel = toPanel(tabell, rad, iKlassen, målvärde ?? null);
  const ritade = panel.grupper.flatMap(({ uppgifter }) => uppgifter).filter(isRitbar);
  if (ritade.length + (målvärde === undefined ? 0 : 1) < 2) return null;
  const enheter = new Set(ritade.map(({ sagt }) => sagt.enhet ?? null));
  if (enheter.size > 1) return null;
  return { ...panel, utelämnade: värden.filter(isRitbar).filter((uppgift) => !ritade.includes(uppgift)) };
}

function toPanel(
  tabell: Tabell,
  rad: Rad,
  celler: Uppgift[],
  målvärde: Ritbar | null,
): Omit<Utveckling, 'utelämnade'> {
  const timeOf = (uppgift: Uppgift) => `${uppgift.sagt.storhet ?? ''} ${periodOf(tabell, uppgift) ?? ''}`;
  const alla = [...Map.groupBy(celler, timeOf).values()]
    .flatMap(([exempel]): Tid[] => {
      const period = exempel === undefined ? null : periodOf(tabell, exempel);
      const storhet = exempel?.sagt.storhet;
      if (exempel === undefined || period === null) return [];
      return storhet === 'utfall' || storhet === 'budget' || storhet === 'prognos'
        ? [{ storhet, period, exempel }]
        : [];
    })
    .sort(
      (a, b) =>
        endOfTid(a).localeCompare(endOfTid(b), 'sv') || order.indexOf(a.storhet) - order.indexOf(b.storhet),
    );
  const brott = [...new Set(celler.flatMap(({ sagt }) => sagt.brott?.från ?? []))]
    .map((från) => alla.findIndex((tid) => endOfTid(tid) >= från))
    .filter((plats) => plats > 0)
    .sort((a, b) => a - b);
  const efter = brott.at(-1) ?? 0;
  const groupsOf = (tider: Tid[]) =>
    ([null, 'kvinnor', 'män'] as const).flatMap((kön): Grupp[] => {
      const uppgifter = tider.map(
        (tid) =>
          celler.find(
            (uppgift) => (uppgift.sagt.kön ?? null) === kön && timeOf(uppgift) === timeOf(tid.exempel),
          ) ?? null,
      );
      return uppgifter.some(isRitbar) ? [{ kön, uppgifter }] : [];
    });
  // Bars on either side of a break would be compared; a line is broken instead.
  const somLinje = isLine({ tider: alla, grupper: groupsOf(alla) });
  const tider = somLinje ? alla : alla.slice(efter);
  const grupper = groupsOf(tider);
  return {
    rad,
    enhet: celler.find(isRitbar)?.sagt.enhet ?? null,
    tider,
    grupper,
    målvärde,
    brott: somLinje ? brott : [],
  };
}

const order = ['utfall', 'budget', 'prognos'];

function endOfTid({ period }: Tid): string {
  return parsePeriod(period).slut ?? '';
}

/** What belongs to a development over time. A value that stands on another row is not missing on this. */
function isValue({ sagt, läsning }: Uppgift): boolean {
  if (läsning.slag === 'saknas' && läsning.skäl === 'står på annan rad') return false;
  return sagt.storhet === 'utfall' || sagt.storhet === 'budget' || sagt.storhet === 'prognos';
}
