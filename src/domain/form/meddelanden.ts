import { describeOfyllt } from './ofyllda.ts';
import { describeOläst } from './olast-ord.ts';
import { showHidden } from './tecken.ts';
import type { Finding, Råd } from './fynd.ts';

/**
 * The finding as a sentence to the editor: where, what is there, what should be, what to do.
 *
 * @param mapp path of the content folder, so that the place can be opened from a terminal
 */
export function describeFinding(finding: Finding, mapp = ''): string {
  const { rad, kolumn, fält } = finding.plats;
  const fil = mapp === '' ? finding.plats.fil : `${mapp}/${finding.plats.fil}`;
  const ställe = [fil, rad, kolumn].filter((del) => del !== undefined).join(':');
  return showHidden([ställe, ...(fält ?? []).map(String)].join(' › ') + `: ${describeFynd(finding)}`);
}

/** The sentence alone, where the place is told in another way. */
export function describeFynd(finding: Finding): string {
  switch (finding.kod) {
    case 'okänd-fil':
      return 'filen hör inte hemma här. Flytta eller ta bort den; LASMIG.md visar vilka filer som finns var.';
    case 'saknad-fil':
      return `${finding.fil} saknas. Lägg till filen; LASMIG.md visar vad den ska innehålla.`;
    case 'mapp-är-ingen-period':
      return `mappen heter "${finding.mapp}" men ska heta <år>-<månad>-<rapporttyp>, till exempel "2022-10-delarsrapport". Rapporttyper: ${list(finding.typer)}.`;
    case 'mapp-är-ingen-adress':
      return `mappen heter "${finding.mapp}" men blir en adress: använd bara små bokstäver a–z, siffror och bindestreck.`;
    case 'okänt-kapitel':
      return `kapitlet heter "${finding.namn}". Kapitel kan heta: ${list(finding.finns)}.`;
    case 'json-går-inte-att-läsa':
      return `filen går inte att läsa som JSON: ${finding.fel}. Rätta tecknen på raden eller på raden före.`;
    case 'decimaltal':
      return `här står decimaltalet ${finding.är}. Skriv tal med decimaler som text, så som de är tryckta: ${/e/iu.test(finding.är) ? 'med alla siffror utskrivna' : `"${finding.är.replace('.', ',')}"`}.`;
    case 'dubbelt-fält':
      return `fältet "${finding.namn}" står två gånger. Behåll ett.`;
    case 'reserverat-namn':
      return `mappen heter "${finding.mapp}", men den adressen är webbplatsens egen. Välj ett annat namn än: ${list(finding.finns)}.`;
    case 'för-djupt':
      return 'filen har så många nivåer i varandra att den inte går att läsa. Ta bort nivåer.';
    case 'inte-utf8':
      return 'filen är inte sparad som ren UTF-8. Spara om den som UTF-8 utan BOM, och se efter att å, ä och ö är rätt.';
    case 'inte-ifyllt':
    case 'rader-inte-ifyllda':
    case 'kapitel-inte-skrivet':
      return describeOfyllt(finding);
    case 'saknat-fält':
      return `fältet saknas. Det ska vara ${finding.ska}.`;
    case 'okänt-fält':
      return `fältet "${finding.namn}" finns inte. Fält som finns här: ${list(finding.finns)}.`;
    case 'fel-värde':
      return `här står ${finding.är}; det ska vara ${finding.ska}.`;
    case 'dubbel-nyckel':
      return `nyckeln "${finding.nyckel}" används redan i listan, på plats ${finding.först}. Ge raden eller kolumnen en egen nyckel.`;
    case 'fel-antal-värden':
      return `raden har ${finding.antal} värden men tabellen har ${finding.kolumner} kolumner. Skriv en cell för varje kolumn; null där källan är tom.`;
    case 'värden-saknas':
      return `raden har inga värden. Skriv en cell för var och en av de ${finding.kolumner} kolumnerna, eller sätt "art": "rubrik".`;
    case 'formel-går-inte-att-läsa':
      return `formeln "${finding.formel}" går inte att läsa: ${finding.fel}. Skriv nycklar med +, - eller / mellan, till exempel "prognos - budget".`;
    case 'okänd-term':
      return `formeln "${finding.formel}" nämner "${finding.term}", som inte finns. Nycklar som finns: ${list(finding.finns)}.`;
    case 'okänd-rad-över':
      return `raden ska stå under "${finding.av}", som inte finns. Rader som finns: ${list(finding.finns)}.`;
    case 'rader-under-varandra':
      return `raden står under "${finding.av}", som i sin tur står under raden själv. Ändra "av" på en av dem.`;
    case 'okänd-not':
      return `noten "${finding.not}" finns inte i noter. ${finding.finns.length > 0 ? `Noter som finns: ${list(finding.finns)}.` : 'Lägg till den i tabellens noter.'}`;
    case 'oanvänd-not':
      return `noten "${finding.not}" används inte. Sätt "not": "${finding.not}" där märket står i källan, eller ta bort noten.`;
    case 'sagt-två-gånger':
      return `"${finding.namn}" står både på raden och på kolumnen "${finding.kolumn}". Säg det på ett av ställena, eller på cellen.`;
    case 'oläst-tal':
      return describeOläst(finding);
    case 'plus-saknas':
      return `beloppet i kolumnen "${finding.kolumn}" är i ${finding.enhet}, men det framgår inte vad plus betyder. Skriv "plus": "intäkt" eller "plus": "kostnad" på tabellen, kolumnen eller raden.`;
    case 'okänt-nyckeltal':
      return `nyckeltalet "${finding.nyckeltal}" finns inte i nyckeltal.json. Nyckeltal som finns: ${list(finding.finns)}.`;
    case 'härlett-nyckeltal':
      return `nyckeltalet "${finding.nyckeltal}" räknar webbplatsen själv ut ur prognos och budget för "${finding.ur}", så det kan inte anges här. Skriv ett nyckeltal som rapporterna trycker, eller ta bort det.`;
    case 'fel-enhet-för-härlett':
      return `måttet räknas ut i ${finding.ska}, men enheten är ${finding.är}. Skriv en enhet av samma slag.`;
    case 'fel-enhet-för-nyckeltal':
      return `raden hör till nyckeltalet "${finding.nyckeltal}", som i nyckeltal.json mäts i ${finding.ska}, men kolumnen "${finding.kolumn}" är i ${finding.är}. Ta bort "nyckeltal" på raden, eller välj ett nyckeltal med samma slags enhet.`;
    case 'fel-mätsätt-för-nyckeltal':
      return `raden hör till nyckeltalet "${finding.nyckeltal}", som i nyckeltal.json mäts som ${finding.ska}, men kolumnen "${finding.kolumn}" är ${finding.är}. Rätta "mäts", eller ta bort "nyckeltal" på raden.`;
    case 'mätsätt-saknas':
      return `talet i kolumnen "${finding.kolumn}" gäller ${finding.gäller} och ett annat ${finding.annat}, men det framgår inte hur de mäts. Skriv "mäts": "flöde" om talet är hopräknat under tiden, eller "mäts": "bestånd" om det är ett läge eller ett genomsnitt; bara de jämförs över olika lång tid.${finding.nyckeltal === null ? '' : ` Är det hopräknat hör det inte till nyckeltalet "${finding.nyckeltal}".`}`;
    case 'dubbelt-nyckeltal':
      return `raden hör till nyckeltalet "${finding.nyckeltal}", men det gör redan raden "${finding.rad}" i kolumnen "${finding.kolumn}". Behåll "nyckeltal" på en av dem, eller säg vad som skiljer dem åt (slag, kön eller vem).`;
    case 'fel-period-i-mappen':
      return `mappen heter "${finding.mapp}" men rapportens period är "${finding.period}". Mappens år och månad ska vara periodens sista.`;
    case 'rättelse-i-oordning':
      return `rättelsen är daterad ${finding.datum}, men ${finding.från === 'publicerad' ? `rapporten lades ut ${finding.tidigast}` : `rättelsen före den ${finding.tidigast}`}. Skriv dagen då ändringen görs, och låt den nyaste rättelsen stå sist.`;
    case 'fel-rapporttyp-i-mappen':
      return `mappen heter "${finding.mapp}" men rapporttypen är "${finding.rapporttyp}". De ska säga samma sak.`;
    case 'okänt-datablad':
      return `hittar inget datablad "${finding.ur}". Det finns: ${list(finding.finns)}.`;
    case 'fel-slags-datablad':
      return `databladet "${finding.ur}" är av typen ${finding.är}; här behövs ${finding.ska}.`;
    case 'okänd-rad':
      return `databladet "${finding.ur}" har ingen rad "${finding.nyckel}". Rader som finns: ${list(finding.finns)}.`;
    case 'okänd-kolumn':
      return `databladet "${finding.ur}" har ingen kolumn "${finding.nyckel}". Kolumner som finns: ${list(finding.finns)}.`;
    case 'inget-tal':
      return `cellen i "${finding.ur}" har inget tal (${finding.text === null ? 'källan är tom' : `"${finding.text}"`}). Välj en annan cell eller skriv om meningen.`;
    case 'går-inte-att-räkna-om':
      return `talet är i ${finding.från ?? 'en enhet som inte är angiven'} och går inte att skriva i ${finding.till}. Ta bort enhet, eller välj en som passar.`;
    case 'fel-tryckt':
      return `här står "${finding.tryckt}" som tryckt, men cellen är ${finding.cell === null ? 'tom' : `"${finding.cell}"`}. Rätta uppgiften; gäller felet inte längre ska det tas bort.`;
    case 'tryckt-utan-cell':
      return 'här står tryckt, men inte vilken cell det gäller. Ange både rad och kolumn, eller ta bort tryckt.';
    case 'räknas-utan-rader':
      return `"räknas": "${finding.räknas}" omfattar inga rader. Raderna som ska läggas ihop ska stå ${finding.räknas === 'under' ? 'under raden (med "av")' : 'ovanför, på samma nivå som raden'}; skriv annars en formel med deras nycklar.`;
    case 'formel-nämner-sig-själv':
      return `formeln "${finding.formel}" nämner det den ska räkna fram. Ta bort den egna nyckeln ur formeln.`;
    case 'okänt-nämndmål':
      return `målet "${finding.nämndmål}" finns inte i rapporten. Mål som finns: ${list(finding.finns)}.`;
    case 'okänd-indikator':
      return `bedömningen gäller raden "${finding.rad}", som inte finns i någon av rapportens tabeller. Skriv indikatorns nyckel.`;
    case 'okänt-dokument':
      return `här står dokumentet "${finding.dokument}", men rapporten är överförd från "${finding.ska}". De ska vara samma.`;
    case 'okänd-adress':
      return `adressen ${finding.adress} finns inte på webbplatsen. Rätta den, eller ta bort länken.`;
    case 'omdirigerar-en-sida':
      return `på adressen ${finding.adress} finns redan en sida. Bara adresser som inte längre finns kan omdirigeras.`;
    case 'omdirigerar-till-annat-slag':
      return 'en sida kan bara leda till en sida, och en fil bara till en fil med samma ändelse. Skriv en adress av samma slag.';
    case 'decimaler-utan-enhet':
      return 'decimaler gäller bara belopp som räknas om. Ange också enhet, till exempel enhet="miljoner kronor".';
    case 'kan-inte-ritas':
      return cannotBeDrawn(finding);
    case 'remsa-utan-val':
      return `databladet "${finding.ur}" är en lista (${finding.typ}) och visas som en remsa. Ta bort visa och rad.`;
    case 'mdx-går-inte-att-läsa':
      return `kapitlet går inte att läsa: ${finding.fel}. Se efter att varje < har ett slut, som i <Tabell ur="…" />.`;
    case 'rubriknivå':
      return `rubriken har nivå ${finding.nivå}. Kapitlets titel är nivå 1; börja med ## och hoppa inte över någon nivå.`;
    case 'okänt-element':
      return `<${finding.namn}> finns inte. ${instead(finding.namn)}Det som kan användas är: ${finding.finns.map((namn) => `<${namn}>`).join(', ')}.`;
    case 'otillåtet-i-kapitel':
      return `${finding.vad} får inte finnas i ett kapitel. ${finding.istället}`;
    case 'otillåten-länk':
      return `länken "${finding.adress}" får inte finnas i ett kapitel. Skriv en adress som börjar med https://, en sida på webbplatsen som börjar med /, en rubrik som börjar med # eller mailto:namn@exempel.se.`;
    case 'förbjudet-tecken': {
      const ord = finding.nära === '' ? 'stället' : `ordet ”${finding.nära}”`;
      return `här står ${finding.tecken}: ${finding.namn}. Det syns inte, eller ser ut som något annat. Skriv om ${ord} för hand.`;
    }
    case 'blank-text':
      return 'här står bara blanksteg. Skriv något, eller ta bort fältet.';
    case 'för-lång-text':
      return `${finding.vad} är ${finding.tecken} tecken långt, och får vara högst ${finding.högst}. Dela det, eller ta bort det som inte hör dit.`;
    case 'för-stor-fil':
      return `filen är ${finding.megabyte} MB och läses inte; en fil får vara högst ${finding.högst} MB. Dela upp den, eller ta bort det som inte hör dit.`;
    case 'går-inte-att-öppna':
      return `filen går inte att öppna (${finding.fel}). Se efter att den finns och får läsas.`;
    case 'sifferkontroll':
      return [finding.utsaga, formelråd(finding.formel), advice[finding.råd](finding.regel)]
        .filter((del) => del !== '')
        .join(' ');
    case 'känt-fel-gäller-inte':
      return `felet är antecknat under regeln "${finding.regel}", men den hittar inget här längre. Ta bort anteckningen, eller skriv den regel som felet nu syns i. Är det bara den som läser som ser det skriver du "sett-vid-lasning".`;
    default:
      return finding satisfies never;
  }
}

