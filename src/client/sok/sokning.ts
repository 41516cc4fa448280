import { readFråga } from '#domain/sok/fraga.ts';
import { link } from '#views/adress.ts';
import { remembered } from './minne.ts';
import { Sökmotor, type Motorsvar, type Önskan } from './motor.ts';
import { loadUnderlag } from './pagefind.ts';

/**
 * What a query was asked of: all there is, or in a large archive all reports in brief, or what one kommun's nämnder report.
 * A kommun that the query names cannot be let go of without another query.
 */
export type Omfång =
  { slag: 'allt' } | { slag: 'korthet' } | { slag: 'kommun'; kommun: string; namngiven: boolean };

export interface Svar extends Motorsvar {
  omfång: Omfång;
}

/** The search of the site. In a large archive each kommun has an index of its own, loaded when it is asked. */
export class Sökning {
  private readonly hela: Sökmotor;
  private readonly delar = new Map<string, Promise<Sökmotor>>();

  private constructor(hela: Sökmotor) {
    this.hela = hela;
  }

  static async load(): Promise<Sökning> {
    const sökning = new Sökning(await loadMotor(''));
    // On the pages of a kommun its own index is what will be asked.
    const kommun = sökning.kommunHere();
    if (kommun !== null) await sökning.partOf(kommun);
    return sökning;
  }

  async search(text: string, önskan: Önskan): Promise<Svar> {
    const { delar } = this.hela.register;
    if (delar === undefined) return { ...(await this.hela.search(text, önskan)), omfång: { slag: 'allt' } };
    const namngiven = önskan.val?.kommun === undefined ? this.kommunNamed(text) : null;
    const kommun = önskan.val?.kommun ?? namngiven ?? this.kommunHere();
    const del = kommun === null ? null : await this.partOf(kommun);
    const svar = await (del ?? this.hela).search(text, önskan);
    return {
      ...svar,
      facetter: { ...svar.facetter, kommun: Object.keys(delar).map((namn) => [namn, null]) },
      omfång:
        kommun === null || del === null
          ? { slag: 'korthet' }
          : { slag: 'kommun', kommun, namngiven: namngiven !== null },
    };
  }

  /** The kommun that a query names, when it names one. */
  private kommunNamed(text: string): string | null {
    const { önskat } = readFråga(text, this.hela.register);
    const namn = new Set(önskat.filter(({ facett }) => facett === 'kommun').map(({ värde }) => värde));
    const [enda = null] = namn;
    return namn.size === 1 ? enda : null;
  }

  /** The kommun that the page which the reader is on is of: its address begins with it. */
  private kommunHere(): string | null {
    const [början = ''] = location.pathname.slice(link('/').length).split('/');
    const delar = Object.entries(this.hela.register.delar ?? {});
    return delar.find(([, mapp]) => mapp === `kommun/${början}/`)?.[0] ?? null;
  }

  private async partOf(kommun: string): Promise<Sökmotor | null> {
    const { delar = {} } = this.hela.register;
    const mapp = Object.hasOwn(delar, kommun) ? delar[kommun] : undefined;
    return mapp === undefined ? null : remembered(this.delar, kommun, () => loadMotor(mapp));
  }
}

async function loadMotor(mapp: string): Promise<Sökmotor> {
  return new Sökmotor(await loadUnderlag(mapp));
}
