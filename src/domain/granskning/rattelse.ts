import type { Rapport } from '#domain/arkiv.ts';
import type { Rapportfakta } from '#domain/rapport.ts';
import type { Rapportskillnad } from './rapportskillnad.ts';
import { stycken } from './utsagt.ts';

/** An entry of `ändringar`. */
export type Ändring = NonNullable<Rapportfakta['ändringar']>[number];
/** A figure before and after, as a correction tells of it. */
export type RättadUppgift = NonNullable<Ändring['uppgifter']>[number];

/** Entries that were not there before. */
export function newChanges(före: Rapport, efter: Rapport): Ändring[] {
  return notIn(efter.ändringar ?? [], före.ändringar ?? []);
}

/** Entries that have been told to the readers, and are no longer there as they were. */
export function lostChanges(före: Rapport, efter: Rapport): Ändring[] {
  return notIn(före.ändringar ?? [], efter.ändringar ?? []);
}

/** Whether what is new stands after all that was there. */
export function standLast(före: Rapport, efter: Rapport): boolean {
  const nya = new Set(newChanges(före, efter));
  const alla = efter.ändringar ?? [];
  return alla.findIndex((en) => nya.has(en)) >= alla.length - nya.size || nya.size === 0;
}

function notIn(ena: Ändring[], andra: Ändring[]): Ändring[] {
  const finns = new Set(andra.map((en) => written(en)));
  return ena.filter((en) => !finns.has(written(en)));
}

/** Whatever order its fields stand in. */
function written(nod: unknown): string {
  return JSON.stringify(nod, (_, del: unknown) =>
    typeof del === 'object' && del !== null && !Array.isArray(del)
      ? Object.fromEntries(Object.entries(del).sort(([a], [b]) => (a < b ? -1 : 1)))
      : del,
  );
}

/** What a correction must tell of the differences: each with the place that it has, or together where a whole row, column or table changed alike. */
export function toUppgifter(skillnader: Rapportskillnad[], rapport: Rapport): RättadUppgift[] {
  const grupper = Map.groupBy(skillnader, ({ datablad, kapitel, fält, före, efter }) =>
    JSON.stringify([datablad, kapitel, fält, före, efter]),
  );
  return [...grupper.values()].flatMap((lika) => gather(lika, rapport));
}

function gather(lika: Rapportskillnad[], rapport: Rapport): RättadUppgift[] {
  const [en] = lika;
  const blad = rapport.datablad.find(({ nyckel }) => nyckel === en?.datablad)?.innehåll;
  if (en === undefined || lika.length === 1 || blad?.typ !== 'tabell' || isFigure(en))
    return lika.map(toUppgift);
  const rader = blad.rader.filter(({ värden }) => värden !== undefined).length;
  if (lika.length === rader * blad.kolumner.length)
    return [toUppgift({ ...en, rad: undefined, kolumn: undefined })];
  const perKolumn = Map.groupBy(lika, ({ kolumn }) => kolumn);
  const hela = [...perKolumn.values()].filter((alla) => alla.length === rader);
  const rest = lika.filter((ett) => !hela.flat().includes(ett));
  const helaRader = [...Map.groupBy(rest, ({ rad }) => rad).values()].filter(
    (alla) => alla.length === blad.kolumner.length,
  );
  return [
    ...hela.flatMap(([ett]) => (ett === undefined ? [] : [toUppgift({ ...ett, rad: undefined })])),
    ...helaRader.flatMap(([ett]) => (ett === undefined ? [] : [toUppgift({ ...ett, kolumn: undefined })])),
    ...rest.filter((ett) => !helaRader.flat().includes(ett)).map(toUppgift),
  ];
}

/** A printed figure or verdict has a place of its own. */
function isFigure({ fält }: Pick<Rapportskillnad, 'fält'>): boolean {
  return fält === 'tryckt' || fält === '';
}

type Placerad = { [Fält in keyof Rapportskillnad]: Rapportskillnad[Fält] | undefined } & Pick<
  Rapportskillnad,
  'fält' | 'före' | 'efter'
>;

function toUppgift({ datablad, kapitel, rad, kolumn, ...en }: Placerad): RättadUppgift {
  const plats = Object.fromEntries(
    Object.entries({ datablad, kapitel, rad, kolumn }).filter(([, del]) => del !== undefined),
  );
  return { ...plats, före: said(en, en.före), efter: said(en, en.efter) };
}

/** A figure, a verdict and a sentence say what they are; of other fields it is told. */
function said({ fält }: Pick<Rapportskillnad, 'fält'>, text: string | null): string | null {
  if (text === null || text === '') return null;
  return fält === '' ||
    fält === stycken ||
    fält === 'tryckt' ||
    text.startsWith(`${fält.split(', ')[0] ?? ''}: `)
    ? text
    : `${fält}: ${text}`;
}

/** The differences that no entry tells of: each by itself, or with the whole row, column or table that changed alike. */
export function untold(skillnader: Rapportskillnad[], nya: Ändring[], rapport: Rapport): Rapportskillnad[] {
  const sagda = toldIn(nya);
  const hela = toUppgifter(skillnader, rapport).filter((uppgift) => includes(sagda, uppgift));
  return skillnader.filter((en) => {
    const ensam = toUppgift(en);
    return !includes(sagda, ensam) && !hela.some((uppgift) => isWithin(ensam, uppgift));
  });
}

/** What entries tell of that is not so. */
export function untrue(skillnader: Rapportskillnad[], nya: Ändring[], rapport: Rapport): RättadUppgift[] {
  const sanna = [...skillnader.map(toUppgift), ...toUppgifter(skillnader, rapport)];
  return toldIn(nya).filter((uppgift) => !includes(sanna, uppgift));
}

function toldIn(nya: Ändring[]): RättadUppgift[] {
  return nya.flatMap(({ uppgifter = [] }) => uppgifter);
}

function includes(alla: RättadUppgift[], uppgift: RättadUppgift): boolean {
  return alla.some((en) => en.rad === uppgift.rad && en.kolumn === uppgift.kolumn && isWithin(en, uppgift));
}

/** Whether a correction of one place says the same as one of a row, column or table around it. */
function isWithin(ensam: RättadUppgift, hela: RättadUppgift): boolean {
  return (
    ensam.datablad === hela.datablad &&
    ensam.kapitel === hela.kapitel &&
    (hela.rad === undefined || hela.rad === ensam.rad) &&
    (hela.kolumn === undefined || hela.kolumn === ensam.kolumn) &&
    saysSame(ensam.före, hela.före) &&
    saysSame(ensam.efter, hela.efter)
  );
}

/** Blanks and minus signs are written in more than one way, and a figure may stand without its unit. */
function saysSame(en: string | null, annan: string | null): boolean {
  const [a, b] = [en, annan].map((text) => (text ?? 'tomt').replace(/\s+/gu, '').replace(/[−–]/gu, '-')) as [
    string,
    string,
  ];
  const withoutUnit = (text: string) => text.replace(/(?<=\d)[\p{L}%]+$/u, '');
  return a === b || withoutUnit(a) === b || a === withoutUnit(b);
}
