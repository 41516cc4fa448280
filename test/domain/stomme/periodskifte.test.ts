import { expect, test } from 'vitest';
import { parsePeriod } from '#domain/period.ts';
import { shiftNyckel, shiftPeriod } from '#domain/stomme/periodskifte.ts';

const skifte = (förra: string, nya: string) => ({ förra: parsePeriod(förra), nya: parsePeriod(nya) });

// Leanlink printed ten months of 2022 and eight of 2023; the periods are those of its columns.
test.each([
  ['2022', '2023'],
  ['2021', '2022'],
  ['2022-01/2022-10', '2023-01/2023-08'],
  ['2021-01/2021-10', '2022-01/2022-08'],
  ['../2022-10', '../2023-08'],
  ['../2021-10', '../2022-08'],
  ['2022-10', '2023-08'],
  ['2022-10-31', '2023-08-31'],
  ['../..', '../..'],
  // What of the ten months these seven would be among eight, nobody can say.
  ['2022-01/2022-07', null],
  ['2021-08/2022-07', null],
])('shiftPeriod() sets %s of a report of ten months at %s in one of eight', (text, ny) =>
  expect(shiftPeriod(text, skifte('2022-01/2022-10', '2023-01/2023-08'))).toBe(ny),
);

// Eskilstuna, August 2023: sick leave over twelve months to July.
test.each([
  ['2022-08/2023-07', '2023-08/2024-07'],
  ['2023-12-31', '2024-12-31'],
  ['2022-01/2022-08', '2023-01/2023-08'],
])('shiftPeriod() moves %s a year in a report of the same months', (text, ny) =>
  expect(shiftPeriod(text, skifte('2023-01/2023-08', '2024-01/2024-08'))).toBe(ny),
);

test('shiftPeriod() leaves a whole year open between a report of a year and one of months', () => {
  expect(shiftPeriod('2023', skifte('2023', '2024-01/2024-08'))).toBe(null);
  expect(shiftPeriod('2023', skifte('2023-01/2023-08', '2024'))).toBe(null);
  expect(shiftPeriod('2022', skifte('2023', '2024'))).toBe('2023');
});

test('shiftPeriod() invents no 29 February', () => {
  expect(shiftPeriod('2024-02-29', skifte('2024-01/2024-08', '2025-01/2025-08'))).toBe(null);
});

test.each([
  ['aug-2023', '../2023-08', '../2024-10', 'okt-2024'],
  ['totalt-jul-2023', '2022-08/2023-07', '2023-08/2024-07', 'totalt-jul-2024'],
  ['2021', '2021', '2022', '2022'],
  ['helar-2022', '2022', '2023', 'helar-2023'],
  ['budget', '2023', '2024', 'budget'],
])('shiftNyckel() reads %s', (nyckel, från, till, ny) => expect(shiftNyckel(nyckel, från, till)).toBe(ny));
