import { z } from 'zod';
import { isPeriod } from '#domain/period.ts';

export const datumSchema = z.iso.date({ error: 'ett datum som "2022-10-31"' }).describe('Datum: åååå-mm-dd');

export const periodSchema = z
  .string()
  .refine(isPeriod, {
    params: { ska: 'en period som "2023", "2023-08", "2023-01/2023-08" eller "../2023-08"' },
  })
  .describe('Period: 2023 · 2021-02 · 2023-01/2023-08 · 2022-08/2023-07 (R12) · ../2023-08 · ../..');
