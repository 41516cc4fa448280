import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { readInnehåll } from '#load/from-disk.ts';
import { findRapport } from '../views/arkivet.ts';

const { arkiv, fynd } = await readInnehåll('content');

test('nothing is left for an editor to mend', () => expect(fynd.map((ett) => describeFinding(ett))).toEqual([]));

/** Every finding of the rules in the five reports: rule, place, what was noticed, severity. Each is held against the source. */
const allaFynd: [string, string[]][] = [
  [
    'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport',
    [
      'samma-uppgift indikatorer-medarbetare/timavlonade/utfall tom-cell avviker',
      'text-och-tabell indikatorer-medarbetare/arbetsskador-per-tillbud/utfall text-skiljer slutsats',
      'enhet-och-storlek sjukfranvaro/sjukfranvaro-total/forandring enhet-i-rubrik avviker',
      'enhet-och-storlek i-text/riskbedomning-hemsjukvard/tal blandade-decimaltecken formalia',
      'period-och-rubrik indikatorer-aldre/utfall celler-annan-tid avviker',
      'period-och-rubrik indikatorer-medarbetare/utfall celler-annan-tid avviker',
      'delar-och-helhet i-text/digitala-arenden-okning/tal procent-för-procentenheter formalia',
      'delar-och-helhet i-text/langtidssjukfranvaro-skillnad/tal procent-för-procentenheter formalia',
      'delar-och-helhet i-text/sjukfranvaro-minskning/tal procent-för-procentenheter formalia',
      'delar-och-helhet i-text/korttidssjukfranvaro-minskning/tal procent-för-procentenheter formalia',
      'delar-och-helhet i-text/langtidssjukfranvaro-minskning/tal procent-för-procentenheter formalia',
      'delar-och-helhet sjukfranvaro/sjukfranvaro-total/forandring procent-för-procentenheter formalia',
    ],
  ],
  [
    'linkoping/leanlink/2023-08-delarsrapport',
    [
      'rader-och-summor drift-prognos/summa/prognos summa-skiljer avviker',
      'rader-och-summor drift-prognos/summa/budget summa-skiljer avviker',
      'rader-och-summor drift-prognos/summa/avvikelse summa-skiljer avviker',
      'rader-och-summor drift-prognos/summa/bokslut summa-skiljer avviker',
      'rader-och-summor drift-utfall/summa/utfall summa-skiljer avviker',
      'rader-och-summor drift-utfall/summa/budget summa-skiljer avviker',
      'rader-och-summor drift-utfall/summa/foregaende-ar summa-skiljer avviker',
      'avvikelse-och-andel drift-prognos/rad-och-stod/avvikelse formel-skiljer avviker',
      'avvikelse-och-andel drift-prognos/lss-funktionsstod/avvikelse formel-skiljer avviker',
      'avvikelse-och-andel drift-prognos/ledning/avvikelse formel-skiljer avviker',
      'avvikelse-och-andel drift-prognos/summa/bokslut formel-skiljer avviker',
      'avvikelse-och-andel drift-utfall/lss-funktionsstod/avvikelse formel-skiljer avviker',
      'avvikelse-och-andel drift-utfall/aldreomsorg/avvikelse formel-skiljer avviker',
      'samma-uppgift i-text/andel-heltid-goda-arbetsplatser/tal anges-olika avviker',
      'samma-uppgift indikatorer-kompetensforsorjning/tillsvidareanstallda-underskoterskor/aug-2023 anges-olika slutsats',
      'text-och-tabell i-text/andel-heltid/tal text-skiljer avviker',
      'text-och-tabell i-text/tillsvidareanstallda-okning-ekonomi/tal text-skiljer slutsats',
      'text-och-tabell i-text/andel-heltid-goda-arbetsplatser/tal text-skiljer slutsats',
      'text-och-tabell i-text/sjukfranvaro-goda-arbetsplatser/tal text-skiljer slutsats',
      'enhet-och-storlek drift-prognos enhet-i-rubrik slutsats',
      'enhet-och-storlek drift-utfall enhet-i-rubrik slutsats',
      'enhet-och-storlek oversikt enhet-i-rubrik slutsats',
      'enhet-och-storlek i-text/sjukfranvaro-minskning/tal blandade-decimaltecken formalia',
      'period-och-rubrik drift-utfall period-i-rubrik avviker',
      'delar-och-helhet indikatorer-attraktiv-arbetsgivare/nyanstallda-kvar andel-över-hundra avviker',
      'delar-och-helhet indikatorer-kompetensforsorjning/pensionsalder/2021 utanför-delarna avviker',
      'delar-och-helhet indikatorer-kompetensforsorjning/personalavgangar-externt/2021 utanför-delarna avviker',
      'delar-och-helhet indikatorer-kompetensforsorjning/personalavgangar-externt/2022 utanför-delarna slutsats',
      'bedomning-och-underlag mal/helhetsperspektiv bedöms-olika slutsats',
      'bedomning-och-underlag mal/tidigt-samordnade-insatser bedöms-olika slutsats',
      'bedomning-och-underlag mal/tidigt-samordnade-insatser uppnås-men-missar slutsats',
      'bedomning-och-underlag mal/korrekta-och-effektiva-inkop uppnås-men-missar slutsats',
      'bedomning-och-underlag mal/medskapare uppnås-men-missar slutsats',
      'bedomning-och-underlag mal/goda-arbetsplatser uppnås-men-missar slutsats',
      'bedomning-och-underlag mal/hallbart-chef-och-ledarskap uppnås-men-missar slutsats',
      'bedomning-och-underlag uppdrag/personalomsattning status-mot-text avviker',
    ],
  ],
  [
    'linkoping/leanlink/2022-10-delarsrapport',
    [
      'rader-och-summor drift-prognos/summa/avvikelse summa-skiljer avviker',
      'rader-och-summor investeringar/summa/avvikelse summa-skiljer slutsats',
      'avvikelse-och-andel drift-prognos/lss-funktionsstod/avvikelse formel-skiljer slutsats',
      'avvikelse-och-andel drift-prognos/aldreomsorg/avvikelse formel-skiljer slutsats',
      'avvikelse-och-andel drift-prognos/ledning/avvikelse formel-skiljer avviker',
      'avvikelse-och-andel drift-prognos/summa/avvikelse formel-skiljer slutsats',
      'avvikelse-och-andel drift-prognos/kostnader/avvikelse formel-skiljer slutsats',
      'avvikelse-och-andel drift-prognos/intakter/avvikelse formel-skiljer slutsats',
      'avvikelse-och-andel drift-prognos/summa/avvikelse formel-skiljer avviker',
      'avvikelse-och-andel investeringar/summa/avvikelse formel-skiljer slutsats',
      'avvikelse-och-andel investeringar/utgifter/avvikelse formel-skiljer slutsats',
      'samma-uppgift oversikt/nettokostnader/avvikelse anges-olika slutsats',
      'samma-uppgift oversikt/investeringar/prognos anges-olika avviker',
      'text-och-tabell i-text/investeringsutgifter-aug/tal text-annan-tid avviker',
      'enhet-och-storlek oversikt/nettokostnader/prognos tecken-skrivs-olika formalia',
      'enhet-och-storlek i-text/personalavgangar-okning/tal blandade-decimaltecken formalia',
      'delar-och-helhet i-text/sjukfranvaro-okning/tal procent-för-procentenheter formalia',
      'delar-och-helhet i-text/personalavgangar-okning/tal procent-för-procentenheter formalia',
    ],
  ],
  [
    'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport',
    [
      'text-och-tabell i-text/underskott-enligt-personalplanen/tal text-skiljer slutsats',
      'period-och-rubrik indikatorer-samhalle/aug-2021 celler-annan-tid avviker',
      'period-och-rubrik indikatorer-verksamhet/aug-2021 celler-annan-tid avviker',
      'period-och-rubrik volymer/aug-2021 noter-annan-tid formalia',
      'period-och-rubrik volymer/aug-2020 noter-annan-tid formalia',
      'bedomning-och-underlag mal/nojda-brukare-av-socialtjanst uppnås-men-missar slutsats',
      'bedomning-och-underlag mal/hallbar-verksamhetsutveckling inte-men-når avviker',
    ],
  ],
  [
    'okand-kommun/socialnamnden/2023-08-delarsbokslut',
    [
      'avvikelse-och-andel driftbudget/ovriga-kostnader/avvikelse formel-skiljer slutsats',
      'avvikelse-och-andel driftbudget/nettokostnader/avvikelse formel-skiljer slutsats',
      'period-och-rubrik personalsituationen/utfall period-i-rubrik avviker',
    ],
  ],
];

test.each(allaFynd)('the rules find in %s what is in the source, and nothing else', (adress, väntat) => {
  const funna = arkiv!.findings(findRapport(arkiv!, adress).rapport).map(({ iakttagelse: { regel, ställe, utsaga, allvar } }) =>
    [
      regel,
      [ställe.datablad, ställe.rad, ställe.kolumn].filter((del) => del !== undefined).join('/'),
      utsaga.kod,
      allvar,
    ].join(' '),
  );
  expect(funna).toEqual(väntat);
});

test('every report is listed', () => expect(allaFynd).toHaveLength(rapportplatser(arkiv!).length));

test('every note of a fault in a source says which rule shows it, or that only a reader sees it', () => {
  const noter = rapportplatser(arkiv!).flatMap(({ rapport }) => rapport.kändaFel);
  const sedda = noter.filter(({ regel }) => regel === 'sett-vid-lasning');
  expect([noter.length, sedda.length]).toEqual([95, 37]);
});
