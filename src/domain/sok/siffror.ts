import { fold } from './ord.ts';

/** A figure, or the number of a paragraph or a case, where it stands in a text. */
export interface Sifferord {
  /** One word, alike however the figure is written: "t83189", "t9x3", "p82", "dvon202392". */
  ord: string;
  från: number;
  till: number;
}

const ärende =
  /(?<![\p{L}\p{N}])(?<organ>\p{L}{2,6})\s?[/ ]?\s?(?<nummer>(?:19|20)\d{2}\s?[:-]\s?\d{1,5})(?![\p{N}-])/gu;
const paragraf = /(?:§|paragraf)\s?(?<nummer>\d{1,4})/giu;
/** What follows the day of a date, which is no figure. */
const månad = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const tal = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:]|\d[-–])(?:\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d+)?(?![\p{L}\p{N}:]|[-–]\d|\s(?:${månad}))`,
  'gu',
);
const årtal = /^(?:19|20)\d{2}$/u;

/** The figures of a text as words of a search. A year is a word of its own already. */
export function figuresIn(text: string): Sifferord[] {
  const funna = [
    ...matches(text, ärende, ({ organ = '', nummer = '' }) => `d${fold(organ)}${digits(nummer)}`),
    ...matches(text, paragraf, ({ nummer = '' }) => `p${nummer}`),
  ];
  const fria = matches(text, tal, (_, allt) => (årtal.test(allt) ? null : figureWord(allt))).filter(
    ({ från, till }) => !funna.some((annan) => från < annan.till && till > annan.från),
  );
  return [...funna, ...fria].sort((a, b) => a.från - b.från);
}

/** "83 189" → "t83189", "9,3" and "9.3" → "t9x3". */
function figureWord(tal: string): string {
  return `t${tal.replace(/[\s\u00a0\u202f]/gu, '').replace(/[.,]/u, 'x')}`;
}

function digits(text: string): string {
  return text.replace(/\D/gu, '');
}

function matches(
  text: string,
  form: RegExp,
  ordOf: (grupper: Record<string, string | undefined>, allt: string) => string | null,
): Sifferord[] {
  return [...text.matchAll(form)].flatMap((träff) => {
    const ord = ordOf(träff.groups ?? {}, träff[0]);
    return ord === null ? [] : [{ ord, från: träff.index, till: träff.index + träff[0].length }];
  });
}
