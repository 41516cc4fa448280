/** The rules by their keys, which are parts of addresses and stand in kanda-fel.json. */
export const regelnycklar = [
  'rader-och-summor',
  'avvikelse-och-andel',
  'samma-uppgift',
  'text-och-tabell',
  'enhet-och-storlek',
  'period-och-rubrik',
  'delar-och-helhet',
  'bedomning-och-underlag',
  'tal-i-kapitel',
  'ordning-i-rapporten',
] as const;
export type Regelnyckel = (typeof regelnycklar)[number];

/** For a fault that no rule can see: somebody has read the source and found it. */
export const settVidLäsning = 'sett-vid-lasning';

/** What may stand as `regel` in kanda-fel.json. */
export const felregler = [...regelnycklar, settVidLäsning] as const;
export type Felregel = (typeof felregler)[number];

/** How much a finding matters: it changes what a reader concludes, it differs, or it is a matter of form. */
export const allvarsgrader = ['slutsats', 'avviker', 'formalia'] as const;
export type Allvar = (typeof allvarsgrader)[number];
