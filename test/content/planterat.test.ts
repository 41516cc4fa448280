import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { thin } from '#test/thinning.ts';
import { planterat, ruleOf, rätt, tryÄndring, type Nytt, type Ändring } from './planterat.ts';

/** What the check sees today. One that is seen no longer is a loss; one that is seen at last is written here. */
interface Utfall {
  /** What is said of the right reports, and must not be. */
  rätt: { regel: string; fil: string; fält: string[]; varför: string }[];
  /** By fault: the rules that stop it, those that only inform of it, or what should have been said. */
  fel: Record<string, { funnen: string[] } | { upplyst: string[] } | { missad: string }>;
  /** By change that is no fault: the rules that stop it all the same. */
  riktiga: Record<string, { falskt: string[]; varför: string }>;
}

const read = (fil: string): unknown => JSON.parse(readFileSync(`${planterat}/${fil}`, 'utf8'));
const fel = read('fel.json') as Ändring[];
const riktiga = read('riktiga.json') as Ändring[];
const utfall = read('utfall.json') as Utfall;

const told = ({ id }: Ändring) => Object.keys(utfall.fel[id] ?? {}).join('');
const part = { most: 12, name: ({ id }: Ändring) => id, kind: told };

test('checkFiler() says of the right reports what is known to be false, and nothing else', () => {
  const said = rätt.fynd.map((finding) => ({
    regel: ruleOf(finding),
    fil: finding.plats.fil,
    fält: (finding.plats.fält ?? []).map(String),
  }));
  expect(said).toEqual(utfall.rätt.map(({ regel, fil, fält }) => ({ regel, fil, fält })));
});

test('utfall.json tells of every fault, and of nothing that is not in the lists', () => {
  expect(Object.keys(utfall.fel)).toEqual(fel.map(({ id }) => id));
  expect(riktiga.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(utfall.riktiga)));
});

test.each(thin(fel, part))('tryÄndring() of the fault $id comes out as it is told', (ändring) => {
  const nytt = tryÄndring(ändring);
  expect(outcome(nytt), nytt.meddelanden.join('\n')).toEqual(utfall.fel[ändring.id]);
});

test.each(thin(riktiga, part))('tryÄndring() of $id, which is no fault, comes out as it is told', (ändring) => {
  const { funnen, annat, meddelanden } = tryÄndring(ändring);
  expect([...new Set([...funnen, ...annat])].sort(), meddelanden.join('\n')).toEqual(
    utfall.riktiga[ändring.id]?.falskt ?? [],
  );
});

function outcome({ funnen, upplyst }: Nytt): unknown {
  if (funnen.length > 0) return { funnen };
  if (upplyst.length > 0) return { upplyst };
  return { missad: expect.any(String) as string };
}
