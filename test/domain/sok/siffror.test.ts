import { expect, test } from 'vitest';
import { figuresIn } from '#domain/sok/siffror.ts';

const words = (text: string) => figuresIn(text).map(({ ord }) => ord);

test.each([
  ['83 189', ['t83189']],
  ['83\u00a0189', ['t83189']],
  ['83189', ['t83189']],
  ['−83 189 tkr', ['t83189']],
  ['-83 mnkr', ['t83']],
  ['9,3 %', ['t9x3']],
  ['9.3', ['t9x3']],
  ['VON/2023:92', ['dvon202392']],
  ['von 2023:92', ['dvon202392']],
  ['SON 2023-597', ['dson2023597']],
  ['§ 82', ['p82']],
  ['§82', ['p82']],
  ['paragraf 82', ['p82']],
])('figuresIn() reads %j as %j', (text, ord) => expect(words(text)).toEqual(ord));

test.each(['2023', '2023-08-31', '31 augusti', 'delår2', '21-64 år'])(
  'figuresIn() takes no figure from %j',
  (text) => expect(words(text)).toEqual([]),
);

test('figuresIn() says where each figure stands', () => {
  expect(figuresIn('underskott 83 189 tkr')).toEqual([{ ord: 't83189', från: 11, till: 17 }]);
});
