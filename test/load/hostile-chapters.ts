/** A chapter that tries something, and a word that its refusal must hold: what to write instead. */
export interface Hostile {
  trick: string;
  /** What stands after sound front matter; or the whole file, where the trick is in the front matter itself. */
  text: string;
  whole?: true;
  instead: string;
}

const expression = '<Tal ur=';
const link = 'https://';
const removed = 'Ta bort det';
const picture = 'Berätta i text';
const known = '<Tabell>';
const head = 'titeln som vanlig text';
const unread = 'Se efter';

export const hostileChapters: Hostile[] = [
  // Code.
  { trick: 'an import', text: 'import fs from "node:fs"\n\nText.', instead: 'Ta bort raden' },
  {
    trick: 'an export that reads a secret',
    text: 'export const x = process.env.TOKEN\n\nText.',
    instead: 'Ta bort raden',
  },
  {
    trick: 'a default export that replaces the layout',
    text: 'export default ({ children }) => children\n\nText.',
    instead: 'Ta bort raden',
  },
  { trick: 'an expression in a sentence', text: 'Det är {process.env.HOME}.', instead: expression },
  { trick: 'an expression of its own', text: '{globalThis.process.exit(9)}', instead: expression },
  { trick: 'an expression in a heading', text: '## Rubrik {1 + 1}', instead: expression },
  { trick: 'an expression in a link’s text', text: '[ord {1 + 1}](/om/)', instead: expression },
  { trick: 'an expression in bold', text: '**fet {1 + 1}**', instead: expression },
  { trick: 'an expression in a list', text: '- punkt {1 + 1}', instead: expression },
  { trick: 'an expression in a quotation', text: '> citat {1 + 1}', instead: expression },
  { trick: 'a comment that is an expression', text: 'Text {/* dold */} här.', instead: expression },
  {
    trick: 'an expression as an attribute',
    text: '<Tabell ur={process.env.HOME} />',
    instead: 'raka citattecken',
  },
  { trick: 'a template as an attribute', text: '<Tabell ur={`drift`} />', instead: 'raka citattecken' },
  { trick: 'spread attributes', text: '<Tabell {...process.env} />', instead: 'raka citattecken' },
  {
    trick: 'spread attributes beside a good one',
    text: '<Tabell ur="drift" {...{ onclick: "x" }} />',
    instead: 'raka citattecken',
  },
  { trick: 'an element as an attribute', text: '<Tabell ur=<b>x</b> />', instead: unread },
  {
    trick: 'an expression inside an element',
    text: '<Tabell ur="drift">{1 + 1}</Tabell>',
    instead: 'Avsluta elementet',
  },
  { trick: 'text inside an element', text: '<Tabell ur="drift">text</Tabell>', instead: 'Avsluta elementet' },
  {
    trick: 'an element inside an element',
    text: '<Tabell ur="drift"><Tabell ur="drift" /></Tabell>',
    instead: 'Avsluta elementet',
  },
  // HTML.
  { trick: 'a script', text: '<script>alert(1)</script>', instead: removed },
  {
    trick: 'a script in a sentence',
    text: 'Text <script src="https://x.se/x.js"></script> här.',
    instead: removed,
  },
  { trick: 'a frame', text: '<iframe src="https://x.se/"></iframe>', instead: removed },
  { trick: 'a picture with an event', text: '<img src="x" onerror="alert(1)" />', instead: removed },
  { trick: 'a vector picture with an event', text: '<svg onload="alert(1)"></svg>', instead: removed },
  { trick: 'a style', text: '<style>body</style>', instead: removed },
  { trick: 'a base that turns every link', text: '<base href="https://x.se/" />', instead: removed },
  { trick: 'a form', text: '<form action="https://x.se/"></form>', instead: removed },
  {
    trick: 'a refresh',
    text: '<meta http-equiv="refresh" content="0;url=https://x.se/" />',
    instead: removed,
  },
  {
    trick: 'an anchor with an event',
    text: '<a href="/" onclick="alert(1)">x</a>',
    instead: '[ord](adress)',
  },
  { trick: 'bold as HTML', text: 'Text <b>fet</b> här.', instead: '**text**' },
  { trick: 'a paragraph as HTML', text: '<p>Text</p>', instead: 'en tom rad' },
  { trick: 'an HTML comment', text: 'Text <!-- dold --> här.', instead: unread },
  { trick: 'a declaration', text: '<!DOCTYPE html>', instead: unread },
  { trick: 'an instruction', text: '<?php echo 1 ?>', instead: unread },
  // Elements and attributes.
  { trick: 'an unknown element', text: '<Fragment />', instead: known },
  { trick: 'an element of the framework', text: '<Code code="x" lang="js" />', instead: known },
  { trick: 'a fragment', text: '<>text</>', instead: known },
  { trick: 'a member of an element', text: '<Tabell.Rad ur="drift" />', instead: known },
  { trick: 'a name of the prototype', text: '<constructor ur="drift" />', instead: removed },
  { trick: 'a name with a namespace', text: '<svg:script ur="drift" />', instead: removed },
  { trick: 'a Cyrillic look-alike', text: '<Tаbell ur="drift" />', instead: 'skriv det på nytt' },
  {
    trick: 'a Greek look-alike',
    text: '<Τal ur="drift" rad="x" kolumn="y" />',
    instead: 'skriv det på nytt',
  },
  { trick: 'another case', text: '<TABELL ur="drift" />', instead: known },
  {
    trick: 'an event attribute',
    text: '<Tabell ur="drift" onclick="alert(1)" />',
    instead: 'Fält som finns här: ur',
  },
  {
    trick: 'HTML set as an attribute',
    text: '<Tabell ur="drift" set:html="<b>" />',
    instead: 'Fält som finns här: ur',
  },
  { trick: 'a raw element', text: '<Tabell ur="drift" is:raw />', instead: 'Fält som finns här: ur' },
  {
    trick: 'a client directive',
    text: '<Tabell ur="drift" client:load />',
    instead: 'Fält som finns här: ur',
  },
  { trick: 'a style attribute', text: '<Tabell ur="drift" style="x" />', instead: 'Fält som finns här: ur' },
  {
    trick: 'an attribute of the prototype',
    text: '<Tabell ur="drift" __proto__="x" />',
    instead: 'Fält som finns här: ur',
  },
  { trick: 'an attribute written twice', text: '<Tabell ur="drift" ur="personal" />', instead: 'en gång' },
  // Links.
  { trick: 'a link that runs code', text: '[x](javascript:alert(1))', instead: link },
  { trick: 'capitals', text: '[x](JaVaScRiPt:alert(1))', instead: link },
  { trick: 'an entity in the scheme', text: '[x](java&#115;cript:alert(1))', instead: link },
  { trick: 'a named entity in the scheme', text: '[x](javascript&colon;alert(1))', instead: link },
  { trick: 'a tab in the scheme', text: '[x](<java\tscript:alert(1)>)', instead: link },
  { trick: 'a tab as an entity', text: '[x](java&Tab;script:alert(1))', instead: link },
  { trick: 'a space before the scheme', text: '[x](<  javascript:alert(1)>)', instead: link },
  { trick: 'a control character before the scheme', text: '[x](<&#1;javascript:alert(1)>)', instead: link },
  { trick: 'an escaped colon', text: '[x](javascript\\:alert(1))', instead: link },
  { trick: 'data', text: '[x](data:text/html;base64,PHNjcmlwdD4=)', instead: link },
  { trick: 'Visual Basic', text: '[x](vbscript:msgbox)', instead: link },
  { trick: 'a file', text: '[x](file:///etc/passwd)', instead: link },
  { trick: 'a link without encryption', text: '[x](http://x.se/)', instead: link },
  { trick: 'another host without a scheme', text: '[x](//x.se/)', instead: link },
  { trick: 'another host by backslash', text: '[x](</\\x.se/>)', instead: link },
  { trick: 'another host by a tab', text: '[x](</\t/x.se/>)', instead: link },
  { trick: 'another host by an entity', text: '[x](/&#47;x.se/)', instead: link },
  { trick: 'a host behind a user name', text: '[x](https://linkoping.se@x.se/)', instead: link },
  { trick: 'a host that is none', text: '[x](https://)', instead: link },
  { trick: 'a relative link', text: '[x](../../../webbplats.json)', instead: link },
  { trick: 'mail with headers', text: '[x](mailto:a@b.se?bcc=c@d.se)', instead: link },
  { trick: 'an autolink that runs code', text: '<javascript:alert(1)>', instead: unread },
  { trick: 'an autolink', text: '<https://x.se/>', instead: unread },
  { trick: 'a bare address without encryption', text: 'Se http://x.se/ här.', instead: link },
  { trick: 'a bare address without a scheme', text: 'Se www.x.se här.', instead: link },
  { trick: 'a reference that runs code', text: '[x][y]\n\n[y]: javascript:alert(1)', instead: link },
  { trick: 'a reference to another host', text: '[x][y]\n\n[y]: //x.se/', instead: link },
  // Pictures.
  { trick: 'a remote picture', text: '![x](https://x.se/x.png)', instead: picture },
  { trick: 'a picture outside the report', text: '![x](../../../public/favicon.svg)', instead: picture },
  { trick: 'a picture as data', text: '![x](data:image/svg+xml,x)', instead: picture },
  { trick: 'a picture by reference', text: '![x][y]\n\n[y]: https://x.se/x.png', instead: picture },
  // Other Markdown.
  { trick: 'program code', text: '```js\nprocess.exit(9)\n```', instead: 'vanlig text' },
  { trick: 'program code in a sentence', text: 'Skriv `process.exit(9)`.', instead: 'citattecken' },
  { trick: 'a table in the text', text: '| a |\n| - |\n| 1 |', instead: '<Tabell' },
  { trick: 'a footnote', text: 'Text[^1].\n\n[^1]: <script>x</script>', instead: 'parentes' },
  { trick: 'a checkbox', text: '- [x] klart', instead: 'utan [ ]' },
  // Front matter.
  {
    trick: 'a layout',
    whole: true,
    text: '---\ntitel: E\nordning: 1\nlayout: ../../../src/layouts/Base.astro\n---\n',
    instead: head,
  },
  {
    trick: 'an unknown field',
    whole: true,
    text: '---\ntitel: E\nordning: 1\ndraft: true\n---\n',
    instead: head,
  },
  {
    trick: 'a YAML tag',
    whole: true,
    text: '---\ntitel: !!js/function "function () {}"\nordning: 1\n---\n',
    instead: 'raka citattecken',
  },
  {
    trick: 'a YAML anchor',
    whole: true,
    text: '---\ntitel: &a E\nordning: 1\n---\n',
    instead: 'raka citattecken',
  },
  {
    trick: 'a YAML alias',
    whole: true,
    text: '---\ntitel: *a\nordning: 1\n---\n',
    instead: 'raka citattecken',
  },
  {
    trick: 'a YAML merge',
    whole: true,
    text: '---\n<<: { layout: x }\ntitel: E\nordning: 1\n---\n',
    instead: head,
  },
  {
    trick: 'a YAML mapping',
    whole: true,
    text: '---\ntitel: { layout: x }\nordning: 1\n---\n',
    instead: 'raka citattecken',
  },
  { trick: 'a YAML block', whole: true, text: '---\ntitel: |\n  E\nordning: 1\n---\n', instead: head },
  { trick: 'a YAML comment', whole: true, text: '---\n# dold\ntitel: E\nordning: 1\n---\n', instead: head },
  {
    trick: 'an escape in a title',
    whole: true,
    text: '---\ntitel: "E\\u202e"\nordning: 1\n---\n',
    instead: 'omvänt snedstreck',
  },
  { trick: 'TOML', whole: true, text: '+++\ntitel = "E"\n+++\n\nText.\n', instead: head },
  { trick: 'no front matter', whole: true, text: 'Text.\n', instead: head },
  { trick: 'two front matters', text: '---\nlayout: x\n---\n\nText.', instead: 'rubrik' },
];

/** The chapter's whole text. */
export function wholeText({ text, whole }: Hostile): string {
  return whole === true ? text : `---\ntitel: Ekonomi\nordning: 1\n---\n\n${text}\n`;
}
