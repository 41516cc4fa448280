import { placeIn, type Berättat } from './told.ts';

/** What GitHub takes of a summary, in bytes, with room for what is said around it. */
const mest = 900_000;

/**
 * The changes as a table in Markdown, for whoever judges the pull request: where, before, after, and which sentences,
 * charts and pages show it; null when it cannot be told. All that comes from the content is text there, whatever it looks like.
 */
export function toSummary(ändrat: Berättat[] | null, hinder: number): string {
  const huvud = [
    '## Vad förslaget ändrar av det som läsarna har fått veta',
    '',
    ...(hinder === 0
      ? []
      : [`**${countHinder(hinder)}** Det står vid raderna i förslaget vad som ska göras.`, '']),
  ];
  if (ändrat === null)
    return [
      ...huvud,
      'Innehållet går inte att läsa, så det är inte jämfört med det som är utlagt. Kontrollen säger vad som ska rättas.',
      '',
    ].join('\n');
  if (ändrat.length === 0)
    return [...huvud, 'Inget som redan är utlagt säger något annat än förut.', ''].join('\n');
  // What changes a figure comes first: it is held against the source.
  const ordnat = ändrat.toSorted((a, b) => Number(b.skillnad.betydelse) - Number(a.skillnad.betydelse));
  const rader: string[] = [];
  let tecken = 0;
  for (const rad of ordnat.map(toRow)) {
    tecken += Buffer.byteLength(rad) + 1;
    if (tecken > mest) break;
    rader.push(rad);
  }
  return [
    ...huvud,
    '| var | före | efter | slag | meningar | diagram | sidor |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rader,
    '',
    ...(rader.length < ordnat.length
      ? [`Och ${String(ordnat.length - rader.length)} till, som inte får plats här: kör npm run granska.`, '']
      : []),
    'Sidorna finns som förslaget bygger dem bland körningens filer: hämta *sidor*, packa upp och öppna `index.html`.',
    '',
  ].join('\n');
}

function countHinder(antal: number): string {
  return antal === 1 ? 'En sak stoppar förslaget.' : `${String(antal)} saker stoppar förslaget.`;
}

function toRow(en: Berättat): string {
  const { fil, skillnad, beroende } = en;
  const var_ = [fil, placeIn(en)].filter(Boolean).map(escapeMarkdown).join('<br>');
  return `| ${[
    var_,
    said(skillnad.före),
    said(skillnad.efter),
    skillnad.betydelse ? '**betydelse**' : 'ord',
    list(beroende.meningar),
    list(beroende.diagram),
    list(beroende.sidor),
  ].join(' | ')} |`;
}

function said(text: string | null): string {
  return text === null
    ? '*inget*'
    : escapeMarkdown(text.length > längst ? `${text.slice(0, längst)} …` : text);
}

const längst = 600;
const flest = 8;

function list(delar: string[]): string {
  const fler = delar.length > flest ? [`och ${String(delar.length - flest)} till`] : [];
  return [...delar.slice(0, flest).map(said), ...fler].join('<br>');
}

/** Text in a cell of a table: every sign that means something to Markdown, HTML or GitHub is written as a number. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(
      /[&<>|\\`*_[\]{}~!#@$]|:(?!\s)|(?<=www)\./giu,
      (tecken) => `&#${String(tecken.codePointAt(0))};`,
    );
}
