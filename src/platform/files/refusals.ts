// Why a file, or a row of it, is not read: each sentence says what is wrong and what to do.

export const fileRefusals = {
  'file-not-found': {
    nl: 'Het bestand is er niet of mag niet gelezen worden. Controleer de naam en de rechten.',
    en: 'The file does not exist or may not be read. Check its name and permissions.',
  },
  'file-not-regular': {
    nl: 'Dit is een map of apparaat, geen gewoon bestand. Kies een bestand.',
    en: 'This is a folder or a device, not an ordinary file. Choose a file.',
  },
  'file-empty': {
    nl: 'Het bestand is leeg. Kies een bestand met een kopregel en rijen.',
    en: 'The file is empty. Choose a file with a header and rows.',
  },
  'file-too-large': {
    nl: 'Het bestand is groter dan {max}. Splits het in kleinere bestanden.',
    en: 'The file is larger than {max}. Split it into smaller files.',
  },
  'file-other-format': {
    nl: 'Dit is {format}, geen tekstbestand, ook al heet het misschien zo. Sla het op als {wanted}.',
    en: 'This is {format}, not a text file, whatever its name says. Save it as {wanted}.',
  },
  'file-utf-16': {
    nl: 'Het bestand is UTF-16 (“Unicode-tekst”). Sla het op als “CSV UTF-8” en probeer opnieuw.',
    en: 'The file is UTF-16 (“Unicode text”). Save it as “CSV UTF-8” and try again.',
  },
  'file-not-utf-8': {
    nl: 'Het bestand is geen UTF-8 (misschien Windows-1252). Kies “Opslaan als” en dan “CSV UTF-8”.',
    en: 'The file is not UTF-8 (perhaps Windows-1252). Choose “Save as” and then “CSV UTF-8”.',
  },
  'file-nul-byte': {
    nl: 'Het bestand bevat nultekens en is dus beschadigd of geen tekst. Maak het opnieuw aan.',
    en: 'The file holds NUL characters, so it is damaged or no text. Make it again.',
  },
  'file-too-many-rows': {
    nl: 'Het bestand heeft meer dan {max} rijen; vanaf deze regel is niets gelezen. Splits het.',
    en: 'The file has more than {max} rows; nothing was read from this line on. Split it.',
  },
  'header-separator': {
    nl: 'De kopregel is niet gescheiden door puntkomma’s of komma’s. Verwacht: {expected}.',
    en: 'The header is not separated by semicolons or commas. Expected: {expected}.',
  },
  'header-unknown-column': {
    nl: 'De kolom “{column}” is onbekend en mag niet bewaard worden. Haal haar weg. Verwacht: {expected}.',
    en: 'The column “{column}” is unknown and may not be stored. Remove it. Expected: {expected}.',
  },
  'header-citizen-number': {
    nl: 'De kolom “{column}” bevat burgerservicenummers. Wij hebben die niet nodig en mogen ze niet hebben; er is niets ingelezen of bewaard. Verwijder de kolom en bied de lijst opnieuw aan.',
    en: 'The column “{column}” holds citizen service numbers. We do not need them and may not have them; nothing was taken in or kept. Delete the column and offer the list again.',
  },
  'header-missing-column': {
    nl: 'De kolom “{column}” ontbreekt. Verwacht: {expected}.',
    en: 'The column “{column}” is missing. Expected: {expected}.',
  },
  'header-double-column': {
    nl: 'De kolom “{column}” staat er twee keer. Haal er een weg.',
    en: 'The column “{column}” is there twice. Remove one.',
  },
  'row-too-few-cells': {
    nl: 'De rij heeft {found} cellen in plaats van {expected}. Is het bestand afgebroken? Vul de rij aan.',
    en: 'The row has {found} cells instead of {expected}. Was the file cut off? Complete the row.',
  },
  'row-too-many-cells': {
    nl: 'De rij heeft {found} cellen in plaats van {expected}. Zet tekst met ; of , tussen aanhalingstekens.',
    en: 'The row has {found} cells instead of {expected}. Put text with ; or , between quotes.',
  },
  'row-quote-not-closed': {
    nl: 'Een aanhalingsteken in deze rij is niet of verkeerd gesloten. Herstel de rij.',
    en: 'A quote in this row is not closed, or closed wrongly. Repair the row.',
  },
  'row-too-long': {
    nl: 'De rij is langer dan {max} tekens. Controleer de aanhalingstekens en maak de cellen korter.',
    en: 'The row is longer than {max} characters. Check the quotes and shorten the cells.',
  },
  'cell-too-long': {
    nl: 'De cel “{column}” is langer dan {max} tekens. Maak haar korter.',
    en: 'The cell “{column}” is longer than {max} characters. Shorten it.',
  },
} as const;
