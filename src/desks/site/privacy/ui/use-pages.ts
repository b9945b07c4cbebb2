// What the public pages ask of the server, in the language of the reader and for the brand of the address.
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { type Asked, ask, useLanguage } from '#ui-kit';
import {
  askClauses,
  askContact,
  askCookies,
  askParties,
  askRequestChoices,
  askStatement,
  ClausesAnswer,
  ContactAnswer,
  CookiesAnswer,
  type Language,
  PartiesAnswer,
  RequestChoices,
  StatementAnswer,
  WhyAnswer,
  whyPath,
} from '../contract.ts';

type Path = (language: Language, brand?: string) => string;

/** The pages change with a release of the program only: what was fetched once stays. */
function usePage<T>(path: Path, answer: z.ZodType<T>) {
  const { language } = useLanguage();
  const brand = new URLSearchParams(location.search).get('brand') ?? undefined;
  const address = path(language, brand);
  return useQuery({
    queryKey: [address],
    queryFn: () => ask(address, answer),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const useStatement = () => usePage(askStatement, StatementAnswer);
export const useClauses = () => usePage(askClauses, ClausesAnswer);
export const useParties = () => usePage(askParties, PartiesAnswer);
export const useCookies = () => usePage(askCookies, CookiesAnswer);
export const useRequestChoices = () => usePage(askRequestChoices, RequestChoices);
export const useContact = () => usePage(askContact, ContactAnswer);

/** Why one item is asked, from the register by way of the server. */
export const tellWhy = ({ activity, field }: Asked, language: Language) => {
  const query = new URLSearchParams({ activity, field, language });
  return ask(`${whyPath}?${query}`, WhyAnswer);
};
