/** The one colour of paper beside black: it shows the way and carries no meaning of its own. */
export const PETROL = "#0b4a57";
