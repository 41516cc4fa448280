import { expect, test } from 'vitest';
import { readKapiteltext } from '#cli/sok/kapiteltext.ts';

test('readKapiteltext() takes the running text by its headings, and leaves tables, charts and what is around', () => {
  const html = `<nav><p>Arkiv</p></nav><main><h1>Personal</h1><div class="doc-text"><div class="prose flow">
    <p>Antalet har <a href="/x">ökat</a> till <a class="tal">2&nbsp;495</a>.</p>
    <h2 id="personal--sjukfranvaro">Sjuk&shy;frånvaro</h2><p>Den är hög.</p>
    <figure><figcaption>Diagram</figcaption></figure><div class="table-region"><table><tr><td>9.3</td></tr></table></div>
    <ul><li>En punkt</li><li>En till</li></ul>
    </div><nav><p>Nästa kapitel</p></nav></div></main>`;
  expect(readKapiteltext(html)).toEqual({
    ingress: 'Antalet har ökat till 2 495.',
    delar: [
      { ankare: 'personal--sjukfranvaro', rubrik: 'Sjukfrånvaro', text: 'Den är hög. En punkt En till' },
    ],
  });
});
