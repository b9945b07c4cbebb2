// Why a row of an OV-chipkaart export is refused, or kept aside because it is understood but not explained.

export const ovRefusals = {
  'ov-time-missing': {
    nl: 'De tijd van uitchecken ontbreekt. Download het overzicht opnieuw.',
    en: 'The time of the check-out is missing. Download the overview again.',
  },
  'ov-in-the-future': {
    nl: 'Deze transactie ligt in de toekomst ({day}). Controleer de datum.',
    en: 'This transaction lies in the future ({day}). Check the date.',
  },
  'ov-unknown-transaction': {
    nl: 'Transactie “{text}” is niet bekend; de regel is apart gehouden en telt nergens mee.',
    en: 'Transaction “{text}” is not known; the row is kept aside and counts nowhere.',
  },
  'ov-amount-missing': {
    nl: 'Er staat geen bedrag bij deze transactie; de regel is apart gehouden. Vul het bedrag zelf in.',
    en: 'This transaction has no amount; the row is kept aside. Enter the amount yourself.',
  },
  'ov-amount-negative': {
    nl: 'Een negatief bedrag past niet bij deze transactie; de regel is apart gehouden.',
    en: 'A negative amount does not fit this transaction; the row is kept aside.',
  },
  'ov-journey-too-long': {
    nl: 'Tussen inchecken ({from}) en uitchecken ({to}) zit meer dan {hours} uur: apart gehouden.',
    en: 'More than {hours} hours lie between check-in ({from}) and check-out ({to}); the row is kept aside.',
  },
} as const;
