import { fold, stem } from './ord.ts';

/** Set between what is read and what is only searched: compound parts and figures in one spelling. */
export const dolt = '‖';

/** A part of a page: from its heading to the next. Places are counted in words. */
export interface Sidavsnitt {
  /** The heading's id; null for what stands before the first. */
  ankare: string | null;
  från: number;
  till: number;
  /** Where what is shown of it ends, and what is only searched begins. */
  synligt: number;
  /** How many words the heading has. */
  rubrik: number;
}

/** What a term has found on a page: where, and how good each finding is (1 is the word itself). */
export interface Fynd {
  /** How much a term says: what stands on few pages says more. */
  tyngd: number;
  platser: Map<number, number>;
}

export interface Poäng {
  avsnitt: Sidavsnitt;
  poäng: number;
}

const vikter = { rubrik: 2.4, text: 1, sidrubrik: 0.9, dolt: 0.6, ofullständigt: 0.5 };

/**
 * The parts of a page by how well they answer, best first. A part counts what stands in it and in the page's title; the
 * more of the query it covers, the better.
 */
export function rankAvsnitt(
  ord: string[],
  sidrubrik: number,
  avsnitt: Sidavsnitt[],
  fynd: Fynd[],
  sökta: string[][],
): Poäng[] {
  const allt = fynd.reduce((summa, { tyngd }) => summa + tyngd, 0);
  if (allt === 0) return [];
  const hela = fynd.map((ett, nummer) => wholeAmong(ord, ett, sökta[nummer]));
  return avsnitt
    .map((del) => ({ avsnitt: del, poäng: scoreOf(sidrubrik, del, fynd, hela, allt) }))
    .filter(({ poäng }) => poäng > 0)
    .sort((a, b) => b.poäng - a.poäng);
}

function scoreOf(
  sidrubrik: number,
  del: Sidavsnitt,
  fynd: Fynd[],
  hela: Set<number>[],
  allt: number,
): number {
  let summa = 0;
  let täckt = 0;
  let egna = 0;
  const iRubrik = new Set<number>();
  fynd.forEach(({ tyngd, platser }, nummer) => {
    let bäst = 0;
    let gånger = 0;
    for (const [plats, vikt] of platser) {
      const inom = plats >= del.från && plats < del.till;
      if (!inom && plats >= sidrubrik) continue;
      const helt = hela[nummer]?.has(plats) === true ? 1 : vikter.ofullständigt;
      const rubrik = inom && plats < del.från + del.rubrik;
      if (rubrik) iRubrik.add(plats);
      if (inom) {
        gånger += 1;
        egna = Math.max(egna, vikt);
      }
      const läge = !inom ? 'sidrubrik' : rubrik ? 'rubrik' : plats < del.synligt ? 'text' : 'dolt';
      bäst = Math.max(bäst, vikt * helt * vikter[läge]);
    }
    if (bäst === 0) return;
    täckt += tyngd;
    summa += tyngd * (bäst + 0.12 * Math.log2(1 + Math.min(gånger, 8)));
  });
  // A part that is only under a fitting title stands behind one that speaks of it; the page itself does not.
  if (egna === 0 && del.ankare !== null) summa *= 0.35;
  const rubrikandel = del.rubrik === 0 ? 0 : iRubrik.size / del.rubrik;
  return summa * (täckt / allt) ** 2 * (1 + 0.35 * rubrikandel);
}

/** The places whose word is one of those searched for, inflected or not, rather than one that begins so. */
function wholeAmong(ord: string[], { platser }: Fynd, sökta: string[] = []): Set<number> {
  const stammar = new Set(sökta.map(stemOf));
  return new Set([...platser.keys()].filter((plats) => stammar.has(stemOf(ord[plats] ?? ''))));
}

function stemOf(ord: string): string {
  return stem(fold(ord).replace(/[^\p{L}\p{N}]/gu, ''));
}
