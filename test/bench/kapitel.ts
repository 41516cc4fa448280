import type { Kapitel } from '#domain/arkiv.ts';
import { shareOf } from './slump.ts';

/** The chapters of a made-up report, and which of its sheets each shows. */
const kapitel = {
  oversikt: { titel: 'Översikt', blad: [] },
  ekonomi: { titel: 'Ekonomi', blad: ['drift-utfall', 'drift-prognos'] },
  verksamhet: { titel: 'Verksamhet', blad: ['volymer'] },
  personal: { titel: 'Personal', blad: ['personal'] },
  indikatorer: { titel: 'Indikatorer', blad: ['indikatorer'] },
} as const;

const vem = ['Nämnden', 'Förvaltningen', 'Hemtjänsten', 'Vårdboendet', 'Funktionsstödet', 'Elevhälsan'];
const gör = ['räknar med', 'har sett', 'följer upp', 'väntar sig', 'arbetar mot', 'berättar om'];
const vad = [
  'färre timanställda än förra året',
  'högre priser på mat, el och drivmedel',
  'att fler behöver stöd i hemmet',
  'en jämnare bemanning under sommaren',
  'längre köer till särskilt boende',
  'nya arbetssätt i de stora enheterna',
  'lägre kostnader för inhyrd personal',
];
const varför = [
  'eftersom avtalen löper ut under hösten',
  'sedan två enheter har slagits ihop',
  'trots att behoven växer',
  'när åtgärderna får full effekt',
  'så som budgeten förutsätter',
];

export const allaKapitel: Kapitel[] = Object.entries(kapitel).map(([nyckel, { titel }], plats) => ({
  nyckel: nyckel as keyof typeof kapitel,
  ...{ titel, ordning: plats + 1, hänvisningar: [], länkar: [], text: [], stycken: [] },
}));

/** The chapter's file: its sheets and some five hundred words. @param report its name, which decides the words */
export function chapterText({ nyckel, titel, ordning }: Kapitel, report: string, seed: number): string {
  const { blad } = kapitel[nyckel as keyof typeof kapitel];
  const pick = (words: readonly string[], name: string) =>
    words[Math.floor(shareOf(name, seed) * words.length)] ?? '';
  const sentence = (name: string) =>
    `${pick(vem, `${name} vem`)} ${pick(gör, `${name} gör`)} ${pick(vad, `${name} vad`)}, ${pick(varför, `${name} varför`)}.`;
  const paragraph = (name: string) =>
    Array.from({ length: 5 }, (_, nummer) => sentence(`${name} ${String(nummer)}`)).join(' ');
  const section = (nummer: number) =>
    `## Avsnitt ${String(nummer)}\n\n${paragraph(`${report} ${nyckel} ${String(nummer)} a`)}\n\n${paragraph(`${report} ${nyckel} ${String(nummer)} b`)}`;
  return [
    `---\ntitel: ${titel}\nordning: ${String(ordning)}\n---`,
    ...blad.map((ett) => `<Tabell ur="${ett}" />`),
    ...[1, 2, 3, 4].map(section),
    '',
  ].join('\n\n');
}
