/** A formula over keys, as in `räknas`: "prognos - budget", "(utfall - fjol) / fjol". */
export type Formel =
  | {
      slag: 'term';
      nyckel: string;
      /** False for "budget?": named for its direction, not printed. */ tryckt: boolean;
    }
  | { slag: 'räknesätt'; tecken: '+' | '-' | '/'; vänster: Formel; höger: Formel };

const del = /\s*(?<ord>[a-z0-9]+(?:-[a-z0-9]+)*\??|[-+/()])/uy;

/**
 * Reads a formula. Signs stand between spaces, since keys may hold hyphens.
 *
 * @throws SyntaxError when something is left over or missing.
 */
export function parseFormel(text: string): Formel {
  const delar = split(text);
  const formel = readSum(delar);
  if (delar.length > 0) throw new SyntaxError(`Kan inte läsa formeln "${text}" från "${delar.join(' ')}"`);
  return formel;
}

/** The terms of a formula in their order, each with the sign it is counted with. */
export function termer(
  formel: Formel,
  tecken: 1 | -1 = 1,
): { nyckel: string; tryckt: boolean; tecken: 1 | -1 }[] {
  if (formel.slag === 'term') return [{ nyckel: formel.nyckel, tryckt: formel.tryckt, tecken }];
  const högerTecken = formel.tecken === '-' ? (tecken === 1 ? -1 : 1) : tecken;
  return [...termer(formel.vänster, tecken), ...termer(formel.höger, högerTecken)];
}

/** The sum of some keys; null without any. */
export function sumOf(nycklar: readonly string[]): Formel | null {
  return nycklar
    .map((nyckel): Formel => ({ slag: 'term', nyckel, tryckt: true }))
    .reduce<Formel | null>(
      (vänster, höger) => (vänster === null ? höger : { slag: 'räknesätt', tecken: '+', vänster, höger }),
      null,
    );
}

/** A sum of keys, each with its sign, as an editor writes it: "intakter - kostnader". What is added comes first. */
export function writeSumma(delar: readonly { nyckel: string; tecken: 1 | -1 }[]): string {
  return [...delar]
    .sort((a, b) => b.tecken - a.tecken)
    .map(({ nyckel, tecken }, nummer) => (nummer === 0 ? nyckel : `${tecken === 1 ? '+' : '-'} ${nyckel}`))
    .join(' ');
}

/** Whether the formula only adds and subtracts, so that its unit is that of its terms. */
export function isSumma(formel: Formel): boolean {
  return (
    formel.slag === 'term' || (formel.tecken !== '/' && isSumma(formel.vänster) && isSumma(formel.höger))
  );
}

function split(text: string): string[] {
  const delar: string[] = [];
  del.lastIndex = 0;
  while (del.lastIndex < text.trimEnd().length) {
    const ord = del.exec(text)?.groups?.ord;
    if (ord === undefined) throw new SyntaxError(`Kan inte läsa formeln "${text}"`);
    delar.push(ord);
  }
  return delar;
}

function readSum(delar: string[]): Formel {
  let formel = readKvot(delar);
  while (delar[0] === '+' || delar[0] === '-') {
    const tecken = delar.shift() as '+' | '-';
    formel = { slag: 'räknesätt', tecken, vänster: formel, höger: readKvot(delar) };
  }
  return formel;
}

function readKvot(delar: string[]): Formel {
  let formel = readTerm(delar);
  while (delar[0] === '/') {
    delar.shift();
    formel = { slag: 'räknesätt', tecken: '/', vänster: formel, höger: readTerm(delar) };
  }
  return formel;
}

function readTerm(delar: string[]): Formel {
  const ord = delar.shift();
  if (ord === '(') {
    const formel = readSum(delar);
    if (delar.shift() !== ')') throw new SyntaxError('En parentes i formeln saknar sitt slut');
    return formel;
  }
  if (ord === undefined || /^[-+/)]$/u.test(ord)) throw new SyntaxError('Formeln saknar en nyckel');
  return { slag: 'term', nyckel: ord.replace(/\?$/u, ''), tryckt: !ord.endsWith('?') };
}
