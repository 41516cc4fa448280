import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import { rowName, rowOf, trycktOf, saidOfRad, uppgifterOf, type Uppgift } from '#domain/datablad/tabell.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { latestOutcome } from '#domain/matt/senast.ts';
import { radAdress } from '#domain/adresser.ts';
import { describeSaknas } from '#views/ord/saknas.ts';
import { printed } from '#views/ord/tal.ts';

/** An indicator beside its goal: the latest outcome and the target, as printed. */
export interface IndikatorModel {
  benämning: string;
  /** The reason in words when there is no outcome. */
  utfall: string;
  /** Null when no target is printed. */
  målvärde: string | null;
  /** Site-relative address of the row in its table. */
  adress: string;
}

/** The rows that are declared to belong to a goal, wherever in the report they stand; women and men are left to the table. */
export function indicatorsOf(plats: Rapportplats, nämndmål: string): IndikatorModel[] {
  return plats.rapport.datablad.flatMap((blad) => indikatorerIn(plats, blad, nämndmål));
}

function indikatorerIn(
  plats: Rapportplats,
  { nyckel, innehåll }: Datablad,
  nämndmål: string,
): IndikatorModel[] {
  if (innehåll.typ !== 'tabell' || innehåll.ämne === 'text') return [];
  return innehåll.rader.flatMap((rad) => {
    // A column for the whole country stands beside the row's own figures.
    const vem = saidOfRad(innehåll, rad).vem ?? innehåll.vem;
    const uppgifter = uppgifterOf(innehåll, rad).filter(({ sagt }) => sagt.vem === vem);
    if (rad.kön !== undefined || !uppgifter.some(({ sagt }) => sagt.nämndmål === nämndmål)) return [];
    const utfall = latestOutcome(uppgifter);
    const mål = uppgifter.find(
      ({ sagt, läsning }) => sagt.storhet === 'målvärde' && läsning.slag !== 'saknas',
    );
    return {
      benämning: rowName(innehåll, rad),
      utfall: utfall === null ? 'ingen uppgift' : textOf(utfall),
      målvärde: mål === undefined ? null : textOf(mål),
      adress: radAdress(plats, nyckel, rad.nyckel),
    };
  });
}

function textOf(uppgift: Uppgift): string {
  const { läsning, cell } = uppgift;
  // A mark that nobody has explained says more as it stands.
  if (läsning.slag === 'saknas' && läsning.skäl === 'markering i källan')
    return `”${trycktOf(cell) ?? ''}” i källan`;
  if (läsning.slag === 'saknas') return describeSaknas(läsning.skäl);
  return isCertain(uppgift) ? printed(uppgift) : `${printed(uppgift)}, osäker läsning`;
}

/** The whole name of a row of a sheet: "Total sjukfrånvaro, Kvinnor". */
export function nameOfRow({ rapport }: Rapportplats, blad: string, nyckel: string): string {
  const tabell = rapport.datablad.find((ett) => ett.nyckel === blad)?.innehåll;
  const rad = tabell?.typ === 'tabell' ? rowOf(tabell, nyckel) : undefined;
  return tabell?.typ !== 'tabell' || rad === undefined ? nyckel : rowName(tabell, rad);
}
