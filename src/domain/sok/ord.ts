/** Small letters without dots and rings: to a searcher "Sjukfrånvaro" and "sjukfranvaro" are one word. */
export function fold(text: string): string {
  return text.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of a text as they stand, hyphens within them kept. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

// The Swedish stemmer of Snowball, which a word may also be folded for: what the index is made with, so that both agree.
const vokal = 'aeiouyåäö';
const grupp = (ändelser: string) => ändelser.split(' ').sort((a, b) => b.length - a.length);
const steg1 = grupp(
  'a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades andes ens arens hetens erns at et ets andet andets het ast',
);
const steg2 = ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'];
const förS = 'bcdfghjklmnoprtvy';
/** What -et is no ending after: "nyhet", "kvalitet", "staket", but it is in "språket". */
const egetEt = /(?:h|fab|xit|kom|(?<![kp])rak|pak|stak|(?:[cdimnprstu]|[ai]l|[ik]v)it|i)$/u;

/**
 * The stem of a folded word. Twice Snowball's, since that parts "kostnad" from "kostnader" ("kostn", "kostnad"), without
 * the n of "frånvaron", which it leaves, and without the e that comes and goes ("cykel", "cyklar").
 */
export function stem(ord: string): string {
  const stam = snowball(snowball(ord));
  if (stam.length > 5 && stam.endsWith('on')) return stam.slice(0, -1);
  return stam.length > 4 ? stam.replace(/(?<=[bcdfghjklmnpqrstvxz])e(?=[lr]$)/u, '') : stam;
}

/** How every form of a folded word begins: what is looked for in an index of words as they stand. */
export function beginningOf(ord: string): string {
  const stam = stem(ord);
  return stam.length > 6 && /[bcdfghjkmnpqstvxz][lr]$/u.test(stam) ? stam.slice(0, -1) : stam;
}

function snowball(ord: string): string {
  const från = Math.max(3, regionOf(ord));
  let kvar = ord;
  const ändelse = steg1.find(
    (slut) => kvar.endsWith(slut) && isÄndelse(slut, kvar.slice(0, -slut.length), från),
  );
  if (ändelse !== undefined) kvar = kvar.slice(0, -ändelse.length);
  else if (kvar.endsWith('s') && kvar.length - 1 >= från && förS.includes(kvar.at(-2) ?? ' '))
    kvar = kvar.slice(0, -1);
  if (steg2.some((slut) => kvar.endsWith(slut)) && kvar.length - 2 >= från) kvar = kvar.slice(0, -1);
  // A word whose m is doubled before an ending: "hem", "hemmet".
  else if (kvar.endsWith('mm') && kvar.length > från) kvar = kvar.slice(0, -1);
  const sist = ['lig', 'els', 'ig'].find((slut) => kvar.endsWith(slut) && kvar.length - slut.length >= från);
  if (sist !== undefined) return kvar.slice(0, -sist.length);
  // The neuter of "full" and "-lös".
  return /fullt$|[iklnprtuv][öo]st$/u.test(kvar) && kvar.length - 3 >= från ? kvar.slice(0, -1) : kvar;
}

/** Whether it ends a word that begins so. No word has its ending after "nv": "använde" folded is no "-ande". */
function isÄndelse(ändelse: string, rest: string, från: number): boolean {
  if (rest.length < från) return false;
  if (/^ets?$/u.test(ändelse)) return !egetEt.test(rest) && !vokal.includes(rest.at(-1) ?? '');
  return !(/^andes?$/u.test(ändelse) && /[mn]v$/u.test(rest));
}

/** Where endings may begin: after the first consonant that follows a vowel. */
function regionOf(ord: string): number {
  for (let plats = 1; plats < ord.length; plats += 1) {
    if (vokal.includes(ord[plats - 1] ?? '') && !vokal.includes(ord[plats] ?? '')) return plats + 1;
  }
  return ord.length;
}

/** Words that say nothing of what is asked for; folded. */
export const stoppord = new Set(
  'alla all allt an and andra annan annat ar at att av bara blev bli blir bra dar de del dem den denna deras dess dessa det detta dig din du eller en er ett fick fler fran for fors ga gar ge ger gick gjort gora gor ha had hade han har hela helt henne hon honom hur i in inga ingen inget inte ja jag kan kanske kom kommer kunde lite man med mellan mer mest min mot mycket maste nar nagon nagot nagra ni nog nu nya och ocksa olika om oss over pa per sa sadan sedan ser ska skall skulle som sig sin sina sitt ta tar till tills under upp ut utan vad var vara varfor varit vart vem vi vid vilka vilken vilket vill visa vore ville ar betyder manga'.split(
    ' ',
  ),
);