/** Why there is no chart, and what can be drawn instead: another kind, another row, another table. */
function cannotBeDrawn({
  ur,
  visa,
  rad,
  slag,
  rader,
  datablad,
}: Extract<Finding, { kod: 'kan-inte-ritas' }>): string {
  const vad = visa === null ? 'inget diagram som passar' : `inget diagram med visa="${visa}"`;
  const av = rad === null ? `Tabellen "${ur}"` : `Raden "${rad}" i "${ur}"`;
  const varför = 'Det behövs minst två säkra tal i samma enhet och för jämförbara tider.';
  if (rad !== null && rader.length > 0)
    return `${av} har ${vad}. ${varför} Rader som går att rita: ${list(rader)}.`;
  if (slag.length > 0)
    return `${av} har ${vad}. ${varför} Tabellen kan visas med visa="${slag.join('" eller "')}".`;
  return `${av} har ${vad}. ${varför} Tabeller i rapporten som går att rita: ${list(datablad)}.`;
}

const advice: Record<Råd, (regel: string) => string> = {
  'rätta eller anteckna': (regel) =>
    `Rätta om det är felskrivet här. Står det så i källan ska det stå kvar: anteckna felet i kanda-fel.json, med "regel": "${regel}".`,
  'förklara eller rätta': () =>
    'Rätta om det är fel här. Står det så i källan: förklara i "tolkning" hur talen har lästs, och varför.',
  'hämta talet': () =>
    'Hämta talet med <Tal ur="…" rad="…" kolumn="…" />. Står det bara i källans text skrivs det först i data/i-text.json.',
  'rätta datumet': () => 'Rätta det som är fel.',
  'visa bladet': () => 'Visa det i ett kapitel, till exempel med <Tabell ur="…" />, eller ta bort filen.',
  'skriv skälet': () => 'Skriv källans bedömning, eller varför den saknas: "saknas": "ingen uppgift".',
  'förklara om det går': () =>
    'Skriv ut den första gången den används, eller lägg den i ordlista.json. Förklarar källan den inte får den stå.',
  'inget att göra': () => '',
  'vänd plus': () =>
    'Ändra "plus" eller "slag". Är det rätt läst så som det står: förklara i "tolkning" hur tecknen är lästa.',
  'skriv räknas': () =>
    'Skriv "räknas": "ovan", "under" eller en formel. Är delarna inte tryckta: "art": "summa".',
};

