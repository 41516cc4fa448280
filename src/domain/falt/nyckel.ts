import { z } from 'zod';

/** Keys are part of addresses: lower-case ASCII, digits and single hyphens. */
export const nyckelform = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const nyckelSchema = z
  .string()
  .regex(nyckelform, {
    error: 'små bokstäver a–z, siffror och enkla bindestreck, till exempel "aldreomsorg"',
  })
  .describe('Nyckel, densamma i varje rapport: små bokstäver a–z, siffror och bindestreck');

/** Keys that a row or column has been published with before: what is quoted by them still leads to it. */
export const tidigareSchema = z
  .array(nyckelSchema)
  .min(1)
  .optional()
  .describe('Nycklar som har varit utlagda förut; adresser med dem leder hit');
