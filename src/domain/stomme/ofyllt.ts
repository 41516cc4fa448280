/** What stands where the editor is to write. No source begins a text so; while it is left, nothing is published. */
export const ofyllt = 'FYLL I';

/** The same where the field has a closed list: the schema refuses it, as it should. */
export const ofylltVal = ofyllt as never;

/** The same as a key, which may hold small letters only. */
export const ofylldNyckel = 'fyll-i';

export function isOfyllt(värde: unknown): boolean {
  return typeof värde === 'string' && (värde.startsWith(ofyllt) || värde === ofylldNyckel);
}

/** To be written anew, with what stood there in the last report. */
export function ofylltEfter(förra: string): string {
  return isOfyllt(förra) ? förra : `${ofyllt}, förra gången: ${förra}`;
}

const tidsord =
  /(?:19|20)\d{2}|(?<!\d)\d{2}[-/.]\d{2}[-/.]\d{2}(?!\d)|(?<!\p{L})(?:jan|feb|apr|aug|sept?|okt|nov|dec|januari|februari|mars|april|maj|juni?|juli?|augusti|september|oktober|november|december|tertial|kvartal|halvår|delår)(?!\p{L})/iu;

/** A printed heading or label: kept where it says no time, else to be read in the new source. */
export function keepUndated(text: string): string {
  return tidsord.test(text) ? ofylltEfter(text) : text;
}
