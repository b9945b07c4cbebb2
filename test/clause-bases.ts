// The clauses of the source that name a legal basis, by that basis: written down here apart from the
// register.

/** Basis → clause numbers, separated by spaces. */
export const clauseBases = {
  contract: 'C036 C049 C068 C075 C089 C095 C101 C107 C113 C119 C125 C131 C137 C198',
  consent: 'C055 C064',
  'legal-obligation': 'C179 C227',
  'legitimate-interest': 'C186 C222',
  'set-by-controller': 'C082 C213',
} as const;
