/** Why a build cannot go on, in Swedish and with what to do: nobody needs to see where in the program it was noticed. */
export class Byggstopp extends Error {}
