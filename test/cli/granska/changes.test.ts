import { expect, test } from 'vitest';
import { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { checkArkiv } from '#domain/form/arkiv.ts';
import { reviewArkiv } from '#cli/granska/review-archive.ts';
import { tellOnce } from '#cli/granska/told.ts';
import { assembleArkiv } from '#load/assemble.ts';
import { readFiles } from '#load/files.ts';
import { parseFile } from '#load/parse-file.ts';
import { thin } from '#test/thinning.ts';
import { changes, eskilstuna, leanlink, type Change } from './changes.ts';

const isNear = (path: string) =>
  !path.includes('/') ||
  [leanlink, eskilstuna].some(
    (rapport) => `${rapport}/`.startsWith(path.replace(/[^/]*$/u, '')) || path.startsWith(rapport),
  );
const texts = (await readFiles('content', isNear)).flatMap((file) => ('text' in file ? [file] : []));
const parsed = texts.map(parseFile);
const before = arkivOf(parsed);
const known = new Set(checkArkiv(before).map((one) => JSON.stringify(one)));

function arkivOf(files: typeof parsed): AvlästArkiv {
  const { webbplats, ...rest } = assembleArkiv(files);
  return new AvlästArkiv({ ...rest, webbplats: webbplats! });
}

/** What comes of a change: what stops it, and what is shown of it. */
function review({ file, change }: Change) {
  const text = texts.find(({ path }) => path === file)!.text;
  const changed = parseFile({ path: file, text: change(text) });
  const files = parsed.map((one) => (one.path === file ? changed : one));
  const after = arkivOf(files);
  const { hinder, ändrat } = reviewArkiv(before, after, { före: [], efter: [] }, '2026-12-03');
  return {
    check: [...changed.fynd, ...checkArkiv(after).filter((one) => !known.has(JSON.stringify(one)))].length,
    stops: hinder.map(({ text: sentence }) => sentence),
    shown: tellOnce(ändrat).map(({ skillnad: { före, efter } }) => ({ före, efter })),
  };
}

test('there are at least 80 changes, each with a name of its own', () => {
  expect(changes.length).toBeGreaterThanOrEqual(80);
  expect(new Set(changes.map(({ what }) => what)).size).toBe(changes.length);
});

test('what is as it was is neither stopped nor shown', () => {
  const svar = review({
    what: '',
    file: `${leanlink}/rapport.json`,
    change: (text) => `${text}\n`,
    becomes: 'visas',
  });
  expect(svar).toEqual({ check: 0, stops: [], shown: [] });
});

test.each(thin(changes, { most: 8, name: ({ what }) => what, kind: ({ becomes }) => becomes }))(
  '$what: $becomes',
  (one) => {
    const { check, stops, shown } = review(one);
    if (one.becomes === 'kontrollen') expect(check).toBeGreaterThan(0);
    if (one.becomes === 'stoppas') expect(stops).not.toEqual([]);
    if (one.becomes === 'visas') {
      expect(stops).toEqual([]);
      expect(shown).not.toEqual([]);
    }
    if (one.told === undefined) return;
    const [old, now] = one.told;
    const holds = (text: string | null, part: string | null) =>
      part === null ? text === null || text === '' : text?.includes(part);
    expect(
      shown.filter(({ före, efter }) => holds(före, old) && holds(efter, now)),
      JSON.stringify(shown),
    ).not.toEqual([]);
  },
);
