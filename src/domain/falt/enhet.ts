import { z } from 'zod';
import { enheter } from '#domain/enhet.ts';

export const enhetSchema = z
  .enum(enheter)
  .describe('Enhet ur den slutna listan. Står ingen enhet i källan: null');
