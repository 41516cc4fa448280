import { expect, test } from 'vitest';
import { describeArchive, exampleFynd } from '#views/sida/start.ts';
import { changedArkiv, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();

test('describeArchive() says how many reports there are, and how old the newest is', () => {
  const organ = arkiv.kommuner.flatMap(({ nämnder }) => nämnder);
  const antal = organ.flatMap(({ rapporter }) => rapporter).length;
  expect(describeArchive(arkiv).replaceAll('\u00a0', ' ')).toMatch(
    new RegExp(
      `^${antal} rapporter från ${organ.length} nämnder och förvaltningar, den nyaste för \\p{L}`,
      'u',
    ),
  );
});

test('describeArchive() and exampleFynd() have nothing to say of an archive without reports', () => {
  const tomt = changedArkiv(arkiv, { kommuner: [] });
  expect(describeArchive(tomt).replaceAll('\u00a0', ' ')).toBe(
    '0 rapporter från 0 nämnder och förvaltningar.',
  );
  expect(exampleFynd(tomt)).toBeNull();
});

test('exampleFynd() is a finding of a report that bears upon a conclusion, with the way to it', () => {
  const fynd = exampleFynd(arkiv);
  expect(fynd?.adress).toMatch(/^\/[a-z-]+\/[a-z-]+\/\d{4}-\d{2}-[a-z]+\/sifferkontroll\/#[a-z0-9-]+$/u);
  expect(fynd?.text).toMatch(/\d.*\.$/u);
});
