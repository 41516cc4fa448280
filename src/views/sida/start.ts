import { nämndplatser, type Rapportplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { rapportkontrollAdress } from '#domain/adresser.ts';
import { newestRapporter } from '#views/jamfor/prognos.ts';
import { toFyndModeller } from '#views/sifferkontroll/fyndlista.ts';
import { counted, organnamn } from '#views/ord/namn.ts';
import { periodOf } from './rapport.ts';

/** "5 rapporter från 4 nämnder och förvaltningar, den nyaste för januari–augusti 2023." */
export function describeArchive(arkiv: AvlästArkiv): string {
  const organ = nämndplatser(arkiv);
  const antal = organ.flatMap(({ nämnd }) => nämnd.rapporter).length;
  const [nyast] = newestRapporter(arkiv, 1);
  const omfång = `${counted(antal, 'rapport', 'rapporter')} från ${counted(organ.length, 'nämnd eller förvaltning', 'nämnder och förvaltningar')}`;
  return nyast === undefined ? `${omfång}.` : `${omfång}, den nyaste för ${periodOf(nyast.rapport)}.`;
}

/** A finding that stands for what the check of figures finds: what it says, whose it is and where it is told. */
export interface Exempelfynd {
  text: string;
  organ: string;
  /** Site-relative address of the finding. */
  adress: string;
}

/** Of the newest reports' findings one that bears upon a conclusion; null where there is none. */
export function exampleFynd(arkiv: AvlästArkiv): Exempelfynd | null {
  for (const plats of newestRapporter(arkiv, 6)) {
    const ett = weightiest(arkiv, plats);
    if (ett !== null) return ett;
  }
  return null;
}

function weightiest(arkiv: AvlästArkiv, plats: Rapportplats): Exempelfynd | null {
  const fynd = toFyndModeller(arkiv, plats).find(
    ({ allvar, utsagor }) => allvar === 'slutsats' && utsagor.length > 0,
  );
  return fynd === undefined
    ? null
    : {
        text: fynd.utsagor[0] ?? '',
        organ: organnamn(plats.kommun, plats.nämnd),
        adress: `${rapportkontrollAdress(plats)}#${fynd.id}`,
      };
}
