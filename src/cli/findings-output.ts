import type { Finding } from '#domain/form/fynd.ts';
import { describeFinding, describeFynd } from '#domain/form/meddelanden.ts';
import type { Läst } from '#load/from-disk.ts';

/** A finding for programs: where, what kind, and the sentence. */
export interface FindingRecord {
  slag: 'fel' | 'upplysning';
  fil: string;
  rad: number | null;
  kolumn: number | null;
  fält: string[];
  kod: string;
  /** The rule and how much it matters, for a finding in the figures. */
  regel: string | null;
  allvar: string | null;
  meddelande: string;
}

/** Everything found as JSON. Paths are as they stand from where the command was given. */
export function toJson({ fynd, upplysningar }: Pick<Läst, 'fynd' | 'upplysningar'>, mapp: string): string {
  const poster = [
    ...fynd.map((ett) => toRecord(ett, 'fel', mapp)),
    ...upplysningar.map((en) => toRecord(en, 'upplysning', mapp)),
  ];
  return JSON.stringify({ fel: fynd.length, upplysningar: upplysningar.length, fynd: poster }, null, 2);
}

function toRecord(finding: Finding, slag: FindingRecord['slag'], mapp: string): FindingRecord {
  const { fil, rad, kolumn, fält = [] } = finding.plats;
  const siffror = finding.kod === 'sifferkontroll';
  return {
    slag,
    fil: inFolder(mapp, fil),
    rad: rad ?? null,
    kolumn: kolumn ?? null,
    fält: fält.map(String),
    kod: finding.kod,
    regel: siffror ? finding.regel : null,
    allvar: siffror ? finding.allvar : null,
    meddelande: describeFynd(finding),
  };
}

/** Everything found as lines to read. */
export function toText({ fynd, upplysningar }: Pick<Läst, 'fynd' | 'upplysningar'>, mapp: string): string {
  const rader = fynd.map((ett) => describeFinding(ett, mapp));
  if (upplysningar.length === 0) return rader.join('\n\n');
  return [
    ...rader,
    'Att känna till (stoppar inget):',
    ...upplysningar.map((en) => describeFinding(en, mapp)),
  ].join('\n\n');
}

/** Everything found as annotations on the changed lines of a pull request, in GitHub's format for workflow commands. */
export function toAnnotations(
  { fynd, upplysningar }: Pick<Läst, 'fynd' | 'upplysningar'>,
  mapp: string,
): string[] {
  return [
    ...fynd.map((ett) => annotation('error', ett, mapp)),
    ...upplysningar.map((en) => annotation('notice', en, mapp)),
  ];
}

function annotation(nivå: 'error' | 'notice', finding: Finding, mapp: string): string {
  const { fil, rad, kolumn, fält = [] } = finding.plats;
  return workflowCommand(nivå, describeFynd(finding), {
    file: inFolder(mapp, fil),
    line: rad,
    col: kolumn,
    title: fält.length === 0 ? undefined : fält.map(String).join(' › '),
  });
}

/** "::error file=…,line=…::…", with what would end a part of it written out. */
export function workflowCommand(
  nivå: 'error' | 'warning' | 'notice',
  text: string,
  egenskaper: Record<string, string | number | undefined>,
): string {
  const skrivna = Object.entries(egenskaper).flatMap(([namn, värde]) =>
    värde === undefined
      ? []
      : [`${namn}=${escapeData(String(värde)).replace(/:/gu, '%3A').replace(/,/gu, '%2C')}`],
  );
  return `::${nivå} ${skrivna.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function inFolder(mapp: string, fil: string): string {
  return mapp === '' ? fil : `${mapp}/${fil}`;
}
