import type { Fråga } from '../fraga.ts';

/** Every second of the queries of one who had not seen the search: tuned on. */
export const frågorAvOberoende: Fråga[] = [
  {
    vem: 'medborgare',
    text: 'hur många är sjuka i hemtjänsten i eskilstuna',
    rapport: ['von23'],
    avsnitt: ['tabell/sjukfranvaro-omraden#ordinart-boende', 'personal#Sjukfrånvaro'],
    varför: 'Hemtjänsten heter Område Ordinärt boende i tabellen; där står 11,3 %.',
  },
  {
    vem: 'medborgare',
    text: 'stafettsjuksköterskor kostnad',
    rapport: ['leanlink22'],
    avsnitt: ['ekonomi#Inhyrda sjuksköterskor', 'tabell/i-text#kostnad-hyrsjukskoterskor'],
    varför:
      '63 mot 44 miljoner kronor, och vad en inhyrd kostar mer än en anställd, står bara i oktoberrapporten 2022.',
  },
  {
    vem: 'medborgare',
    text: 'varför kommer det så många olika från hemtjänsten',
    rapport: ['socialnämnden23'],
    avsnitt: [
      'uppdrag#Kontinuitet i hemtjänsten',
      'tabell/uppdrag#kontinuitet-hemtjanst',
      'uppdrag#Uppdragen ett för ett',
    ],
    varför: 'Uppdraget om kontinuitet gäller just hur många ur personalen en brukare möter.',
  },
  {
    vem: 'medborgare',
    text: 'ekbacken nya sängar',
    rapport: ['leanlink22'],
    avsnitt: ['ekonomi#Investeringar', 'tabell/i-text#vardsangar-ekbacken'],
    varför: '53 vårdsängar beställdes till Ekbackens vårdboende; ’sängar’ är en del av sammansättningen.',
  },
  {
    vem: 'medborgare',
    text: 'hur många dör ensamma i äldreomsorgen',
    rapport: ['von23'],
    avsnitt: ['indikatorer#Vård i livets slut', 'tabell/indikatorer-aldre#mansklig-narvaro'],
    varför: 'Indikatorn om mänsklig närvaro i dödsögonblicket, 83,7 %, är svaret på officiellt språk.',
  },
  {
    vem: 'medborgare',
    text: 'hur lång tid tar en barnutredning i linköping',
    rapport: ['son21'],
    avsnitt: [
      'tabell/indikatorer-medborgare#barnavardsutredning-i-tid',
      'indikatorer#Medborgare',
      'ordlista#barnavardsutredning',
    ],
    varför: 'Andelen barnavårdsutredningar klara inom 120 dagar, 56 %; ordlistan ger den normala tiden.',
  },
  {
    vem: 'medborgare',
    text: 'gramtidsmässan',
    rapport: ['von23'],
    avsnitt: ['uppdrag#12. Framtidsmässan', 'tabell/ataganden#framtidsmassa'],
    varför: 'Framtidsmässan flyttas till maj 2024 (fel första bokstav, tangenten bredvid).',
  },
  {
    vem: 'medborgare',
    text: 'vad betyder lex sara',
    rapport: ['ordlista'],
    avsnitt: ['ordlista#lex-sarah'],
    varför: 'Ordlistan förklarar Lex Sarah, också i stavningen Lex Sara.',
  },
  {
    vem: 'medborgare',
    text: 'kamera istället för besök på natten',
    rapport: ['ordlista'],
    avsnitt: ['ordlista#e-tillsyn'],
    varför:
      'e-tillsyn förklaras som kamera eller sensor i stället för att personal går in, oftast på natten.',
  },
  {
    vem: 'politiker',
    text: 'SON 2023-597',
    rapport: ['leanlink23'],
    avsnitt: ['ekonomi#Analys och åtgärder efter mars'],
    varför: 'Diarienumret för analysen av underskottet som redovisades den 23 augusti.',
  },
  {
    vem: 'politiker',
    text: 'wifi på boenden linköping',
    rapport: ['son21'],
    avsnitt: ['ekonomi#Övergripande verksamhet', 'planer#Digitalisering (objektsplan PM3)'],
    varför:
      'Utbyggt trådlöst nätverk i boendena är orsaken till underskottet; källan säger wifi, sajten trådlöst nätverk.',
  },
  {
    vem: 'politiker',
    text: 'IFO-placeringar 2,3 msek',
    rapport: ['socialnämnden23'],
    avsnitt: ['ekonomi#Placeringar och köpt vård', 'tabell/i-text#placeringar-ifo-over-budget'],
    varför: 'Placeringar inom IFO beräknas kosta 2,3 miljoner mer än budgeten (källans Msek).',
  },
  {
    vem: 'politiker',
    text: 'betalar hyra för lokal som inte får användas',
    rapport: ['von23'],
    avsnitt: ['ekonomi#Funktionshinder', 'tabell/i-text#hyra-gardskalsgatan', 'ekonomi#Förvaltningsnivå'],
    varför:
      'Gårdskälsgatan kostar 0,7 miljoner i hyra trots att lokalen inte får användas; Spångagårdens tomma lokaler är nästa träff.',
  },
  {
    vem: 'politiker',
    text: 'nya socialtjänstlagen behovsprövning',
    rapport: ['socialnämnden23'],
    avsnitt: ['verksamhet#Lagar som kan ändras'],
    varför: 'Den nya socialtjänstlagen kan kräva förebyggande arbete utan att behovet prövas.',
  },
  {
    vem: 'politiker',
    text: 'merkostnad dygnsvila ÄN',
    rapport: ['leanlink23'],
    avsnitt: [
      'personal#Nya regler om dygnsvila',
      'verksamhet#Större beslut',
      'tabell/i-text#dygnsvila-kostnad-lagst',
    ],
    varför: 'Första beräkningen för äldrenämnden är 10–15 miljoner; ÄN och merkostnad skrivs ut i texten.',
  },
  {
    vem: 'politiker',
    text: 'leanlink oktober 2022 sjukfranvaro',
    rapport: ['leanlink22'],
    avsnitt: ['tabell/personal#sjukfranvaro-total', 'personal#Personalen i siffror'],
    varför:
      '10,5 procent till och med oktober 2022; kommun, månad och år skiljer från de andra rapporterna (utan å).',
  },
  {
    vem: 'politiker',
    text: 'gemsjukvården underskott efter 1 maj',
    rapport: ['leanlink23'],
    avsnitt: ['ekonomi#Äldreomsorg: Öppna vårdformer', 'tabell/i-text#hemsjukvard-rehab-underskott'],
    varför: 'Hemsjukvård och rehab har 21 miljoner i underskott maj–augusti (fel första bokstav).',
  },
  {
    vem: 'redaktör',
    text: '-3776',
    rapport: ['socialnämnden23'],
    avsnitt: ['tabell/driftbudget#ovriga-kostnader', 'ekonomi#Två avvikelser som inte går ihop'],
    varför: 'Tryckt avvikelse som är ett känt fel; budget minus prognos ger −3 176.',
  },
  {
    vem: 'redaktör',
    text: '31/128',
    rapport: ['son21'],
    avsnitt: ['tabell/volymer#arenden-myndighet-vuxna', 'tabell/volymer'],
    varför: 'Den omöjliga dagen i not 4 är ett känt fel i volymtabellen.',
  },
  {
    vem: 'redaktör',
    text: '30 eller 36 miljoner underskott 2021',
    rapport: ['son21'],
    avsnitt: [
      'ekonomi#Prognosen för 2021',
      'tabell/i-text#underskott-enligt-personalplanen',
      'tabell/drift-prognos#summa',
    ],
    varför: 'Personalavsnittet säger 30 miljoner och prognostabellerna 36; texten tar upp skillnaden.',
  },
  {
    vem: 'redaktör',
    text: 'antal medarbetare per chef 33 34',
    rapport: ['leanlink23'],
    avsnitt: [
      'tabell/indikatorer-attraktiv-arbetsgivare#medarbetare-per-chef',
      'mal#Hållbart chef- och ledarskap',
      'personal#Kompetensförsörjning',
      'tabell/i-text#medarbetare-per-chef',
    ],
    varför: 'Text 33 och tabell 34 för augusti 2023; kapitlet Mål ställer dem mot varandra.',
  },
  {
    vem: 'redaktör',
    text: 'investeringar prognos 4100 4400',
    rapport: ['leanlink22'],
    avsnitt: ['ekonomi#Investeringar', 'tabell/investeringar#summa', 'tabell/oversikt#investeringar'],
    varför: 'Översikten har 4 400 och investeringstabellen 4 100; skillnaden är Ledning (utan mellanslag).',
  },
  {
    vem: 'redaktör',
    text: 'bemanningsbehov understiger antalet anställda',
    rapport: ['leanlink22'],
    avsnitt: ['tabell/personal#tillsvidareanstallda', 'personal#Personalen i siffror'],
    varför:
      'Fotnoten säger att behovet är mindre än det antal som kunnat anställas; känt fel, källans ord är understiger.',
  },
  {
    vem: 'redaktör',
    text: 'dygnsvård',
    rapport: ['leanlink23'],
    avsnitt: ['ekonomi#Prognosen för 2023'],
    varför: 'Källans ord, som troligen ska vara dygnsvilan, tas upp bara där.',
  },
  {
    vem: 'redaktör',
    text: 'loggkontroll stickprov w3d3',
    rapport: ['son21'],
    avsnitt: ['tabell/internkontroll#loggkontroller', 'internkontroll#Kontrollerna 2021'],
    varför: 'Kontrollen av loggar: rutinen följs men dokumenteras inte i w3d3 och stickproven är få.',
  },
];
