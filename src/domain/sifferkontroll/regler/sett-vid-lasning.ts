import type { Regelbeskrivning } from './regel.ts';

/** No check of ours sees these: somebody has read the source and found them. */
export const settVidLäsning: Regelbeskrivning = {
  nyckel: 'sett-vid-lasning',
  namn: 'Sett vid läsning',
  ingress: 'Sådant som ingen automatisk regel ser, men som den har sett som läst källan.',
  kontrollerar: [
    'En granskare som inte själv har skrivit in uppgifterna har läst källan och jämfört text, tabeller, noter och rubriker.',
    'Det kan vara en mening som säger tvärtemot en tabell, en rad som har hamnat under fel mål, eller ett datum som inte finns.',
  ],
  avrundning: 'Här jämförs sällan tal. När det sker gäller samma sak som i de automatiska reglerna.',
  allvar: 'Ingen storlek kan mätas, så alla räknas som att de avviker.',
  sägerInte:
    'En anteckning säger vad som inte stämmer och den troligaste orsaken enligt vår läsning. Den säger inte att vi vet hur det blev så.',
};
