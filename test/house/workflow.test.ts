import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { permissions?: unknown; steps: { uses?: string; with?: Record<string, unknown>; run?: string }[] }
  >;
}

const folder = '.github/workflows';
const all = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const workflows = all.filter(({ workflow }) => 'pull_request' in workflow.on);
const guards = all.filter(({ workflow }) => 'pull_request_target' in workflow.on);
const others = all.filter((one) => !workflows.includes(one) && !guards.includes(one));

test('there is one workflow for pull requests', () => {
  expect(workflows).toHaveLength(1);
});

// A tag can be moved to other code by whoever owns the action; a commit cannot.
test.each(all)('$file takes each action at a commit, and says which version that is', ({ text }) => {
  const used = [...text.matchAll(/uses: (.*)/gu)].map(([, action]) => action);
  expect(used.length).toBeGreaterThan(0);
  expect(
    used.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/u.test(action ?? '')),
  ).toEqual([]);
});

test.each(others)(
  '$file runs for what is approved, and no job that runs its code may write',
  ({ workflow, text }) => {
    const events = new Set(Object.keys(workflow.on));
    // On a schedule GitHub runs the main branch.
    expect([...events].filter((event) => !['push', 'schedule', 'workflow_dispatch'].includes(event))).toEqual(
      [],
    );
    if (events.has('push')) expect(workflow.on.push).toEqual({ branches: ['main'] });
    expect(workflow.permissions).toHaveProperty('contents', 'read');
    expect(Object.values(workflow.permissions).filter((may) => may !== 'read')).toEqual([]);
    const writing = Object.values(workflow.jobs).filter((job) => job.permissions !== undefined);
    expect(writing.flatMap(({ steps }) => steps).filter(({ run }) => run !== undefined)).toEqual([]);
    expect(text).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/u);
  },
);

// It is taken from the branch that the pull request goes into, so that it can run nothing of it and give nothing away.
test('what looks after the workflow cannot be changed by a pull request, and runs nothing of it', () => {
  expect(guards.map(({ file }) => file)).toEqual(['granskningen-orord.yml']);
  const [{ text, workflow }] = guards as [(typeof guards)[number]];
  expect(Object.keys(workflow.on)).toEqual(['pull_request_target']);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(Object.values(workflow.jobs).every((job) => job.permissions === undefined)).toBe(true);
  expect(text).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/u);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  expect(
    steps.map(({ uses, run }) => uses?.split('@')[0] ?? run?.trim().split(' ').slice(0, 3).join(' ')),
  ).toEqual(['actions/checkout', 'if git diff']);
  expect(steps[0]?.with?.['persist-credentials']).toBe(false);
  expect(steps[1]?.run).not.toMatch(/\$\{\{|\bnode\b|\bnpm\b/u);
});

test('every week the long sets are run whole', () => {
  const weekly = others.filter(({ workflow }) => 'schedule' in workflow.on);
  expect(weekly.map(({ workflow }) => workflow.on.schedule)).toEqual([[{ cron: '17 3 * * 1' }]]);
  const steps = Object.values(weekly[0]!.workflow.jobs).flatMap((job) => job.steps);
  expect(steps.map(({ run }) => run)).toContain('npm run test:allt');
});

// A pull request is anybody's: what runs for it must have nothing to give away.
test.each(workflows)('$file has no secrets, and a token that may only read', ({ text, workflow }) => {
  expect(Object.keys(workflow.on)).toEqual(['pull_request']);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(Object.values(workflow.jobs).every((job) => job.permissions === undefined)).toBe(true);
  expect(text).not.toMatch(/secrets\.|github\.token|GITHUB_TOKEN/u);
});

test.each(workflows)(
  '$file keeps no token on disk, and puts no text of a pull request into a command',
  ({ workflow }) => {
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.every((step) => step.with?.['persist-credentials'] === false)).toBe(true);
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  },
);

test.each(workflows)(
  '$file tells whoever judges what is changed, and keeps the pages as they would be',
  ({ workflow }) => {
    const steps = workflow.jobs.innehall?.steps ?? [];
    const runs = steps.map(({ uses, run }) => run ?? uses?.split('@')[0] ?? '');
    const at = (part: string) => runs.findIndex((run) => run.includes(part));
    expect(at('granska.ts --sedan "$SEDAN" --sidor ../sidor.txt')).toBeGreaterThan(0);
    expect(at('npm run build')).toBeGreaterThan(at('granska.ts'));
    expect(at('sidor.ts --bygge ../kod/dist --sidor ../sidor.txt --ut ../sidor')).toBeGreaterThan(
      at('npm run build'),
    );
    expect(at('actions/upload-artifact')).toBeGreaterThan(at('sidor.ts --bygge'));
    expect(steps[at('actions/upload-artifact')]?.with).toMatchObject({ name: 'sidor', path: 'sidor' });
  },
);

test.each(workflows)('$file checks content with code that is already approved', ({ workflow }) => {
  const steps = workflow.jobs.innehall?.steps ?? [];
  expect(steps.find((step) => step.with?.path === 'kod')?.with?.ref).toBe(
    '${{ github.event.pull_request.base.sha }}',
  );
  expect(
    steps.filter(({ run }) => run?.startsWith('node ')).every(({ run }) => run?.includes('../kod/src/cli/')),
  ).toBe(true);
});
