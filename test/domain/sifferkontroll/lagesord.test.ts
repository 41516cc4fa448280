import { expect, test } from 'vitest';
import { unitOfName } from '#domain/sifferkontroll/enhet-i-rad.ts';
import { lägeIn } from '#domain/sifferkontroll/lagesord.ts';

test.each([
  ['Ja', 'uppnås'],
  ['Målet är uppnått', 'uppnås'],
  ['Målet uppnås', 'uppnås'],
  ['Nej', 'inte'],
  ['målet är inte uppnått', 'inte'],
  ['Uppnås ej', null],
  ['Delvis', 'delvis'],
  ['Delvis godkänt', 'delvis'],
  ['Kan inte bedömas', 'kan ej bedömas'],
  ['Pågår', 'pågår'],
  ['Ej påbörjad', 'ej påbörjat'],
  ['Klart', 'klart'],
  ['Försenad', 'försenat'],
  // What takes a reader to tell.
  ['Målet bedöms kunna nås under året', null],
  ['Enligt plan', null],
  ['●', null],
  [null, null],
])('lägeIn(%j) is %j', (tryckt, läge) => expect(lägeIn(tryckt)).toBe(läge));

test.each([
  ['Utförd hemtjänst, timmar', 'timmar'],
  ['Elförbrukning (MWh)', 'MWh'],
  ['Andel heltid, procent', 'procent'],
  ['Kostnad (miljoner kronor)', 'mnkr'],
  ['Råd och stöd, LSS', null],
  ['Personal', null],
])('unitOfName(%j) is %j', (benämning, enhet) => expect(unitOfName(benämning)).toBe(enhet));
