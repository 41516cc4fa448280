import { expect, test } from 'vitest';
import type { Kapitel } from '#domain/arkiv.ts';
import { ordningIRapporten } from '#domain/sifferkontroll/regler/ordning-i-rapporten.ts';
import { talIKapitel } from '#domain/sifferkontroll/regler/tal-i-kapitel.ts';
import { siffrorIn } from '#domain/sifferkontroll/text/siffror.ts';
import { readKapitel } from '#load/mdx.ts';
import { platsOf, told } from '../rapporter.ts';

const kapitel = (text: string): Kapitel => {
  const { fakta, fynd, ...läst } = readKapitel(
    `---\ntitel: Ekonomi\nordning: 1\n---\n\n${text}\n`,
    'ekonomi.mdx',
  );
  if (fakta === null || fynd.length > 0) throw new Error(JSON.stringify(fynd));
  return { nyckel: 'ekonomi', ...fakta, ...läst };
};

// Leanlink, October 2022.
const drift = {
  ämne: 'drift',
  enhet: 'tkr',
  plus: 'intäkt',
  kolumner: [{ nyckel: 'prognos', rubrik: 'Prognos helår', storhet: 'prognos', period: '2022' }],
  rader: [{ nyckel: 'summa', benämning: 'Summa, 21–64 år', värden: [-25422] }],
};
const personal = {
  ämne: 'personal',
  kolumner: [{ nyckel: 'okt', rubrik: 'Oktober 2022', storhet: 'utfall', period: '2022-10' }],
  rader: [
    { nyckel: 'sjukfranvaro', benämning: 'Total sjukfrånvaro', enhet: 'procent', värden: ['10.5 %'] },
    { nyckel: 'anstallda', benämning: 'Tillsvidareanställda', enhet: 'antal', värden: [2366] },
  ],
};
const toldIn = (text: string) =>
  talIKapitel.checkKapitel!(platsOf({ blad: { drift, personal }, kapitel: [kapitel(text)] }), []).map(told);

test.each([
  ['Underskottet är 25,4 miljoner kronor.', []],
  ['Underskottet är 25 422 tkr, eller 25 mnkr.', []],
  ['Sjukfrånvaron är 10,5 procent, eller 10,5 %.', []],
  ['De är 2 366 medarbetare.', []],
  ['Ärenden för 21–64 år ökar, liksom för 65 år och äldre.', []],
  ['Från våren 2023 anställda undersköterskor.', []],
  ['Den 1 oktober 2022 ändrades lagen.', []],
  [
    'Underskottet är 24,5 miljoner kronor.',
    ['ekonomi:6:17: ”24,5 miljoner kronor” står inte i något datablad.'],
  ],
  ['Sjukfrånvaron är 11 procent.', []],
  ['Sjukfrånvaron är 12 procent.', ['ekonomi:6:18: ”12 procent” står inte i något datablad.']],
  ['Det är\n10,5 mnkr.', ['ekonomi:7:1: ”10,5 mnkr” står inte i något datablad.']],
  ['De är 25 medarbetare.', ['ekonomi:6:7: ”25 medarbetare” står inte i något datablad.']],
])('talIKapitel on %j', (text, väntat) => expect(toldIn(text)).toEqual(väntat));

// Leanlink, August 2023, cites decisions by date.
test.each([
  ['Redovisad den 25 april 2023 (KF 2023-04-25 154).', []],
  ['Redovisad den 9 maj (2023-05-09, KS §148).', []],
  [
    'Redovisad den 9 april (2023-05-09, KS §148).',
    ['ekonomi:6:15: Texten säger 9 april, men hänvisningen 2023-05-09.'],
  ],
  [
    'Redovisad den 25 april 2022 (KF 2023-04-25 154).',
    ['ekonomi:6:15: Texten säger 25 april 2022, men hänvisningen 2023-04-25.'],
  ],
])('talIKapitel holds dates against the decisions they cite: %j', (text, väntat) =>
  expect(toldIn(text)).toEqual(väntat),
);

test('siffrorIn() leaves addresses, paragraphs, numbered headings and years alone', () => {
  expect(siffrorIn('Beslutet är § 82, ärende VON/2023:92. PM3-planen, 2024–2025, kod 94.')).toEqual([]);
});

test('ordningIRapporten finds sheets that no chapter shows, and abbreviations that nobody explains', () => {
  const plats = platsOf({
    blad: { drift, personal },
    kapitel: [kapitel('Äldrenämnden (ÄN) och SOF väntar. ÄN och IHR väntar.\n\n<Tabell ur="drift" />')],
  });
  const ordlista = [{ nyckel: 'sof', term: 'SOF', förklaring: 'Social- och omsorgsförvaltningen' }];
  const fynd = ordningIRapporten.checkKapitel!(plats, ordlista);
  expect(fynd.map(told)).toEqual([
    'personal: Inget kapitel visar databladet eller hämtar tal ur det.',
    'ekonomi:6:42: Förkortningen IHR förklaras varken i kapitlet eller i ordlistan.',
  ]);
  expect(fynd.map(({ baraVisas }) => baraVisas)).toEqual([false, true]);
});

test('ordningIRapporten finds goals that nothing is said of', () => {
  const mal = {
    typ: 'namndmal',
    period: '2023',
    rader: ['a', 'b'].map((nyckel, nummer) => ({
      nyckel,
      målområde: null,
      kommunmål: [],
      nämndmål: nyckel,
      bedömningar: nummer === 0 ? [] : [{ var: 'symbol', tryckt: null, saknas: 'symbol saknas i källan' }],
    })),
  };
  const fynd = ordningIRapporten.checkKapitel!(
    platsOf({ blad: { mal }, kapitel: [kapitel('<Nämndmål ur="mal" />')] }),
    [],
  );
  expect(fynd.map(told)).toEqual(['mal/a: Målet har ingen bedömning, och inget säger varför.']);
});
