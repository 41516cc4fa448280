import { expect, test } from 'vitest';
import { rows } from '#cli/test-steps.mjs';

const steps = rows.flatMap((row, place) => row.map((step) => ({ ...step, place })));
const uses = (step: (typeof steps)[number]) => [...(step.after ?? []), ...(step.needs ?? [])];

test('what a step of npm test uses is made in a row before it', () => {
  expect(steps.flatMap(uses)).not.toEqual([]);
  for (const step of steps)
    for (const used of uses(step)) {
      const maker = steps.find(({ makes }) => makes === used);
      expect(maker?.place, `${step.title} uses ${used}`).toBeLessThan(step.place);
    }
});

// The build makes PDFs where it finds a Chromium, and tests of both kinds build and look at pages.
test('Chromium is fetched before anything is built or tested', () => {
  const working = steps.filter(
    (step) => 'project' in step || ('script' in step && (step.script[0] ?? '').endsWith('build.ts')),
  );
  expect(working.map(({ title }) => title)).toEqual(['Bygge', 'Delar', 'Webbplatsen i en webbläsare']);
  for (const step of working) expect(uses(step)).toContain('browser');
  expect(steps[0]).toMatchObject({ fetches: 'chromium', makes: 'browser', place: 0 });
});

test('both kinds of tests are run, each by itself', () => {
  const tests = steps.filter((step) => 'project' in step);
  expect(tests.map((step) => 'project' in step && step.project)).toEqual(['unit', 'site']);
  for (const { place } of tests) expect(rows[place]).toHaveLength(1);
});
