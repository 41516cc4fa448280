import { Parser } from 'htmlparser2';
import type { Kapiteltext } from '#views/sok/rapport.ts';

const rubriker = new Set(['h2', 'h3', 'h4']);
const stycken = new Set(['p', 'li', 'blockquote', ...rubriker]);
const genomsläppliga = new Set(['ul', 'ol', ...stycken]);

/**
 * The running text of a built chapter by its headings. Tables, charts and lists of goals are left out: they are hits of
 * their own.
 */
export function readKapiteltext(html: string): Kapiteltext {
  const text: Kapiteltext = { ingress: '', delar: [] };
  // What stands open within the text's own element; null outside it.
  let öppna: string[] | null = null;
  let utanför = 0;
  let rubrik = false;

  const add = (bit: string) => {
    const del = text.delar.at(-1);
    if (rubrik && del !== undefined) del.rubrik += bit;
    else if (del === undefined) text.ingress += bit;
    else del.text += bit;
  };

  const parser = new Parser({
    onopentag: (namn, { class: klass = '', id = '' }) => {
      if (öppna === null) {
        if (klass === 'prose flow' && namn === 'div') öppna = [];
        return;
      }
      öppna.push(namn);
      if (utanför > 0) utanför += 1;
      else if (
        namn === 'div' ||
        namn === 'section' ||
        namn === 'figure' ||
        (stopsText(namn) && öppna.length === 1)
      )
        utanför = 1;
      else if (rubriker.has(namn)) {
        rubrik = true;
        text.delar.push({ ankare: id, rubrik: '', text: '' });
      }
    },
    ontext: (bit) => {
      if (öppna !== null && utanför === 0 && öppna.length > 0) add(bit);
    },
    onclosetag: (namn) => {
      if (öppna === null) return;
      if (öppna.length === 0) {
        öppna = null;
        return;
      }
      öppna.pop();
      if (utanför > 0) utanför -= 1;
      else if (rubriker.has(namn)) rubrik = false;
      else if (stycken.has(namn)) add(' ');
    },
  });
  parser.end(html);
  const tidy = (bit: string) => bit.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim();
  return {
    ingress: tidy(text.ingress),
    delar: text.delar.map((del) => ({ ankare: del.ankare, rubrik: tidy(del.rubrik), text: tidy(del.text) })),
  };
}

function stopsText(namn: string): boolean {
  return !genomsläppliga.has(namn);
}
