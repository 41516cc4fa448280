import { fold, wordsIn } from '#domain/sok/ord.ts';
import { secondShard, shardOf } from '#domain/sok/ordbok.ts';
import { facetter, facettord, sidord, type Facett, type Sökregister } from '#domain/sok/register.ts';
import type { Sidfynd, Sökunderlag } from '#client/sok/pagefind.ts';

export interface Provsida {
  adress: string;
  titel: string;
  text: string;
  delar?: { id: string; rubrik: string; text: string }[];
  period?: string;
  facetter: Partial<Record<Facett, string>>;
}

/** An index of a few pages, held in memory: finds words by how they begin, as Pagefind does. */
export function toUnderlag(sidor: Provsida[], register: Partial<Sökregister> = {}): Sökunderlag {
  const värden = Object.fromEntries(
    facetter.map((facett) => [facett, [...new Set(sidor.flatMap((sida) => sida.facetter[facett] ?? []))]]),
  );
  const indexerade = sidor.map((sida, nummer) => toFynd(sida, String(nummer)));
  const märken = sidor.map((sida) => [
    sidord,
    ...facetter.flatMap((facett) => facettord(värden, facett, sida.facetter[facett] ?? '') ?? []),
  ]);
  const allaOrd = [
    ...new Set(indexerade.flatMap(({ ord }) => ord.flatMap((ett) => wordsIn(ett.toLocaleLowerCase('sv'))))),
  ];
  return {
    index: {
      search: (ord) =>
        Promise.resolve({
          results: indexerade.flatMap(({ ord: sidans, ...sida }, nummer) => {
            const words = sidans.flatMap((ett, plats) =>
              fold(ett.replace(/^[^\p{L}\p{N}]+/u, '')).startsWith(ord) ? [plats] : [],
            );
            const märkt = märken[nummer]?.includes(ord) === true;
            return words.length > 0 || märkt ? [{ ...sida, words, score: words.length }] : [];
          }),
        }),
    },
    register: {
      namn: {},
      sidor: sidor.length,
      värden,
      år: värden.år ?? [],
      månader: {},
      synonymer: {},
      ...register,
    },
    loadFile: (fil) => {
      const blad = /ord\/(?<blad>.+)\.txt/u.exec(fil)?.groups?.blad ?? '';
      const egna = allaOrd.filter((ett) => {
        const vikt = fold(ett);
        return blad === shardOf(vikt) || blad === secondShard(shardOf(vikt.slice(1)));
      });
      return Promise.resolve(`\n${egna.join(' ')}`);
    },
  };
}

function toFynd(
  { adress, titel, text, delar = [], period, facetter: egna }: Provsida,
  id: string,
): Omit<Sidfynd, 'words' | 'score'> & { ord: string[] } {
  const ord = `${titel}. ${text}`.split(/\s+/u);
  const anchors = delar.map(({ id, rubrik, text }) => {
    const location = ord.length;
    ord.push(...`${rubrik}. ${text}`.split(/\s+/u));
    return { element: 'h2', id, text: rubrik, location };
  });
  const filters = Object.fromEntries(Object.entries(egna).map(([facett, värde]) => [facett, [värde]]));
  const meta = { title: titel, ...(period === undefined ? {} : { period }) };
  return {
    id,
    ord,
    data: () => Promise.resolve({ raw_url: adress, content: ord.join(' '), meta, filters, anchors }),
  };
}
