import { wordsIn } from '#domain/sok/ord.ts';

const flest = 200;

/**
 * Sets <mark> about each place of the words: in the part that the address names, or else in the whole text. What is
 * drawn, and what is typed in, is left alone.
 */
export function markWords(text: string): void {
  const ord = wordsIn(text.slice(0, 500)).filter((ett) => ett.length > 1);
  const main = document.querySelector('main');
  if (ord.length === 0 || main === null) return;
  const form = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ord.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const noder: Text[] = [];
  const gång = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let nod = gång.nextNode(); nod !== null; nod = gång.nextNode()) {
    const utanför = nod.parentElement?.closest(
      'svg, script, style, textarea, select, nav, .chart, .visually-hidden',
    );
    if (utanför == null && form.test(nod.textContent ?? '')) noder.push(nod as Text);
    form.lastIndex = 0;
  }
  const inom = placeOf(main, location.hash.slice(1));
  const där = noder.filter(inom);
  for (const nod of (där.length === 0 ? noder : där).slice(0, flest)) {
    const bitar: (Node | string)[] = [];
    let slut = 0;
    for (const träff of nod.data.matchAll(form)) {
      const mark = document.createElement('mark');
      mark.className = 'sought';
      mark.textContent = träff[0];
      bitar.push(nod.data.slice(slut, träff.index), mark);
      slut = träff.index + träff[0].length;
    }
    nod.replaceWith(...bitar, nod.data.slice(slut));
  }
}

/** Whether something is in the part that an id names: a row or an entry, or what stands from a heading to the next. */
function placeOf(main: HTMLElement, id: string): (nod: Node) => boolean {
  const ankare = id === '' ? null : document.getElementById(id);
  if (ankare === null) return () => true;
  if (!/^h[2-4]$/iu.test(ankare.tagName)) return (nod) => ankare.contains(nod);
  const rubriker = [...main.querySelectorAll('h2, h3, h4')];
  const nästa = rubriker[rubriker.indexOf(ankare) + 1];
  const follows = (nod: Node, annan: Node) =>
    (annan.compareDocumentPosition(nod) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (nod) => follows(nod, ankare) && (nästa === undefined || !follows(nod, nästa));
}
