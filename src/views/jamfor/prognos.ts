import {
  nämndplatser,
  rapportplatser,
  type Arkiv,
  type Nämndplats,
  type Rapportplats,
} from '#domain/arkiv.ts';
import { nämndAdress } from '#domain/adresser.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { formatTal } from '#domain/tal.ts';
import { adressOf, felInAvvikelse, prognoserIn, otherReading, type Helårsprognos } from './helarsprognos.ts';
import type { Felmärkt } from '#views/ord/fel.ts';
import { kommunnamn, rapportnamn } from '#views/ord/namn.ts';

/** The latest whole-year forecast that each nämnd has reported of a measure, newest budget year first. */
export function latestPrognoser(arkiv: AvlästArkiv, mått: string): Helårsprognos[] {
  return nämndplatser(arkiv)
    .flatMap((plats) => latestPrognos(arkiv, plats, mått) ?? [])
    .sort((a, b) => b.år.localeCompare(a.år, 'sv') || a.avvikelse - b.avvikelse);
}

/** The forecast that the newest report with one makes last; one whose gross cost is known before others. */
function latestPrognos(
  arkiv: AvlästArkiv,
  { kommun, nämnd }: Nämndplats,
  mått: string,
): Helårsprognos | null {
  for (const rapport of nämnd.rapporter) {
    const funna = prognoserIn(arkiv, { kommun, nämnd, rapport }, mått);
    const bäst = lastMade(funna);
    if (bäst !== undefined) return bäst;
  }
  return null;
}

/** @param funna of one report, the one made first first */
export function lastMade(funna: Helårsprognos[]): Helårsprognos | undefined {
  const senast = funna.filter(({ gjord }) => gjord === funna.at(-1)?.gjord);
  return senast.find(({ bruttokostnad }) => bruttokostnad !== null) ?? senast[0];
}

/** A line of the start page's list. */
export interface Prognosrad {
  kommun: string;
  nämnd: string;
  /** Site-relative address of the nämnd. */
  nämndadress: string;
  rapport: string;
  /** "sämre än budget för 2022". */
  utfall: string;
  /** "25,4 mnkr"; null where it is so small that it is shown as according to budget. */
  prognos: Felmärkt | null;
  /** "Källan anger 3,0 mnkr", where its own avvikelse is another; null otherwise. */
  källan: Felmärkt | null;
  /** "1,6 % av budgeterad bruttokostnad", or of the net cost where the gross is not printed; null where neither is. */
  andelText: string | null;
  riktning: 'bättre' | 'sämre' | 'lika';
  /** The avvikelse as a share of the largest in the list, -1 to 1. */
  andel: number;
  /** Site-relative address of the cell. */
  adress: string;
}

/** The forecasts as they are listed, on one scale. */
export function toPrognosrader(prognoser: Helårsprognos[]): Prognosrad[] {
  const störst = Math.max(...prognoser.map(({ avvikelse }) => Math.abs(avvikelse)), 1);
  return prognoser.map((prognos) => toLine(prognos, störst));
}

function toLine(prognos: Helårsprognos, störst: number): Prognosrad {
  const { plats, år, avvikelse, budget, bruttokostnad } = prognos;
  const andel = shareOf(avvikelse, bruttokostnad ?? budget);
  const av = bruttokostnad === null ? 'budgeterad nettokostnad' : 'budgeterad bruttokostnad';
  // What the shown text rounds away is according to budget.
  const synlig = Math.abs(avvikelse) >= 50_000;
  const riktning = !synlig ? 'lika' : avvikelse > 0 ? 'bättre' : 'sämre';
  return {
    kommun: kommunnamn(plats.kommun),
    nämnd: plats.nämnd.namn,
    nämndadress: nämndAdress(plats.kommun, plats.nämnd),
    rapport: rapportnamn(plats.rapport),
    utfall: riktning === 'lika' ? `enligt budget för ${år}` : `${riktning} än budget för ${år}`,
    prognos: riktning === 'lika' ? null : { text: inMillions(avvikelse), fel: felInAvvikelse(prognos) },
    källan: otherReading(prognos, inMillions),
    andelText: andel === null ? null : `${andel} av ${av}`,
    riktning,
    andel: avvikelse / störst,
    adress: adressOf(prognos.källa),
  };
}

/** "1,6 %": an amount as a share of another, both without sign. */
export function shareOf(belopp: number, av: { värde: number | null }): string | null {
  return av.värde === null || av.värde === 0
    ? null
    : `${formatTal((Math.abs(belopp) / Math.abs(av.värde)) * 100, 1)}\u00a0%`;
}

/** "25,4 mnkr": without sign, which the words beside it say. */
function inMillions(kronor: number): string {
  return `${formatTal(Math.abs(kronor) / 1e6, 1)}\u00a0mnkr`;
}

/** Reports by the end of their period, newest first. */
export function newestRapporter(arkiv: Arkiv, antal: number): Rapportplats[] {
  const slut = ({ rapport }: Rapportplats) => rapport.slug;
  return rapportplatser(arkiv)
    .sort((a, b) => slut(b).localeCompare(slut(a), 'sv'))
    .slice(0, antal);
}
