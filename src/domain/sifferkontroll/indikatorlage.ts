import type { Rapport } from '#domain/arkiv.ts';
import {
  rowName,
  saidOfRad,
  trycktOf,
  uppgifterOf,
  type Tabell,
  type Uppgift,
} from '#domain/datablad/tabell.ts';
import type { Sagt } from '#domain/datablad/sagt.ts';
import { parsePeriod } from '#domain/period.ts';
import { parseTal } from '#domain/tal.ts';
import { tabellerOf } from './celler.ts';
import type { Indikatorläge, Ställe } from './iakttagelse.ts';

/** An indicator's latest outcome against its target: whether it has reached it. */
export interface Indikator extends Indikatorläge {
  nyckel: string;
  ställe: Ställe;
  nådd: boolean;
}

/** The indicators of a goal whose outcome can be set against a target; the latest outcome must have a value. */
export function indikatorerOf(rapport: Rapport, nämndmål: string): Indikator[] {
  return tabellerOf(rapport).flatMap(({ nyckel, tabell }) =>
    tabell.ämne === 'text'
      ? []
      : tabell.rader.flatMap((rad) => {
          if (rad.kön !== undefined || rad.osäker === true) return [];
          const uppgifter = uppgifterOf(tabell, rad);
          if (!uppgifter.some(({ sagt }) => sagt.nämndmål === nämndmål)) return [];
          return indicatorOf(nyckel, tabell, uppgifter) ?? [];
        }),
  );
}

/** An indicator wherever in the report it stands. */
export function indikatorAt(rapport: Rapport, rad: string): Indikator | null {
  for (const { nyckel, tabell } of tabellerOf(rapport)) {
    const funnen = tabell.rader.find((en) => en.nyckel === rad);
    if (funnen === undefined || tabell.ämne === 'text') continue;
    const indikator = indicatorOf(nyckel, tabell, uppgifterOf(tabell, funnen));
    if (indikator !== null) return indikator;
  }
  return null;
}

function indicatorOf(datablad: string, tabell: Tabell, uppgifter: Uppgift[]): Indikator | null {
  const [första] = uppgifter;
  if (första === undefined) return null;
  // A column for the whole country stands beside the row's own figures.
  const vem = saidOfRad(tabell, första.rad).vem ?? tabell.vem;
  const egna = uppgifter.filter(({ sagt }) => sagt.vem === vem);
  const utfall = latest(egna.filter(({ sagt }) => sagt.storhet === 'utfall'));
  const mål = egna.find(({ sagt, läsning }) => sagt.storhet === 'målvärde' && läsning.slag === 'tal');
  if (utfall?.läsning.slag !== 'tal' || mål?.läsning.slag !== 'tal') return null;
  const nådd = reaches(utfall.läsning.tal, mål.läsning.tal, mål.läsning.gräns, utfall.sagt.riktning);
  if (nådd === null) return null;
  return {
    nyckel: första.rad.nyckel,
    ställe: { datablad, rad: första.rad.nyckel },
    benämning: rowName(tabell, första.rad),
    utfall: trycktOf(utfall.cell) ?? '',
    målvärde: trycktOf(mål.cell) ?? '',
    nådd,
  };
}

/** The outcome that ends last, also where it has no value: an older one is not what came of the target. */
function latest(utfall: Uppgift[]): Uppgift | null {
  const slut = ({ sagt }: Uppgift) =>
    sagt.period === undefined ? '' : (parsePeriod(sagt.period).slut ?? '');
  return utfall.reduce<Uppgift | null>(
    (sist, uppgift) => (sist === null || slut(uppgift) >= slut(sist) ? uppgift : sist),
    null,
  );
}

/** Null where it is not declared what is better. */
function reaches(
  utfall: number,
  mål: number,
  gräns: '<' | '>' | 'ca' | null,
  riktning: Sagt['riktning'],
): boolean | null {
  if (riktning === undefined || gräns === 'ca') return null;
  if (typeof riktning === 'object')
    return utfall >= parseTal(String(riktning.från)) && utfall <= parseTal(String(riktning.till));
  if (gräns === '<') return utfall < mål;
  if (gräns === '>') return utfall > mål;
  return riktning === 'högre' ? utfall >= mål : utfall <= mål;
}
