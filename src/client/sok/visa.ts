import { link } from '#views/adress.ts';
import type { Bit, Delträff, Träff } from './traff.ts';
import { capitalise } from '#domain/ordfogning.ts';

/** An element with text and children; what a reader typed or an editor wrote only ever becomes text. */
export function element<Namn extends keyof HTMLElementTagNameMap>(
  namn: Namn,
  klass: string,
  ...barn: (Node | string)[]
): HTMLElementTagNameMap[Namn] {
  const nytt = document.createElement(namn);
  if (klass !== '') nytt.className = klass;
  nytt.append(...barn);
  return nytt;
}

export function marked(bitar: Bit[]): (Node | string)[] {
  return bitar.map(({ text, träff }) => (träff ? element('mark', '', text) : text));
}

/** Where a hit leads, with the words that are to be marked there. */
export function addressOf({ adress }: Delträff, ord: string[]): string {
  const [sida = '', ankare] = adress.split('#');
  const frågedel = ord.length === 0 ? '' : `?${new URLSearchParams({ markera: ord.join(' ') }).toString()}`;
  return `${link(sida)}${frågedel}${ankare === undefined ? '' : `#${ankare}`}`;
}

/** Whose, of when, and where on the site: "Leanlink, Linköping · januari–augusti 2023 · Tabell: Personal". */
export function whereOf({ facetter, period, sidrubrik }: Träff): string {
  const slag = facetter.slag?.[0] ?? '';
  const organ = [facetter.nämnd?.[0], facetter.kommun?.[0]].filter((namn) => namn !== undefined).join(', ');
  return [organ, period, placeOf(slag, facetter.kapitel?.[0], sidrubrik)]
    .filter((del) => del !== null && del !== '')
    .join(' · ');
}

function placeOf(slag: string, kapitel: string | undefined, sidrubrik: string | null): string {
  if (slag === 'ord') return 'Ordlista';
  if (slag === 'mått') return 'Jämför nämnder och perioder';
  if (slag === 'rapport') return 'Rapporten i korthet';
  if (slag === 'kapitel') return `Kapitlet ${kapitel ?? ''}`;
  if (slag === 'fynd') return shortened(sidrubrik ?? 'Sifferkontroll');
  const del = sidrubrik === null ? capitalise(slag) : `${capitalise(slag)}: ${shortened(sidrubrik)}`;
  return kapitel === undefined ? del : `${kapitel} · ${del}`;
}

const längstaRubrik = 60;

function shortened(rubrik: string): string {
  return rubrik.length <= längstaRubrik
    ? rubrik
    : `${rubrik.slice(0, längstaRubrik).replace(/\s+\S*$/u, '')} …`;
}
