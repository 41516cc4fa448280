import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { chapterPlugins } from '#load/mdx-plugins.ts';

const ordlista = [{ nyckel: 'lss', term: 'LSS', förklaring: 'En lag' }];

async function render(text: string): Promise<string> {
  const processor = await createSatteriMarkdownProcessor({
    mdastPlugins: chapterPlugins({
      base: '/rapporter/',
      ordlista: () => ordlista,
      ordAdress: (nyckel) => `/ordlista/#${nyckel}`,
    }),
  });
  const fileURL = new URL('file:///innehall/ekonomi.mdx');
  return (await processor.render(text, { fileURL, frontmatter: {} })).code;
}

test('chapterPlugins() gives headings ids of the chapter, in ASCII', async () => {
  expect(await render('## Råd & Stöd\n\n## Råd & Stöd\n')).toContain('id="ekonomi--rad-stod-2"');
});

test('chapterPlugins() gives no id twice, whatever the headings say', async () => {
  const html = await render('## Mål\n\n## Mål\n\n## Mål 2\n\n## Mål\n');
  const ids = [...html.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.id);
  expect(ids).toEqual(['ekonomi--mal', 'ekonomi--mal-2', 'ekonomi--mal-2-2', 'ekonomi--mal-3']);
});

test('chapterPlugins() puts links within the site under its base', async () => {
  expect(await render('[x](/linkoping/)')).toContain('href="/rapporter/linkoping/"');
  expect(await render('[x][r]\n\n[r]: /linkoping/')).toContain('href="/rapporter/linkoping/"');
});

test('chapterPlugins() links a term at its first use, and never in a heading or a link', async () => {
  const html = await render('## LSS\n\n[LSS](/om/) och LSS och LSS');
  expect(html.match(/class="term"/gu)).toHaveLength(1);
  expect(html).toContain('och <a href="/rapporter/ordlista/#lss" class="term">LSS</a> och LSS');
});

test.each([
  '<script>x</script>',
  '![x](https://example.com/x.png)',
  '[x](javascript:x)',
  '| a |\n| - |\n| 1 |',
  '`x`',
])('chapterPlugins() stops the build at %j, whatever the content check has said', async (text) => {
  await expect(render(text)).rejects.toThrow(/får inte finnas|finns inte/u);
});
