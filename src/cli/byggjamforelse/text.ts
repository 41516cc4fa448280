/** Where two texts part: counted from 1, with what stands around it in each. */
export interface Textplats {
  rad: number;
  kolumn: number;
  a: string;
  b: string;
}

const påhittat = [
  // Astro names the styles of a component by where its file lies, and the policy its scripts by what they hold.
  String.raw`\b(?:data-astro-cid-|astro-)[a-z0-9]{8}(?![\w-])`,
  String.raw`\bsha256-[A-Za-z0-9+/]{43}=`,
  // Pagefind names its files by language and digest.
  String.raw`\b[a-z]{2,3}_[0-9a-f]{7,10}\b`,
];

/**
 * Holds texts of two built sites against each other. A name that the build made up may differ, if it is everywhere the
 * same one that answers to it.
 */
export class Textjämförelse {
  private readonly svarar = { a: new Map<string, string>(), b: new Map<string, string>() };
  private readonly namn: { a: RegExp; b: RegExp };

  /** @param filnamn of each site: the names of files that the bundler put a digest in */
  constructor(filnamn: { a: readonly string[]; b: readonly string[] }) {
    this.namn = { a: namesIn(filnamn.a), b: namesIn(filnamn.b) };
  }

  /** The first place where they part, if they do. */
  compare(a: string, b: string): Textplats | null {
    const [bitarA, bitarB] = [a.split(this.namn.a), b.split(this.namn.b)];
    let [lästA, lästB] = [0, 0];
    for (let i = 0; i < Math.max(bitarA.length, bitarB.length); i += 1) {
      const [bitA = '', bitB = ''] = [bitarA[i], bitarB[i]];
      // Every other piece is a name.
      const lika = i % 2 === 1 ? this.answers(bitA, bitB) : bitA === bitB;
      if (!lika) {
        const gemensamt = i % 2 === 1 ? 0 : commonStart(bitA, bitB);
        return placeOf(a, lästA + gemensamt, b, lästB + gemensamt);
      }
      lästA += bitA.length;
      lästB += bitB.length;
    }
    return null;
  }

  /** The text with the names taken out, to find the file that answers to it whatever that is called. */
  withoutNames(text: string, sida: 'a' | 'b'): string {
    return text.replace(this.namn[sida], '*');
  }

  private answers(a: string, b: string): boolean {
    const { a: framåt, b: bakåt } = this.svarar;
    if (!framåt.has(a) && !bakåt.has(b)) {
      framåt.set(a, b);
      bakåt.set(b, a);
    }
    return framåt.get(a) === b && bakåt.get(b) === a;
  }
}

function namesIn(filnamn: readonly string[]): RegExp {
  const filer = filnamn.map((namn) => `(?<![\\p{L}\\p{N}_-])${namn.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`);
  return new RegExp(`(${[...filer, ...påhittat].join('|')})`, 'gu');
}

export function commonStart<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  const kortast = Math.min(a.length, b.length);
  let i = 0;
  while (i < kortast && a[i] === b[i]) i += 1;
  return i;
}

const omkring = 50;

function placeOf(a: string, iA: number, b: string, iB: number): Textplats {
  const förut = a.slice(0, iA);
  return {
    rad: förut.split('\n').length,
    kolumn: iA - förut.lastIndexOf('\n'),
    a: excerpt(a, iA),
    b: excerpt(b, iB),
  };
}

function excerpt(text: string, i: number): string {
  const [från, till] = [Math.max(0, i - omkring), Math.min(text.length, i + omkring)];
  const bit = text.slice(från, till).replace(/\s+/gu, ' ');
  return `${från > 0 ? '…' : ''}${bit}${till < text.length ? '…' : ''}`;
}
