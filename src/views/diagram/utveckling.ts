import { capitalise, listWords } from '#domain/ordfogning.ts';
import { isRitbar, type Ritbar } from '#domain/diagram/ritbart.ts';
import { isLine, type Grupp, type Tid, type Utveckling } from '#domain/diagram/utveckling.ts';
import { isCellobjekt, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { reachesTarget } from '#domain/matt/malvarde.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { columnName } from '#views/ord/namn.ts';
import { printed } from '#views/ord/tal.ts';
import { changeInWords, rowLabel } from './ord.ts';
import { toMålvärde, toPunkt } from './punkt.ts';
import type { ChartSpec, Mått, Serie } from './spec.ts';

/** One row over time: a line where there are three outcomes, bars where there are fewer. */
export function toUtvecklingSpec(tabell: Tabell, panel: Utveckling): ChartSpec {
  const linje = isLine(panel);
  const flera = panel.grupper.length > 1;
  const tider = namesOf(tabell, panel.tider);
  return {
    nyckel: panel.rad.nyckel,
    slag: linje ? 'linje' : 'staplar',
    titel: rowLabel(tabell, panel.rad),
    iKorthet: inShort(tabell, panel),
    beskrivning: describe(panel, tider),
    enhet: panel.enhet,
    kategorier:
      linje || !flera
        ? tider.map((namn) => ({ namn, art: 'post' }))
        : panel.grupper.map(({ kön }) => ({ namn: nameOfGrupp(kön), art: 'post' })),
    serier: linje ? linesOf(panel) : flera ? barsOfGrupper(panel, tider) : barsOfTider(panel),
    målvärde: toMålvärde(panel.målvärde),
    brott: panel.brott,
    bättre: null,
  };
}

/** Whether the last outcome meets the target; null where it cannot be said: no target, no direction, no outcome. */
export function meetsMålvärde(tabell: Tabell, panel: Utveckling): boolean | null {
  const sist = lastUtfall(panel);
  const { målvärde } = panel;
  return sist === null || målvärde === null ? null : reachesTarget(tabell, sist, målvärde);
}

/** The outcome of the whole at the last of the times; null when it is missing there. */
function lastUtfall({ tider, grupper }: Utveckling): Ritbar | null {
  const sist = tider.findLastIndex(({ storhet }) => storhet === 'utfall');
  const uppgift = grupper[0]?.uppgifter[sist];
  return isRitbar(uppgift) ? uppgift : null;
}

function inShort(tabell: Tabell, panel: Utveckling): string {
  const sist = lastUtfall(panel);
  const når = meetsMålvärde(tabell, panel);
  const { målvärde } = panel;
  if (sist !== null && målvärde !== null) {
    const mål = printed(målvärde);
    if (når === null) return `${printed(sist)}, målvärdet är ${mål}`;
    return når ? `${printed(sist)}, målet ${mål} nås` : `${printed(sist)}, målet ${mål} nås inte`;
  }
  return changeInWords(
    afterBreak(panel, panel.grupper[0]?.uppgifter ?? [])
      .filter(isRitbar)
      .filter(({ sagt }) => sagt.storhet === 'utfall')
      .map((uppgift) => ({
        tal: uppgift.läsning.tal,
        etikett: toPunkt(uppgift).etikett,
        text: printed(uppgift),
      })),
  );
}

/** What may be told as one development: nothing is, across a break. */
function afterBreak<Post>({ brott }: Pick<Utveckling, 'brott'>, poster: Post[]): Post[] {
  return poster.slice(brott.at(-1) ?? 0);
}

const måttOfKön: Record<NonNullable<Grupp['kön']>, Mått> = { kvinnor: 'kvinnor', män: 'män' };

function nameOfGrupp(kön: Grupp['kön']): string {
  return kön === null ? 'Totalt' : capitalise(kön);
}

function linesOf({ grupper }: Utveckling): Serie[] {
  return grupper.map(({ kön, uppgifter }) => ({
    namn: nameOfGrupp(kön),
    mått: kön === null ? 'utfall' : måttOfKön[kön],
    punkter: uppgifter.map((uppgift) => (uppgift === null ? null : toPunkt(uppgift))),
  }));
}

function barsOfTider({ tider, grupper }: Utveckling): Serie[] {
  const [grupp] = grupper;
  return [
    {
      namn: nameOfGrupp(grupp?.kön ?? null),
      mått: 'utfall',
      punkter: tider.map((_, plats) => {
        const uppgift = grupp?.uppgifter[plats] ?? null;
        return uppgift === null ? null : toPunkt(uppgift, måttOfTid(tider, plats));
      }),
    },
  ];
}

/** Women and men beside the whole; the two last times that have a number, since each has its colour. */
function barsOfGrupper({ tider, grupper }: Utveckling, namn: string[]): Serie[] {
  const medTal = tider.flatMap((_, plats) =>
    grupper.some(({ uppgifter }) => isRitbar(uppgifter[plats])) ? [plats] : [],
  );
  return medTal.slice(-2).map((plats) => ({
    namn: namn[plats] ?? '',
    mått: måttOfTid(tider, plats),
    punkter: grupper.map(({ uppgifter }) => {
      const uppgift = uppgifter[plats] ?? null;
      return uppgift === null ? null : toPunkt(uppgift);
    }),
  }));
}

function måttOfTid(tider: Tid[], plats: number): Mått {
  const storhet = tider[plats]?.storhet ?? 'utfall';
  if (storhet !== 'utfall') return storhet;
  return plats === tider.findLastIndex((tid) => tid.storhet === 'utfall') ? 'utfall' : 'fjolår';
}

/** The printed headings of the times; in words of our own where a cell says another time, or two columns are one time. */
function namesOf(tabell: Tabell, tider: Tid[]): string[] {
  return tider.map(({ exempel, period }) => {
    const egen = isCellobjekt(exempel.cell) && exempel.cell.period !== undefined;
    const delas =
      tabell.kolumner.filter((kolumn) => kolumn.period === period && kolumn.storhet === exempel.sagt.storhet)
        .length > 1;
    return egen || delas ? capitalise(formatPeriod(parsePeriod(period))) : columnName(exempel.kolumn);
  });
}

function describe(panel: Utveckling, tider: string[]): string {
  const { grupper, målvärde, brott } = panel;
  const serier = grupper.map(({ kön, uppgifter }) => {
    const led = uppgifter.flatMap((uppgift, plats) =>
      uppgift === null ? [] : [`${tider[plats] ?? ''} ${toPunkt(uppgift).text}`],
    );
    const namn = grupper.length > 1 || kön !== null ? `${nameOfGrupp(kön)}: ` : '';
    return `${namn}${led.join('; ')}.${trend(afterBreak(panel, uppgifter))}`;
  });
  const riktning = grupper[0]?.uppgifter.find(isRitbar)?.sagt.riktning;
  return [
    isLine(panel) ? 'Linje över tid.' : 'Staplar.',
    ...serier,
    ...(målvärde === null ? [] : [`Målvärde ${printed(målvärde)}.`]),
    ...(riktning === 'högre' || riktning === 'lägre' ? [`${capitalise(riktning)} är bättre.`] : []),
    ...(brott.length === 0
      ? []
      : [
          `Linjen är bruten före ${listWords(brott.map((plats) => tider[plats] ?? ''))}: ${reasonOfBreak(panel)}`,
        ]),
  ].join(' ');
}

function trend(uppgifter: (Uppgift | null)[]): string {
  const tal = uppgifter.filter(isRitbar).map(({ läsning }) => läsning.tal);
  const [första, sista] = [tal.at(0), tal.at(-1)];
  if (första === undefined || sista === undefined || tal.length < 3) return '';
  const steg = tal.slice(1).map((ett, plats) => ett - (tal[plats] ?? ett));
  if (steg.every((ett) => ett === 0)) return ' Oförändrat.';
  if (steg.every((ett) => ett >= 0)) return ' Stigande.';
  if (steg.every((ett) => ett <= 0)) return ' Sjunkande.';
  return första === sista ? '' : ` ${sista > första ? 'Högre' : 'Lägre'} sist än först.`;
}

function reasonOfBreak({ grupper }: Utveckling): string {
  const skäl = grupper.flatMap(({ uppgifter }) =>
    uppgifter.flatMap((en) => en?.sagt.brott?.motivering ?? []),
  );
  return [...new Set(skäl)].join(' ');
}
