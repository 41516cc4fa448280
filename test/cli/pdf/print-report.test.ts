import { expect, test } from 'vitest';
import { repeatable } from '#cli/pdf/print-report.ts';

/** What Chromium writes of a table's cells, with the numbers that they had in one printing. */
const printed = (date: string, first: number) =>
  Buffer.from(
    [
      '%PDF-1.4\n%\xd3\xeb\xe9\xe1',
      `<</Creator (Chromium)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>`,
      `/ColSpan 1>>]\n/ID (node0000${first})>>`,
      `/ColSpan 1>>]\n/ID (node0000${first + 4})>>`,
      `/A [<</O /Table\n/Headers [(node0000${first}) (node0000${first + 4})]>>`,
      `<</Limits [(node0000${first}) (node0000${first + 4})]\n/Names [(node0000${first}) 469 0 R (node0000${first + 4}) 473 0 R]>>`,
    ].join('\n'),
    'latin1',
  );

test('repeatable() makes two printings of one report the same, of the same length', () => {
  const first = repeatable(printed('20261130223127', 6517), '2023-08-31');
  expect(first.equals(repeatable(printed('20270101000000', 6518), '2023-08-31'))).toBe(true);
  expect(first).toHaveLength(printed('20261130223127', 6517).length);
  const text = first.toString('latin1');
  expect(text).toContain("/CreationDate (D:20230831000000+00'00')\n/ModDate (D:20230831000000+00'00')");
  expect(text).toContain('/Headers [(node00000001) (node00000002)]');
  expect(text).toContain('/Limits [(node00000001) (node00000002)]');
});

test('repeatable() keeps cells apart, and what is no name of a cell', () => {
  const text = repeatable(Buffer.from('(node00000020) (node00000003) node00000009 (nodes)'), '2023-08-31');
  expect(text.toString()).toBe('(node00000002) (node00000001) node00000009 (nodes)');
});