function formelråd(formel: string | undefined): string {
  return formel === undefined
    ? ''
    : `Formeln "${formel}" stämmer överallt. Är det så talen är räknade skriver du "räknas": "${formel}".`;
}

/** What to write instead of an element that is HTML, or only looks like one of the editor's. */
function instead(namn: string): string {
  if (/[^\p{Script=Latin}\p{N}\p{P}\p{S}]/u.test(namn)) {
    return 'Namnet har en bokstav som bara liknar den rätta: skriv det på nytt för hand. ';
  }
  if (/^(?:b|strong|i|em|u)$/u.test(namn)) return 'Skriv fet stil som **text**. ';
  if (namn === 'a') return 'Skriv en länk som [ord](adress). ';
  if (/^(?:p|div|span|br|section|h[1-6]|ul|ol|li|blockquote)$/u.test(namn)) {
    return 'Skriv vanlig text: en tom rad mellan stycken, ## före en rubrik och - före en punkt. ';
  }
  return /^\p{Ll}/u.test(namn) ? 'Ta bort det: HTML får inte finnas i ett kapitel. ' : '';
}

const längstaLista = 20;

function list(namn: readonly string[]): string {
  if (namn.length === 0) return 'inga';
  const visade = namn.slice(0, längstaLista).join(', ');
  return namn.length <= längstaLista ? visade : `${visade} och ${namn.length - längstaLista} till`;
}
