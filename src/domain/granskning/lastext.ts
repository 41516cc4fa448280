import { allaNycklar } from '#domain/adresser.ts';
import type { Rapport } from '#domain/arkiv.ts';
import { printedOf, uppgiftAt } from '#domain/datablad/tabell.ts';

/** A paragraph of a chapter as it is read: figures in their places, without marks of Markdown. */
export function asRead(text: string, rapport: Rapport): string {
  return text
    .replace(/<Tal\s(?<attribut>[^<>]*)\/>/gu, (_, attribut: string) =>
      figureOf(attributesIn(attribut), rapport),
    )
    .replace(/\[(?<ord>[^\]]*)\]\([^)]*\)/gu, '$<ord>')
    .replace(/^(?:#{2,6}|[-*+]|>)\s+|\*\*/gmu, '')
    .trim();
}

/** The sentences of a paragraph that fetch a figure from such a place, as they are read. */
export function sentencesFetching(
  text: string,
  rapport: Rapport,
  isIt: (ref: { ur: string; rad: string; kolumn: string }) => boolean,
): string[] {
  return sentencesOf(text)
    .filter((mening) =>
      [...mening.matchAll(/<Tal\s(?<attribut>[^<>]*)>/gu)].some(({ groups }) => {
        const { ur = '', rad = '', kolumn = '' } = attributesIn(groups?.attribut ?? '');
        return isIt({ ur, rad, kolumn });
      }),
    )
    .map((mening) => asRead(mening, rapport));
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/(?<namn>\p{L}+)=(?:"(?<a>[^"]*)"|'(?<b>[^']*)')/gu)].map(({ groups = {} }) => [
      groups.namn ?? '',
      groups.a ?? groups.b ?? '',
    ]),
  );
}

/** As printed, with its unit; by the key that the row and column have, or have had. */
function figureOf({ ur, rad, kolumn, tecken }: Record<string, string>, { datablad }: Rapport): string {
  const blad = datablad.find(({ nyckel }) => nyckel === ur)?.innehåll;
  if (blad?.typ !== 'tabell') return '…';
  const named = (poster: readonly { nyckel: string; tidigare?: string[] | undefined }[], namn = '') =>
    poster.find((post) => allaNycklar(post).includes(namn))?.nyckel ?? namn;
  const uppgift = uppgiftAt(blad, named(blad.rader, rad), named(blad.kolumner, kolumn));
  if (uppgift === null) return '…';
  const tryckt = printedOf(uppgift) ?? 'tomt';
  const visat = tecken === 'utan' ? tryckt.replace(/^[-−]\s?/u, '') : tryckt;
  return /\d$/u.test(visat) ? `${visat} ${uppgift.sagt.enhet ?? ''}`.trim() : visat;
}

/** Two texts without the sentences that both begin and end with. */
export function changedSentences(före: string, efter: string): [string, string] {
  const [a, b] = [sentencesOf(före), sentencesOf(efter)];
  const shared = (x: string[], y: string[]) => {
    const skild = x.findIndex((mening, plats) => mening !== y[plats]);
    return skild === -1 ? Math.min(x.length, y.length) : skild;
  };
  const start = shared(a, b);
  const slut = shared(a.slice(start).reverse(), b.slice(start).reverse());
  const cut = (meningar: string[]) => meningar.slice(start, meningar.length - slut).join(' ');
  return [cut(a), cut(b)];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d”"(<])/u);
}
