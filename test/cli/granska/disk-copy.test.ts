import { expect, test } from 'vitest';
import { toDiskPage, toDiskStyle, toSidlista } from '#cli/granska/disk-copy.ts';

const väg = 'linkoping/leanlink/2022-10-delarsrapport/ekonomi/index.html';
const page = (body: string) => toDiskPage(`<html><head></head><body>${body}</body></html>`, väg, '/');
const bodyOf = (html: string) => /<body>(?<body>.*)<\/body>/su.exec(html)?.groups?.body;

test.each([
  ['<a href="/">Start</a>', '<a href="../../../../index.html">Start</a>'],
  ['<a href="/om/#kontakt">Om</a>', '<a href="../../../../om/index.html#kontakt">Om</a>'],
  ['<a href="/linkoping/leanlink/2022-10-delarsrapport/mal/">Mål</a>', '<a href="../mal/index.html">Mål</a>'],
  ['<a href="/sok/?q=hyra">Sök</a>', '<a href="../../../../sok/index.html">Sök</a>'],
  ['<img src="/favicon.svg">', '<img src="../../../../favicon.svg">'],
  ['<a href="#avsnitt">Ner</a>', '<a href="#avsnitt">Ner</a>'],
  ['<a href="https://exempel.se/">Ut</a>', '<a href="https://exempel.se/">Ut</a>'],
  ['<script type="module">x</script><p>Text</p>', '<p>Text</p>'],
])('toDiskPage() writes %s as %s', (before, after) => {
  expect(bodyOf(page(before))).toBe(after);
});

test('toDiskPage() lets a page run nothing and ask nobody, and knows a site in a folder', () => {
  const html = toDiskPage(
    '<html><head><meta http-equiv="content-security-policy" content="default-src *"></head><body><a href="/rapporter/om/">Om</a></body></html>',
    'index.html',
    '/rapporter/',
  );
  expect(html).toContain("default-src 'none'");
  expect(html).not.toContain('default-src *');
  expect(html).not.toMatch(/script-src|https?:/u);
  expect(bodyOf(html)).toBe('<a href="om/index.html">Om</a>');
});

test('toDiskStyle() finds the fonts beside it', () => {
  expect(toDiskStyle('src:url(/fonts/source-sans-3.woff2)', '_astro/a.css', '/')).toBe(
    'src:url(../fonts/source-sans-3.woff2)',
  );
});

test('toSidlista() leads to what is there, and says what is not', () => {
  const lista = toSidlista(['/om/', '/borta/<b>/'], (fil) => fil === 'om/index.html', 'webbplats');
  expect(lista).toContain('<a href="webbplats/om/index.html">/om/</a>');
  expect(lista).toContain('/borta/&lt;b&gt;/ (finns inte i förslaget)');
});
