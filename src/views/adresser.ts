import type { Kommun, Nämnd, Rapportplats } from '../domain/arkiv.ts';
import type { Kapitelnyckel } from '../domain/kapitel.ts';

/** The one place that says where things are. Every address is relative to the site, and begins and ends with a slash. */
export function kommunAdress(kommun: Kommun): string {
  return `/${kommun.slug}/`;
}

export function nämndAdress(kommun: Kommun, nämnd: Nämnd): string {
  return `${kommunAdress(kommun)}${nämnd.slug}/`;
}

export function rapportAdress({ kommun, nämnd, rapport }: Rapportplats): string {
  return `${nämndAdress(kommun, nämnd)}${rapport.slug}/`;
}

export function kapitelAdress(plats: Rapportplats, kapitel: Kapitelnyckel): string {
  return `${rapportAdress(plats)}${kapitel}/`;
}

export function helaAdress(plats: Rapportplats): string {
  return `${rapportAdress(plats)}hela/`;
}

export function tabellAdress(plats: Rapportplats, datablad: string): string {
  return `${rapportAdress(plats)}tabell/${datablad}/`;
}

/** A file of the data sheet, for machines. */
export function filAdress(plats: Rapportplats, datablad: string, ändelse: 'csv' | 'json'): string {
  return `${rapportAdress(plats)}tabell/${datablad}.${ändelse}`;
}

export function cellAdress(plats: Rapportplats, datablad: string, rad: string, kolumn: string): string {
  return `${tabellAdress(plats, datablad)}#${cellAnkare(rad, kolumn)}`;
}

export function radAdress(plats: Rapportplats, datablad: string, rad: string): string {
  return `${tabellAdress(plats, datablad)}#${radAnkare(rad)}`;
}

/** The row's id on the table's own page. */
export function radAnkare(rad: string): string {
  return `rad-${rad}`;
}

/** The cell's id on the table's own page. */
export function cellAnkare(rad: string, kolumn: string): string {
  return `${rad}--${kolumn}`;
}

export function ordAdress(nyckel: string): string {
  return `/ordlista/#${nyckel}`;
}
