import { expect, test } from 'vitest';
import { checkText, checkTexter, findFörbjudet, showHidden } from '#domain/form/tecken.ts';

test.each([
  ['Grund\u000bskola', 'U+000B', 'ur Word'],
  ['Text\u001f till', 'U+001F', 'mjukt bindestreck'],
  ['sam\u00adman', 'U+00AD', 'mjukt bindestreck'],
  ['a\u0000b', 'U+0000', 'styrtecken'],
  ['a\u001b[2Jb', 'U+001B', 'styrtecken'],
  ['a\u202eb', 'U+202E', 'vänder textens riktning'],
  ['a\u061cb', 'U+061C', 'vänder textens riktning'],
  ['6\u200b078', 'U+200B', 'utan bredd'],
  ['a\u200db', 'U+200D', 'fogtecken'],
  ['a\ufffeb', 'U+FFFE', 'inte finns i Unicode'],
  ['a\ud800b', 'U+D800', 'halvt tecken'],
  ['a\ue000b', 'U+E000', 'visst typsnitt'],
  ['a\ufe0fb', 'U+FE0F', 'utseende'],
  ['a\u{e0041}b', 'U+E0041', 'osynligt'],
  ['a\u3164b', 'U+3164', 'osynligt tecken'],
  ['a\u115fb', 'U+115F', 'osynligt tecken'],
  ['a\u180eb', 'U+180E', 'osynligt tecken'],
  ['a\u034fb', 'U+034F', 'osynligt tecken'],
  ['a\u2028b', 'U+2028', 'radskiljare'],
  ['eﬀektivisering', 'U+FB00', 'flera bokstäver i ett tecken'],
  ['Ra\u030ad', 'U+030A', 'delad form'],
  ['10 \u212b', 'U+212B', 'delad form'],
])('findFörbjudet() finds in %j the sign %s', (text, tecken, namn) => {
  const funnet = findFörbjudet(text);
  expect(funnet?.tecken).toBe(tecken);
  expect(funnet?.namn).toContain(namn);
});

test.each([
  'Råd och stöd',
  'rad\nrad\tkolumn',
  '−21 347 tkr',
  '½ – 12 §',
  'café',
  '€ m² ☐',
  '12\u00a0000',
  '1\u2009000',
  '',
])('findFörbjudet() lets %j be', (text) => expect(findFörbjudet(text)).toBeNull());

test('checkText() says which word a sign stands in', () => {
  expect(checkText('nämndens grund\u000bskola väntar')).toEqual([
    {
      kod: 'förbjudet-tecken',
      tecken: 'U+000B',
      namn: 'radbrytning eller sidbrytning ur Word',
      nära: 'grundskola',
    },
  ]);
});

test.each([' ', '\u00a0', '\u2003\n', '\u0301'])('checkText() takes %j for no text', (text) => {
  expect(checkText(text)).toEqual([{ kod: 'blank-text' }]);
});

test.each([
  ['a word', 'x'.repeat(200), 'ett ord'],
  ['a text', 'ord '.repeat(2_000), 'texten'],
])('checkText() has a limit for %s', (_, text, vad) => {
  expect(checkText(text)).toMatchObject([{ kod: 'för-lång-text', vad, tecken: text.length }]);
});

test('checkText() takes an address for one word, however long', () => {
  expect(checkText(`https://exempel.se/${'x'.repeat(300)}`)).toEqual([]);
});

test('checkTexter() finds signs in values and keys, with their way in', () => {
  const fynd = checkTexter({ rader: [{ benämning: 'a\u202eb' }, { 'nyc\u200bkel': 'x' }] });
  expect(fynd.map(({ fält }) => fält)).toEqual([
    ['rader', 0, 'benämning'],
    ['rader', 1],
  ]);
});

test('showHidden() writes out what ends a line, is not seen, or is an order to a log', () => {
  expect(showHidden('Äldre\n::error::x\u001b[2J\u202e')).toBe('Äldre[U+000A]::error::x[U+001B][2J[U+202E]');
  expect(showHidden('##[error]x')).not.toContain('##[');
  expect(showHidden('−15\u00a0000 tkr, äldreomsorg')).toBe('−15\u00a0000 tkr, äldreomsorg');
});
