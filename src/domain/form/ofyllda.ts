import { former } from '#domain/namnd.ts';
import type { Fynd } from './fynd.ts';

type Ofyllt = Extract<Fynd, { kod: 'inte-ifyllt' | 'rader-inte-ifyllda' | 'kapitel-inte-skrivet' }>;

/** What is left to write in a report that was laid out, as a sentence to the editor. */
export function describeOfyllt(fynd: Ofyllt): string {
  switch (fynd.kod) {
    case 'inte-ifyllt':
      return `här står "${fynd.står}". ${toFillIn[fynd.namn] ?? 'Skriv det som står i källan'} i stället.`;
    case 'rader-inte-ifyllda':
      return `${counted(fynd.ställen, 'ställe')} i ${counted(fynd.rader, 'rad')} ${fynd.ställen === 1 ? 'är inte ifyllt' : 'är inte ifyllda'}, med början här. Byt ut "FYLL I" mot det som står i källan, eller mot null där källan är tom${fynd.nycklar ? ', och nyckeln "fyll-i" mot ett kort namn på raden, som "aldreomsorg"' : ''}. Ta bort rader som källan inte har.`;
    case 'kapitel-inte-skrivet':
      return `kapitlet har ${counted(fynd.ställen, 'ställe')} kvar att skriva, med början här. Byt ut "FYLL I" mot din text. Finns avsnittet inte i källan tar du bort det tillsammans med sin rubrik.`;
    default:
      return fynd satisfies never;
  }
}

/** What to write in a field that was laid out empty, where it is not simply what the source says. */
const toFillIn: Record<string, string> = {
  namn: 'Skriv vad dokumentet heter',
  punkter: 'Skriv det viktigaste i rapporten, en mening i varje punkt,',
  period: 'Skriv tiden som talen gäller, till exempel "2023-01/2023-08",',
  gjord: 'Skriv när prognosen gjordes, till exempel "2023-04-30",',
  plus: 'Skriv "intäkt" om underskott har minus, eller "kostnad" om kostnader står utan tecken,',
  kommunkod: 'Skriv kommunens kod hos SCB, fyra siffror, som "0580",',
  län: 'Skriv länets hela namn, till exempel "Östergötlands län",',
  form: `Skriv vad det är för organ (${former.join(', ')})`,
  verksamheter: 'Skriv verksamheterna som de heter i rapporten',
  avsnitt: 'Skriv rubriken i källan som tabellen står under',
  talrubrik: 'Skriv vad talet är, till exempel "Väntat resultat för 2023",',
  rubrik: 'Skriv rubriken som den står i källan',
  grupp: 'Skriv rubriken som den står i källan',
  titel: 'Skriv rapportens titel som den är tryckt',
  datum: 'Skriv datumet, som "2023-09-21", eller null om källan inte säger det,',
  paragraf: 'Skriv paragrafen, som "§ 82", eller null om källan inte säger det,',
  diarienummer: 'Skriv diarienumret, eller null om källan inte säger det,',
};

function counted(antal: number, ord: 'ställe' | 'rad'): string {
  const fler = { ställe: 'ställen', rad: 'rader' };
  return antal === 1 ? `1 ${ord}` : `${antal} ${fler[ord]}`;
}
