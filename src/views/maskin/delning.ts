import { capitalise } from '#domain/ordfogning.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import type { Webbplats } from '#domain/register/webbplats.ts';
import { toKorthetstal } from '#views/sida/korthet.ts';
import { organnamn, rapportnamn } from '#views/ord/namn.ts';
import { periodOf } from '#views/sida/rapport.ts';

/** What the picture of a page says where the page is shared. */
export interface Delning {
  webbplats: string;
  ovanrubrik: string | null;
  titel: string;
  text: string;
  /** At most three. */
  tal: { rubrik: string; text: string; jämför: string | null }[];
}

const flestTal = 3;

export function delningOfRapport(arkiv: AvlästArkiv, plats: Rapportplats): Delning {
  return {
    webbplats: arkiv.webbplats.namn,
    ovanrubrik: organnamn(plats.kommun, plats.nämnd),
    titel: rapportnamn(plats.rapport),
    text: `Gäller ${periodOf(plats.rapport)}`,
    tal: toKorthetstal(arkiv, plats)
      .slice(0, flestTal)
      .map(({ rubrik, text, jämför }) => ({ rubrik, text, jämför: jämför?.text ?? null })),
  };
}

/** For pages that are no report's. */
export function delningOfWebbplats({ namn, beskrivning }: Webbplats): Delning {
  return { webbplats: namn, ovanrubrik: null, titel: capitalise(namn), text: beskrivning, tal: [] };
}
