// What the pages of reports ask of the server.
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const queryOf = ({ costCentre, ...asked }: wire.ReportAsked): string =>
  new URLSearchParams({ ...asked, ...(costCentre === undefined ? {} : { costCentre }) }).toString();

export const useReport = (asked: wire.ReportAsked) =>
  useQuery({
    queryKey: ['report', queryOf(asked)],
    queryFn: () => ask(`${wire.reportPath}?${queryOf(asked)}`, wire.ReportAnswer),
    placeholderData: keepPreviousData,
  });

export const useWpm = (year: number) =>
  useQuery({ queryKey: ['wpm', year], queryFn: () => ask(`${wire.wpmPath}?year=${year}`, wire.WpmAnswer) });

/** Fetches the report as a file and lets the browser keep it. */
export const useReportCsv = () =>
  useMutation({
    mutationFn: async (asked: wire.ReportAsked) => {
      const { name, text } = await ask(`${wire.reportCsvPath}?${queryOf(asked)}`, wire.CsvAnswer);
      const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      Object.assign(document.createElement('a'), { href: address, download: name }).click();
      URL.revokeObjectURL(address);
    },
  });
