import type { Rapport } from '#domain/arkiv.ts';
import {
  rowName,
  saidOfRad,
  trycktOf,
  uppgifterOf,
  type Tabell,
  type Uppgift,
} from '#domain/datablad/tabell.ts';
import { reachesTarget } from '#domain/matt/malvarde.ts';
import { latestOutcome } from '#domain/matt/senast.ts';
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
          if (rad.kön !== undefined) return [];
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

/** The indicator that a row is, where it has an outcome and a target that can be set against each other. */
export function indicatorOf(datablad: string, tabell: Tabell, uppgifter: Uppgift[]): Indikator | null {
  const [första] = uppgifter;
  if (första === undefined) return null;
  // A column for the whole country stands beside the row's own figures.
  const vem = saidOfRad(tabell, första.rad).vem ?? tabell.vem;
  const egna = uppgifter.filter(({ sagt }) => sagt.vem === vem);
  const utfall = latestOutcome(egna);
  const mål = egna.find(({ sagt, läsning }) => sagt.storhet === 'målvärde' && läsning.slag === 'tal');
  if (utfall === null || mål === undefined) return null;
  const nådd = reachesTarget(tabell, utfall, mål);
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
