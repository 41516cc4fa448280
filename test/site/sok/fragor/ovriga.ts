import { skriv, type Fråga } from '../fraga.ts';

/** What journalists and editors ask: written from the reports before there was a search, and used while it was tuned. */
export const frågorAvÖvriga: Fråga[] = [
  ...skriv('journalist', [
    [
      'lönesumma årsarbetare socialnämnden',
      'socialnämnden23',
      'tabell/personalsituationen',
      'personal#personalen-i-siffror',
    ],
    ['lokalkostnader', 'von23', 'tabell/resultatrakning#lokalkostnader'],
    [
      'personalkostnader 2023',
      ['von23', 'socialnämnden23', 'leanlink23'],
      'tabell/resultatrakning#personalkostnader',
      'tabell/driftbudget#personalkostnader',
      'ekonomi#personal',
      'tabell/indikatorer-hallbar-ekonomi#andel-personalkostnader',
      'tabell/personalsituationen#personalkostnader',
    ],
    [
      'Köp av verksamhet',
      'von23',
      'tabell/resultatrakning#kop-av-verksamhet',
      'tabell/driftredovisning#externa-kop',
    ],
    [
      'senior alert riskbedömning',
      'von23',
      'indikatorer#riskbedömning-enligt-senior-alert',
      'tabell/indikatorer-aldre#riskbedomning-senior-alert',
    ],
    [
      'fusk välfärdsbrott',
      ['von23', 'leanlink23'],
      'uppdrag#19-välfärdsbrott',
      'tabell/ataganden#valfardsbrott',
      'tabell/uppdrag#avtalsuppfoljning',
    ],
    [
      'korttidsfrånvaro',
      ['leanlink22', 'leanlink23', 'von23', 'socialnämnden23', 'ordlista'],
      'tabell/i-text#korttidssjukfranvaro',
      'personal',
      'ordlista#korttidssjukfranvaro',
      'personal#sjukfrånvaro',
      'ekonomi#resultatet-januari-oktober-2022',
    ],
    ['lex sara anmälan leanlink', 'leanlink23', 'verksamhet#större-beslut', 'internkontroll'],
  ]),
  ...skriv('redaktör', [
    ['loggkontroller w3d3', 'son21', 'internkontroll', 'tabell/internkontroll#loggkontroller'],
    ['internkontroll rutinkännedom', 'von23', 'internkontroll', 'tabell/internkontroll'],
    [
      'digital mognad',
      ['von23', 'son21'],
      'mal#digital-mognad',
      'tabell/processmal#digital-mognad',
      'tabell/i-text#digital-mognad',
      'tabell/indikatorer-kompetensforsorjning#digital-mognad',
    ],
    [
      'konsulentstödda familjehem',
      ['son21', 'ordlista'],
      'ekonomi#individ--och-familjeomsorg',
      'ordlista#konsulentstott-familjehem',
    ],
    [
      'beläggning vårdboende',
      'leanlink23',
      'tabell/indikatorer-kostnadseffektiv-verksamhet#belaggning-vardboende',
    ],
    ['vårddygn 132365', 'leanlink23', 'tabell/volymer#varddygn'],
  ]),
];
