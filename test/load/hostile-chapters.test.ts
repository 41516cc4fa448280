import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { webbadressSchema } from '#domain/falt/webbadress.ts';
import { readKapitel } from '#load/mdx.ts';
import { chapterPlugins } from '#load/mdx-plugins.ts';
import { isSafeLink } from '#load/safe-link.ts';
import { hostileChapters, wholeText } from './hostile-chapters.ts';

const plugins = chapterPlugins({
  base: '/',
  ordlista: () => [],
  ordAdress: (nyckel) => `/ordlista/#${nyckel}`,
});
const build = async (text: string) =>
  await mdxToJs(text, { mdastPlugins: plugins, features: { smartPunctuation: false } });

test('there are hostile chapters enough to test by', () =>
  expect(hostileChapters.length).toBeGreaterThan(40));

test.each(hostileChapters)('readKapitel() refuses $trick, and says what to write instead', (hostile) => {
  const { fynd } = readKapitel(wholeText(hostile), 'ekonomi.mdx');
  const sagt = fynd.map((ett) => describeFinding(ett)).join('\n');
  expect(sagt).toContain(hostile.instead);
  expect(fynd.every(({ plats }) => (plats.rad ?? 0) > 0 && (plats.kolumn ?? 0) > 0)).toBe(true);
});

// Front matter is read by Astro, by the collection's schema, which knows two fields.
test.each(hostileChapters.filter(({ whole }) => whole !== true))(
  'the build stops at $trick, whatever the check has said',
  async (hostile) => {
    await expect(build(wholeText(hostile))).rejects.toThrow();
  },
);

const chapters = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.mdx'),
);

test.each(chapters)('readKapitel() and the build let %s through', async (path) => {
  const text = readFileSync(join('content', path), 'utf8');
  expect(readKapitel(text, path).fynd).toEqual([]);
  await expect(build(text)).resolves.toBeTruthy();
});

test.each([
  ['/ordlista/#lov', true],
  ['/linkoping/leanlink/?a=b', true],
  ['#rubrik', true],
  ['https://exempel.se/sida?x=1#y', true],
  ['mailto:namn@exempel.se', true],
  ['', false],
  ['#', false],
  ['/\u200b/x.se/', false],
  ['https://x.se\\@y.se/', false],
  ['https://exempel.se/\u202egnp.exe', false],
  ['HTTPS://exempel.se/', false],
])('isSafeLink(%j) is %s', (url, svar) => expect(isSafeLink(url)).toBe(svar));

test.each([
  ['https://exempel.se/rapport.pdf', true],
  ['http://exempel.se/', false],
  ['javascript:alert(1)', false],
  ['//exempel.se/', false],
  ['https://bank.se@exempel.se/', false],
  ['https://exempel.se\\x', false],
  ['https://exempel.se/\u202e', false],
  ['https://exempel.se/ x', false],
])('an address in JSON: %j is %s', (adress, svar) =>
  expect(webbadressSchema.safeParse(adress).success).toBe(svar),
);
