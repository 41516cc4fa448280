import { wordsIn } from '../../domain/sok/ord.ts';

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
    const inom = nod.parentElement?.closest(
      'svg, script, style, textarea, select, nav, .chart, .visually-hidden',
    );
    if (inom == null && form.test(nod.textContent ?? '')) noder.push(nod as Text);
    form.lastIndex = 0;
  }
  for (const nod of noder.slice(0, flest)) {
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
