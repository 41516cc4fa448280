import { expect, test } from 'vitest';
import { toAnnotations, toJson, toText, workflowCommand } from '#cli/findings-output.ts';
import type { Finding } from '#domain/form/fynd.ts';

const fil = 'linkoping/leanlink/2022-10-delarsrapport/data/drift-prognos.json';
const fel: Finding = {
  kod: 'sifferkontroll',
  regel: 'avvikelse-och-andel',
  allvar: 'slutsats',
  utsaga: 'Prognos helår minus Budget 2022 blir −3 943 tkr; källan anger −2 443 tkr.',
  råd: 'rätta eller anteckna',
  plats: { fil, rad: 20, kolumn: 7, fält: ['rader', 'lss', 'värden', 'nr 3'] },
};
const upplysning: Finding = {
  kod: 'sifferkontroll',
  regel: 'delar-och-helhet',
  allvar: 'formalia',
  utsaga: 'Källan skriver 1 %; skillnaden mellan två procenttal är procentenheter.',
  råd: 'inget att göra',
  plats: { fil, rad: 3, kolumn: 1 },
};
const läst = { fynd: [fel], upplysningar: [upplysning] };

test('toText() says where, what is, what should be and what to do', () => {
  expect(toText({ fynd: [fel], upplysningar: [] }, 'content')).toBe(
    `content/${fil}:20:7 › rader › lss › värden › nr 3: Prognos helår minus Budget 2022 blir −3 943 tkr; källan anger −2 443 tkr. Rätta om det är felskrivet här. Står det så i källan ska det stå kvar: anteckna felet i kanda-fel.json, med "regel": "avvikelse-och-andel".`,
  );
});

test('toJson() gives file, line, column, rule and severity of each', () => {
  const { fel: antal, fynd } = JSON.parse(toJson(läst, 'content')) as { fel: number; fynd: object[] };
  expect(antal).toBe(1);
  expect(fynd).toMatchObject([
    {
      slag: 'fel',
      fil: `content/${fil}`,
      rad: 20,
      kolumn: 7,
      regel: 'avvikelse-och-andel',
      allvar: 'slutsats',
    },
    { slag: 'upplysning', rad: 3, kolumn: 1, regel: 'delar-och-helhet', allvar: 'formalia' },
  ]);
});

test('toAnnotations() marks faults as errors and the rest as notices, in the format of workflow commands', () => {
  expect(toAnnotations(läst, 'content').map((rad) => rad.split('::').slice(0, 2).join('::'))).toEqual([
    `::error file=content/${fil},line=20,col=7,title=rader › lss › värden › nr 3`,
    `::notice file=content/${fil},line=3,col=1`,
  ]);
  expect(toAnnotations(läst, 'content')[1]).toContain('Källan skriver 1 %25;');
});

test('workflowCommand() lets no text end a part of it', () => {
  expect(workflowCommand('error', 'a\n::error::b', { file: 'a,b:c\nd', line: undefined })).toBe(
    '::error file=a%2Cb%3Ac%0Ad::a%0A::error::b',
  );
});
