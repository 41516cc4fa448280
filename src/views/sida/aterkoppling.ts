import type { Webbplats } from '#domain/register/webbplats.ts';
import { editAddress, faultAddress } from '#views/adress.ts';

/** What a reader can do about a fault on a page; each null where the site does not say where. */
export interface Feedback {
  redigera: { text: string; adress: string } | null;
  rapportera: { adress: string; sida: string } | null;
}

/**
 * @param sida the page's address, in full where the site has one
 * @param fil path of the page's file in the content folder, after a slash, and what it is called
 */
export function toFeedback(
  { redigering, kontakt }: Pick<Webbplats, 'redigering' | 'kontakt'>,
  { titel, sida, fil }: { titel: string; sida: string; fil?: { vad: string; väg: string } },
): Feedback {
  const adress = fil === undefined ? null : editAddress(redigering, fil.väg);
  return {
    redigera: adress === null ? null : { text: `Föreslå en ändring i ${fil?.vad ?? ''}`, adress },
    rapportera: kontakt === null ? null : { adress: faultAddress(kontakt, { titel, sida }), sida },
  };
}
