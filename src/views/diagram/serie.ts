import { divides } from '#domain/matt/jamforbar.ts';
import type { Observation } from '#domain/matt/observation.ts';
import { formatPeriod, formatPeriodShort } from '#domain/period.ts';
import type { Punkt as Seriepunkt, Serie } from '#domain/matt/serie.ts';
import { typeset } from '#domain/tal.ts';
import { capitalise, rapportnamn } from '#views/ord/namn.ts';
import { printedTal } from '#views/ord/tal.ts';
import type { ChartSpec, Målvärde, Punkt } from './spec.ts';

/** A measure over the reports of a nämnd: a line where there are three periods, bars where there are fewer. */
export function toSeriesSpec(
  serie: Serie,
  { nyckel, titel, mål }: { nyckel: string; titel: string; mål: Observation | null },
): ChartSpec {
  const { punkter, senast } = serie;
  const enhet = senast.enhet;
  // Points in another unit than the latest are the same measure, but not on the same axis.
  const ritade = punkter.filter(({ tryckningar }) => tryckningar[0]?.observation.enhet === enhet);
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
    brott: breakIn(ritade),
    bättre: null,
  };
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

function labelOf({ tryckt, tal }: Observation): string {
  const text = tryckt.replace(/\s?%$/u, '');
  return /^[-−–]?[\d\s.,]+$/u.test(text) ? typeset(text) : String(tal).replace('.', ',');
}

function textOf({ tryckt, enhet }: Observation): string {
  return printedTal(tryckt, enhet);
}

function inShort(punkter: Seriepunkt[]): string {
  const [första, sista] = [punkter.at(0), punkter.at(-1)].map((punkt) => punkt?.tryckningar[0]?.observation);
  if (första === undefined || sista === undefined || första === sista) return '';
  return första.tal === sista.tal
    ? `Oförändrat ${textOf(sista)}`
    : `Från ${textOf(första)} till ${textOf(sista)}`;
}

/** Place of the first period after a declared break. */
function breakIn(punkter: Seriepunkt[]): number | null {
  const brott = punkter.flatMap(({ tryckningar }) =>
    tryckningar.flatMap(({ observation }) => observation.brott ?? []),
  );
  const plats = punkter.findIndex(
    ({ period }, nummer) =>
      nummer > 0 && brott.some((ett) => divides(ett, punkter[nummer - 1]?.period ?? period, period)),
  );
  return plats === -1 ? null : plats;
}
