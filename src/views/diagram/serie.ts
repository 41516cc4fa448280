import { capitalise } from '#domain/ordfogning.ts';
import { divides } from '#domain/matt/jamforbar.ts';
import type { Observation } from '#domain/matt/observation.ts';
import { formatPeriod, formatPeriodShort } from '#domain/period.ts';
import type { Punkt as Seriepunkt, Serie } from '#domain/matt/serie.ts';
import { typeset } from '#domain/tal.ts';
import { rapportnamn } from '#views/ord/namn.ts';
import { printedTal, withCa } from '#views/ord/tal.ts';
import { changeInWords } from './ord.ts';
import type { ChartSpec, Målvärde, Punkt } from './spec.ts';

/** A measure over the reports of a nämnd: a line where there are three periods, bars where there are fewer. */
export function toSeriesSpec(
  serie: Serie,
  { nyckel, titel, mål }: { nyckel: string; titel: string; mål: Observation | null },
): ChartSpec {
  const { punkter, senast } = serie;
  const enhet = senast.enhet;
  // Points in another unit than the latest are the same measure, but not on the same axis.
  const lika = punkter.filter(({ tryckningar }) => tryckningar[0]?.observation.enhet === enhet);
  // Bars on either side of a break would be compared; a line is broken instead.
  const ritade = lika.length > 2 ? lika : afterBreak(lika);
  const tider = ritade.map(({ period }) => capitalise(formatPeriod(period)));
  return {
    nyckel,
    slag: ritade.length > 2 ? 'linje' : 'staplar',
    titel,
    iKorthet: inShort(ritade),
    beskrivning: ritade
      .map(({ tryckningar }, plats) => {
        const texter = tryckningar.map(({ observation }) => textOf(observation));
        return `${tider[plats] ?? ''} ${texter.join(' eller ')}`;
      })
      .join('; ')
      .concat('.'),
    enhet,
    kategorier: ritade.map(({ period }) => ({ namn: formatPeriodShort(period), art: 'post' })),
    serier: [
      { namn: titel || 'Utfall', mått: 'utfall', punkter: ritade.map((punkt) => toPunkt(punkt, 0)) },
      ...asPrintedBefore(ritade),
    ],
    målvärde: mål?.enhet === enhet ? toMålvärde(mål) : null,
    brott: breaksIn(ritade),
    bättre: null,
  };
}

/** Whether there is something to see: a line, or two bars with no break between them. */
export function isDrawable({ punkter }: Serie): boolean {
  return punkter.length > 2 || afterBreak(punkter).length > 1;
}

/** What an older report printed for the same periods, where it was another figure: drawn beside, never averaged. */
function asPrintedBefore(punkter: Seriepunkt[]): ChartSpec['serier'] {
  const äldre = punkter.find(({ tryckningar }) => tryckningar.length > 1)?.tryckningar[1]?.observation;
  if (äldre === undefined) return [];
  return [
    {
      namn: `Enligt ${rapportnamn(äldre.plats.rapport).toLocaleLowerCase('sv')}`,
      mått: 'fjolår',
      punkter: punkter.map((punkt) => toPunkt(punkt, 1)),
    },
  ];
}

function toPunkt({ tryckningar }: Seriepunkt, nummer: number): Punkt | null {
  const observation = tryckningar[nummer]?.observation;
  if (observation === undefined) return null;
  return { tal: observation.tal, etikett: labelOf(observation), text: textOf(observation) };
}

function toMålvärde(mål: Observation | null): Målvärde | null {
  return mål === null ? null : { tal: mål.tal, etikett: `Mål ${labelOf(mål)}`, text: textOf(mål) };
}

function labelOf({ tryckt, tal, gräns }: Observation): string {
  const text = tryckt.replace(/\s?%$/u, '');
  if (/^[-−–]?[\d\s.,]+$/u.test(text)) return typeset(text);
  return withCa(String(tal).replace('.', ','), { gräns });
}

function textOf({ tryckt, enhet, fel }: Observation): string {
  return fel.length === 0
    ? printedTal(tryckt, enhet)
    : `${printedTal(tryckt, enhet)} (går inte ihop i källan)`;
}

function inShort(punkter: Seriepunkt[]): string {
  return changeInWords(
    afterBreak(punkter).flatMap(({ tryckningar: [tryckning] }) => {
      if (tryckning === undefined) return [];
      const text = textOf(tryckning.observation);
      return [{ tal: tryckning.observation.tal, etikett: text, text }];
    }),
  );
}

/** What may be told as one development: nothing is, across a break. */
function afterBreak(punkter: Seriepunkt[]): Seriepunkt[] {
  return punkter.slice(breaksIn(punkter).at(-1) ?? 0);
}

/** Places of the first periods after a declared break. */
function breaksIn(punkter: Seriepunkt[]): number[] {
  const brott = punkter.flatMap(({ tryckningar }) =>
    tryckningar.flatMap(({ observation }) => observation.brott ?? []),
  );
  return punkter.flatMap(({ period }, nummer) => {
    const förra = punkter[nummer - 1];
    return förra !== undefined && brott.some((ett) => divides(ett, förra.period, period)) ? [nummer] : [];
  });
}
