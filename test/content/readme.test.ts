import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { toFyndgrupper } from '#views/sifferkontroll/fyndlista.ts';
import { readArkiv } from '../views/arkivet.ts';

const readme = readFileSync('README.md', 'utf8');
const measured = readFileSync('docs/matningar.md', 'utf8');
const spaced = (tal: number) => tal.toLocaleString('sv-SE').replace(/\u00a0/gu, ' ');

test('README.md counts what the archive holds', async () => {
  const arkiv = await readArkiv();
  const platser = rapportplatser(arkiv);
  const nämnder = arkiv.kommuner.flatMap(({ nämnder }) => nämnder);
  const blad = platser.flatMap(({ rapport }) => rapport.datablad);
  const tal = platser.flatMap(({ rapport }) => arkiv.of(rapport).observationer);
  const fynd = toFyndgrupper(arkiv).flatMap(({ fynd }) => fynd);
  expect(readme).toContain(
    `${String(platser.length)} rapporter från ${String(nämnder.length)} nämnder, ${String(blad.length)} tabeller och listor, ${spaced(tal.length)} tal; sifferkontrollen har ${String(fynd.length)} fynd`,
  );
});

test('README.md says of weight and time what docs/matningar.md has', () => {
  const weights = rowsUnder('Det en läsare hämtar').map((cells) => Number(cells[2]?.replace(/\s/gu, '')));
  expect(readme).toContain(`tyngsta första besöket är ${String(Math.round(Math.max(...weights) / 1000))} kB`);
  const builds = rowsUnder('Bygget, de fem rapporterna').filter(([rapporter]) => rapporter?.startsWith('5'));
  const of = (what: string) => builds.find(([, vad]) => vad === what) ?? [];
  const [, , seconds = '', , , pages = ''] = of('bygge från början');
  expect(readme).toContain(`${pages} sidor på ${seconds} s, kontrollen på ${of('kontroll')[2] ?? ''} s`);
  const [, lowest = ''] = /lägst mättes (\d+)/u.exec(measured) ?? [];
  expect(readme).toContain(`[minst ${lowest} av 100]`);
});

/** The rows of the first table under a heading, each as its cells; not the heads. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = measured.split(`## ${heading}`);
  const rows = section.split('\n## ')[0]?.split('\n').filter((line) => line.startsWith('| ')) ?? [];
  expect(rows.length).toBeGreaterThan(3);
  return rows.slice(2).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
