import type { Träff } from './traff.ts';
import { addressOf, element, marked, whereOf } from './visa.ts';

/** A hit on the search page: whose and where, the part that answers with a link, its words, other parts of the page. */
export function toHit(träff: Träff): HTMLLIElement {
  const länk = element('a', '', ...marked(träff.rubrik));
  länk.href = addressOf(träff, träff.ord);
  const delar: HTMLElement[] = [
    element('h2', 'hit-title', länk),
    element('p', 'hit-where', whereOf(träff)),
    ...(träff.utdrag.length === 0 ? [] : [element('p', 'hit-text', ...marked(träff.utdrag))]),
  ];
  if (träff.fler.length > 0) {
    const fler = träff.fler.map((del) => {
      const a = element('a', '', ...marked(del.rubrik));
      a.href = addressOf(del, träff.ord);
      return element('li', '', a);
    });
    delar.push(element('ul', 'hit-more', ...fler));
  }
  return element('li', 'hit', ...delar);
}
